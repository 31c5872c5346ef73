// Title, policy and people.
#include "domain/edit_scenario.h"

#include <algorithm>
#include <cmath>

#include "domain/ballot.h"
#include "domain/edit_items.h"
#include "domain/edit_parts.h"
#include "domain/edit_policy.h"
#include "domain/edit_removal.h"
#include "domain/scenario_index.h"
#include "domain/text.h"
#include "domain/validate.h"
#include "domain/validate_parts.h"

namespace evenhand {

using namespace edit_parts;

namespace {

// The policy after `change`, unless its criteria stand (edit_policy.h).
template <class Change>
Result<Scenario> with_changed_policy(const Scenario& scenario, Change&& change) {
  Scenario changed = scenario;
  changed.policy.edit(change);
  if (auto error = why_criteria_stand(scenario, *changed.policy)) return std::unexpected(std::move(*error));
  return changed;
}

Result<Scenario> with_criterion_at(const Scenario& scenario, std::size_t position, Criterion criterion) {
  if (scenario.policy->criteria[position] == criterion) return scenario;
  return with_changed_policy(scenario, [&](Policy& policy) { policy.criteria[position] = std::move(criterion); });
}

// Applies `change` to the criterion and stores the outcome when it keeps the rules.
template <class Change>
Result<Scenario> with_changed_criterion(const Scenario& scenario, const CriterionId& id, Change&& change) {
  const auto position = position_of(*scenario.policy, id);
  if (!position) return unknown("criterion", id.value);
  Criterion criterion = scenario.policy->criteria[*position];
  change(criterion);
  criterion.name = normalised_name(criterion.name);
  if (criterion.name.empty()) return invalid("A criterion needs a name.");
  const Criterion& c = criterion;
  if (!are_utf8({c.id.value, c.name, c.definition, c.unit, c.reason, c.unknown_fields})) return invalid(kNotText);
  if (criterion.weight < 0 || criterion.weight > kMaxWeight) return invalid("A weight is a number between 0 and 100.");
  if (c.cap_quantile && !(*c.cap_quantile >= 0.5 && *c.cap_quantile < 1.0)) return invalid("A cap is a quantile from 50\u00A0% to below 100\u00A0%.");
  return with_criterion_at(scenario, *position, std::move(criterion));
}

}  // namespace

Result<Scenario> with_title(const Scenario& scenario, std::string_view title) {
  if (!is_utf8(title)) return invalid(kNotText);
  Scenario changed = scenario;
  changed.title = normalised_name(title);
  return changed;
}

Result<Scenario> with_weight(const Scenario& scenario, const CriterionId& criterion, int weight) {
  return with_changed_criterion(scenario, criterion, [&](Criterion& c) { c.weight = weight; });
}

Result<Scenario> with_ledger(const Scenario& scenario, const CriterionId& criterion, Ledger ledger) {
  return with_changed_criterion(scenario, criterion, [&](Criterion& c) { c.ledger = ledger; });
}

Result<Scenario> with_tolerance(const Scenario& scenario, double tolerance) {
  if (!(tolerance > 0.0 && tolerance < 1.0)) return invalid("The tolerance is more than 0 and less than 100\u00A0%.");
  if (scenario.policy->tolerance == tolerance) return scenario;
  Scenario changed = scenario;
  changed.policy.edit([&](Policy& policy) { policy.tolerance = tolerance; });
  return changed;
}

Result<Scenario> with_criterion(const Scenario& scenario, Criterion criterion) {
  const CriterionId id = criterion.id;
  return with_changed_criterion(scenario, id, [&](Criterion& c) { c = std::move(criterion); });
}

Result<Scenario> with_criterion_added(const Scenario& scenario, Criterion criterion) {
  if (criterion.id.value.empty()) return invalid("A criterion needs an id.");
  if (position_of(*scenario.policy, criterion.id)) return invalid("There is a criterion \u201C" + criterion.id.value + "\u201D already.");
  if (scenario.policy->criteria.size() >= kMaxCriteria) return invalid("The policy has 1,000 criteria, the most it can hold.");
  const CriterionId id = criterion.id;
  const Result<Scenario> changed = with_changed_policy(scenario, [&](Policy& policy) { policy.criteria.push_back(std::move(criterion)); });
  return changed ? with_changed_criterion(*changed, id, [](Criterion&) {}) : changed;
}

Result<Scenario> with_criterion_removed(const Scenario& scenario, const CriterionId& criterion) {
  const auto position = position_of(*scenario.policy, criterion);
  if (!position) return unknown("criterion", criterion.value);
  if (scenario.policy->criteria.size() == 1) return invalid("The last criterion stays: without one there is no load to compare.");
  Result<Scenario> removed = with_changed_policy(scenario, [&](Policy& policy) {
    policy.criteria.erase(policy.criteria.begin() + static_cast<std::ptrdiff_t>(*position));
    if (policy.utilisation.hours == criterion) policy.utilisation.hours = {};
  });
  if (!removed) return removed;
  Scenario changed = std::move(*removed);
  const auto has_value = [&](const Client& client) { return value_of(client, criterion).has_value(); };
  if (std::ranges::any_of(*scenario.clients, has_value)) {
    changed.clients.edit([&](std::vector<Client>& clients) {
      for (Client& client : clients) std::erase_if(client.values, [&](const CriterionValue& v) { return v.criterion == criterion; });
    });
  }
  return changed;
}

Result<Scenario> with_person_added(const Scenario& scenario, Person person) {
  if (person.id.value.empty()) return invalid("A person needs an id.");
  if (position_of(*scenario.people, person.id)) return invalid("There is a person with the id \u201C" + person.id.value + "\u201D already.");
  const auto place = std::ranges::lower_bound(*scenario.people, person.id, {}, &Person::id) - scenario.people->begin();
  Scenario changed = scenario;
  changed.people.edit([&](std::vector<Person>& people) { people.insert(people.begin() + place, tidied(std::move(person))); });
  if (auto error = validation::check_person(changed, static_cast<std::size_t>(place))) return std::unexpected(std::move(*error));
  return changed;
}

Result<Scenario> with_person_removed(const Scenario& scenario, const PersonId& person) {
  const auto position = position_of(*scenario.people, person);
  if (!position) return unknown("person", person.value);
  if (auto error = why_voter_stays(scenario, person)) return std::unexpected(std::move(*error));
  Scenario changed = without_mentions(scenario, person);
  changed.people.edit([&](std::vector<Person>& people) { people.erase(people.begin() + static_cast<std::ptrdiff_t>(*position)); });
  return changed;
}

}  // namespace evenhand
