#include "app/ownership_figures.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "domain/edit_ownership.h"
#include "domain/ownership_usual.h"
#include "domain/revenue_criterion.h"
#include "domain/scenario_index.h"

namespace evenhand::app {

namespace {

using namespace ownership;

constexpr std::size_t kAccountsPerSlice = 100, kRecordsPerSlice = 10;
constexpr std::uint64_t kDrawsPerSlice = 2'000;
constexpr double kWholeWeight = 1e6;

bool rests_on_same(const Scenario& a, const Scenario& b) {
  return a.people == b.people && a.clients == b.clients && a.assignments == b.assignments && a.touchpoints == b.touchpoints &&
         a.opportunities == b.opportunities && a.ownership_policy == b.ownership_policy && a.hand_evidence == b.hand_evidence &&
         a.rulings == b.rulings && a.verdicts == b.verdicts && a.account_roles == b.account_roles && a.account_plans == b.account_plans &&
         a.disputes == b.disputes && a.policy->criteria == b.policy->criteria;
}

void keep_once(std::vector<std::string>& words) {
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
  std::erase(words, std::string());
}

std::vector<PersonId> owners_of(const Scenario& scenario, const ClientId& client, Date day) {
  const auto range = std::ranges::equal_range(*scenario.assignments, client, {}, &Assignment::client);
  std::vector<const Assignment*> owners;
  for (const Assignment& each : range) {
    if (each.role == AssignmentRole::Owner && (!each.since || *each.since <= day)) owners.push_back(&each);
  }
  std::ranges::stable_sort(owners, std::ranges::greater{}, &Assignment::share);
  std::vector<PersonId> people;
  for (const Assignment* owner : owners) people.push_back(owner->person);
  return people;
}

}  // namespace

void OwnershipFigures::follow(const Scenario& scenario, Date day) {
  if (basis_ && at_ == day && rests_on_same(basis_->scenario, scenario)) return;
  const bool wanted = is_radar_wanted_;
  const std::uint64_t revision = revision_;
  *this = {};
  basis_ = std::make_unique<Basis>(scenario);
  at_ = day;
  is_radar_wanted_ = wanted;
  revision_ = revision + 1;
}

bool OwnershipFigures::holds_for(const Scenario& scenario) const { return basis_ && rests_on_same(basis_->scenario, scenario); }

void OwnershipFigures::clear() {
  const std::uint64_t revision = revision_;
  *this = {};
  revision_ = revision + 1;
}

const RecordIndex& OwnershipFigures::records() const {
  if (!basis_->records) basis_->records.emplace(basis_->scenario);
  return *basis_->records;
}

const OwnershipPolicy& OwnershipFigures::policy() const { return ownership_policy_of(basis_->scenario); }

// ---- radar -----------------------------------------------------------------------------------------------------------

void OwnershipFigures::want_radar() { is_radar_wanted_ = true; }

Progress OwnershipFigures::radar_progress() const {
  if (!basis_ || !is_radar_wanted_) return {};
  const auto total = static_cast<std::uint64_t>(basis_->scenario.clients->size()) + 1;
  return {is_radar_ready_ ? total : static_cast<std::uint64_t>(looked_at_), total};
}

void OwnershipFigures::look_at(std::size_t client) {
  const Client& each = (*basis_->scenario.clients)[client];
  if (roles_of(records(), each.id, at_, each.profile->stage).double_claims > 0) ++radar_.double_claims;
  const std::vector<PersonId> owners = owners_of(basis_->scenario, each.id, at_);
  if (owners.empty()) ++radar_.without_owner;
  const ClaimEvidence evidence = evidence_for(records(), policy(), {.client = each.id, .at = at_});
  if (evidence.claimants.size() > 1) ++radar_.several_claimants;
  RadarRow row = basis_->look->look_at(each);
  if (!row.voice.voices.empty()) ++radar_.with_voice;
  if (row.loud.size() > 1) ++radar_.shared_voice;
  const bool is_calm = row.reasons.empty();
  if (is_calm && evidence.claimants.size() < 2) return;
  RadarAccount& account = (is_calm ? radar_.calm : radar_.accounts).emplace_back(RadarAccount{.row = std::move(row), .client = client, .stage = each.profile->stage});
  account.owners = owners;
  if (const Criterion* revenue = revenue_source(*basis_->scenario.policy, policy()).criterion) account.revenue = value_of(each, revenue->id);
  const auto add_function = [&](const PersonId& id) {
    if (const Person* person = records().person(id)) account.functions.push_back(person->function);
  };
  for (const Voice& voice : account.row.voice.voices) add_function(voice.person);
  for (const PersonId& owner : owners) add_function(owner);
  if (is_calm) std::ranges::for_each(evidence.claimants, add_function);
  keep_once(account.functions);
  const ClaimVerdict verdict = verdict_on(evidence, policy());
  const Judgement& judgement = verdict.judgement;
  account.suggested = judgement.kind;
  account.in_charge = in_charge_of(judgement, evidence);
  account.margin = judgement.margin_value();
  account.coverage = judgement.facts.coverage.value();
  account.is_by_rule = judgement.is_by_rule;
  account.claimants = evidence.claimants.size();
  const auto people = [&](const std::vector<std::size_t>& claimants) {
    std::vector<PersonId> ids;
    for (const std::size_t p : claimants) ids.push_back(evidence.claimants[p]);
    return ids;
  };
  account.level_first = people(judgement.level_first);
  for (const std::size_t k : verdict.tied_criteria) account.level_on.push_back({k, people(evidence.criteria[k].level)});
}

void OwnershipFigures::finish_radar() {
  std::ranges::stable_sort(radar_.accounts, RadarLook::is_before, &RadarAccount::row);
  for (const RadarAccount& account : radar_.accounts) ++(account.row.is_contested() ? radar_.contested : radar_.settled);
  for (std::size_t i = 0; i < radar_.size(); ++i) {
    const RadarAccount& account = radar_.at(i);
    radar_.stages.push_back(account.stage);
    radar_.functions.insert(radar_.functions.end(), account.functions.begin(), account.functions.end());
  }
  keep_once(radar_.stages);
  keep_once(radar_.functions);
  if (const Criterion* revenue = revenue_source(*basis_->scenario.policy, policy()).criterion) radar_.revenue_unit = revenue->unit;
  radar_.times = resolution_times(basis_->scenario, at_);
  radar_.satisfaction = satisfaction_while_coordinating(records(), policy(), at_);
  is_radar_ready_ = true;
  basis_->look.reset();
}

// ---- one account -----------------------------------------------------------------------------------------------------

const ClaimFigures& OwnershipFigures::claim(const AskedClaim& asked) const {
  if (claim_ && claim_of_ == asked) return *claim_;
  ClaimFigures figures;
  figures.evidence = evidence_for(records(), policy(), {.client = asked.client, .at = at_, .stage = asked.stage});
  figures.verdict = verdict_on(figures.evidence, policy());
  figures.flips = flips_of(figures.evidence, policy());
  figures.sweeps = sweeps_of(figures.evidence, policy());
  figures.open_items = open_items_of(records(), policy(), figures.evidence);
  figures.precedents = precedents_of(records(), policy(), figures.evidence);
  figures.roles = roles_of(records(), asked.client, at_, figures.evidence.stage);
  claim_of_ = asked;
  claim_ = std::move(figures);
  return *claim_;
}

void OwnershipFigures::want_robustness(const AskedClaim& asked) {
  if (!basis_ || (basis_->draws && basis_->draws->asked == asked)) return;
  const ClaimEvidence evidence = claim(asked).evidence;
  basis_->draws.emplace(Draws{asked, RecordFlipsJob(records(), policy(), evidence), RobustnessJob(evidence, policy()), RobustnessJob(evidence, policy(), {.keeps_order = true})});
}

std::optional<RobustnessResult> OwnershipFigures::robustness(const AskedClaim& asked, bool keeps_order) const {
  if (!basis_ || !basis_->draws || basis_->draws->asked != asked) return std::nullopt;
  const RobustnessJob& job = keeps_order ? basis_->draws->in_order : basis_->draws->all;
  if (!job.progress().is_finished()) return std::nullopt;
  return job.result();
}

Progress OwnershipFigures::robustness_progress(const AskedClaim& asked, bool keeps_order) const {
  if (!basis_ || !basis_->draws || basis_->draws->asked != asked) return {};
  return (keeps_order ? basis_->draws->in_order : basis_->draws->all).progress();
}

const std::vector<RecordFlip>* OwnershipFigures::record_flips(const AskedClaim& asked) const {
  const bool has_them = basis_ && basis_->draws && basis_->draws->asked == asked && basis_->draws->records.progress().is_finished();
  return has_them ? &basis_->draws->records.result() : nullptr;
}

// ---- work ------------------------------------------------------------------------------------------------------------

bool OwnershipFigures::has_work() const {
  if (!basis_) return false;
  const std::optional<Draws>& draws = basis_->draws;
  if (draws && !(draws->all.progress().is_finished() && draws->in_order.progress().is_finished() && draws->records.progress().is_finished())) return true;
  return is_radar_wanted_ && !is_radar_ready_;
}

bool OwnershipFigures::work() {
  if (!has_work()) return false;
  if (std::optional<Draws>& draws = basis_->draws) {
    for (RobustnessJob* job : {&draws->all, &draws->in_order}) {
      if (job->progress().is_finished()) continue;
      job->step(kDrawsPerSlice);
      return true;
    }
    if (!draws->records.progress().is_finished()) {
      draws->records.step(kRecordsPerSlice);
      return true;
    }
  }
  if (!basis_->look) {
    basis_->look.emplace(records(), policy(), at_);
    return true;
  }
  const std::size_t count = basis_->scenario.clients->size();
  const std::size_t end = std::min(count, looked_at_ + kAccountsPerSlice);
  for (; looked_at_ < end; ++looked_at_) look_at(looked_at_);
  if (looked_at_ == count) finish_radar();
  return true;
}

// ---- other weights ---------------------------------------------------------------------------------------------------

ClaimEvidence with_weights(const ClaimEvidence& evidence, std::span<const double> weights) {
  ClaimEvidence next = evidence;
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  for (std::size_t k = 0; k < next.criteria.size() && k < weights.size(); ++k) {
    next.criteria[k].points = sum > 0.0 ? static_cast<int>(std::lround(weights[k] / sum * kWholeWeight)) : 0;
  }
  return next;
}

std::vector<double> swept_weights(const ClaimEvidence& evidence, std::size_t criterion, double weight) {
  std::vector<double> weights(evidence.criteria.size(), 0.0);
  double others = 0.0;
  for (std::size_t k = 0; k < weights.size(); ++k) {
    if (k != criterion) others += evidence.criteria[k].points;
  }
  for (std::size_t k = 0; k < weights.size(); ++k) {
    weights[k] = k == criterion ? weight : others > 0.0 ? evidence.criteria[k].points / others * (1.0 - weight) : 0.0;
  }
  return weights;
}

std::vector<int> whole_points(std::span<const double> weights, std::size_t kept) {
  std::vector<int> points(weights.size(), 0);
  if (weights.empty()) return points;
  std::vector<std::pair<double, std::size_t>> rests;
  int left = 100;
  for (std::size_t k = 0; k < weights.size(); ++k) {
    const double exact = weights[k] * 100.0;
    points[k] = static_cast<int>(k == kept ? std::lround(exact) : static_cast<long>(std::floor(exact + 1e-9)));
    left -= points[k];
    if (k != kept && exact > points[k]) rests.emplace_back(points[k] - exact, k);
  }
  std::ranges::sort(rests);
  for (std::size_t i = 0; i < rests.size() && left > 0; ++i, --left) ++points[rests[i].second];
  return points;
}

Result<Scenario> with_stage_points(const Scenario& scenario, std::string_view stage, std::span<const int> points, const Stamp& stamp) {
  OwnershipPolicy policy = ownership_policy_of(scenario);
  const OwnershipStage& row = stage_of(policy, stage);
  const auto at = static_cast<std::size_t>(&row - policy.stages.data());
  std::vector<OwnershipWeight> weights;
  for (std::size_t k = 0; k < policy.criteria.size() && k < points.size(); ++k) {
    weights.push_back({.criterion = policy.criteria[k].id, .points = points[k]});
  }
  std::ranges::sort(weights, {}, &OwnershipWeight::criterion);
  policy.stages[at].weights = std::move(weights);
  Result<Scenario> changed = with_ownership_policy(scenario, std::move(policy));
  return changed ? with_ownership_policy_agreed(*changed, stamp) : changed;
}

}  // namespace evenhand::app
