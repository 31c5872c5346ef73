// The search for few moves as the second instance runs it: takes the question, steps the job, tells what is new. The page's
// worker and the platform in memory both drive this; Rebalancing is its other end.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fairness/rebalance_job.h"

namespace evenhand::app {

class FrontierSearch {
 public:
  // A question from to_bytes(); false when it is none, and then there is nothing to do.
  bool begin(std::string_view question);

  // One piece of work, at most about 10 ms for a team of 20 with 300 clients; false when nothing is left to do.
  bool step();
  bool has_picture() const { return job_ && job_->has_picture(); }
  bool is_finished() const { return !job_ || job_->progress().is_finished(); }

  // The bytes of a FrontierAnswer: what is new since the last call.
  std::string news();

 private:
  std::optional<RebalanceJob> job_;
  std::vector<RebalancePoint> told_;
};

}  // namespace evenhand::app
