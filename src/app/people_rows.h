// Which rows of a table are shown and in which order: search, filters, sort, groups with their totals.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/people_data.h"

namespace evenhand::app {

struct FacetFilter {
  std::string key;    // of a column
  std::string value;  // "" = nothing known there

  bool operator==(const FacetFilter&) const = default;
};

// Bounds of a number or a day, both included, as they are typed: "40", "2026-11-01". What cannot be read bounds nothing;
// rows where nothing is known lie outside every bound.
struct RangeFilter {
  std::string key;    // of a column that has_range()
  std::string from = {}, to = {};

  bool operator==(const RangeFilter&) const = default;
};
bool has_range(const PeopleColumn& column);
// Empty when the text is none.
std::optional<double> range_bound(const PeopleColumn& column, std::string_view text);

struct RowQuery {
  std::string search;  // parts of names and words, without regard to case and accents
  std::vector<FacetFilter> filters;  // all must hold
  std::string sort_key;              // empty: as they stand in the scenario
  bool is_descending = false;
  std::string group_key;             // empty: no groups
  std::vector<std::string> closed_groups;  // titles
  std::vector<RangeFilter> ranges = {};    // all must hold, too

  bool operator==(const RowQuery&) const = default;
};

struct RowGroup {
  std::string value;  // of the column; "" = nothing known
  std::size_t count = 0;
  bool is_open = true;
  std::vector<std::optional<double>> totals;  // by column of the table; only where the column sums
};

// A row on the screen: a group's head or an item.
struct ShownRow {
  bool is_group = false;
  std::uint32_t at = 0;  // position of the group, or of the item in the scenario

  bool operator==(const ShownRow&) const = default;
};

struct RowList {
  std::vector<ShownRow> rows;
  std::vector<RowGroup> groups;
  std::size_t item_count = 0;  // items that pass, those of closed groups included
  std::vector<std::optional<double>> totals;  // over all items that pass, by column
};

// Equal values keep the order of the scenario; unknown ones come last either way, and so does the group of the unknown.
RowList shown_rows(const PeopleData& data, const RowQuery& query);
// The same with the words of each row folded before; `words` is filled when a search first needs it and holds as long as the data.
RowList shown_rows(const PeopleData& data, const RowQuery& query, std::vector<std::string>& words);

// The distinct values of a column with how many rows have them, by name; the unknown last.
struct FacetOption {
  std::string value;
  std::size_t count = 0;
};
std::vector<FacetOption> facet_options(const PeopleData& data, std::size_t column);

}  // namespace evenhand::app
