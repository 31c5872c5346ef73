#include "fairness/rebalance_bounds.h"

#include <algorithm>
#include <numeric>
#include <queue>

#include "fairness/transport_flow.h"

namespace evenhand {
namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t kFineness = 256;  // of the largest ratio between two

struct Level {
  Ratio ratio;
  std::uint32_t person = 0;
};

bool is_lower(const Level& a, const Level& b) {
  const auto order = compare(a.ratio, b.ratio);
  return order != 0 ? order < 0 : a.person > b.person;
}

std::vector<std::int64_t> weight_of_classes(const RebalanceProblem& problem) {
  std::vector<std::int64_t> weight(problem.classes.size(), 0);
  for (const RebalanceUnit& unit : problem.units) weight[unit.eligible] += unit.weight;
  return weight;
}

}  // namespace

std::int64_t load_within(Ratio ratio, std::int64_t capacity) { return static_cast<std::int64_t>(static_cast<Wide>(ratio.load) * capacity / ratio.entitlement); }

std::int64_t load_below(Ratio ratio, std::int64_t capacity) {
  const Wide product = static_cast<Wide>(ratio.load) * capacity;
  return product == 0 ? -1 : static_cast<std::int64_t>((product - 1) / ratio.entitlement);
}

Ratio raised_to_reachable(const RebalanceProblem& problem, std::int64_t numerator, std::int64_t denominator) {
  Ratio best{0, 0};
  for (const RebalancePerson& person : problem.people) {
    const Wide product = static_cast<Wide>(numerator) * person.capacity;
    const Ratio ratio{static_cast<std::int64_t>((product + denominator - 1) / denominator), person.capacity};
    if (best.entitlement == 0 || compare(ratio, best) < 0) best = ratio;
  }
  return best;
}

Ratio next_above(std::span<const RebalancePerson> people, Ratio ratio) {
  Ratio next{0, 0};
  for (const RebalancePerson& person : people) {
    const Ratio own{load_within(ratio, person.capacity) + 1, person.capacity};
    if (next.entitlement == 0 || compare(own, next) < 0) next = own;
  }
  return next;
}

Ratio least_ratio_for(const RebalanceProblem& problem, const std::vector<std::uint32_t>& people, std::int64_t load) {
  std::int64_t capacity = 0, carried = 0;
  for (const std::uint32_t j : people) capacity += problem.people[j].capacity;
  const auto is_later = [](const Level& a, const Level& b) { return is_lower(b, a); };
  std::priority_queue<Level, std::vector<Level>, decltype(is_later)> next(is_later);
  for (const std::uint32_t j : people) {
    const std::int64_t own = load * problem.people[j].capacity / capacity;
    carried += own;
    next.push({{own + 1, problem.people[j].capacity}, j});
  }
  Ratio reached = raised_to_reachable(problem, 0, 1);
  for (const std::uint32_t j : people) {
    const Ratio own{load * problem.people[j].capacity / capacity, problem.people[j].capacity};
    if (compare(own, reached) > 0) reached = own;
  }
  while (carried < load) {
    const Level level = next.top();
    next.pop();
    reached = level.ratio;
    ++carried;
    next.push({{level.ratio.load + 1, level.ratio.entitlement}, level.person});
  }
  return reached;
}

Ratio largest_ratio(const RebalanceProblem& problem, Ratio low, Ratio high, const std::function<bool(Ratio)>& is_proved) {
  if (compare(low, high) >= 0) return low;
  if (is_proved(high)) return high;
  const std::int64_t all = problem.total_capacity();
  std::int64_t from = load_within(low, all), to = load_within(high, all);
  const std::int64_t fine = std::max<std::int64_t>(1, (to - from) / kFineness);
  while (to - from > fine) {
    const std::int64_t middle = from + (to - from) / 2;
    if (is_proved({middle, all})) from = middle;
    else to = middle;
  }
  const Ratio reached = raised_to_reachable(problem, from, all);
  return compare(reached, low) > 0 && is_proved(reached) ? reached : low;
}

RebalanceBound average_bound(const RebalanceProblem& problem) {
  return {.kind = BoundKind::Average, .value = raised_to_reachable(problem, problem.total_load(), problem.total_capacity())};
}

RebalanceBound fixed_bound(const RebalanceProblem& problem) {
  RebalanceBound bound{.kind = BoundKind::Fixed, .people = {0}};
  for (std::uint32_t j = 0; j < problem.people.size(); ++j) {
    const Ratio own{problem.people[j].fixed, problem.people[j].capacity};
    if (compare(own, bound.value) <= 0) continue;
    bound.value = own;
    bound.people = {j};
  }
  return bound;
}

RebalanceBound single_bound(const RebalanceProblem& problem) {
  std::vector<std::uint32_t> heaviest(problem.classes.size(), kNobody);
  for (std::uint32_t u = 0; u < problem.units.size(); ++u) {
    std::uint32_t& top = heaviest[problem.units[u].eligible];
    if (top == kNobody || problem.units[u].weight > problem.units[top].weight) top = u;
  }
  RebalanceBound bound{.kind = BoundKind::Single};
  for (std::size_t c = 0; c < heaviest.size(); ++c) {
    if (heaviest[c] == kNobody) continue;
    Ratio least{0, 0};
    std::uint32_t where = 0;
    for (const std::uint32_t j : problem.classes[c]) {
      const Ratio own{problem.people[j].fixed + problem.units[heaviest[c]].weight, problem.people[j].capacity};
      if (least.entitlement != 0 && compare(own, least) >= 0) continue;
      least = own;
      where = j;
    }
    if (compare(least, bound.value) <= 0) continue;
    bound.value = least;
    bound.people = {where};
    bound.units = {heaviest[c]};
  }
  return bound;
}

RebalanceBound subset_bound(const RebalanceProblem& problem) {
  const std::vector<std::int64_t> weight = weight_of_classes(problem);
  RebalanceBound bound{.kind = BoundKind::Subset};
  bound.people.resize(problem.people.size());
  std::iota(bound.people.begin(), bound.people.end(), 0u);
  bound.units.resize(problem.units.size());
  std::iota(bound.units.begin(), bound.units.end(), 0u);
  bound.value = least_ratio_for(problem, bound.people, problem.total_load());
  const Ratio fixed = fixed_bound(problem).value;
  for (;;) {
    const Ratio level = compare(fixed, bound.value) > 0 ? fixed : bound.value;
    std::vector<std::int64_t> room;
    for (const RebalancePerson& person : problem.people) room.push_back(load_within(level, person.capacity) - person.fixed);
    TransportFlow flow(room);
    for (std::size_t c = 0; c < weight.size(); ++c) flow.add_class(weight[c], problem.classes[c]);
    if (flow.run()) return bound;
    bound.people.clear();
    bound.units.clear();
    std::int64_t load = 0;
    for (std::uint32_t j = 0; j < room.size(); ++j) {
      if (!flow.is_person_full(j)) continue;
      bound.people.push_back(j);
      load += problem.people[j].fixed;
    }
    for (std::uint32_t u = 0; u < problem.units.size(); ++u) {
      if (!flow.is_class_short(problem.units[u].eligible)) continue;
      bound.units.push_back(u);
      load += problem.units[u].weight;
    }
    bound.value = least_ratio_for(problem, bound.people, load);
  }
}

RemovalCurve::RemovalCurve(const RebalanceProblem& problem) : problem_(&problem), movable_(problem.people.size()), heap_(problem.people.size()) {
  for (const RebalancePerson& person : problem.people) load_.push_back(person.fixed);
  const std::vector<std::uint32_t> count = problem.units_by_home();
  for (std::size_t j = 0; j < count.size(); ++j) movable_[j].reserve(count[j]);
  // From the last on, so that in the order of rebalance_canonical.h the lightest of each home come first by themselves.
  for (auto u = static_cast<std::uint32_t>(problem.units.size()); u-- > 0;) {
    const RebalanceUnit& unit = problem.units[u];
    if (unit.is_forced()) continue;
    load_[unit.home] += unit.weight;
    if (problem.classes[unit.eligible].size() > 1) movable_[unit.home].push_back(u);
  }
  for (std::vector<std::uint32_t>& units : movable_) {
    const auto weight = [&](std::uint32_t u) { return problem.units[u].weight; };
    if (!std::ranges::is_sorted(units, {}, weight)) std::ranges::stable_sort(units, {}, weight);
  }
  std::iota(heap_.begin(), heap_.end(), 0u);
  std::ranges::make_heap(heap_, [&](std::uint32_t a, std::uint32_t b) { return is_lower(a, b); });
}

bool RemovalCurve::is_lower(std::uint32_t a, std::uint32_t b) const {
  const auto order = compare(Ratio{load_[a], problem_->people[a].capacity}, Ratio{load_[b], problem_->people[b].capacity});
  return order != 0 ? order < 0 : a > b;
}

RebalanceBound RemovalCurve::bound() const {
  return {.kind = BoundKind::Removal, .value = value(), .people = {fullest()}, .units = taken_};
}

void RemovalCurve::advance() {
  const std::uint32_t j = fullest();
  if (movable_[j].empty()) return;
  const auto lower = [&](std::uint32_t a, std::uint32_t b) { return is_lower(a, b); };
  std::ranges::pop_heap(heap_, lower);
  taken_.push_back(movable_[j].back());
  load_[j] -= problem_->units[movable_[j].back()].weight;
  movable_[j].pop_back();
  std::ranges::push_heap(heap_, lower);
}

std::vector<RebalanceBound> removal_bounds(const RebalanceProblem& problem, std::uint32_t most_moves) {
  RemovalCurve curve(problem);
  std::vector<RebalanceBound> bounds;
  for (std::uint32_t moves = 0; moves <= most_moves; ++moves, curve.advance()) bounds.push_back(curve.bound());
  return bounds;
}

RebalanceBound unlimited_bound(const RebalanceProblem& problem) {
  RebalanceBound best = average_bound(problem);
  const auto raise = [&](RebalanceBound other) {
    if (best.is_below(other)) best = std::move(other);
  };
  raise(fixed_bound(problem));
  raise(single_bound(problem));
  raise(subset_bound(problem));
  return raised_by_count(problem, std::move(best));
}

}  // namespace evenhand
