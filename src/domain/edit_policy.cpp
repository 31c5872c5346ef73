#include "domain/edit_policy.h"

#include <algorithm>
#include <cstdio>

#include "domain/edit_parts.h"
#include "domain/edit_policy_log.h"
#include "domain/format.h"
#include "domain/policy_hash.h"
#include "domain/scenario_index.h"
#include "domain/text.h"

namespace evenhand {

using namespace edit_parts;

namespace edit_parts {

void note_in_log(Scenario& scenario, const Stamp& stamp, std::string what) {
  const std::vector<PolicyVersion>& versions = *scenario.policy_versions;
  note_under_version(scenario, stamp, std::move(what), versions.empty() ? scenario.policy->version : versions.back().policy->version);
}

void note_under_version(Scenario& scenario, const Stamp& stamp, std::string what, int version, std::string data_hash) {
  char time[8];
  std::snprintf(time, sizeof time, "T%02d:%02d", stamp.at.hour % 24, stamp.at.minute % 60);
  LogEntry entry{.at = iso_date(stamp.on) + time, .by = stamp.by, .what = std::move(what), .reason = stamp.reason, .policy_version = version, .data_hash = std::move(data_hash)};
  scenario.log.edit([&](std::vector<LogEntry>& log) { log.push_back(std::move(entry)); });
}

Result<Stamp> clean_stamp(const Stamp& stamp) {
  if (!are_utf8({stamp.by, stamp.reason})) return invalid(kNotText);
  if (date_from_days(days_since_epoch(stamp.on)) != stamp.on) return invalid("There is no such day.");
  Stamp clean = stamp;
  clean.by = normalised_name(stamp.by);
  clean.reason = normalised_name(stamp.reason);
  return clean;
}

}  // namespace edit_parts

namespace {

const BallotRound* round_being_voted_on(const Scenario& scenario) {
  const std::vector<BallotRound>& rounds = *scenario.ballot_rounds;
  return !rounds.empty() && rounds.back().is_open() ? &rounds.back() : nullptr;
}

bool says_the_same(const Policy& a, const Policy& b) {
  if (a.version == b.version) return a == b;
  Policy renumbered = a;
  renumbered.version = b.version;
  return renumbered == b;
}

}  // namespace

bool is_policy_agreed(const Scenario& scenario) {
  return !scenario.policy_versions->empty() && says_the_same(*scenario.policy_versions->back().policy, *scenario.policy);
}

int next_policy_version(const Scenario& scenario) {
  const std::vector<PolicyVersion>& versions = *scenario.policy_versions;
  return versions.empty() ? std::max(1, scenario.policy->version) : versions.back().policy->version + 1;
}

const PolicyVersion* find_policy_version(const Scenario& scenario, int number) {
  for (const PolicyVersion& version : *scenario.policy_versions) {
    if (version.policy->version == number) return &version;
  }
  return nullptr;
}

Result<Scenario> with_policy_agreed(const Scenario& scenario, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  if (clean->by.empty()) return invalid("Say who agreed to it: a name, or \u201CThe team\u201D.");
  if (clean->reason.empty()) return invalid("Say why the policy is as it is now: one sentence is enough.");
  const int number = next_policy_version(scenario);
  if (is_policy_agreed(scenario)) {
    return invalid("Version " + std::to_string(number - 1) + " says the same: there is nothing new to agree on.");
  }
  Scenario changed = scenario;
  if (scenario.policy->version != number) {
    changed.policy.edit([&](Policy& policy) { policy.version = number; });
  }
  PolicyVersion version{.agreed_on = clean->on, .agreed_by = clean->by, .reason = clean->reason, .policy = changed.policy, .unknown_fields = {}};
  changed.policy_versions.edit([&](std::vector<PolicyVersion>& list) { list.push_back(std::move(version)); });
  note_in_log(changed, *clean, "Policy version " + std::to_string(number) + " agreed");
  return changed;
}

Result<Scenario> with_policy_restored(const Scenario& scenario, int number, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  const PolicyVersion* version = find_policy_version(scenario, number);
  if (!version) return unknown("policy version", std::to_string(number));
  if (version->policy == scenario.policy) return scenario;
  Shared<Policy> restored = version->policy;
  for (const Criterion& criterion : scenario.policy->criteria) {
    if (position_of(*restored, criterion.id)) continue;
    const bool has_figures = std::ranges::any_of(*scenario.clients, [&](const Client& c) { return value_of(c, criterion.id).has_value(); });
    if (!has_figures) continue;
    restored.edit([&](Policy& policy) {
      policy.criteria.push_back(criterion);
      policy.criteria.back().weight = 0;
    });
  }
  if (auto error = why_criteria_stand(scenario, *restored)) return std::unexpected(std::move(*error));
  Scenario changed = scenario;
  changed.policy = std::move(restored);
  note_in_log(changed, *clean, "Policy version " + std::to_string(number) + " restored");
  return changed;
}

Result<Scenario> with_criteria_locked(const Scenario& scenario, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  if (scenario.criteria_lock) return invalid("The criteria are locked already.");
  if (round_being_voted_on(scenario)) return invalid("People are voting on the weights. Close the vote before the criteria are locked.");
  Scenario changed = scenario;
  changed.criteria_lock = CriteriaLock{.hash = criteria_hash(*scenario.policy), .locked_on = clean->on};
  note_in_log(changed, *clean, "Criteria locked, hash " + short_hash(changed.criteria_lock->hash));
  return changed;
}

Result<Scenario> with_criteria_unlocked(const Scenario& scenario, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  if (!scenario.criteria_lock) return invalid("The criteria are not locked.");
  if (clean->reason.empty()) return invalid("Say why the criteria are opened again: one sentence is enough.");
  Scenario changed = scenario;
  changed.criteria_lock.reset();
  note_in_log(changed, *clean, "Criteria unlocked");
  return changed;
}

bool are_criteria_as_locked(const Scenario& scenario) {
  return !scenario.criteria_lock || scenario.criteria_lock->hash == criteria_hash(*scenario.policy);
}

std::optional<Error> why_criteria_stand(const Scenario& scenario, const Policy& next) {
  const Policy& now = *scenario.policy;
  if (scenario.criteria_lock && criteria_hash(now) != criteria_hash(next)) {
    return Error{.code = ErrorCode::Invalid, .message = why_weights_stand(scenario), .place = {}};
  }
  const BallotRound* round = round_being_voted_on(scenario);
  if (round && voted_criteria_hash(now, round->criteria) != voted_criteria_hash(next, round->criteria)) {
    return Error{.code = ErrorCode::Invalid, .message = why_definitions_stand(scenario), .place = {}};
  }
  return std::nullopt;
}

std::string why_weights_stand(const Scenario& scenario) {
  if (!scenario.criteria_lock) return {};
  return "The criteria are locked since " + format_date(scenario.criteria_lock->locked_on) + ". To change them, unlock them under Versions and say why.";
}

std::string why_definitions_stand(const Scenario& scenario) {
  if (scenario.criteria_lock) return why_weights_stand(scenario);
  if (!round_being_voted_on(scenario)) return {};
  return "People are voting on these criteria. Close the vote, or end it without a result, before they change.";
}

}  // namespace evenhand
