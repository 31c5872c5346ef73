// As scenario_fields.h: plans, reviews and handovers.
#pragma once

#include "exchange/scenario_fields_ownership.h"

namespace evenhand::exchange {

// ---- plans ---------------------------------------------------------------------------------------------------------
template <class Io>
void fields(Io& io, Of<Io, PlanMove>& move) {
  io.need("client", move.client);
  io.maybe("from", move.from);
  io.need("to", move.to);
  io.maybe("isForced", move.is_forced);
  io.maybe("reason", move.reason);
}

template <class Io>
void fields(Io& io, Of<Io, PlanChange>& change) {
  io.need("kind", change.kind);
  io.need("client", change.client);
  io.maybe("other", change.other);
  io.maybe("to", change.to);
  io.need("by", change.by);
  io.need("reason", change.reason);
  io.maybe("on", change.on);
}

template <class Io>
void fields(Io& io, Of<Io, PlanRemedy>& remedy) {
  io.need("kind", remedy.kind);
  io.maybe("client", remedy.client);
  io.maybe("person", remedy.person);
  io.maybe("skill", remedy.skill);
  io.need("amount", remedy.amount);
  io.maybe("reason", remedy.reason);
}

template <class Io>
void fields(Io& io, Of<Io, PlanFigures>& figures) {
  io.maybe("before", figures.before);
  io.maybe("value", figures.value);
  io.maybe("bound", figures.bound);
  io.maybe("moves", figures.moves);
  io.maybe("forcedMoves", figures.forced_moves);
  io.maybe("continuityCost", figures.continuity_cost);
}

template <class Io>
void fields(Io& io, Of<Io, Plan>& plan) {
  io.need("id", plan.id);
  io.need("name", plan.name);
  io.need("madeOn", plan.made_on);
  io.maybe("madeBy", plan.made_by);
  io.maybe("policyVersion", plan.policy_version, 1);
  io.maybe("dataHash", plan.data_hash);
  io.maybe("seed", plan.seed);
  io.sorted("moves", plan.moves, &PlanMove::client);
  io.maybe("changes", plan.changes);
  io.maybe("remedies", plan.remedies);
  io.maybe("figures", plan.figures);
  io.maybe("note", plan.note);
}

// ---- reviews -------------------------------------------------------------------------------------------------------
template <class Io>
void fields(Io& io, Of<Io, ReviewCycle>& cycle) {
  io.maybe("everyMonths", cycle.every_months, ReviewCycle{}.every_months);
  io.maybe("reviewers", cycle.reviewers);
  io.maybe("nextOn", cycle.next_on);
}

template <class Io>
void fields(Io& io, Of<Io, ReviewAnswer>& answer) {
  io.need("person", answer.person);
  io.need("stand", answer.stand);
  io.maybe("reason", answer.reason);
  io.maybe("on", answer.on);
}

template <class Io>
void fields(Io& io, Of<Io, ReviewDecision>& decision) {
  io.need("outcome", decision.outcome);
  io.need("on", decision.on);
  io.maybe("by", decision.by);
  io.need("reason", decision.reason);
  io.maybe("effectiveOn", decision.effective_on);
  io.maybe("dissents", decision.dissents);
}

template <class Io>
void fields(Io& io, Of<Io, Review>& review) {
  io.need("id", review.id);
  io.need("openedOn", review.opened_on);
  io.maybe("title", review.title);
  io.maybe("reviewer", review.reviewer);
  io.maybe("policyVersion", review.policy_version, 1);
  io.maybe("dataHash", review.data_hash);
  io.maybe("findings", review.findings);
  io.maybe("plan", review.plan);
  io.sorted("answers", review.answers, &ReviewAnswer::person);
  io.maybe("decision", review.decision);
}

// ---- handovers -----------------------------------------------------------------------------------------------------
template <class Io>
void fields(Io& io, Of<Io, OpenItem>& item) {
  io.need("text", item.text);
  io.maybe("owner", item.owner);
  io.maybe("due", item.due);
  io.maybe("doneOn", item.done_on);
}

template <class Io>
void fields(Io& io, Of<Io, CheckOutcome>& outcome) {
  io.need("on", outcome.on);
  io.need("result", outcome.result);
  io.maybe("note", outcome.note);
}

template <class Io>
void fields(Io& io, Of<Io, HandoverCheck>& check) {
  io.need("afterDays", check.after_days);
  io.maybe("outcome", check.outcome);
}

template <class Io>
void fields(Io& io, Of<Io, HandoverAcceptance>& acceptance) {
  io.need("on", acceptance.on);
  io.maybe("note", acceptance.note);
}

template <class Io>
void fields(Io& io, Of<Io, Message>& message) {
  io.maybe("text", message.text);
  io.maybe("due", message.due);
  io.maybe("toldOn", message.told_on);
}

template <class Io>
void fields(Io& io, Of<Io, Handover>& handover) {
  io.need("id", handover.id);
  io.need("client", handover.client);
  io.maybe("from", handover.from);
  io.need("to", handover.to);
  io.maybe("interim", handover.interim);
  io.sorted("participants", handover.participants, std::identity());
  io.need("decidedOn", handover.decided_on);
  io.need("effectiveOn", handover.effective_on);
  io.maybe("decidedBy", handover.decided_by);
  io.maybe("review", handover.review);
  io.maybe("plan", handover.plan);
  io.maybe("verdict", handover.verdict);
  io.maybe("toClient", handover.to_client);
  io.maybe("toTeam", handover.to_team);
  io.maybe("items", handover.items);
  io.maybe("acceptance", handover.acceptance);
  io.sorted("checks", handover.checks, &HandoverCheck::after_days);
}

}  // namespace evenhand::exchange
