// Lower bounds on the highest load / capacity that any plan can reach (math 3; solver 3.1), each in whole numbers and with a
// witness from which anyone can add it up again. Every bound holds for every plan; the largest is the one to show.
//
// A load is a whole number, so the highest ratio of a plan is some l / capacity_j: each bound is raised to the next such value.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "fairness/names.h"
#include "fairness/rebalance_model.h"
#include "fairness/rebalance_problem.h"

namespace evenhand {

enum class BoundKind : std::uint8_t {
  Average,     // all load over all capacity
  Fixed,       // somebody's fixed load
  Single,      // one unit with the person who has most room for it
  Subset,      // units that fit only some people (Hall), found by maximum flow
  Count,       // more units than people: somebody has two of them, or three, ... (pigeonhole)
  Removal,     // with at most K moves too much stays where it is (Aggarwal, Motwani & Zhu 2003)
  Lagrangian,  // prices: what K moves can save at most
  Cover,       // the same, where so many have to leave whoever is above the bound
  Parts,       // prices on a move: so many the parts of the team take at least, each rounded up
  Search,      // every plan with at most K moves was ruled out
};

// Witness by kind. Average: nothing more. Fixed: people[0]. Single: units[0], people[0]. Subset, Count: `units` may be owned
// only by `people`. Removal: `units` in the order taken, each the largest of the fullest at that time. Lagrangian, Cover: `prices` by person.
// Parts: those and the price of a move (rebalance_parts.h).
struct RebalanceBound {
  BoundKind kind = BoundKind::Average;
  Ratio value{0, 1};
  std::vector<std::uint32_t> people = {};  // ascending
  std::vector<std::uint32_t> units = {};
  std::vector<std::int64_t> prices = {};   // >= 0, at most kMostPrice
  std::int64_t move_price = 0;             // Parts only

  // The larger one; the first of equals.
  bool is_below(const RebalanceBound& other) const { return compare(value, other.value) < 0; }
};

// Loads up to this ratio fit: the largest l with l / capacity <= ratio.
std::int64_t load_within(Ratio ratio, std::int64_t capacity);
// The largest l with l / capacity below the ratio; -1 when there is none.
std::int64_t load_below(Ratio ratio, std::int64_t capacity);
// The least l / capacity_j, over all people, that is at least numerator / denominator (> 0).
Ratio raised_to_reachable(const RebalanceProblem& problem, std::int64_t numerator, std::int64_t denominator);
// The least l / capacity_j, over these people, that is above the ratio.
Ratio next_above(std::span<const RebalancePerson> people, Ratio ratio);
// The least reachable ratio at which these people together can carry `load` in whole loads.
Ratio least_ratio_for(const RebalanceProblem& problem, const std::vector<std::uint32_t>& people, std::int64_t load);

// The largest reachable ratio above `low` and at most `high` for which `is_proved` holds, which with a ratio holds for lower ones
// too; exact at `high`, else to a 256th of the way. `low` where there is none.
Ratio largest_ratio(const RebalanceProblem& problem, Ratio low, Ratio high, const std::function<bool(Ratio)>& is_proved);

RebalanceBound average_bound(const RebalanceProblem& problem);
RebalanceBound fixed_bound(const RebalanceProblem& problem);
RebalanceBound single_bound(const RebalanceProblem& problem);
// At least the average. Classes with the same set are one; every cut found raises the bound until a flow carries all.
RebalanceBound subset_bound(const RebalanceProblem& problem);
// By counting, where that says more: of the h heaviest units that only m people may own, each has room for so many of the lightest;
// that has to make h. And where nobody has room for more than k + 1 = ceil(h / m), at least q = h - k m people have k + 1 each: so q
// of them hold q (k + 1) units (Dell'Amico & Martello 1995; Haouari, Gharbi & Jemmali 2006, for people who are all alike).
RebalanceBound raised_by_count(const RebalanceProblem& problem, RebalanceBound bound);
// The removal bound for K = 0, 1, ... in turn: each step takes the largest that can move from the fullest.
class RemovalCurve {
 public:
  // `problem` must outlive it.
  explicit RemovalCurve(const RebalanceProblem& problem);
  RebalanceBound bound() const;  // for as many moves as steps so far
  Ratio value() const { return {load_[fullest()], problem_->people[fullest()].capacity}; }
  void advance();

 private:
  std::uint32_t fullest() const { return heap_.front(); }
  bool is_lower(std::uint32_t a, std::uint32_t b) const;

  const RebalanceProblem* problem_;
  std::vector<std::int64_t> load_;
  std::vector<std::vector<std::uint32_t>> movable_;  // by person, lightest first
  std::vector<std::uint32_t> heap_;                  // people, the fullest in front
  std::vector<std::uint32_t> taken_;
};
// For K = 0, 1, ..., `most_moves`; rises with fewer moves.
std::vector<RebalanceBound> removal_bounds(const RebalanceProblem& problem, std::uint32_t most_moves);

// The largest of those that hold for any number of moves.
RebalanceBound unlimited_bound(const RebalanceProblem& problem);

// "91 clients fit only Dana, Lee and 4 others: in no plan can all of them be below 1.21."
std::string bound_sentence(const RebalanceModel& model, const RebalanceBound& bound, const LoadBasis& basis, std::uint32_t most_moves, const NameOf& name_of,
                           const Locale& locale = kEnglish);

}  // namespace evenhand
