#include "ownership/weight_moves.h"

#include <algorithm>
#include <numeric>

#include "ownership/linear_program.h"

namespace evenhand::ownership {

namespace {

constexpr double kTiny = 1e-12;

// Raises sum d * weight by `need`: from the smallest d, up to its weight, to the largest.
std::optional<Changed> knapsack(const Weighing& weighing, const std::vector<double>& d, double need) {
  const std::size_t count = d.size();
  Changed changed{.given = std::vector<double>(count, 0.0), .taken = std::vector<double>(count, 0.0)};
  if (need <= 0.0) return changed;
  if (count == 0) return std::nullopt;
  const std::size_t best = static_cast<std::size_t>(std::ranges::max_element(d) - d.begin());
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t c) { return d[c]; });
  for (const std::size_t c : order) {
    const double gain = d[best] - d[c];
    if (gain <= kTiny) return std::nullopt;
    const double amount = std::min(weighing.weights[c], need / gain);
    changed.given[c] += amount;
    changed.taken[best] += amount;
    changed.moved += amount;
    if (amount < weighing.weights[c] || amount * gain >= need) return changed;
    need -= amount * gain;
  }
  return std::nullopt;
}

std::vector<double> differences(const Weighing& weighing, std::size_t claimant, std::size_t rival) {
  std::vector<double> d;
  for (std::size_t c = 0; c < weighing.criteria.size(); ++c) d.push_back(weighing.shares[claimant][c] - weighing.shares[rival][c]);
  return d;
}

double lead_over(const Weighing& weighing, std::size_t claimant, std::size_t rival, const Changed& changed) {
  double lead = 0.0;
  for (std::size_t c = 0; c < weighing.criteria.size(); ++c) {
    lead += (weighing.weights[c] - changed.given[c] + changed.taken[c]) * (weighing.shares[claimant][c] - weighing.shares[rival][c]);
  }
  return lead;
}

// Variables: what each criterion gives, then what each takes.
std::optional<Changed> by_program(const Weighing& weighing, std::size_t claimant, double lead) {
  const std::size_t count = weighing.criteria.size();
  LinearProgram program{.cost = std::vector<double>(2 * count, 1.0), .rows = {}, .bounds = {}};
  std::vector<double> balance(2 * count, 1.0);
  std::fill(balance.begin() + static_cast<std::ptrdiff_t>(count), balance.end(), -1.0);
  program.rows.push_back(balance);
  for (double& cell : balance) cell = -cell;
  program.rows.push_back(balance);
  program.bounds = {0.0, 0.0};
  for (std::size_t c = 0; c < count; ++c) {
    std::vector<double> row(2 * count, 0.0);
    row[c] = 1.0;
    program.rows.push_back(std::move(row));
    program.bounds.push_back(weighing.weights[c]);
  }
  for (std::size_t rival = 0; rival < weighing.shares.size(); ++rival) {
    if (rival == claimant) continue;
    const std::vector<double> d = differences(weighing, claimant, rival);
    std::vector<double> row(2 * count);
    double now = 0.0;
    for (std::size_t c = 0; c < count; ++c) {
      row[c] = d[c];
      row[count + c] = -d[c];
      now += weighing.weights[c] * d[c];
    }
    program.rows.push_back(std::move(row));
    program.bounds.push_back(now - lead);
  }
  const auto x = minimise(program);
  if (!x) return std::nullopt;
  Changed changed{.given = std::vector<double>(count), .taken = std::vector<double>(count)};
  for (std::size_t c = 0; c < count; ++c) {
    const double both = std::min((*x)[c], (*x)[count + c]);
    changed.given[c] = (*x)[c] - both;
    changed.taken[c] = (*x)[count + c] - both;
    changed.moved += changed.given[c];
  }
  return changed;
}

}  // namespace

double Weighing::score(std::size_t claimant) const {
  double sum = 0.0;
  for (std::size_t c = 0; c < criteria.size(); ++c) sum += weights[c] * shares[claimant][c];
  return sum;
}

Weighing weighing_of(const ClaimEvidence& evidence) {
  Weighing weighing;
  const double total = static_cast<double>(std::max<std::int64_t>(evidence.total_points(), 1));
  weighing.shares.resize(evidence.claimants.size());
  for (std::size_t k = 0; k < evidence.criteria.size(); ++k) {
    const CriterionEvidence& criterion = evidence.criteria[k];
    weighing.all.push_back(criterion.points / total);
    if (criterion.points == 0 || criterion.is_silent()) continue;
    weighing.criteria.push_back(k);
    weighing.weights.push_back(criterion.points / total);
    for (std::size_t p = 0; p < weighing.shares.size(); ++p) weighing.shares[p].push_back(criterion.of[p].share());
  }
  return weighing;
}

std::optional<Changed> least_rise(const Weighing& weighing, std::size_t claimant, std::size_t rival, double lead) {
  return knapsack(weighing, differences(weighing, claimant, rival), lead - (weighing.score(claimant) - weighing.score(rival)));
}

std::optional<Changed> least_fall(const Weighing& weighing, std::size_t claimant, std::size_t rival, double lead) {
  return least_rise(weighing, rival, claimant, -lead);
}

std::optional<Changed> least_rise_above_all(const Weighing& weighing, std::size_t claimant, double lead) {
  std::optional<Changed> hardest;
  for (std::size_t rival = 0; rival < weighing.shares.size(); ++rival) {
    if (rival == claimant) continue;
    std::optional<Changed> one = least_rise(weighing, claimant, rival, lead);
    if (!one) return std::nullopt;
    if (!hardest || one->moved > hardest->moved) hardest = std::move(one);
  }
  if (!hardest) return std::nullopt;
  for (std::size_t rival = 0; rival < weighing.shares.size(); ++rival) {
    if (rival != claimant && lead_over(weighing, claimant, rival, *hardest) < lead - kTiny) return by_program(weighing, claimant, lead);
  }
  return hardest;  // the hardest rival alone asks for this much, and it is enough against all
}

Flip flip_of(const Weighing& weighing, const Changed& changed) {
  Flip flip{.moved = changed.moved, .weights_after = weighing.all};
  std::vector<double> given = changed.given, taken = changed.taken;
  for (std::size_t c = 0; c < given.size(); ++c) flip.weights_after[weighing.criteria[c]] += taken[c] - given[c];
  for (std::size_t from = 0, to = 0; from < given.size() && to < taken.size();) {
    const double amount = std::min(given[from], taken[to]);
    if (amount > kTiny) flip.moves.push_back({weighing.criteria[from], weighing.criteria[to], amount});
    given[from] -= amount;
    taken[to] -= amount;
    if (given[from] <= kTiny) ++from;
    else ++to;
  }
  std::ranges::stable_sort(flip.moves, std::ranges::greater{}, &WeightMove::amount);
  return flip;
}

}  // namespace evenhand::ownership
