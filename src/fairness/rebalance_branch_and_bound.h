// Is there a plan with at most K moves and everybody below a ratio? Branch and bound with Lagrangian bounds (Fisher 1981): a node
// is narrowed by prices and by counting (rebalance_node.h); what is left is branched on whether a unit leaves that prices cannot
// make up their mind about, then on where to; depth first. Complete, as rebalance_exact.h is, and slower a node; it rules out far
// more with each, so it proves where many moves make the other one drown.
//
// Resumable; steps are counted, no clock is read. Inside src/fairness.
#pragma once

#include <cstdint>
#include <vector>

#include "fairness/rebalance_books.h"
#include "fairness/rebalance_exact.h"
#include "fairness/rebalance_node.h"

namespace evenhand {

class RebalanceBranchAndBound {
 public:
  static constexpr std::size_t kMostHeld = 4'000'000;  // units and people in open nodes: about 60 MB

  // `books` must outlive it. `prices` by person, where to start; none: all the same.
  RebalanceBranchAndBound(const RebalanceBooks& books, std::uint32_t most_moves, Ratio ratio, const std::vector<std::int64_t>& prices = {},
                          std::size_t most_held = kMostHeld);

  // About so many more looks at a unit with a person; a node is not left half done. GaveUp: not at the end yet, or more nodes are
  // open than there is room for (`is_full`), and then for good.
  SearchEnd run(std::uint64_t steps);
  const RebalanceOwners& owners() const { return *found_; }  // after Found
  std::uint64_t nodes() const { return nodes_; }
  Ratio ratio() const { return ratio_; }
  bool is_full() const { return held_ > most_held_; }

 private:
  void open(RebalanceNode node);

  Ratio ratio_;
  std::vector<RebalanceNode> open_;  // the next one last
  std::size_t held_ = 0, most_held_ = 0;  // units and people in them
  std::uint64_t nodes_ = 0;
  std::optional<RebalanceOwners> found_;
};

}  // namespace evenhand
