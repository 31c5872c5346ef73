// As scenario_fields.h: the ownership policy, and what people put on the record about ownership.
#pragma once

#include "exchange/scenario_fields.h"

namespace evenhand::exchange {

// ---- policy --------------------------------------------------------------------------------------------------------
template <class Io>
void fields(Io& io, Of<Io, OwnershipCriterion>& criterion) {
  io.need("id", criterion.id);
  io.need("name", criterion.name);
  io.maybe("definition", criterion.definition);
  io.need("source", criterion.source);
  io.maybe("reason", criterion.reason);
}

template <class Io>
void fields(Io& io, Of<Io, OwnershipStage>& stage) {
  io.maybe("name", stage.name);
  io.map("weights", stage.weights);
  io.maybe("importance", stage.importance);
}

template <class Io>
void fields(Io& io, Of<Io, StageFit>& fit) {
  io.maybe("stage", fit.stage);
  io.need("role", fit.role);
  io.need("fit", fit.fit);
}

template <class Io>
void fields(Io& io, Of<Io, OwnershipWindows>& windows) {
  static const OwnershipWindows kUsual;
  io.maybe("windowMonths", windows.window_months, kUsual.window_months);
  io.maybe("recencyHalfLifeDays", windows.recency_half_life_days, kUsual.recency_half_life_days);
  io.maybe("netNewHalfLifeDays", windows.net_new_half_life_days, kUsual.net_new_half_life_days);
  io.maybe("steeringDays", windows.steering_days, kUsual.steering_days);
  io.maybe("voiceDays", windows.voice_days, kUsual.voice_days);
  io.maybe("silenceDays", windows.silence_days, kUsual.silence_days);
  io.maybe("radarVoiceShare", windows.radar_voice_share, kUsual.radar_voice_share);
}

template <class Io>
void fields(Io& io, Of<Io, DecisionNode>& node) {
  io.need("id", node.id);
  io.need("kind", node.kind);
  io.maybe("threshold", node.threshold);
  io.maybe("yes", node.yes);
  io.maybe("no", node.no);
  io.maybe("text", node.text);
}

template <class Io>
void fields(Io& io, Of<Io, DealStage>& stage) {
  io.need("name", stage.name);
  io.need("points", stage.points);
  io.sorted("kinds", stage.kinds, std::identity());
}

template <class Io>
void fields(Io& io, Of<Io, CreditRules>& rules) {
  static const CreditRules kUsual;
  io.maybe("strategicFactor", rules.strategic_factor, kUsual.strategic_factor);
  io.maybe("executiveFactor", rules.executive_factor, kUsual.executive_factor);
  io.maybe("dealStages", rules.deal_stages);
}

template <class Io>
void fields(Io& io, Of<Io, SharedTarget>& target) {
  io.need("kind", target.kind);
  io.need("name", target.name);
  io.need("target", target.target);
  io.maybe("unit", target.unit);
  io.sorted("functions", target.functions, std::identity());
}

template <class Io>
void fields(Io& io, Of<Io, OwnershipPolicy>& policy) {
  io.need("version", policy.version);
  io.maybe("criteria", policy.criteria);
  io.maybe("stages", policy.stages);
  io.maybe("revenue", policy.revenue);
  io.maybe("windows", policy.windows);
  io.sorted("stageFit", policy.stage_fit, [](const StageFit& fit) { return std::tie(fit.stage, fit.role); });
  io.maybe("tree", policy.tree);
  io.maybe("credit", policy.credit);
  io.maybe("sharedTargets", policy.shared_targets);
}

template <class Io>
void fields(Io& io, Of<Io, OwnershipPolicyVersion>& version) {
  io.need("agreedOn", version.agreed_on);
  io.maybe("agreedBy", version.agreed_by);
  io.maybe("reason", version.reason);
  io.need("policy", version.policy);
}

// ---- records -------------------------------------------------------------------------------------------------------
template <class Io>
void fields(Io& io, Of<Io, HandEvidence>& evidence) {
  io.need("id", evidence.id);
  io.need("client", evidence.client);
  io.need("person", evidence.person);
  io.need("criterion", evidence.criterion);
  io.need("value", evidence.value);
  io.maybe("source", evidence.source);
  io.maybe("on", evidence.on);
  io.maybe("isVerifiable", evidence.is_verifiable, true);
  io.maybe("isDisputed", evidence.is_disputed);
  io.maybe("note", evidence.note);
}

template <class Io>
void fields(Io& io, Of<Io, Ruling>& ruling) {
  io.need("id", ruling.id);
  io.need("client", ruling.client);
  io.need("person", ruling.person);
  io.need("kind", ruling.kind);
  io.maybe("stage", ruling.stage);
  io.maybe("text", ruling.text);
  io.maybe("decidedBy", ruling.decided_by);
  io.maybe("from", ruling.from);
  io.maybe("until", ruling.until);
}

template <class Io>
void fields(Io& io, Of<Io, VerdictEvidence>& evidence) {
  io.need("criterion", evidence.criterion);
  io.need("person", evidence.person);
  io.need("share", evidence.share);
}

template <class Io>
void fields(Io& io, Of<Io, Dissent>& dissent) {
  io.maybe("person", dissent.person);
  io.maybe("name", dissent.name);
  io.maybe("reason", dissent.reason);
}

template <class Io>
void fields(Io& io, Of<Io, VerdictWeightMove>& move) {
  io.need("from", move.from);
  io.need("to", move.to);
  io.need("amount", move.amount);
}

template <class Io>
void fields(Io& io, Of<Io, VerdictFlip>& flip) {
  io.need("moves", flip.moves);
  io.need("becomes", flip.becomes);
  io.maybe("person", flip.person);
}

template <class Io>
void fields(Io& io, Of<Io, VerdictRobustness>& robustness) {
  io.need("person", robustness.person);
  io.need("share", robustness.share);
  io.need("low", robustness.low);
  io.need("high", robustness.high);
}

template <class Io>
void fields(Io& io, Of<Io, TriggerAnswer>& answer) {
  io.need("trigger", answer.trigger);
  io.need("stand", answer.stand);
  io.need("on", answer.on);
  io.maybe("by", answer.by);
  io.need("reason", answer.reason);
}

template <class Io>
void fields(Io& io, Of<Io, VerdictFigures>& figures) {
  io.need("suggested", figures.suggested);
  io.need("margin", figures.margin);
  io.need("coverage", figures.coverage);
  io.maybe("path", figures.path);
  io.sorted("evidence", figures.evidence, [](const VerdictEvidence& e) { return std::tie(e.criterion, e.person); });
  io.map("weights", figures.weights);
  io.maybe("leastChange", figures.least_change);
  io.sorted("robustness", figures.robustness, &VerdictRobustness::person);
  io.maybe("robustnessDraws", figures.robustness_draws);
  io.maybe("policyVersion", figures.policy_version, 1);
  io.maybe("isChangedSince", figures.is_changed_since);
  io.maybe("policyHash", figures.policy_hash);
  io.maybe("dataHash", figures.data_hash);
}

template <class Io>
void fields(Io& io, Of<Io, Verdict>& verdict) {
  io.need("id", verdict.id);
  io.need("client", verdict.client);
  io.maybe("stage", verdict.stage);
  io.need("kind", verdict.kind);
  io.maybe("owner", verdict.owner);
  io.maybe("lead", verdict.lead);
  io.maybe("sponsor", verdict.sponsor);
  io.need("madeOn", verdict.made_on);
  io.maybe("madeBy", verdict.made_by);
  io.need("reason", verdict.reason);
  io.need("effectiveOn", verdict.effective_on);
  io.maybe("expiresOn", verdict.expires_on);
  io.maybe("isProvisional", verdict.is_provisional);
  io.maybe("reviewTriggers", verdict.review_triggers);
  io.maybe("triggerAnswers", verdict.trigger_answers);
  io.maybe("dissents", verdict.dissents);
  io.maybe("figures", verdict.figures);
}

template <class Io>
void fields(Io& io, Of<Io, AccountRole>& role) {
  io.need("client", role.client);
  io.maybe("stage", role.stage);
  io.need("duty", role.duty);
  io.need("person", role.person);
  io.maybe("since", role.since);
}

template <class Io>
void fields(Io& io, Of<Io, PeerReport>& report) {
  io.need("client", report.client);
  io.need("by", report.by);
  io.map("points", report.points);
}

}  // namespace evenhand::exchange
