#include "fairness/rebalance_others.h"

#include "fairness/rebalance_cost.h"

namespace evenhand {

void add_other_ledgers(RebalanceModel& model, const Scenario& scenario, const LoadBasis& basis, std::span<const LedgerLoads* const> ledgers) {
  std::vector<std::uint32_t> position(basis.people->size(), kNobody);
  for (std::uint32_t j = 0; j < model.person.size(); ++j) position[model.person[j]] = j;
  std::vector<std::size_t> lead(basis.clients->size(), 0);
  for (std::size_t i = 0; i < lead.size(); ++i) {
    if (model.unit_of_client[i] != kNobody) lead[i] = lead_assignment(scenario, basis.index, i);
  }
  for (const LedgerLoads* const loads : ledgers) {
    if (!loads->is_ready()) continue;
    RebalanceLedger ledger{.weight = std::vector<std::int64_t>(model.problem.units.size(), 0), .fixed = std::vector<std::int64_t>(model.person.size(), 0)};
    for (std::size_t a = 0; a < loads->part_load.size(); ++a) {
      const std::size_t client = basis.index.client_of_assignment(a);
      const std::uint32_t unit = model.unit_of_client[client], person = position[basis.index.person_of_assignment(a)];
      if (unit != kNobody && lead[client] == a) {
        ledger.weight[unit] += basis.fit.empty() ? loads->part_load[a] : loads->part_load[a] * kFitScale / basis.fit[a];
      } else if (person != kNobody) {
        ledger.fixed[person] += loads->part_load[a];
      }
    }
    model.problem.others.push_back(std::move(ledger));
    model.others.push_back(loads->ledger);
  }
}

}  // namespace evenhand
