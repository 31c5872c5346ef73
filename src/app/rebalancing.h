// Few moves, proven (L3), for the open scenario's burden: the model and the job, begun when first asked for, stepped in slices,
// forgotten when loads, owners, people, the policy or the contacts on record change. Whoever shows it sees `points` and may
// want, stop or widen; how and where they are worked out is known here alone: in slices between frames, or beside the page, in
// a second instance that is asked by orders and answers with what is new. The points are the same either way.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/effects.h"
#include "app/frontier_run.h"
#include "domain/date.h"
#include "domain/error.h"
#include "domain/scenario.h"
#include "fairness/load.h"
#include "fairness/load_basis.h"
#include "fairness/rebalance_bounds.h"
#include "fairness/rebalance_job.h"
#include "fairness/rebalance_model.h"

namespace evenhand::app {

class Rebalancing {
 public:
  // The moves looked at first; widen() doubles them.
  static constexpr std::uint32_t kFirstMoves = 20;

  // Forgets what no longer holds. Cheap when nothing relevant changed.
  void follow(const Scenario& scenario);
  void clear();

  // Begins, unless it is there for this day. `basis` and `burden` are those of the scenario that was followed last.
  // `name_of` speaks in error(): wanted again with is_blind changed, an error is worded anew.
  void want(const LoadBasis& basis, const LedgerLoads& burden, Date today, const NameOf& name_of, bool is_blind);
  bool holds_for(Date today, bool is_blind) const;

  // Why there is nothing to show; null before it was wanted and where it can be done.
  const Error* error() const { return error_ ? &*error_ : nullptr; }
  bool has_model() const { return model_.has_value(); }
  const RebalanceModel& model() const { return *model_; }  // only with has_model()
  const Scenario& scenario() const { return scenario_; }   // the one followed; it outlives the model
  Date today() const { return today_; }

  // By rising number of moves; ends early while there is no picture.
  const std::vector<RebalancePoint>& points() const;
  bool has_picture() const { return run_ && run_->has_picture(); }
  std::size_t knee() const { return knee_of(points()); }
  // Holds for any plan with at most so many moves: that of a point, or one for any number of moves.
  RebalanceBound bound_at(std::uint32_t moves) const;

  // One slice; false when there is nothing left to do here.
  bool step();
  bool has_work() const;
  // It goes on, here or beside the page.
  bool is_searching() const;
  Progress progress() const;
  bool is_stopped() const { return is_stopped_; }
  void stop();
  void resume();
  // Looks at twice as many moves; the points there are stay until the wider ones are there.
  void widen();
  bool can_widen() const;

  // Grows whenever the model is made anew or forgotten.
  std::uint64_t revision() const { return revision_; }

  // ---- beside the page -------------------------------------------------------------------------------------------------
  // From now on searches are ordered, where a second instance can be had.
  void work_beside() { is_beside_ = true; }
  std::vector<Effect> take_orders();
  // What came of order `search`; of an order that is no longer wanted: nothing. False as for failed().
  bool advanced(std::uint64_t search, std::string_view answer);
  // It ended before it was done: nothing that was found is lost, and resume() asks again. Without a second instance at all the
  // search goes on here. False when it stopped and somebody should be told.
  bool failed(std::uint64_t search, bool is_unavailable);

 private:
  void begin(std::optional<FrontierRun>& run);
  void order_what_is_left();
  void end_order(std::optional<FrontierRun>& run);
  void take_over();
  const FrontierRun* current() const { return wider_ ? &*wider_ : run_ ? &*run_ : nullptr; }
  void forget();

  Scenario scenario_;
  Date today_;
  bool is_blind_ = false;
  std::optional<Error> error_;
  std::optional<RebalanceModel> model_;
  std::optional<FrontierRun> run_, wider_;
  mutable std::optional<RebalanceBound> unlimited_;  // found when first asked for
  std::vector<Effect> orders_;
  std::uint64_t last_search_ = 0;
  bool is_beside_ = false;
  std::uint32_t most_moves_ = 0;
  bool is_stopped_ = false;
  std::uint64_t revision_ = 0;
};

}  // namespace evenhand::app
