#include "domain/edit_accounts.h"

#include <tuple>

#include "domain/edit_record_parts.h"
#include "domain/format.h"

namespace evenhand {

using namespace edit_parts;

namespace {

Result<Scenario> with_dispute(const Scenario& scenario, Dispute dispute) {
  if (const auto functions = functions_in_the_way(scenario, dispute); dispute.is_open() && !functions.empty()) {
    return invalid("The mediator must belong to none of the functions in dispute, and belongs to " + join_names(functions, 3) + ". Name another one.");
  }
  const DisputeId id = dispute.id;
  return with_record(scenario, &Scenario::disputes, std::move(dispute), [&](const Dispute& d) { return d.id == id; }, &Dispute::id, validation::check_disputes);
}

// Sorted, once each.
std::optional<Error> put_parties_in_order(std::vector<PersonId>& parties) {
  std::ranges::sort(parties);
  const auto repeats = std::ranges::unique(parties);
  parties.erase(repeats.begin(), repeats.end());
  if (parties.size() >= 2) return std::nullopt;
  return Error{.code = ErrorCode::Invalid, .message = "A dispute has two parties or more: name two people.", .place = {}};
}

const Dispute* find_open(const Scenario& scenario, const DisputeId& id) {
  const auto found = std::ranges::find(*scenario.disputes, id, &Dispute::id);
  return found != scenario.disputes->end() && found->is_open() ? &*found : nullptr;
}

std::string function_of(const Scenario& scenario, const PersonId& person) {
  const auto place = position_of(*scenario.people, person);
  return place ? (*scenario.people)[*place].function : std::string();
}

std::string mediator_name(const Scenario& scenario, const Mediator& mediator) {
  if (!mediator.is_known()) return "nobody named";
  return mediator.person.value.empty() ? mediator.name : name_of(scenario, mediator.person);
}

std::string path_changes(const Scenario& scenario, const EscalationPath& now) {
  const EscalationPath& before = *scenario.escalation_path;
  std::vector<std::string> changes;
  if (now.levels != before.levels) {
    std::vector<std::string> levels;
    for (const EscalationLevel& level : now.levels) levels.push_back(level.name + " (" + plural(level.time_limit_days, "day", "days") + ")");
    changes.push_back(levels.empty() ? "no levels" : "levels " + join_names(levels, levels.size()));
  }
  if (now.mediator != before.mediator) changes.push_back("mediator " + mediator_name(scenario, now.mediator));
  if (now.cooling_off_days != before.cooling_off_days) changes.push_back("cooling-off " + plural(now.cooling_off_days, "day", "days"));
  std::string out = "Escalation path";
  for (std::size_t i = 0; i < changes.size(); ++i) out += (i == 0 ? ": " : "; ") + changes[i];
  return out;
}

}  // namespace

Result<Scenario> with_account_plan(const Scenario& scenario, AccountPlan plan) {
  std::ranges::stable_sort(plan.progress, {}, &ProgressNote::on);
  std::ranges::stable_sort(plan.milestones, {}, [](const Milestone& m) { return std::tuple(!m.due, m.due.value_or(Date{})); });
  const ClientId client = plan.client;
  return with_record(scenario, &Scenario::account_plans, std::move(plan), [&](const AccountPlan& p) { return p.client == client; }, &AccountPlan::client, validation::check_account_plans);
}

Result<Scenario> with_pre_brief(const Scenario& scenario, PreBrief brief) {
  if (brief.id.value.empty()) brief.id = {next_id(*scenario.pre_briefs, "brief-")};
  const PreBriefId id = brief.id;
  const auto key = [](const PreBrief& b) { return std::tie(b.on, b.id); };
  return with_record(scenario, &Scenario::pre_briefs, std::move(brief), [&](const PreBrief& b) { return b.id == id; }, key, validation::check_pre_briefs);
}

Result<Scenario> with_pre_brief_removed(const Scenario& scenario, const PreBriefId& brief) {
  return without_record(scenario, &Scenario::pre_briefs, "brief", brief.value, [&](const PreBrief& b) { return b.id == brief; }, validation::check_pre_briefs);
}

Result<Scenario> with_escalation_path(const Scenario& scenario, EscalationPath path, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  std::ranges::sort(path.mediator.functions);
  if (path == *scenario.escalation_path) return scenario;
  const bool has_open = std::ranges::any_of(*scenario.disputes, &Dispute::is_open);
  if (has_open && path.cooling_off_days < scenario.escalation_path->cooling_off_days) {
    return invalid("A dispute is open and counts on " + plural(scenario.escalation_path->cooling_off_days, "day", "days") + " of cooling-off. Shorten the time when it has ended.");
  }
  std::string what = path_changes(scenario, path);
  Scenario changed = scenario;
  changed.escalation_path = std::move(path);
  if (auto error = validation::check_escalation_path(changed)) return std::unexpected(std::move(*error));
  for (const Dispute& dispute : *changed.disputes) {
    if (!dispute.is_open() || functions_in_the_way(changed, dispute).empty()) continue;
    return invalid("The mediator is not neutral in the open dispute on " + name_of(changed, dispute.client) + ". Name another one there first.");
  }
  note_in_log(changed, *clean, std::move(what));
  return changed;
}

const Mediator& mediator_of(const Scenario& scenario, const Dispute& dispute) {
  return dispute.mediator.is_known() ? dispute.mediator : scenario.escalation_path->mediator;
}

std::vector<std::string> functions_in_the_way(const Scenario& scenario, const Dispute& dispute) {
  const Mediator& mediator = mediator_of(scenario, dispute);
  if (!mediator.is_known()) return {};
  std::vector<std::string> theirs = mediator.functions, found;
  if (!mediator.person.value.empty()) theirs.push_back(function_of(scenario, mediator.person));
  for (const PersonId& party : dispute.parties) {
    const std::string function = function_of(scenario, party);
    if (party == mediator.person) found.push_back(is_blank(function) ? "party" : function);
    else if (!is_blank(function) && std::ranges::contains(theirs, matching_name(function), matching_name)) found.push_back(function);
  }
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<PersonId> without_function(const Scenario& scenario, const Dispute& dispute) {
  const Mediator& mediator = mediator_of(scenario, dispute);
  std::vector<PersonId> found;
  if (!mediator.is_known()) return found;
  for (const PersonId& party : dispute.parties) {
    if (is_blank(function_of(scenario, party))) found.push_back(party);
  }
  if (mediator.functions.empty() && is_blank(function_of(scenario, mediator.person)) && !std::ranges::contains(found, mediator.person)) found.push_back(mediator.person);
  return found;
}

std::optional<Date> first_decision_day(const Scenario& scenario, const ClientId& client, const Date& day) {
  std::optional<Date> first;
  for (const Dispute& dispute : *scenario.disputes) {
    if (dispute.client != client) continue;
    const Date own = first_decision_day(scenario, dispute);
    if (day < own && (!first || *first < own)) first = own;
  }
  return first;
}

Date first_decision_day(const Scenario& scenario, const Dispute& dispute) {
  return date_from_days(days_since_epoch(dispute.opened_on) + scenario.escalation_path->cooling_off_days);
}

Result<Scenario> with_dispute_opened(const Scenario& scenario, Dispute dispute, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  if (dispute.id.value.empty()) dispute.id = {next_id(*scenario.disputes, "dispute-")};
  if (std::ranges::contains(*scenario.disputes, dispute.id, &Dispute::id)) return invalid("There is a dispute with the id \u201C" + dispute.id.value + "\u201D already.");
  dispute.opened_on = dispute.level_since = clean->on;
  dispute.level = 1;
  dispute.end.reset();
  if (auto error = put_parties_in_order(dispute.parties)) return std::unexpected(std::move(*error));
  std::string what = "Dispute opened: " + name_of(scenario, dispute.client);
  Result<Scenario> changed = with_dispute(scenario, std::move(dispute));
  if (changed) note_in_log(*changed, *clean, std::move(what));
  return changed;
}

Result<Scenario> with_dispute_escalated(const Scenario& scenario, const DisputeId& id, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  const Dispute* found = find_open(scenario, id);
  if (found == nullptr) return unknown("open dispute", id.value);
  const std::vector<EscalationLevel>& levels = scenario.escalation_path->levels;
  if (static_cast<std::size_t>(found->level) >= levels.size()) return invalid("This is the last level of the escalation path.");
  Dispute changed = *found;
  ++changed.level;
  changed.level_since = clean->on;
  Result<Scenario> result = with_dispute(scenario, changed);
  if (result) note_in_log(*result, *clean, "Dispute on " + name_of(scenario, found->client) + " goes to level " + std::to_string(changed.level) + ", " + levels[static_cast<std::size_t>(changed.level - 1)].name);
  return result;
}

Result<Scenario> with_dispute_ended(const Scenario& scenario, const DisputeId& id, std::string outcome, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  const Dispute* found = find_open(scenario, id);
  if (found == nullptr) return unknown("open dispute", id.value);
  if (is_blank(outcome)) return invalid("Say how it ended: one sentence is enough.");
  Dispute ended = *found;
  ended.end = DisputeEnd{.on = clean->on, .outcome = std::move(outcome)};
  Result<Scenario> result = with_dispute(scenario, std::move(ended));
  if (result) note_in_log(*result, *clean, "Dispute ended: " + name_of(scenario, found->client));
  return result;
}

Result<Scenario> with_dispute_mediator(const Scenario& scenario, const DisputeId& id, Mediator mediator, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  const Dispute* found = find_open(scenario, id);
  if (found == nullptr) return unknown("open dispute", id.value);
  std::ranges::sort(mediator.functions);
  if (mediator == found->mediator) return scenario;
  std::string what = "Mediator of the dispute on " + name_of(scenario, found->client) + ": " + (mediator.is_known() ? mediator_name(scenario, mediator) : std::string("the one of the path"));
  Dispute changed = *found;
  changed.mediator = std::move(mediator);
  Result<Scenario> result = with_dispute(scenario, std::move(changed));
  if (result) note_in_log(*result, *clean, std::move(what));
  return result;
}

Result<Scenario> with_dispute_parties(const Scenario& scenario, const DisputeId& id, std::vector<PersonId> parties, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  const Dispute* found = find_open(scenario, id);
  if (found == nullptr) return unknown("open dispute", id.value);
  auto too_few = put_parties_in_order(parties);
  if (parties == found->parties) return scenario;
  if (too_few) return std::unexpected(std::move(*too_few));
  std::vector<std::string> names;
  for (const PersonId& party : parties) names.push_back(name_of(scenario, party));
  Dispute changed = *found;
  changed.parties = std::move(parties);
  Result<Scenario> result = with_dispute(scenario, std::move(changed));
  if (result) note_in_log(*result, *clean, "Parties of the dispute on " + name_of(scenario, found->client) + ": " + join_names(names, names.size()));
  return result;
}

Date level_due(const Scenario& scenario, const Dispute& dispute) {
  const std::vector<EscalationLevel>& levels = scenario.escalation_path->levels;
  const std::size_t level = static_cast<std::size_t>(std::max(1, dispute.level));
  const int days = levels.empty() ? EscalationLevel{}.time_limit_days : levels[std::min(level, levels.size()) - 1].time_limit_days;
  return date_from_days(days_since_epoch(dispute.level_since) + days);
}

Result<Scenario> with_post_mortem(const Scenario& scenario, PostMortem post_mortem) {
  if (post_mortem.id.value.empty()) post_mortem.id = {next_id(*scenario.post_mortems, "back-")};
  const PostMortemId id = post_mortem.id;
  const auto key = [](const PostMortem& p) { return std::tie(p.on, p.id); };
  return with_record(scenario, &Scenario::post_mortems, std::move(post_mortem), [&](const PostMortem& p) { return p.id == id; }, key, validation::check_post_mortems);
}

Result<Scenario> with_post_mortem_removed(const Scenario& scenario, const PostMortemId& post_mortem) {
  return without_record(scenario, &Scenario::post_mortems, "look back", post_mortem.value, [&](const PostMortem& p) { return p.id == post_mortem; }, validation::check_post_mortems);
}

}  // namespace evenhand
