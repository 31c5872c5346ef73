// A block of cells from a spreadsheet, put into a table: what would change, before it does. All or nothing.
//
// With the table's own column titles in the first row, each line goes to the person or client named in it, whatever the order;
// else the block is laid over the table with its first cell at the one that has the focus.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/people_changes.h"
#include "app/people_data.h"

namespace evenhand::app {

using CellBlock = std::vector<std::vector<std::string>>;

// Tab-separated cells as spreadsheets put them on the clipboard: quoted cells may hold tabs and line breaks; the apostrophe that
// our copy puts before =, +, - and @ is taken off.
CellBlock cells_from(std::string_view text);

struct PasteTarget {
  std::vector<std::size_t> rows;     // items in the order shown, from the focused one on
  std::vector<std::size_t> columns;  // columns in the order shown, from the focused one on
};

struct PlannedCell {
  std::size_t row = 0, column = 0;   // of the data
  std::string before, after;         // as typed
};

struct PastePlan {
  std::vector<PlannedCell> cells;    // only what changes
  std::vector<CellChange> changes;   // one for each of them
  std::vector<std::string> errors;   // nothing is taken while there is one
  std::vector<std::string> notes;    // what is left as it is, and why
  std::size_t row_count = 0;         // rows that change
};

PastePlan plan_paste(const PeopleData& data, const Scenario& scenario, const CellBlock& block, const PasteTarget& target);

}  // namespace evenhand::app
