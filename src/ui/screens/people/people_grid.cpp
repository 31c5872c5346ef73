#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "domain/format.h"
#include "ui/screens/people/people_parts.h"

namespace evenhand::ui {

namespace {

constexpr std::string_view kNobody = app::kNobody;
constexpr app::ChangeContext kOfLocks{app::PeopleTable::Clients, false};

// Logical; a figure's column is as wide as its head.
float width_of(const Ui& ui, const app::PeopleColumn& column) {
  if (column.key == "name" || column.key == "role") return 190;
  switch (column.kind) {
    case app::ColumnKind::Owner: return 150;
    case app::ColumnKind::List:
    case app::ColumnKind::Skills: return 160;
    case app::ColumnKind::Lock: return 140;
    case app::ColumnKind::Date: return 112;
    default: break;
  }
  const float unit = column.unit.empty() ? 0 : text_width(ui, Type::Label, column.unit) + ui.px(4);
  return is_numeric(column.kind) ? std::max(84.0f, std::ceil((text_width(ui, Type::LabelStrong, column.title) + unit) / ui.scale) + 30) : 116.0f;
}

std::vector<bool> blank_columns(const app::PeopleData& data) {
  std::vector<bool> blank;
  for (std::size_t i = 0; i < data.columns().size(); ++i) {
    const app::PeopleColumn& column = data.columns()[i];
    bool is_blank = column.is_shown && column.can_group && column.kind == app::ColumnKind::Text;
    for (std::size_t row = 0; is_blank && row < data.row_count(); ++row) is_blank = data.facets(row, i).front().empty();
    blank.push_back(is_blank);
  }
  return blank;
}

// The selection keeps only what can be seen.
void drop_unseen(const app::PeopleData& data, PeopleGrid& grid) {
  if (grid.table.selection.empty()) return;
  std::vector<std::uint64_t> keys;
  for (const app::ShownRow& row : grid.list.rows) {
    if (row.is_group) continue;
    const std::uint64_t key = app::row_key(data.id(row.at));
    if (grid.table.selection.contains(key)) keys.push_back(key);
  }
  grid.table.selection.set(std::move(keys));
}

std::string group_title(const app::PeopleData& data, const app::RowGroup& group) {
  const std::string name = group.value.empty() ? std::string("Not known") : group.value;
  const bool is_people = data.table() == app::PeopleTable::People;
  return name + ", " + plural(static_cast<std::int64_t>(group.count), is_people ? "person" : "client", is_people ? "people" : "clients");
}

std::string total_text(const app::PeopleColumn& column, std::optional<double> total) {
  if (!total) return {};
  return column.kind == app::ColumnKind::Percent ? format_percent(*total / 100, 0) : format_short(*total, 1);
}

void apply_edit(app::App& app, const app::PeopleData& data, std::size_t row, const app::PeopleColumn& column, std::string text) {
  if (column.kind == app::ColumnKind::Owner && text == kNobody) text.clear();
  request_cells(app, data.table(), app::change_label(column.title, data.table(), 1), {{data.id(row), column.key, std::move(text)}});
}

}  // namespace

PeopleBasis people_basis(const app::App& app) {
  const Scenario& s = *app.scenario();
  return {s.people, s.clients, s.assignments, s.policy, app.derived().revision(), app.view().is_blind};
}

bool PeopleBasis::is_same(const PeopleBasis& other) const {
  return people.is_same_object(other.people) && clients.is_same_object(other.clients) && assignments.is_same_object(other.assignments) &&
         policy.is_same_object(other.policy) && revision == other.revision && is_blind == other.is_blind;
}

app::ChangeContext change_context(const app::App& app, app::PeopleTable table) { return {table, app.view().is_blind}; }

void request_cells(app::App& app, app::PeopleTable table, std::string label, std::vector<app::CellChange> changes) {
  const app::ChangeContext context = change_context(app, table);
  app.request_edit({std::move(label), [context, changes = std::move(changes)](const Scenario& s) { return app::with_cells(s, context, changes); }, {}});
}

void request_locks(app::App& app, std::string label, std::vector<app::CellChange> changes) {
  app.request_edit({std::move(label), [changes = std::move(changes)](const Scenario& s) { return app::with_cells(s, kOfLocks, changes); }, {}});
}

const app::RowList& listed_rows(const app::PeopleData& data, const app::App& app, PeopleGrid& grid) {
  const PeopleBasis now = people_basis(app);
  const bool is_same_data = grid.is_listed && grid.basis.is_same(now);
  if (is_same_data && grid.listed == grid.query) return grid.list;
  if (!is_same_data) {
    grid.options.assign(data.columns().size(), {});
    grid.words.clear();
    grid.is_blank = blank_columns(data);
  }
  grid.basis = now;
  grid.listed = grid.query;
  grid.list = app::shown_rows(data, grid.query, grid.words);
  grid.is_listed = true;
  drop_unseen(data, grid);
  return grid.list;
}

bool is_usual(const PeopleGrid& grid, const app::PeopleData& data, std::size_t column) {
  return data.columns()[column].is_shown && !(column < grid.is_blank.size() && grid.is_blank[column]);
}

std::vector<std::size_t> shown_columns(const app::PeopleData& data, const PeopleGrid& grid) {
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < data.columns().size(); ++i) {
    const app::PeopleColumn& column = data.columns()[i];
    const bool is_shown = (is_usual(grid, data, i) && !std::ranges::contains(grid.hidden, column.key)) || std::ranges::contains(grid.added, column.key);
    if (is_shown || column.key == "name") columns.push_back(i);
  }
  return columns;
}

std::vector<std::string> selected_ids(const app::PeopleData& data, const PeopleGrid& grid) {
  std::vector<std::string> ids;
  for (const app::ShownRow& row : grid.list.rows) {
    if (!row.is_group && grid.table.selection.contains(app::row_key(data.id(row.at)))) ids.push_back(data.id(row.at));
  }
  return ids;
}

float people_grid_height(const Ui& ui, const PeopleGrid& grid) {
  return table_height(ui, {.name = "size", .columns = {}, .row_count = std::max(static_cast<int>(grid.list.rows.size()), 3), .cell = {},
                           .sum = [](int) { return TableCell{}; }});
}

void people_grid(Ui& ui, app::App& app, PeopleState& state, const app::PeopleData& data, Rect box) {
  PeopleGrid& grid = state.grid(data.table());
  const app::RowList& list = grid.list;
  const std::vector<std::size_t> shown = shown_columns(data, grid);
  const bool is_people = data.table() == app::PeopleTable::People;
  std::vector<TableColumn> columns;
  TableSort sort;
  for (const std::size_t i : shown) {
    const app::PeopleColumn& column = data.columns()[i];
    if (column.key == grid.query.sort_key) sort = {static_cast<int>(columns.size()), grid.query.is_descending};
    columns.push_back({.title = column.title, .unit = column.unit, .help = column.help, .min_width = width_of(ui, column),
                       .grow = column.key == "name" ? 2.0f : is_numeric(column.kind) ? 0.4f : 1.0f, .is_numeric = is_numeric(column.kind), .is_editable = column.is_editable()});
  }
  std::vector<std::string_view> owners = {kNobody};
  owners.insert(owners.end(), data.person_labels().begin(), data.person_labels().end());

  app::CellText buffer;
  std::string title;
  const auto group_cell = [&](const app::RowGroup& group, std::size_t column) -> TableCell {
    const bool is_first = data.columns()[column].key == "name";
    title = is_first ? group_title(data, group) : total_text(data.columns()[column], group.totals[column]);
    return {.text = title, .is_strong = true, .is_locked = true, .icon = !is_first ? Icon::Count : group.is_open ? Icon::Down : Icon::Right,
            .note = is_first ? (group.is_open ? "Press to close the group" : "Press to open the group") : ""};
  };
  const auto cell = [&](int row, int at) -> TableCell {
    const std::size_t column = shown[static_cast<std::size_t>(at)];
    const app::ShownRow& one = list.rows[static_cast<std::size_t>(row)];
    if (one.is_group) return group_cell(list.groups[one.at], column);
    const app::PeopleColumn& head = data.columns()[column];
    buffer = data.cell(one.at, column);
    TableCell result{.text = buffer.shown, .raw = buffer.is_hidden || !head.is_editable() ? std::string_view(buffer.shown) : std::string_view(buffer.typed),
                     .is_estimate = buffer.is_estimate, .is_strong = buffer.is_strong, .is_locked = buffer.is_hidden, .note = buffer.note};
    if (head.kind == app::ColumnKind::Owner) {
      result.choices = owners;
      if (buffer.shown.empty()) result = {.text = "nobody", .raw = kNobody, .is_muted = true, .note = buffer.note, .choices = owners};
    }
    if (head.kind == app::ColumnKind::Lock && !buffer.shown.empty()) result.icon = Icon::Lock;
    if (buffer.shown == "–") result.is_muted = true;
    return result;
  };
  std::string sum_text;
  const auto sum = [&](int at) -> TableCell {
    const std::size_t column = shown[static_cast<std::size_t>(at)];
    sum_text = at == 0 ? plural(static_cast<std::int64_t>(list.item_count), is_people ? "person" : "client", is_people ? "people" : "clients")
                       : total_text(data.columns()[column], list.totals[column]);
    return {.text = sum_text};
  };
  const auto key = [&](int row) -> std::uint64_t {
    const app::ShownRow& one = list.rows[static_cast<std::size_t>(row)];
    return one.is_group ? 0 : app::row_key(data.id(one.at));
  };
  const auto is_group = [&](int row) { return list.rows[static_cast<std::size_t>(row)].is_group; };
  const int items = static_cast<int>(list.groups.empty() ? list.rows.size() : static_cast<std::size_t>(std::ranges::count(list.rows, false, &app::ShownRow::is_group)));
  const bool is_shown_only = ui.is_presenting;
  std::uint64_t revision = app.derived().revision() * 2 + (data.is_blind() ? 1 : 0);
  for (const std::size_t column : shown) revision = revision * 31 + column + 1;
  const std::string_view empty = grid.query.search.empty() && grid.query.filters.empty() && grid.query.ranges.empty() ? (is_people ? "Nobody here yet." : "No clients yet.")
                                                                                         : (is_people ? "Nobody matches. Clear the search or the filters." : "No client matches. Clear the search or the filters.");
  const TableResult result =
      table(ui, box, grid.table,
            {.name = is_people ? "People" : "Clients", .columns = columns, .row_count = static_cast<int>(list.rows.size()), .cell = cell, .key = key, .sum = sum,
             .empty_text = empty, .sort = sort, .has_unsorted_state = true, .selection = is_shown_only ? TableSelectionMode::None : TableSelectionMode::Multiple,
             .opens_rows = true, .has_checkboxes = !is_shown_only, .has_open_arrows = true, .is_group = is_group, .item_count = items,
             .is_blocked = is_shown_only, .revision = revision});
  if (result.sort) {
    grid.query.sort_key = result.sort->column < 0 ? std::string() : data.columns()[shown[static_cast<std::size_t>(result.sort->column)]].key;
    grid.query.is_descending = result.sort->is_descending;
  }
  if (result.toggled_group) {
    const std::string value = list.groups[list.rows[static_cast<std::size_t>(*result.toggled_group)].at].value;
    if (std::erase(grid.query.closed_groups, value) == 0) grid.query.closed_groups.push_back(value);
  }
  if (result.edit) {
    const auto row = static_cast<std::size_t>(result.edit->row);
    apply_edit(app, data, list.rows[row].at, data.columns()[shown[static_cast<std::size_t>(result.edit->column)]], result.edit->text);
  }
  if (result.opened && !is_group(*result.opened)) open_page(app, data.table(), data.id(list.rows[static_cast<std::size_t>(*result.opened)].at));
  if (result.context_row && !is_group(*result.context_row)) {
    state.menu_row = data.id(list.rows[static_cast<std::size_t>(*result.context_row)].at);
    open_menu_at(state.row_menu, result.context_point);
  }

  const bool is_free = !is_shown_only && grid.table.editing_row < 0 && state.dialogs.open == PeopleDialog::None;
  const bool takes = is_free && (result.has_focus || !grid.table.selection.empty());
  if (takes != app.takes_cells()) app.request([takes](app::App& a) { a.set_takes_cells(takes); });
}

void take_pasted_cells(app::App& app, PeopleState& state, const app::PeopleData& data) {
  if (!app.pasted_cells()) return;
  PeopleGrid& grid = state.grid(data.table());
  const std::vector<std::size_t> shown = shown_columns(data, grid);
  const auto current = static_cast<std::size_t>(std::max(0, grid.table.current_row));
  app::PasteTarget target;
  if (grid.table.current_row >= 0 && current < grid.list.rows.size()) {
    for (std::size_t i = current; i < grid.list.rows.size(); ++i) {
      if (!grid.list.rows[i].is_group) target.rows.push_back(grid.list.rows[i].at);
    }
    const auto column = static_cast<std::size_t>(std::max(0, grid.table.current_column));
    for (std::size_t i = column; i < shown.size(); ++i) target.columns.push_back(shown[i]);
  }
  state.dialogs = {.open = PeopleDialog::Paste, .key = {}, .text = {}, .owner = {}, .is_chosen = false,
                   .plan = app::plan_paste(data, *app.scenario(), app::cells_from(*app.pasted_cells()), target), .planned = {}};
  app.request([](app::App& a) { a.drop_pasted_cells(); });
}

}  // namespace evenhand::ui
