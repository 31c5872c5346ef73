// The part of a problem that is worth searching (the core of knapsack problems: Balas & Zemel 1980; Pisinger 1999). A good plan
// moves few units, and prices on the people's load tell quite well which those are; they tell less well where to. So a core has
// the units whose moves prices speak for most, with all their takers; the others stay where they are, and a search tries what
// matters far more often. Inside src/fairness.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "fairness/rebalance_books.h"

namespace evenhand {

class RebalanceCore {
 public:
  // The units that `owners` has away from home, forced ones among them, and then those that the prices of a trade-off
  // (rebalance_trade_off.h) speak for most until there are `size`, the earlier of equals. `price` is that of a move of cost 1;
  // 0 where the number of moves is limited: then what each saves decides.
  RebalanceCore(const RebalanceBooks& whole, std::int64_t price, const std::vector<std::int64_t>& prices, const RebalanceOwners& owners, std::size_t size);

  const RebalanceBooks& books() const { return *books_; }
  // The units of the core alone, of a plan that leaves all others at home; and back.
  RebalanceOwners part_of(const RebalanceOwners& owners) const;
  RebalanceOwners whole_of(const RebalanceOwners& part) const;

 private:
  std::vector<std::uint32_t> unit_;  // in the whole problem, ascending
  RebalanceOwners homes_;            // of the whole problem
  std::unique_ptr<RebalanceProblem> problem_;
  std::unique_ptr<RebalanceBooks> books_;
};

}  // namespace evenhand
