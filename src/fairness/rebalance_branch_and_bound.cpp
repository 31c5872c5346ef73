#include "fairness/rebalance_branch_and_bound.h"

#include <algorithm>
#include <utility>

namespace evenhand {
namespace {

constexpr std::uint32_t kRoundsOfRoot = 200;
constexpr std::uint32_t kRoundsOfNode = 40;

std::vector<double> start_of(const RebalanceBooks& books, const std::vector<std::int64_t>& prices) {
  if (std::ranges::any_of(prices, [](std::int64_t price) { return price > 0; })) return {prices.begin(), prices.end()};
  return std::vector<double>(books.problem().people.size(), 1.0);
}

}  // namespace

RebalanceBranchAndBound::RebalanceBranchAndBound(const RebalanceBooks& books, std::uint32_t most_moves, Ratio ratio, const std::vector<std::int64_t>& prices, std::size_t most_held)
    : ratio_(ratio), most_held_(most_held) {
  open({books, most_moves, ratio, start_of(books, prices)});
}

void RebalanceBranchAndBound::open(RebalanceNode node) {
  held_ += node.size();
  open_.push_back(std::move(node));
}

SearchEnd RebalanceBranchAndBound::run(std::uint64_t steps) {
  for (std::uint64_t done = 0; !open_.empty() && !found_;) {
    if (done >= steps || is_full()) return SearchEnd::GaveUp;
    RebalanceNode node = std::move(open_.back());
    open_.pop_back();
    held_ -= node.size();
    const bool is_left = node.narrow(nodes_++ == 0 ? kRoundsOfRoot : kRoundsOfNode);
    done += node.take_work() + 1;
    if (!is_left) continue;
    if (node.found()) {
      found_ = node.found();
      break;
    }
    auto [later, next] = node.branches();
    open(std::move(later));
    open(std::move(next));
  }
  return found_ ? SearchEnd::Found : SearchEnd::None;
}

}  // namespace evenhand
