#include "fairness/rebalance_ledgers.h"

#include "fairness/rebalance_cost.h"

namespace evenhand {

UnitWeight unit_weight(const RebalanceContext& context, std::uint32_t unit) {
  UnitWeight weight;
  for (const std::size_t client : context.model.clients[unit]) {
    const std::size_t lead = lead_assignment(context.scenario, context.basis.index, client);
    const std::int64_t fit = context.basis.fit.empty() ? kFitScale : context.basis.fit[lead];
    for (std::size_t k = 0; k < weight.today.size(); ++k) {
      const std::int64_t part = context.loads[k]->part_load.empty() ? 0 : context.loads[k]->part_load[lead];
      weight.today[k] += part;
      weight.taken[k] += part * kFitScale / fit;
    }
  }
  return weight;
}

std::vector<PersonOutlook> outlooks(const RebalanceContext& context, const RebalanceOwners& owners) {
  const std::size_t people = context.basis.people->size();
  std::vector<std::array<std::int64_t, 3>> change(people);
  std::vector<PersonOutlook> all(people);
  for (std::size_t j = 0; j < people; ++j) {
    all[j].person = j;
    all[j].clients_before = all[j].clients_after = static_cast<std::int32_t>(context.basis.index.assignments_of_person(j).size());
  }
  for (std::uint32_t u = 0; u < owners.size(); ++u) {
    const RebalanceUnit& unit = context.problem().units[u];
    if (owners[u] == unit.home && !unit.is_forced()) continue;
    const UnitWeight weight = unit_weight(context, u);
    const std::size_t from = context.model.today[u];
    for (std::size_t k = 0; k < weight.today.size(); ++k) change[from][k] -= weight.today[k];
    all[from].clients_after -= unit.clients;
    if (owners[u] == kNobody) continue;
    const std::size_t to = context.model.person[owners[u]];
    for (std::size_t k = 0; k < weight.taken.size(); ++k) change[to][k] += weight.taken[k];
    all[to].clients_after += unit.clients;
  }
  const std::array<double, 3> growth = load_growth(context, owners);
  for (std::size_t k = 0; k < context.loads.size(); ++k) {
    const LedgerLoads& loads = *context.loads[k];
    for (std::size_t j = 0; loads.is_ready() && j < people; ++j) {
      if (loads.people[j].entitlement == 0) continue;
      const double before = loads.people[j].ratio_value();
      all[j].ledgers[k] = {.is_known = true, .before = before, .after = with_load(loads, j, before * growth[k], change[j][k], growth[k])};
    }
  }
  return all;
}

std::array<double, 3> load_growth(const RebalanceContext& context, const RebalanceOwners& owners) {
  std::array<double, 3> growth = {1.0, 1.0, 1.0};
  if (context.basis.fit.empty()) return growth;
  std::array<std::int64_t, 3> relief = {};
  for (std::uint32_t u = 0; u < owners.size(); ++u) {
    if (owners[u] == context.problem().units[u].home || owners[u] == kNobody) continue;
    const UnitWeight weight = unit_weight(context, u);
    for (std::size_t k = 0; k < relief.size(); ++k) relief[k] += weight.today[k] - weight.taken[k];
  }
  for (std::size_t k = 0; k < relief.size(); ++k) growth[k] = static_cast<double>(kWhole) / static_cast<double>(kWhole - relief[k]);
  return growth;
}

double with_load(const LedgerLoads& loads, std::size_t person, double ratio, std::int64_t load, double growth) {
  return load == 0 ? ratio : ratio + growth * static_cast<double>(load) / static_cast<double>(loads.people[person].entitlement);
}

}  // namespace evenhand
