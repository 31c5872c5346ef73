#include "domain/edit_ownership.h"

#include <tuple>

#include "domain/edit_accounts.h"
#include "domain/edit_ownership_policy.h"
#include "domain/edit_record_parts.h"
#include "domain/format.h"
#include "domain/ownership_usual.h"
#include "domain/policy_hash.h"

namespace evenhand {

using namespace edit_parts;

namespace {

Result<Scenario> checked(Scenario scenario, RecordRules rules) {
  if (auto error = rules(scenario)) return std::unexpected(std::move(*error));
  return scenario;
}

Result<Scenario> noted(Result<Scenario> changed, const Stamp& stamp, std::string what) {
  if (changed) note_in_log(*changed, stamp, std::move(what));
  return changed;
}

std::optional<Error> why_not_yet(const Scenario& scenario, const ClientId& client, const Date& day) {
  const auto first = first_decision_day(scenario, client, day);
  if (!first) return std::nullopt;
  return Error{.code = ErrorCode::Invalid, .message = "The dispute is cooling off: nothing is decided on this account before " + format_date(*first) + ".", .place = {}};
}

auto by_day(const Verdict& verdict) { return std::tie(verdict.made_on, verdict.id); }

Result<Scenario> with_verdict_changed(const Scenario& scenario, Verdict verdict) {
  const VerdictId id = verdict.id;
  return with_record(scenario, &Scenario::verdicts, std::move(verdict), [&](const Verdict& v) { return v.id == id; }, by_day, validation::check_verdicts);
}

const Verdict* find_verdict(const Scenario& scenario, const VerdictId& id) {
  const auto found = std::ranges::find(*scenario.verdicts, id, &Verdict::id);
  return found == scenario.verdicts->end() ? nullptr : &*found;
}

std::string verdict_text(const Scenario& s, const Verdict& v) {
  const std::string client = name_of(s, v.client);
  switch (v.kind) {
    case VerdictKind::ClearOwner: return client + " belongs to " + name_of(s, v.owner);
    case VerdictKind::Joint: return client + " is owned jointly: " + name_of(s, v.lead) + " leads, " + name_of(s, v.sponsor) + " is sponsor";
    case VerdictKind::Mediate: break;
  }
  return client + ": mediate first";
}

auto by_place(const AccountRole& r) { return std::tie(r.client, r.stage, r.duty, r.person); }

}  // namespace

Result<Scenario> with_ownership_policy(const Scenario& scenario, OwnershipPolicy policy) {
  for (OwnershipStage& stage : policy.stages) std::ranges::stable_sort(stage.weights, {}, &OwnershipWeight::criterion);
  std::ranges::stable_sort(policy.stage_fit, {}, [](const StageFit& fit) { return std::tie(fit.stage, fit.role); });
  for (SharedTarget& target : policy.shared_targets) std::ranges::sort(target.functions);
  if (policy == *scenario.ownership_policy) return scenario;
  Scenario changed = scenario;
  changed.ownership_policy = std::move(policy);
  return checked(std::move(changed), validation::check_ownership_policies);
}

bool is_ownership_policy_agreed(const Scenario& scenario) {
  return !scenario.ownership_versions->empty() && say_the_same(ownership_policy_of(scenario), *scenario.ownership_versions->back().policy);
}

Result<Scenario> with_ownership_policy_agreed(const Scenario& scenario, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  if (clean->by.empty()) return invalid("Say who agreed to it: names, or \u201CBoth functions\u201D.");
  if (clean->reason.empty()) return invalid("Say why the rules are as they are now: one sentence is enough.");
  const std::vector<OwnershipPolicyVersion>& versions = *scenario.ownership_versions;
  OwnershipPolicy policy = ownership_policy_of(scenario);
  const int number = versions.empty() ? std::max(1, policy.version) : versions.back().policy->version + 1;
  if (is_ownership_policy_agreed(scenario)) return invalid("Version " + std::to_string(number - 1) + " says the same: there is nothing new to agree on.");
  policy.version = number;
  Scenario changed = scenario;
  changed.ownership_policy = std::move(policy);
  OwnershipPolicyVersion version{.agreed_on = clean->on, .agreed_by = clean->by, .reason = clean->reason, .policy = changed.ownership_policy};
  changed.ownership_versions.edit([&](std::vector<OwnershipPolicyVersion>& list) { list.push_back(std::move(version)); });
  return noted(checked(std::move(changed), validation::check_ownership_policies), *clean, "Ownership policy version " + std::to_string(number) + " agreed");
}

Result<Scenario> with_hand_evidence(const Scenario& scenario, HandEvidence evidence) {
  if (evidence.id.value.empty()) evidence.id = {next_id(*scenario.hand_evidence, "evidence-")};
  const EvidenceId id = evidence.id;
  return with_record(scenario, &Scenario::hand_evidence, std::move(evidence), [&](const HandEvidence& e) { return e.id == id; }, &HandEvidence::id, validation::check_hand_evidence);
}

Result<Scenario> with_hand_evidence_removed(const Scenario& scenario, const EvidenceId& evidence) {
  return without_record(scenario, &Scenario::hand_evidence, "item of evidence", evidence.value, [&](const HandEvidence& e) { return e.id == evidence; }, validation::check_hand_evidence);
}

Result<Scenario> with_ruling(const Scenario& scenario, Ruling ruling, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  if (ruling.id.value.empty()) ruling.id = {next_id(*scenario.rulings, "ruling-")};
  ruling.stage = normalised_name(ruling.stage);
  const RulingId id = ruling.id;
  const auto before = std::ranges::find(*scenario.rulings, id, &Ruling::id);
  if (before != scenario.rulings->end() && *before == ruling) return scenario;
  if (auto error = why_not_yet(scenario, ruling.client, clean->on)) return std::unexpected(std::move(*error));
  std::string what = "Binding rule: " + name_of(scenario, ruling.client) + " goes to " + name_of(scenario, ruling.person);
  return noted(with_record(scenario, &Scenario::rulings, std::move(ruling), [&](const Ruling& r) { return r.id == id; }, &Ruling::id, validation::check_rulings), *clean, std::move(what));
}

Result<Scenario> with_ruling_removed(const Scenario& scenario, const RulingId& ruling, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  const auto found = std::ranges::find(*scenario.rulings, ruling, &Ruling::id);
  if (found == scenario.rulings->end()) return unknown("binding rule", ruling.value);
  std::string what = "Binding rule taken off: " + name_of(scenario, found->client);
  return noted(without_record(scenario, &Scenario::rulings, "binding rule", ruling.value, [&](const Ruling& r) { return r.id == ruling; }, validation::check_rulings), *clean, std::move(what));
}

Result<Scenario> with_peer_report(const Scenario& scenario, PeerReport report) {
  std::ranges::stable_sort(report.points, {}, &PeerShare::person);
  const ClientId client = report.client;
  const PersonId by = report.by;
  const auto is_it = [&](const PeerReport& r) { return r.client == client && r.by == by; };
  if (report.points.empty()) return without_record(scenario, &Scenario::peer_reports, "report of", by.value, is_it, validation::check_peer_reports);
  const auto key = [](const PeerReport& r) { return std::tie(r.client, r.by); };
  return with_record(scenario, &Scenario::peer_reports, std::move(report), is_it, key, validation::check_peer_reports);
}

Result<Scenario> with_verdict(const Scenario& scenario, Verdict verdict, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  if (clean->reason.empty()) return invalid("Say why: a verdict needs a reason, also when it follows the figures.");
  if (verdict.kind != VerdictKind::Mediate) {
    if (auto error = why_not_yet(scenario, verdict.client, clean->on)) return std::unexpected(std::move(*error));
  }
  for (const PersonId* person : {&verdict.owner, &verdict.lead, &verdict.sponsor}) {
    if (!person->value.empty() && !position_of(*scenario.people, *person)) return unknown("person", person->value);
  }
  if (verdict.id.value.empty()) verdict.id = {next_id(*scenario.verdicts, "verdict-")};
  else if (find_verdict(scenario, verdict.id) != nullptr) return invalid("This verdict was made already. What was decided is not changed: make a new one.");
  verdict.made_on = clean->on;
  verdict.made_by = clean->by;
  verdict.reason = clean->reason;
  for (Dissent& dissent : verdict.dissents) dissent.name = normalised_name(dissent.name);
  std::vector<std::string> triggers;
  for (const std::string& trigger : verdict.review_triggers) {
    if (std::string clean_trigger = normalised_name(trigger); !clean_trigger.empty() && !std::ranges::contains(triggers, clean_trigger)) triggers.push_back(std::move(clean_trigger));
  }
  verdict.review_triggers = std::move(triggers);
  VerdictFigures& figures = verdict.figures;
  const OwnershipPolicy& policy = ownership_policy_of(scenario);
  figures.policy_version = policy.version;
  figures.is_changed_since = !is_ownership_policy_agreed(scenario);
  figures.policy_hash = ownership_policy_hash(policy);
  std::string what = "Verdict: " + verdict_text(scenario, verdict);
  if (figures.is_changed_since) what += ", under rules " + rules_words(scenario, figures, clean->on) + ", hash " + short_hash(figures.policy_hash);
  const int version = figures.policy_version;
  std::string data_hash = figures.data_hash;
  Result<Scenario> changed = with_verdict_changed(scenario, std::move(verdict));
  if (changed) note_under_version(*changed, *clean, std::move(what), version, std::move(data_hash));
  return changed;
}

std::string rules_words(const Scenario& scenario, const VerdictFigures& figures, const Date& made_on) {
  const std::string version = "version " + std::to_string(figures.policy_version);
  if (!figures.is_changed_since) return version;
  const auto was_agreed = [&](const OwnershipPolicyVersion& v) { return v.policy->version == figures.policy_version && v.agreed_on <= made_on; };
  return version + (std::ranges::any_of(*scenario.ownership_versions, was_agreed) ? ", changed since" : ", not agreed");
}

Result<Scenario> with_dissent(const Scenario& scenario, const VerdictId& id, Dissent dissent) {
  const Verdict* found = find_verdict(scenario, id);
  if (found == nullptr) return unknown("verdict", id.value);
  dissent.name = normalised_name(dissent.name);
  Verdict changed = *found;
  changed.dissents.push_back(std::move(dissent));
  return with_verdict_changed(scenario, std::move(changed));
}

Result<Scenario> with_verdict_ended(const Scenario& scenario, const VerdictId& id, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  const Verdict* found = find_verdict(scenario, id);
  if (found == nullptr) return unknown("verdict", id.value);
  if (clean->reason.empty()) return invalid("Say why the verdict ends: one sentence is enough.");
  if (!found->is_in_force(clean->on)) return invalid("This verdict is not in force on " + format_date(clean->on) + ".");
  Verdict ended = *found;
  ended.expires_on = std::max(found->effective_on, date_from_days(days_since_epoch(clean->on) - 1));
  return noted(with_verdict_changed(scenario, std::move(ended)), *clean, "Verdict ended: " + verdict_text(scenario, *found));
}

const Verdict* verdict_in_force(const Scenario& scenario, const ClientId& client, std::string_view stage, const Date& day) {
  const std::string name = matching_name(stage);
  const Verdict* latest = nullptr;  // they are by the day they were made
  for (const Verdict& verdict : *scenario.verdicts) {
    if (verdict.client != client || verdict.made_on > day || !verdict.is_in_force(day)) continue;
    if (is_blank(verdict.stage) || matching_name(verdict.stage) == name) latest = &verdict;
  }
  return latest;
}

Result<Scenario> with_account_claim(const Scenario& scenario, AccountRole role) {
  role.stage = normalised_name(role.stage);
  const AccountRole same = role;
  return with_record(scenario, &Scenario::account_roles, std::move(role), [&](const AccountRole& r) { return by_place(r) == by_place(same); }, by_place, validation::check_account_roles);
}

Result<Scenario> with_account_duty(const Scenario& scenario, AccountRole role) {
  role.stage = normalised_name(role.stage);
  std::vector<AccountRole> roles = *scenario.account_roles;
  std::erase_if(roles, [&](const AccountRole& r) { return r.client == role.client && r.stage == role.stage && r.duty == role.duty; });
  if (!role.person.value.empty()) roles.push_back(std::move(role));
  std::ranges::stable_sort(roles, {}, by_place);
  return with_records(scenario, &Scenario::account_roles, std::move(roles), validation::check_account_roles);
}

Result<Scenario> with_point_of_contact(const Scenario& scenario, AccountRole role, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  if (clean->reason.empty()) return invalid("Say why the point of contact changes: the client will ask.");
  role.duty = AccountDuty::PointOfContact;
  std::string what = "Point of contact of " + name_of(scenario, role.client) + ": " + (role.person.value.empty() ? std::string("nobody") : name_of(scenario, role.person));
  Result<Scenario> changed = with_account_duty(scenario, std::move(role));
  if (changed && *changed == scenario) return changed;
  return noted(std::move(changed), *clean, std::move(what));
}

std::string recognition_line(const Scenario& scenario, const ClientId& client, const PersonId& person) {
  return "Recognition: " + name_of(scenario, person) + ", " + name_of(scenario, client);
}

Result<Scenario> with_recognition(const Scenario& scenario, const ClientId& client, const PersonId& person, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  if (!position_of(*scenario.clients, client)) return unknown("client", client.value);
  if (!position_of(*scenario.people, person)) return unknown("person", person.value);
  if (clean->reason.empty()) return invalid("Say what it is for: one sentence is enough.");
  return noted(scenario, *clean, recognition_line(scenario, client, person));
}

}  // namespace evenhand
