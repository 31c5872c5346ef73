#include "fairness/rebalance_construct.h"

#include <algorithm>
#include <utility>

#include "fairness/rebalance_bounds.h"

namespace evenhand {
namespace {

constexpr std::uint64_t kMostPathWork = 400'000;  // units and people looked at on paths, of one attempt
constexpr std::int64_t kFineness = 1 << 11;       // of the interval of targets

}  // namespace

RebalanceConstruction::RebalanceConstruction(const RebalanceBooks& books)
    : books_(&books),
      problem_(&books.problem()),
      owners_(books.homes()),
      load_(books.today().load),
      limit_(load_.size()),
      clients_(books.today().clients),
      intake_(books.today().intake),
      stop_(load_.size()),
      class_round_(problem_->classes.size(), 0) {}

void RebalanceConstruction::start_over(std::uint32_t most_moves, Ratio target) {
  for (const std::uint32_t u : touched_) owners_[u] = books_->homes()[u];
  touched_.clear();
  loose_ = books_->forced();
  load_ = books_->today().load;
  clients_ = books_->today().clients;
  intake_ = books_->today().intake;
  left_ = most_moves;
  path_work_ = 0;
  for (std::size_t j = 0; j < limit_.size(); ++j) limit_[j] = load_within(target, problem_->people[j].capacity);
}

void RebalanceConstruction::shift(std::uint32_t u, std::uint32_t to) {
  const RebalanceUnit& unit = problem_->units[u];
  const std::uint32_t from = owners_[u];
  if (from != kNobody) {
    load_[from] -= unit.weight;
    clients_[from] -= unit.clients;
    if (from != unit.home) intake_[from] -= unit.clients;
  }
  if (to != kNobody) {
    load_[to] += unit.weight;
    clients_[to] += unit.clients;
    if (to != unit.home) intake_[to] += unit.clients;
  }
  owners_[u] = to;
  touched_.push_back(u);
}

bool RebalanceConstruction::relieve(std::uint32_t j) {
  const std::vector<std::uint32_t>& units = books_->at_home(j);
  for (std::size_t next = 0; load_[j] > limit_[j]; ++next) {
    if (next == units.size() || left_ == 0) return false;
    const std::int64_t needed = load_[j] - limit_[j];
    std::size_t chosen = next;
    if (problem_->units[units[next]].weight >= needed) {
      while (chosen + 1 < units.size() && problem_->units[units[chosen + 1]].weight >= needed) ++chosen;
    }
    shift(units[chosen], kNobody);
    loose_.push_back(units[chosen]);
    --left_;
  }
  return true;
}

bool RebalanceConstruction::has_place(std::uint32_t u, std::uint32_t j) const {
  const RebalanceUnit& unit = problem_->units[u];
  const RebalancePerson& person = problem_->people[j];
  return j != unit.home && load_[j] + unit.weight <= limit_[j] && clients_[j] + unit.clients <= person.max_clients &&
         intake_[j] <= person.max_intake - unit.clients;
}

std::uint32_t RebalanceConstruction::roomiest(std::uint32_t u) const {
  std::uint32_t best = kNobody;
  Ratio least{0, 1};
  for (const std::uint32_t j : books_->takers(u)) {
    if (!has_place(u, j)) continue;
    const Ratio after{load_[j] + problem_->units[u].weight, problem_->people[j].capacity};
    if (best != kNobody && compare(after, least) >= 0) continue;
    best = j;
    least = after;
  }
  return best;
}

// Gives `unit` to `to` and, back along the path, every unit to the person who made room for it.
void RebalanceConstruction::follow(std::uint32_t person, std::uint32_t unit, std::uint32_t to) {
  shift(unit, to);
  --left_;
  while (stop_[person].before != kNobody) {
    const Stop& stop = stop_[person];
    shift(stop.unit, person);
    --left_;
    person = stop.before;
  }
  shift(stop_[person].unit, person);
}

// Who could take one of `from`'s own, so that enough goes out; true when a path has ended at somebody with room.
bool RebalanceConstruction::hand_on(std::uint32_t from) {
  const Stop stop = stop_[from];
  const RebalanceUnit& coming = problem_->units[stop.unit];
  const std::vector<std::uint32_t>& units = books_->at_home(from);
  ++round_;
  for (std::size_t i = units.size(); i-- > 0;) {
    ++path_work_;
    const RebalanceUnit& unit = problem_->units[units[i]];
    if (unit.weight < stop.over || owners_[units[i]] != from || class_round_[unit.eligible] == round_) continue;
    if (clients_[from] + coming.clients - unit.clients > problem_->people[from].max_clients) continue;
    class_round_[unit.eligible] = round_;
    for (const std::uint32_t j : books_->takers(units[i])) {
      ++path_work_;
      if (j == from || stop_[j].unit != kNobody) continue;
      if (has_place(units[i], j)) {
        follow(from, units[i], j);
        return true;
      }
      if (intake_[j] > problem_->people[j].max_intake - unit.clients) continue;
      stop_[j] = {.before = from, .unit = units[i], .over = std::max<std::int64_t>(0, load_[j] + unit.weight - limit_[j]), .hops = stop.hops + 1};
      queue_.push_back(j);
    }
  }
  return false;
}

bool RebalanceConstruction::place_by_path(std::uint32_t u) {
  const RebalanceUnit& unit = problem_->units[u];
  std::ranges::fill(stop_, Stop{});
  queue_.clear();
  for (const std::uint32_t j : books_->takers(u)) {
    if (j == unit.home || intake_[j] > problem_->people[j].max_intake - unit.clients) continue;
    stop_[j] = {.before = kNobody, .unit = u, .over = std::max<std::int64_t>(0, load_[j] + unit.weight - limit_[j]), .hops = 1};
    queue_.push_back(j);
  }
  for (std::size_t next = 0; next < queue_.size(); ++next) {
    if (stop_[queue_[next]].hops > left_ || path_work_ > kMostPathWork) return false;
    if (hand_on(queue_[next])) return true;
  }
  return false;
}

bool RebalanceConstruction::run() {
  for (std::uint32_t j = 0; j < load_.size(); ++j) {
    if (!relieve(j)) return false;
  }
  std::ranges::sort(loose_, [&](std::uint32_t a, std::uint32_t b) {
    return std::pair(-problem_->units[a].weight, a) < std::pair(-problem_->units[b].weight, b);
  });
  for (const std::uint32_t u : loose_) {
    const std::uint32_t j = roomiest(u);
    if (j != kNobody) {
      shift(u, j);
    } else if (!place_by_path(u)) {
      return false;
    }
  }
  return true;
}

std::optional<RebalanceOwners> RebalanceConstruction::within(std::uint32_t most_moves, Ratio target) {
  start_over(most_moves, target);
  if (!run()) return std::nullopt;
  return owners_;
}

std::optional<RebalanceOwners> RebalanceConstruction::without(std::vector<std::uint32_t> leaving) {
  start_over(0, {problem_->total_load(), 1});
  for (const std::uint32_t u : leaving) shift(u, kNobody);
  leaving.insert(leaving.end(), loose_.begin(), loose_.end());
  std::ranges::sort(leaving, [&](std::uint32_t a, std::uint32_t b) { return std::pair(-problem_->units[a].weight, a) < std::pair(-problem_->units[b].weight, b); });
  for (const std::uint32_t u : leaving) {
    const std::uint32_t j = roomiest(u), home = problem_->units[u].home;
    if (j == kNobody && home == kNobody) return std::nullopt;
    shift(u, j == kNobody ? home : j);
  }
  if (books_->has_caps() && !is_allowed(*problem_, owners_)) return std::nullopt;
  return owners_;
}

std::optional<RebalanceOwners> RebalanceConstruction::best(std::uint32_t most_moves, Ratio bound, Ratio known) {
  std::optional<RebalanceOwners> found = within(most_moves, bound);
  if (found) return found;
  Ratio reached = known;
  if (known.load == 0) {
    found = within(most_moves, {problem_->total_load(), 1});
    if (!found) return found;
    reached = worst_ratio(*problem_, load_);
  }
  const std::int64_t scale = problem_->total_capacity();
  std::int64_t low = bound.load * scale / bound.entitlement + 1, high = reached.load * scale / reached.entitlement - 1;
  const std::int64_t fine = (high - low) / kFineness;
  while (compare(bound, reached) < 0 && high - low >= fine) {
    const std::int64_t middle = low + (high - low) / 2;
    auto plan = within(most_moves, {middle, scale});
    if (!plan) {
      low = middle + 1;
      continue;
    }
    reached = worst_ratio(*problem_, load_);
    high = std::min(middle, reached.load * scale / reached.entitlement) - 1;
    if (!found || compare_plans(*problem_, *plan, *found) < 0) found = std::move(plan);
  }
  return found;
}

}  // namespace evenhand
