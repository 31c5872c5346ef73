// The search for few moves as bytes, for a second instance of this very program that works beside the page (design, State): the
// question goes there, what was found comes back. Never stored and never exported: both ends are of one build.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/progress.h"
#include "fairness/rebalance_job.h"
#include "fairness/rebalance_problem.h"

namespace evenhand::app {

struct FrontierQuestion {
  RebalanceProblem problem;
  RebalanceOptions options;
};

// How far the search is, and the points that have changed since the answer before.
struct FrontierAnswer {
  Progress progress;
  bool has_picture = false;
  std::uint32_t point_count = 0;  // that there are by now
  std::vector<std::uint32_t> positions = {};
  std::vector<RebalancePoint> points = {};  // at these positions
};

std::string to_bytes(const FrontierQuestion& question);
std::string to_bytes(const FrontierAnswer& answer);

// Nothing when the bytes are not what to_bytes writes: cut short, too long, or a count that they cannot hold.
std::optional<FrontierQuestion> frontier_question(std::string_view bytes);
std::optional<FrontierAnswer> frontier_answer(std::string_view bytes);

// Brings `points` up to date; false, and nothing changed, when the answer names a point that cannot be.
bool take_answer(std::vector<RebalancePoint>& points, FrontierAnswer answer);

}  // namespace evenhand::app
