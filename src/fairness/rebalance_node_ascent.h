// The way up from prices to prices at a node (rebalance_node.h): subgradient steps of Polyak's length (Polyak 1969) towards prices
// p at which sum p_j * (load_j - limit_j) is above 0, which rules the node out; sum p_j * capacity_j is kept. Only where to look
// is decided here: what prices prove is said in whole numbers (rebalance_node_prices.h). Inside src/fairness.
#pragma once

#include <cstdint>
#include <vector>

#include "fairness/rebalance_problem.h"

namespace evenhand {

class NodeAscent {
 public:
  // By person; `start` is not all 0. `limit` must outlive it.
  NodeAscent(const RebalanceProblem& problem, const std::vector<std::int64_t>& limit, std::vector<double> start);

  const std::vector<double>& prices() const { return prices_; }
  const std::vector<double>& best_prices() const { return best_prices_; }
  // `load` is what the prices favour. False: there is no way up.
  bool advance(const std::vector<std::int64_t>& load);

 private:
  bool keep_sum();
  void note(double value);

  const std::vector<std::int64_t>& limit_;
  std::vector<double> prices_, best_prices_, capacity_;
  double all_ = 0.0, target_ = 0.0, best_ = 0.0, boldness_ = 1.0;
  std::uint32_t without_gain_ = 0;
  bool has_best_ = false;
};

}  // namespace evenhand
