#include "fairness/rebalance_polish.h"

#include <algorithm>
#include <utility>

namespace evenhand {
namespace {

class Polish {
 public:
  Polish(const RebalanceBooks& books, RebalanceOwners owners) : books_(books), problem_(books.problem()), owners_(std::move(owners)), now_(figures_of(problem_, owners_)) {}

  RebalanceOwners run() {
    std::vector<std::uint32_t> moved;
    for (std::uint32_t u = 0; u < owners_.size(); ++u) {
      if (!problem_.units[u].is_forced() && owners_[u] != problem_.units[u].home) moved.push_back(u);
    }
    std::ranges::stable_sort(moved, {}, [&](std::uint32_t u) { return -problem_.units[u].cost; });
    for (bool has_changed = true; has_changed;) {
      has_changed = false;
      for (const std::uint32_t u : moved) has_changed = (owners_[u] != problem_.units[u].home && can_return(u)) || has_changed;
    }
    for (const std::uint32_t u : moved) {
      if (owners_[u] != problem_.units[u].home) take_cheaper(u);
    }
    return std::move(owners_);
  }

 private:
  void give(std::uint32_t u, std::uint32_t to) {
    const RebalanceUnit& unit = problem_.units[u];
    const auto count = [&](std::uint32_t j, int sign) {
      now_.load[j] += sign * unit.weight;
      now_.clients[j] += sign * unit.clients;
      if (j != unit.home) now_.intake[j] += sign * unit.clients;
    };
    count(owners_[u], -1);
    count(to, 1);
    owners_[u] = to;
  }

  bool can_return(std::uint32_t u) {
    const RebalanceUnit& unit = problem_.units[u];
    const std::uint32_t from = owners_[u];
    const RebalancePerson& home = problem_.people[unit.home];
    if (now_.clients[unit.home] + unit.clients > home.max_clients) return false;
    if (unit.weight == 0) return give(u, unit.home), true;
    const Ratio after{now_.load[unit.home] + unit.weight, home.capacity}, before{now_.load[from], problem_.people[from].capacity};
    if (compare(after, before) > 0) return false;
    if (compare(after, before) == 0) {
      const Ratio other_after{now_.load[from] - unit.weight, before.entitlement}, other_before{now_.load[unit.home], home.capacity};
      if (compare(other_after, other_before) > 0) return false;
    }
    give(u, unit.home);
    return true;
  }

  void take_cheaper(std::uint32_t u) {
    const RebalanceUnit& unit = problem_.units[u];
    const std::uint32_t to = owners_[u];
    const std::vector<std::uint32_t>& units = books_.at_home(unit.home);
    const auto same = std::ranges::equal_range(units, -unit.weight, {}, [&](std::uint32_t v) { return -problem_.units[v].weight; });
    std::uint32_t best = u;
    for (const std::uint32_t v : same) {
      const RebalanceUnit& other = problem_.units[v];
      const bool fits = owners_[v] == unit.home && other.clients == unit.clients && books_.may_own(to, v);
      if (fits && other.cost < problem_.units[best].cost) best = v;
    }
    if (best == u) return;
    give(u, unit.home);
    give(best, to);
  }

  const RebalanceBooks& books_;
  const RebalanceProblem& problem_;
  RebalanceOwners owners_;
  RebalanceFigures now_;
};

}  // namespace

RebalanceOwners polished_plan(const RebalanceBooks& books, RebalanceOwners owners) { return Polish(books, std::move(owners)).run(); }

}  // namespace evenhand
