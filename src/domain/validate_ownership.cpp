// Rules for what is on the record about ownership: ownership_records.h.
#include <algorithm>
#include <tuple>

#include "domain/validate_record_check.h"

namespace evenhand::validation {
namespace {

Check check_evidence(const Scenario& s, std::size_t i) {
  const HandEvidence& e = (*s.hand_evidence)[i];
  RecordCheck check(s, "handEvidence", i, "The evidence " + quoted(e.id.value));
  check.texts({e.id.value, e.criterion.value, e.source, e.note, e.unknown_fields});
  check.client(e.client);
  check.person(e.person);
  check.require(!e.criterion.value.empty(), " does not say for which criterion.", "criterion");
  check.require(is_within(e.value, 0.0, 1.0), " needs a value between 0 and 1.", "value");
  check.day(e.on, "on");
  return check.first();
}

Check check_ruling(const Scenario& s, std::size_t i) {
  const Ruling& r = (*s.rulings)[i];
  RecordCheck check(s, "rulings", i, "The binding rule " + quoted(r.id.value));
  check.texts({r.id.value, r.stage, r.text, r.decided_by, r.unknown_fields});
  check.client(r.client);
  check.person(r.person);
  check.day(r.from, "from");
  check.day(r.until, "until");
  check.not_before(r.until, r.from, " ends before it begins.", "until");
  return check.first();
}

void check_names(RecordCheck& check, const Verdict& v) {
  const bool has_owner = !v.owner.value.empty(), has_lead = !v.lead.value.empty(), has_sponsor = !v.sponsor.value.empty();
  const bool is_clear = v.kind == VerdictKind::ClearOwner, is_joint = v.kind == VerdictKind::Joint;
  check.require(is_clear == has_owner, is_clear ? " names no owner." : " names an owner, and says that there is no clear one.", "owner");
  check.require(is_joint == has_lead, is_joint ? " names no lead." : " names a lead although it is not joint.", "lead");
  check.require(is_joint == has_sponsor, is_joint ? " names no sponsor." : " names a sponsor although it is not joint.", "sponsor");
  check.require(!is_joint || v.lead != v.sponsor, " names one person as lead and as sponsor: joint takes two.", "sponsor");
}

// Weights, least change and robustness: what explains the figures.
void check_explanation(RecordCheck& check, const VerdictFigures& f) {
  for (const OwnershipWeight& weight : f.weights) {
    check.texts({weight.criterion.value});
    check.require(!weight.criterion.value.empty() && weight.points >= 0 && weight.points <= kMaxWeight, " has a weight for nothing, or one that is not between 0 and 100.", "figures/weights");
  }
  const auto by_criterion = [](const OwnershipWeight& a, const OwnershipWeight& b) { return a.criterion < b.criterion; };
  check.require(first_out_of_order(f.weights, by_criterion) == f.weights.size(), " has weights that are not in order by criterion, or one twice.", "figures/weights");
  if (f.least_change) {
    check.texts({f.least_change->person.value, f.least_change->unknown_fields});
    for (const VerdictWeightMove& move : f.least_change->moves) {
      check.texts({move.from.value, move.to.value, move.unknown_fields});
      check.require(!move.from.value.empty() && !move.to.value.empty() && is_within(move.amount, 0.0, 1.0), " has a change of weights from or to nothing, or one that is not between 0 and 1.", "figures/leastChange");
    }
  }
  for (const VerdictRobustness& r : f.robustness) {
    check.texts({r.person.value, r.unknown_fields});
    const bool is_share = is_within(r.low, 0.0, 1.0) && is_within(r.high, 0.0, 1.0) && r.low <= r.share && r.share <= r.high;
    check.require(!r.person.value.empty() && is_share, " has a robustness of nobody, or one that is not between 0 and 1 within its interval.", "figures/robustness");
  }
  check.require(first_out_of_order(f.robustness, [](const VerdictRobustness& a, const VerdictRobustness& b) { return a.person < b.person; }) == f.robustness.size(),
                " has a robustness that is not in order by person, or one twice.", "figures/robustness");
  check.require(f.robustness_draws >= 0, " has a negative number of draws.", "figures/robustnessDraws");
}

void check_figures(RecordCheck& check, const VerdictFigures& f) {
  check.texts({f.unknown_fields});
  check.require(is_within(f.margin, 0.0, 1.0), " needs a margin between 0 and 1.", "figures/margin");
  check.require(is_within(f.coverage, 0.0, 1.0), " needs a coverage between 0 and 1.", "figures/coverage");
  check.require(f.policy_version >= 1, " needs a policy version of 1 or more.", "figures/policyVersion");
  check.hash(f.data_hash, "figures/dataHash");
  check.hash(f.policy_hash, "figures/policyHash");
  for (const DecisionNodeId& step : f.path) check.require(!step.value.empty() && is_utf8(step.value), " has a step without an id on its way.", "figures/path");
  for (const VerdictEvidence& e : f.evidence) {
    check.texts({e.criterion.value, e.person.value, e.unknown_fields});
    check.require(!e.criterion.value.empty() && !e.person.value.empty(), " has evidence for nothing or nobody.", "figures/evidence");
    check.require(is_within(e.share, 0.0, 1.0), " has evidence that is not between 0 and 1.", "figures/evidence");
  }
  const auto rises = [](const VerdictEvidence& a, const VerdictEvidence& b) { return std::tie(a.criterion, a.person) < std::tie(b.criterion, b.person); };
  check.require(first_out_of_order(f.evidence, rises) == f.evidence.size(), " has evidence that is not in order by criterion and person, or one twice.", "figures/evidence");
  check_explanation(check, f);
}

void check_triggers(RecordCheck& check, const Verdict& v) {
  check.words(v.review_triggers, "reviewTriggers");
  for (const TriggerAnswer& answer : v.trigger_answers) {
    check.texts({answer.by, answer.reason, answer.unknown_fields});
    check.require(std::ranges::contains(v.review_triggers, answer.trigger), " has an answer to something it does not wait for.", "triggerAnswers");
    check.day(answer.on, "triggerAnswers");
    check.not_before(answer.on, v.made_on, " has an answer that was given before it was made.", "triggerAnswers");
    check.said(answer.reason, " has an answer without a reason.", "triggerAnswers");
  }
}

Check check_verdict(const Scenario& s, std::size_t i) {
  const Verdict& v = (*s.verdicts)[i];
  RecordCheck check(s, "verdicts", i, "The verdict " + quoted(v.id.value));
  check.texts({v.id.value, v.stage, v.owner.value, v.lead.value, v.sponsor.value, v.made_by, v.reason, v.unknown_fields});
  check.client(v.client);
  check_names(check, v);
  check.require(is_day(v.made_on), " was made on no day of the calendar.", "madeOn");
  check.require(is_day(v.effective_on), " takes effect on no day of the calendar.", "effectiveOn");
  check.day(v.expires_on, "expiresOn");
  check.not_before(v.expires_on, v.effective_on, " ends before it takes effect.", "expiresOn");
  check.said(v.reason, " has no reason.", "reason");
  check_triggers(check, v);
  for (const Dissent& dissent : v.dissents) {
    check.texts({dissent.person.value, dissent.name, dissent.reason, dissent.unknown_fields});
    check.require(dissent.person.value.empty() != is_blank(dissent.name), " has a dissent that does not say whose, or says it twice.", "dissents");
  }
  check_figures(check, v.figures);
  return check.first();
}

Check check_role(const Scenario& s, std::size_t i) {
  const AccountRole& r = (*s.account_roles)[i];
  RecordCheck check(s, "accountRoles", i, "The part of " + quoted(r.person.value) + " with " + quoted(r.client.value));
  check.texts({r.stage, r.unknown_fields});
  check.client(r.client);
  check.person(r.person);
  check.day(r.since, "since");
  return check.first();
}

Check check_report(const Scenario& s, std::size_t i) {
  const PeerReport& r = (*s.peer_reports)[i];
  RecordCheck check(s, "peerReports", i, "The report of " + quoted(r.by.value) + " on " + quoted(r.client.value));
  check.texts({r.unknown_fields});
  check.client(r.client);
  check.person(r.by, "by");
  for (const PeerShare& share : r.points) {
    check.person(share.person, "points");
    check.require(share.person != r.by, " gives points to the person who reports.", "points");
    check.require(share.points >= 0 && share.points <= 100, " has points that are not between 0 and 100.", "points");
  }
  const auto rises = [](const PeerShare& a, const PeerShare& b) { return a.person < b.person; };
  check.require(first_out_of_order(r.points, rises) == r.points.size(), " is not in order by person, or names one twice.", "points");
  return check.first();
}

template <class Item, class Key>
Check check_rising(const std::vector<Item>& items, std::string_view list, Key&& key, std::string_view order) {
  const std::size_t place = first_out_of_order(items, [&](const Item& a, const Item& b) { return key(a) < key(b); });
  if (place == items.size()) return {};
  return broken("The list " + quoted(list) + " is not in order by " + std::string(order) + ", or one stands there twice, at place " + digits(place + 1) + ".", at(list, place));
}

}  // namespace

Check check_hand_evidence(const Scenario& s) {
  if (auto error = check_ids(*s.hand_evidence, "item of evidence", "handEvidence")) return error;
  return check_each(*s.hand_evidence, [&](std::size_t i) { return check_evidence(s, i); });
}

Check check_rulings(const Scenario& s) {
  if (auto error = check_ids(*s.rulings, "binding rule", "rulings")) return error;
  return check_each(*s.rulings, [&](std::size_t i) { return check_ruling(s, i); });
}

Check check_verdicts(const Scenario& s) {
  if (auto error = check_keyed(*s.verdicts, "verdict", "verdicts", [](const Verdict& v) { return std::tie(v.made_on, v.id); })) return error;
  return check_each(*s.verdicts, [&](std::size_t i) { return check_verdict(s, i); });
}

Check check_account_roles(const Scenario& s) {
  const auto key = [](const AccountRole& r) { return std::tie(r.client, r.stage, r.duty, r.person); };
  if (auto error = check_rising(*s.account_roles, "accountRoles", key, "client, stage, duty and person")) return error;
  return check_each(*s.account_roles, [&](std::size_t i) { return check_role(s, i); });
}

Check check_peer_reports(const Scenario& s) {
  const auto key = [](const PeerReport& r) { return std::tie(r.client, r.by); };
  if (auto error = check_rising(*s.peer_reports, "peerReports", key, "client and person")) return error;
  return check_each(*s.peer_reports, [&](std::size_t i) { return check_report(s, i); });
}

}  // namespace evenhand::validation
