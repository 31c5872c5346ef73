// The changes that the local search tries (rebalance_search.h): one to three units at once, told by where they go.
#include "fairness/rebalance_search.h"

namespace evenhand {

std::uint32_t RebalanceSearch::hot_person() {
  if (!over_.empty() && (random_.next() >> 62) != 0) return any_of(over_);
  return random_.below(load_.size());
}

std::uint32_t RebalanceSearch::taker(std::uint32_t u) {
  const std::vector<std::uint32_t>& set = books_->takers(u);
  const std::uint32_t first = any_of(set), second = any_of(set);
  return load_[first] - limit_[first] <= load_[second] - limit_[second] ? first : second;
}

// A unit of that person that is at home; kNobody when a few tries find none.
std::uint32_t RebalanceSearch::at_home_of(std::uint32_t person) {
  for (int tries = 0; tries < 4 && !at_[person].empty(); ++tries) {
    const std::uint32_t u = any_of(at_[person]);
    if (problem_->units[u].home == person) return u;
  }
  return kNobody;
}

bool RebalanceSearch::propose_leave(std::uint32_t person) {
  if (at_[person].empty()) return false;
  const std::uint32_t u = any_of(at_[person]), to = taker(u);
  if (to == person) return false;
  add(u, to);
  if (problem_->units[u].home != person || moves_ < start_.most_moves) return true;
  if (away_.empty()) return false;
  const std::uint32_t other = any_of(away_);
  if (problem_->units[other].is_forced()) return false;
  add(other, problem_->units[other].home);
  return true;
}

bool RebalanceSearch::propose_exchange(std::uint32_t person, bool is_chain) {
  if (at_[person].empty()) return false;
  const std::uint32_t u = any_of(at_[person]), next = any_of(books_->takers(u));
  if (next == person || at_[next].empty()) return false;
  const std::uint32_t v = any_of(at_[next]), last = is_chain ? taker(v) : person;
  if (last == next || !books_->may_own(last, v)) return false;
  add(u, next);
  add(v, last);
  return true;
}

bool RebalanceSearch::propose_replace(bool is_merge, bool is_split) {
  const std::uint32_t u = any_of(away_), home = problem_->units[u].home;
  if (home == kNobody) return false;
  const std::uint32_t other = at_home_of(home);
  if (other == kNobody) return false;
  add(u, home);
  add(other, books_->may_own(owners_[u], other) ? owners_[u] : taker(other));
  if (is_merge) add(any_of(away_of_[home]), home);
  if (is_split) {
    const std::uint32_t third = at_home_of(home);
    if (third == kNobody) return false;
    add(third, taker(third));
  }
  return true;
}

bool RebalanceSearch::propose_swap(std::uint32_t person) {
  if (at_[person].empty()) return false;
  const std::uint32_t u = any_of(at_[person]), v = any_of(away_);
  if (owners_[v] == person || !books_->may_own(person, v) || !books_->may_own(owners_[v], u)) return false;
  add(u, owners_[v]);
  add(v, person);
  return true;
}

bool RebalanceSearch::propose() {
  count_ = 0;
  const std::uint64_t kind = random_.next() >> 60;
  if (away_.empty() || kind < 4) return start_.most_moves + books_->forced().size() > 0 && propose_leave(hot_person()) && is_valid();
  if (kind < 6) {
    const std::uint32_t u = any_of(away_);
    add(u, (kind == 4 || problem_->units[u].is_forced()) ? taker(u) : problem_->units[u].home);
    return is_valid();
  }
  if (kind < 8) return propose_swap(hot_person()) && is_valid();
  if (kind < 10) return propose_exchange(hot_person(), false) && is_valid();
  if (kind < 12) return propose_exchange(hot_person(), true) && is_valid();
  return propose_replace(kind == 14, kind == 15) && is_valid();
}

// Different units, each somewhere new, and not too many moves.
bool RebalanceSearch::is_valid() {
  std::uint32_t moves = moves_;
  for (std::uint32_t i = 0; i < count_; ++i) {
    const auto [unit, to] = shifts_[i];
    if (owners_[unit] == to) return false;
    for (std::uint32_t k = 0; k < i; ++k) {
      if (shifts_[k].unit == unit) return false;
    }
    const std::uint32_t home = problem_->units[unit].home;
    if (home == kNobody) continue;
    if (owners_[unit] == home) ++moves;
    if (to == home) --moves;
  }
  return moves <= start_.most_moves;
}

}  // namespace evenhand
