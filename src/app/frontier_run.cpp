#include "app/frontier_run.h"

#include <utility>

#include "app/frontier_wire.h"

namespace evenhand::app {

void FrontierRun::step(const RebalanceProblem& problem) {
  if (job_) {
    job_->step();
    return;
  }
  if (!beginning_) beginning_.emplace(problem, options_);
  if (beginning_->step().done < progress_.done) return;
  job_ = std::move(beginning_);
  beginning_.reset();
}

BeginSearch FrontierRun::order(const RebalanceProblem& problem, std::uint64_t search) {
  search_ = search;
  heard_.clear();
  return {search, to_bytes(FrontierQuestion{problem, options_})};
}

bool FrontierRun::hear(std::string_view bytes) {
  std::optional<FrontierAnswer> answer = frontier_answer(bytes);
  if (!answer) return false;
  const Progress progress = answer->progress;
  const bool has_picture = answer->has_picture;
  if (!take_answer(heard_, std::move(*answer))) return false;
  if (progress.done < progress_.done) return true;
  points_ = heard_;
  progress_ = progress;
  has_picture_ = has_picture;
  if (progress.is_finished()) search_ = 0;
  return true;
}

}  // namespace evenhand::app
