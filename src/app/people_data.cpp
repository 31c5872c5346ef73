#include "app/people_data.h"

#include <algorithm>
#include <map>

#include "app/app.h"
#include "domain/format.h"
#include "fairness/sentences.h"

namespace evenhand::app {

namespace {

constexpr std::string_view kEstimateNote = "Not known; the median of similar clients stands in";
constexpr std::string_view kNoRatioNote = "Nothing counts towards this ledger yet, or there is no capacity";

Ledger ledger_of(std::string_view key) {
  return key == kOpportunityKey ? Ledger::Opportunity : key == kVisibilityKey ? Ledger::Visibility : Ledger::Burden;
}

std::string_view standing_note(Standing standing) {
  return standing == Standing::Above ? "above the band" : standing == Standing::Below ? "below the band" : "in band";
}

template <class Column>
int place_of(const std::vector<Column>& columns, std::string_view key) {
  const auto found = std::ranges::find(columns, key, [](const Column& c) -> std::string_view { return c.column.key; });
  return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

CellText as_shown(const PeopleColumn& column, std::string typed) {
  CellText cell{.shown = typed, .typed = typed};
  if (typed.empty()) return cell;
  if (column.kind == ColumnKind::Date) {
    if (const auto date = parse_iso_date(typed)) cell.shown = format_date_short(*date);
  } else if (is_numeric(column.kind)) {
    cell.number = number_from(typed);
    if (cell.number) cell.shown = column.kind == ColumnKind::Percent ? format_percent(*cell.number / 100, 0) : format_short(*cell.number, 1);
  }
  return cell;
}

}  // namespace

std::vector<std::string> person_labels(const std::vector<Person>& people, bool is_blind) {
  std::vector<std::string> labels;
  std::map<std::string_view, int> uses;
  for (const Person& person : people) ++uses[person.name];
  const NameOf blind = is_blind ? blind_names(people) : NameOf();
  for (const Person& person : people) {
    labels.push_back(is_blind ? blind(person.id) : uses[person.name] > 1 ? person.name + " (" + person.id.value + ")" : person.name);
  }
  return labels;
}

std::string client_label(const std::vector<Client>& clients, std::size_t position, bool is_blind) {
  return is_blind ? "Client " + format_count(static_cast<std::int64_t>(position + 1)) : clients[position].name;
}

std::uint64_t row_key(std::string_view id) {
  std::uint64_t hash = 14695981039346656037ull;
  for (const char letter : id) hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211ull;
  return hash;
}

PeopleData::PeopleData(const App& app, PeopleTable table)
    : app_(app), scenario_(*app.scenario()), table_(table), is_blind_(app.view().is_blind),
      columns_(all_columns(table, *scenario_.policy)), labels_(app::person_labels(*scenario_.people, is_blind_)) {
  if (table == PeopleTable::Clients) client_columns_ = client_columns(*scenario_.policy);
  for (const PeopleColumn& column : columns_) {
    source_.push_back(table == PeopleTable::People ? place_of(person_columns(), column.key) : place_of(client_columns_, column.key));
    const bool is_criterion = column.key.starts_with(kCriterionPrefix);
    const auto& criteria = scenario_.policy->criteria;
    const auto found = std::ranges::find(criteria, is_criterion ? std::string_view(column.key).substr(kCriterionPrefix.size()) : std::string_view(),
                                         [](const Criterion& c) -> std::string_view { return c.id.value; });
    criterion_.push_back(is_criterion && found != criteria.end() ? static_cast<int>(found - criteria.begin()) : -1);
  }
}

std::size_t PeopleData::row_count() const { return table_ == PeopleTable::People ? scenario_.people->size() : scenario_.clients->size(); }

std::optional<std::size_t> PeopleData::column_of(std::string_view key) const {
  const auto found = std::ranges::find(columns_, key, [](const PeopleColumn& c) -> std::string_view { return c.key; });
  return found == columns_.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - columns_.begin()));
}

const std::string& PeopleData::id(std::size_t row) const {
  return table_ == PeopleTable::People ? (*scenario_.people)[row].id.value : (*scenario_.clients)[row].id.value;
}

std::string PeopleData::name(std::size_t row) const {
  return table_ == PeopleTable::People ? labels_[row] : client_label(*scenario_.clients, row, is_blind_);
}

CellText PeopleData::cell(std::size_t row, std::size_t column) const {
  const PeopleColumn& head = columns_[column];
  const int source = source_[column];
  if (head.key == "name" && is_blind_) return {.shown = name(row), .number = static_cast<double>(row), .is_hidden = true};
  if (source < 0) {
    if (head.kind == ColumnKind::Owner) return owner(row);
    if (head.kind == ColumnKind::Lock) return lock(row);
    return figure(row, head.key);
  }
  const auto at = static_cast<std::size_t>(source);
  std::string typed = table_ == PeopleTable::People ? person_columns()[at].read((*scenario_.people)[row]) : client_columns_[at].read((*scenario_.clients)[row]);
  if (is_blind_ && head.is_private) return {.shown = typed.empty() ? "" : std::string(kHidden), .is_hidden = true, .note = "Hidden in blind mode"};
  CellText cell = as_shown(head, std::move(typed));
  return criterion_[column] >= 0 && cell.typed.empty() ? estimate(row, column, std::move(cell)) : cell;
}

CellText PeopleData::estimate(std::size_t row, std::size_t column, CellText cell) const {
  cell.number = number(row, column);
  if (!cell.number) return cell;
  cell.shown = format_short(*cell.number, 1);
  cell.is_estimate = true;
  cell.note = kEstimateNote;
  return cell;
}

std::optional<double> PeopleData::number(std::size_t row, std::size_t column) const {
  if (const int criterion = criterion_[column]; criterion >= 0) {
    const CriterionBasis& basis = app_.derived().basis().criteria[static_cast<std::size_t>(criterion)];
    return basis.known == 0 ? std::nullopt : std::optional(basis.value[row]);
  }
  if (columns_[column].key == kPointsKey) {
    const LedgerLoads& loads = app_.derived().figures(Ledger::Burden).loads;
    return loads.is_ready() ? std::optional(load_points(loads.client_load[row])) : std::nullopt;
  }
  return cell(row, column).number;
}

CellText PeopleData::figure(std::size_t row, std::string_view key) const {
  const LedgerLoads& loads = app_.derived().figures(ledger_of(key)).loads;
  if (key == kPointsKey) {
    const double points = loads.is_ready() ? load_points(loads.client_load[row]) : 0.0;
    return {.shown = format_number(points, 1), .number = points};
  }
  const PersonLoad& load = loads.people[row];
  if (key == kCountKey) return {.shown = format_count(static_cast<std::int64_t>(load.client_count)), .number = static_cast<double>(load.client_count)};
  if (!loads.is_ready() || load.state != PersonState::Counted) return {.shown = "–", .note = kNoRatioNote};
  return {.shown = format_ratio(load.ratio_value()), .number = load.ratio_value(), .is_strong = load.standing != Standing::InBand, .note = standing_note(load.standing)};
}

CellText PeopleData::owner(std::size_t row) const {
  const ScenarioIndex& index = app_.derived().basis().index;
  const auto run = index.assignments_of_client(row);
  CellText cell;
  for (std::size_t i = run.first; i < run.last; ++i) {
    const Assignment& one = (*scenario_.assignments)[i];
    if (!cell.shown.empty()) cell.shown += ", ";
    cell.shown += labels_[index.person_of_assignment(i)];
    if (one.share < 0.9995) cell.shown += " " + format_percent(one.share, 0);
  }
  cell.typed = cell.shown;
  if (cell.shown.empty()) cell.note = "Nobody carries this client; it counts towards nobody";
  return cell;
}

CellText PeopleData::lock(std::size_t row) const {
  const auto run = app_.derived().basis().index.assignments_of_client(row);
  for (std::size_t i = run.first; i < run.last; ++i) {
    const Assignment& one = (*scenario_.assignments)[i];
    if (!one.is_locked) continue;
    if (is_blind_) return {.shown = "locked", .is_hidden = true, .note = "The reason is hidden in blind mode"};
    return {.shown = one.lock_reason.empty() ? "locked" : one.lock_reason, .typed = one.lock_reason.empty() ? "locked" : one.lock_reason};
  }
  return {.shown = "", .is_hidden = is_blind_};
}

std::vector<std::string> PeopleData::facets(std::size_t row, std::size_t column) const {
  if (columns_[column].kind != ColumnKind::Owner) {
    const bool is_plain = source_[column] >= 0 && !(is_blind_ && columns_[column].is_private);
    if (is_plain && table_ == PeopleTable::Clients) return {client_columns_[static_cast<std::size_t>(source_[column])].read((*scenario_.clients)[row])};
    const CellText one = cell(row, column);
    return {one.is_hidden ? one.shown : one.typed};
  }
  const ScenarioIndex& index = app_.derived().basis().index;
  const auto run = index.assignments_of_client(row);
  if (run.is_empty()) return {std::string()};
  if (run.size() == 1) return {labels_[index.person_of_assignment(run.first)]};
  std::vector<std::size_t> positions;
  for (std::size_t i = run.first; i < run.last; ++i) positions.push_back(i);
  std::ranges::stable_sort(positions, std::greater<>(), [&](std::size_t i) { return (*scenario_.assignments)[i].share; });
  std::vector<std::string> names;
  for (const std::size_t i : positions) names.push_back(labels_[index.person_of_assignment(i)]);
  return names;
}

}  // namespace evenhand::app
