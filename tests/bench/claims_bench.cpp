#include "bench/claims_bench.h"

#include <vector>

#include "bench/median.h"
#include "ownership/robustness.h"
#include "ownership/sensitivity.h"
#include "unit/ownership/northwind.h"

namespace evenhand::bench {

using namespace ownership;

ClaimTimes claim_times(const std::string& folder) {
  std::vector<testing_support::NamedTable> tables = folder.empty() ? std::vector<testing_support::NamedTable>() : testing_support::northwind_tables(folder);
  if (tables.empty()) tables = testing_support::made_up_tables();
  ClaimTimes times;
  Scenario scenario;
  times.import_ms = median_ms([&](int) {
    if (auto built = testing_support::imported(tables)) scenario = std::move(*built);
  });
  const OwnershipPolicy& policy = usual_ownership_policy();
  std::vector<ClaimEvidence> claims;
  times.verdicts_ms = median_ms([&](int) {
    claims.clear();
    times.checksum = 0.0;
    const RecordIndex records(scenario);
    for (const Client& client : *scenario.clients) {
      ClaimEvidence claim = evidence_for(records, policy, {client.id, {1998, 5, 6}});
      if (claim.claimants.size() < 2) continue;
      const FlipAnalysis flips = flips_of(claim, policy);
      times.checksum += static_cast<double>(verdict_on(claim, policy).margin_thousandths + static_cast<int>(sweeps_of(claim, policy).size())) + (flips.first_change ? flips.first_change->moved : 0.0);
      claims.push_back(std::move(claim));
    }
  });
  times.robustness_ms = median_ms([&](int) {
    for (const ClaimEvidence& claim : claims) (void)robustness_of(claim, policy);
  });
  for (const ClaimEvidence& claim : claims) times.checksum += robustness_of(claim, policy).claimants.front().times_first;
  return times;
}

}  // namespace evenhand::bench
