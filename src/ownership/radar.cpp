#include "ownership/radar.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>
#include <tuple>

#include "domain/scenario_index.h"
#include "ownership/evidence_sources.h"

namespace evenhand::ownership {

namespace {

// Who answers for the client: the owners with the largest share, by id.
std::vector<PersonId> owners_of(const Scenario& scenario, const ClientId& client, Date at) {
  std::vector<PersonId> owners;
  double most = -1.0;
  for (const Assignment& a : assignments_of(scenario, client)) {
    if (a.role != AssignmentRole::Owner || (a.since && *a.since > at) || a.share < most) continue;
    if (a.share > most) owners.clear();
    most = a.share;
    owners.push_back(a.person);
  }
  return owners;
}

// The latest meaningful touch of one person, and of everybody else.
std::optional<SilentOwner> silence_of(const PersonId& owner, const RecordIndex& records, const ClientId& client, Date at, int days) {
  SilentOwner found{.owner = owner, .days = {}, .other = {}};
  std::optional<Date> own, other;
  for (const Touchpoint* touch : records.touchpoints(client)) {
    if (touch->on > at || !touch->is_meaningful) continue;
    if (touch->person == owner) own = touch->on;
    else if (!other || touch->on > *other || (touch->on == *other && touch->person < found.other)) {
      other = touch->on;
      found.other = touch->person;
    }
  }
  const bool is_silent = !own || days_between(*own, at) >= days;
  const bool is_other_active = other && days_between(*other, at) < days;
  if (!is_silent || !is_other_active) return std::nullopt;
  if (own) found.days = days_between(*own, at);
  return found;
}

// Of several silent owners the one who has been so the longest, then by id.
std::optional<SilentOwner> silent_owner(const RecordIndex& records, const ClientId& client, Date at, int days) {
  std::optional<SilentOwner> longest;
  for (const PersonId& owner : owners_of(records.scenario(), client, at)) {
    std::optional<SilentOwner> silence = silence_of(owner, records, client, at, days);
    const bool is_longer = silence && (!longest || (longest->days && (!silence->days || *silence->days > *longest->days)));
    if (is_longer) longest = std::move(silence);
  }
  return longest;
}

bool is_settled(const RecordIndex& records, std::span<const Verdict* const> verdicts, const Client& client, Date at) {
  const std::string& stage = client.profile->stage;
  for (const Ruling* ruling : records.rulings(client.id)) {
    if (ruling->is_in_force(at) && is_for_stage(ruling->stage, stage)) return true;
  }
  const Verdict* latest = nullptr;  // as verdict_in_force (domain/edit_ownership.h), over the verdicts of this client alone
  for (const Verdict* verdict : verdicts) {
    if (is_for_stage(verdict->stage, stage)) latest = verdict;
  }
  if (latest != nullptr && latest->kind != VerdictKind::Mediate) return true;
  return std::ranges::any_of(std::ranges::equal_range(*records.scenario().account_plans, client.id, {}, &AccountPlan::client),
                             [&](const AccountPlan& plan) { return plan.begun_on <= at && (!plan.ended_on || at < *plan.ended_on); });
}

bool has_two_rulings(const RecordIndex& records, const ClientId& client, std::string_view stage, Date at) {
  std::optional<PersonId> named;
  for (const Ruling* ruling : records.rulings(client)) {
    if (!ruling->is_in_force(at) || !is_for_stage(ruling->stage, stage)) continue;
    if (named && *named != ruling->person) return true;
    named = ruling->person;
  }
  return false;
}

std::optional<double> mean(double sum, std::size_t count) { return count == 0 ? std::nullopt : std::optional(sum / static_cast<double>(count)); }

}  // namespace

ShareOfVoice share_of_voice(const RecordIndex& records, const ClientId& client, Date at, int days) {
  ShareOfVoice result{.is_by_minutes = true};
  std::map<PersonId, Voice> voices;
  const Date first = date_from_days(days_since_epoch(at) - days);
  double minutes = 0.0;
  std::int64_t touches = 0;
  for (const Touchpoint* touch : records.touchpoints(client)) {
    if (touch->on < first || touch->on > at || !touch->is_meaningful) continue;
    Voice& voice = voices[touch->person];
    voice.person = touch->person;
    ++voice.touches;
    ++touches;
    voice.minutes += touch->minutes.value_or(0.0);
    minutes += touch->minutes.value_or(0.0);
    result.is_by_minutes &= touch->minutes.has_value();
  }
  result.is_by_minutes &= minutes > 0.0;
  for (auto& [id, voice] : voices) {
    voice.share = result.is_by_minutes ? voice.minutes / minutes : static_cast<double>(voice.touches) / static_cast<double>(touches);
    result.voices.push_back(std::move(voice));
  }
  std::ranges::stable_sort(result.voices, std::ranges::greater{}, &Voice::share);
  return result;
}

RadarLook::RadarLook(const RecordIndex& records, const OwnershipPolicy& policy, Date at) : records_(&records), policy_(&policy), at_(at) {
  for (const Dispute& dispute : *records.scenario().disputes) {
    if (dispute.opened_on <= at && (dispute.is_open() || dispute.end->on > at)) disputes_.push_back(&dispute);
  }
  for (const Verdict& verdict : *records.scenario().verdicts) {
    if (verdict.made_on <= at && verdict.is_in_force(at)) verdicts_.push_back(&verdict);
  }
  std::ranges::stable_sort(disputes_, {}, &Dispute::client);
  std::ranges::stable_sort(verdicts_, {}, &Verdict::client);
}

RadarRow RadarLook::look_at(const Client& client) const {
  const OwnershipWindows& windows = policy_->windows;
  RadarRow row{.client = client.id, .voice = share_of_voice(*records_, client.id, at_, windows.voice_days)};
  for (const Voice& voice : row.voice.voices) {
    if (voice.share > windows.radar_voice_share) row.loud.push_back(voice.person);
  }
  if (row.loud.size() >= 2) row.reasons.push_back(RadarReason::SharedVoice);
  row.silent_owner = silent_owner(*records_, client.id, at_, windows.silence_days);
  if (row.silent_owner) row.reasons.push_back(RadarReason::SilentOwner);
  const bool is_disputed = std::ranges::binary_search(disputes_, client.id, {}, &Dispute::client);
  if (is_disputed) row.reasons.push_back(RadarReason::OpenDispute);
  const bool is_contradicted = has_two_rulings(*records_, client.id, client.profile->stage, at_);
  if (is_contradicted) row.reasons.push_back(RadarReason::TwoRulings);
  if (row.reasons.empty()) return row;
  row.is_settled = !is_disputed && !is_contradicted && is_settled(*records_, std::ranges::equal_range(verdicts_, client.id, {}, &Verdict::client), client, at_);
  const double loudest = row.voice.voices.empty() ? 1.0 : row.voice.voices.front().share;
  const int heat = static_cast<int>(std::lround(100.0 * (1.0 - loudest))) + (row.silent_owner ? 20 : 0) + (is_disputed || is_contradicted ? 40 : 0);
  row.heat = std::min(heat, 100);
  return row;
}

std::optional<RadarRow> RadarLook::row_of(const Client& client) const {
  RadarRow row = look_at(client);
  return row.reasons.empty() ? std::nullopt : std::optional(std::move(row));
}

bool RadarLook::is_before(const RadarRow& a, const RadarRow& b) { return std::tuple(a.is_settled, -a.heat) < std::tuple(b.is_settled, -b.heat); }

std::vector<RadarRow> radar(const RecordIndex& records, const OwnershipPolicy& policy, Date at) {
  std::vector<RadarRow> rows;
  const RadarLook look(records, policy, at);
  for (const Client& client : *records.scenario().clients) {
    if (auto row = look.row_of(client)) rows.push_back(std::move(*row));
  }
  std::ranges::stable_sort(rows, RadarLook::is_before);
  return rows;
}

ResolutionTimes resolution_times(const Scenario& scenario, Date at) {
  ResolutionTimes times;
  for (const Dispute& dispute : *scenario.disputes) {
    if (dispute.opened_on > at) continue;
    const bool has_ended = dispute.end && dispute.end->on <= at;
    (has_ended ? times.ended_days : times.open_days).push_back(days_between(dispute.opened_on, has_ended ? dispute.end->on : at));
  }
  std::ranges::sort(times.ended_days);
  std::ranges::sort(times.open_days);
  const std::vector<std::int64_t>& ended = times.ended_days;
  if (!ended.empty()) times.median_ended = static_cast<double>(ended[(ended.size() - 1) / 2] + ended[ended.size() / 2]) / 2.0;
  return times;
}

CoordinationSatisfaction satisfaction_while_coordinating(const RecordIndex& records, const OwnershipPolicy& policy, Date at) {
  CoordinationSatisfaction result;
  double shared = 0.0, single = 0.0;
  for (const Client& client : *records.scenario().clients) {
    if (!client.profile->satisfaction) continue;
    const bool is_shared = share_of_voice(records, client.id, at, policy.windows.voice_days).voices.size() > 1;
    (is_shared ? shared : single) += *client.profile->satisfaction;
    ++(is_shared ? result.shared_clients : result.single_clients);
  }
  result.shared = mean(shared, result.shared_clients);
  result.single = mean(single, result.single_clients);
  return result;
}

}  // namespace evenhand::ownership
