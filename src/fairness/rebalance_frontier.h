// How far each number of moves reaches (math 3): for K = 0, 1, ..., N a plan, its highest ratio, and a bound that no plan with
// as many moves passes; "proved best" where the two are equal. A resumable job that counts steps and reads no clock: the same
// points however it is stepped. A point is never worse than the one before it.
//
// Each point is the better of a construction and of the plan before it, improved by a complete search of limited steps.
#pragma once

#include <cstdint>
#include <vector>

#include "domain/progress.h"
#include "fairness/rebalance_bounds.h"
#include "fairness/rebalance_problem.h"

namespace evenhand {

struct FrontierPoint {
  std::uint32_t most_moves = 0;  // K; the plan may need fewer
  RebalanceOwners owners;
  Ratio value{0, 1};             // the plan's highest load / capacity
  RebalanceBound bound;          // the best one; kind Search where every plan was looked at

  bool is_proved_best() const { return compare(value, bound.value) == 0; }
  // (value - bound) / value: how much better the best possible plan may be at most.
  double gap() const { return value.load == 0 ? 0.0 : 1.0 - bound.value.value() / value.value(); }
};

struct FrontierOptions {
  std::uint32_t most_moves = 20;             // N
  std::uint64_t search_steps = 20'000;       // of each point
  std::uint32_t price_rounds = 100;          // of each point that is not proved otherwise
};

class FrontierJob {
 public:
  // `problem` must outlive the job.
  explicit FrontierJob(const RebalanceProblem& problem, FrontierOptions options = {});

  // Works out the next point. Items are points.
  Progress step();
  Progress progress() const { return {done_, std::uint64_t{options_.most_moves} + 1}; }
  // Of the steps so far, by rising K. Without a point where forced units found no place within the caps.
  const std::vector<FrontierPoint>& points() const { return points_; }

 private:
  const RebalanceProblem* problem_;
  FrontierOptions options_;
  RebalanceBound unlimited_;
  std::vector<RebalanceBound> removal_;
  std::vector<FrontierPoint> points_;
  std::uint64_t done_ = 0;
};

// The point after which moves buy clearly less: farthest below the straight line from the first to the last one; the earlier
// of equals. 0 when there are fewer than three points or nothing is gained.
std::size_t knee_of(const std::vector<FrontierPoint>& points);

}  // namespace evenhand
