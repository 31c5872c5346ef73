#include "app/people_data.h"

#include <algorithm>
#include <map>

#include "app/app.h"
#include "domain/format.h"
#include "domain/scenario_index.h"
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

std::string_view estimated_note(Standing standing) {
  return standing == Standing::Above   ? "above the band; partly estimated, as not every value is known"
         : standing == Standing::Below ? "below the band; partly estimated, as not every value is known"
                                       : "in band; partly estimated, as not every value is known";
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

std::shared_ptr<const PeopleHeads> people_heads(const App& app, PeopleTable table) {
  const Policy& policy = *app.scenario()->policy;
  auto heads = std::make_shared<PeopleHeads>(PeopleHeads{all_columns(table, policy), person_labels(*app.scenario()->people, app.view().is_blind), {}, {}, {}});
  if (table == PeopleTable::Clients) heads->client_columns = client_columns(policy);
  for (const PeopleColumn& column : heads->columns) {
    heads->source.push_back(table == PeopleTable::People ? place_of(person_columns(), column.key) : place_of(heads->client_columns, column.key));
    const bool is_criterion = column.key.starts_with(kCriterionPrefix);
    const auto found = std::ranges::find(policy.criteria, is_criterion ? std::string_view(column.key).substr(kCriterionPrefix.size()) : std::string_view(),
                                         [](const Criterion& c) -> std::string_view { return c.id.value; });
    heads->criterion.push_back(is_criterion && found != policy.criteria.end() ? static_cast<int>(found - policy.criteria.begin()) : -1);
  }
  return heads;
}

PeopleData::PeopleData(const App& app, PeopleTable table, std::shared_ptr<const PeopleHeads> heads)
    : app_(app), scenario_(*app.scenario()), table_(table), is_blind_(app.view().is_blind), heads_(std::move(heads)) {}

std::size_t PeopleData::row_count() const { return table_ == PeopleTable::People ? scenario_.people->size() : scenario_.clients->size(); }

std::optional<std::size_t> PeopleData::column_of(std::string_view key) const {
  const auto found = std::ranges::find(heads_->columns, key, [](const PeopleColumn& c) -> std::string_view { return c.key; });
  return found == heads_->columns.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - heads_->columns.begin()));
}

const std::string& PeopleData::id(std::size_t row) const {
  return table_ == PeopleTable::People ? (*scenario_.people)[row].id.value : (*scenario_.clients)[row].id.value;
}

std::string PeopleData::name(std::size_t row) const {
  return table_ == PeopleTable::People ? heads_->labels[row] : client_label(*scenario_.clients, row, is_blind_);
}

CellText PeopleData::cell(std::size_t row, std::size_t column) const {
  const PeopleColumn& head = heads_->columns[column];
  const int source = heads_->source[column];
  if (head.key == "name" && is_blind_) return {.shown = name(row), .number = static_cast<double>(row), .is_hidden = true};
  if (source < 0) {
    if (head.kind == ColumnKind::Owner) return owner(row);
    if (head.kind == ColumnKind::Lock) return lock(row);
    return figure(row, head.key);
  }
  if (heads_->criterion[column] >= 0) return criterion(row, column);
  const auto at = static_cast<std::size_t>(source);
  std::string typed = table_ == PeopleTable::People ? person_columns()[at].read((*scenario_.people)[row]) : heads_->client_columns[at].read((*scenario_.clients)[row]);
  if (is_blind_ && head.is_private) return {.shown = typed.empty() ? "" : std::string(kHidden), .is_hidden = true, .note = "Hidden in blind mode"};
  return as_shown(head, std::move(typed));
}

CellText PeopleData::criterion(std::size_t row, std::size_t column) const {
  const CriterionId& id = scenario_.policy->criteria[static_cast<std::size_t>(heads_->criterion[column])].id;
  if (const auto known = value_of((*scenario_.clients)[row], id)) return {.shown = format_short(*known, 1), .typed = number_text(*known), .number = known};
  const std::optional<double> estimated = number(row, column);
  if (!estimated) return {};
  return {.shown = format_short(*estimated, 1), .number = estimated, .is_estimate = true, .note = kEstimateNote};
}

std::optional<double> PeopleData::number(std::size_t row, std::size_t column) const {
  if (const int criterion = heads_->criterion[column]; criterion >= 0) {
    const CriterionBasis& basis = app_.derived().basis().criteria[static_cast<std::size_t>(criterion)];
    return basis.known == 0 ? std::nullopt : std::optional(basis.value[row]);
  }
  if (heads_->columns[column].key == kPointsKey) {
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
  const bool is_estimate = load.estimated_part > 0;
  return {.shown = format_ratio(load.ratio_value()), .number = load.ratio_value(), .is_estimate = is_estimate, .is_strong = load.standing != Standing::InBand,
          .note = is_estimate ? estimated_note(load.standing) : standing_note(load.standing)};
}

CellText PeopleData::owner(std::size_t row) const {
  const ScenarioIndex& index = app_.derived().basis().index;
  const auto run = index.assignments_of_client(row);
  CellText cell;
  for (std::size_t i = run.first; i < run.last; ++i) {
    const Assignment& one = (*scenario_.assignments)[i];
    if (!cell.shown.empty()) cell.shown += ", ";
    cell.shown += heads_->labels[index.person_of_assignment(i)];
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
  if (heads_->columns[column].kind != ColumnKind::Owner) {
    const bool is_text = heads_->columns[column].kind == ColumnKind::Text;
    const bool is_plain = is_text && heads_->source[column] >= 0 && !(is_blind_ && heads_->columns[column].is_private);
    if (is_plain && table_ == PeopleTable::Clients) return {heads_->client_columns[static_cast<std::size_t>(heads_->source[column])].read((*scenario_.clients)[row])};
    const CellText one = cell(row, column);
    if (one.is_hidden || one.typed.empty()) return {one.is_hidden ? one.shown : one.typed};
    if (heads_->columns[column].kind == ColumnKind::List) return parts_from(one.typed, true);
    if (heads_->columns[column].kind != ColumnKind::Skills) return {one.typed};
    std::vector<std::string> names;
    std::string wrong;
    for (Skill& skill : skills_from(one.typed, wrong)) names.push_back(std::move(skill.name));
    return names;
  }
  const ScenarioIndex& index = app_.derived().basis().index;
  const auto run = index.assignments_of_client(row);
  if (run.is_empty()) return {std::string()};
  if (run.size() == 1) return {heads_->labels[index.person_of_assignment(run.first)]};
  std::vector<std::size_t> positions;
  for (std::size_t i = run.first; i < run.last; ++i) positions.push_back(i);
  std::ranges::stable_sort(positions, std::greater<>(), [&](std::size_t i) { return (*scenario_.assignments)[i].share; });
  std::vector<std::string> names;
  for (const std::size_t i : positions) names.push_back(heads_->labels[index.person_of_assignment(i)]);
  return names;
}

}  // namespace evenhand::app
