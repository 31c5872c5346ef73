#include <algorithm>
#include <string>
#include <utility>

#include "domain/format.h"
#include "domain/text.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/dialog.h"
#include "ui/kit/interact.h"
#include "ui/kit/label.h"
#include "ui/kit/menu.h"
#include "ui/kit/table.h"
#include "ui/kit/text_field.h"
#include "ui/screens/people/people_parts.h"

namespace evenhand::ui {

namespace {

constexpr std::size_t kAskedBefore = 20;

std::string count_words(app::PeopleTable table, std::size_t count) {
  const bool is_people = table == app::PeopleTable::People;
  return plural(static_cast<std::int64_t>(count), is_people ? "person" : "client", is_people ? "people" : "clients");
}

std::vector<std::size_t> changeable_columns(const app::PeopleData& data) {
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < data.columns().size(); ++i) {
    const app::PeopleColumn& column = data.columns()[i];
    if (column.is_editable() && column.key != "name" && column.kind != app::ColumnKind::Lock && !(data.is_blind() && column.is_private)) columns.push_back(i);
  }
  return columns;
}

std::vector<app::CellChange> changes_to(const std::vector<std::string>& ids, const std::string& key, const std::string& text) {
  std::vector<app::CellChange> changes;
  for (const std::string& id : ids) changes.push_back({id, key, text});
  return changes;
}

// What is wrong with giving `text` to every selected row, in the words of the first that refuses it.
std::string why_not(const app::App& app, const app::PeopleData& data, const std::vector<std::string>& ids, const PeopleDialogs& dialogs) {
  if (dialogs.key.empty()) return "Choose what to change first";
  if (ids.empty()) return "Nothing is selected";
  if (dialogs.key == app::kOwnerKey && !dialogs.is_chosen) return "Choose the new owner first";
  // A lock or a name may stand in the way of any of them; of thousands the first ones are asked before.
  for (std::size_t i = 0; i < std::min(ids.size(), kAskedBefore); ++i) {
    std::string problem = app::problem_of(*app.scenario(), change_context(app, data.table()), {ids[i], dialogs.key, dialogs.text});
    if (!problem.empty()) return problem;
  }
  return {};
}

void value_field(Ui& ui, PeopleState& state, const app::PeopleData& data, const app::PeopleColumn& column, Rect box) {
  PeopleDialogs& dialogs = state.dialogs;
  if (column.kind == app::ColumnKind::Owner) {
    std::vector<ComboOption> options = {{.text = "Nobody"}};
    int selected = dialogs.is_chosen && dialogs.text.empty() ? 0 : -1;
    for (const std::string& label : data.person_labels()) {
      if (label == dialogs.text) selected = static_cast<int>(options.size());
      options.push_back({.text = label});
    }
    const auto result = combo_box(ui, box, {.label = "New owner", .options = options, .selected = selected, .id = "value"});
    if (result.chosen) dialogs.is_chosen = true;
    if (result.chosen) dialogs.text = *result.chosen == 0 ? std::string() : data.person_labels()[static_cast<std::size_t>(*result.chosen) - 1];
    return;
  }
  const std::string help = dialogs.text.empty() ? "Left empty, the value becomes unknown." : column.help;
  const std::string label = column.unit.empty() ? "New value" : "New value, " + column.unit;
  const auto field = text_field(ui, box, {.label = label, .text = dialogs.text, .help = help, .id = "value", .flags = is_numeric(column.kind) ? kNumeric : 0u});
  if (field.text) dialogs.text = *field.text;
}

void close(PeopleState& state) { state.dialogs = {}; }

void change_dialog(Ui& ui, app::App& app, PeopleState& state, const app::PeopleData& data) {
  PeopleDialogs& dialogs = state.dialogs;
  const std::vector<std::string> ids = selected_ids(data, state.grid(data.table()));
  const std::vector<std::size_t> columns = changeable_columns(data);
  const std::string question = "Change " + count_words(data.table(), ids.size()) + " together?";
  const std::string reason = why_not(app, data, ids, dialogs);
  const auto body = [&](Ui& u, Rect box) {
    std::vector<ComboOption> options;
    int selected = -1;
    for (const std::size_t i : columns) {
      if (data.columns()[i].key == dialogs.key) selected = static_cast<int>(options.size());
      options.push_back({.text = data.columns()[i].title});
    }
    const auto chosen = combo_box(u, {box.x, box.y, box.width, 0}, {.label = "What to change", .options = options, .selected = selected});
    if (chosen.chosen) {
      dialogs.key = data.columns()[columns[static_cast<std::size_t>(*chosen.chosen)]].key;
      dialogs.text.clear();
      dialogs.is_chosen = false;
    }
    if (const auto column = data.column_of(dialogs.key)) value_field(u, state, data, data.columns()[*column], {box.x, box.y + u.px(68), box.width, 0});
  };
  const DialogAnswer answer = dialog(ui, {.question = question, .text = "All of them get the same value. It is one step to undo.", .deed = "Change",
                                          .deed_disabled_reason = reason, .body_height = ui.px(150), .body = body});
  if (answer == DialogAnswer::Deed) {
    const std::string title = data.columns()[data.column_of(dialogs.key).value_or(0)].title;
    request_cells(app, data.table(), app::change_label(title, data.table(), ids.size()), changes_to(ids, dialogs.key, dialogs.text));
  }
  if (answer != DialogAnswer::None) close(state);
}

void lock_dialog(Ui& ui, app::App& app, PeopleState& state, const app::PeopleData& data) {
  PeopleDialogs& dialogs = state.dialogs;
  const std::vector<std::string> ids = selected_ids(data, state.grid(data.table()));
  const std::string question = "Lock " + count_words(data.table(), ids.size()) + " where " + (ids.size() == 1 ? "it is?" : "they are?");
  const auto body = [&](Ui& u, Rect box) {
    const auto field = text_field(u, box, {.label = "Reason", .text = dialogs.text, .placeholder = "Contract names the contact", .help = "Everybody who proposes moves sees it.", .flags = kRequired});
    if (field.text) dialogs.text = *field.text;
  };
  const DialogAnswer answer = dialog(ui, {.question = question, .text = "A locked client keeps its owner in every proposal, until it is unlocked. It is one step to undo.",
                                          .deed = "Lock", .deed_disabled_reason = is_blank(dialogs.text) ? "Say why first" : "", .body_height = ui.px(84), .body = body});
  if (answer == DialogAnswer::Deed) {
    request_locks(app, app::change_label("Lock", data.table(), ids.size()), changes_to(ids, std::string(app::kLockKey), dialogs.text));
  }
  if (answer != DialogAnswer::None) close(state);
}

void remove_dialog(Ui& ui, app::App& app, PeopleState& state, const app::PeopleData& data) {
  const std::vector<std::string> ids = selected_ids(data, state.grid(data.table()));
  const bool is_people = data.table() == app::PeopleTable::People;
  const std::string question = "Remove " + count_words(data.table(), ids.size()) + "?";
  const std::string_view text = is_people ? "Clients that they carry alone are left without an owner; shared ones stay with the others. What is on record about them goes too. It is one step to undo."
                                          : "Contacts, opportunities and wishes about them go too. It is one step to undo.";
  const DialogAnswer answer = dialog(ui, {.question = question, .text = text, .deed = "Remove", .removes = true});
  if (answer == DialogAnswer::Deed) {
    const app::PeopleTable table = data.table();
    app.request_edit({"Remove " + count_words(table, ids.size()), [table, ids](const Scenario& s) { return app::with_rows_removed(s, table, ids); }, {}});
    state.grid(table).table.selection.clear();
  }
  if (answer != DialogAnswer::None) close(state);
}

std::string paste_title(const app::PeopleData& data, const app::PastePlan& plan) {
  if (!plan.errors.empty()) return "These cells cannot be taken";
  if (plan.cells.empty()) return "These cells change nothing";
  return "Change " + plural(static_cast<std::int64_t>(plan.cells.size()), "cell", "cells") + " of " + count_words(data.table(), plan.row_count) + "?";
}

void paste_dialog(Ui& ui, app::App& app, PeopleState& state, const app::PeopleData& data) {
  const app::PastePlan& plan = state.dialogs.plan;
  const bool has_errors = !plan.errors.empty();
  std::string text = has_errors ? "Nothing was changed. Put these right in the spreadsheet and paste again." : plan.cells.empty() ? "Everything pasted is already there." : "This is what would change. It is one step to undo.";
  for (const std::string& note : plan.notes) text += " " + note;
  const int rows = static_cast<int>(has_errors ? plan.errors.size() : plan.cells.size());
  const std::vector<TableColumn> columns = has_errors ? std::vector<TableColumn>{{.title = "What is wrong", .is_sortable = false}}
                                                      : std::vector<TableColumn>{{.title = data.table() == app::PeopleTable::People ? "Person" : "Client", .min_width = 140, .grow = 1.4f, .is_sortable = false},
                                                                                 {.title = "Column", .min_width = 110, .is_sortable = false},
                                                                                 {.title = "Now", .min_width = 110, .is_sortable = false},
                                                                                 {.title = "Then", .min_width = 110, .is_sortable = false}};
  std::string buffer;
  const auto cell = [&](int row, int column) -> TableCell {
    const auto at = static_cast<std::size_t>(row);
    if (has_errors) return {.text = plan.errors[at], .icon = Icon::Warn, .mark_color = Token::Danger};
    const app::PlannedCell& one = plan.cells[at];
    if (column == 0) {
      buffer = one.row < data.row_count() ? data.name(one.row) : std::string();
      return {.text = buffer};
    }
    if (column == 1) return {.text = data.columns()[one.column].title};
    const std::string& value = column == 2 ? one.before : one.after;
    return value.empty() ? TableCell{.text = "empty", .is_muted = true} : TableCell{.text = value, .is_strong = column == 3};
  };
  TableState& shown = state.dialogs.planned;
  const auto body = [&](Ui& u, Rect box) {
    table(u, box, shown, {.name = has_errors ? "What is wrong" : "What would change", .columns = columns, .row_count = rows, .cell = cell, .selection = TableSelectionMode::None, .has_frame = true});
  };
  const float height = rows == 0 ? 0 : ui.px(static_cast<float>(34 + 36 * std::min(rows, 8)));
  const bool can_take = !has_errors && !plan.cells.empty();
  const DialogAnswer answer = dialog(ui, {.question = paste_title(data, plan), .text = text, .deed = can_take ? "Change them" : "Close", .safe_answer = can_take ? "Cancel" : "",
                                          .width = 720, .body_height = height, .body = rows == 0 ? std::function<void(Ui&, Rect)>{} : body});
  if (answer == DialogAnswer::Deed && can_take) request_cells(app, data.table(), app::change_label("Pasted cells", data.table(), plan.row_count), plan.changes);
  if (answer != DialogAnswer::None) close(state);
}

void row_menu(Ui& ui, app::App& app, PeopleState& state, const app::PeopleData& data) {
  const bool is_clients = data.table() == app::PeopleTable::Clients;
  std::vector<MenuEntry> entries = {{.label = "Open the page", .shortcut = "Enter"}};
  if (!ui.is_presenting) {
    entries.push_back({.label = "Change", .starts_group = true});
    if (is_clients) entries.push_back({.label = "Lock"});
    entries.push_back({.label = "Remove", .removes = true, .starts_group = true});
  }
  const auto chosen = menu(ui, state.row_menu, {.name = "Selected rows", .entries = entries});
  if (!chosen) return;
  const std::string_view label = entries[static_cast<std::size_t>(*chosen)].label;
  if (label == "Open the page") return open_page(app, data.table(), state.menu_row);
  state.dialogs.open = label == "Change" ? PeopleDialog::Change : label == "Lock" ? PeopleDialog::Lock : PeopleDialog::Remove;
}

}  // namespace

void people_dialogs(Ui& ui, app::App& app, PeopleState& state, const app::PeopleData& data) {
  const IdScope scope("people dialogs");
  row_menu(ui, app, state, data);
  switch (state.dialogs.open) {
    case PeopleDialog::None: return;
    case PeopleDialog::Change: return change_dialog(ui, app, state, data);
    case PeopleDialog::Lock: return lock_dialog(ui, app, state, data);
    case PeopleDialog::Remove: return remove_dialog(ui, app, state, data);
    case PeopleDialog::Paste: return paste_dialog(ui, app, state, data);
    case PeopleDialog::Add: return add_dialog(ui, app, state, data);
  }
}

}  // namespace evenhand::ui
