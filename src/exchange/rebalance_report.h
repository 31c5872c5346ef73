// What few moves can reach in a scenario, ready to be written: as JSON (rebalance_json.h), as text (rebalance_text.h).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "domain/date.h"
#include "domain/error.h"
#include "fairness/rebalance_context.h"
#include "fairness/rebalance_job.h"
#include "fairness/rebalance_ordered.h"
#include "fairness/rebalance_trade_job.h"

namespace evenhand::exchange {

inline constexpr std::uint32_t kMostFrontier = 100'000;
inline constexpr std::int64_t kMostPoints = 100'000;  // 100 load points

struct RebalanceChoices {
  std::optional<std::uint32_t> moves = {};  // one point: at most so many moves
  std::uint32_t frontier = 20;              // else every K from 0 to this one
  // One point: as many moves as are worth it. What a move of cost 1 has to take off the deviation from the fair parts, in
  // thousandths of a load point, 0..kMostPoints (rebalance_trade_off.h).
  std::optional<std::int64_t> price = {};
  std::uint32_t refinements = RebalanceOptions{}.refinements;
  std::uint64_t seed = RebalanceOptions{}.seed;
  Date on = {};                             // the day that continuity is counted from
  bool is_ordered = false;                  // with the order of the chosen plan's moves and its price (rebalance_ordered.h)
  bool is_blind = false;                    // no names and no ids of people and clients
  // Asked between pieces of work; true ends it with what there is. Empty: the counted budget alone decides, and the same
  // input gives the same bytes everywhere.
  std::function<bool()> is_out_of_time = {};
};

// The plans worked out in place. Stays where it is: the context refers to it.
class ComputedRebalance {
 public:
  // Refused: a burden that is not ready, rules and caps in conflict, no plan found within the caps; an Error says which.
  static Result<std::unique_ptr<ComputedRebalance>> make(const Scenario& scenario, const RebalanceChoices& choices);
  ComputedRebalance(const ComputedRebalance&) = delete;
  ComputedRebalance& operator=(const ComputedRebalance&) = delete;

  const RebalanceContext& context() const { return *context_; }
  const RebalanceChoices& choices() const { return choices_; }
  const std::vector<RebalancePoint>& points() const { return points_; }
  std::size_t knee() const { return knee_of(points_); }
  bool is_frontier() const { return !choices_.moves && !choices_.price; }
  // The point whose plan is told: the one asked for, else the knee.
  const RebalancePoint& chosen() const { return is_frontier() ? points_[knee()] : points_.back(); }
  // Where a price was asked for: how the plan stands, and the price in thousandths of a load.
  const std::optional<TradeOffPlan>& trade_off() const { return trade_off_; }
  std::int64_t load_price() const { return load_price_; }
  // Of millionths of a load.
  double load_points(std::int64_t millionths) const;
  RebalanceOwners chosen_owners() const { return owners_of(context_->problem(), chosen()); }
  // Of the chosen plan; empty unless it was asked for.
  std::vector<OrderedStep> order() const { return choices_.is_ordered ? ordered_steps(context_->problem(), chosen_owners()) : std::vector<OrderedStep>(); }
  bool is_cut_short() const { return is_cut_short_; }  // ended by is_out_of_time

 private:
  ComputedRebalance(const Scenario& scenario, const RebalanceChoices& choices);
  void find_frontier();
  void find_trade_off();

  Scenario scenario_;
  RebalanceChoices choices_;
  LoadBasis basis_;
  LedgerLoads burden_, opportunity_, visibility_;
  NameOf name_of_;
  ClientNameOf client_name_of_;
  std::optional<RebalanceModel> model_;
  std::optional<RebalanceContext> context_;
  std::vector<RebalancePoint> points_;
  std::optional<TradeOffPlan> trade_off_;
  std::int64_t load_price_ = 0;
  bool is_cut_short_ = false;
};

}  // namespace evenhand::exchange
