// A scenario with all that is told about its plans, and random allowed plans of it.
#pragma once

#include <optional>

#include "fairness/rebalance_context.h"
#include "unit/fairness/rebalance_cases.h"
#include "unit/fairness/rich_scenario.h"

namespace evenhand::testing_support {

inline constexpr Date kTellingDay{2026, 11, 21};

// Stays where it is: the context refers to it.
struct Told {
  explicit Told(Scenario s, bool is_blind = false)
      : scenario(std::move(s)),
        basis(load_basis(scenario)),
        burden(ledger_loads(basis, *scenario.policy, Ledger::Burden)),
        opportunity(ledger_loads(basis, *scenario.policy, Ledger::Opportunity)),
        visibility(ledger_loads(basis, *scenario.policy, Ledger::Visibility)),
        names(is_blind ? blind_names(*scenario.people) : real_names(*scenario.people)),
        client_names(is_blind ? blind_client_names(*scenario.clients) : real_client_names(*scenario.clients)),
        model(rebalance_model(scenario, basis, burden, kTellingDay, names)) {
    if (model) context.emplace(scenario, basis, std::array<const LedgerLoads*, 3>{&burden, &opportunity, &visibility}, *model, kTellingDay, names, client_names);
  }
  Told(const Told&) = delete;

  const RebalanceProblem& problem() const { return model->problem; }

  Scenario scenario;
  LoadBasis basis;
  LedgerLoads burden, opportunity, visibility;
  NameOf names;
  ClientNameOf client_names;
  Result<RebalanceModel> model;
  std::optional<RebalanceContext> context;
};

// Some units moved at random, within the rules and caps; empty when forced units found no place.
inline std::optional<RebalanceOwners> random_plan(const RebalanceProblem& problem, Random& random, std::size_t one_in = 4) {
  RebalanceOwners owners = owners_today(problem);
  RebalanceFigures figures = figures_of(problem, owners);
  for (std::uint32_t u = 0; u < owners.size(); ++u) {
    const RebalanceUnit& unit = problem.units[u];
    if (!unit.is_forced() && !random.one_in(one_in)) continue;
    const std::vector<std::uint32_t>& set = problem.classes[unit.eligible];
    const std::size_t first = random.below(set.size());
    for (std::size_t k = 0; k < set.size(); ++k) {
      const std::uint32_t j = set[(first + k) % set.size()];
      const RebalancePerson& person = problem.people[j];
      if (j == unit.home || figures.clients[j] + unit.clients > person.max_clients || figures.intake[j] + unit.clients > person.max_intake) continue;
      owners[u] = j;
      figures = figures_of(problem, owners);
      break;
    }
    if (owners[u] == kNobody) return std::nullopt;
  }
  return owners;
}

inline void add_caps(Scenario& s, Random& random) {
  s.people.edit([&](std::vector<Person>& people) {
    for (Person& p : people) {
      if (random.one_in(3)) p.max_clients = static_cast<int>(4 + random.below(8));
      if (random.one_in(3)) p.max_intake = static_cast<int>(1 + random.below(4));
    }
  });
}

inline void add_families(Scenario& s, Random& random) {
  s.clients.edit([&](std::vector<Client>& clients) {
    for (Client& c : clients) {
      if (!random.one_in(4)) continue;
      ClientProfile profile = *c.profile;
      profile.family = "Family " + std::to_string(random.below(6));
      c.profile = profile;
    }
  });
}

}  // namespace evenhand::testing_support
