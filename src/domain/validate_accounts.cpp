// Rules for working together on one account: account_records.h.
#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "domain/validate_record_check.h"

namespace evenhand::validation {
namespace {

bool is_finite(const std::optional<double>& value) { return !value || std::isfinite(*value); }

void check_parts(RecordCheck& check, const AccountPlan& plan) {
  for (const PlanObjective& each : plan.objectives) {
    check.texts({each.text, each.client_goal, each.unknown_fields});
    check.said(each.text, " has an objective that says nothing.", "objectives");
  }
  for (const PlanContribution& each : plan.contributions) {
    check.texts({each.team, each.role, each.text, each.unknown_fields});
    check.said(each.text, " has a contribution that says nothing.", "contributions");
    check.require(!is_blank(each.team) || !each.person.value.empty(), " has a contribution of nobody.", "contributions");
    check.maybe_person(each.person, "contributions");
  }
  for (const Milestone& each : plan.milestones) {
    check.texts({each.text, each.unknown_fields});
    check.said(each.text, " has a milestone that says nothing.", "milestones");
    check.maybe_person(each.owner, "milestones");
    check.day(each.due, "milestones");
    check.day(each.done_on, "milestones");
  }
  for (const SuccessMeasure& each : plan.measures) {
    check.texts({each.text, each.unit, each.unknown_fields});
    check.said(each.text, " has a measure that says nothing.", "measures");
    check.require(is_finite(each.start) && is_finite(each.target) && is_finite(each.current), " has a measure that is not a number.", "measures");
  }
  for (const PlanRisk& each : plan.risks) {
    check.texts({each.text, each.contingency, each.unknown_fields});
    check.said(each.text, " has a risk that says nothing.", "risks");
    check.maybe_person(each.owner, "risks");
  }
  for (const ProgressNote& each : plan.progress) {
    check.texts({each.by, each.text, each.unknown_fields});
    check.said(each.text, " has a note on progress that says nothing.", "progress");
    check.day(each.on, "progress");
  }
  check.require(std::ranges::is_sorted(plan.progress, {}, &ProgressNote::on), " has notes on progress that are not in order of days.", "progress");
}

Check check_account_plan(const Scenario& s, std::size_t i) {
  const AccountPlan& plan = (*s.account_plans)[i];
  RecordCheck check(s, "accountPlans", i, "The account plan of " + quoted(plan.client.value));
  check.texts({plan.unknown_fields});
  check.client(plan.client);
  check.require(i == 0 || (*s.account_plans)[i - 1].client < plan.client, " is out of order, or the second of its client.", "client");
  check.require(is_day(plan.begun_on), " was begun on no day of the calendar.", "begunOn");
  check.day(plan.next_review, "nextReview");
  check.day(plan.ended_on, "endedOn");
  check.not_before(plan.ended_on, plan.begun_on, " ends before it begins.", "endedOn");
  check.require(plan.review_every_days >= 1 && plan.review_every_days <= 730, " needs a review every 1 to 730 days.", "reviewEveryDays");
  check_parts(check, plan);
  return check.first();
}

Check check_pre_brief(const Scenario& s, std::size_t i) {
  const PreBrief& brief = (*s.pre_briefs)[i];
  RecordCheck check(s, "preBriefs", i, "The brief " + quoted(brief.id.value));
  check.texts({brief.id.value, brief.context, brief.objective, brief.follow_up, brief.unknown_fields});
  check.client(brief.client);
  check.require(is_day(brief.on), " is for no day of the calendar.", "on");
  check.said(brief.objective, " has no objective.", "objective");
  std::set<std::string_view> seen;
  for (const SpeakingPart& part : brief.speakers) {
    check.texts({part.topic, part.unknown_fields});
    check.person(part.person, "speakers");
    check.require(seen.insert(part.person.value).second, " names one speaker twice.", "speakers");
  }
  check.maybe_person(brief.follow_up_owner, "followUpOwner");
  check.day(brief.follow_up_due, "followUpDue");
  check.day(brief.followed_up_on, "followedUpOn");
  return check.first();
}

void check_mediator(RecordCheck& check, const Mediator& mediator) {
  check.texts({mediator.name, mediator.unknown_fields});
  check.maybe_person(mediator.person, "mediator/person");
  check.require(mediator.person.value.empty() || mediator.name.empty(), " names the mediator twice.", "mediator/name");
  check.words(mediator.functions, "mediator/functions");
  check.require(fault_of_words(mediator.functions).empty(), " has functions of the mediator that are not in order, or one twice.", "mediator/functions");
}

Check check_dispute(const Scenario& s, std::size_t i) {
  const Dispute& dispute = (*s.disputes)[i];
  RecordCheck check(s, "disputes", i, "The dispute " + quoted(dispute.id.value));
  check.texts({dispute.id.value, dispute.about, dispute.unknown_fields});
  check.client(dispute.client);
  check.require(is_day(dispute.opened_on), " was opened on no day of the calendar.", "openedOn");
  check.require(is_day(dispute.level_since), " came to its level on no day of the calendar.", "levelSince");
  check.not_before(dispute.level_since, dispute.opened_on, " came to its level before it was opened.", "levelSince");
  check.require(dispute.level >= 1 && dispute.level <= 100, " needs a level of 1 to 100.", "level");
  check.require(is_id_list(dispute.parties), " has parties who are not in order, or one twice.", "parties");
  for (const PersonId& party : dispute.parties) check.person(party, "parties");
  check_mediator(check, dispute.mediator);
  if (dispute.end) {
    check.texts({dispute.end->outcome, dispute.end->unknown_fields});
    check.day(dispute.end->on, "end/on");
    check.not_before(dispute.end->on, dispute.opened_on, " ended before it was opened.", "end/on");
    check.said(dispute.end->outcome, " ended without an outcome.", "end/outcome");
  }
  return check.first();
}

// One that was agreed, or the number of the rules in use.
bool is_version_of_rules(const Scenario& s, const std::optional<int>& number) {
  const auto is_it = [&](const OwnershipPolicyVersion& v) { return v.policy->version == *number; };
  return !number || *number == s.ownership_policy->version || std::ranges::any_of(*s.ownership_versions, is_it);
}

Check check_post_mortem(const Scenario& s, std::size_t i) {
  const PostMortem& each = (*s.post_mortems)[i];
  RecordCheck check(s, "postMortems", i, "The look back " + quoted(each.id.value));
  check.texts({each.id.value, each.dispute.value, each.by, each.unknown_fields});
  check.client(each.client);
  check.require(each.dispute.value.empty() || has_id(*s.disputes, each.dispute), " names a dispute that does not exist.", "dispute");
  check.require(is_day(each.on), " was on no day of the calendar.", "on");
  check.words(each.worked, "worked");
  check.words(each.did_not_work, "didNotWork");
  for (const ProposedChange& change : each.changes) {
    check.texts({change.text, change.unknown_fields});
    check.said(change.text, " proposes a change that says nothing.", "changes");
    const std::string member = "changes/" + digits(static_cast<std::size_t>(&change - each.changes.data())) + "/takenUpIn";
    check.require(is_version_of_rules(s, change.taken_up_in), " says that version " + std::to_string(change.taken_up_in.value_or(0)) + " of the ownership rules took up a change: there is no such version.", member);
  }
  return check.first();
}

}  // namespace

Check check_account_plans(const Scenario& s) {
  return check_each(*s.account_plans, [&](std::size_t i) { return check_account_plan(s, i); });
}

Check check_pre_briefs(const Scenario& s) {
  if (auto error = check_keyed(*s.pre_briefs, "brief", "preBriefs", [](const PreBrief& b) { return std::tie(b.on, b.id); })) return error;
  return check_each(*s.pre_briefs, [&](std::size_t i) { return check_pre_brief(s, i); });
}

Check check_escalation_path(const Scenario& s) {
  const EscalationPath& path = *s.escalation_path;
  RecordCheck check(s, "/escalationPath", "The escalation path");
  check.texts({path.unknown_fields});
  check.require(path.cooling_off_days >= 0 && path.cooling_off_days <= 60, " needs a cooling-off time of 0 to 60 days.", "coolingOffDays");
  for (const EscalationLevel& level : path.levels) {
    check.texts({level.name, level.who, level.unknown_fields});
    check.said(level.name, " has a level without a name.", "levels");
    check.maybe_person(level.person, "levels");
    check.require(level.time_limit_days >= 1 && level.time_limit_days <= 365, " needs time limits of 1 to 365 days.", "levels");
  }
  check_mediator(check, path.mediator);
  return check.first();
}

Check check_disputes(const Scenario& s) {
  if (auto error = check_ids(*s.disputes, "dispute", "disputes")) return error;
  std::set<std::string_view> open;
  for (std::size_t i = 0; i < s.disputes->size(); ++i) {
    if (auto error = check_dispute(s, i)) return error;
    const Dispute& dispute = (*s.disputes)[i];
    if (dispute.is_open() && !open.insert(dispute.client.value).second) {
      return broken("The client " + quoted(dispute.client.value) + " has more than one open dispute.", at("disputes", i, "client"));
    }
  }
  return {};
}

Check check_post_mortems(const Scenario& s) {
  if (auto error = check_keyed(*s.post_mortems, "look back", "postMortems", [](const PostMortem& p) { return std::tie(p.on, p.id); })) return error;
  return check_each(*s.post_mortems, [&](std::size_t i) { return check_post_mortem(s, i); });
}

}  // namespace evenhand::validation
