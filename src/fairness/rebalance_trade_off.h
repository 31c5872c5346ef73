// As many moves as are worth their price (solver 1 and 5.3): the plan with the least
//   sum over people of |load - fair part|  +  price * sum over moves of their continuity cost,
// and what prices on the people's load prove about every plan: for any pi_j from -1 to 1 that sum is at least
//   sum over units of min(weight * pi_home, price * cost + weight * least pi of those who may own it)
//   + sum over people of pi_j * (fixed_j - fair part_j);
// a forced unit counts weight * least pi, and costs nothing.
//
// Everything is in whole millionths of a load, so that sums and bounds are exact; the fair part is the total load times
// capacity over all capacity, rounded down to a millionth.
#pragma once

#include <cstdint>
#include <vector>

#include "fairness/rebalance_books.h"
#include "fairness/rebalance_prices.h"

namespace evenhand {

inline constexpr std::int64_t kLoadParts = 1'000'000;
// In thousandths of a load, for a move of cost 1 (1000 thousandths).
inline constexpr std::int64_t kMostTradePrice = 100'000'000'000;

// By person, in millionths of a load.
std::vector<std::int64_t> fair_parts(const RebalanceProblem& problem);

// In millionths of a load.
struct TradeOff {
  std::int64_t deviation = 0;
  std::int64_t paid = 0;

  std::int64_t total() const { return deviation + paid; }
  bool operator==(const TradeOff&) const = default;
};
// `price` is 0..kMostTradePrice. What is paid ends at 2^62.
TradeOff trade_off_of(const RebalanceProblem& problem, const RebalanceOwners& owners, std::int64_t price);

// No plan has a lower total.
struct TradeOffBound {
  std::int64_t value = 0;                  // millionths of a load, >= 0
  std::vector<std::int64_t> prices = {};   // the witness: pi by person, in 1/kMostPrice; -kMostPrice..kMostPrice
};
// What these prices prove; none: 0.
TradeOffBound trade_off_bound(const RebalanceBooks& books, std::int64_t price, const std::vector<std::int64_t>& prices);

// Projected subgradient ascent over the prices, in as many parts as wanted.
class TradeOffAscent {
 public:
  // `books` must outlive it.
  TradeOffAscent(const RebalanceBooks& books, std::int64_t price);

  // `value` is one that some plan reaches.
  void run(std::uint32_t rounds, std::int64_t value);
  const TradeOffBound& best() const { return best_; }
  // Units that moved in most of the latest rounds: where a search can start.
  std::vector<std::uint32_t> favoured() const;

 private:
  const RebalanceBooks* books_;
  std::int64_t price_ = 0;
  std::vector<std::int64_t> fair_;
  std::vector<double> pi_;
  TradeOffBound best_;
  double best_seen_ = 0.0, boldness_ = 1.0;
  std::uint32_t without_gain_ = 0, counted_ = 0;
  std::vector<std::uint32_t> often_;  // by unit
};

}  // namespace evenhand
