// Rules for plans, the review cycle, reviews and handovers: plan_records.h.
#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "domain/validate_record_check.h"

namespace evenhand::validation {
namespace {

constexpr std::string_view kNoText = " holds text that is not valid UTF-8.";

void check_moves(RecordCheck& check, const Plan& plan) {
  for (const PlanMove& move : plan.moves) {
    check.texts({move.from.value, move.to.value, move.reason, move.unknown_fields});
    check.client(move.client, "moves");
    check.require(!move.to.value.empty(), " has a move that does not say to whom.", "moves");
    check.require(move.from != move.to, " has a move that changes nothing.", "moves");
  }
  const auto by_client = [](const PlanMove& a, const PlanMove& b) { return a.client < b.client; };
  check.require(first_out_of_order(plan.moves, by_client) == plan.moves.size(), " has moves that are not in order by client, or one twice.", "moves");
}

void check_changes(RecordCheck& check, const Plan& plan) {
  for (const PlanChange& change : plan.changes) {
    check.texts({change.to.value, change.by, change.reason, change.unknown_fields});
    check.client(change.client, "changes");
    check.said(change.by, " has a change made by hand that does not say by whom.", "changes");
    check.said(change.reason, " has a change made by hand without a reason.", "changes");
    check.day(change.on, "changes");
    const bool is_swap = change.kind == PlanChangeKind::Swap;
    if (is_swap) check.client(change.other, "changes");
    check.require(is_swap || change.other.value.empty(), " names a second client in a change that is no swap.", "changes");
    check.require(!is_swap || change.other != change.client, " swaps a client with itself.", "changes");
    check.require(change.kind != PlanChangeKind::Add || !change.to.value.empty(), " adds a move that does not say to whom.", "changes");
    check.require(change.kind != PlanChangeKind::Confirm || !change.to.value.empty(), " confirms a move without saying to whom.", "changes");
    const bool takes_person = change.kind == PlanChangeKind::Add || change.kind == PlanChangeKind::Veto || change.kind == PlanChangeKind::Confirm;
    check.require(takes_person || change.to.value.empty(), " names a person in a change that needs none.", "changes");
  }
}

void check_remedies(RecordCheck& check, const Plan& plan) {
  for (const PlanRemedy& remedy : plan.remedies) {
    check.texts({remedy.person.value, remedy.skill, remedy.reason, remedy.unknown_fields});
    const bool is_for_client = remedy.kind == RemedyKind::SpecialistHours || remedy.kind == RemedyKind::Share;
    if (is_for_client) check.client(remedy.client, "remedies");
    check.require(is_for_client || remedy.client.value.empty(), " names a client in a remedy that needs none.", "remedies");
    const bool needs_person = remedy.kind == RemedyKind::Share || remedy.kind == RemedyKind::Training;
    check.require(!needs_person || !remedy.person.value.empty(), " has a remedy that does not say who.", "remedies");
    check.require((remedy.kind == RemedyKind::Training) == !is_blank(remedy.skill), " has a remedy with a skill out of place or without one.", "remedies");
    switch (remedy.kind) {
      case RemedyKind::SpecialistHours: check.require(is_within(remedy.amount, 0.0, 744.0), " needs specialist hours from 0 to 744 a month.", "remedies"); break;
      case RemedyKind::Share: check.require(remedy.amount > 0.0 && remedy.amount < 1.0, " needs a share above 0 and below 1.", "remedies"); break;
      case RemedyKind::Capacity: check.require(is_within(remedy.amount, 0.0, 10.0), " needs added capacity from 0 to 10 full-time equivalents.", "remedies"); break;
      case RemedyKind::Training:
        check.require(is_within(remedy.amount, 1.0, kMaxSkillLevel) && remedy.amount == std::floor(remedy.amount), " needs a whole skill level from 1 to 5.", "remedies");
        break;
    }
  }
}

Check check_plan(const Scenario& s, std::size_t i) {
  const Plan& plan = (*s.plans)[i];
  RecordCheck check(s, "plans", i, "The plan " + quoted(plan.name.empty() ? plan.id.value : plan.name));
  check.texts({plan.id.value, plan.name, plan.made_by, plan.data_hash, plan.note, plan.unknown_fields, plan.figures.unknown_fields});
  check.said(plan.name, " has no name.", "name");
  check.day(plan.made_on, "madeOn");
  check.require(plan.policy_version >= 1, " needs a policy version of 1 or more.", "policyVersion");
  check.require(plan.seed >= 0, " needs a seed of 0 or more.", "seed");
  check.hash(plan.data_hash, "dataHash");
  const PlanFigures& f = plan.figures;
  const bool are_amounts = is_amount(f.before) && is_amount(f.value) && is_amount(f.bound) && is_amount(f.continuity_cost);
  check.require(are_amounts && f.moves >= 0 && f.forced_moves >= 0, " has a figure that is not 0 or more.", "figures");
  check_moves(check, plan);
  check_changes(check, plan);
  check_remedies(check, plan);
  return check.first();
}

void check_decision(RecordCheck& check, const Review& review) {
  const ReviewDecision& decision = *review.decision;
  check.texts({decision.by, decision.reason, decision.unknown_fields});
  check.require(is_day(decision.on), " was decided on no day of the calendar.", "decision/on");
  check.not_before(decision.on, review.opened_on, " was decided before it was opened.", "decision/on");
  check.day(decision.effective_on, "decision/effectiveOn");
  check.said(decision.reason, " was decided without a reason.", "decision/reason");
  const bool is_accepted = decision.outcome == ReviewOutcome::PlanAccepted;
  check.require(decision.outcome == ReviewOutcome::NoChange || !review.plan.value.empty(), " decides on a plan, and has none.", "plan");
  check.require(!is_accepted || decision.effective_on.has_value(), " accepts a plan and does not say from when.", "decision/effectiveOn");
  for (const Dissent& dissent : decision.dissents) {
    check.texts({dissent.person.value, dissent.name, dissent.reason, dissent.unknown_fields});
    check.require(dissent.person.value.empty() != is_blank(dissent.name), " has a dissent that does not say whose, or says it twice.", "decision/dissents");
  }
}

Check check_review(const Scenario& s, std::size_t i) {
  const Review& review = (*s.reviews)[i];
  RecordCheck check(s, "reviews", i, "The review " + quoted(review.title.empty() ? review.id.value : review.title));
  check.texts({review.id.value, review.title, review.reviewer.value, review.findings, review.plan.value, review.unknown_fields});
  check.require(is_day(review.opened_on), " was opened on no day of the calendar.", "openedOn");
  check.require(review.policy_version >= 1, " needs a policy version of 1 or more.", "policyVersion");
  check.hash(review.data_hash, "dataHash");
  check.require(review.plan.value.empty() || has_id(*s.plans, review.plan), " names a plan that does not exist.", "plan");
  for (const ReviewAnswer& answer : review.answers) {
    check.texts({answer.person.value, answer.reason, answer.unknown_fields});
    check.somebody(answer.person, "answers");
    check.day(answer.on, "answers");
    check.require(answer.stand == ReviewStand::Accept || !is_blank(answer.reason), " has an objection without a reason.", "answers");
  }
  const auto by_person = [](const ReviewAnswer& a, const ReviewAnswer& b) { return a.person < b.person; };
  check.require(first_out_of_order(review.answers, by_person) == review.answers.size(), " has answers that are not in order by person, or one twice.", "answers");
  if (review.decision) check_decision(check, review);
  check.require(!review.is_open() || i + 1 == s.reviews->size(), " is still open although a later one was begun.", "decision");
  return check.first();
}

void check_items(RecordCheck& check, const Handover& handover) {
  for (const OpenItem& item : handover.items) {
    check.texts({item.text, item.owner.value, item.unknown_fields});
    check.said(item.text, " has an open item that says nothing.", "items");
    check.day(item.due, "items");
    check.day(item.done_on, "items");
  }
  for (const HandoverCheck& each : handover.checks) {
    check.texts({each.unknown_fields});
    check.require(each.after_days >= 1 && each.after_days <= 3650, " needs checks after 1 to 3,650 days.", "checks");
    if (!each.outcome) continue;
    check.day(each.outcome->on, "checks");
    check.texts({each.outcome->note, each.outcome->unknown_fields});
  }
  const auto by_days = [](const HandoverCheck& a, const HandoverCheck& b) { return a.after_days < b.after_days; };
  check.require(first_out_of_order(handover.checks, by_days) == handover.checks.size(), " has checks that are not in order of days, or one twice.", "checks");
}

Check check_handover(const Scenario& s, std::size_t i) {
  const Handover& handover = (*s.handovers)[i];
  RecordCheck check(s, "handovers", i, "The handover " + quoted(handover.id.value));
  check.texts({handover.id.value, handover.from.value, handover.to.value, handover.interim.value, handover.decided_by, handover.unknown_fields});
  check.client(handover.client);
  check.somebody(handover.to, "to");
  check.require(handover.from != handover.to, " leaves the client where it is.", "to");
  check.require(handover.interim.value.empty() || handover.interim != handover.to, " names one person for the time until and after it.", "interim");
  check.require(is_id_list(handover.participants), " has participants who are not in order, or one twice.", "participants");
  check.require(is_day(handover.decided_on), " was decided on no day of the calendar.", "decidedOn");
  check.require(is_day(handover.effective_on), " takes effect on no day of the calendar.", "effectiveOn");
  check.require(handover.review.value.empty() || has_id(*s.reviews, handover.review), " names a review that does not exist.", "review");
  check.require(handover.plan.value.empty() || has_id(*s.plans, handover.plan), " names a plan that does not exist.", "plan");
  check.require(handover.verdict.value.empty() || has_id(*s.verdicts, handover.verdict), " names a verdict that does not exist.", "verdict");
  for (const auto& [message, member] : {std::pair(&handover.to_client, "toClient"), std::pair(&handover.to_team, "toTeam")}) {
    check.require(are_utf8({message->text, message->unknown_fields}), kNoText, member);
    check.day(message->due, member);
    check.day(message->told_on, member);
  }
  if (handover.acceptance) {
    check.day(handover.acceptance->on, "acceptance/on");
    check.texts({handover.acceptance->note, handover.acceptance->unknown_fields});
  }
  check_items(check, handover);
  return check.first();
}

}  // namespace

Check check_plans(const Scenario& s) {
  if (auto error = check_ids(*s.plans, "plan", "plans")) return error;
  return check_each(*s.plans, [&](std::size_t i) { return check_plan(s, i); });
}

Check check_review_cycle(const Scenario& s) {
  const ReviewCycle& cycle = *s.review_cycle;
  RecordCheck check(s, "/reviewCycle", "The review cycle");
  check.texts({cycle.unknown_fields});
  check.require(cycle.every_months >= 1 && cycle.every_months <= 24, " needs 1 to 24 months from review to review.", "everyMonths");
  check.day(cycle.next_on, "nextOn");
  std::set<std::string_view> seen;
  for (const PersonId& reviewer : cycle.reviewers) {
    check.person(reviewer, "reviewers");
    check.require(seen.insert(reviewer.value).second, " names one reviewer twice.", "reviewers");
  }
  return check.first();
}

Check check_reviews(const Scenario& s) {
  if (auto error = check_keyed(*s.reviews, "review", "reviews", [](const Review& r) { return std::tie(r.opened_on, r.id); })) return error;
  return check_each(*s.reviews, [&](std::size_t i) { return check_review(s, i); });
}

Check check_handovers(const Scenario& s) {
  if (auto error = check_ids(*s.handovers, "handover", "handovers")) return error;
  return check_each(*s.handovers, [&](std::size_t i) { return check_handover(s, i); });
}

}  // namespace evenhand::validation
