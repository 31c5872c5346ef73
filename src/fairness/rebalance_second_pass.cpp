#include "fairness/rebalance_second_pass.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace evenhand {
namespace {

constexpr std::uint64_t kMostWork = 1'000'000;  // units and people looked at in one call

// A unit goes to another person, and perhaps one of theirs comes back for it.
struct Step {
  std::uint32_t unit = 0, to = 0;
  std::uint32_t other = kNobody;
};

// How a plan stands in what comes after the burden, less is better; `at_least` only shows the way.
struct Standing {
  std::vector<Ratio> lowest;           // by ledger
  std::vector<std::uint32_t> at_least; // by ledger: so many people have no more than that
  std::uint32_t moves = 0;
  std::int64_t cost = 0;
};

std::strong_ordering compare_effort(const Standing& a, const Standing& b) {
  return a.moves != b.moves ? a.moves <=> b.moves : a.cost <=> b.cost;
}

class SecondPass {
 public:
  SecondPass(const RebalanceBooks& books, RebalanceOwners owners, std::uint32_t most_moves)
      : books_(books), problem_(books.problem()), most_moves_(most_moves), owners_(std::move(owners)), now_(figures_of(problem_, owners_)), at_(problem_.people.size()) {
    for (const RebalanceLedger& ledger : problem_.others) other_.push_back(ledger.fixed);
    for (std::uint32_t u = 0; u < owners_.size(); ++u) {
      for (std::size_t k = 0; k < other_.size(); ++k) other_[k][owners_[u]] += problem_.others[k].weight[u];
    }
    for (const std::uint32_t u : books.by_weight()) at_[owners_[u]].push_back(u);
  }

  RebalanceOwners run() {
    best_ = owners_;
    best_standing_ = standing();
    while (const auto step = best_lift()) take(*step);
    go_back();
    while (const auto step = best_saving()) take(*step);
    return best_;
  }

 private:
  Ratio ratio(std::uint32_t j) const { return {now_.load[j], problem_.people[j].capacity}; }

  Standing standing() const {
    Standing it{.lowest = {}, .at_least = {}, .moves = now_.moves, .cost = now_.cost};
    for (const std::vector<std::int64_t>& load : other_) {
      Ratio least{load[0], problem_.people[0].capacity};
      std::uint32_t count = 0;
      for (std::size_t j = 0; j < load.size(); ++j) {
        const auto order = compare(Ratio{load[j], problem_.people[j].capacity}, least);
        if (order < 0) {
          least = {load[j], problem_.people[j].capacity};
          count = 0;
        }
        if (order <= 0) ++count;
      }
      it.lowest.push_back(least);
      it.at_least.push_back(count);
    }
    return it;
  }

  void give(std::uint32_t u, std::uint32_t to) {
    const RebalanceUnit& unit = problem_.units[u];
    const auto count = [&](std::uint32_t j, int sign) {
      now_.load[j] += sign * unit.weight;
      now_.clients[j] += sign * unit.clients;
      for (std::size_t k = 0; k < other_.size(); ++k) other_[k][j] += sign * problem_.others[k].weight[u];
      if (j == unit.home) return;
      now_.intake[j] += sign * unit.clients;
      if (unit.is_forced()) return;
      now_.moves += static_cast<std::uint32_t>(sign);
      now_.cost += sign * unit.cost;
    };
    count(owners_[u], -1);
    count(to, 1);
    owners_[u] = to;
  }

  bool is_within_caps(std::uint32_t j) const {
    return now_.clients[j] <= problem_.people[j].max_clients && now_.intake[j] <= problem_.people[j].max_intake;
  }

  void apply(const Step& step) {
    const std::uint32_t from = owners_[step.unit];
    give(step.unit, step.to);
    if (step.other != kNobody) give(step.other, from);
  }

  // Where the plan would stand after a step; nothing where the step is not allowed or would change a burden ratio.
  std::optional<Standing> after(const Step& step) {
    const std::uint32_t from = owners_[step.unit];
    const Ratio one = ratio(from), two = ratio(step.to);
    apply(step);
    const Ratio left = ratio(from), right = ratio(step.to);
    const bool is_same = (compare(left, one) == 0 && compare(right, two) == 0) || (compare(left, two) == 0 && compare(right, one) == 0);
    std::optional<Standing> result;
    if (is_same && now_.moves <= most_moves_ && is_within_caps(from) && is_within_caps(step.to)) result = standing();
    apply(step.other == kNobody ? Step{step.unit, from, kNobody} : Step{step.unit, from, step.other});
    work_ += 2 * problem_.people.size();
    return result;
  }

  // Every step of one unit that can leave the burden ratios as they are.
  template <class Visit>
  void each_step(std::uint32_t u, const Visit& visit) {
    const std::uint32_t from = owners_[u];
    const std::int64_t weight = problem_.units[u].weight;
    const auto exchange = [&](std::uint32_t v) {
      const std::uint32_t to = owners_[v];
      if (++work_ < kMostWork && to != from && books_.may_own(to, u) && books_.may_own(from, v)) visit(Step{u, to, v});
    };
    const auto of_weight = [&](const std::vector<std::uint32_t>& units, std::int64_t wanted) {
      return std::ranges::equal_range(units, -wanted, {}, [&](std::uint32_t v) { return -problem_.units[v].weight; });
    };
    for (const std::uint32_t v : of_weight(books_.by_weight(), weight)) exchange(v);
    for (const std::uint32_t to : books_.takers(u)) {
      ++work_;
      const std::int64_t apart = now_.load[to] - now_.load[from];
      const bool is_equal = problem_.people[to].capacity == problem_.people[from].capacity;
      if (to == from || (weight != 0 && !is_equal)) continue;
      if (weight == 0 || weight + apart == 0) visit(Step{u, to, kNobody});
      if (!is_equal || apart == 0 || weight + apart < 0) continue;
      const std::vector<std::uint32_t> there = at_[to];
      for (const std::uint32_t v : of_weight(there, weight + apart)) exchange(v);
    }
  }

  // Nobody ends lower, and somebody who has least has more.
  std::optional<Step> best_lift() {
    const Standing now = standing();
    std::optional<Step> best;
    Standing reached = now;
    const auto is_better = [](const Standing& a, const Standing& b) {
      if (const auto order = compare_lowest(a.lowest, b.lowest); order != 0) return order < 0;
      return a.at_least != b.at_least ? a.at_least < b.at_least : compare_effort(a, b) < 0;
    };
    const auto look = [&](const Step& step) {
      if (work_ >= kMostWork) return;
      const auto then = after(step);
      if (!then || !is_better(*then, reached)) return;
      const bool lifts = compare_lowest(then->lowest, now.lowest) < 0 || then->at_least < now.at_least;
      if (!lifts || compare_lowest(then->lowest, now.lowest) > 0) return;
      reached = *then;
      best = step;
    };
    for (std::size_t k = 0; k < other_.size(); ++k) {
      for (std::uint32_t j = 0; j < at_.size(); ++j) {
        if (compare(Ratio{other_[k][j], problem_.people[j].capacity}, now.lowest[k]) != 0) continue;
        for (const std::uint32_t u : std::vector<std::uint32_t>(at_[j])) {
          each_step(u, look);
        }
        // What comes from others without one going back.
        for (const std::uint32_t u : books_.by_weight()) {
          if (++work_ >= kMostWork) break;
          const std::uint32_t from = owners_[u];
          if (from == j || problem_.others[k].weight[u] == 0 || !books_.may_own(j, u)) continue;
          if (problem_.units[u].weight == 0 || problem_.units[u].weight == now_.load[from] - now_.load[j]) look(Step{u, j, kNobody});
        }
      }
    }
    return best;
  }

  std::optional<Step> best_saving() {
    const Standing now = standing();
    std::optional<Step> best;
    Standing reached = now;
    const auto look = [&](const Step& step) {
      if (work_ >= kMostWork) return;
      const auto then = after(step);
      if (!then || compare_lowest(then->lowest, now.lowest) > 0 || compare_effort(*then, reached) >= 0) return;
      reached = *then;
      best = step;
    };
    for (const std::uint32_t u : books_.by_weight()) {
      if (!problem_.units[u].is_forced() && owners_[u] != problem_.units[u].home) each_step(u, look);
    }
    return best;
  }

  void take(const Step& step) {
    for (const std::uint32_t j : {owners_[step.unit], step.to}) at_[j].clear();
    const std::uint32_t from = owners_[step.unit];
    apply(step);
    for (const std::uint32_t u : books_.by_weight()) {
      if (owners_[u] == from || owners_[u] == step.to) at_[owners_[u]].push_back(u);
    }
    const Standing then = standing();
    const auto order = compare_lowest(then.lowest, best_standing_.lowest);
    if (order > 0 || (order == 0 && compare_effort(then, best_standing_) >= 0)) return;
    best_ = owners_;
    best_standing_ = then;
  }

  void go_back() {
    for (std::uint32_t u = 0; u < owners_.size(); ++u) {
      if (owners_[u] != best_[u]) give(u, best_[u]);
    }
    for (auto& units : at_) units.clear();
    for (const std::uint32_t u : books_.by_weight()) at_[owners_[u]].push_back(u);
  }

  const RebalanceBooks& books_;
  const RebalanceProblem& problem_;
  std::uint32_t most_moves_;
  RebalanceOwners owners_, best_;
  RebalanceFigures now_;
  std::vector<std::vector<std::int64_t>> other_;  // loads by ledger and person
  std::vector<std::vector<std::uint32_t>> at_;    // units with a choice by owner, heaviest first
  Standing best_standing_;
  std::uint64_t work_ = 0;
};

}  // namespace

RebalanceOwners second_pass(const RebalanceBooks& books, RebalanceOwners owners, std::uint32_t most_moves) {
  if (books.problem().others.empty() || books.problem().people.empty()) return owners;
  return SecondPass(books, std::move(owners), most_moves).run();
}

}  // namespace evenhand
