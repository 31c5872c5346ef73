#include "ownership/sensitivity.h"

#include <algorithm>
#include <cmath>

#include "ownership/robustness.h"
#include "ownership/weight_moves.h"

namespace evenhand::ownership {

namespace {

constexpr double kBillion = 1e9;

// What the tree says when a claimant is first by some margin, the other facts as they are today.
class Verdicts {
 public:
  Verdicts(const ClaimEvidence& evidence, const OwnershipPolicy& policy, const Judgement& today, const RobustnessFacts& robustness)
      : evidence_(evidence), policy_(policy), today_(today), robustness_(robustness) {}

  VerdictKind kind_at(std::size_t first, double margin) const {
    TreeFacts facts = today_.facts;
    facts.margin = {std::llround(margin * kBillion), static_cast<std::int64_t>(kBillion)};
    facts.is_tied = false;
    if (!robustness_.empty()) facts.robustness = robustness_[first];
    switch (walk(policy_.tree, facts).leaf) {
      case DecisionKind::ClearOwner: return VerdictKind::ClearOwner;
      case DecisionKind::Joint: return evidence_.claimants.size() > 1 ? VerdictKind::Joint : VerdictKind::Mediate;
      default: return VerdictKind::Mediate;
    }
  }

  bool is_todays(std::size_t first, VerdictKind kind) const {
    const std::optional<std::size_t> today = today_.owner ? today_.owner : today_.lead;
    return kind == today_.kind && (kind == VerdictKind::Mediate || first == today);
  }

 private:
  const ClaimEvidence& evidence_;
  const OwnershipPolicy& policy_;
  const Judgement& today_;
  const RobustnessFacts& robustness_;
};

void keep_less(std::optional<Flip>& best, std::optional<Flip> other) {
  if (other && (!best || other->moved < best->moved)) best = std::move(other);
}

class Flips {
 public:
  Flips(const ClaimEvidence& evidence, const OwnershipPolicy& policy)
      : evidence_(evidence), robustness_(robustness_facts(evidence, policy)),
        today_(judge(evidence, policy.tree, points_of(evidence), robustness_)), weighing_(weighing_of(evidence)), verdicts_(evidence, policy, today_, robustness_) {
    lines_ = thresholds(policy.tree, DecisionKind::MarginAtLeast);
    std::erase_if(lines_, [](double line) { return line <= 0.0; });
    lines_.insert(lines_.begin(), 0.0);
  }

  FlipAnalysis analysis() {
    FlipAnalysis result{.is_by_rule = today_.is_by_rule};
    for (std::size_t p = 0; p < evidence_.claimants.size(); ++p) result.claimants.push_back(of_claimant(p, result));
    if (evidence_.claimants.size() < 2) return result;
    if (today_.is_tied()) result.tie = finish({}, today_.level_first.front());
    else {
      for (std::size_t rival = 0; rival < evidence_.claimants.size(); ++rival) {
        if (rival == today_.first()) continue;
        if (auto changed = least_fall(weighing_, *today_.first(), rival, 0.0)) keep_less(result.tie, finish(*changed, rival));
      }
    }
    if (result.is_by_rule) result.first_change.reset();
    return result;
  }

 private:
  // Regions of one claimant being first: from each line up to the next.
  ClaimantFlips of_claimant(std::size_t p, FlipAnalysis& result) {
    ClaimantFlips own{.claimant = p};
    const bool is_first = today_.first() == p && !today_.is_tied();
    if (evidence_.claimants.size() == 1) {
      own.can_be_first = true;
      return own;
    }
    const auto level = least_rise_above_all(weighing_, p, 0.0);
    own.can_be_first = level.has_value();
    if (!level || today_.is_by_rule) return own;
    if (!is_first) own.to_first = finish(*level, p);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const VerdictKind kind = verdicts_.kind_at(p, lines_[i]);
      const bool is_below_end = i + 1 == lines_.size() || !is_first || today_.margin_value() < lines_[i + 1];
      const std::optional<Flip> flip = is_below_end ? up_to(p, lines_[i]) : down_to(p, lines_[i + 1]);
      if (!flip) continue;
      if (!verdicts_.is_todays(p, kind)) keep_less(result.first_change, with_kind(*flip, kind, p));
      if (kind == VerdictKind::Mediate) continue;
      keep_less(own.to_lead, with_kind(*flip, kind, p));
      if (kind == VerdictKind::ClearOwner) keep_less(own.to_own, with_kind(*flip, kind, p));
    }
    return own;
  }

  std::optional<Flip> up_to(std::size_t p, double line) {
    const bool is_there = today_.first() == p && !today_.is_tied() && today_.margin_value() >= line;
    if (is_there) return finish({}, p);
    const auto changed = least_rise_above_all(weighing_, p, line + kPastTheLine);
    return changed ? std::optional(finish(*changed, p)) : std::nullopt;
  }

  std::optional<Flip> down_to(std::size_t p, double line) {
    std::optional<Flip> best;
    for (std::size_t rival = 0; rival < evidence_.claimants.size(); ++rival) {
      if (rival == p) continue;
      if (const auto changed = least_fall(weighing_, p, rival, line - kPastTheLine)) keep_less(best, finish(*changed, p));
    }
    return best;
  }

  Flip finish(const Changed& changed, std::size_t first) {
    Changed whole = changed;
    whole.given.resize(weighing_.criteria.size(), 0.0);
    whole.taken.resize(weighing_.criteria.size(), 0.0);
    Flip flip = flip_of(weighing_, whole);
    flip.first = first;
    std::vector<double> scores;
    for (const std::vector<double>& shares : weighing_.shares) {
      double score = 0.0;
      for (std::size_t c = 0; c < shares.size(); ++c) score += flip.weights_after[weighing_.criteria[c]] * shares[c];
      scores.push_back(score);
    }
    double second = 0.0;
    for (std::size_t p = 0; p < scores.size(); ++p) second = p == first ? second : std::max(second, scores[p]);
    flip.margin_after = std::max(0.0, scores[first] - second);
    flip.becomes = flip.margin_after < kPastTheLine / 2 ? VerdictKind::Mediate : verdicts_.kind_at(first, flip.margin_after);
    return flip;
  }

  static Flip with_kind(Flip flip, VerdictKind kind, std::size_t first) {
    flip.becomes = kind;
    flip.first = first;
    return flip;
  }

  const ClaimEvidence& evidence_;
  RobustnessFacts robustness_;
  Judgement today_;
  Weighing weighing_;
  Verdicts verdicts_;
  std::vector<double> lines_;
};

}  // namespace

std::vector<std::int64_t> whole_weights(std::span<const double> weights) {
  std::vector<std::int64_t> whole;
  for (const double weight : weights) whole.push_back(std::max<std::int64_t>(0, std::llround(weight * kBillion)));
  return whole;
}

FlipAnalysis flips_of(const ClaimEvidence& evidence, const OwnershipPolicy& policy) { return Flips(evidence, policy).analysis(); }

}  // namespace evenhand::ownership
