// Clients that cannot stay and cannot move: their owner leaves, has no working time or may not serve them, and a lock or the rules
// leave nobody else. No plan places them; somebody has to decide.
#pragma once

#include <string>
#include <vector>

#include "fairness/rebalance_context.h"

namespace evenhand {

struct StrandedClient {
  std::size_t client = 0;  // scenario positions
  std::size_t owner = 0;
  StayReason stays = StayReason::NobodyMayServe;

  bool operator==(const StrandedClient&) const = default;
};

// By client.
std::vector<StrandedClient> stranded_clients(const RebalanceContext& context);

// "Two clients cannot stay with their owner, and no plan can place them: Acme (locked), Solaria (nobody else may serve it)."; empty
// when there are none.
std::string stranded_sentence(const RebalanceContext& context, const std::vector<StrandedClient>& stranded);

}  // namespace evenhand
