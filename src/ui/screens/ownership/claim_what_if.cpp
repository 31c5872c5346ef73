#include "ui/screens/ownership/claim_what_if.h"

#include <algorithm>
#include <cmath>

#include "ownership/sweeps.h"

namespace evenhand::ui {

namespace {

using namespace ownership;

constexpr double kNoDifference = 1e-5;  // of a weight: the tried ones are kept in millionths

double nearest_change(const CriterionSweep& sweep) {
  double nearest = 2.0;
  if (const auto below = sweep.changes_below()) nearest = std::min(nearest, sweep.now - *below);
  if (const auto above = sweep.changes_above()) nearest = std::min(nearest, *above - sweep.now);
  return nearest;
}

bool is_as_agreed(const ClaimEvidence& evidence, const std::vector<double>& weights) {
  return std::ranges::equal(weights, agreed_weights(evidence), [](double a, double b) { return std::abs(a - b) < kNoDifference; });
}

// Empty when they are as agreed.
std::vector<double> tried_weights(const ClaimEvidence& agreed, const ClaimWhatIf& what_if) {
  std::vector<double> weights = what_if.before;
  if (what_if.weight && what_if.criterion) {
    weights = app::swept_weights(what_if.before.empty() ? agreed : app::with_weights(agreed, what_if.before), *what_if.criterion, *what_if.weight);
  }
  return is_as_agreed(agreed, weights) ? std::vector<double>() : weights;
}

}  // namespace

void ClaimWhatIf::move(std::size_t which, std::optional<double> to) {
  criterion = which;
  weight = to;
  if (!std::ranges::contains(moved, which)) moved.push_back(which);
}

void ClaimWhatIf::take_onto_track(std::size_t which) {
  before = weights;
  criterion = which;
  weight.reset();
}

void ClaimWhatIf::as_agreed() {
  before.clear();
  moved.clear();
  weight.reset();
}

const CriterionSweep* sweep_on_track(const app::ClaimFigures& figures, const ClaimWhatIf& what_if) {
  if (!what_if.sweep_before.empty() && what_if.sweep) return &*what_if.sweep;
  const CriterionSweep* best = nullptr;
  for (const CriterionSweep& sweep : figures.sweeps) {
    if (what_if.criterion == sweep.criterion) return &sweep;
    if (!best || nearest_change(sweep) < nearest_change(*best)) best = &sweep;
  }
  return best;
}

std::vector<std::size_t> criteria_to_try(const app::ClaimFigures& figures, const ClaimWhatIf& what_if) {
  const CriterionSweep* on_track = sweep_on_track(figures, what_if);
  std::vector<std::size_t> criteria;
  for (const CriterionSweep& sweep : figures.sweeps) {
    const bool is_all = !what_if.weights.empty() && what_if.weights[sweep.criterion] > 1.0 - kNoDifference;
    if (!is_all || (on_track && on_track->criterion == sweep.criterion)) criteria.push_back(sweep.criterion);
  }
  return criteria;
}

std::vector<double> agreed_weights(const ClaimEvidence& evidence) {
  const auto total = static_cast<double>(std::max<std::int64_t>(1, evidence.total_points()));
  std::vector<double> weights;
  for (const CriterionEvidence& criterion : evidence.criteria) weights.push_back(criterion.points / total);
  return weights;
}

void keep_what_if(const app::OwnershipFigures& figures, const app::ClaimFigures& claim, ClaimWhatIf& what_if) {
  const std::size_t count = claim.evidence.criteria.size();
  const bool is_of_other_criteria = (!what_if.before.empty() && what_if.before.size() != count) || (what_if.criterion && *what_if.criterion >= count);
  if (is_of_other_criteria) what_if.clear();
  const bool holds = what_if.revision == figures.revision() && what_if.evidence.client == claim.evidence.client && what_if.evidence.stage == claim.evidence.stage;
  what_if.revision = figures.revision();
  if (!what_if.before.empty() && what_if.criterion) {
    if (!holds || what_if.sweep_before != what_if.before || !what_if.sweep || what_if.sweep->criterion != *what_if.criterion) {
      what_if.sweep = sweep_of(app::with_weights(claim.evidence, what_if.before), figures.policy(), *what_if.criterion);
    }
    if (!what_if.sweep) what_if.as_agreed();
  }
  what_if.sweep_before = what_if.before;
  std::vector<double> weights = tried_weights(claim.evidence, what_if);
  if (!weights.empty() && (!holds || weights != what_if.weights)) {
    what_if.evidence = app::with_weights(claim.evidence, weights);
    what_if.verdict = verdict_on(what_if.evidence, figures.policy());
  }
  if (weights.empty()) what_if.moved.clear();
  what_if.weights = std::move(weights);
}

}  // namespace evenhand::ui
