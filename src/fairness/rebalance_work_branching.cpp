// The branch and bound of a frontier's points, and their pairs divided anew (rebalance_work.h). Ruling out every plan below a
// ratio between bound and value takes far fewer nodes than below the value: so it starts a quarter of the way and goes on from
// what is proved.
#include <algorithm>
#include <cstdint>

#include "fairness/rebalance_polish.h"
#include "fairness/rebalance_work.h"

namespace evenhand {
namespace {

constexpr std::uint64_t kLooksOfPiece = 500'000;
constexpr std::uint64_t kMostLooks = 100'000;  // of one round of prices
constexpr double kCloseGap = 0.001;
constexpr std::uint64_t kPairsOfPiece = 60;
constexpr std::uint32_t kAimParts = 64;

}  // namespace

// So close to what holds for any number of moves that it is a matter of adding up: prices say nothing more.
bool RebalanceJob::Work::is_by_floor(std::size_t at) const { return points[at].gap() < kCloseGap && compare(points[at].bound.value, unlimited.value) <= 0; }

bool RebalanceJob::Work::is_worth_branching(std::size_t at) const {
  if (is_unlimited(at) || compare(points[at].bound.value, unlimited.value) <= 0) return false;
  std::uint64_t looks = 0;
  for (const RebalanceUnit& unit : problem.units) {
    looks += problem.classes[unit.eligible].size();
    if (looks > kMostLooks) return false;
  }
  return true;
}

// The least reachable ratio that is so far above the bound, at most the value.
Ratio RebalanceJob::Work::aim_of_tree(std::size_t at) const {
  const double low = points[at].bound.value.value(), high = points[at].value().value();
  const double aim = low + (high - low) * tried[at].aim / kAimParts, all = static_cast<double>(problem.total_capacity());
  const Ratio level = raised_to_reachable(problem, static_cast<std::int64_t>(aim * all), problem.total_capacity());
  const bool is_between = compare(level, points[at].bound.value) > 0 && compare(level, points[at].value()) < 0;
  return is_between ? level : points[at].value();
}

void RebalanceJob::Work::branch(std::size_t at) {
  tree_at = at;
  tree_left = std::uint64_t{4} << std::min(tried[at].visits / 5, 10u);
  continue_branching();
}

void RebalanceJob::Work::continue_branching() {
  Tried& here = tried[tree_at];
  const RebalancePoint& point = points[tree_at];
  if (!here.tree) {
    const std::vector<std::int64_t> none;
    here.tree = std::make_unique<RebalanceBranchAndBound>(books, point.most_moves, aim_of_tree(tree_at), here.ascent ? here.ascent->prices() : none);
  }
  const SearchEnd end = here.tree->run(kLooksOfPiece);
  tree_left = here.tree->is_full() ? 0 : tree_left - 1;
  if (end == SearchEnd::None) {
    raise_bound(tree_at, {.kind = BoundKind::Search, .value = here.tree->ratio()});
    here.aim = std::min(kAimParts, here.aim * 3 / 2 + 1);
  }
  if (end == SearchEnd::Found) offer(tree_at, polished_plan(books, here.tree->owners()));
  if (end == SearchEnd::GaveUp && tree_left == 0) here.aim = std::max(1u, here.aim / 2);
  if (end != SearchEnd::GaveUp || tree_left == 0) here.tree.reset();
  if (point.is_proved()) tree_left = 0;
}

void RebalanceJob::Work::divide_pairs(std::size_t at) {
  pairs_at = at;
  pairs_left = std::uint64_t{1} << std::min(tried[at].visits / 2, 10u);
  pairs.emplace(books, points[at].most_moves, points[at].bound.value, owners_of(problem, points[at]), options.seed + points[at].most_moves * 1'000'003ull + ++tried[at].searches);
  continue_dividing();
}

void RebalanceJob::Work::continue_dividing() {
  const bool is_done = pairs->run(kPairsOfPiece);
  if (--pairs_left > 0 && !is_done) return;
  if (pairs->has_improved()) offer(pairs_at, polished_plan(books, pairs->best()));
  pairs.reset();
}

}  // namespace evenhand
