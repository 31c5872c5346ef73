#include "fairness/rebalance_exact.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "fairness/rebalance_bounds.h"

namespace evenhand {
namespace {

// Moves and forced units in one line of the search, for the stack's sake.
constexpr std::uint32_t kDeepest = 1000;

class Search {
 public:
  Search(const RebalanceProblem& problem, std::uint32_t most_moves, Ratio ratio, std::uint64_t most_steps)
      : problem_(problem), left_(most_moves), most_steps_(most_steps), is_free_(problem.units.size(), 1), at_home_(problem.people.size()) {
    for (const RebalancePerson& person : problem.people) limit_.push_back(load_below(ratio, person.capacity));
    for (std::uint32_t u = 0; u < problem.units.size(); ++u) {
      owners_.push_back(problem.units[u].home);
      if (problem.units[u].is_forced()) {
        forced_.push_back(u);
      } else if (problem.classes[problem.units[u].eligible].size() > 1) {
        at_home_[problem.units[u].home].push_back(u);
      }
    }
    const auto heavier = [&](std::uint32_t a, std::uint32_t b) {
      const RebalanceUnit& x = problem.units[a];
      const RebalanceUnit& y = problem.units[b];
      if (x.weight != y.weight) return x.weight > y.weight;
      if (x.eligible != y.eligible) return x.eligible < y.eligible;
      return x.clients != y.clients ? x.clients > y.clients : a < b;
    };
    std::ranges::sort(forced_, heavier);
    for (std::vector<std::uint32_t>& units : at_home_) std::ranges::sort(units, heavier);
    now_ = figures_of(problem, owners_);
  }

  SearchResult run() {
    SearchResult result;
    result.end = place_forced(0);
    result.steps = steps_;
    if (result.end == SearchEnd::Found) result.owners = owners_;
    return result;
  }

 private:
  void give(std::uint32_t u, std::uint32_t j) {
    const RebalanceUnit& unit = problem_.units[u];
    if (owners_[u] != kNobody) {
      now_.load[owners_[u]] -= unit.weight;
      now_.clients[owners_[u]] -= unit.clients;
      if (owners_[u] != unit.home) now_.intake[owners_[u]] -= unit.clients;
    }
    owners_[u] = j;
    if (j == kNobody) return;
    now_.load[j] += unit.weight;
    now_.clients[j] += unit.clients;
    if (j != unit.home) now_.intake[j] += unit.clients;
  }

  bool is_over(std::uint32_t j) const { return now_.load[j] > limit_[j] || now_.clients[j] > problem_.people[j].max_clients; }

  // The fewest home units that must still leave; more than `left_` when that is not enough.
  std::uint32_t needed(std::uint32_t j) const {
    std::int64_t over = now_.load[j] - limit_[j];
    const std::int32_t crowd = now_.clients[j] - problem_.people[j].max_clients;
    std::uint32_t count = 0;
    for (const std::uint32_t u : at_home_[j]) {
      if (over <= 0) break;
      if (!is_free_[u] || owners_[u] != j) continue;
      over -= problem_.units[u].weight;
      ++count;
    }
    if (over > 0) return left_ + 1;
    if (count == 0 && crowd > 0) {
      const auto& units = at_home_[j];
      return std::ranges::any_of(units, [&](std::uint32_t u) { return is_free_[u] && owners_[u] == j; }) ? 1 : left_ + 1;
    }
    return count;
  }

  SearchEnd place_forced(std::size_t next) {
    if (next == forced_.size()) return relieve();
    return try_places(forced_[next], [&] { return place_forced(next + 1); });
  }

  template <class Then>
  SearchEnd try_places(std::uint32_t u, Then then) {
    const RebalanceUnit& unit = problem_.units[u];
    const std::uint32_t from = owners_[u];
    for (const std::uint32_t j : problem_.classes[unit.eligible]) {
      if (j == unit.home || now_.intake[j] > problem_.people[j].max_intake - unit.clients) continue;
      if (++steps_ > most_steps_ || depth_ == kDeepest) return SearchEnd::GaveUp;
      give(u, j);
      ++depth_;
      const SearchEnd end = needed(j) > left_ ? SearchEnd::None : then();
      --depth_;
      if (end != SearchEnd::None) return end;
      give(u, from);
    }
    return SearchEnd::None;
  }

  SearchEnd relieve() {
    std::uint32_t chosen = kNobody, fewest = 0, sum = 0;
    for (std::uint32_t j = 0; j < at_home_.size(); ++j) {
      if (!is_over(j)) continue;
      const std::uint32_t count = needed(j);
      sum += count;
      if (sum > left_) return SearchEnd::None;
      if (chosen != kNobody && count >= fewest) continue;
      chosen = j;
      fewest = count;
    }
    if (chosen == kNobody) return SearchEnd::Found;
    return branch(chosen);
  }

  SearchEnd branch(std::uint32_t j) {
    std::vector<std::uint32_t> stays;
    SearchEnd end = SearchEnd::None;
    const RebalanceUnit* last = nullptr;
    for (const std::uint32_t u : at_home_[j]) {
      if (!is_free_[u] || owners_[u] != j) continue;
      const RebalanceUnit& unit = problem_.units[u];
      const bool is_like_last = last != nullptr && last->weight == unit.weight && last->eligible == unit.eligible && last->clients == unit.clients;
      last = &unit;
      stays.push_back(u);
      is_free_[u] = 0;
      if (is_like_last) continue;
      --left_;
      end = try_places(u, [&] { return relieve(); });
      ++left_;
      if (end != SearchEnd::None || needed(j) > left_) break;
    }
    for (const std::uint32_t u : stays) is_free_[u] = 1;
    return end;
  }

  const RebalanceProblem& problem_;
  std::uint32_t left_ = 0, depth_ = 0;
  std::uint64_t most_steps_ = 0, steps_ = 0;
  std::vector<char> is_free_;
  std::vector<std::vector<std::uint32_t>> at_home_;  // heaviest first
  std::vector<std::uint32_t> forced_;
  std::vector<std::int64_t> limit_;
  RebalanceOwners owners_;
  RebalanceFigures now_;
};

}  // namespace

SearchResult search_below(const RebalanceProblem& problem, std::uint32_t most_moves, Ratio ratio, std::uint64_t most_steps) {
  return Search(problem, most_moves, ratio, most_steps).run();
}

ProvenPlan improved_plan(const RebalanceProblem& problem, std::uint32_t most_moves, RebalanceOwners plan, Ratio bound, std::uint64_t most_steps) {
  ProvenPlan proven{.owners = std::move(plan)};
  for (;;) {
    const Ratio worst = figures_of(problem, proven.owners).worst;
    proven.is_best = compare(worst, bound) <= 0;
    if (proven.is_best) return proven;
    SearchResult result = search_below(problem, most_moves, worst, most_steps - proven.steps);
    proven.steps += std::min(result.steps, most_steps - proven.steps);
    proven.is_best = result.end == SearchEnd::None;
    if (result.end != SearchEnd::Found) return proven;
    proven.owners = std::move(result.owners);
  }
}

}  // namespace evenhand
