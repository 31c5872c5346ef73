#include <algorithm>
#include <string>
#include <utility>

#include "ui/kit/card.h"
#include "ui/kit/interact.h"
#include "ui/kit/text_field.h"
#include "ui/screens/people/people_parts.h"

namespace evenhand::ui {

namespace {

constexpr float kField = 62, kProblem = 22, kLeastField = 190, kGap = 12;  // logical px

bool is_wide(const app::PeopleColumn& column) {
  return column.kind == app::ColumnKind::List || column.kind == app::ColumnKind::Skills || column.key == "communication";
}

struct FieldBox {
  std::size_t column;
  Rect box;
};

struct FieldGrid {
  std::vector<FieldBox> boxes;
  float height = 0;
};

// Short fields side by side, lists over the whole width.
FieldGrid placed(const Ui& ui, const app::PeopleData& data, std::span<const std::string_view> keys, Rect room, const PageDraft& draft) {
  FieldGrid grid;
  const float gap = ui.px(kGap);
  const int across = std::max(1, static_cast<int>((room.width + gap) / (ui.px(kLeastField) + gap)));
  const float width = (room.width - gap * static_cast<float>(across - 1)) / static_cast<float>(across);
  float y = room.y, line = 0;
  int at = 0;
  const auto next_line = [&] {
    if (at > 0) y += line;
    at = 0;
    line = 0;
  };
  for (const std::string_view key : keys) {
    const auto column = data.column_of(key);
    if (!column) continue;
    const bool wide = is_wide(data.columns()[*column]);
    if (wide || at == across) next_line();
    const float x = room.x + static_cast<float>(at) * (width + gap);
    grid.boxes.push_back({*column, {x, y, wide ? room.width : width, ui.px(kField)}});
    line = std::max(line, ui.px(kField) + (draft.field == key && !draft.error.empty() ? ui.px(kProblem) : 0));
    at = wide ? across : at + 1;
  }
  next_line();
  grid.height = y - room.y;
  return grid;
}

std::string label_of(const app::PeopleColumn& column) { return column.unit.empty() ? column.title : column.title + ", " + column.unit; }

}  // namespace

void draft_field(Ui& ui, PageDraft& draft, Rect box, std::string_view id, std::string_view label, std::string_view text, std::string_view help,
                 const std::function<std::string(const std::string&)>& commit) {
  const bool is_drafted = draft.field == id;
  const TextFieldResult field = text_field(ui, box, {.label = label, .text = is_drafted ? std::string_view(draft.text) : text, .placeholder = help,
                                                     .error = is_drafted ? std::string_view(draft.error) : std::string_view(), .id = id});
  if (field.text) draft = {std::string(id), *field.text, {}};
  if (draft.field != id) return;
  if (field.key == NavigationKey::Escape) draft = {};
  if (!field.is_finished && !field.is_submitted) return;
  std::string wrong = draft.text == text ? std::string() : commit(draft.text);
  if (wrong.empty()) {
    draft = {};
  } else {
    draft.error = std::move(wrong);
  }
  ui.wake_in(0);
}

float fields_card_height(const Ui& ui, const app::PeopleData& data, float width, std::string_view title, std::span<const std::string_view> keys, const PageDraft& draft) {
  const CardSpec spec{.title = title};
  return card_chrome(ui, width, spec) + placed(ui, data, keys, {0, 0, width - ui.px(32), 0}, draft).height;
}

void fields_card(Ui& ui, app::App& app, PeopleState& state, const app::PeopleData& data, std::size_t row, std::string_view title,
                 std::span<const std::string_view> keys, Rect box) {
  const Card card(ui, box, {.title = title});
  for (const FieldBox& field : placed(ui, data, keys, card.body(), state.draft).boxes) {
    const app::PeopleColumn& column = data.columns()[field.column];
    const app::CellText cell = data.cell(row, field.column);
    const std::string label = label_of(column);
    if (cell.is_hidden || ui.is_presenting || !column.is_editable()) {
      const std::string_view shown = cell.is_hidden && cell.shown.empty() ? "–" : std::string_view(cell.shown);
      const std::string_view why = cell.is_hidden ? "Hidden in blind mode" : ui.is_presenting ? "Nothing is changed while presenting" : "Worked out, not typed";
      text_field(ui, field.box, {.label = label, .text = shown, .disabled_reason = why, .id = column.key});
      continue;
    }
    const std::string id = data.id(row);
    const std::string estimate = cell.is_estimate ? "≈ " + cell.shown + ", not known" : column.kind == app::ColumnKind::Date ? "YYYY-MM-DD" : "";
    draft_field(ui, state.draft, field.box, column.key, label, cell.typed, estimate, [&](const std::string& text) -> std::string {
      const app::CellChange change{id, column.key, text};
      const auto problems = app::problems_of(*app.scenario(), change_context(app, data.table()), {&change, 1});
      if (!problems.empty()) return problems.front().what;
      request_cells(app, data.table(), app::change_label(column.title, data.table(), 1), {change});
      return {};
    });
  }
}

}  // namespace evenhand::ui
