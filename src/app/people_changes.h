// Changes to cells of the two tables, one or thousands at once: all of them are taken or none is (X2: one undo step).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/people_columns.h"
#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand::app {

// Text for one cell, as a person types it; empty = not known (owner: nobody, lock: free to move).
struct CellChange {
  std::string id;   // of the person or client
  std::string key;  // of the column
  std::string text;

  bool operator==(const CellChange&) const = default;
};

struct ChangeContext {
  PeopleTable table = PeopleTable::People;
  bool is_blind = false;  // names in messages, and how owners are called
};

// The scenario with every change made. Invalid: what is wrong, with row and column ("Acme, Hours: “x” is not a number"), and
// how many more. A locked client does not change its owner. An owner is named as person_labels() names people.
Result<Scenario> with_cells(const Scenario& scenario, ChangeContext context, std::span<const CellChange> changes);

// What each change would do that cannot be done, in the order of the changes; empty when all can.
struct CellProblem {
  std::size_t change = 0;  // position
  std::string what;
};
std::vector<CellProblem> problems_of(const Scenario& scenario, ChangeContext context, std::span<const CellChange> changes);
// The same for one change, cheap enough for every frame: the text alone, not what it means for the whole.
std::string problem_of(const Scenario& scenario, ChangeContext context, const CellChange& change);

// With a person, or a client looked after by the one whom person_labels() calls `owner` (empty: nobody), who has nothing else on
// record yet. Invalid: no name, or somebody is called so already.
Result<Scenario> with_row_added(const Scenario& scenario, ChangeContext context, const std::string& id, std::string_view name, std::string_view owner);

// Without these people or clients and all that is on record about them.
Result<Scenario> with_rows_removed(const Scenario& scenario, PeopleTable table, std::span<const std::string> ids);

// "Owner of 3 clients", "Team of one person": for the undo step; names nobody.
std::string change_label(std::string_view column_title, PeopleTable table, std::size_t rows);

}  // namespace evenhand::app
