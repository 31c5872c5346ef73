// The trade-off between evenness and moves (rebalance_trade_off.h) as a resumable job of counted pieces, no clock: the same
// plan however it is stepped, and, up to names, whatever order people and clients come in. First prices and plans by
// construction, then annealing from each of them in turn, then of the part of the problem that prices point to
// (rebalance_core.h); the prices are looked up again now and then.
#pragma once

#include <cstdint>
#include <memory>

#include "domain/progress.h"
#include "fairness/rebalance_trade_off.h"

namespace evenhand {

struct TradeOffOptions {
  std::int64_t price = 0;           // as in rebalance_trade_off.h
  std::uint32_t refinements = 400;  // pieces of search, at most
  std::uint64_t seed = 0x45766E68616E6432;
};

struct TradeOffPlan {
  RebalanceOwners owners;           // empty where forced units found no place within the caps
  RebalanceFigures figures;
  TradeOff value;
  TradeOffBound bound;

  bool is_proved() const { return !owners.empty() && value.total() <= bound.value; }
  // (value - bound) / value: how much better the best possible plan may be at most.
  double gap() const { return value.total() == 0 ? 0.0 : static_cast<double>(value.total() - bound.value) / static_cast<double>(value.total()); }
};

class TradeOffJob {
 public:
  // Keeps a copy in its own order (rebalance_canonical.h). Ends early when the plan is proved best.
  explicit TradeOffJob(const RebalanceProblem& problem, TradeOffOptions options = {});
  ~TradeOffJob();
  TradeOffJob(TradeOffJob&&) noexcept;
  TradeOffJob& operator=(TradeOffJob&&) noexcept;

  Progress step(std::uint64_t pieces = 1);
  Progress progress() const;
  // The best so far, in the positions of the given problem.
  TradeOffPlan plan() const;

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

}  // namespace evenhand
