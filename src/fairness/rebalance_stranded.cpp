#include "fairness/rebalance_stranded.h"

#include <algorithm>

#include "domain/format.h"
#include "fairness/rebalance_cost.h"

namespace evenhand {
namespace {

std::string why(StayReason stays) {
  switch (stays) {
    case StayReason::Locked: return "locked";
    case StayReason::FamilyStays: return "its family cannot move";
    case StayReason::FamilyFitsNobody: return "nobody may serve all of its family";
    default: return "nobody else may serve it";
  }
}

}  // namespace

std::vector<StrandedClient> stranded_clients(const RebalanceContext& context) {
  std::vector<StrandedClient> stranded;
  for (std::size_t i = 0; i < context.model.stays.size(); ++i) {
    const StayReason stays = context.model.stays[i];
    if (stays == StayReason::Moves || stays == StayReason::Unassigned) continue;
    const std::size_t owner = context.basis.index.person_of_assignment(lead_assignment(context.scenario, context.basis.index, i));
    const bool can_stay = context.problem_position(owner) != kNobody && (stays == StayReason::Locked || context.basis.eligibility.can_serve(owner, i));
    if (!can_stay) stranded.push_back({i, owner, stays});
  }
  return stranded;
}

std::string stranded_sentence(const RebalanceContext& context, const std::vector<StrandedClient>& stranded) {
  if (stranded.empty()) return {};
  std::vector<std::string> names;
  for (const StrandedClient& one : stranded) names.push_back(context.client_name(one.client) + " (" + why(one.stays) + ")");
  const auto count = static_cast<std::int64_t>(stranded.size());
  return capitalised(count_in_words(count)) + (count == 1 ? " client cannot stay with its owner, and no plan can place it: " : " clients cannot stay with their owners, and no plan can place them: ") +
         join_names(names, 3, context.locale) + ".";
}

}  // namespace evenhand
