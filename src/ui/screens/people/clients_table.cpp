#include <algorithm>
#include <string>

#include "domain/edit_scenario.h"
#include "domain/format.h"
#include "ui/kit/number_field.h"
#include "ui/screens/people/people_screen.h"

namespace evenhand::ui {

namespace {

enum Column : int { kClient, kOwner, kSegment, kPoints, kFirstCriterion };

// Criteria whose values are known per client, in the order of the policy.
std::vector<std::size_t> value_columns(const Policy& policy) {
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < policy.criteria.size(); ++i) {
    if (policy.criteria[i].source == CriterionSource::Column) positions.push_back(i);
  }
  return positions;
}

class ClientRows {
 public:
  explicit ClientRows(const app::App& app)
      : app_(app), scenario_(*app.scenario()), index_(app.derived().basis().index), criteria_(value_columns(*scenario_.policy)) {}

  const Client& client(std::size_t position) const { return (*scenario_.clients)[position]; }
  const Criterion& criterion(int column) const { return scenario_.policy->criteria[criteria_[static_cast<std::size_t>(column - kFirstCriterion)]]; }
  std::size_t criterion_count() const { return criteria_.size(); }

  std::string owner(std::size_t position) const {
    const auto [first, last] = index_.assignments_of_client(position);
    std::string names;
    for (std::size_t i = first; i < last; ++i) {
      const Assignment& assignment = (*scenario_.assignments)[i];
      if (!names.empty()) names += ", ";
      names += app_.shown_name(assignment.person);
      if (assignment.share < 0.9995) names += " " + format_percent(assignment.share, 0);
    }
    return names;
  }

  double points(std::size_t position) const {
    const LedgerLoads& loads = app_.derived().figures(Ledger::Burden).loads;
    return loads.is_ready() ? load_points(loads.client_load[position]) : 0.0;
  }

  std::optional<double> value(std::size_t position, int column) const {
    const auto& values = client(position).values;
    const auto found = std::ranges::find(values, criterion(column).id, &CriterionValue::criterion);
    return found == values.end() ? std::nullopt : std::optional(found->value);
  }

  double estimate(std::size_t position, int column) const {
    return app_.derived().basis().criteria[criteria_[static_cast<std::size_t>(column - kFirstCriterion)]].value[position];
  }

 private:
  const app::App& app_;
  const Scenario& scenario_;
  const ScenarioIndex& index_;
  std::vector<std::size_t> criteria_;
};

void order_rows(const app::App& app, const ClientRows& data, PeopleState& state) {
  RowOrder& order = state.client_order;
  const std::uint64_t revision = app.derived().revision();
  if (order.revision == revision && order.filter == state.filter && order.sort == state.client_sort && order.is_blind == app.view().is_blind) return;
  order = {{}, state.filter, state.client_sort, revision, app.view().is_blind};
  for (std::size_t i = 0; i < app.scenario()->clients->size(); ++i) {
    const Client& client = data.client(i);
    const bool passes = state.filter.empty() || matches(client.name, state.filter) || matches(client.segment, state.filter) || matches(data.owner(i), state.filter);
    if (passes) order.positions.push_back(i);
  }
  const int column = order.sort.column;
  if (column < 0) return;
  std::vector<std::string> texts;
  std::vector<double> numbers;
  for (std::size_t i = 0; i < app.scenario()->clients->size(); ++i) {
    if (column == kOwner) texts.push_back(data.owner(i));
    if (column == kPoints) numbers.push_back(data.points(i));
    if (column >= kFirstCriterion) numbers.push_back(data.value(i, column).value_or(-1));
  }
  std::ranges::stable_sort(order.positions, [&](std::size_t a, std::size_t b) {
    if (order.sort.is_descending) std::swap(a, b);
    if (column == kClient) return data.client(a).name < data.client(b).name;
    if (column == kSegment) return data.client(a).segment < data.client(b).segment;
    return column == kOwner ? texts[a] < texts[b] : numbers[a] < numbers[b];
  });
}

void apply_edit(app::App& app, const ClientRows& data, std::size_t position, const CellEdit& edit) {
  const Client& client = data.client(position);
  const ClientId id = client.id;
  const std::string text = edit.text;
  if (edit.column == kClient) {
    app.request_edit({"Rename " + client.name, [id, text](const Scenario& s) { return with_client_name(s, id, text); }, {}});
  } else if (edit.column == kSegment) {
    app.request_edit({"Segment of " + client.name, [id, text](const Scenario& s) { return with_client_segment(s, id, text); }, {}});
  } else if (edit.column == kOwner) {
    const std::vector<Person>& people = *app.scenario()->people;
    const auto owner = std::ranges::find_if(people, [&](const Person& person) { return app.shown_name(person.id) == text; });
    if (owner == people.end()) return;
    const PersonId person = owner->id;
    app.request_edit({"Move " + client.name + " to " + text, [id, person](const Scenario& s) { return with_client_moved(s, id, person); }, {}});
  } else {
    const CriterionId criterion = data.criterion(edit.column).id;
    const auto number = typed_number(text, kEnglish);
    if (!text.empty() && (!number || *number < 0)) {
      app.request([text](app::App& a) { a.say("“" + text + "” is not a number from 0 up. Nothing was changed."); });
      return;
    }
    const std::optional<double> value = text.empty() ? std::nullopt : number;
    app.request_edit({data.criterion(edit.column).name + " of " + client.name,
                      [id, criterion, value](const Scenario& s) { return with_client_value(s, id, criterion, value); }, {}});
  }
}

}  // namespace

void clients_table(Ui& ui, app::App& app, PeopleState& state, Rect box) {
  const ClientRows data(app);
  order_rows(app, data, state);
  const std::vector<std::size_t>& rows = state.client_order.positions;
  std::vector<TableColumn> columns = {
      {.title = "Client", .min_width = 170, .grow = 2, .is_editable = true},
      {.title = "Owner", .min_width = 150, .grow = 1.4f, .is_editable = true},
      {.title = "Segment", .min_width = 110, .is_editable = true},
      {.title = "Points", .help = "Load points in the burden ledger; the team’s load is 1,000", .min_width = 84, .is_numeric = true},
  };
  for (std::size_t i = 0; i < data.criterion_count(); ++i) {
    const Criterion& criterion = data.criterion(kFirstCriterion + static_cast<int>(i));
    columns.push_back({.title = criterion.name, .help = criterion.definition, .min_width = 116, .is_numeric = true, .is_editable = true});
  }
  std::vector<std::string> names;
  std::vector<std::string_view> choices;
  for (const Person& person : *app.scenario()->people) names.push_back(app.shown_name(person.id));
  for (const std::string& name : names) choices.push_back(name);
  std::string buffer;
  const auto cell = [&](int row, int column) -> TableCell {
    const std::size_t position = rows[static_cast<std::size_t>(row)];
    switch (column) {
      case kClient: return {.text = data.client(position).name};
      case kOwner:
        buffer = data.owner(position);
        return buffer.empty() ? TableCell{.text = "nobody", .raw = "", .is_muted = true, .choices = choices} : TableCell{.text = buffer, .choices = choices};
      case kSegment: return {.text = data.client(position).segment};
      case kPoints: buffer = format_number(data.points(position), 1); return {.text = buffer};
      default: break;
    }
    if (const auto value = data.value(position, column)) {
      buffer = format_short(*value, 1);
      return {.text = buffer};
    }
    buffer = format_short(data.estimate(position, column), 1);
    return {.text = buffer, .raw = "", .is_estimate = true, .note = "Not known; the median of similar clients stands in"};
  };
  const TableResult result = table(ui, box, state.clients,
                                   {.name = "Clients", .columns = columns, .row_count = static_cast<int>(rows.size()), .cell = cell,
                                    .key = [&](int row) { return static_cast<std::uint64_t>(rows[static_cast<std::size_t>(row)]); },
                                    .empty_text = "No client matches the search.", .sort = state.client_sort, .has_unsorted_state = true,
                                    .revision = app.derived().revision()});
  if (result.sort) state.client_sort = *result.sort;
  if (result.edit) apply_edit(app, data, rows[static_cast<std::size_t>(result.edit->row)], *result.edit);
}

}  // namespace evenhand::ui
