// The parts of the screen People and clients. Private to its files.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/people_changes.h"
#include "ui/screens/page.h"
#include "ui/screens/people/people_screen.h"

namespace evenhand::ui {

// Boxes from left to right that wrap to the next line; the same calls measure first and place afterwards.
class Flow {
 public:
  Flow(Rect room, float line, float gap) : room_(room), x_(room.x), y_(room.y), line_(line), gap_(gap) {}
  Rect take(float width);
  float height() const { return y_ + line_ - room_.y; }

 private:
  Rect room_;
  float x_, y_, line_, gap_;
};

app::ChangeContext change_context(const app::App& app, app::PeopleTable table);
// Asks for the changes as one undo step called `label`.
void request_cells(app::App& app, app::PeopleTable table, std::string label, std::vector<app::CellChange> changes);
// A lock can be set and taken off in blind mode too; only its reason cannot be read there.
void request_locks(app::App& app, std::string label, std::vector<app::CellChange> changes);
void open_page(app::App& app, app::PeopleTable table, const std::string& id);
void close_page(app::App& app);

// ---- people_grid.cpp
const app::RowList& listed_rows(const app::PeopleData& data, const app::App& app, PeopleGrid& grid);
// Shown before anybody chose columns: usual ones that say something.
bool is_usual(const PeopleGrid& grid, const app::PeopleData& data, std::size_t column);
std::vector<std::size_t> shown_columns(const app::PeopleData& data, const PeopleGrid& grid);
std::vector<std::string> selected_ids(const app::PeopleData& data, const PeopleGrid& grid);
void people_grid(Ui& ui, app::App& app, PeopleState& state, const app::PeopleData& data, Rect box);
float people_grid_height(const Ui& ui, const PeopleGrid& grid);
// Takes cells that were pasted for this table.
void take_pasted_cells(app::App& app, PeopleState& state, const app::PeopleData& data);

// ---- people_tools.cpp: filters, groups, columns; or, while rows are selected, what can be done with them
float people_tools_height(Ui& ui, app::App& app, PeopleState& state, const app::PeopleData& data, float width);
void people_tools(Ui& ui, app::App& app, PeopleState& state, const app::PeopleData& data, Rect box);

// ---- people_filters.cpp
// The usual filters, those that were added and the choice of one more, each `width` wide; measures when `draws` is false.
void filter_boxes(Ui& ui, const app::PeopleData& data, PeopleGrid& grid, Flow& flow, float width, bool draws);
bool has_wrong_bound(const app::PeopleData& data, const PeopleGrid& grid);  // some bound cannot be read, which its field says
std::vector<std::size_t> grouping_columns(const app::PeopleData& data);
const std::vector<app::FacetOption>& options_of(const app::PeopleData& data, PeopleGrid& grid, std::size_t column);

// ---- people_dialogs.cpp
void people_dialogs(Ui& ui, app::App& app, PeopleState& state, const app::PeopleData& data);

// ---- people_add.cpp: somebody new, or a new client
void add_dialog(Ui& ui, app::App& app, PeopleState& state, const app::PeopleData& data);

// ---- page_fields.cpp: what a page shows of one row, editable
// A card of fields in as many columns as fit.
float fields_card_height(const Ui& ui, const app::PeopleData& data, float width, std::string_view title, std::span<const std::string_view> keys, const PageDraft& draft);
void fields_card(Ui& ui, app::App& app, PeopleState& state, const app::PeopleData& data, std::size_t row, std::string_view title,
                 std::span<const std::string_view> keys, Rect box);

// One field whose finished text `commit` takes; what commit answers is shown as what is wrong.
void draft_field(Ui& ui, PageDraft& draft, Rect box, std::string_view id, std::string_view label, std::string_view text, std::string_view help,
                 const std::function<std::string(const std::string&)>& commit);

// ---- page_lists.cpp: entries with a button to remove each, and a row of fields to add one
struct FormField {
  std::string_view label;
  std::string_view placeholder = {};
  std::vector<std::string> choices = {};  // not empty: one of these
};

struct EntryForm {
  std::string_view kind;                  // id
  std::vector<FormField> fields;          // at most three
  std::string_view deed = "Add";
  std::function<std::string(const std::array<std::string, 3>&)> commit = {};  // answers what is wrong
};

void entry_form(Ui& ui, AddDraft& draft, const EntryForm& form, Rect box);

struct EntryList {
  std::string_view title;
  std::string_view subtitle = {};
  std::string_view empty;
  std::vector<std::string> entries = {};
  std::string_view remove = {};           // accessible name of the buttons, before the entry; empty: none
};

float entries_card_height(const Ui& ui, float width, const EntryList& list, const EntryForm* form, const AddDraft& draft);
// The entry to remove.
std::optional<std::size_t> entries_card(Ui& ui, AddDraft& draft, const EntryList& list, const EntryForm* form, Rect box);

// Back to the tables, the name, and what can be said at once.
void page_head(Ui& ui, app::App& app, Page& page, std::string_view name, std::string_view text, std::string_view back);

// ---- data_tab.cpp: how sound the data behind every figure is
const exchange::HealthReport& health_of_open(const app::App& app, PeopleState& state);
std::string health_answer(const exchange::HealthReport& report);
void data_tab(Ui& ui, app::App& app, PeopleState& state, Page& page);

// ---- person_page.cpp, client_page.cpp, skills_tab.cpp
void person_page(Ui& ui, app::App& app, PeopleState& state, Rect body, std::size_t person);
void client_page(Ui& ui, app::App& app, PeopleState& state, Rect body, std::size_t client);
void skills_tab(Ui& ui, app::App& app, PeopleState& state, Page& page);

}  // namespace evenhand::ui
