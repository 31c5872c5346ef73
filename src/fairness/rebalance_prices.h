// What prices on the people's load prove for at most K moves (solver 3.1): for any prices p_j >= 0
//   worst * sum c_j p_j >= sum fixed_j p_j + sum over units of weight times the price at home
//                          - what K moves save at most, weight * (price at home - price with the new owner) each;
// forced units count at their least price. Prices are whole numbers, so the bound is exact whatever led to them.
//
// Cover: a plan below a ratio is a plan of a narrower kind. From whoever is above it at least so many have to leave; so with
// what is left of the K moves the light ones cannot leave, and nobody takes what is heavier than the room they can make. What
// prices prove of such plans alone proves the ratio itself.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "fairness/rebalance_books.h"
#include "fairness/rebalance_bounds.h"

namespace evenhand {

inline constexpr std::int64_t kMostPrice = 1 << 20;

// Scaled so that the largest, above 0, becomes kMostPrice.
std::vector<std::int64_t> whole_prices(const std::vector<double>& prices);

// The bound that these prices prove; prices by person, not all 0.
RebalanceBound price_bound(const RebalanceProblem& problem, std::uint32_t most_moves, const std::vector<std::int64_t>& prices);
// Cover: as far as these prices prove it, at most `most`.
RebalanceBound cover_bound(const RebalanceBooks& books, std::uint32_t most_moves, const std::vector<std::int64_t>& prices, Ratio most);

struct PriceOptions {
  std::uint32_t rounds = 300;
  Ratio target{0, 1};  // a value that some plan reaches; 0: the highest ratio today
};

// Subgradient ascent over the prices; the best bound of all rounds.
RebalanceBound lagrangian_bound(const RebalanceProblem& problem, std::uint32_t most_moves, PriceOptions options = {});

// The plan that prices favour, which need not be allowed.
struct RelaxedPlan {
  std::int64_t total = 0;              // sum of load times price
  std::vector<std::int64_t> load;      // by person
  std::vector<std::pair<std::uint32_t, std::uint32_t>> moved = {};  // unit and to whom; forced ones not
  bool is_possible = true;             // false: there is no plan of the narrower kind
};

// The ascent for one K, in as many parts as wanted. Tries to prove a ratio halfway between the bound and the value: a success
// raises it, a number of rounds without one lowers it.
class PriceAscent {
 public:
  // `start`: prices that served a neighbouring K, or none. `known` holds already.
  PriceAscent(std::uint32_t most_moves, const std::vector<std::int64_t>& start, Ratio known) : most_moves_(most_moves), start_(start), reached_(known) {}

  // `value` is one that some plan reaches. True when it is proved.
  bool run(const RebalanceBooks& books, std::uint32_t rounds, Ratio value);
  // Empty when nothing above what was known has been proved.
  const RebalanceBound& best() const { return best_; }
  bool has_proved() const { return !best_.prices.empty(); }
  const std::vector<std::int64_t>& prices() const { return start_; }  // the latest
  // Who moved in the plans that the prices of the latest part favoured, the most frequent first: where to start a search.
  const std::vector<std::uint32_t>& favoured() const { return favoured_; }

 private:
  std::uint32_t most_moves_ = 0;
  std::vector<std::int64_t> start_;
  std::vector<std::uint32_t> favoured_;
  std::vector<double> price_;
  Ratio reached_;
  RebalanceBound best_;
  double share_ = 1.0, boldness_ = 1.0, best_seen_ = 0.0;  // share_: of the gap, to be proved next
  std::uint32_t without_gain_ = 0, halvings_ = 0;
};

}  // namespace evenhand
