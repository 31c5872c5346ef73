// As many moves as it takes, where everybody may own whatever can move (rebalance_work.h): ratios between bound and value, the one in
// the middle first; where so many pieces do not decide on it, one nearer to the value, which more plans are within.
#include "fairness/rebalance_polish.h"
#include "fairness/rebalance_work.h"

namespace evenhand {
namespace {

constexpr std::uint64_t kLooksOfPiece = 500'000;
constexpr std::uint32_t kMostUnits = 2'000;  // of more, pairs are enough

}  // namespace

bool RebalanceJob::Work::is_worth_filling(std::size_t at) const { return is_unlimited(at) && books.movable_count() <= kMostUnits && RebalanceFilling::is_for(books); }

void RebalanceJob::Work::continue_filling() {
  const RebalancePoint& point = points[filling->at];
  if (!filling->search) {
    const std::int64_t all = problem.total_capacity();
    const Ratio middle{(load_within(filling->from, all) + load_within(point.value(), all)) / 2, all};
    filling->search.emplace(books, compare(middle, filling->from) > 0 ? middle : filling->from);
    filling->left = filling->pieces;
  }
  const SearchEnd end = filling->search->run(kLooksOfPiece);
  if (end == SearchEnd::GaveUp && --filling->left > 0) return;
  const Ratio next = next_above(problem.people, filling->search->ratio());
  if (end == SearchEnd::Found) offer(filling->at, polished_plan(books, filling->search->owners()));
  else filling->from = next;
  if (end == SearchEnd::None) raise_bound(filling->at, {.kind = BoundKind::Search, .value = next});
  filling->search.reset();
  if (compare(filling->from, point.value()) >= 0) filling.reset();
}

}  // namespace evenhand
