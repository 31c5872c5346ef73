#include "app/frontier_search.h"

#include <algorithm>
#include <utility>

#include "app/frontier_wire.h"

namespace evenhand::app {

namespace {

bool tells_the_same(const RebalancePoint& a, const RebalancePoint& b) {
  return a.changes == b.changes && a.bound.kind == b.bound.kind && compare(a.bound.value, b.bound.value) == 0 && a.is_leximax_proved == b.is_leximax_proved &&
         a.most_moves == b.most_moves;
}

}  // namespace

bool FrontierSearch::begin(std::string_view bytes) {
  job_.reset();
  told_.clear();
  std::optional<FrontierQuestion> question = frontier_question(bytes);
  if (!question) return false;
  job_.emplace(std::move(question->problem), question->options);
  return true;
}

bool FrontierSearch::step() {
  if (is_finished()) return false;
  job_->step();
  return true;
}

std::string FrontierSearch::news() {
  if (!job_) return {};
  const std::vector<RebalancePoint>& points = job_->points();
  FrontierAnswer answer{.progress = job_->progress(), .has_picture = job_->has_picture(), .point_count = static_cast<std::uint32_t>(points.size())};
  for (std::size_t k = 0; k < points.size(); ++k) {
    if (k < told_.size() && tells_the_same(told_[k], points[k])) continue;
    answer.positions.push_back(static_cast<std::uint32_t>(k));
    answer.points.push_back(points[k]);
    told_.resize(std::max(told_.size(), k + 1));
    told_[k] = points[k];
  }
  told_.resize(points.size());
  return to_bytes(answer);
}

}  // namespace evenhand::app
