// Reviews and what follows from an accepted plan: edit_plans.h.
#include <algorithm>
#include <tuple>

#include "domain/edit_assignments.h"
#include "domain/edit_handovers.h"
#include "domain/edit_plans.h"
#include "domain/edit_record_parts.h"
#include "domain/edit_scenario.h"
#include "domain/format.h"

namespace evenhand {

using namespace edit_parts;

namespace {

Result<Scenario> checked(Scenario scenario, RecordRules rules) {
  if (auto error = rules(scenario)) return std::unexpected(std::move(*error));
  return scenario;
}

bool has_open_review(const Scenario& scenario) { return !scenario.reviews->empty() && scenario.reviews->back().is_open(); }

std::unexpected<Error> no_review() { return refuse(ErrorCode::NotFound, "No review is open."); }

Result<Scenario> with_open_review(const Scenario& scenario, Review review) {
  if (review == scenario.reviews->back()) return scenario;
  Scenario changed = scenario;
  changed.reviews.edit([&](std::vector<Review>& reviews) { reviews.back() = std::move(review); });
  return checked(std::move(changed), validation::check_reviews);
}

Date months_after(const Date& day, int months) {
  const int count = day.year * 12 + day.month - 1 + months;
  Date later{count / 12, count % 12 + 1, day.day};
  while (later.day > 28 && date_from_days(days_since_epoch(later)) != later) --later.day;
  return later;
}

struct Acceptance {
  PlanId plan;
  ReviewId review = {};
  Date effective_on;
  std::string reason;
};

// Why it was decided, what the move itself is for, and what the whole plan changes.
std::string deciding_words(const Acceptance& acceptance, const Plan& plan, const PlanMove& move) {
  std::string text = acceptance.reason;
  const auto add = [&](const std::string& sentence) {
    if (!sentence.empty()) text += (text.ends_with('.') ? " " : ". ") + sentence;
  };
  add(move.reason);
  if (plan.figures.before > 0 && plan.figures.value > 0) {
    add("The plan takes the highest load from " + format_ratio(plan.figures.before) + " to " + format_ratio(plan.figures.value) + " of a fair share.");
  }
  return text;
}

Result<Scenario> with_moves_made(const Scenario& scenario, const Acceptance& acceptance, const Stamp& stamp) {
  const auto plan = std::ranges::find(*scenario.plans, acceptance.plan, &Plan::id);
  if (plan == scenario.plans->end()) return unknown("plan", acceptance.plan.value);
  if (plan->moves.empty()) return invalid("The plan \u201C" + plan->name + "\u201D moves no client, so there is nothing to accept.");
  std::vector<ClientMove> moves;
  for (const PlanMove& move : plan->moves) {
    if (!position_of(*scenario.people, move.to)) return invalid("The plan gives " + name_of(scenario, move.client) + " to \u201C" + move.to.value + "\u201D, who is not on record any more. Make a new plan.");
    if (lead_of(scenario, move.client) != move.from) {
      return invalid(name_of(scenario, move.client) + " is with somebody else than when the plan was made. Make a new plan.");
    }
    const auto waiting = std::ranges::find_if(*scenario.handovers, [&](const Handover& h) { return h.client == move.client && is_move_waiting(scenario, h); });
    if (waiting != scenario.handovers->end()) {
      return invalid(name_of(scenario, move.client) + " goes to " + name_of(scenario, waiting->to) + " on " + format_date(waiting->effective_on) + " by an earlier decision. Make that move, or remove its handover.");
    }
    moves.push_back({.client = move.client, .to = move.to});
  }
  Result<Scenario> moved = with_leads_moved(scenario, moves, acceptance.effective_on);
  if (!moved) return moved;
  Scenario changed = acceptance.effective_on <= stamp.on ? std::move(*moved) : scenario;
  std::vector<Handover> handovers = *changed.handovers;
  for (const PlanMove& move : plan->moves) {
    Handover handover = begun_handover(scenario, {.client = move.client, .from = move.from, .to = move.to, .decided_on = stamp.on,
                                                  .effective_on = acceptance.effective_on, .decided_by = deciding_words(acceptance, *plan, move), .review = acceptance.review, .plan = plan->id});
    handover.id = {next_id(handovers, "handover-")};
    handovers.push_back(std::move(handover));
  }
  std::ranges::sort(handovers, {}, &Handover::id);
  changed.handovers = std::move(handovers);
  return checked(std::move(changed), validation::check_handovers);
}

std::string moves_text(const Scenario& scenario, const PlanId& id) {
  const auto plan = std::ranges::find(*scenario.plans, id, &Plan::id);
  return "\u201C" + plan->name + "\u201D, " + std::to_string(plan->moves.size()) + (plan->moves.size() == 1 ? " move" : " moves");
}

}  // namespace

Result<Scenario> with_review_cycle(const Scenario& scenario, ReviewCycle cycle) {
  if (cycle == *scenario.review_cycle) return scenario;
  Scenario changed = scenario;
  changed.review_cycle = std::move(cycle);
  return checked(std::move(changed), validation::check_review_cycle);
}

PersonId next_reviewer(const Scenario& scenario) {
  const std::vector<PersonId>& turn = scenario.review_cycle->reviewers;
  if (turn.empty()) return {};
  for (auto review = scenario.reviews->rbegin(); review != scenario.reviews->rend(); ++review) {
    const auto last = std::ranges::find(turn, review->reviewer);
    if (last != turn.end()) return last + 1 == turn.end() ? turn.front() : *(last + 1);
  }
  return turn.front();
}

Result<Scenario> with_review_opened(const Scenario& scenario, Review review, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  if (has_open_review(scenario)) return invalid("A review is open since " + format_date(scenario.reviews->back().opened_on) + ". Decide it before the next one.");
  if (!scenario.reviews->empty() && clean->on < scenario.reviews->back().opened_on) return invalid("A later review was held already.");
  if (review.id.value.empty()) review.id = {next_id(*scenario.reviews, "review-")};
  if (review.reviewer.value.empty()) review.reviewer = next_reviewer(scenario);
  review.opened_on = clean->on;
  review.decision.reset();
  std::ranges::sort(review.answers, {}, &ReviewAnswer::person);
  Scenario changed = scenario;
  changed.reviews.edit([&](std::vector<Review>& reviews) {
    reviews.push_back(std::move(review));
    std::ranges::stable_sort(reviews, {}, [](const Review& r) { return std::tie(r.opened_on, r.id); });
  });
  note_in_log(changed, *clean, "Review opened");
  return checked(std::move(changed), validation::check_reviews);
}

Result<Scenario> with_review_proposal(const Scenario& scenario, const PlanId& plan, std::string_view title, std::string_view findings) {
  if (!has_open_review(scenario)) return no_review();
  Review review = scenario.reviews->back();
  if (review.plan != plan && !review.answers.empty()) return invalid("People have answered to this proposal. Decide it, and open a review for the other one.");
  review.plan = plan;
  review.title = normalised_name(title);
  review.findings = findings;
  return with_open_review(scenario, std::move(review));
}

Result<Scenario> with_review_answer(const Scenario& scenario, ReviewAnswer answer) {
  if (!has_open_review(scenario)) return no_review();
  if (!position_of(*scenario.people, answer.person)) return unknown("person", answer.person.value);
  if (answer.stand == ReviewStand::Object && is_blank(answer.reason)) return invalid("Say why: an objection without a reason cannot be answered.");
  Review review = scenario.reviews->back();
  std::erase_if(review.answers, [&](const ReviewAnswer& a) { return a.person == answer.person; });
  review.answers.push_back(std::move(answer));
  std::ranges::sort(review.answers, {}, &ReviewAnswer::person);
  return with_open_review(scenario, std::move(review));
}

Result<Scenario> with_review_decided(const Scenario& scenario, const ReviewClosing& closing, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  if (!has_open_review(scenario)) return no_review();
  if (clean->reason.empty()) return invalid("Say why it was decided so: one sentence is enough.");
  Review review = scenario.reviews->back();
  const bool is_accepted = closing.outcome == ReviewOutcome::PlanAccepted;
  ReviewDecision decision{.outcome = closing.outcome, .on = clean->on, .by = clean->by, .reason = clean->reason, .dissents = closing.dissents};
  for (const ReviewAnswer& answer : review.answers) {
    const bool is_said = std::ranges::contains(decision.dissents, answer.person, &Dissent::person);
    if (answer.stand == ReviewStand::Object && !is_said) decision.dissents.push_back({.person = answer.person, .reason = answer.reason});
  }
  if (is_accepted) decision.effective_on = closing.effective_on.value_or(clean->on);
  review.decision = decision;
  Result<Scenario> closed = with_open_review(scenario, review);
  if (closed && is_accepted) {
    closed = with_moves_made(*closed, {.plan = review.plan, .review = review.id, .effective_on = *decision.effective_on, .reason = clean->reason}, *clean);
  }
  if (!closed) return closed;
  if (!scenario.review_cycle->reviewers.empty() || scenario.review_cycle->next_on) {
    closed->review_cycle.edit([&](ReviewCycle& cycle) { cycle.next_on = months_after(clean->on, cycle.every_months); });
  }
  const char* words[] = {"Review decided: plan accepted, ", "Review decided: plan declined, ", "Review decided: nothing changes"};
  std::string what = words[static_cast<std::size_t>(closing.outcome)];
  if (closing.outcome != ReviewOutcome::NoChange) what += moves_text(scenario, review.plan);
  note_in_log(*closed, *clean, std::move(what));
  return closed;
}

Result<Scenario> with_plan_accepted(const Scenario& scenario, const PlanId& plan, std::optional<Date> effective_on, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  if (clean->reason.empty()) return invalid("Say why the plan is accepted: one sentence is enough.");
  Result<Scenario> moved = with_moves_made(scenario, {.plan = plan, .effective_on = effective_on.value_or(clean->on), .reason = clean->reason}, *clean);
  if (moved) note_in_log(*moved, *clean, "Plan accepted: " + moves_text(scenario, plan));
  return moved;
}

}  // namespace evenhand
