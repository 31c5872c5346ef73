// Filters of the two tables: by value for words, between two bounds for numbers and days; any column can have one.
#include <algorithm>
#include <string>
#include <utility>

#include "domain/format.h"
#include "domain/text.h"
#include "ui/kit/button.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/text_field.h"
#include "ui/screens/people/people_parts.h"

namespace evenhand::ui {

namespace {

constexpr float kBoundWidth = 128;  // logical px
constexpr std::size_t kUsualFilters = 4;

void filter_combo(Ui& ui, const app::PeopleData& data, PeopleGrid& grid, std::size_t column, Rect box) {
  const app::PeopleColumn& head = data.columns()[column];
  const std::vector<app::FacetOption>& values = options_of(data, grid, column);
  const auto filter = std::ranges::find(grid.query.filters, head.key, &app::FacetFilter::key);
  const std::string any = "Any " + matching_name(head.title), label = "Filter by " + matching_name(head.title);
  std::vector<std::string> counts;
  for (const app::FacetOption& value : values) counts.push_back(format_count(static_cast<std::int64_t>(value.count)));
  std::vector<ComboOption> options = {{.text = any}};
  int selected = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (filter != grid.query.filters.end() && filter->value == values[i].value) selected = static_cast<int>(i) + 1;
    options.push_back({.text = values[i].value.empty() ? (head.key == app::kOwnerKey ? "Nobody" : "Not known") : std::string_view(values[i].value), .detail = counts[i]});
  }
  const auto result = combo_box(ui, box, {.label = label, .options = options, .selected = selected, .id = head.key, .shows_label = false});
  if (!result.chosen) return;
  if (filter != grid.query.filters.end()) grid.query.filters.erase(filter);
  if (*result.chosen > 0) grid.query.filters.push_back({head.key, values[static_cast<std::size_t>(*result.chosen) - 1].value});
}

bool is_usual_filter(const app::PeopleData& data, std::size_t column) {
  const std::vector<std::size_t> columns = grouping_columns(data);
  return std::ranges::contains(std::span(columns).first(std::min(columns.size(), kUsualFilters)), column);
}

// Columns that can be filtered by and have no filter yet.
std::vector<std::size_t> further_filters(const app::PeopleData& data, const PeopleGrid& grid) {
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < data.columns().size(); ++i) {
    const app::PeopleColumn& column = data.columns()[i];
    const bool is_hidden = data.is_blind() && column.is_private;
    if (column.key != "name" && !is_hidden && !is_usual_filter(data, i) && !std::ranges::contains(grid.filters, column.key)) columns.push_back(i);
  }
  return columns;
}

void another_filter(Ui& ui, const app::PeopleData& data, PeopleGrid& grid, Rect box) {
  const std::vector<std::size_t> columns = further_filters(data, grid);
  std::vector<ComboOption> options = {{.text = "More filters"}};
  for (const std::size_t i : columns) options.push_back({.text = data.columns()[i].title});
  const auto result = combo_box(ui, box, {.label = "Filter by another column", .options = options, .selected = 0, .id = "more", .shows_label = false});
  if (result.chosen && *result.chosen > 0) grid.filters.push_back(data.columns()[columns[static_cast<std::size_t>(*result.chosen) - 1]].key);
}

void drop_filter(PeopleGrid& grid, const std::string& key) {
  std::erase_if(grid.query.filters, [&](const app::FacetFilter& f) { return f.key == key; });
  std::erase_if(grid.query.ranges, [&](const app::RangeFilter& f) { return f.key == key; });
  std::erase(grid.filters, key);
}

bool is_wrong_bound(const app::PeopleColumn& column, std::string_view text) { return !is_blank(text) && !app::range_bound(column, text); }

void bound_field(Ui& ui, const app::PeopleColumn& column, PeopleGrid& grid, std::string app::RangeFilter::*bound, Rect box) {
  std::vector<app::RangeFilter>& ranges = grid.query.ranges;
  const auto found = std::ranges::find(ranges, column.key, &app::RangeFilter::key);
  const std::string text = found == ranges.end() ? std::string() : (*found).*bound;
  const bool is_date = column.kind == app::ColumnKind::Date;
  const std::string label = column.title + (bound == &app::RangeFilter::from ? " from" : " to");
  const auto field = text_field(ui, box, {.label = label, .text = text, .placeholder = label, .error = is_wrong_bound(column, text) ? (is_date ? "Like 2026-11-01" : "Not a number") : "",
                                          .id = label, .shows_label = false, .flags = is_date ? 0u : kNumeric});
  if (!field.text) return;
  app::RangeFilter changed = found == ranges.end() ? app::RangeFilter{.key = column.key} : *found;
  changed.*bound = *field.text;
  std::erase_if(ranges, [&](const app::RangeFilter& range) { return range.key == column.key; });
  if (!is_blank(changed.from) || !is_blank(changed.to)) ranges.push_back(std::move(changed));
}

// Measures when `draws` is false.
void further_filter(Ui& ui, const app::PeopleData& data, PeopleGrid& grid, const std::string& key, Flow& flow, bool draws) {
  const auto at = data.column_of(key);
  if (!at || (data.is_blind() && data.columns()[*at].is_private)) return;
  const app::PeopleColumn& column = data.columns()[*at];
  const bool is_range = has_range(column);
  const float field = ui.px(kBoundWidth), cross = ui.px(32);
  const Rect box = flow.take(is_range ? 2 * field + cross + ui.px(4) : field + cross);
  if (!draws) return;
  const Rect first{box.x, box.y, field, ui.px(32)};
  if (is_range) {
    bound_field(ui, column, grid, &app::RangeFilter::from, first);
    bound_field(ui, column, grid, &app::RangeFilter::to, {first.right() + ui.px(4), first.y, field, first.height});
  } else {
    filter_combo(ui, data, grid, *at, first);
  }
  const std::string name = "Take off the filter by " + matching_name(column.title);
  if (icon_button(ui, {box.right() - cross, box.y, cross, ui.px(32)}, {.icon = Icon::Cross, .name = name})) drop_filter(grid, key);
}

}  // namespace

std::vector<std::size_t> grouping_columns(const app::PeopleData& data) {
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < data.columns().size(); ++i) {
    if (data.columns()[i].can_group) columns.push_back(i);
  }
  return columns;
}

const std::vector<app::FacetOption>& options_of(const app::PeopleData& data, PeopleGrid& grid, std::size_t column) {
  if (grid.options.size() != data.columns().size()) grid.options.assign(data.columns().size(), {});
  if (grid.options[column].empty()) grid.options[column] = app::facet_options(data, column);
  return grid.options[column];
}

void filter_boxes(Ui& ui, const app::PeopleData& data, PeopleGrid& grid, Flow& flow, float width, bool draws) {
  std::size_t usual = 0;
  for (const std::size_t column : grouping_columns(data)) {
    if (++usual > kUsualFilters) break;
    const Rect at = flow.take(width);
    if (draws) filter_combo(ui, data, grid, column, at);
  }
  const std::vector<std::string> further = grid.filters;
  for (const std::string& key : further) further_filter(ui, data, grid, key, flow, draws);
  const Rect more = flow.take(width);
  if (draws) another_filter(ui, data, grid, more);
}

bool has_wrong_bound(const app::PeopleData& data, const PeopleGrid& grid) {
  return std::ranges::any_of(grid.query.ranges, [&](const app::RangeFilter& range) {
    const auto column = data.column_of(range.key);
    return column && (is_wrong_bound(data.columns()[*column], range.from) || is_wrong_bound(data.columns()[*column], range.to));
  });
}

}  // namespace evenhand::ui
