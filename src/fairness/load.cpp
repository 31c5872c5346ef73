#include "fairness/load.h"

#include <algorithm>
#include <cmath>

namespace evenhand {
namespace {

__extension__ using Wide = __int128;

CriterionState state_of(const CriterionBasis& basis, const Criterion& criterion) {
  if (criterion.weight == 0) return CriterionState::NoWeight;
  if (basis.known == 0) return CriterionState::NothingKnown;
  return basis.has_shares() ? CriterionState::Counted : CriterionState::SumIsZero;
}

std::vector<CriterionUse> uses_of(const LoadBasis& basis, const Policy& policy, Ledger ledger) {
  std::vector<CriterionUse> uses;
  double counted = 0.0;
  for (std::size_t k = 0; k < policy.criteria.size(); ++k) {
    if (policy.criteria[k].ledger != ledger) continue;
    const CriterionBasis& known = basis.criteria[k];
    CriterionUse& use = uses.emplace_back();
    use.position = k;
    use.state = state_of(known, policy.criteria[k]);
    use.weight = use.state == CriterionState::Counted ? policy.criteria[k].weight : 0.0;
    use.coverage = basis.clients->empty() ? 0.0 : static_cast<double>(known.known) / static_cast<double>(basis.clients->size());
    use.estimated_part = known.total > 0.0 ? known.estimated_total / known.total : 0.0;
    counted += use.weight;
  }
  for (CriterionUse& use : uses) use.weight = counted > 0.0 ? use.weight / counted : 0.0;
  return uses;
}

bool is_counted(const CriterionUse& use) { return use.state == CriterionState::Counted; }

std::vector<std::int64_t> exact_client_loads(const LoadBasis& basis, const Policy& policy, const std::vector<CriterionUse>& uses) {
  std::vector<std::int64_t> weighted(basis.clients->size(), 0);
  for (const CriterionUse& use : uses) {
    if (!is_counted(use)) continue;
    const std::int64_t weight = policy.criteria[use.position].weight;
    const auto& share = basis.criteria[use.position].share;
    for (std::size_t i = 0; i < weighted.size(); ++i) weighted[i] += weight * share[i];
  }
  return apportion(weighted, kWhole);
}

std::int64_t load_if_assigned(const LoadBasis& basis, const std::vector<CriterionUse>& uses, std::size_t client) {
  constexpr double kMost = 1e6;
  double load = 0.0;
  for (const CriterionUse& use : uses) {
    if (is_counted(use)) load += use.weight * basis.criteria[use.position].counted(client) / basis.criteria[use.position].counted_total;
  }
  return std::llround(std::clamp(load, 0.0, kMost) * static_cast<double>(kWhole));
}

void add_parts(LedgerLoads& loads, const LoadBasis& basis, std::size_t client) {
  const ScenarioIndex::Run run = basis.index.assignments_of_client(client);
  if (run.size() == 1) {
    loads.part_load[run.first] = loads.client_load[client];
    return;
  }
  std::vector<std::int64_t> shares;
  for (std::uint32_t a = run.first; a < run.last; ++a) shares.push_back(fixed_point((*basis.assignments)[a].share));
  std::ranges::copy(apportion(shares, loads.client_load[client]), loads.part_load.begin() + static_cast<std::ptrdiff_t>(run.first));
}

// Every part times its fit factor, brought back to kWhole.
void add_fit(LedgerLoads& loads, const LoadBasis& basis) {
  if (basis.fit.empty()) return;
  for (std::size_t a = 0; a < loads.part_load.size(); ++a) {
    loads.part_load[a] *= basis.fit[a];
    loads.fitted_total += loads.part_load[a];
  }
  loads.part_load = apportion(loads.part_load, kWhole);
}

void fill_clients(LedgerLoads& loads, const LoadBasis& basis, const Policy& policy) {
  loads.client_load = exact_client_loads(basis, policy, loads.criteria);
  loads.part_load.assign(basis.assignments->size(), 0);
  for (std::size_t i = 0; i < loads.client_load.size(); ++i) {
    if (!basis.index.assignments_of_client(i).is_empty()) {
      add_parts(loads, basis, i);
      continue;
    }
    loads.client_load[i] = load_if_assigned(basis, loads.criteria, i);
    loads.unassigned.push_back(i);
  }
  add_fit(loads, basis);
  for (const std::size_t i : loads.unassigned) loads.unassigned_load += loads.on_scale(loads.client_load[i]);
  std::ranges::stable_sort(loads.unassigned, std::ranges::greater{}, [&](std::size_t i) { return loads.client_load[i]; });
}

double estimated_load(const LoadBasis& basis, const std::vector<CriterionUse>& uses, std::size_t person) {
  double load = 0.0;
  for (const CriterionUse& use : uses) {
    if (is_counted(use)) load += use.weight * basis.criteria[use.position].person_share_estimated[person];
  }
  return load / weighted_share_sum(basis, uses) * static_cast<double>(kWhole);
}

PersonLoad person_load(const LedgerLoads& loads, const LoadBasis& basis, std::size_t person) {
  PersonLoad result;
  const auto parts = basis.index.assignments_of_person(person);
  for (const std::uint32_t a : parts) result.load += loads.part_load[a];
  result.client_count = parts.size();
  result.entitlement = basis.entitlement[person];
  if (result.load > 0) {
    result.estimated_part = std::min(1.0, estimated_load(basis, loads.criteria, person) / static_cast<double>(result.load));
  }
  if (result.entitlement > 0) {
    result.state = PersonState::Counted;
    result.standing = loads.is_ready() ? standing(result.ratio(), loads.tolerance) : Standing::InBand;
  } else {
    result.state = result.load > 0 ? PersonState::WithoutCapacity : PersonState::LeftOut;
  }
  return result;
}

void fill_people(LedgerLoads& loads, const LoadBasis& basis) {
  for (std::size_t j = 0; j < basis.people->size(); ++j) {
    loads.people.push_back(person_load(loads, basis, j));
    const PersonState state = loads.people.back().state;
    if (state == PersonState::Counted && loads.is_ready()) loads.ranked.push_back(j);
    if (state == PersonState::WithoutCapacity) loads.without_capacity.push_back(j);
  }
  const auto has_higher_ratio = [&](std::size_t a, std::size_t b) { return compare(loads.people[a].ratio(), loads.people[b].ratio()) > 0; };
  const auto load_of = [&](std::size_t j) { return loads.people[j].load; };
  std::ranges::stable_sort(loads.ranked, has_higher_ratio);
  std::ranges::stable_sort(loads.without_capacity, std::ranges::greater{}, load_of);
}

LedgerState ledger_state(const LoadBasis& basis, const std::vector<CriterionUse>& uses) {
  if (basis.assignments->empty()) return LedgerState::NobodyAssigned;
  if (std::ranges::none_of(uses, is_counted)) return LedgerState::NothingCounted;
  if (std::ranges::none_of(basis.entitlement, [](std::int64_t e) { return e > 0; })) return LedgerState::NobodyHasCapacity;
  return LedgerState::Ready;
}

}  // namespace

std::int64_t LedgerLoads::on_scale(std::int64_t client_load_units) const {
  if (fitted_total == 0) return client_load_units;
  return static_cast<std::int64_t>(static_cast<Wide>(client_load_units) * kFitScale * kWhole / fitted_total);
}

double weighted_share_sum(const LoadBasis& basis, const std::vector<CriterionUse>& uses) {
  if (basis.fit.empty()) return 1.0;
  double sum = 0.0;
  for (const CriterionUse& use : uses) sum += use.weight * basis.criteria[use.position].share_sum;
  return sum;
}

LedgerLoads ledger_loads(const LoadBasis& basis, const Policy& policy, Ledger ledger) {
  LedgerLoads loads;
  loads.ledger = ledger;
  loads.tolerance = tolerance_millionths(policy.tolerance);
  loads.criteria = uses_of(basis, policy, ledger);
  loads.state = ledger_state(basis, loads.criteria);
  fill_clients(loads, basis, policy);
  fill_people(loads, basis);
  return loads;
}

LedgerLoads ledger_loads(const Scenario& scenario, Ledger ledger) { return ledger_loads(load_basis(scenario), *scenario.policy, ledger); }

}  // namespace evenhand
