#include <algorithm>
#include <string>

#include "domain/format.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/interact.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"
#include "ui/kit/scroll_region.h"
#include "ui/screens/start/import_parts.h"

namespace evenhand::ui {

namespace {

using exchange::ColumnProposal;
using exchange::ColumnRole;
using exchange::DateKind;
using exchange::NumberKind;
using exchange::TableProposal;

constexpr std::size_t kShownRows = 20;
constexpr float kColumnWidth = 176;
constexpr float kRowHeight = 31;
constexpr float kHeadHeight = 62;
constexpr float kQuestionHeight = 36;

std::size_t shown_rows(const TableProposal& table) { return std::min(kShownRows, table.preview.size()); }

bool asks_for_order(const TableProposal& table, std::size_t i) {
  return table.columns[i].dates.kind == DateKind::Ambiguous ? exchange::is_date_role(table.columns[i].role) : table.choices.date_orders.contains(i);
}

bool asks_for_mark(const TableProposal& table, std::size_t i) {
  const ColumnProposal& column = table.columns[i];
  const bool is_named = std::ranges::any_of(table.choices.decimals, [&](const auto& each) { return each.first == i; });
  return is_named || (column.numbers.kind == NumberKind::Ambiguous && column.dates.kind == DateKind::NotDates);
}

float head_height(const Ui& ui, const TableProposal& table) {
  bool asks = false;
  for (std::size_t i = 0; i < table.columns.size(); ++i) asks = asks || asks_for_order(table, i) || asks_for_mark(table, i);
  return ui.px(kHeadHeight + (asks ? kQuestionHeight : 0));
}

std::string foot_text(const exchange::ImportProposal& proposal, bool is_base, const ColumnProposal& column) {
  if (is_base && (column.role == ColumnRole::ClientName || column.role == ColumnRole::ClientId)) {
    return plural(static_cast<std::int64_t>(proposal.counts.clients), "client", "clients");
  }
  if (is_base && (column.role == ColumnRole::OwnerName || column.role == ColumnRole::OwnerId)) {
    return plural(static_cast<std::int64_t>(proposal.counts.people), "person", "people");
  }
  return column.blank_count == 0 ? "none blank" : format_count(static_cast<std::int64_t>(column.blank_count)) + " blank";
}

std::string_view confidence_word(exchange::Confidence confidence) {
  constexpr std::string_view kWords[] = {"", "Guess. ", "Likely. ", "", ""};
  return kWords[static_cast<std::size_t>(confidence)];
}

void choose(const ImportView& view, std::size_t table, const TableProposal& proposal, const std::function<void(exchange::ImportChoices&)>& change) {
  exchange::ImportChoices choices = proposal.choices;
  change(choices);
  view.app.request([choices, table](app::App& a) { a.set_import_choices(choices, table); });
}

void role_choice(const ImportView& view, std::size_t number, const TableProposal& table, std::size_t index, Rect box) {
  const ColumnProposal& column = table.columns[index];
  std::vector<ColumnRole> roles = exchange::roles_of(table.kind);
  if (std::ranges::find(roles, column.role) == roles.end()) roles.push_back(column.role);
  std::vector<ComboOption> options;
  for (const ColumnRole role : roles) options.push_back({.text = exchange::role_label(role)});
  const auto current = std::ranges::find(roles, column.role);
  const std::string label = "Meaning of column " + column.header;
  const ComboBoxResult result = combo_box(view.ui, box, {.label = label, .options = options,
                                                         .selected = current == roles.end() ? -1 : static_cast<int>(current - roles.begin()), .shows_label = false});
  if (result.chosen) choose(view, number, table, [&](exchange::ImportChoices& choices) { choices.roles[index] = roles[static_cast<std::size_t>(*result.chosen)]; });
}

// The date order or the decimal mark, where the cells leave it open.
void reading_choice(const ImportView& view, std::size_t number, const TableProposal& table, std::size_t index, Rect box) {
  const bool is_date = asks_for_order(table, index);
  if (!is_date && !asks_for_mark(table, index)) return;
  const ComboOption orders[] = {{.text = "Day first"}, {.text = "Month first"}};
  const ComboOption marks[] = {{.text = "Decimal point"}, {.text = "Decimal comma"}};
  const std::string label = (is_date ? "Order of the dates of " : "Decimal mark of ") + table.columns[index].header;
  int selected = -1;
  if (const auto known = table.choices.date_orders.find(index); is_date && known != table.choices.date_orders.end()) {
    selected = known->second == exchange::DateOrder::MonthFirst ? 1 : 0;
  }
  if (const auto known = table.choices.decimals.find(index); !is_date && known != table.choices.decimals.end()) selected = static_cast<int>(known->second);
  const ComboBoxResult result = combo_box(view.ui, box, {.label = label, .options = is_date ? std::span<const ComboOption>(orders) : std::span<const ComboOption>(marks),
                                                         .selected = selected, .prompt = is_date ? "Which order?" : "Which mark?", .shows_label = false});
  if (!result.chosen) return;
  choose(view, number, table, [&](exchange::ImportChoices& choices) {
    if (is_date) choices.date_orders[index] = *result.chosen == 1 ? exchange::DateOrder::MonthFirst : exchange::DateOrder::DayFirst;
    else choices.decimals[index] = static_cast<exchange::DecimalMark>(*result.chosen);
  });
}

void draw_grid(const ImportView& view, std::size_t number, const TableProposal& table, Rect box) {
  Ui& ui = view.ui;
  const float column_width = std::max(ui.px(kColumnWidth), box.width / static_cast<float>(std::max<std::size_t>(table.columns.size(), 1)));
  const float total = column_width * static_cast<float>(table.columns.size());
  ScrollRegion region(ui, box, {.name = "What was read", .content = {total, box.height - ui.px(10)}});
  const Rect content = region.content();
  const float row_height = ui.px(kRowHeight), head = head_height(ui, table), width = std::max(total, box.width);
  fill(ui, {content.x, content.y, width, head}, ui.theme[Token::Sunken], 6);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const IdScope scope(static_cast<int>(i));
    const ColumnProposal& column = table.columns[i];
    const float x = content.x + column_width * static_cast<float>(i);
    if (x > box.right() || x + column_width < box.x) continue;
    const bool is_used = column.role != ColumnRole::Unused;
    const bool is_number = column.role == ColumnRole::Criterion || column.role == ColumnRole::RecordAmount;
    const Rect cell{x + ui.px(12), content.y, column_width - ui.px(24), row_height};
    text_line(ui, {cell.x, content.y + ui.px(4), cell.width, 0}, column.header, {.type = Type::LabelStrong, .color = Token::Ink2});
    role_choice(view, number, table, i, {cell.x - ui.px(4), content.y + ui.px(24), cell.width, ui.px(32)});
    reading_choice(view, number, table, i, {cell.x - ui.px(4), content.y + ui.px(24 + kQuestionHeight), cell.width, ui.px(32)});
    float y = content.y + head;
    for (std::size_t row = 0; row < shown_rows(table); ++row) {
      const IdScope row_scope(static_cast<int>(row));
      const std::vector<std::string>& cells = table.preview[row];
      const std::string_view text = i < cells.size() ? std::string_view(cells[i]) : std::string_view();
      text_line(ui, {cell.x, y, cell.width, row_height}, text.empty() ? "–" : text,
                {.color = is_used ? Token::Ink1 : Token::Ink3, .align = is_number ? Align::Right : Align::Left, .has_equal_digits = is_number});
      y += row_height;
    }
    text_line(ui, {cell.x, y, cell.width, row_height}, foot_text(view.proposal(), number == 0, column),
              {.type = Type::Small, .color = Token::Ink3, .align = is_number ? Align::Right : Align::Left});
    y += row_height;
    text_line(ui, {cell.x, y, cell.width, row_height}, std::string(confidence_word(column.confidence)) + column.why, {.type = Type::Small, .color = Token::Ink3});
  }
  float y = content.y + head;
  for (std::size_t row = 0; row <= shown_rows(table); ++row) {
    horizontal_line(ui, content.x, content.x + width, y, ui.theme[Token::Line]);
    y += row_height;
  }
}

}  // namespace

ImportPart grid_part(const ImportView& view) {
  const auto tables = exchange::tables_of(view.proposal());
  const std::size_t number = std::min(view.state.import_table, tables.size() - 1);
  const TableProposal& table = *tables[number];
  const float height = head_height(view.ui, table) + view.ui.px(kRowHeight * static_cast<float>(shown_rows(table) + 2) + 12);
  return {height + view.ui.px(12), [&view, number, &table, height](Rect box) {
            const IdScope scope(static_cast<int>(number));
            draw_grid(view, number, table, {box.x, box.y, box.width, height});
          }};
}

}  // namespace evenhand::ui
