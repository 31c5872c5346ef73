#include "domain/validate.h"

#include "domain/validate_parts.h"

namespace evenhand {

std::optional<Error> validate(const Scenario& scenario) {
  using namespace validation;
  if (auto error = check_head(scenario)) return error;
  if (auto error = check_policy(*scenario.policy, "/policy")) return error;
  if (auto error = check_policy_versions(*scenario.policy_versions)) return error;
  // Their order first: later checks look people and clients up in sorted lists.
  if (auto error = check_ids(*scenario.people, "person", "people")) return error;
  if (auto error = check_clients(scenario)) return error;
  if (auto error = check_people(scenario)) return error;
  if (auto error = check_assignments(scenario)) return error;
  if (auto error = check_touchpoints(scenario)) return error;
  if (auto error = check_opportunities(scenario)) return error;
  if (auto error = check_preferences(scenario)) return error;
  if (auto error = check_ballot_rounds(scenario)) return error;
  if (auto error = check_surveys(scenario)) return error;
  constexpr Check (*kLater[])(const Scenario&) = {
      check_plans,    check_review_cycle,  check_reviews,      check_handovers,     check_ownership_policies, check_hand_evidence, check_rulings,     check_verdicts,
      check_account_roles, check_peer_reports, check_account_plans, check_pre_briefs,         check_escalation_path, check_disputes, check_post_mortems};
  for (const auto& check : kLater) {
    if (auto error = check(scenario)) return error;
  }
  return check_log(*scenario.log);
}

}  // namespace evenhand
