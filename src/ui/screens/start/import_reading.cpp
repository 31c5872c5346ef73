// How the bytes of a table became its rows, and another reading of them (FS-7). The preview below follows.
#include <algorithm>
#include <array>
#include <string>

#include "exchange/csv_delimiter.h"
#include "exchange/import_table.h"
#include "ui/kit/checkbox.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/interact.h"
#include "ui/screens/start/import_parts.h"

namespace evenhand::ui {

namespace {

using exchange::TableProposal;

constexpr float kFieldHeight = 52, kFieldWidth = 200;

void request(const ImportView& view, std::size_t number, exchange::ImportChoices choices) {
  view.app.request([choices = std::move(choices), number](app::App& a) { a.set_import_choices(choices, number); });
}

void letters(const ImportView& view, std::size_t number, const TableProposal& table, Rect box) {
  std::array<ComboOption, exchange::kTextReadingCount - 1> options;
  for (std::size_t i = 0; i < options.size(); ++i) options[i].text = exchange::encoding_name(static_cast<exchange::TextEncoding>(i));
  const auto now = static_cast<int>(table.encoding);
  const ComboBoxResult result = combo_box(view.ui, box, {.label = "Letters stored as", .options = options, .selected = now});
  if (!result.chosen || (*result.chosen == now && !table.table->is_encoding_an_offer())) return;
  exchange::ImportChoices choices = table.choices;
  choices.reading = static_cast<exchange::TextReading>(*result.chosen + 1);
  request(view, number, std::move(choices));
}

// Other cells are other columns: what was said of them is asked again.
void delimiter(const ImportView& view, std::size_t number, const TableProposal& table, Rect box) {
  const ComboOption options[] = {{.text = "Comma"}, {.text = "Semicolon"}, {.text = "Tab"}, {.text = "Vertical bar"}};
  const auto now = static_cast<int>(std::ranges::find(exchange::kDelimiters, table.delimiter) - exchange::kDelimiters);
  const ComboBoxResult result = combo_box(view.ui, box, {.label = "Columns parted by", .options = options, .selected = now});
  if (!result.chosen || *result.chosen == now) return;
  exchange::ImportChoices choices;
  choices.reading = table.choices.reading;
  choices.delimiter = exchange::kDelimiters[*result.chosen];
  request(view, number, std::move(choices));
}

void header_row(const ImportView& view, std::size_t number, const TableProposal& table, Rect box) {
  const auto now = checkbox(view.ui, box, {.label = "The first row names the columns", .is_checked = table.has_header});
  if (!now) return;
  exchange::ImportChoices choices = table.choices;
  choices.has_header = *now;
  request(view, number, std::move(choices));
}

}  // namespace

ImportPart reading_part(const ImportView& view) {
  const std::size_t number = view.state.import_table;
  const float gap = view.ui.px(16), field = view.ui.px(kFieldHeight);
  return {view.is_narrow() ? 3 * (field + gap) : field + 2 * gap, [&view, number, gap, field](Rect box) {
            Ui& ui = view.ui;
            const IdScope scope(static_cast<int>(number));
            const TableProposal& table = *exchange::tables_of(view.proposal())[number];
            const float width = std::min(ui.px(kFieldWidth), box.width), step = view.is_narrow() ? 0 : width + gap, down = view.is_narrow() ? field + gap : 0;
            letters(view, number, table, {box.x, box.y, width, field});
            delimiter(view, number, table, {box.x + step, box.y + down, width, field});
            const float x = box.x + 2 * step;
            header_row(view, number, table, {x, box.y + 2 * down + ui.px(26), box.right() - x, ui.px(20)});
          }};
}

}  // namespace evenhand::ui
