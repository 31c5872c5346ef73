#include "fairness/rebalance_exact.h"

#include <algorithm>
#include <utility>

#include "fairness/rebalance_bounds.h"

namespace evenhand {

RebalanceExact::RebalanceExact(const RebalanceBooks& books, std::uint32_t most_moves, Ratio ratio, const std::vector<std::int64_t>& prices)
    : books_(&books), problem_(&books.problem()), ratio_(ratio), left_(most_moves), prices_(prices), load_(books.today().load),
      clients_(books.today().clients), intake_(books.today().intake), owners_(books.homes()), is_free_(owners_.size(), 1), needed_(load_.size(), 0) {
  for (const RebalancePerson& person : problem_->people) limit_.push_back(load_below(ratio, person.capacity));
  for (std::uint32_t j = 0; j < load_.size(); ++j) recount(j);
  if (prices_.empty()) return;
  for (std::size_t j = 0; j < load_.size(); ++j) {
    priced_ += load_[j] * prices_[j];
    affordable_ += limit_[j] * prices_[j];
  }
  std::vector<std::int64_t> least;
  for (const std::vector<std::uint32_t>& set : problem_->classes) {
    least.push_back(prices_[*std::ranges::min_element(set, {}, [&](std::uint32_t j) { return prices_[j]; })]);
  }
  for (std::uint32_t u = 0; u < owners_.size(); ++u) {
    const RebalanceUnit& unit = problem_->units[u];
    if (unit.is_forced()) continue;
    const std::int64_t saving = unit.weight * (prices_[unit.home] - least[unit.eligible]);
    if (saving > 0) savings_.push_back({saving, u});
  }
  std::ranges::sort(savings_, [](const Priced& a, const Priced& b) { return a.saving != b.saving ? a.saving > b.saving : a.unit < b.unit; });
}

void RebalanceExact::give(std::uint32_t u, std::uint32_t to) {
  const RebalanceUnit& unit = problem_->units[u];
  const auto count = [&](std::uint32_t j, int sign) {
    load_[j] += sign * unit.weight;
    clients_[j] += sign * unit.clients;
    if (j != unit.home) intake_[j] += sign * unit.clients;
    if (!prices_.empty()) priced_ += sign * unit.weight * prices_[j];
  };
  const std::uint32_t from = std::exchange(owners_[u], to);
  if (from != kNobody) {
    count(from, -1);
    recount(from);
  }
  if (to != kNobody) {
    count(to, 1);
    recount(to);
  }
}

// The fewest home units that must still leave; kNobody when that is not enough.
std::uint32_t RebalanceExact::removals_of(std::uint32_t j) const {
  std::int64_t over = load_[j] - limit_[j];
  const std::int32_t crowd = clients_[j] - problem_->people[j].max_clients;
  if (over <= 0 && crowd <= 0) return 0;
  std::uint32_t count = 0;
  bool has_free = false;
  for (const std::uint32_t u : books_->at_home(j)) {
    if (!is_free_[u] || owners_[u] != j) continue;
    has_free = true;
    if (over <= 0) break;
    over -= problem_->units[u].weight;
    ++count;
  }
  if (over > 0 || !has_free) return kNobody;
  return std::max(count, 1u);
}

void RebalanceExact::recount(std::uint32_t j) {
  const std::uint32_t before = needed_[j], now = removals_of(j);
  if (before == kNobody) {
    --impossible_;
  } else {
    needed_sum_ -= before;
  }
  if (now == kNobody) {
    ++impossible_;
  } else {
    needed_sum_ += now;
  }
  needed_[j] = now;
}

// The moves left save at most their largest savings.
bool RebalanceExact::can_be_paid() const {
  std::int64_t short_of = priced_ - affordable_;
  std::uint32_t count = 0;
  for (const Priced& one : savings_) {
    if (short_of <= 0 || count == left_) break;
    if (!is_free_[one.unit] || owners_[one.unit] != problem_->units[one.unit].home) continue;
    short_of -= one.saving;
    ++count;
  }
  return short_of <= 0;
}

// Looks at the plan as it stands: a new frame, or None when nothing below it can do.
SearchEnd RebalanceExact::enter() {
  if (impossible_ > 0 || needed_sum_ > left_) return SearchEnd::None;
  const std::size_t placed = frames_.size();
  if (placed < books_->forced().size()) {
    frames_.push_back({.unit = books_->forced()[placed]});
    return SearchEnd::GaveUp;
  }
  std::uint32_t chosen = kNobody;
  for (std::uint32_t j = 0; j < needed_.size(); ++j) {
    if (needed_[j] > 0 && (chosen == kNobody || needed_[j] < needed_[chosen])) chosen = j;
  }
  if (chosen == kNobody) return SearchEnd::Found;
  if (!prices_.empty() && !can_be_paid()) return SearchEnd::None;
  frames_.push_back({.person = chosen, .stays = stays_.size()});
  return SearchEnd::GaveUp;
}

// The next one that leaves; those before it stay.
bool RebalanceExact::next_unit(Frame& frame) {
  const std::vector<std::uint32_t>& units = books_->at_home(frame.person);
  const RebalanceUnit* last = frame.unit == kNobody ? nullptr : &problem_->units[frame.unit];
  while (frame.next_unit < units.size()) {
    const std::uint32_t u = units[frame.next_unit++];
    if (!is_free_[u] || owners_[u] != frame.person) continue;
    const RebalanceUnit& unit = problem_->units[u];
    const bool is_like_last = last != nullptr && last->weight == unit.weight && last->eligible == unit.eligible && last->clients == unit.clients;
    is_free_[u] = 0;
    stays_.push_back(u);
    recount(frame.person);
    last = &unit;
    if (is_like_last) continue;
    // This one still may leave.
    frame.unit = u;
    frame.next_place = 0;
    return true;
  }
  return false;
}

// Somebody before in the list who is the same in everything that still matters for this unit.
bool RebalanceExact::is_like_earlier(std::uint32_t u, std::size_t place) const {
  const std::vector<std::uint32_t>& takers = books_->takers(u);
  const std::uint32_t j = takers[place];
  if (owners_[u] == j || !books_->at_home(j).empty()) return false;
  const RebalancePerson& person = problem_->people[j];
  for (std::size_t k = 0; k < place; ++k) {
    const std::uint32_t other = takers[k];
    if (load_[other] != load_[j] || limit_[other] != limit_[j] || clients_[other] != clients_[j] || intake_[other] != intake_[j]) continue;
    const RebalancePerson& twin = problem_->people[other];
    if (twin.max_clients != person.max_clients || twin.max_intake != person.max_intake || !books_->at_home(other).empty()) continue;
    if (books_->are_in_the_same_classes(j, other)) return true;
  }
  return false;
}

bool RebalanceExact::next_place(Frame& frame) {
  const std::uint32_t u = frame.unit;
  const RebalanceUnit& unit = problem_->units[u];
  const std::vector<std::uint32_t>& takers = books_->takers(u);
  while (frame.next_place < takers.size()) {
    const std::size_t place = frame.next_place++;
    const std::uint32_t j = takers[place];
    if (j == unit.home || intake_[j] > problem_->people[j].max_intake - unit.clients || is_like_earlier(u, place)) continue;
    give(u, j);
    frame.is_placed = true;
    if (!unit.is_forced()) --left_;
    return true;
  }
  return false;
}

void RebalanceExact::leave(const Frame& frame) {
  if (frame.person == kNobody) return;
  while (stays_.size() > frame.stays) {
    is_free_[stays_.back()] = 1;
    stays_.pop_back();
  }
  recount(frame.person);
}

SearchEnd RebalanceExact::run(std::uint64_t steps) {
  if (!is_started_) {
    is_started_ = true;
    if (const SearchEnd end = enter(); end != SearchEnd::GaveUp) return end;
  }
  for (const std::uint64_t most = steps_ + steps; !frames_.empty();) {
    Frame& frame = frames_.back();
    if (frame.is_placed) {
      frame.is_placed = false;
      if (frame.person != kNobody) ++left_;
      give(frame.unit, problem_->units[frame.unit].home);
    }
    const bool has_unit = frame.person == kNobody || frame.next_place > 0;
    if (!has_unit || !next_place(frame)) {
      // Everything tried for this unit.
      const bool is_over = frame.person == kNobody || (has_unit && (needed_[frame.person] > left_)) || !next_unit(frame);
      if (is_over) {
        leave(frame);
        frames_.pop_back();
        continue;
      }
      if (!next_place(frame)) {
        frame.next_place = 1 + books_->takers(frame.unit).size();
        continue;
      }
    }
    ++steps_;
    const SearchEnd end = enter();
    if (end == SearchEnd::Found) return end;
    if (steps_ >= most && !frames_.empty()) return SearchEnd::GaveUp;
  }
  return SearchEnd::None;
}

SearchResult search_below(const RebalanceProblem& problem, std::uint32_t most_moves, Ratio ratio, std::uint64_t most_steps) {
  const RebalanceBooks books(problem);
  RebalanceExact search(books, most_moves, ratio);
  SearchResult result;
  result.end = search.run(most_steps);
  result.steps = search.steps();
  if (result.end == SearchEnd::Found) result.owners = search.owners();
  return result;
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
