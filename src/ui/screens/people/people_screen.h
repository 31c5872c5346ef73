// The data behind the figures: people and clients as tables one can edit in place, filter, sort, group and change together; a
// page of its own for each; who can do what, and which clients hang on one person. Every change is one undo step.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/app.h"
#include "app/people_paste.h"
#include "app/people_rows.h"
#include "exchange/health_report.h"
#include "ui/kit/geometry.h"
#include "ui/kit/table.h"
#include "ui/kit/ui.h"
#include "ui/screens/ownership/record_form.h"

namespace evenhand::ui {

// What lists and figures of this screen were made from; they hold until one of these changes.
struct PeopleBasis {
  Shared<std::vector<Person>> people;
  Shared<std::vector<Client>> clients;
  Shared<std::vector<Assignment>> assignments;
  Shared<Policy> policy;
  std::uint64_t revision = 0;
  bool is_blind = false;

  bool is_same(const PeopleBasis& other) const;
};
PeopleBasis people_basis(const app::App& app);

// One of the two tables: how it is looked at, and the rows found for that.
struct PeopleGrid {
  app::RowQuery query = {.search = {}, .filters = {}, .sort_key = "name", .group_key = {}, .closed_groups = {}};
  std::vector<std::string> hidden, added;  // keys of columns: against what is shown from the start
  std::vector<std::string> filters;        // keys of columns that are filtered by beside the usual ones
  TableState table;
  // ---- kept by the grid
  std::shared_ptr<const app::PeopleHeads> heads;
  PeopleBasis heads_basis;
  PeopleBasis basis;
  app::RowQuery listed;                    // the query of `list`
  app::RowList list;
  std::vector<std::vector<app::FacetOption>> options;  // by column; empty: not asked for yet
  std::vector<std::string> words;          // of each row, folded for the search
  std::vector<bool> is_blank;              // by column: shown from the start, but nobody has a value there
  bool is_listed = false;
};

// What is done to the rows that are selected; or a row that is added.
enum class PeopleDialog : std::uint8_t { None, Change, Lock, Remove, Paste, Add };

struct PeopleDialogs {
  PeopleDialog open = PeopleDialog::None;
  std::string key;          // column to change
  std::string text;         // its new value; the name of what is added
  std::string owner;        // of a client that is added, as it is shown; empty: nobody
  bool is_chosen = false;   // of an owner, where no text means nobody
  app::PastePlan plan;
  TableState planned;       // the table that shows the plan
};

// How sound the data is, kept as long as nothing changes.
struct KeptHealth {
  PeopleBasis basis;
  bool is_known = false;
  exchange::HealthReport report;
};

// Unfinished text of a page, by field.
struct PageDraft {
  std::string field;        // whose text this is; empty: none
  std::string text;
  std::string error;
};

// An entry that is being added to a list of a page.
struct AddDraft {
  std::string kind;         // which list; empty: none
  std::array<std::string, 3> values;
  std::string error;
};

// Positions of the records of one client, or of one person; newest first.
struct PageRecords {
  ClientId client;
  PersonId person;
  Shared<std::vector<Touchpoint>> all_touchpoints;
  Shared<std::vector<Opportunity>> all_opportunities;
  std::vector<std::size_t> touchpoints, opportunities;
};

enum class PeopleTab : int { People, Clients, Skills, Data };

struct PeopleState {
  PeopleTab tab = PeopleTab::People;
  std::array<PeopleGrid, 2> grids;
  bool shows_filters = false;      // on a narrow page
  bool shows_columns = false;      // the list of columns
  Rect columns_anchor;
  MenuState row_menu;
  std::string menu_row;            // id of the row whose menu is open
  PeopleDialogs dialogs;
  PageDraft draft;
  AddDraft add;
  KeptHealth health;
  PageRecords records;
  std::optional<RecordForm> form;  // of a contact or a deal
  TableState book, carriers, servers, contacts, deals, duties, handovers, skills, single, nobody;

  PeopleGrid& grid(app::PeopleTable table) { return grids[static_cast<std::size_t>(table)]; }
};

void people_screen(Ui& ui, app::App& app, PeopleState& state, Rect body);

}  // namespace evenhand::ui
