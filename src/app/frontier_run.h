// One search for few moves as Rebalancing follows it: worked on here in slices, or ordered from a second instance of the program
// and heard from there. The points are the same either way; what was shown once is never taken back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/effects.h"
#include "domain/progress.h"
#include "fairness/rebalance_job.h"

namespace evenhand::app {

class FrontierRun {
 public:
  explicit FrontierRun(RebalanceOptions options) : options_(options) {}

  const std::vector<RebalancePoint>& points() const { return job_ ? job_->points() : points_; }
  bool has_picture() const { return job_ ? job_->has_picture() : has_picture_; }
  Progress progress() const { return job_ ? job_->progress() : progress_; }
  bool is_finished() const { return progress().is_finished(); }

  // ---- here; what was heard from beside stays until as much is found
  void step(const RebalanceProblem& problem);

  // ---- beside: an order by number, asked again from the start under another one after end(). A search that begins again finds
  // the same, and is silent until it is as far as what is shown.
  BeginSearch order(const RebalanceProblem& problem, std::uint64_t search);
  bool is_ordered() const { return search_ != 0; }
  bool waits_for(std::uint64_t search) const { return search_ != 0 && search_ == search; }
  void end() { search_ = 0; }
  // False when the answer is none.
  bool hear(std::string_view answer);

 private:
  RebalanceOptions options_;
  std::optional<RebalanceJob> job_, beginning_;  // `beginning_` is not yet as far as what is shown
  std::uint64_t search_ = 0;
  std::vector<RebalancePoint> heard_, points_;
  Progress progress_{0, 1};
  bool has_picture_ = false;
};

}  // namespace evenhand::app
