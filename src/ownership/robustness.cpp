#include "ownership/robustness.h"

#include <algorithm>
#include <functional>

namespace evenhand::ownership {

namespace {

constexpr std::int64_t kDrawn = std::int64_t{1} << 32;  // the sum of drawn weights; times kShareParts it stays below 2^63

// Groups of equal importance. The agreed order comes first; what it leaves out follows by points.
std::vector<std::vector<std::size_t>> tiers_of(const ClaimEvidence& evidence, const OwnershipPolicy& policy, const std::vector<std::size_t>& criteria) {
  const std::vector<OwnershipCriterionId>& agreed = stage_of(policy, evidence.stage).importance;
  std::vector<std::vector<std::size_t>> tiers;
  std::vector<std::size_t> rest;
  for (std::size_t c = 0; c < criteria.size(); ++c) rest.push_back(c);
  for (const OwnershipCriterionId& id : agreed) {
    const auto found = std::ranges::find_if(rest, [&](std::size_t c) { return evidence.criteria[criteria[c]].criterion == id; });
    if (found == rest.end()) continue;
    tiers.push_back({*found});
    rest.erase(found);
  }
  const auto points = [&](std::size_t c) { return evidence.criteria[criteria[c]].points; };
  std::ranges::stable_sort(rest, std::ranges::greater{}, points);
  for (std::size_t i = 0; i < rest.size(); ++i) {
    if (i == 0 || points(rest[i]) != points(rest[i - 1])) tiers.emplace_back();
    tiers.back().push_back(rest[i]);
  }
  return tiers;
}

}  // namespace

RobustnessJob::RobustnessJob(const ClaimEvidence& evidence, const OwnershipPolicy& policy, RobustnessOptions options)
    : first_(evidence.claimants.size()), criterion_count_(evidence.criteria.size()), random_(options.seed) {
  bool speaks = false;
  for (std::size_t k = 0; k < criterion_count_; ++k) {
    if (evidence.criteria[k].points == 0) continue;
    criteria_.push_back(k);
    speaks |= !evidence.criteria[k].is_silent();
  }
  for (std::size_t p = 0; p < evidence.claimants.size(); ++p) {
    std::vector<std::int64_t>& own = parts_.emplace_back();
    for (const std::size_t k : criteria_) own.push_back(evidence.criteria[k].of[p].parts);
  }
  sum_.assign(parts_.size(), std::vector<std::int64_t>(criteria_.size(), 0));
  if (options.keeps_order) tiers_ = tiers_of(evidence, policy, criteria_);
  cuts_.resize(criteria_.empty() ? 0 : criteria_.size() - 1);
  weights_.resize(criteria_.size());
  sorted_.resize(criteria_.size());
  placed_.resize(criteria_.size());
  total_ = speaks && !parts_.empty() ? options.draws : 0;
}

// The gaps between uniform cuts of a stick are uniform on the simplex.
void RobustnessJob::draw() {
  for (std::int64_t& cut : cuts_) cut = static_cast<std::int64_t>(random_.next() >> 32);
  std::ranges::sort(cuts_);
  std::int64_t from = 0;
  for (std::size_t c = 0; c < cuts_.size(); ++c) {
    weights_[c] = cuts_[c] - from;
    from = cuts_[c];
  }
  weights_.back() = kDrawn - from;
}

// Sorted weights go to the tiers from the top; within a tier they keep the order in which they were drawn.
void RobustnessJob::put_in_order() {
  sorted_ = weights_;
  std::ranges::sort(sorted_, std::ranges::greater{});
  std::size_t next = 0;
  for (const std::vector<std::size_t>& tier : tiers_) {
    std::vector<std::size_t> members = tier;
    std::ranges::stable_sort(members, std::ranges::greater{}, [&](std::size_t c) { return weights_[c]; });
    for (const std::size_t c : members) placed_[c] = sorted_[next++];
  }
  weights_.swap(placed_);
}

Progress RobustnessJob::step(std::uint64_t budget) {
  const std::uint64_t until = done_ + std::min(budget, total_ - done_);
  for (; done_ < until; ++done_) {
    draw();
    if (!tiers_.empty()) put_in_order();
    std::int64_t best = -1;
    std::size_t first = 0;
    bool is_level = false;
    for (std::size_t p = 0; p < parts_.size(); ++p) {
      std::int64_t score = 0;
      for (std::size_t c = 0; c < weights_.size(); ++c) score += weights_[c] * parts_[p][c];
      is_level = score == best || (is_level && score < best);
      if (score > best) {
        best = score;
        first = p;
      }
    }
    if (is_level) {
      ++level_;
      continue;
    }
    ++first_[first];
    for (std::size_t c = 0; c < weights_.size(); ++c) sum_[first][c] += weights_[c];
  }
  return progress();
}

RobustnessResult RobustnessJob::result() const {
  RobustnessResult result{.draws = static_cast<std::uint32_t>(done_), .times_level = level_, .claimants = {}};
  for (std::size_t p = 0; p < parts_.size(); ++p) {
    ClaimantRobustness& own = result.claimants.emplace_back();
    own.times_first = first_[p];
    own.interval = wilson_interval(first_[p], done_);
    if (done_ > 0) own.share = static_cast<double>(first_[p]) / static_cast<double>(done_);
    if (first_[p] == 0) continue;
    own.central.assign(criterion_count_, 0.0);
    const double whole = static_cast<double>(first_[p]) * static_cast<double>(kDrawn);
    for (std::size_t c = 0; c < criteria_.size(); ++c) own.central[criteria_[c]] = static_cast<double>(sum_[p][c]) / whole;
  }
  return result;
}

RobustnessResult robustness_of(const ClaimEvidence& evidence, const OwnershipPolicy& policy, RobustnessOptions options) {
  RobustnessJob job(evidence, policy, options);
  job.step(options.draws);
  return job.result();
}

RobustnessFacts robustness_facts(const ClaimEvidence& evidence, const OwnershipPolicy& policy) {
  if (!asks(policy.tree, DecisionKind::RobustnessAtLeast)) return {};
  RobustnessFacts facts;
  const RobustnessResult result = robustness_of(evidence, policy);
  for (const ClaimantRobustness& own : result.claimants) facts.push_back({own.times_first, std::max<std::int64_t>(result.draws, 1)});
  return facts;
}

}  // namespace evenhand::ownership
