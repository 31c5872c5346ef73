#include "fairness/rebalance_filling.h"

#include <algorithm>
#include <functional>
#include <span>

#include "fairness/rebalance_bounds.h"

namespace evenhand {

bool RebalanceFilling::is_for(const RebalanceBooks& books) {
  const RebalanceProblem& problem = books.problem();
  return !books.has_caps() && std::ranges::all_of(problem.units, [&](const RebalanceUnit& unit) {
    const std::size_t takers = problem.classes[unit.eligible].size();
    return takers == 1 || takers == problem.people.size();
  });
}

RebalanceFilling::RebalanceFilling(const RebalanceBooks& books, Ratio ratio) : books_(&books), ratio_(ratio) {
  const RebalanceProblem& problem = books.problem();
  for (std::uint32_t j = 0; j < problem.people.size(); ++j) {
    people_.push_back({j, load_within(ratio, problem.people[j].capacity) - problem.people[j].fixed});
  }
  for (std::uint32_t u = 0; u < problem.units.size(); ++u) {
    if (books.takers(u).size() > 1) units_.push_back(u);
    else people_[books.takers(u)[0]].room -= problem.units[u].weight;
  }
  std::ranges::stable_sort(people_, std::greater{}, &Person::room);
  std::ranges::stable_sort(units_, std::greater{}, [&](std::uint32_t u) { return problem.units[u].weight; });
  for (const Person& person : people_) spare_ += person.room;
  for (const std::uint32_t u : units_) {
    weight_.push_back(problem.units[u].weight);
    spare_ -= weight_.back();
  }
  is_left_.assign(units_.size(), 1);
  left_ = static_cast<std::uint32_t>(units_.size());
  if (people_.back().room < 0 || spare_ < 0 || (left_ > 0 && weight_[0] > people_[0].room)) end_ = SearchEnd::None;
  else if (left_ == 0) end_ = SearchEnd::Found;
  else begin_person();
}

void RebalanceFilling::put(std::uint32_t at) {
  filled_.push_back(at);
  is_left_[at] = 0;
  --left_;
  room_ -= weight_[at];
  next_ = at + 1;
  last_ = -1;
}

void RebalanceFilling::take_last() {
  is_left_[filled_.back()] = 1;
  ++left_;
  filled_.pop_back();
}

// Where all that are not filled yet have the same room, it is the same who gets the heaviest.
bool RebalanceFilling::begin_person() {
  if (begins_.size() == people_.size()) return false;
  const std::int64_t room = people_[begins_.size()].room;
  const auto heaviest = static_cast<std::uint32_t>(std::ranges::find(is_left_, 1) - is_left_.begin());
  if (is_any_alike(begins_.size()) && weight_[heaviest] > room) return false;
  room_ = room;
  next_ = 0;
  last_ = -1;
  begins_.push_back(filled_.size());
  if (is_any_alike(begins_.size() - 1)) put(heaviest);
  return true;
}

// The next unit that fits beside what is there already.
bool RebalanceFilling::put_next() {
  const auto fits = std::ranges::lower_bound(weight_.begin() + static_cast<std::ptrdiff_t>(next_), weight_.end(), room_, std::greater{});
  for (auto at = static_cast<std::uint32_t>(fits - weight_.begin()); at < weight_.size(); ++at) {
    ++steps_;
    if (is_left_[at] == 0 || weight_[at] == last_) continue;
    put(at);
    return true;
  }
  return false;
}

bool RebalanceFilling::is_best() {
  const std::span<const std::uint32_t> inside = std::span(filled_).subspan(begins_.back());
  std::int64_t last = -1;
  for (std::size_t at = weight_.size(); at-- > 0;) {
    ++steps_;
    if (is_left_[at] == 0 || weight_[at] == last) continue;
    last = weight_[at];
    if (last <= room_) return false;
    // The heaviest of those inside that are lighter gains least: it fits where any does.
    const auto lighter = std::ranges::upper_bound(inside, last, std::greater{}, [&](std::uint32_t i) { return weight_[i]; });
    if (lighter != inside.end() && last - weight_[*lighter] <= room_) return false;
  }
  return true;
}

// Goes on where the last unit that was put is left out instead; false: there is none.
bool RebalanceFilling::take_back() {
  for (;;) {
    const std::size_t first = begins_.back() + (is_any_alike(begins_.size() - 1) ? 1 : 0);  // that can be left out
    if (filled_.size() > first) {
      const std::uint32_t at = filled_.back();
      take_last();
      room_ += weight_[at];
      next_ = at + 1;
      last_ = weight_[at];
      return true;
    }
    while (filled_.size() > begins_.back()) take_last();
    begins_.pop_back();
    if (begins_.empty()) return false;
    room_ = people_[begins_.size() - 1].room;
    for (std::size_t i = begins_.back(); i < filled_.size(); ++i) room_ -= weight_[filled_[i]];
    spare_ += room_;
  }
}

SearchEnd RebalanceFilling::run(std::uint64_t steps) {
  for (const std::uint64_t most = steps_ + steps; end_ == SearchEnd::GaveUp && steps_ < most;) {
    ++steps_;
    if (put_next()) continue;
    if (left_ == 0) {
      end_ = SearchEnd::Found;
    } else if (room_ <= spare_ && is_best()) {
      spare_ -= room_;
      if (begin_person()) continue;
      spare_ += room_;
      if (!take_back()) end_ = SearchEnd::None;
    } else if (!take_back()) {
      end_ = SearchEnd::None;
    }
  }
  return end_;
}

RebalanceOwners RebalanceFilling::owners() const {
  RebalanceOwners owners;
  for (std::uint32_t u = 0; u < books_->problem().units.size(); ++u) owners.push_back(books_->takers(u)[0]);
  for (std::size_t person = 0; person < begins_.size(); ++person) {
    const std::size_t end = person + 1 < begins_.size() ? begins_[person + 1] : filled_.size();
    for (std::size_t i = begins_[person]; i < end; ++i) owners[units_[filled_[i]]] = people_[person].person;
  }
  return owners;
}

}  // namespace evenhand
