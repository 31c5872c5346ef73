#include <algorithm>
#include <string>
#include <utility>

#include "domain/format.h"
#include "domain/text.h"
#include "ui/kit/button.h"
#include "ui/kit/checkbox.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/interact.h"
#include "ui/kit/label.h"
#include "ui/kit/layer.h"
#include "ui/kit/paint.h"
#include "ui/kit/scroll_region.h"
#include "ui/screens/people/people_parts.h"

namespace evenhand::ui {

namespace {

constexpr float kComboWidth = 156;
constexpr float kNarrowTools = 640;  // logical px of the page: below it the filters open on demand

bool is_tight(const Ui& ui, float width) { return width < ui.px(kNarrowTools); }

void group_combo(Ui& ui, const app::PeopleData& data, PeopleGrid& grid, Rect box) {
  const std::vector<std::size_t> columns = grouping_columns(data);
  std::vector<std::string> texts = {"No groups"};
  int selected = 0;
  for (const std::size_t i : columns) {
    if (data.columns()[i].key == grid.query.group_key) selected = static_cast<int>(texts.size());
    texts.push_back("By " + matching_name(data.columns()[i].title));
  }
  std::vector<ComboOption> options;
  for (const std::string& text : texts) options.push_back({.text = text});
  const auto result = combo_box(ui, box, {.label = "Group the rows", .options = options, .selected = selected, .id = "group", .shows_label = false});
  if (!result.chosen) return;
  grid.query.group_key = *result.chosen == 0 ? std::string() : data.columns()[columns[static_cast<std::size_t>(*result.chosen) - 1]].key;
  grid.query.closed_groups.clear();
}

void toggle_column(PeopleGrid& grid, const std::string& key, bool is_usual, bool is_shown) {
  std::erase(grid.hidden, key);
  std::erase(grid.added, key);
  if (is_shown != is_usual) (is_shown ? grid.added : grid.hidden).push_back(key);
  grid.table.widths.clear();
  grid.table.editing_row = -1;
}

void columns_list(Ui& ui, PeopleState& state, const app::PeopleData& data) {
  if (!state.shows_columns) return;
  PeopleGrid& grid = state.grid(data.table());
  const std::vector<std::size_t> shown = shown_columns(data, grid);
  const float row = ui.px(32);
  const Size size{ui.px(264), row * static_cast<float>(data.columns().size() - 1) + ui.px(16)};
  const Layer layer = begin_layer(ui, {.id = "columns", .kind = LayerKind::Popup, .box = place_below(ui, state.columns_anchor, size), .name = "Columns shown", .role = Role::Group});
  {
    ScrollRegion region(ui, layer.box.inset(ui.px(2), ui.px(8)), {.name = "Columns"});
    Rect line = region.content();
    line = {line.x + ui.px(12), line.y, line.width - ui.px(24), row};
    for (std::size_t i = 0; i < data.columns().size(); ++i) {
      const app::PeopleColumn& column = data.columns()[i];
      if (column.key == "name") continue;
      const Rect box{line.x, line.y + ui.px(6), line.width, ui.px(20)};
      const CheckboxSpec spec{.label = column.title, .is_checked = std::ranges::contains(shown, i), .id = column.key};
      if (const auto is_on = checkbox(ui, box, spec)) toggle_column(grid, column.key, is_usual(grid, data, i), *is_on);
      line.y += row;
    }
    region.set_content_height(line.y - region.content().y);
  }
  end_layer(ui);
  if (layer.is_dismissed) state.shows_columns = false;
}

struct SelectionDeed {
  PeopleDialog dialog;  // None: at once
  std::string_view label;
  bool removes;
};

std::vector<SelectionDeed> deeds_for(app::PeopleTable table) {
  std::vector<SelectionDeed> deeds = {{PeopleDialog::Change, "Change", false}};
  if (table == app::PeopleTable::Clients) {
    deeds.push_back({PeopleDialog::Lock, "Lock", false});
    deeds.push_back({PeopleDialog::None, "Unlock", false});
  }
  deeds.push_back({PeopleDialog::Remove, "Remove", true});
  return deeds;
}

std::string selected_words(const app::PeopleData& data, std::size_t count) {
  const bool is_people = data.table() == app::PeopleTable::People;
  return plural(static_cast<std::int64_t>(count), is_people ? "person" : "client", is_people ? "people" : "clients") + " selected";
}

void unlock(app::App& app, const app::PeopleData& data, const PeopleGrid& grid) {
  std::vector<app::CellChange> changes;
  for (const std::string& id : selected_ids(data, grid)) changes.push_back({id, std::string(app::kLockKey), {}});
  std::string label = app::change_label("Lock", data.table(), changes.size());
  request_locks(app, std::move(label), std::move(changes));
}

// Measures when `app` is empty, else draws.
float selection_bar(Ui& ui, app::App* app, PeopleState& state, const app::PeopleData& data, Rect box) {
  PeopleGrid& grid = state.grid(data.table());
  Flow flow(box, ui.px(32), ui.px(8));
  const std::string words = selected_words(data, grid.table.selection.keys().size());
  const float width = text_width(ui, Type::BodyStrong, words) + ui.px(8);
  const Rect place = flow.take(width);
  if (app) text_line(ui, {place.x, place.y, place.width, ui.px(32)}, words, {.type = Type::BodyStrong, .role = Role::Status});
  for (const SelectionDeed& deed : deeds_for(data.table())) {
    const ButtonSpec spec{.label = deed.label, .kind = deed.removes ? ButtonKind::Removes : ButtonKind::Secondary, .description = deed.dialog == PeopleDialog::Change ? "Give all selected rows one value" : ""};
    const Rect at = flow.take(button_width(ui, spec));
    if (!app || !button(ui, {at.x, at.y, at.width, ui.px(32)}, spec)) continue;
    if (deed.dialog == PeopleDialog::None) {
      unlock(*app, data, grid);
    } else {
      state.dialogs = {.open = deed.dialog, .key = {}, .text = {}, .owner = {}, .is_chosen = false, .plan = {}, .planned = {}};
    }
  }
  const ButtonSpec clear{.label = "Clear the selection", .kind = ButtonKind::Quiet};
  const Rect at = flow.take(button_width(ui, clear));
  if (app && button(ui, {at.x, at.y, at.width, ui.px(32)}, clear)) grid.table.selection.clear();
  return flow.height();
}

float filter_bar(Ui& ui, app::App* app, PeopleState& state, const app::PeopleData& data, Rect box) {
  PeopleGrid& grid = state.grid(data.table());
  Flow flow(box, ui.px(has_wrong_bound(data, grid) ? 54 : 32), ui.px(8));
  const bool tight = is_tight(ui, box.width);
  if (tight) {
    const std::size_t active = grid.query.filters.size() + grid.query.ranges.size() + (grid.query.group_key.empty() ? 0 : 1);
    const std::string label = active == 0 ? "Filter and group" : "Filter and group (" + format_count(static_cast<std::int64_t>(active)) + ")";
    const ButtonSpec spec{.label = label, .icon_right = Icon::Down, .id = "filters", .is_expanded = state.shows_filters};
    const Rect at = flow.take(button_width(ui, spec));
    if (app && button(ui, {at.x, at.y, at.width, ui.px(32)}, spec)) state.shows_filters = !state.shows_filters;
  }
  if (!tight || state.shows_filters) {
    const float width = tight ? (box.width - ui.px(8)) / 2 : ui.px(kComboWidth);
    const Rect group = flow.take(width);
    if (app) group_combo(ui, data, grid, group);
    filter_boxes(ui, data, grid, flow, width, app != nullptr);
  }
  const ButtonSpec columns{.label = "Columns", .icon_right = Icon::Down, .is_expanded = state.shows_columns, .flags = kHasPopup};
  const Rect at = flow.take(button_width(ui, columns));
  const Rect place{at.x, at.y, at.width, ui.px(32)};
  if (app && button(ui, place, columns)) {
    state.shows_columns = true;
    state.columns_anchor = place;
  }
  const bool is_people = data.table() == app::PeopleTable::People;
  const ButtonSpec add{.label = is_people ? "Add a person" : "Add a client", .icon = Icon::Plus};
  const Rect last = flow.take(button_width(ui, add));
  if (app && button(ui, {last.x, last.y, last.width, ui.px(32)}, add)) {
    state.dialogs = {};
    state.dialogs.open = PeopleDialog::Add;
  }
  return flow.height();
}

float tools(Ui& ui, app::App* app, PeopleState& state, const app::PeopleData& data, Rect box) {
  const bool has_selection = !state.grid(data.table()).table.selection.empty();
  return has_selection ? selection_bar(ui, app, state, data, box) : filter_bar(ui, app, state, data, box);
}

}  // namespace

Rect Flow::take(float width) {
  if (x_ > room_.x && x_ + width > room_.right() + 0.5f) {
    x_ = room_.x;
    y_ += line_ + gap_;
  }
  const Rect box{x_, y_, width, line_};
  x_ += width + gap_;
  return box;
}

float people_tools_height(Ui& ui, app::App&, PeopleState& state, const app::PeopleData& data, float width) {
  return tools(ui, nullptr, state, data, {0, 0, width, 0});
}

void people_tools(Ui& ui, app::App& app, PeopleState& state, const app::PeopleData& data, Rect box) {
  const IdScope scope("tools");
  tools(ui, &app, state, data, box);
  columns_list(ui, state, data);
}

}  // namespace evenhand::ui
