#include "fairness/rebalance_node_ascent.h"

#include <algorithm>
#include <utility>

namespace evenhand {
namespace {

constexpr double kOverLimit = 0.005;     // of all limits: aims so far above what rules a node out
constexpr std::uint32_t kPatience = 10;  // rounds without gain before steps are halved

}  // namespace

NodeAscent::NodeAscent(const RebalanceProblem& problem, const std::vector<std::int64_t>& limit, std::vector<double> start) : limit_(limit), prices_(std::move(start)) {
  for (const RebalancePerson& person : problem.people) {
    capacity_.push_back(static_cast<double>(person.capacity));
    all_ += capacity_.back();
  }
  for (const std::int64_t one : limit) target_ += kOverLimit * static_cast<double>(one);
  keep_sum();
  best_prices_ = prices_;
}

bool NodeAscent::advance(const std::vector<std::int64_t>& load) {
  double value = 0.0, square = 0.0;
  std::vector<double> slope;
  for (std::size_t j = 0; j < load.size(); ++j) {
    slope.push_back(static_cast<double>(load[j] - limit_[j]));
    value += prices_[j] * slope[j];
  }
  note(value);
  for (std::size_t j = 0; j < load.size(); ++j) {
    slope[j] = slope[j] / capacity_[j] - value / all_;
    square += capacity_[j] * slope[j] * slope[j];
  }
  if (square <= 0.0) return false;
  const double stride = boldness_ * (target_ - value) / square;
  for (std::size_t j = 0; j < load.size(); ++j) prices_[j] = std::max(0.0, prices_[j] + stride * slope[j]);
  return keep_sum();
}

bool NodeAscent::keep_sum() {
  double sum = 0.0;
  for (std::size_t j = 0; j < prices_.size(); ++j) sum += prices_[j] * capacity_[j];
  if (sum <= 0.0) return false;
  for (double& price : prices_) price *= all_ / sum;
  return true;
}

void NodeAscent::note(double value) {
  if (!has_best_ || value > best_) {
    has_best_ = true;
    best_ = value;
    best_prices_ = prices_;
    without_gain_ = 0;
  } else if (++without_gain_ == kPatience) {
    boldness_ /= 2;
    without_gain_ = 0;
  }
}

}  // namespace evenhand
