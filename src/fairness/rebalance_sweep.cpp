#include "fairness/rebalance_sweep.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <queue>
#include <utility>

#include "fairness/rebalance_bounds.h"

namespace evenhand {
namespace {

constexpr std::int64_t kFar = std::numeric_limits<std::int64_t>::max() / 4;

}  // namespace

std::uint64_t RebalanceSweep::size_of(const RebalanceProblem& problem) {
  std::uint64_t size = problem.units.size();
  for (const std::vector<std::uint32_t>& set : problem.classes) size += set.size();
  return size;
}

RebalanceSweep::RebalanceSweep(const RebalanceBooks& books, const std::vector<std::uint32_t>& free)
    : problem_(&books.problem()),
      people_(static_cast<std::uint32_t>(problem_->people.size())),
      of_home_(problem_->people.size()),
      of_set_(problem_->classes.size()),
      edges_to_(problem_->people.size()),
      load_(books.today().load),
      limit_(problem_->people.size(), 0),
      waiting_(problem_->classes.size(), 0),
      depth_(problem_->people.size() + problem_->classes.size(), 0),
      near_(depth_.size(), 0),
      cost_(depth_.size(), 0),
      hop_(depth_.size()) {
  add_piles(books, free);
  for (const std::uint32_t u : books.forced()) waiting_[problem_->units[u].eligible] += problem_->units[u].weight;
  for (std::uint32_t c = 0; c < problem_->classes.size(); ++c) {
    edge_first_.push_back(static_cast<std::uint32_t>(edge_to_.size()));
    for (const std::uint32_t j : problem_->classes[c]) {
      edges_to_[j].push_back(static_cast<std::uint32_t>(edge_to_.size()));
      edge_to_.push_back(j);
      edge_set_.push_back(c);
    }
  }
  edge_first_.push_back(static_cast<std::uint32_t>(edge_to_.size()));
  sent_.assign(edge_to_.size(), 0);
}

void RebalanceSweep::add_piles(const RebalanceBooks& books, const std::vector<std::uint32_t>& free) {
  struct Entry {
    std::uint32_t unit = 0, set = 0;
    std::int64_t cost = 0;
  };
  std::vector<Entry> entries;
  for (std::uint32_t j = 0; j < people_; ++j) {
    entries.clear();
    for (const std::uint32_t u : books.at_home(j)) {
      const RebalanceUnit& unit = problem_->units[u];
      if (unit.weight == 0) break;
      const bool is_free = !free.empty() && entries.size() < free[j];
      entries.push_back({u, unit.eligible, is_free ? 0 : kMove / unit.weight});
    }
    std::ranges::stable_sort(entries, {}, &Entry::set);
    for (const auto& [u, set, cost] : entries) {
      const auto at = static_cast<std::uint32_t>(units_.size());
      if (of_home_[j].empty() || piles_.back().set != set) {
        of_home_[j].push_back(static_cast<std::uint32_t>(piles_.size()));
        of_set_[set].push_back(static_cast<std::uint32_t>(piles_.size()));
        piles_.push_back({.home = j, .set = set, .first = at, .last = at, .next = at});
      }
      units_.push_back(u);
      cost_of_.push_back(cost);
      ++piles_.back().last;
    }
  }
}

// How much may go along a hop at its cost.
std::int64_t RebalanceSweep::open_in(const Hop& hop) const {
  if (hop.step == Step::Give) return kFar;
  if (hop.step == Step::Recall) return sent_[hop.by];
  const Pile& pile = piles_[hop.by];
  if (hop.step == Step::Take) return pile.next == pile.last ? 0 : problem_->units[units_[pile.next]].weight - pile.taken;
  if (pile.taken > 0) return pile.taken;
  return pile.next == pile.first ? 0 : problem_->units[units_[pile.next - 1]].weight;
}

// Only of a hop that is open.
std::int64_t RebalanceSweep::cost_in(const Hop& hop) const {
  if (hop.step == Step::Give || hop.step == Step::Recall) return 0;
  const Pile& pile = piles_[hop.by];
  if (hop.step == Step::Take) return cost_of_[pile.next];
  return -cost_of_[pile.taken > 0 ? pile.next : pile.next - 1];
}

void RebalanceSweep::move(const Hop& hop, std::int64_t load) {
  if (hop.step == Step::Give) sent_[hop.by] += load;
  if (hop.step == Step::Recall) sent_[hop.by] -= load;
  if (hop.step != Step::Take && hop.step != Step::PutBack) return;
  Pile& pile = piles_[hop.by];
  if (hop.step == Step::PutBack && pile.taken == 0) pile.taken = problem_->units[units_[--pile.next]].weight;
  pile.taken += hop.step == Step::Take ? load : -load;
  if (pile.next < pile.last && pile.taken == problem_->units[units_[pile.next]].weight) {
    ++pile.next;
    pile.taken = 0;
  }
}

std::int64_t RebalanceSweep::excess(std::uint32_t node) const { return node < people_ ? load_[node] - limit_[node] : waiting_[node - people_]; }

// Every hop that is open and ends at the node, with where it starts.
template <class Visit>
void RebalanceSweep::each_into(std::uint32_t node, const Visit& visit) const {
  const auto look = [&](std::uint32_t from, Hop hop) {
    if (open_in(hop) > 0) visit(from, hop);
  };
  if (node < people_) {
    for (const std::uint32_t e : edges_to_[node]) look(people_ + edge_set_[e], {Step::Give, e, node});
    for (const std::uint32_t p : of_home_[node]) look(people_ + piles_[p].set, {Step::PutBack, p, node});
    return;
  }
  const std::uint32_t set = node - people_;
  for (const std::uint32_t p : of_set_[set]) look(piles_[p].home, {Step::Take, p, node});
  for (std::uint32_t e = edge_first_[set]; e < edge_first_[set + 1]; ++e) look(edge_to_[e], {Step::Recall, e, node});
}

// The cheapest way from everybody above the target to somebody with room, from the room backwards.
bool RebalanceSweep::find_paths() {
  using Entry = std::pair<std::int64_t, std::uint32_t>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
  std::ranges::fill(near_, kFar);
  std::uint32_t sources = 0;
  for (std::uint32_t v = 0; v < near_.size(); ++v) {
    if (is_over(v)) ++sources;
    if (v >= people_ || load_[v] >= limit_[v]) continue;
    near_[v] = 0;
    hop_[v] = {};
    queue.push({0, v});
  }
  std::int64_t last = 0;
  while (!queue.empty() && sources > 0) {
    const auto [distance, node] = queue.top();
    queue.pop();
    if (distance != near_[node]) continue;
    last = distance;
    if (is_over(node)) --sources;
    each_into(node, [&](std::uint32_t from, Hop hop) {
      const std::int64_t cost = cost_in(hop), beyond = distance + cost + depth_[node] - depth_[from];
      if (beyond >= near_[from]) return;
      near_[from] = beyond;
      hop_[from] = hop;
      cost_[from] = cost;
      queue.push({beyond, from});
    });
  }
  for (std::size_t v = 0; v < near_.size(); ++v) depth_[v] += std::min(near_[v], last);
  return sources == 0;
}

// As much as the path takes at its cost.
std::int64_t RebalanceSweep::push_from(std::uint32_t node, std::int64_t most) {
  std::uint32_t end = node;
  for (; hop_[end].step != Step::None; end = hop_[end].to) {
    const std::int64_t open = open_in(hop_[end]);
    if (open == 0 || cost_in(hop_[end]) != cost_[end]) return 0;
    most = std::min(most, open);
  }
  most = std::min(most, limit_[end] - load_[end]);
  if (most <= 0) return 0;
  for (std::uint32_t v = node; hop_[v].step != Step::None; v = hop_[v].to) move(hop_[v], most);
  load_[end] += most;
  (node < people_ ? load_[node] : waiting_[node - people_]) -= most;
  return most;
}

bool RebalanceSweep::lower(Ratio target) {
  for (std::uint32_t j = 0; j < people_; ++j) limit_[j] = load_within(target, problem_->people[j].capacity);
  const auto nodes = static_cast<std::uint32_t>(depth_.size());
  bool is_reached = true;
  for (;;) {
    std::vector<std::uint32_t> over;
    for (std::uint32_t v = 0; v < nodes; ++v) {
      if (is_over(v)) over.push_back(v);
    }
    if (over.empty()) break;
    is_reached = find_paths();
    if (!is_reached) break;
    for (const std::uint32_t v : over) {
      while (is_over(v) && push_from(v, excess(v)) > 0) {
      }
    }
  }
  return is_reached;
}

std::vector<RebalanceSweep::Leaving> RebalanceSweep::leaving() const {
  std::vector<Leaving> all;
  for (const Pile& pile : piles_) {
    for (std::uint32_t i = pile.first; i < pile.next; ++i) all.push_back({units_[i], problem_->units[units_[i]].weight});
    if (pile.taken > 0) all.push_back({units_[pile.next], pile.taken});
  }
  return all;
}

}  // namespace evenhand
