// As scenario_fields.h: working together on one account.
#pragma once

#include "exchange/scenario_fields.h"

namespace evenhand::exchange {

// ---- joint account plan --------------------------------------------------------------------------------------------
template <class Io>
void fields(Io& io, Of<Io, PlanObjective>& objective) {
  io.need("text", objective.text);
  io.maybe("clientGoal", objective.client_goal);
}

template <class Io>
void fields(Io& io, Of<Io, PlanContribution>& contribution) {
  io.maybe("team", contribution.team);
  io.maybe("person", contribution.person);
  io.maybe("role", contribution.role);
  io.need("text", contribution.text);
}

template <class Io>
void fields(Io& io, Of<Io, Milestone>& milestone) {
  io.need("text", milestone.text);
  io.maybe("owner", milestone.owner);
  io.maybe("due", milestone.due);
  io.maybe("doneOn", milestone.done_on);
}

template <class Io>
void fields(Io& io, Of<Io, SuccessMeasure>& measure) {
  io.need("text", measure.text);
  io.maybe("unit", measure.unit);
  io.maybe("start", measure.start);
  io.maybe("target", measure.target);
  io.maybe("current", measure.current);
}

template <class Io>
void fields(Io& io, Of<Io, PlanRisk>& risk) {
  io.need("text", risk.text);
  io.maybe("contingency", risk.contingency);
  io.maybe("owner", risk.owner);
}

template <class Io>
void fields(Io& io, Of<Io, ProgressNote>& note) {
  io.need("on", note.on);
  io.maybe("by", note.by);
  io.need("text", note.text);
}

template <class Io>
void fields(Io& io, Of<Io, AccountPlan>& plan) {
  io.need("client", plan.client);
  io.need("begunOn", plan.begun_on);
  io.maybe("objectives", plan.objectives);
  io.maybe("contributions", plan.contributions);
  io.maybe("milestones", plan.milestones);
  io.maybe("measures", plan.measures);
  io.maybe("risks", plan.risks);
  io.sorted("progress", plan.progress, &ProgressNote::on);
  io.maybe("reviewEveryDays", plan.review_every_days, AccountPlan{}.review_every_days);
  io.maybe("nextReview", plan.next_review);
  io.maybe("endedOn", plan.ended_on);
}

// ---- meetings ------------------------------------------------------------------------------------------------------
template <class Io>
void fields(Io& io, Of<Io, SpeakingPart>& part) {
  io.need("person", part.person);
  io.maybe("topic", part.topic);
}

template <class Io>
void fields(Io& io, Of<Io, PreBrief>& brief) {
  io.need("id", brief.id);
  io.need("client", brief.client);
  io.need("on", brief.on);
  io.maybe("context", brief.context);
  io.need("objective", brief.objective);
  io.maybe("speakers", brief.speakers);
  io.maybe("followUpOwner", brief.follow_up_owner);
  io.maybe("followUp", brief.follow_up);
  io.maybe("followUpDue", brief.follow_up_due);
  io.maybe("followedUpOn", brief.followed_up_on);
}

// ---- disputes ------------------------------------------------------------------------------------------------------
template <class Io>
void fields(Io& io, Of<Io, EscalationLevel>& level) {
  io.need("name", level.name);
  io.maybe("who", level.who);
  io.maybe("person", level.person);
  io.maybe("timeLimitDays", level.time_limit_days, EscalationLevel{}.time_limit_days);
}

template <class Io>
void fields(Io& io, Of<Io, Mediator>& mediator) {
  io.maybe("person", mediator.person);
  io.maybe("name", mediator.name);
  io.sorted("functions", mediator.functions, std::identity());
}

template <class Io>
void fields(Io& io, Of<Io, EscalationPath>& path) {
  io.maybe("levels", path.levels);
  io.maybe("mediator", path.mediator);
  io.maybe("coolingOffDays", path.cooling_off_days, EscalationPath{}.cooling_off_days);
}

template <class Io>
void fields(Io& io, Of<Io, DisputeEnd>& end) {
  io.need("on", end.on);
  io.need("outcome", end.outcome);
}

template <class Io>
void fields(Io& io, Of<Io, Dispute>& dispute) {
  io.need("id", dispute.id);
  io.need("client", dispute.client);
  io.need("openedOn", dispute.opened_on);
  io.maybe("about", dispute.about);
  io.maybe("level", dispute.level, 1);
  io.need("levelSince", dispute.level_since);
  io.sorted("parties", dispute.parties, std::identity());
  io.maybe("mediator", dispute.mediator);
  io.maybe("end", dispute.end);
}

template <class Io>
void fields(Io& io, Of<Io, ProposedChange>& change) {
  io.need("subject", change.subject);
  io.need("text", change.text);
  io.maybe("takenUpIn", change.taken_up_in);
}

template <class Io>
void fields(Io& io, Of<Io, PostMortem>& post_mortem) {
  io.need("id", post_mortem.id);
  io.need("client", post_mortem.client);
  io.maybe("dispute", post_mortem.dispute);
  io.need("on", post_mortem.on);
  io.maybe("by", post_mortem.by);
  io.maybe("worked", post_mortem.worked);
  io.maybe("didNotWork", post_mortem.did_not_work);
  io.maybe("changes", post_mortem.changes);
}

}  // namespace evenhand::exchange
