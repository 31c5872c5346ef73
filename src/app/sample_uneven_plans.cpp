#include "app/sample_uneven_plans.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "app/plan_outlook.h"
#include "domain/edit_handovers.h"
#include "domain/scenario_index.h"
#include "fairness/rebalance_cost.h"

namespace evenhand::app::sample {

namespace {

constexpr std::string_view kMoved = "Vantaa Mobility";
constexpr Date kReviewed{2026, 6, 22}, kDecided{2026, 6, 24};

// Proven for three moves on this data by the search of fairness/rebalance_job.h.
constexpr double kLimitOfThreeMoves = 1.061;

struct MoveLine {
  std::string_view client, from, to, reason;
};
constexpr MoveLine kAutumn[] = {
    {"Casa Verde Hotels", "p7", "p5", "Leila wants a renewal of her own"},
    {"Meridian Clinics", "p8", "p3", "Yuki led their first project"},
    {"Nakagawa Foods", "p7", "p6", "Min-jun asked for food clients and speaks Japanese"},
};

PersonId person(std::string_view id) { return {std::string(id)}; }

ClientId client_named(const Scenario& scenario, std::string_view name) {
  const auto found = std::ranges::find(*scenario.clients, name, &Client::name);
  return found == scenario.clients->end() ? ClientId{} : found->id;
}

Plan summer_plan(const Scenario& scenario, const Calendar& calendar) {
  return {.id = {"plan-1"},
          .name = "One move before summer",
          .made_on = calendar.day(kReviewed),
          .made_by = "Noor Bakker",
          .policy_version = 2,
          .moves = {{.client = client_named(scenario, kMoved), .from = person("p7"), .to = person("p5"), .reason = "Leila’s ramp has ended and she asked for a client of her own in Finland"}},
          .note = "A first step; the rest waits for autumn"};
}

Plan autumn_plan(const Scenario& scenario, const Calendar& calendar) {
  Plan plan{.id = {"plan-2"}, .name = "Three moves that people asked for", .made_on = calendar.today(), .made_by = "Noor Bakker", .policy_version = 2, .data_hash = plan_data_hash(scenario),
            .note = "From the wishes on record; the proposal may find better ones"};
  const std::vector<ContinuityCost> costs = continuity_costs(scenario, ScenarioIndex(scenario), calendar.today());
  std::int64_t cost = 0;
  for (const MoveLine& line : kAutumn) {
    const ClientId client = client_named(scenario, line.client);
    plan.moves.push_back({.client = client, .from = person(line.from), .to = person(line.to), .reason = std::string(line.reason)});
    if (const auto position = position_of(*scenario.clients, client)) cost += costs[*position].total();
  }
  std::ranges::sort(plan.moves, {}, &PlanMove::client);
  plan.figures = {.before = outlook_today(scenario).highest[0], .bound = kLimitOfThreeMoves, .moves = 3, .continuity_cost = static_cast<double>(cost) / 1000.0};
  if (const Result<PlanOutlook> after = outlook_of_plan(scenario, plan)) plan.figures.value = after->highest[0];
  return plan;
}

Review summer_review(const Calendar& calendar) {
  Review review{.id = {"review-1"}, .opened_on = calendar.day(kReviewed), .title = "Summer review", .reviewer = person("p4"), .policy_version = 2,
                .findings = "Three people carry more than the band of 15 % allows. Leila has room since her ramp ended; the other moves need handovers that summer leaves no time for.",
                .plan = {"plan-1"}};
  for (const std::string_view id : {"p1", "p2", "p3", "p4", "p5", "p7", "p8"}) review.answers.push_back({.person = person(id), .on = calendar.day({2026, 6, 23})});
  review.answers.insert(review.answers.begin() + 5, {.person = person("p6"), .stand = ReviewStand::Object, .reason = "One move changes little; the large clients stay where they are", .on = calendar.day({2026, 6, 23})});
  review.decision = ReviewDecision{.outcome = ReviewOutcome::PlanAccepted, .on = calendar.day(kDecided), .by = "The team", .reason = "One move that both wanted now, the larger ones in autumn", .effective_on = {},
                                   .dissents = {{.person = person("p6"), .reason = "One move changes little; the large clients stay where they are"}}};
  return review;
}

// It took effect on the day since when the client is with its owner of today.
Handover summer_handover(const Scenario& scenario, const Calendar& calendar, Date effective) {
  Handover handover = begun_handover(scenario, {.client = client_named(scenario, kMoved), .from = person("p7"), .to = person("p5"), .decided_on = calendar.day(kDecided), .effective_on = effective,
                                                .decided_by = "One move that both wanted now, the larger ones in autumn", .review = {"review-1"}, .plan = {"plan-1"}});
  handover.id = {"handover-1"};
  handover.participants = {person("p4")};
  handover.to_client.told_on = calendar.day({2026, 6, 25});
  handover.to_team.told_on = calendar.day(kDecided);
  for (OpenItem& item : handover.items) item.done_on = item.due;
  handover.items.push_back({.text = "Agree who answers questions on the old contract", .owner = person("p7"), .due = calendar.day({2026, 11, 13})});
  handover.acceptance = HandoverAcceptance{.on = calendar.day({2026, 6, 29}), .note = "Everything is in the file; the old contract is still to come"};
  handover.checks[0].outcome = CheckOutcome{.on = calendar.day({2026, 7, 29}), .result = CheckResult::Good, .note = "They know whom to call"};
  handover.checks[1].outcome = CheckOutcome{.on = calendar.day({2026, 8, 28}), .result = CheckResult::Attention, .note = "Two questions on the old contract went to Dana"};
  return handover;
}

}  // namespace

void add_reviews_and_plans(Scenario& scenario, const Calendar& calendar) {
  const ClientId moved = client_named(scenario, kMoved);
  const auto own = std::ranges::find(*scenario.assignments, moved, &Assignment::client);
  const Date effective = own != scenario.assignments->end() && own->since ? *own->since : calendar.day({2026, 6, 28});
  Review review = summer_review(calendar);
  review.decision->effective_on = effective;
  scenario.plans = std::vector{summer_plan(scenario, calendar), autumn_plan(scenario, calendar)};
  scenario.reviews = std::vector{std::move(review)};
  scenario.handovers = std::vector{summer_handover(scenario, calendar, effective)};
  scenario.review_cycle = ReviewCycle{.every_months = 5, .reviewers = {person("p4"), person("p2"), person("p1")}, .next_on = calendar.day({2026, 11, 24})};
}

}  // namespace evenhand::app::sample
