// The bound by counting (rebalance_bounds.h).
#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

#include "fairness/rebalance_bounds.h"

namespace evenhand {
namespace {

constexpr std::size_t kMostClasses = 64;        // each looked at by itself
constexpr std::size_t kMostEach = 40;           // units a person: beyond, what all weigh together says as much
constexpr std::size_t kMostLooks = 4'000'000;   // units times people

// Some people, and the heaviest units that nobody else may own.
class Count {
 public:
  Count(const RebalanceProblem& problem, std::vector<std::uint32_t> people, std::vector<std::uint32_t> units) : problem_(&problem), people_(std::move(people)), units_(std::move(units)) {
    const auto is_before = [&](std::uint32_t a, std::uint32_t b) { return std::pair(-problem.units[a].weight, a) < std::pair(-problem.units[b].weight, b); };
    const std::size_t most = std::min(units_.size(), most_units(people_.size()));
    std::ranges::nth_element(units_, units_.begin() + static_cast<std::ptrdiff_t>(most), is_before);
    units_.resize(most);
    std::ranges::sort(units_, is_before);
    for (const std::uint32_t u : units_) sums_.push_back(sums_.back() + problem.units[u].weight);
    for (const std::uint32_t j : people_) room_.push_back({.person = j});
  }

  // So many heaviest are looked at for so many people.
  static std::size_t most_units(std::size_t people) { return std::min(people * kMostEach, kMostLooks / people); }

  // Raises the bound as far as any number of the heaviest does.
  void raise(RebalanceBound& bound) {
    for (std::size_t heaviest = people_.size() + 1; heaviest <= units_.size(); ++heaviest) {
      if (!is_ruled_out(heaviest, bound.value)) continue;
      const Ratio highest = highest_ruled_out(heaviest, bound.value);
      bound = {.kind = BoundKind::Count, .value = next_above(problem_->people, highest), .people = people_, .units = {units_.begin(), units_.begin() + static_cast<std::ptrdiff_t>(heaviest)}};
      std::ranges::sort(bound.units);
    }
  }

 private:
  struct Room {
    std::uint32_t person = 0;
    std::int64_t load = 0;
  };

  // What the lightest `count` of so many heaviest weigh.
  std::int64_t lightest(std::size_t heaviest, std::size_t count) const { return sums_[heaviest] - sums_[heaviest - count]; }

  std::size_t most_within(std::size_t heaviest, std::int64_t load) const {
    std::size_t fit = 0, more = heaviest + 1;
    while (more - fit > 1) {
      const std::size_t middle = (fit + more) / 2;
      (lightest(heaviest, middle) <= load ? fit : more) = middle;
    }
    return fit;
  }

  // No plan has everybody within the ratio: so many units have no place, or those who have one more than the others are too few.
  bool is_ruled_out(std::size_t heaviest, Ratio ratio) {
    const std::size_t each = (heaviest - 1) / people_.size(), fuller = heaviest - each * people_.size();
    std::size_t placed = 0, most = 0;
    for (Room& room : room_) {
      const RebalancePerson& person = problem_->people[room.person];
      room.load = load_within(ratio, person.capacity) - person.fixed;
      const std::size_t count = room.load < 0 ? 0 : most_within(heaviest, room.load);
      placed += count;
      most = std::max(most, count);
    }
    if (placed < heaviest) return true;
    if (most > each + 1) return false;
    std::ranges::nth_element(room_, room_.begin() + static_cast<std::ptrdiff_t>(fuller - 1), std::greater{}, &Room::load);
    std::int64_t together = 0;
    for (std::size_t i = 0; i < fuller; ++i) together += room_[i].load;
    return lightest(heaviest, fuller * (each + 1)) > together;
  }

  Ratio highest_ruled_out(std::size_t heaviest, Ratio known) {
    const std::int64_t all = problem_->total_capacity();
    std::int64_t low = load_within(known, all), apart = 1;
    while (is_ruled_out(heaviest, {low + apart, all})) apart *= 2;
    for (std::int64_t high = low + apart; high - low > 1;) {
      const std::int64_t middle = low + (high - low) / 2;
      (is_ruled_out(heaviest, {middle, all}) ? low : high) = middle;
    }
    return compare({low, all}, known) > 0 ? Ratio{low, all} : known;
  }

  const RebalanceProblem* problem_;
  std::vector<std::uint32_t> people_, units_;  // heaviest first
  std::vector<std::int64_t> sums_{0};          // of the heaviest
  std::vector<Room> room_;
};

std::vector<std::uint32_t> units_only_for(const RebalanceProblem& problem, const std::vector<std::uint32_t>& people) {
  std::vector<char> is_inside;
  for (const std::vector<std::uint32_t>& set : problem.classes) is_inside.push_back(std::ranges::includes(people, set) ? 1 : 0);
  std::vector<std::uint32_t> units;
  for (std::uint32_t u = 0; u < problem.units.size(); ++u) {
    if (is_inside[problem.units[u].eligible] != 0) units.push_back(u);
  }
  return units;
}

}  // namespace

RebalanceBound raised_by_count(const RebalanceProblem& problem, RebalanceBound bound) {
  std::vector<std::vector<std::uint32_t>> groups(1, std::vector<std::uint32_t>(problem.people.size()));
  std::iota(groups[0].begin(), groups[0].end(), 0u);
  if (problem.classes.size() <= kMostClasses) groups.insert(groups.end(), problem.classes.begin(), problem.classes.end());
  if (bound.kind == BoundKind::Subset) groups.push_back(bound.people);
  std::ranges::sort(groups);
  groups.erase(std::ranges::unique(groups).begin(), groups.end());
  for (std::vector<std::uint32_t>& people : groups) {
    if (Count::most_units(people.size()) <= people.size()) continue;
    std::vector<std::uint32_t> units = units_only_for(problem, people);
    if (units.size() > people.size()) Count(problem, std::move(people), std::move(units)).raise(bound);
  }
  return bound;
}

}  // namespace evenhand
