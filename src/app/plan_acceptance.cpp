#include "app/plan_acceptance.h"

#include <algorithm>
#include <string>

#include "domain/edit_handovers.h"
#include "domain/format.h"
#include "fairness/plan_rules.h"

namespace evenhand::app {

namespace {

constexpr std::size_t kTold = 2;  // broken rules that are named

std::optional<Error> refusal(const Scenario& scenario, const std::vector<PlanMove>& moves, Date today, bool is_blind) {
  const NameOf name_of = is_blind ? blind_names(*scenario.people) : real_names(*scenario.people);
  const ClientNameOf client_name_of = is_blind ? blind_client_names(*scenario.clients) : real_client_names(*scenario.clients);
  const std::vector<std::string> broken = broken_rules(scenario, moves, today, name_of, client_name_of);
  if (broken.empty()) return std::nullopt;
  std::string text;
  for (std::size_t i = 0; i < std::min(broken.size(), kTold); ++i) text += broken[i] + " ";
  if (broken.size() > kTold) text += plural(static_cast<std::int64_t>(broken.size() - kTold), "more rule is", "more rules are") + " broken. ";
  return Error{ErrorCode::Invalid, text + "Make a new plan, or change what stands in its way.", {}};
}

std::optional<Error> refusal(const Scenario& scenario, const PlanId& plan, Date today, bool is_blind) {
  const auto found = std::ranges::find(*scenario.plans, plan, &Plan::id);
  return found == scenario.plans->end() ? std::nullopt : refusal(scenario, found->moves, today, is_blind);
}

}  // namespace

Result<Scenario> with_plan_accepted(const Scenario& scenario, const PlanId& plan, std::optional<Date> effective_on, const Stamp& stamp, bool is_blind) {
  if (auto error = refusal(scenario, plan, stamp.on, is_blind)) return std::unexpected(std::move(*error));
  return evenhand::with_plan_accepted(scenario, plan, effective_on, stamp);
}

Result<Scenario> with_review_decided(const Scenario& scenario, const ReviewClosing& closing, const Stamp& stamp, bool is_blind) {
  if (closing.outcome == ReviewOutcome::PlanAccepted && !scenario.reviews->empty()) {
    if (auto error = refusal(scenario, scenario.reviews->back().plan, stamp.on, is_blind)) return std::unexpected(std::move(*error));
  }
  return evenhand::with_review_decided(scenario, closing, stamp);
}

std::vector<HandoverId> moves_due(const Scenario& scenario, const Date& today) {
  std::vector<HandoverId> due;
  for (const Handover& handover : *scenario.handovers) {
    if (handover.effective_on <= today && is_move_waiting(scenario, handover)) due.push_back(handover.id);
  }
  return due;
}

Result<Scenario> with_moves_made(const Scenario& scenario, const std::vector<HandoverId>& handovers, const Stamp& stamp, bool is_blind) {
  std::vector<PlanMove> moves;
  for (const Handover& handover : *scenario.handovers) {
    if (std::ranges::contains(handovers, handover.id)) moves.push_back({.client = handover.client, .from = handover.from, .to = handover.to});
  }
  if (auto error = refusal(scenario, moves, stamp.on, is_blind)) return std::unexpected(std::move(*error));
  Result<Scenario> changed = scenario;
  for (std::size_t i = 0; changed && i < handovers.size(); ++i) changed = with_handover_made(*changed, handovers[i], stamp);
  return changed;
}

}  // namespace evenhand::app
