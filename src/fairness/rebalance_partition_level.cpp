// Everybody to a level: an excess travels from person to person (rebalance_partition.h).
#include <bit>
#include <utility>

#include "fairness/rebalance_bounds.h"
#include "fairness/rebalance_partition.h"

namespace evenhand {
namespace {

constexpr std::size_t kMostShared = 18;      // units: nearly all sums are among those of fewer than else, and it is quicker
constexpr std::uint32_t kMostTries = 20;     // to pass an excess on
constexpr std::int64_t kShareOfRise = 2;     // of a unit, by which all that is above the level may rise
constexpr std::uint32_t kUnraised = 4;       // times that it may not, for so many halves of that

}  // namespace

// Half way from the best plan to the floor; the floor where there is no plan.
void RebalancePartition::set_level() {
  for (const RebalancePerson& person : problem_->people) {
    const std::int64_t least = load_within(floor_, person.capacity);
    level_.push_back(best_ ? std::max(least, (least + load_below(best_worst_, person.capacity)) / 2) : least);
  }
  carrier_ = kNobody;
  ++levels_;
}

std::vector<std::uint32_t> RebalancePartition::all_above() const {
  std::vector<std::uint32_t> all;
  for (std::uint32_t j = 0; j < load_.size(); ++j) {
    if (above(j, load_[j]) > 0) all.push_back(j);
  }
  return all;
}

// What both have above the level becomes as little as can be, at most so much more; then `a` comes as near to it as can be.
bool RebalancePartition::pass_on(std::uint32_t a, std::uint32_t b, std::int64_t most_more) {
  const Pair pair = pair_of(a, b, kMostShared);
  const std::int64_t ideal = level_[a] - pair.own;
  std::optional<Sum> best;
  std::int64_t least = above(a, load_[a]) + above(b, load_[b]) + most_more, distance = 0;
  const auto look = [&](Sum sum) {
    const std::int64_t weight = weight_of(sum), load = pair.own + weight, off = weight < ideal ? ideal - weight : weight - ideal;
    const std::int64_t together = above(a, load) + above(b, pair.both - load);
    if (load == load_[a] || together > least || (best && together == least && off >= distance)) return;
    best = sum;
    least = together;
    distance = off;
  };
  std::size_t k = high_.size();
  for (const Sum sum : low_) {
    while (k > 0 && weight_of(sum + high_[k - 1]) > ideal) --k;
    if (k > 0) look(sum + high_[k - 1]);
    if (k < high_.size()) look(sum + high_[k]);
  }
  if (best) give_out(pair, units_of(*best));
  return best.has_value();
}

// One attempt to pass an excess on. It is not given back at once; whoever still has some may try again.
void RebalancePartition::level_once() {
  if (carrier_ == kNobody || above(carrier_, load_[carrier_]) == 0) {
    const std::vector<std::uint32_t> all = all_above();
    if (all.empty()) return;
    carrier_ = all[random_.below(all.size())];
    previous_ = kNobody;
    tries_ = 0;
  }
  const std::uint32_t partner = partner_of(carrier_);
  const auto rise = static_cast<std::uint64_t>(books_->mean_weight() / kShareOfRise + 1);
  const auto halves = random_.below(static_cast<std::uint32_t>(std::bit_width(rise)) + kUnraised);
  if (partner != carrier_ && partner != previous_ && pass_on(carrier_, partner, static_cast<std::int64_t>(rise >> halves))) {
    tries_ = 0;
    previous_ = carrier_;
    if (above(carrier_, load_[carrier_]) == 0 || random_.below(2) == 0) carrier_ = partner;
  } else if (++tries_ > kMostTries) {
    carrier_ = kNobody;
  }
}

}  // namespace evenhand
