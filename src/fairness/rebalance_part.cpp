#include "fairness/rebalance_part.h"

#include <algorithm>
#include <utility>

#include "fairness/rebalance_bounds.h"
#include "fairness/rebalance_branch_and_bound.h"
#include "fairness/rebalance_construct.h"
#include "fairness/rebalance_search.h"

namespace evenhand {
namespace {

constexpr std::int64_t kShare = 1 << 20;          // of a unit
constexpr int kMostFlows = 3;
constexpr std::uint64_t kSteps = 10'000;          // of a search
constexpr std::uint32_t kCoolness[] = {32, 40, 24, 48, 16};
constexpr std::uint64_t kLooksOfPiece = 20'000;  // of a complete search
constexpr std::uint32_t kCoolnessOfLast = 48;
constexpr std::uint32_t kMostInVain = 30;        // countings more in vain than not

}  // namespace

RebalancePart::RebalancePart(const RebalanceBooks& whole, std::vector<std::uint32_t> people) : people_(std::move(people)), problem_(std::make_unique<RebalanceProblem>()) {
  const RebalanceProblem& all = whole.problem();
  std::vector<std::uint32_t> place(all.people.size(), elsewhere());
  std::vector<std::uint32_t> set_of(all.classes.size(), kNobody);
  std::int64_t capacity = all.total_capacity();
  for (std::uint32_t j = 0; j < people_.size(); ++j) {
    const std::uint32_t from = people_[j];
    place[from] = j;
    RebalancePerson person = all.people[from];
    capacity -= person.capacity;
    person.fixed = whole.today().load[from];
    person.fixed_clients = whole.today().clients[from];
    for (const std::uint32_t u : whole.at_home(from)) {
      person.fixed -= all.units[u].weight;
      person.fixed_clients -= all.units[u].clients;
      unit_.push_back(u);
    }
    problem_->people.push_back(person);
  }
  problem_->people.push_back({.capacity = std::max<std::int64_t>(1, capacity)});
  std::ranges::sort(unit_);
  for (const std::uint32_t u : unit_) {
    RebalanceUnit unit = all.units[u];
    std::uint32_t& set = set_of[unit.eligible];
    if (set == kNobody) {
      set = static_cast<std::uint32_t>(problem_->classes.size());
      std::vector<std::uint32_t>& members = problem_->classes.emplace_back();
      for (const std::uint32_t j : all.classes[unit.eligible]) members.push_back(place[j]);
      std::ranges::sort(members);
      members.erase(std::ranges::unique(members).begin(), members.end());
    }
    unit.eligible = set;
    unit.home = place[unit.home];
    problem_->units.push_back(unit);
  }
  books_ = std::make_unique<RebalanceBooks>(*problem_);
  counting_ = std::make_unique<RebalanceCounting>(*books_);
  keep(books_->homes());
}

// Where a flow takes less of somebody than so many as have to leave in any case, the heaviest of them are free: then it is
// looked at again what they are good for.
void RebalancePart::guide(RebalanceParts& parts, std::uint32_t at, Ratio target) {
  least_out_.assign(people_.size() + 1, 0);
  for (std::size_t i = 0; i < people_.size(); ++i) {
    const std::int64_t out = parts.least_out(people_[i], target);
    if (out >= RebalanceParts::kNoPlan) return;
    least_out_[i] = static_cast<std::uint32_t>(out);
  }
  prices_.clear();
  for (const std::uint32_t j : people_) prices_.push_back(parts.prices()[j]);
  prices_.push_back(0);
  std::vector<std::uint32_t> free(people_.size() + 1, 0);
  for (int flow = 0; flow < kMostFlows; ++flow) {
    RebalanceSweep sweep(*books_, free);
    if (!sweep.lower(target)) return;
    leaving_ = sweep.leaving();
    parts.try_prices(at, sweep, target);
    std::vector<std::int64_t> shares(people_.size() + 1, 0);
    for (const RebalanceSweep::Leaving& one : leaving_) shares[problem_->units[one.unit].home] += one.load * kShare / problem_->units[one.unit].weight;
    bool has_changed = false;
    for (std::size_t i = 0; i < people_.size(); ++i) {
      if (free[i] > 0 || shares[i] + 16 >= std::int64_t{least_out_[i]} * kShare) continue;
      free[i] = least_out_[i];
      has_changed = true;
    }
    if (!has_changed) return;
  }
}

// So many units leave: of the flow's first those that it moves whole, then the larger shares; as many of everybody as have to.
RebalanceOwners RebalancePart::start_with(std::uint32_t moves) const {
  struct Choice {
    std::int64_t share = 0;
    std::uint32_t unit = 0;
  };
  std::vector<Choice> choices;
  std::vector<char> is_out(unit_.size(), 0);
  std::vector<std::uint32_t> out(people_.size() + 1, 0);
  std::uint32_t left = moves;
  const auto let_out = [&](std::uint32_t u) {
    if (left == 0 || is_out[u] != 0) return;
    is_out[u] = 1;
    ++out[problem_->units[u].home];
    --left;
  };
  for (const RebalanceSweep::Leaving& one : leaving_) choices.push_back({one.load * kShare / problem_->units[one.unit].weight, one.unit});
  std::ranges::stable_sort(choices, [](const Choice& a, const Choice& b) { return a.share > b.share; });
  for (const Choice& one : choices) {
    if (one.share == kShare) let_out(one.unit);
  }
  for (std::uint32_t i = 0; i < people_.size(); ++i) {
    for (const std::uint32_t u : books_->at_home(i)) {
      if (out[i] < least_out_[i]) let_out(u);
    }
  }
  for (const Choice& one : choices) let_out(one.unit);
  std::vector<std::uint32_t> leaving;
  for (std::uint32_t u = 0; u < is_out.size(); ++u) {
    if (is_out[u] != 0) leaving.push_back(u);
  }
  return RebalanceConstruction(*books_).without(std::move(leaving)).value_or(books_->homes());
}

bool RebalancePart::look_for(std::uint32_t most_moves, Ratio target, std::uint64_t seed, std::uint32_t attempts) {
  const auto is_found = [&] {
    const Plan* plan = within(target);
    return plan != nullptr && plan->moves <= most_moves;
  };
  if (is_found()) return true;
  if (in_vain_.size() <= most_moves) in_vain_.resize(most_moves + 1, 0);
  if (in_vain_[most_moves] >= attempts) return false;
  const RebalanceOwners start = start_with(most_moves);
  keep(start);
  const auto search = [&](SearchAim aim, const RebalanceOwners& from, std::uint32_t coolness) {
    RebalanceSearch it(*books_, {.most_moves = most_moves, .owners = from, .floor = target, .aim = aim, .seed = ++seed, .length = kSteps, .coolness = coolness});
    for (std::uint64_t done = 0; done < kSteps && !it.is_done(); done += kSteps / 10) it.run(kSteps / 10);
    RebalanceOwners best = it.best();
    keep(best);
    return best;
  };
  RebalanceOwners nearest;
  for (std::uint32_t i = 0; i < attempts; ++i) {
    if (is_found()) return true;
    nearest = search(SearchAim::Fit, i % 2 == 0 ? start : lowest_with(most_moves).owners, kCoolness[i % std::size(kCoolness)]);
  }
  if (!is_found()) search(SearchAim::Highest, nearest, kCoolnessOfLast);
  if (is_found()) return true;
  in_vain_[most_moves] = attempts;
  return false;
}

const RebalancePart::Plan& RebalancePart::lowest_with(std::uint32_t most_moves) const {
  return *std::prev(std::ranges::upper_bound(plans_, most_moves, {}, &Plan::moves));  // there is one without moves
}

// The next ratio that somebody of the part can have.
Ratio RebalancePart::next_above(Ratio ratio) const { return evenhand::next_above(std::span(problem_->people).first(people_.size()), ratio); }

// First below the lowest ratio known, which would settle it; where that is too much, just for the target.
void RebalancePart::settle(std::uint32_t moves, Ratio target, std::uint32_t pieces) {
  if (settled_.size() <= moves) settled_.resize(moves + 1);
  Settled& it = settled_[moves];
  const Ratio least = next_above(target);
  while (it.in_vain < pieces) {
    const Ratio known = lowest_with(moves).worst;
    if (compare(known, target) <= 0 || compare(it.ruled_out, known) >= 0) return;
    SearchEnd end = SearchEnd::GaveUp;
    for (const Ratio below : {known, least}) {
      if (compare(it.ruled_out, below) >= 0) continue;
      RebalanceBranchAndBound tree(*books_, moves, below, prices_);
      for (std::uint32_t i = 0; i < pieces && end == SearchEnd::GaveUp && !tree.is_full(); ++i) end = tree.run(kLooksOfPiece);
      if (end == SearchEnd::None) it.ruled_out = below;
      if (end == SearchEnd::Found) keep(tree.owners());
      if (end != SearchEnd::GaveUp) break;
    }
    if (end == SearchEnd::GaveUp) it.in_vain = pieces;
  }
}

// About half way; `high` where there is nothing between.
Ratio RebalancePart::between(Ratio low, Ratio high) const {
  std::int64_t all = 0;
  for (std::size_t j = 0; j < people_.size(); ++j) all += problem_->people[j].capacity;
  const std::int64_t from = load_within(low, all), to = load_within(high, all);
  const Ratio middle{from + (to - from) / 2, all};
  return to - from < 2 || compare(middle, low) <= 0 ? high : middle;
}

// From above: what is found lowers `high`, what is ruled out or is not known raises `low`.
void RebalancePart::count(std::uint32_t moves, std::uint64_t looks) {
  if (settled_.size() < moves + 2) settled_.resize(moves + 2);
  Settled& it = settled_[moves];
  if (looks > looks_) counted_in_vain_ = 0;
  looks_ = std::max(looks_, looks);
  if (it.looks >= looks || counted_in_vain_ >= kMostInVain || !counting_->is_worthwhile()) return;
  it.looks = looks;
  if (compare(settled_[moves + 1].ruled_out, it.ruled_out) > 0) it.ruled_out = settled_[moves + 1].ruled_out;
  Ratio high = lowest_with(moves).worst, unknown = high;
  for (Ratio low = it.ruled_out; compare(low, high) < 0 && looks > 0;) {
    const Ratio below = between(low, high);
    const SearchEnd end = counting_->run(moves, below, looks);
    if (end == SearchEnd::Found) {
      keep(counting_->owners());
      const Ratio reached = lowest_with(moves).worst;
      if (compare(reached, high) >= 0) return;  // elsewhere, which counts nothing against, is fuller
      high = reached;
      if (compare(high, unknown) < 0) unknown = high;
      continue;
    }
    low = below;
    if (end == SearchEnd::None) it.ruled_out = below;
    else if (compare(below, unknown) < 0) unknown = below;
    if (end == SearchEnd::GaveUp) looks /= 2;
  }
  while (compare(it.ruled_out, unknown) < 0 && looks > 0) {
    const Ratio below = between(it.ruled_out, unknown);
    if (compare(below, unknown) >= 0) break;
    const SearchEnd end = counting_->run(moves, below, looks);
    if (end == SearchEnd::None) it.ruled_out = below;
    else unknown = below;
    if (end == SearchEnd::GaveUp) looks /= 2;
  }
  const bool is_known = compare(it.ruled_out, lowest_with(moves).worst) >= 0;
  counted_in_vain_ = is_known ? counted_in_vain_ - std::min(1u, counted_in_vain_) : counted_in_vain_ + 1;
}

std::int64_t RebalancePart::least_moves_below(Ratio ratio, std::int64_t known) const {
  while (known < static_cast<std::int64_t>(settled_.size()) && compare(settled_[static_cast<std::size_t>(known)].ruled_out, ratio) >= 0) ++known;
  return known;
}

void RebalancePart::keep(const RebalanceOwners& owners) {
  RebalanceFigures figures = figures_of(*problem_, owners);
  const auto is_no_worse = [&](const Plan& a, const Plan& b) { return a.moves <= b.moves && compare(a.worst, b.worst) <= 0; };
  Plan plan{.moves = figures.moves, .worst = figures.worst, .owners = owners};
  if (std::ranges::any_of(plans_, [&](const Plan& known) { return is_no_worse(known, plan); })) return;
  std::erase_if(plans_, [&](const Plan& known) { return is_no_worse(plan, known); });
  plans_.insert(std::ranges::lower_bound(plans_, plan.moves, {}, &Plan::moves), std::move(plan));
}

const RebalancePart::Plan* RebalancePart::within(Ratio ratio) const {
  for (const Plan& plan : plans_) {
    if (compare(plan.worst, ratio) <= 0) return &plan;
  }
  return nullptr;
}

}  // namespace evenhand
