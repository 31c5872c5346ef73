#include "domain/edit_plans.h"

#include "domain/edit_record_parts.h"

namespace evenhand {

using namespace edit_parts;

namespace {

const Plan* find_plan(const Scenario& scenario, const PlanId& id) {
  const auto found = std::ranges::lower_bound(*scenario.plans, id, {}, &Plan::id);
  return found != scenario.plans->end() && found->id == id ? &*found : nullptr;
}

}  // namespace

Result<Scenario> with_plan(const Scenario& scenario, Plan plan) {
  if (plan.id.value.empty()) plan.id = {next_id(*scenario.plans, "plan-")};
  plan.name = normalised_name(plan.name);
  if (plan.name.empty()) return invalid("Give the plan a name, so that it can be told from others.");
  std::ranges::sort(plan.moves, {}, &PlanMove::client);
  const PlanId id = plan.id;
  return with_record(scenario, &Scenario::plans, std::move(plan), [&](const Plan& p) { return p.id == id; }, &Plan::id, validation::check_plans);
}

Result<Scenario> with_plan_renamed(const Scenario& scenario, const PlanId& id, std::string_view name) {
  const Plan* found = find_plan(scenario, id);
  if (found == nullptr) return unknown("plan", id.value);
  Plan renamed = *found;
  renamed.name = name;
  return with_plan(scenario, std::move(renamed));
}

Result<Scenario> with_plan_removed(const Scenario& scenario, const PlanId& id) {
  if (std::ranges::contains(*scenario.reviews, id, &Review::plan)) return invalid("A review speaks of this plan, so it stays.");
  if (std::ranges::contains(*scenario.handovers, id, &Handover::plan)) return invalid("Handovers come from this plan, so it stays.");
  return without_record(scenario, &Scenario::plans, "plan", id.value, [&](const Plan& p) { return p.id == id; }, validation::check_plans);
}

}  // namespace evenhand
