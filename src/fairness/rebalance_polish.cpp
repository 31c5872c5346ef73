#include "fairness/rebalance_polish.h"

#include <algorithm>
#include <utility>

namespace evenhand {
namespace {

class Polish {
 public:
  Polish(const RebalanceBooks& books, RebalanceOwners owners) : books_(books), problem_(books.problem()), owners_(std::move(owners)), now_(figures_of(problem_, owners_)), changed_(problem_.people.size(), 0) {}

  RebalanceOwners run() {
    std::vector<Away> away = dearest_first();
    for (bool has_changed = true; has_changed;) {
      has_changed = false;
      std::erase_if(away, [&](Away& one) {
        const bool returns = may_have_become_able(one) && can_return(one);
        has_changed = has_changed || returns;
        return returns;
      });
    }
    for (std::uint32_t j = 0; j < problem_.people.size(); ++j) take_cheaper_ones_of(j);
    return std::move(owners_);
  }

 private:
  // What a return depends on, side by side: with a million moves it is looked at a million times in a pass.
  struct Away {
    std::int64_t weight = 0;
    std::uint32_t unit = 0, home = 0, from = 0;
    std::uint32_t looked = 0;  // changes before the last look
  };

  // One key for cost and position, so that the sort compares numbers.
  static std::uint64_t key(const RebalanceUnit& unit, std::uint32_t u) { return std::uint64_t{~static_cast<std::uint32_t>(unit.cost)} << 32 | u; }

  std::vector<Away> dearest_first() const {
    std::vector<std::uint64_t> keys;
    for (std::uint32_t u = 0; u < owners_.size(); ++u) {
      const RebalanceUnit& unit = problem_.units[u];
      if (!unit.is_forced() && owners_[u] != unit.home) keys.push_back(key(unit, u));
    }
    std::ranges::sort(keys);
    std::vector<Away> away;
    away.reserve(keys.size());
    for (const std::uint64_t one : keys) {
      const auto u = static_cast<std::uint32_t>(one);
      away.push_back({.weight = problem_.units[u].weight, .unit = u, .home = problem_.units[u].home, .from = owners_[u]});
    }
    return away;
  }

  void give(std::uint32_t u, std::uint32_t to) {
    const RebalanceUnit& unit = problem_.units[u];
    const auto count = [&](std::uint32_t j, int sign) {
      now_.load[j] += sign * unit.weight;
      now_.clients[j] += sign * unit.clients;
      if (j != unit.home) now_.intake[j] += sign * unit.clients;
    };
    count(owners_[u], -1);
    count(to, 1);
    changed_[owners_[u]] = changed_[to] = ++changes_;
    owners_[u] = to;
  }

  // Whoever could not return cannot as long as both people are as they were.
  bool may_have_become_able(Away& one) const { return std::exchange(one.looked, changes_) <= std::max(changed_[one.from], changed_[one.home]); }

  bool can_return(const Away& one) {
    const RebalancePerson& home = problem_.people[one.home];
    const Ratio after{now_.load[one.home] + one.weight, home.capacity}, before{now_.load[one.from], problem_.people[one.from].capacity};
    const auto order = compare(after, before);
    if (one.weight > 0 && order > 0) return false;
    if (one.weight > 0 && order == 0) {
      const Ratio other_after{now_.load[one.from] - one.weight, before.entitlement}, other_before{now_.load[one.home], home.capacity};
      if (compare(other_after, other_before) > 0) return false;
    }
    if (now_.clients[one.home] + problem_.units[one.unit].clients > home.max_clients) return false;
    give(one.unit, one.home);
    return true;
  }

  // Whoever else has units at this home is not touched, so the homes can go one by one.
  void take_cheaper_ones_of(std::uint32_t home) {
    std::vector<std::uint64_t> keys;
    for (const std::uint32_t u : books_.at_home(home)) {
      if (owners_[u] != home) keys.push_back(key(problem_.units[u], u));
    }
    std::ranges::sort(keys);
    for (const std::uint64_t one : keys) take_cheaper(static_cast<std::uint32_t>(one));
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
  std::uint32_t changes_ = 0;
  std::vector<std::uint32_t> changed_;  // by person: the latest change
};

}  // namespace

RebalanceOwners polished_plan(const RebalanceBooks& books, RebalanceOwners owners) { return Polish(books, std::move(owners)).run(); }

}  // namespace evenhand
