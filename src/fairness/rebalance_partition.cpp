#include "fairness/rebalance_partition.h"

#include <algorithm>
#include <utility>

#include "fairness/apportion.h"
#include "fairness/rebalance_bounds.h"
#include "fairness/transport_flow.h"

namespace evenhand {
namespace {

// In turn, for so many divisions a person in vain before a few units are put somewhere else. Even is quickest where pairs share many
// units; where they share few, an excess has to travel.
enum class Way : std::uint8_t { Even, Level, HandOn };
struct Turn {
  Way way = Way::Even;
  std::uint32_t patience = 0;
};
constexpr Turn kTurns[] = {{Way::Even, 1}, {Way::Level, 32}, {Way::HandOn, 16}};
constexpr std::uint32_t kMostDoublings = 5;  // of the patience with levels, one for each level: the nearer to the floor, the longer it takes
constexpr std::uint32_t kStartsOfDeal = 32;  // before everything is dealt anew

}  // namespace

RebalancePartition::RebalancePartition(const RebalanceBooks& books, Ratio floor, std::uint64_t seed)
    : books_(&books), problem_(&books.problem()), floor_(floor), random_(seed), at_(problem_->people.size()) {}

void RebalancePartition::give(std::uint32_t u, std::uint32_t to) {
  owners_[u] = to;
  load_[to] += problem_->units[u].weight;
  if (books_->takers(u).size() > 1) at_[to].push_back(u);
}

bool RebalancePartition::put_roomiest(std::uint32_t u, const std::vector<std::int64_t>& wanted) {
  std::uint32_t best = kNobody;
  Ratio least{0, 1};
  for (const std::uint32_t j : books_->takers(u)) {
    if (!wanted.empty() && load_[j] + problem_->units[u].weight > wanted[j]) continue;
    const Ratio after{load_[j] + problem_->units[u].weight, problem_->people[j].capacity};
    if (best != kNobody && compare(after, least) >= 0) continue;
    best = j;
    least = after;
  }
  if (best != kNobody) give(u, best);
  return best != kNobody;
}

void RebalancePartition::deal_heaviest_first() {
  // Who has no choice first, then by weight, then who has least choice, all in one number: a million units are sorted here.
  std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
  order.reserve(owners_.size());
  for (std::uint32_t u = 0; u < owners_.size(); ++u) {
    const std::size_t takers = books_->takers(u).size();
    order.emplace_back(std::uint64_t{takers > 1} << 63 | static_cast<std::uint64_t>(kWhole - problem_->units[u].weight) << 32 | takers, u);
  }
  std::ranges::sort(order);
  for (const auto& [key, u] : order) put_roomiest(u, {});
}

// Each class fills what a flow at the floor sends it to each person, heaviest unit first; what does not fit comes after.
void RebalancePartition::deal_by_flow() {
  std::vector<std::vector<std::uint32_t>> units(problem_->classes.size());
  std::vector<std::int64_t> room, supply(units.size(), 0);
  for (const RebalancePerson& person : problem_->people) room.push_back(load_within(floor_, person.capacity) - person.fixed);
  for (std::uint32_t u = 0; u < owners_.size(); ++u) {
    units[problem_->units[u].eligible].push_back(u);
    supply[problem_->units[u].eligible] += problem_->units[u].weight;
  }
  TransportFlow flow(room);
  for (std::size_t c = 0; c < units.size(); ++c) flow.add_class(supply[c], problem_->classes[c]);
  flow.run();
  std::vector<std::uint32_t> rest;
  for (std::uint32_t c = 0; c < units.size(); ++c) {
    std::ranges::stable_sort(units[c], {}, [&](std::uint32_t u) { return -problem_->units[u].weight; });
    std::vector<std::int64_t> wanted(problem_->people.size());
    const std::vector<std::int64_t> sent = flow.sent(c);
    for (std::size_t k = 0; k < sent.size(); ++k) wanted[problem_->classes[c][k]] = load_[problem_->classes[c][k]] + sent[k];
    for (const std::uint32_t u : units[c]) {
      if (!put_roomiest(u, wanted)) rest.push_back(u);
    }
  }
  std::ranges::stable_sort(rest, {}, [&](std::uint32_t u) { return -problem_->units[u].weight; });
  for (const std::uint32_t u : rest) put_roomiest(u, {});
}

// True when it is the best.
bool RebalancePartition::keep() {
  const Ratio worst = worst_ratio(*problem_, load_);
  if ((best_ && compare(worst, best_worst_) >= 0) || (books_->has_caps() && !is_allowed(*problem_, owners_))) return false;
  best_ = owners_;
  best_worst_ = worst;
  return true;
}

std::uint32_t RebalancePartition::fullest() const {
  std::uint32_t most = 0;
  for (std::uint32_t j = 1; j < load_.size(); ++j) {
    if (compare(Ratio{load_[j], problem_->people[j].capacity}, Ratio{load_[most], problem_->people[most].capacity}) > 0) most = j;
  }
  return most;
}

// All sums of these weights, lightest first: each weight merges the list with itself raised.
void RebalancePartition::add_up(const std::vector<std::int64_t>& weights, std::size_t first, std::size_t last, std::vector<Sum>& all) {
  all.assign(1, 0);
  for (std::size_t i = first; i < last; ++i) {
    const Sum more = static_cast<Sum>(weights[i]) << kMostFlexible | Sum{1} << i;
    const std::size_t count = all.size();
    merged_.resize(2 * count);
    std::size_t plain = 0, raised = 0;
    while (plain < count) {
      const Sum a = all[plain], b = all[raised] + more;
      const bool takes_plain = a <= b;
      merged_[plain + raised] = takes_plain ? a : b;
      plain += takes_plain ? 1 : 0;
      raised += takes_plain ? 0 : 1;
    }
    for (; raised < count; ++raised) merged_[plain + raised] = all[raised] + more;
    all.swap(merged_);
  }
}

// The sum that is nearest to the ideal and within the limits, one bit a unit.
std::optional<std::uint32_t> RebalancePartition::nearest(const std::vector<Sum>& low, const std::vector<Sum>& high, const Wanted& wanted) {
  std::optional<std::uint32_t> best;
  std::int64_t distance = 0;
  const auto look = [&](Sum x, Sum y) {
    const std::int64_t sum = weight_of(x + y), off = sum < wanted.ideal ? wanted.ideal - sum : sum - wanted.ideal;
    if (sum < wanted.least || sum > wanted.most || (best && off >= distance)) return;
    distance = off;
    best = units_of(x + y);
  };
  std::size_t k = high.size();
  for (const Sum sum : low) {
    while (k > 0 && weight_of(sum + high[k - 1]) > wanted.ideal) --k;
    if (k > 0) look(sum, high[k - 1]);
    if (k < high.size()) look(sum, high[k]);
  }
  return best;
}

RebalancePartition::Pair RebalancePartition::pair_of(std::uint32_t a, std::uint32_t b, std::size_t most_shared) {
  Pair pair{.a = a, .b = b, .own = load_[a], .both = load_[a] + load_[b]};
  for (const std::uint32_t j : {a, b}) {
    for (const std::uint32_t u : at_[j]) {
      if (books_->may_own(j == a ? b : a, u)) pair.shared.push_back(u);
    }
  }
  const std::size_t chosen = std::min(most_shared, pair.shared.size());
  for (std::size_t i = 0; i < chosen; ++i) std::swap(pair.shared[i], pair.shared[i + random_.below(pair.shared.size() - i)]);
  pair.shared.resize(chosen);
  std::vector<std::int64_t> weights;
  for (const std::uint32_t u : pair.shared) {
    weights.push_back(problem_->units[u].weight);
    if (owners_[u] == a) pair.own -= weights.back();
  }
  add_up(weights, 0, chosen / 2, low_);
  add_up(weights, chosen / 2, chosen, high_);
  return pair;
}

// To a whose bit is set, the others to b.
void RebalancePartition::give_out(const Pair& pair, std::uint32_t units) {
  for (std::size_t i = 0; i < pair.shared.size(); ++i) {
    const std::uint32_t u = pair.shared[i], from = owners_[u], to = (units >> i & 1) != 0 ? pair.a : pair.b;
    if (from == to) continue;
    load_[from] -= problem_->units[u].weight;
    std::erase(at_[from], u);
    give(u, to);
  }
}

// Better where both are less full afterwards than `a` was; else, where that can be, only `a` is.
RebalancePartition::Division RebalancePartition::divide(std::uint32_t a, std::uint32_t b, bool is_handing_on) {
  const Pair pair = pair_of(a, b, kMostFlexible);
  const std::int64_t capacity_a = problem_->people[a].capacity, capacity_b = problem_->people[b].capacity;
  const Ratio height{load_[a], capacity_a};
  const std::int64_t rest = pair.both - pair.own, most = load_below(height, capacity_a) - pair.own;
  Division division = Division::Better;
  std::optional<std::uint32_t> pick = nearest(low_, high_, {.ideal = pair.both * capacity_a / (capacity_a + capacity_b) - pair.own, .least = rest - load_below(height, capacity_b), .most = most});
  if (const std::int64_t least = rest - load_within(height, capacity_b); !pick && is_handing_on && least <= most) {
    division = Division::HandedOn;
    const auto width = static_cast<std::uint64_t>(most - least + 1);
    pick = nearest(low_, high_, {.ideal = least + static_cast<std::int64_t>(random_.next() % width), .least = least, .most = most});
  }
  if (!pick) return Division::None;
  give_out(pair, *pick);
  return division;
}

// True when the fullest person is less full, and nobody as full.
bool RebalancePartition::divide_once(bool is_handing_on) {
  const std::uint32_t person = fullest(), partner = partner_of(person);
  return partner != person && divide(person, partner, is_handing_on) == Division::Better;
}

void RebalancePartition::start_anew(bool is_by_flow) {
  owners_.assign(problem_->units.size(), kNobody);
  load_.clear();
  for (const RebalancePerson& person : problem_->people) load_.push_back(person.fixed);
  for (auto& units : at_) units.clear();
  if (is_by_flow) {
    deal_by_flow();
  } else {
    deal_heaviest_first();
  }
  keep();
}

// A few units somewhere else, so that the next divisions see other ones; now and then all of them.
void RebalancePartition::shake() {
  if (++starts_ % kStartsOfDeal == 0) return start_anew(starts_ % (2 * kStartsOfDeal) == 0);
  const std::uint32_t from = fullest();
  for (int i = 0; i < 3 && !at_[from].empty(); ++i) {
    const std::uint32_t u = at_[from][random_.below(at_[from].size())], to = books_->takers(u)[random_.below(books_->takers(u).size())];
    if (to == from) continue;
    load_[from] -= problem_->units[u].weight;
    std::erase(at_[from], u);
    give(u, to);
  }
}

// Somebody who may own one of this person's units; the person where nobody may.
std::uint32_t RebalancePartition::partner_of(std::uint32_t person) {
  if (at_[person].empty()) return random_.below(at_.size());
  const std::vector<std::uint32_t>& takers = books_->takers(at_[person][random_.below(at_[person].size())]);
  return takers[random_.below(takers.size())];
}

bool RebalancePartition::run(std::uint64_t pairs) {
  const std::size_t people = problem_->people.size();
  if (owners_.empty()) {
    start_anew(true);
    const Ratio by_flow = worst_ratio(*problem_, load_);
    start_anew(false);
    if (compare(by_flow, worst_ratio(*problem_, load_)) < 0) start_anew(true);
  }
  for (std::uint64_t i = 0; i < pairs; ++i) {
    if (best_ && compare(best_worst_, floor_) <= 0) return true;
    const Turn& turn = kTurns[starts_ % std::size(kTurns)];
    std::uint64_t patience = turn.patience * people + 20;
    bool is_better = false;
    if (turn.way == Way::Level) {
      if (level_.empty()) set_level();
      patience <<= std::min(levels_ - 1, kMostDoublings);
      level_once();
      const bool is_reached = all_above().empty();
      is_better = keep() && is_reached;
      if (is_reached) level_.clear();
      if (is_reached && !is_better) failures_ = patience;  // beyond a cap
    } else {
      is_better = divide_once(turn.way == Way::HandOn);
      if (is_better) keep();
    }
    failures_ = is_better ? 0 : failures_ + 1;
    if (failures_ <= patience) continue;
    failures_ = 0;
    level_.clear();
    shake();
    keep();
  }
  return best_ && compare(best_worst_, floor_) <= 0;
}

}  // namespace evenhand
