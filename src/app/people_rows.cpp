#include "app/people_rows.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "domain/date.h"
#include "domain/text.h"
#include "exchange/name_folding.h"

namespace evenhand::app {

namespace {

struct SortKey {
  std::optional<double> number;
  std::string text;
};

bool is_searched(const PeopleColumn& column) { return column.key == "name" || column.can_group; }

// What can be found in each row.
std::vector<std::string> folded_words(const PeopleData& data) {
  std::vector<std::size_t> searched;
  for (std::size_t i = 0; i < data.columns().size(); ++i) {
    if (is_searched(data.columns()[i])) searched.push_back(i);
  }
  std::vector<std::string> words(data.row_count());
  for (std::size_t row = 0; row < words.size(); ++row) {
    std::string text = data.name(row);
    for (const std::size_t column : searched) {
      if (data.columns()[column].key == "name") continue;
      for (const std::string& part : data.facets(row, column)) {
        if (!part.empty()) (text += '\n') += part;
      }
    }
    for (char& letter : text) letter = letter == '\n' ? '\x1f' : letter;
    words[row] = exchange::near_key(text);
  }
  return words;
}

struct Range {
  std::size_t column;
  std::optional<double> from, to;
};

std::vector<Range> ranges_of(const PeopleData& data, const RowQuery& query) {
  std::vector<Range> ranges;
  for (const RangeFilter& filter : query.ranges) {
    const auto column = data.column_of(filter.key);
    if (!column) continue;
    const PeopleColumn& head = data.columns()[*column];
    const Range range{*column, range_bound(head, filter.from), range_bound(head, filter.to)};
    if (range.from || range.to) ranges.push_back(range);
  }
  return ranges;
}

bool lies_in(const PeopleData& data, std::size_t row, const Range& range) {
  const PeopleColumn& head = data.columns()[range.column];
  const std::optional<double> value = head.kind == ColumnKind::Date ? range_bound(head, data.cell(row, range.column).typed) : data.number(row, range.column);
  return value && (!range.from || *value >= *range.from) && (!range.to || *value <= *range.to);
}

std::vector<std::uint32_t> passing_rows(const PeopleData& data, const RowQuery& query, std::vector<std::string>& words) {
  std::vector<std::pair<std::size_t, std::string>> filters;
  for (const FacetFilter& filter : query.filters) {
    if (const auto column = data.column_of(filter.key)) filters.emplace_back(*column, filter.value);
  }
  const std::vector<Range> ranges = ranges_of(data, query);
  const std::string wanted = exchange::near_key(query.search);
  if (!wanted.empty() && words.empty()) words = folded_words(data);
  std::vector<std::uint32_t> rows;
  for (std::size_t row = 0; row < data.row_count(); ++row) {
    const bool passes = std::ranges::all_of(filters, [&](const auto& f) { return std::ranges::contains(data.facets(row, f.first), f.second); });
    const bool is_within = std::ranges::all_of(ranges, [&](const Range& range) { return lies_in(data, row, range); });
    if (passes && is_within && (wanted.empty() || words[row].find(wanted) != std::string::npos)) rows.push_back(static_cast<std::uint32_t>(row));
  }
  return rows;
}

void sort_rows(const PeopleData& data, const RowQuery& query, std::vector<std::uint32_t>& rows) {
  const auto column = query.sort_key.empty() ? std::nullopt : data.column_of(query.sort_key);
  if (!column) return;
  std::vector<std::pair<SortKey, std::uint32_t>> keyed;
  keyed.reserve(rows.size());
  const bool is_number = is_numeric(data.columns()[*column].kind) || (data.is_blind() && query.sort_key == "name");
  for (const std::uint32_t row : rows) {
    const CellText cell = data.cell(row, *column);
    SortKey key{.number = is_number ? cell.number : std::nullopt, .text = {}};
    if (!is_number) key.text = data.columns()[*column].kind == ColumnKind::Date ? cell.typed : exchange::near_key(cell.shown);
    keyed.emplace_back(std::move(key), row);
  }
  const auto is_unknown = [&](const SortKey& key) { return is_number ? !key.number : key.text.empty(); };
  std::ranges::stable_sort(keyed, [&](const auto& left, const auto& right) {
    const SortKey& a = left.first;
    const SortKey& b = right.first;
    if (is_unknown(a) || is_unknown(b)) return !is_unknown(a) && is_unknown(b);
    if (is_number) return query.is_descending ? *b.number < *a.number : *a.number < *b.number;
    return query.is_descending ? b.text < a.text : a.text < b.text;
  });
  for (std::size_t i = 0; i < keyed.size(); ++i) rows[i] = keyed[i].second;
}

void add_to(const PeopleData& data, const std::vector<std::size_t>& summed, std::size_t row, std::vector<std::optional<double>>& totals) {
  for (const std::size_t column : summed) {
    if (const auto number = data.number(row, column)) totals[column] = totals[column].value_or(0) + *number;
  }
}

}  // namespace

bool has_range(const PeopleColumn& column) { return is_numeric(column.kind) || column.kind == ColumnKind::Date; }

std::optional<double> range_bound(const PeopleColumn& column, std::string_view text) {
  if (column.kind != ColumnKind::Date) return number_from(text);
  const auto day = parse_iso_date(normalised_name(text));
  return day ? std::optional(static_cast<double>(days_since_epoch(*day))) : std::nullopt;
}

RowList shown_rows(const PeopleData& data, const RowQuery& query) {
  std::vector<std::string> words;
  return shown_rows(data, query, words);
}

RowList shown_rows(const PeopleData& data, const RowQuery& query, std::vector<std::string>& words) {
  std::vector<std::uint32_t> rows = passing_rows(data, query, words);
  sort_rows(data, query, rows);
  RowList list{.rows = {}, .groups = {}, .item_count = rows.size(), .totals = {}};
  std::vector<std::size_t> summed;
  for (std::size_t i = 0; i < data.columns().size(); ++i) {
    if (data.columns()[i].sums) summed.push_back(i);
  }
  list.totals.resize(data.columns().size());
  for (const std::uint32_t row : rows) add_to(data, summed, row, list.totals);
  const auto grouped = query.group_key.empty() ? std::nullopt : data.column_of(query.group_key);
  if (!grouped) {
    for (const std::uint32_t row : rows) list.rows.push_back({.is_group = false, .at = row});
    return list;
  }

  struct Key {
    bool is_unknown;
    std::string folded, value;
    auto operator<=>(const Key&) const = default;
  };
  std::map<Key, std::vector<std::uint32_t>> members;
  for (const std::uint32_t row : rows) {
    std::string value = data.facets(row, *grouped).front();
    Key key{value.empty(), exchange::near_key(value), std::move(value)};
    members[std::move(key)].push_back(row);
  }
  for (const auto& [key, items] : members) {
    RowGroup group{.value = key.value, .count = items.size(), .is_open = !std::ranges::contains(query.closed_groups, key.value), .totals = {}};
    group.totals.resize(data.columns().size());
    list.rows.push_back({.is_group = true, .at = static_cast<std::uint32_t>(list.groups.size())});
    for (const std::uint32_t row : items) {
      add_to(data, summed, row, group.totals);
      if (group.is_open) list.rows.push_back({.is_group = false, .at = row});
    }
    list.groups.push_back(std::move(group));
  }
  return list;
}

std::vector<FacetOption> facet_options(const PeopleData& data, std::size_t column) {
  std::unordered_map<std::string, std::size_t> counts;
  for (std::size_t row = 0; row < data.row_count(); ++row) {
    for (std::string& value : data.facets(row, column)) ++counts[std::move(value)];
  }
  std::vector<std::pair<std::string, FacetOption>> keyed;
  for (const auto& [value, count] : counts) keyed.push_back({exchange::near_key(value), {value, count}});
  std::ranges::sort(keyed, [](const auto& a, const auto& b) {
    if (a.second.value.empty() != b.second.value.empty()) return b.second.value.empty();
    return std::tie(a.first, a.second.value) < std::tie(b.first, b.second.value);
  });
  std::vector<FacetOption> options;
  for (auto& [key, option] : keyed) options.push_back(std::move(option));
  return options;
}

}  // namespace evenhand::app
