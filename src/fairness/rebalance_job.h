// Few moves, proven (math 3, solver 3): for each number of moves K a plan, its highest load / capacity, and a bound that no
// plan with as many moves passes. The one class that the page, the command line and the tests use for it.
//
// A resumable job of counted pieces, no clock: the same points however it is stepped, and, up to names, whatever order people
// and clients come in. First the complete picture by construction, K by K; then refinements, each at the point with the
// largest gap that promises most: prices, search among the moved clients, complete searches, pairs divided anew, the second pass
// for leximax, in turn and each time for longer while refinements are left. At any time: the best plan and the best bound so far; more
// moves are never worse; a bound never falls and a plan never gets worse.
//
// Which plan is better is said by compare_points: leximax of the burden, then the other ledgers' worst-off, then fewer moves,
// then less continuity cost (math 3). Proved is what a point says of itself: its highest ratio by the bound, and where every
// plan was looked at (is_leximax_proved) all of that order. Otherwise what comes after the highest ratio is heuristic: the
// annealing of the second pass for leximax, exchanges for the other ledgers and the cost (rebalance_second_pass.h). Bounds and
// searches look at the burden alone: with other ledgers or without, what is found in leximax is the same.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "domain/progress.h"
#include "fairness/rebalance_bounds.h"
#include "fairness/rebalance_problem.h"

namespace evenhand {

// A unit that does not stay where it is: away from home, or forced and placed.
struct RebalanceChange {
  std::uint32_t unit = 0;
  std::uint32_t to = 0;  // position in people

  auto operator<=>(const RebalanceChange&) const = default;
};

struct RebalancePoint {
  std::uint32_t most_moves = 0;          // K; the plan may need fewer
  std::vector<RebalanceChange> changes;  // by rising unit
  RebalanceFigures figures;
  RebalanceBound bound;                  // the best one so far; kind Search where every plan was ruled out
  bool is_leximax_proved = false;        // no plan with K moves is better in leximax either, nor in what comes after it

  Ratio value() const { return figures.worst; }
  // No plan with K moves has a lower highest ratio.
  bool is_proved() const { return compare(figures.worst, bound.value) == 0; }
  // (value - bound) / value: how much better the best possible plan may be at most.
  double gap() const { return figures.worst.load == 0 ? 0.0 : 1.0 - bound.value.value() / figures.worst.value(); }
};

RebalanceOwners owners_of(const RebalanceProblem& problem, const RebalancePoint& point);

struct RebalanceOptions {
  std::uint32_t least_moves = 0;    // the first K; at most most_moves
  std::uint32_t most_moves = 20;    // the last K; at least the number of units: as many as it takes
  std::uint32_t refinements = 400;  // pieces after the first picture, at most
  std::uint64_t seed = 0x45766E68616E6432;
  std::uint64_t most_plans = 1'000'000;  // where there are no more than these, every plan is looked at
};

class RebalanceJob {
 public:
  // Keeps a copy in its own order (rebalance_canonical.h): a million clients are held once.
  explicit RebalanceJob(const RebalanceProblem& problem, RebalanceOptions options = {});
  ~RebalanceJob();
  RebalanceJob(RebalanceJob&&) noexcept;
  RebalanceJob& operator=(RebalanceJob&&) noexcept;

  // At least one piece of work, each at most about 10 ms for a team of 20 with 300 clients. Items of the progress are pieces;
  // it finishes early when nothing is left to refine.
  Progress step(std::uint64_t pieces = 1);
  Progress progress() const;
  // Every K has its point. Before, `points` ends at the K reached.
  bool has_picture() const;

  // By rising K. Without a point where forced units found no place within the caps.
  const std::vector<RebalancePoint>& points() const;
  // Position in `points` after which moves buy clearly less: farthest below the straight line from the first point to the
  // first that reaches the best value; the earlier of equals. 0 when nothing is gained.
  std::size_t knee() const;

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

// The knee of these points, as above.
std::size_t knee_of(const std::vector<RebalancePoint>& points);

// Leximax, then the other ledgers' worst-off, then fewer moves, then less continuity cost: less is better; equal ones may
// differ in owners.
std::strong_ordering compare_points(const RebalanceProblem& problem, const RebalancePoint& a, const RebalancePoint& b);

}  // namespace evenhand
