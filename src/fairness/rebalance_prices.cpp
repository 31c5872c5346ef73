#include "fairness/rebalance_prices.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>
#include <utility>

namespace evenhand {
namespace {

constexpr std::int64_t kAny = std::numeric_limits<std::int64_t>::max() / 4;
constexpr std::uint32_t kPatience = 10;  // rounds without gain before steps are halved

struct Saving {
  std::int64_t amount = 0;
  std::uint32_t unit = 0, to = 0;
};

bool is_larger(const Saving& a, const Saving& b) { return a.amount != b.amount ? a.amount > b.amount : a.unit < b.unit; }

// What every plan with nobody at or above a ratio keeps to.
struct Cover {
  bool is_possible = true;
  std::uint32_t spare = 0;               // moves beyond those that have to be
  std::vector<std::uint32_t> least;      // by person: so many leave
  std::vector<std::int64_t> lightest;    // by person: nobody lighter leaves
  std::vector<std::int64_t> room;        // by person: nobody heavier comes
};

std::int64_t heaviest_sum(const RebalanceBooks& books, std::uint32_t j, std::size_t count) {
  std::int64_t sum = 0;
  const std::vector<std::uint32_t>& units = books.at_home(j);
  for (std::size_t i = 0; i < std::min(count, units.size()); ++i) sum += books.problem().units[units[i]].weight;
  return sum;
}

Cover no_cover(std::size_t people, std::uint32_t most_moves) {
  return {.spare = most_moves, .least = std::vector<std::uint32_t>(people, 0), .lightest = std::vector<std::int64_t>(people, 0), .room = std::vector<std::int64_t>(people, kAny)};
}

Cover cover_below(const RebalanceBooks& books, std::uint32_t most_moves, Ratio ratio) {
  const RebalanceProblem& problem = books.problem();
  const std::size_t people = problem.people.size();
  Cover cover = no_cover(people, most_moves);
  std::vector<std::int64_t> over;
  std::uint64_t needed = 0;
  for (std::uint32_t j = 0; j < people; ++j) {
    over.push_back(books.today().load[j] - load_below(ratio, problem.people[j].capacity));
    std::int64_t left = over.back();
    for (const std::uint32_t u : books.at_home(j)) {
      if (left <= 0) break;
      left -= problem.units[u].weight;
      ++cover.least[j];
    }
    needed += cover.least[j];
    if (left > 0) needed = std::uint64_t{most_moves} + 1;
    if (needed > most_moves) break;
  }
  cover.is_possible = needed <= most_moves;
  if (!cover.is_possible) return cover;
  cover.spare = most_moves - static_cast<std::uint32_t>(needed);
  for (std::uint32_t j = 0; j < people; ++j) {
    const std::size_t most = std::size_t{cover.least[j]} + cover.spare;
    cover.lightest[j] = most == 0 ? kAny : over[j] - heaviest_sum(books, j, most - 1);
    cover.room[j] = heaviest_sum(books, j, most) - over[j];
  }
  return cover;
}

class Pricing {
 public:
  Pricing(const RebalanceBooks& books, const std::vector<std::int64_t>& prices) : books_(books), problem_(books.problem()), prices_(prices) {
    std::vector<std::uint32_t> by_price(prices.size());
    std::iota(by_price.begin(), by_price.end(), 0u);
    std::ranges::stable_sort(by_price, {}, [&](std::uint32_t j) { return prices[j]; });
    for (std::uint32_t c = 0; c < problem_.classes.size(); ++c) {
      const std::vector<std::uint32_t>& set = problem_.classes[c];
      std::uint32_t first = kNobody, second = kNobody;
      const auto look = [&](std::uint32_t j) {
        if (first == kNobody || prices[j] < prices[first]) {
          second = std::exchange(first, j);
        } else if (second == kNobody || prices[j] < prices[second]) {
          second = j;
        }
      };
      if (set.size() * set.size() < 2 * prices.size()) {
        for (const std::uint32_t j : set) look(j);
      } else {
        for (const std::uint32_t j : by_price) {
          if (books.is_member(c, j)) look(j);
          if (second != kNobody) break;
        }
      }
      cheapest_.push_back({first, second});
    }
  }

  RelaxedPlan plan(const Cover& cover) {
    RelaxedPlan plan{.load = books_.today().load};
    plan.is_possible = cover.is_possible;
    for (const std::uint32_t u : books_.forced()) plan.load[cheapest_[problem_.units[u].eligible].first] += problem_.units[u].weight;
    std::vector<Saving> chosen, pool, own;
    for (std::uint32_t j = 0; j < prices_.size() && plan.is_possible; ++j) {
      const std::size_t least = cover.least[j];
      own.clear();
      for (const std::uint32_t u : books_.at_home(j)) {
        const RebalanceUnit& unit = problem_.units[u];
        if (unit.weight < cover.lightest[j]) break;
        const std::uint32_t to = taker(unit, cover.room);
        if (to == kNobody) continue;
        const std::int64_t amount = unit.weight * (prices_[j] - prices_[to]);
        if (amount > 0 || least > 0) own.push_back({amount, u, to});
      }
      if (least > own.size()) plan.is_possible = false;
      if (least == 0 || least > own.size()) {
        pool.insert(pool.end(), own.begin(), own.end());
        continue;
      }
      const auto rest = own.begin() + static_cast<std::ptrdiff_t>(least);
      std::ranges::nth_element(own, rest, is_larger);
      chosen.insert(chosen.end(), own.begin(), rest);
      std::copy_if(rest, own.end(), std::back_inserter(pool), [](const Saving& s) { return s.amount > 0; });
    }
    if (pool.size() > cover.spare) {
      std::ranges::nth_element(pool, pool.begin() + static_cast<std::ptrdiff_t>(cover.spare), is_larger);
      pool.resize(cover.spare);
    }
    for (const std::vector<Saving>* part : {&chosen, &pool}) {
      for (const Saving& saving : *part) {
        const RebalanceUnit& unit = problem_.units[saving.unit];
        plan.load[unit.home] -= unit.weight;
        plan.load[saving.to] += unit.weight;
        plan.moved.emplace_back(saving.unit, saving.to);
      }
    }
    for (std::size_t j = 0; j < prices_.size(); ++j) plan.total += plan.load[j] * prices_[j];
    return plan;
  }

  std::int64_t scale() const {
    std::int64_t sum = 0;
    for (std::size_t j = 0; j < prices_.size(); ++j) sum += problem_.people[j].capacity * prices_[j];
    return sum;
  }

 private:
  std::uint32_t taker(const RebalanceUnit& unit, const std::vector<std::int64_t>& room) const {
    const auto [first, second] = cheapest_[unit.eligible];
    if (first != unit.home && room[first] >= unit.weight) return first;
    if (first == unit.home && second != kNobody && room[second] >= unit.weight) return second;
    std::uint32_t best = kNobody;
    for (const std::uint32_t j : problem_.classes[unit.eligible]) {
      if (j != unit.home && room[j] >= unit.weight && (best == kNobody || prices_[j] < prices_[best])) best = j;
    }
    return best;
  }

  const RebalanceBooks& books_;
  const RebalanceProblem& problem_;
  const std::vector<std::int64_t>& prices_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> cheapest_;  // by class: the cheapest, the next
};

Ratio lower(Ratio a, Ratio b) { return compare(a, b) < 0 ? a : b; }

}  // namespace

std::vector<std::int64_t> whole_prices(const std::vector<double>& prices) {
  const double most = *std::ranges::max_element(prices);
  std::vector<std::int64_t> whole;
  for (const double price : prices) whole.push_back(static_cast<std::int64_t>(price / most * static_cast<double>(kMostPrice)));
  return whole;
}

RebalanceBound price_bound(const RebalanceProblem& problem, std::uint32_t most_moves, const std::vector<std::int64_t>& prices) {
  const RebalanceBooks books(problem);
  Pricing pricing(books, prices);
  const RelaxedPlan plan = pricing.plan(no_cover(prices.size(), most_moves));
  return {.kind = BoundKind::Lagrangian, .value = raised_to_reachable(problem, plan.total, pricing.scale()), .prices = prices};
}

RebalanceBound cover_bound(const RebalanceBooks& books, std::uint32_t most_moves, const std::vector<std::int64_t>& prices, Ratio most) {
  Pricing pricing(books, prices);
  const RelaxedPlan plan = pricing.plan(cover_below(books, most_moves, most));
  const Ratio value = plan.is_possible ? lower(most, raised_to_reachable(books.problem(), plan.total, pricing.scale())) : most;
  return {.kind = BoundKind::Cover, .value = value, .prices = prices};
}

RebalanceBound lagrangian_bound(const RebalanceProblem& problem, std::uint32_t most_moves, PriceOptions options) {
  const RebalanceBooks books(problem);
  const Ratio target = options.target.load == 0 ? removal_bounds(problem, 0)[0].value : options.target;
  PriceAscent ascent(most_moves, {}, {0, 1});
  ascent.run(books, options.rounds, target);
  if (ascent.has_proved()) return price_bound(problem, most_moves, ascent.best().prices);
  return price_bound(problem, most_moves, std::vector<std::int64_t>(problem.people.size(), kMostPrice));
}

bool PriceAscent::run(const RebalanceBooks& books, std::uint32_t rounds, Ratio value) {
  const RebalanceProblem& problem = books.problem();
  const std::size_t people = problem.people.size();
  const double all = static_cast<double>(problem.total_capacity());
  if (price_.empty()) {
    double sum = 0.0;
    for (std::size_t j = 0; j < people; ++j) {
      price_.push_back(start_.empty() ? 1.0 : static_cast<double>(start_[j]));
      sum += price_[j] * static_cast<double>(problem.people[j].capacity);
    }
    for (double& one : price_) one *= all / sum;
  }
  Cover cover;
  Ratio level{0, 0};
  std::vector<std::uint32_t> often(problem.units.size(), 0);
  for (std::uint32_t round = 0; round < rounds && compare(reached_, value) < 0; ++round) {
    if (level.entitlement == 0) {
      const double low = reached_.value(), high = value.value();
      level = raised_to_reachable(problem, static_cast<std::int64_t>((low + (high - low) * share_) * all), problem.total_capacity());
      if (compare(level, reached_) <= 0 || compare(level, value) > 0) level = value;
      cover = cover_below(books, most_moves_, level);
      best_seen_ = 0.0;
    }
    start_ = whole_prices(price_);
    Pricing pricing(books, start_);
    const RelaxedPlan plan = pricing.plan(cover);
    const std::int64_t scale = pricing.scale();
    const double now = static_cast<double>(plan.total) / static_cast<double>(scale);
    const Ratio proved = plan.is_possible ? lower(level, raised_to_reachable(problem, plan.total, scale)) : level;
    if (compare(proved, reached_) > 0) {
      reached_ = proved;
      best_ = {.kind = BoundKind::Cover, .value = proved, .prices = start_};
    }
    if (round >= rounds / 2) {
      for (const auto& [unit, to] : plan.moved) ++often[unit];
    }
    if (compare(proved, level) >= 0) {
      share_ = std::min(1.0, share_ * 1.5);
      boldness_ = 1.0;
      without_gain_ = halvings_ = 0;
      level = {0, 0};
      continue;
    }
    if (now > best_seen_) {
      best_seen_ = now;
      without_gain_ = 0;
    } else if (++without_gain_ == kPatience) {
      boldness_ /= 2;
      without_gain_ = 0;
      if (++halvings_ == 4) {
        share_ = std::max(0.01, share_ / 2);
        halvings_ = 0;
        boldness_ = 1.0;
        level = {0, 0};
      }
    }
    const double aim = (level.entitlement == 0 ? value : level).value();
    double square = 0.0, sum = 0.0;
    std::vector<double> slope(people);
    for (std::size_t j = 0; j < people; ++j) {
      const double capacity = static_cast<double>(problem.people[j].capacity);
      slope[j] = static_cast<double>(plan.load[j]) / capacity - now;
      square += capacity * slope[j] * slope[j];
    }
    if (square <= 0.0) break;
    const double stride = boldness_ * (aim - now) * all / square;
    for (std::size_t j = 0; j < people; ++j) {
      price_[j] = std::max(0.0, price_[j] + stride * slope[j]);
      sum += price_[j] * static_cast<double>(problem.people[j].capacity);
    }
    if (sum <= 0.0) break;
    for (double& one : price_) one *= all / sum;
  }
  favoured_.clear();
  for (std::uint32_t u = 0; u < often.size(); ++u) {
    if (often[u] > 0) favoured_.push_back(u);
  }
  std::ranges::stable_sort(favoured_, [&](std::uint32_t a, std::uint32_t b) { return often[a] > often[b]; });
  return compare(reached_, value) >= 0;
}

}  // namespace evenhand
