#include "fairness/remedy_problems.h"

#include <algorithm>
#include <cmath>

#include "domain/text.h"
#include "fairness/rebalance_cost.h"
#include "fairness/utilisation.h"

namespace evenhand {
namespace {

constexpr std::int64_t kFiner = 1000;

// Loads that are small whole numbers (whole clients) leave no room for parts of them; likewise capacities.
ScaledProblem with_finer_loads(const RebalanceContext& context) {
  ScaledProblem it = as_it_is(context);
  if (it.problem.total_load() > kWhole / kFiner) return it;
  for (RebalancePerson& person : it.problem.people) person.fixed *= kFiner;
  for (RebalanceUnit& unit : it.problem.units) unit.weight *= kFiner;
  it.scale /= static_cast<double>(kFiner);
  return it;
}

// Room for `parts` times the capacity of today.
ScaledProblem with_roomy_capacities(const RebalanceContext& context, double added_parts) {
  ScaledProblem it = as_it_is(context);
  const double total = static_cast<double>(it.problem.total_capacity()), wanted = static_cast<double>(kWhole) / (1.0 + added_parts) * 0.999;
  if (total * static_cast<double>(kFiner) <= wanted) {
    for (RebalancePerson& person : it.problem.people) person.capacity *= kFiner;
    it.scale *= static_cast<double>(kFiner);
  } else if (total > wanted) {
    for (RebalancePerson& person : it.problem.people) person.capacity = std::max<std::int64_t>(1, person.capacity / 4);
    it.scale /= 4.0;
  }
  return it;
}

double capacity_of_one(const RebalanceContext& context, const ScaledProblem& it) {
  for (std::size_t k = 0; k < context.model.person.size(); ++k) {
    const double value = context.basis.entitlement_parts[context.model.person[k]].value();
    if (value > 0.0) return static_cast<double>(it.problem.people[k].capacity) / value;
  }
  return 1.0;
}

const CriterionUse* hours_use(const RebalanceContext& context) {
  const auto hours = hours_criterion(*context.scenario.policy);
  if (!hours || context.model.counts_clients) return nullptr;
  for (const CriterionUse& use : context.loads[0]->criteria) {
    if (use.position == *hours && use.state == CriterionState::Counted) return &use;
  }
  return nullptr;
}

}  // namespace

ScaledProblem as_it_is(const RebalanceContext& context) {
  ScaledProblem it{.problem = context.problem(), .scale = 1.0 / context.model.load_scale};
  it.problem.others.clear();  // what a remedy is worth is told in burden alone
  return it;
}

double specialist_hours_possible(const RebalanceContext& context, std::size_t client) {
  const CriterionUse* const use = hours_use(context);
  if (use == nullptr || context.basis.index.assignments_of_client(client).is_empty()) return 0.0;
  return context.basis.criteria[use->position].counted(client);
}

ScaledProblem with_specialist(const RebalanceContext& context, std::size_t client, double hours) {
  ScaledProblem it = as_it_is(context);
  const CriterionUse* const use = hours_use(context);
  if (use == nullptr) return it;
  const double possible = std::min(hours, specialist_hours_possible(context, client));
  const double load = use->weight * possible / context.basis.criteria[use->position].counted_total * static_cast<double>(kWhole);
  const std::size_t lead = lead_assignment(context.scenario, context.basis.index, client);
  const auto run = context.basis.index.assignments_of_client(client);
  for (std::size_t a = run.first; a < run.last; ++a) {
    const auto part = static_cast<std::int64_t>(std::floor(load * (*context.basis.assignments)[a].share));
    const std::uint32_t unit = a == lead ? context.model.unit_of_client[client] : kNobody;
    const std::uint32_t person = context.problem_position(context.basis.index.person_of_assignment(a));
    if (unit != kNobody) it.problem.units[unit].weight = std::max<std::int64_t>(0, it.problem.units[unit].weight - part);
    else if (person != kNobody) it.problem.people[person].fixed = std::max<std::int64_t>(0, it.problem.people[person].fixed - part);
  }
  return it;
}

bool can_share(const RebalanceContext& context, std::size_t client, std::size_t person) {
  const std::uint32_t unit = context.model.unit_of_client[client], j = context.problem_position(person);
  return unit != kNobody && j != kNobody && context.model.clients[unit].size() == 1 && context.problem().units[unit].home != j &&
         context.problem().may_own(j, unit);
}

ScaledProblem with_share(const RebalanceContext& context, std::size_t client, std::size_t person, double part) {
  ScaledProblem it = with_finer_loads(context);
  const std::uint32_t u = context.model.unit_of_client[client], j = context.problem_position(person);
  RebalanceUnit& unit = it.problem.units[u];
  const std::int64_t taken = unit.weight * std::clamp<std::int64_t>(std::llround(part * 1000.0), 0, 1000) / 1000;
  unit.weight -= taken;
  it.problem.people[j].fixed += taken;
  std::vector<std::uint32_t> others = it.problem.classes[unit.eligible];
  std::erase(others, j);
  if (others.empty()) return it;
  unit.eligible = static_cast<std::uint32_t>(it.problem.classes.size());
  it.problem.classes.push_back(std::move(others));
  return it;
}

ScaledProblem with_capacity(const RebalanceContext& context, std::size_t person, double fte) {
  ScaledProblem it = with_roomy_capacities(context, fte / std::max(0.05, (*context.basis.people)[person].fte));
  const Entitlement& parts = context.basis.entitlement_parts[person];
  RebalancePerson& who = it.problem.people[context.problem_position(person)];
  who.capacity += static_cast<std::int64_t>(std::floor(capacity_of_one(context, it) * fte * parts.ramp * parts.presence * parts.role));
  return it;
}

ScaledProblem with_newcomer(const RebalanceContext& context, double fte) {
  ScaledProblem it = with_roomy_capacities(context, fte);
  const auto position = static_cast<std::uint32_t>(it.problem.people.size());
  const double capacity = std::floor(capacity_of_one(context, it) * fte);
  it.problem.people.push_back({.capacity = std::max<std::int64_t>(1, static_cast<std::int64_t>(capacity))});
  for (std::vector<std::uint32_t>& members : it.problem.classes) members.push_back(position);
  return it;
}

std::optional<ScaledProblem> with_training(const RebalanceContext& context, std::size_t person, const std::string& skill, int level) {
  Scenario trained = context.scenario;
  trained.people.edit([&](std::vector<Person>& people) {
    std::vector<Skill>& skills = people[person].skills;
    bool is_known = false;
    for (Skill& known : skills) {
      if (matching_name(known.name) != matching_name(skill)) continue;
      known.level = std::max(known.level, level);
      is_known = true;
    }
    if (!is_known) skills.insert(std::ranges::upper_bound(skills, skill, {}, &Skill::name), Skill{.name = skill, .level = level});
  });
  const LoadBasis basis = load_basis(trained);
  const LedgerLoads loads = ledger_loads(basis, *trained.policy, Ledger::Burden);
  Result<RebalanceModel> model = rebalance_model(trained, basis, loads, context.today, context.name_of);
  if (!model) return std::nullopt;
  return ScaledProblem{.problem = std::move(model->problem), .scale = 1.0 / model->load_scale};
}

}  // namespace evenhand
