#include "fairness/rebalance_pairs.h"

#include <algorithm>
#include <utility>

#include "fairness/rebalance_bounds.h"

namespace evenhand {
namespace {

constexpr std::size_t kMostShared = 20;
constexpr std::uint32_t kRoundsOfShake = 12;  // in vain
constexpr int kShaken = 2;
constexpr std::uint32_t kOthers = 4;  // pairs divided somehow, where the best gains nothing

}  // namespace

// Two people who divide `both`: the first gets `own` and what is chosen.
struct RebalancePairs::Pair {
  std::vector<Shared> shared = {};
  std::int64_t own = 0, both = 0, capacity_a = 1, capacity_b = 1;
  std::uint32_t budget = 0;        // moves
  std::int64_t ideal = 0;          // to be chosen, as nearly as can be
  Ratio below;

  // What is chosen best, one bit a unit; empty where nothing brings both below the ratio.
  std::optional<std::uint32_t> best() const {
    const std::size_t half = shared.size() / 2;
    const SumsByMoves low = sums(std::span(shared).first(half), 0), high = sums(std::span(shared).subspan(half), static_cast<std::uint32_t>(half));
    std::optional<Choice> best;
    for (std::size_t m = 0; m < low.size() && m <= budget; ++m) {
      for (std::size_t n = 0; n < high.size() && m + n <= budget; ++n) meet(low[m], high[n], best);
    }
    return best ? std::optional(best->units) : std::nullopt;
  }

 private:
  struct Choice {
    std::uint32_t units = 0;
    std::int64_t distance = 0;  // from the ideal
  };

  void meet(const std::vector<Sum>& low, const std::vector<Sum>& high, std::optional<Choice>& best) const {
    std::size_t k = high.size();
    for (const Sum& sum : low) {
      while (k > 0 && sum.weight + high[k - 1].weight > ideal) --k;
      if (k > 0) look(sum, high[k - 1], best);
      if (k < high.size()) look(sum, high[k], best);
    }
  }

  void look(const Sum& x, const Sum& y, std::optional<Choice>& best) const {
    const std::int64_t chosen = x.weight + y.weight, distance = chosen < ideal ? ideal - chosen : chosen - ideal;
    if (best && distance >= best->distance) return;
    const Ratio a{own + chosen, capacity_a}, b{both - own - chosen, capacity_b};
    if (compare(a, below) < 0 && compare(b, below) < 0) best = {x.units | y.units, distance};
  }
};

RebalancePairs::RebalancePairs(const RebalanceBooks& books, std::uint32_t most_moves, Ratio floor, RebalanceOwners owners, std::uint64_t seed)
    : books_(&books), problem_(&books.problem()), most_moves_(most_moves), floor_(floor), random_(seed), owners_(std::move(owners)), best_(owners_), at_(problem_->people.size()) {
  RebalanceFigures figures = figures_of(*problem_, owners_);
  moves_ = figures.moves;
  best_worst_ = figures.worst;
  load_ = std::move(figures.load);
  for (std::uint32_t u = 0; u < owners_.size(); ++u) {
    if (books.takers(u).size() > 1) at_[owners_[u]].push_back(u);
  }
}

std::uint32_t RebalancePairs::moves_of(std::uint32_t u, std::uint32_t owner) const {
  const RebalanceUnit& unit = problem_->units[u];
  return !unit.is_forced() && unit.home != owner ? 1 : 0;
}

// Those away from home first: they hold the moves.
std::vector<RebalancePairs::Shared> RebalancePairs::shared_of(std::uint32_t a, std::uint32_t b) {
  std::vector<std::uint32_t> units;
  for (const std::uint32_t j : {a, b}) {
    std::ranges::copy_if(at_[j], std::back_inserter(units), [&](std::uint32_t u) { return books_->may_own(j == a ? b : a, u); });
  }
  const auto home = std::ranges::stable_partition(units, [&](std::uint32_t u) { return moves_of(u, owners_[u]) > 0; });
  const std::size_t away = units.size() - home.size(), chosen = std::min(kMostShared, units.size());
  for (std::size_t i = away > chosen ? 0 : away; i < chosen; ++i) std::swap(units[i], units[i + random_.below((i < away ? away : units.size()) - i)]);
  std::vector<Shared> shared;
  for (std::size_t i = 0; i < chosen; ++i) {
    const std::uint32_t u = units[i];
    shared.push_back({.unit = u, .weight = problem_->units[u].weight, .moves_a = moves_of(u, a), .moves_b = moves_of(u, b)});
  }
  return shared;
}

// All sums, by the moves that they cost.
RebalancePairs::SumsByMoves RebalancePairs::sums(std::span<const Shared> shared, std::uint32_t first_bit) {
  SumsByMoves all{{{}}};
  for (std::size_t i = 0; i < shared.size(); ++i) {
    SumsByMoves next(all.size() + 1);
    for (std::size_t moves = 0; moves < all.size(); ++moves) {
      const std::vector<Sum>& old = all[moves];
      std::vector<Sum> raised = old, merged;
      for (Sum& sum : raised) sum = {sum.weight + shared[i].weight, sum.units | 1u << (first_bit + i)};
      for (const auto& [list, cost] : {std::pair{&std::as_const(raised), shared[i].moves_a}, std::pair{&old, shared[i].moves_b}}) {
        std::vector<Sum>& into = next[moves + cost];
        merged.resize(into.size() + list->size());
        std::ranges::merge(into, *list, merged.begin(), {}, &Sum::weight, &Sum::weight);
        into.swap(merged);
      }
    }
    all.swap(next);
  }
  return all;
}

// Where both would be equally full, or somewhere between the limits.
std::optional<std::int64_t> RebalancePairs::ideal_of(const Pair& pair, bool is_even) {
  if (is_even) return pair.both * pair.capacity_a / (pair.capacity_a + pair.capacity_b) - pair.own;
  const std::int64_t high = load_below(pair.below, pair.capacity_a), low = pair.both - load_below(pair.below, pair.capacity_b);
  if (low > high) return std::nullopt;
  return low - pair.own + static_cast<std::int64_t>(random_.next() % static_cast<std::uint64_t>(high - low + 1));
}

// True when both are below the ratio afterwards.
bool RebalancePairs::divide(std::uint32_t a, std::uint32_t b, Ratio below, bool is_even) {
  Pair pair{.shared = shared_of(a, b), .own = load_[a], .both = load_[a] + load_[b], .capacity_a = problem_->people[a].capacity, .capacity_b = problem_->people[b].capacity, .below = below};
  std::uint32_t spent = 0;
  for (const Shared& one : pair.shared) {
    if (owners_[one.unit] == a) pair.own -= one.weight;
    spent += owners_[one.unit] == a ? one.moves_a : one.moves_b;
  }
  pair.budget = most_moves_ - (moves_ - spent);
  const auto ideal = ideal_of(pair, is_even);
  if (!ideal) return false;
  pair.ideal = *ideal;
  const auto units = pair.best();
  if (!units) return false;
  for (std::size_t i = 0; i < pair.shared.size(); ++i) give(pair.shared[i].unit, (*units >> i & 1) != 0 ? a : b);
  return true;
}

void RebalancePairs::give(std::uint32_t u, std::uint32_t to) {
  const std::uint32_t from = std::exchange(owners_[u], to);
  if (from == to) return;
  moves_ += moves_of(u, to);
  moves_ -= moves_of(u, from);
  load_[from] -= problem_->units[u].weight;
  load_[to] += problem_->units[u].weight;
  std::erase(at_[from], u);
  at_[to].push_back(u);
}

std::uint32_t RebalancePairs::fullest() const {
  std::uint32_t most = 0;
  for (std::uint32_t j = 1; j < load_.size(); ++j) {
    if (compare(Ratio{load_[j], problem_->people[j].capacity}, Ratio{load_[most], problem_->people[most].capacity}) > 0) most = j;
  }
  return most;
}

// Somebody who may own one of this person's units; the person where nobody may.
std::uint32_t RebalancePairs::partner_of(std::uint32_t person) {
  if (at_[person].empty()) return person;
  const std::vector<std::uint32_t>& takers = books_->takers(at_[person][random_.below(at_[person].size())]);
  return takers[random_.below(takers.size())];
}

void RebalancePairs::keep() {
  const Ratio worst = worst_ratio(*problem_, load_);
  if (compare(worst, best_worst_) >= 0 || (books_->has_caps() && !is_allowed(*problem_, owners_))) return;
  best_ = owners_;
  best_worst_ = worst;
  has_improved_ = true;
}

// A few units somewhere else, within the number of moves.
void RebalancePairs::shake() {
  const std::uint32_t from = fullest();
  for (int i = 0; i < kShaken && !at_[from].empty(); ++i) {
    const std::uint32_t u = at_[from][random_.below(at_[from].size())], to = books_->takers(u)[random_.below(books_->takers(u).size())];
    if (to != from && moves_ - moves_of(u, from) + moves_of(u, to) <= most_moves_) give(u, to);
  }
}

bool RebalancePairs::run(std::uint64_t pairs) {
  const auto people = static_cast<std::uint32_t>(load_.size());
  for (std::uint64_t i = 0; i < pairs && compare(best_worst_, floor_) > 0; ++i) {
    const std::uint32_t person = fullest();
    const Ratio highest{load_[person], problem_->people[person].capacity};
    const bool is_other = failures_ >= people;
    const std::uint32_t one = is_other ? random_.below(people) : person, partner = partner_of(one);
    if (one != partner && divide(one, partner, highest, !is_other) && !is_other) {
      failures_ = rounds_ = 0;
      keep();
    } else if (++failures_ >= people + kOthers) {
      failures_ = 0;
      if (++rounds_ % kRoundsOfShake == 0) shake();
    }
  }
  return compare(best_worst_, floor_) <= 0;
}

}  // namespace evenhand
