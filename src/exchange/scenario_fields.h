// The members of the file format, once for both directions: fields(io, item) names each member of an object and where it
// lives. `io` writes (scenario_write.h) or reads (scenario_read.h). The order here is the order in the file.
//   need    always written, must be there
//   maybe   left out when it is empty or says the usual
//   sorted  maybe, for a list that is kept in an order: put right when read
//   rows    a long list of the scenario, kept in an order
//   map     a list of keys with numbers, written as an object
#pragma once

#include <tuple>
#include <type_traits>

#include "domain/scenario.h"

namespace evenhand::exchange {

template <class Io, class T>
using Of = std::conditional_t<Io::kReads, T, const T>;

// ---- people --------------------------------------------------------------------------------------------------------
template <class Io>
void fields(Io& io, Of<Io, Skill>& skill) {
  io.need("name", skill.name);
  io.maybe("level", skill.level, Skill{}.level);
}

template <class Io>
void fields(Io& io, Of<Io, Leave>& leave) {
  io.need("first", leave.first);
  io.need("last", leave.last);
}

template <class Io>
void fields(Io& io, Of<Io, ConflictOfInterest>& conflict) {
  io.need("client", conflict.client);
  io.maybe("reason", conflict.reason);
}

template <class Io>
void fields(Io& io, Of<Io, Person>& person) {
  io.need("id", person.id);
  io.need("name", person.name);
  io.maybe("team", person.team);
  io.maybe("role", person.role);
  io.maybe("function", person.function);
  io.maybe("fte", person.fte, 1.0);
  io.maybe("contractHours", person.contract_hours);
  io.maybe("bandwidthHours", person.bandwidth_hours);
  io.maybe("rampFrom", person.ramp_from);
  io.maybe("lastDay", person.last_day);
  io.sorted("leave", person.leave, &Leave::first);
  io.sorted("regions", person.regions, std::identity());
  io.sorted("languages", person.languages, std::identity());
  io.sorted("strengths", person.strengths, std::identity());
  io.sorted("developmentGoals", person.development_goals, std::identity());
  io.sorted("skills", person.skills, &Skill::name);
  io.maybe("maxClients", person.max_clients);
  io.maybe("maxIntake", person.max_intake);
  io.sorted("conflicts", person.conflicts, &ConflictOfInterest::client);
}

// ---- clients -------------------------------------------------------------------------------------------------------
template <class Io>
void fields(Io& io, Of<Io, ClientVeto>& veto) {
  io.need("person", veto.person);
  io.maybe("reason", veto.reason);
}

template <class Io>
void fields(Io& io, Of<Io, ClientProfile>& profile) {
  io.maybe("family", profile.family);
  io.maybe("region", profile.region);
  io.maybe("language", profile.language);
  io.maybe("industry", profile.industry);
  io.maybe("stage", profile.stage);
  io.maybe("renewalOn", profile.renewal_on);
  io.maybe("renewalProbability", profile.renewal_probability);
  io.maybe("satisfaction", profile.satisfaction);
  io.sorted("requiredSkills", profile.required_skills, &Skill::name);
  io.maybe("goals", profile.goals);
  io.maybe("communication", profile.communication);
  io.sorted("vetoes", profile.vetoes, &ClientVeto::person);
}

template <class Io>
void fields(Io& io, Of<Io, Client>& client) {
  io.need("id", client.id);
  io.need("name", client.name);
  io.maybe("segment", client.segment);
  io.map("values", client.values);
  io.beside(client.profile);
}

template <class Io>
void fields(Io& io, Of<Io, Assignment>& assignment) {
  io.need("client", assignment.client);
  io.need("person", assignment.person);
  io.maybe("share", assignment.share, 1.0);
  io.maybe("role", assignment.role, AssignmentRole::Owner);
  io.maybe("since", assignment.since);
  io.maybe("isLocked", assignment.is_locked);
  io.maybe("lockReason", assignment.lock_reason);
}

// ---- the scenario --------------------------------------------------------------------------------------------------
template <class Io>
void fields(Io& io, Of<Io, DataSource>& source) {
  io.maybe("name", source.name);
  io.maybe("importedOn", source.imported_on);
}

template <class Io>
void fields(Io& io, Of<Io, LogEntry>& entry) {
  io.need("at", entry.at);
  io.maybe("by", entry.by);
  io.need("what", entry.what);
  io.maybe("reason", entry.reason);
  io.maybe("policyVersion", entry.policy_version, 1);
  io.maybe("dataHash", entry.data_hash);
}

template <class Io>
void fields(Io& io, Of<Io, Scenario>& s) {
  io.need("id", s.id);
  io.need("title", s.title);
  io.maybe("source", s.source);
  io.need("policy", s.policy);
  io.maybe("policyVersions", s.policy_versions);
  io.maybe("criteriaLock", s.criteria_lock);
  io.need_rows("people", s.people, &Person::id);
  io.need_rows("clients", s.clients, &Client::id);
  io.need_rows("assignments", s.assignments, [](const Assignment& a) { return std::tie(a.client, a.person); });
  io.rows("touchpoints", s.touchpoints, &Touchpoint::id);
  io.rows("opportunities", s.opportunities, &Opportunity::id);
  io.rows("preferences", s.preferences, [](const Preference& p) { return std::tie(p.person, p.client); });
  io.maybe("ballotRounds", s.ballot_rounds);
  io.rows("surveys", s.surveys, [](const Survey& survey) { return std::tie(survey.on, survey.id); });
  io.rows("plans", s.plans, &Plan::id);
  io.maybe("reviewCycle", s.review_cycle);
  io.rows("reviews", s.reviews, [](const Review& review) { return std::tie(review.opened_on, review.id); });
  io.rows("handovers", s.handovers, &Handover::id);
  io.maybe("ownershipPolicy", s.ownership_policy);
  io.maybe("ownershipVersions", s.ownership_versions);
  io.rows("handEvidence", s.hand_evidence, &HandEvidence::id);
  io.rows("rulings", s.rulings, &Ruling::id);
  io.rows("verdicts", s.verdicts, [](const Verdict& verdict) { return std::tie(verdict.made_on, verdict.id); });
  io.rows("accountRoles", s.account_roles, [](const AccountRole& role) { return std::tie(role.client, role.stage, role.duty, role.person); });
  io.rows("peerReports", s.peer_reports, [](const PeerReport& report) { return std::tie(report.client, report.by); });
  io.rows("accountPlans", s.account_plans, &AccountPlan::client);
  io.rows("preBriefs", s.pre_briefs, [](const PreBrief& brief) { return std::tie(brief.on, brief.id); });
  io.maybe("escalationPath", s.escalation_path);
  io.rows("disputes", s.disputes, &Dispute::id);
  io.rows("postMortems", s.post_mortems, [](const PostMortem& each) { return std::tie(each.on, each.id); });
  io.maybe("log", s.log);
}

}  // namespace evenhand::exchange
