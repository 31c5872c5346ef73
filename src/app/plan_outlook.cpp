#include "app/plan_outlook.h"

#include <algorithm>

#include "domain/edit_assignments.h"
#include "domain/names.h"
#include "exchange/scenario_json.h"
#include "fairness/load.h"
#include "fairness/load_basis.h"
#include "fairness/measures.h"

namespace evenhand::app {

PlanOutlook outlook_today(const Scenario& scenario) {
  PlanOutlook outlook;
  const LoadBasis basis = load_basis(scenario);
  for (const Ledger ledger : kLedgers) {
    const LedgerLoads loads = ledger_loads(basis, *scenario.policy, ledger);
    if (!loads.is_ready()) continue;
    const auto at = static_cast<std::size_t>(ledger);
    const Measures figures = measures(basis, loads);
    outlook.ratios[at].assign(loads.people.size(), 0.0);
    for (const std::size_t person : loads.ranked) outlook.ratios[at][person] = loads.people[person].ratio_value();
    outlook.outside[at] = figures.outside();
    outlook.highest[at] = figures.max_ratio;
    outlook.lowest[at] = figures.min_ratio;
  }
  return outlook;
}

Result<PlanOutlook> outlook_of_plan(const Scenario& scenario, const Plan& plan) {
  std::vector<ClientMove> moves;
  for (const PlanMove& move : plan.moves) {
    if (lead_of(scenario, move.client) != move.from) return std::unexpected(Error{ErrorCode::Invalid, real_client_names(*scenario.clients)(move.client) + " is with somebody else than when the plan was made.", {}});
    moves.push_back({.client = move.client, .to = move.to});
  }
  const Result<Scenario> moved = with_leads_moved(scenario, moves);
  if (!moved) return std::unexpected(moved.error());
  return outlook_today(*moved);
}

std::string plan_data_hash(const Scenario& scenario) {
  Scenario data;
  data.people = scenario.people;
  data.clients = scenario.clients;
  data.assignments = scenario.assignments;
  data.policy = scenario.policy;
  return exchange::content_hash(data);
}

}  // namespace evenhand::app
