// The pieces of work behind RebalanceJob: bounds, then a point for each K, then refinements. Inside src/fairness.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "fairness/rebalance_books.h"
#include "fairness/rebalance_branch_and_bound.h"
#include "fairness/rebalance_canonical.h"
#include "fairness/rebalance_construct.h"
#include "fairness/rebalance_core.h"
#include "fairness/rebalance_every_plan.h"
#include "fairness/rebalance_exact.h"
#include "fairness/rebalance_filling.h"
#include "fairness/rebalance_job.h"
#include "fairness/rebalance_pairs.h"
#include "fairness/rebalance_partition.h"
#include "fairness/rebalance_part.h"
#include "fairness/rebalance_parts.h"
#include "fairness/rebalance_prices.h"
#include "fairness/rebalance_search.h"
#include "fairness/rebalance_sweep.h"

namespace evenhand {

// Visits to a point without a limit on moves, one of them an annealing: dealing anew reaches more there.
inline constexpr std::uint32_t kVisitsOfSearch = 7;

struct RebalanceJob::Work {
  Work(const RebalanceProblem& given, RebalanceOptions options);

  void do_piece();
  // Brings `shown` up to date: when somebody looks, or after each step with other ledgers, where a second pass is part of the work.
  void show();
  bool has_other_ledgers() const { return whole_books != nullptr; }
  bool has_picture() const { return is_empty || next_moves > options.most_moves; }

  std::vector<RebalancePoint> shown;  // in the positions of the given problem
  RebalanceOptions options;
  std::uint64_t done = 0, total = 0;

 private:
  // What has been tried at a point.
  struct Tried {
    std::uint32_t visits = 0;
    bool is_retired = false;
    std::uint64_t searches = 0;
    std::unique_ptr<PriceAscent> ascent = {};
    std::unique_ptr<RebalanceExact> exact = {};
    std::unique_ptr<RebalanceBranchAndBound> tree = {};
    std::uint32_t aim = 16;                    // of `tree`: so many 64ths of the gap above the bound
    std::vector<std::uint32_t> favoured = {};  // by prices: where a search has not started yet
  };
  enum class Method : std::uint8_t { Prices, Exact, BranchAndBound, Pairs, Search, Partition, Filling, Even };

  // People filled one after the other, for one ratio after another.
  struct Filling {
    std::size_t at = 0;
    std::uint64_t pieces = 1;  // for each ratio
    Ratio from;                // lower ones have been tried
    std::uint64_t left = 0;
    std::optional<RebalanceFilling> search = {};
  };

  void prepare();
  void build_point();
  bool improve_anchor();
  bool is_small(const RebalancePart& part) const;
  bool is_sweep_due();
  bool sweep_point();
  void raise_by_parts(std::size_t at);
  void name_parts();
  std::uint32_t number_of(const RebalancePart& part) const { return parts->part_of(part.people()[0]); }
  void look_into(RebalancePart& part, Ratio target, std::uint64_t seed, std::uint32_t attempts);
  std::int64_t known_moves(Ratio ratio) const;
  Ratio least_known_ratio(std::size_t at) const;
  std::uint32_t attempts_of_sweep() const { return std::uint32_t{1} << (2 * sweeps); }
  void prove_parts(std::size_t at);
  bool note_full(const RebalanceOwners& plan, Ratio target);
  RebalanceOwners fitted(RebalanceOwners plan, std::size_t at, Ratio target);
  std::optional<RebalanceOwners> favoured_plan(std::size_t at, std::uint32_t moves);
  bool take_every_plan();
  void refine();
  std::size_t neediest() const;
  bool is_unlimited(std::size_t at) const { return points[at].most_moves >= books.movable_count(); }
  Method method_of(std::size_t at) const;
  void look_up_prices(std::size_t at);
  void spread_prices(std::size_t at);
  void look_through(std::size_t at);
  void continue_looking_through();
  void divide_pairs(std::size_t at);
  void continue_dividing();
  bool is_by_floor(std::size_t at) const;
  bool is_worth_branching(std::size_t at) const;
  void branch(std::size_t at);
  void continue_branching();
  Ratio aim_of_tree(std::size_t at) const;
  std::size_t core_size(std::size_t at) const;
  void start_search(std::size_t at, SearchAim aim);
  void search_for(SearchAim aim, Ratio floor, RebalanceOwners start, std::uint64_t pieces, std::uint32_t coolness);
  void continue_search();
  Ratio between(Ratio low, Ratio high) const;
  void divide_anew(std::size_t at);
  bool is_worth_filling(std::size_t at) const;
  void continue_filling();
  void offer(std::size_t at, const RebalanceOwners& owners);
  void raise_bound(std::size_t at, RebalanceBound bound);
  RebalancePoint point_of(std::uint32_t moves, const RebalanceOwners& owners) const;
  RebalancePoint served_point(std::size_t at) const;
  RebalancePoint in_given_order(const RebalancePoint& point, const RebalancePoint* before, const RebalancePoint* shown_before) const;

  // The other ledgers are kept apart: bounds and searches are those of the burden alone, so that nothing there is ever traded
  // for them. What is shown has gone through the second pass.
  CanonicalProblem canonical;
  RebalanceProblem whole;             // canonical, with the other ledgers; empty where there are none
  std::unique_ptr<RebalanceBooks> whole_books;
  std::vector<RebalancePoint> served; // as shown, in canonical positions; only with other ledgers
  const RebalanceProblem& problem;    // of `canonical`, without them
  std::vector<RebalancePoint> points;
  std::vector<char> is_stale;         // not shown yet; by point
  bool is_empty = false;
  RebalanceBooks books;
  std::unique_ptr<RebalanceConstruction> construction;
  std::optional<RebalanceEveryPlan> every_plan;
  std::optional<RemovalCurve> removal;
  RebalanceBound unlimited;
  std::uint32_t next_moves = 0;
  std::vector<Tried> tried;
  std::optional<RebalancePartition> partition;  // of the last point, where moves are not scarce
  std::optional<Filling> filling;
  std::unique_ptr<RebalanceCore> core;          // what `search` is in, unless in all of the problem
  std::optional<RebalanceSearch> search;
  std::size_t search_at = 0;
  SearchAim search_aim = SearchAim::Highest;
  std::uint64_t search_pieces = 0, search_left = 0;
  std::size_t exact_at = 0;
  std::uint64_t exact_left = 0;       // pieces of the complete search at that point
  std::size_t tree_at = 0;
  std::optional<RebalancePairs> pairs;
  std::size_t pairs_at = 0;
  std::uint64_t pairs_left = 0;
  std::uint64_t tree_left = 0;        // pieces of the branch and bound at that point
  std::size_t next_anchor = 0;
  std::optional<RebalanceSweep> sweep;
  std::optional<RebalanceParts> parts;
  std::vector<std::unique_ptr<RebalancePart>> known_parts;
  std::vector<RebalancePart*> tied;             // by rising number in `parts`
  std::vector<char> is_full;  // by person: plans put together in this sweep have left no room there
  std::size_t next_swept = 0;
  std::uint32_t sweeps = 0;   // that are done
  std::size_t before_sweep = 0;  // so many other pieces come before the next
};

}  // namespace evenhand
