// One row of a benchmark: a bare instance (rebalance_instance.h) worked out for one number of moves, for all up to one, or for
// a price of moves, as a line of JSON.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "exchange/rebalance_instance.h"
#include "fairness/rebalance_job.h"
#include "fairness/rebalance_trade_off.h"

namespace evenhand::exchange {

struct RowChoices {
  std::uint32_t moves = 0;  // at most the number of units: as many as it takes
  std::uint32_t refinements = RebalanceOptions{}.refinements;
  std::uint64_t seed = RebalanceOptions{}.seed;
  std::function<bool()> is_out_of_time = {};  // asked between pieces of work; empty: the counted budget alone decides
  std::function<double()> seconds = {};       // taken so far, for the row; empty: the row says nothing of time
};

// The sizes, the plan's highest load / capacity and the bound, both as whole numbers, moves and continuity cost, a hash of who
// has what. Without a plan those are left out. Ends in a line end.
std::string rebalance_row(const RebalanceInstance& instance, const RowChoices& choices);

// Every number of moves from 0 to `moves` in one run: how many points there are and are proved, the mean gap, a hash of all
// plans; with times also the seconds until each had its first plan.
std::string frontier_row(const RebalanceInstance& instance, const RowChoices& choices);

inline constexpr std::int64_t kMostRowPrice = kMostTradePrice;
// As many moves as are worth `price`, 0..kMostRowPrice, in thousandths of a load (rebalance_trade_off.h); `moves` does not count.
std::string trade_off_row(const RebalanceInstance& instance, std::int64_t price, const RowChoices& choices);

}  // namespace evenhand::exchange
