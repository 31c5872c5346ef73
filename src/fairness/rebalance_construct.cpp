#include "fairness/rebalance_construct.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "fairness/rebalance_bounds.h"

namespace evenhand {
namespace {

class Construction {
 public:
  Construction(const RebalanceProblem& problem, std::uint32_t most_moves, Ratio target) : problem_(problem), left_(most_moves) {
    for (const RebalancePerson& person : problem.people) limit_.push_back(load_within(target, person.capacity));
    for (const RebalanceUnit& unit : problem.units) owners_.push_back(unit.home);
    now_ = figures_of(problem, owners_);
  }

  std::optional<RebalanceOwners> run() {
    for (std::uint32_t u = 0; u < owners_.size(); ++u) {
      if (owners_[u] == kNobody) loose_.push_back(u);
    }
    if (!relieve()) return std::nullopt;
    std::ranges::sort(loose_, [&](std::uint32_t a, std::uint32_t b) {
      return std::pair(-problem_.units[a].weight, a) < std::pair(-problem_.units[b].weight, b);
    });
    for (const std::uint32_t u : loose_) {
      if (!place(u) && !place_by_chain(u)) return std::nullopt;
    }
    return owners_;
  }

 private:
  void take(std::uint32_t u) {
    const RebalanceUnit& unit = problem_.units[u];
    now_.load[owners_[u]] -= unit.weight;
    now_.clients[owners_[u]] -= unit.clients;
    owners_[u] = kNobody;
  }

  void give(std::uint32_t u, std::uint32_t j) {
    const RebalanceUnit& unit = problem_.units[u];
    now_.load[j] += unit.weight;
    now_.clients[j] += unit.clients;
    if (j != unit.home) now_.intake[j] += unit.clients;
    owners_[u] = j;
  }

  bool relieve() {
    std::vector<std::vector<std::uint32_t>> at_home(problem_.people.size());
    for (std::uint32_t u = 0; u < owners_.size(); ++u) {
      const RebalanceUnit& unit = problem_.units[u];
      if (unit.is_forced() || problem_.classes[unit.eligible].size() == 1) continue;
      at_home[unit.home].push_back(u);
    }
    for (std::uint32_t j = 0; j < at_home.size(); ++j) {
      std::vector<std::uint32_t>& units = at_home[j];
      std::ranges::stable_sort(units, {}, [&](std::uint32_t u) { return -problem_.units[u].weight; });
      for (std::size_t next = 0; now_.load[j] > limit_[j]; ++next) {
        if (next == units.size() || left_ == 0) return false;
        const std::int64_t needed = now_.load[j] - limit_[j];
        std::size_t chosen = next;
        if (problem_.units[units[next]].weight >= needed) {
          while (chosen + 1 < units.size() && problem_.units[units[chosen + 1]].weight >= needed) ++chosen;
        }
        take(units[chosen]);
        loose_.push_back(units[chosen]);
        --left_;
      }
    }
    return true;
  }

  bool has_room(std::uint32_t u, std::uint32_t j, std::int64_t given_back, std::int32_t clients_back) const {
    const RebalanceUnit& unit = problem_.units[u];
    const RebalancePerson& person = problem_.people[j];
    return j != unit.home && now_.load[j] - given_back + unit.weight <= limit_[j] && now_.clients[j] - clients_back + unit.clients <= person.max_clients &&
           now_.intake[j] <= person.max_intake - unit.clients;
  }

  std::uint32_t roomiest(std::uint32_t u) const {
    std::uint32_t best = kNobody;
    for (const std::uint32_t j : problem_.classes[problem_.units[u].eligible]) {
      if (!has_room(u, j, 0, 0)) continue;
      if (best == kNobody || compare(after(u, j), after(u, best)) < 0) best = j;
    }
    return best;
  }

  Ratio after(std::uint32_t u, std::uint32_t j) const { return {now_.load[j] + problem_.units[u].weight, problem_.people[j].capacity}; }

  bool place(std::uint32_t u) {
    const std::uint32_t j = roomiest(u);
    if (j != kNobody) give(u, j);
    return j != kNobody;
  }

  // Somebody who may take it hands one of their own on.
  bool place_by_chain(std::uint32_t u) {
    if (left_ == 0) return false;
    for (std::uint32_t other = 0; other < owners_.size(); ++other) {
      const RebalanceUnit& unit = problem_.units[other];
      const std::uint32_t j = owners_[other];
      if (j == kNobody || j != unit.home || !problem_.may_own(j, u) || !has_room(u, j, unit.weight, unit.clients)) continue;
      const std::uint32_t next = roomiest(other);
      if (next == kNobody) continue;
      take(other);
      give(u, j);
      give(other, next);
      --left_;
      return true;
    }
    return false;
  }

  const RebalanceProblem& problem_;
  std::uint32_t left_ = 0;
  std::vector<std::int64_t> limit_;
  std::vector<std::uint32_t> loose_;
  RebalanceOwners owners_;
  RebalanceFigures now_;
};

}  // namespace

std::optional<RebalanceOwners> plan_within(const RebalanceProblem& problem, std::uint32_t most_moves, Ratio target) {
  return Construction(problem, most_moves, target).run();
}

std::optional<RebalanceOwners> constructed_plan(const RebalanceProblem& problem, std::uint32_t most_moves, Ratio bound) {
  const Ratio anything{problem.total_load(), 1};
  std::optional<RebalanceOwners> best = plan_within(problem, most_moves, anything);
  if (!best) return best;
  const std::int64_t scale = problem.total_capacity();
  Ratio reached = figures_of(problem, *best).worst;
  std::int64_t low = bound.load * scale / bound.entitlement, high = reached.load * scale / reached.entitlement;
  while (compare(bound, reached) < 0 && low <= high) {
    const std::int64_t middle = low + (high - low) / 2;
    const Ratio target = middle * bound.entitlement < bound.load * scale ? bound : Ratio{middle, scale};
    const auto plan = plan_within(problem, most_moves, target);
    if (!plan) {
      low = middle + 1;
      continue;
    }
    high = middle - 1;
    if (compare_plans(problem, *plan, *best) < 0) best = plan;
    reached = figures_of(problem, *best).worst;
  }
  return best;
}

}  // namespace evenhand
