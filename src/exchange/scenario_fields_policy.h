// As scenario_fields.h: the policy, its versions, and what people said.
#pragma once

#include "exchange/scenario_fields.h"

namespace evenhand::exchange {

template <class Io>
void fields(Io& io, Of<Io, Criterion>& criterion) {
  io.need("id", criterion.id);
  io.need("name", criterion.name);
  io.maybe("definition", criterion.definition);
  io.maybe("unit", criterion.unit);
  io.need("ledger", criterion.ledger);
  io.need("source", criterion.source);
  io.need("weight", criterion.weight);
  io.maybe("reason", criterion.reason);
  io.maybe("capQuantile", criterion.cap_quantile);
}

template <class Io>
void fields(Io& io, Of<Io, EntitlementRules>& rules) {
  static const EntitlementRules kUsual;
  io.maybe("periodStart", rules.period_start);
  io.maybe("periodMonths", rules.period_months, kUsual.period_months);
  io.maybe("countsFte", rules.counts_fte, kUsual.counts_fte);
  io.maybe("countsLeave", rules.counts_leave, kUsual.counts_leave);
  io.maybe("countsRamp", rules.counts_ramp, kUsual.counts_ramp);
  io.maybe("rampStart", rules.ramp_start, kUsual.ramp_start);
  io.maybe("rampMonths", rules.ramp_months, kUsual.ramp_months);
  io.map("roleFactors", rules.role_factors);
}

template <class Io>
void fields(Io& io, Of<Io, PolicyCaps>& caps) {
  io.maybe("clientsPerPerson", caps.clients_per_person);
  io.maybe("intakePerMonth", caps.intake_per_month);
}

template <class Io>
void fields(Io& io, Of<Io, ContinuityWeights>& weights) {
  static const ContinuityWeights kUsual;
  io.maybe("recency", weights.recency, kUsual.recency);
  io.maybe("renewal", weights.renewal, kUsual.renewal);
  io.maybe("ownerChange", weights.owner_change, kUsual.owner_change);
  io.maybe("escalation", weights.escalation, kUsual.escalation);
}

template <class Io>
void fields(Io& io, Of<Io, FitRules>& rules) {
  io.maybe("missingSkill", rules.missing_skill, FitRules{}.missing_skill);
  io.maybe("missingLanguage", rules.missing_language, FitRules{}.missing_language);
}

template <class Io>
void fields(Io& io, Of<Io, UtilisationRules>& rules) {
  static const UtilisationRules kUsual;
  io.maybe("hours", rules.hours);
  io.maybe("overheadShare", rules.overhead_share, kUsual.overhead_share);
  io.maybe("healthyLow", rules.healthy_low, kUsual.healthy_low);
  io.maybe("healthyHigh", rules.healthy_high, kUsual.healthy_high);
}

template <class Io>
void fields(Io& io, Of<Io, Policy>& policy) {
  io.need("version", policy.version);
  io.need("tolerance", policy.tolerance);
  io.need("criteria", policy.criteria);
  io.maybe("entitlement", policy.entitlement);
  io.maybe("caps", policy.caps);
  io.maybe("continuity", policy.continuity);
  io.maybe("fit", policy.fit);
  io.maybe("utilisation", policy.utilisation);
  io.maybe("anonymityThreshold", policy.anonymity_threshold, Policy{}.anonymity_threshold);
}

template <class Io>
void fields(Io& io, Of<Io, PolicyVersion>& version) {
  io.need("agreedOn", version.agreed_on);
  io.maybe("agreedBy", version.agreed_by);
  io.maybe("reason", version.reason);
  io.need("policy", version.policy);
}

template <class Io>
void fields(Io& io, Of<Io, CriteriaLock>& lock) {
  io.need("hash", lock.hash);
  io.need("lockedOn", lock.locked_on);
}

template <class Io>
void fields(Io& io, Of<Io, Preference>& preference) {
  io.need("person", preference.person);
  io.need("client", preference.client);
  io.need("wish", preference.wish);
  io.maybe("reason", preference.reason);
}

template <class Io>
void fields(Io& io, Of<Io, Ballot>& ballot) {
  io.maybe("person", ballot.person);
  io.map("weights", ballot.weights);
}

template <class Io>
void fields(Io& io, Of<Io, WeightConsensus>& consensus) {
  io.need("criterion", consensus.criterion);
  io.need("median", consensus.median);
  io.need("low", consensus.low);
  io.need("high", consensus.high);
  io.need("least", consensus.least);
  io.need("most", consensus.most);
}

template <class Io>
void fields(Io& io, Of<Io, BallotRound>& round) {
  io.need("id", round.id);
  io.need("openedOn", round.opened_on);
  io.maybe("closedOn", round.closed_on);
  io.need("disclosure", round.disclosure);
  io.maybe("criteriaHash", round.criteria_hash);
  io.sorted("voters", round.voters, std::identity());
  io.sorted("criteria", round.criteria, std::identity());
  io.maybe("ballots", round.ballots);
  io.sorted("consensus", round.consensus, &WeightConsensus::criterion);
}

template <class Io>
void fields(Io& io, Of<Io, SurveyAnswer>& answer) {
  io.maybe("group", answer.group);
  io.maybe("person", answer.person);
  io.need("fairness", answer.fairness);
}

template <class Io>
void fields(Io& io, Of<Io, Survey>& survey) {
  io.need("id", survey.id);
  io.maybe("title", survey.title);
  io.need("on", survey.on);
  io.maybe("answers", survey.answers);
}

}  // namespace evenhand::exchange
