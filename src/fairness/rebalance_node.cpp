#include "fairness/rebalance_node.h"

#include <algorithm>

#include "fairness/rebalance_bounds.h"
#include "fairness/rebalance_node_ascent.h"
#include "fairness/rebalance_node_prices.h"
#include "fairness/rebalance_prices.h"

namespace evenhand {
namespace {

constexpr std::int64_t kRoundWeight = 1000;  // of a round of doubt, against none

}  // namespace

RebalanceNode::RebalanceNode(const RebalanceBooks& books, std::uint32_t most_moves, Ratio ratio, std::vector<double> prices)
    : books_(&books), load_(books.today().load), room_(load_.size(), 0), left_(most_moves), least_(load_.size(), 0), prices_(std::move(prices)) {
  const RebalanceProblem& problem = books.problem();
  for (const RebalancePerson& person : problem.people) limit_.push_back(load_below(ratio, person.capacity));
  const auto add = [&](std::uint32_t u) {
    const RebalanceUnit& unit = problem.units[u];
    NodeChoice choice{.unit = u, .home = unit.home, .weight = unit.weight, .first = static_cast<std::uint32_t>(takers_.size()), .may_stay = !unit.is_forced()};
    for (const std::uint32_t j : books.takers(u)) {
      if (j != unit.home) takers_.push_back(j);
    }
    choice.count = static_cast<std::uint32_t>(takers_.size()) - choice.first;
    choices_.push_back(choice);
  };
  for (std::uint32_t j = 0; j < load_.size(); ++j) std::ranges::for_each(books.at_home(j), add);
  std::ranges::for_each(books.forced(), add);
  for (std::size_t c = 0; c < choices_.size(); ++c) {
    if (!choices_[c].may_stay && choices_[c].count == 1) must_go(c, takers_[choices_[c].first]);
  }
  compact();
}

// Forgets what is decided.
void RebalanceNode::compact() {
  std::vector<NodeChoice> choices;
  std::vector<std::uint32_t> takers;
  first_at_.assign(load_.size() + 1, 0);
  for (NodeChoice choice : choices_) {
    if (!choice.is_open()) continue;
    const std::span<const std::uint32_t> old = this->takers(choice);
    choice.first = static_cast<std::uint32_t>(takers.size());
    takers.insert(takers.end(), old.begin(), old.end());
    choices.push_back(choice);
    if (choice.home != kNobody) first_at_[choice.home + 1] = choices.size();
  }
  for (std::size_t j = 1; j < first_at_.size(); ++j) first_at_[j] = std::max(first_at_[j], first_at_[j - 1]);
  choices_ = std::move(choices);
  takers_ = std::move(takers);
  leaves_.assign(choices_.size(), 0);
  goes_.assign(takers_.size(), 0);
  counted_ = 0;
}

void RebalanceNode::must_leave(std::size_t c) {
  NodeChoice& choice = choices_[c];
  if (!choice.may_stay) return;
  choice.may_stay = false;
  load_[choice.home] -= choice.weight;
  is_possible_ = is_possible_ && left_ > 0;
  left_ -= left_ > 0 ? 1 : 0;
  has_narrowed_ = true;
  if (choice.count == 1) must_go(c, takers_[choice.first]);
}

void RebalanceNode::must_stay(std::size_t c) {
  is_possible_ = is_possible_ && choices_[c].may_stay;
  choices_[c].count = 0;
  has_narrowed_ = true;
}

void RebalanceNode::cannot_go(std::size_t c, std::uint32_t taker) {
  NodeChoice& choice = choices_[c];
  const auto first = takers_.begin() + static_cast<std::ptrdiff_t>(choice.first), last = first + static_cast<std::ptrdiff_t>(choice.count);
  const auto at = std::find(first, last, taker);
  if (at == last) return;
  std::rotate(at, at + 1, last);
  --choice.count;
  has_narrowed_ = true;
  if (choice.count == 0) must_stay(c);
  else if (choice.count == 1 && !choice.may_stay) must_go(c, takers_[choice.first]);
}

void RebalanceNode::must_go(std::size_t c, std::uint32_t taker) {
  must_leave(c);
  NodeChoice& choice = choices_[c];
  if (!choice.is_open()) return;
  choice.count = 0;
  load_[taker] += choice.weight;
  settled_.emplace_back(choice.unit, taker);
  has_narrowed_ = true;
}

bool RebalanceNode::count() {
  do {
    has_narrowed_ = false;
    work_ += choices_.size() + takers_.size();
    if (!is_possible_ || !count_least()) return false;
    for (std::uint32_t j = 0; j < load_.size(); ++j) cover(j);
    keep_to_room();
  } while (is_possible_ && has_narrowed_);
  return is_possible_;
}

bool RebalanceNode::count_least() {
  std::uint64_t needed = 0;
  for (std::uint32_t j = 0; j < load_.size(); ++j) {
    std::int64_t over = load_[j] - limit_[j];
    least_[j] = 0;
    for (std::size_t c = first_at_[j]; c < first_at_[j + 1] && over > 0; ++c) {
      if (!choices_[c].is_open() || !choices_[c].may_stay) continue;
      over -= choices_[c].weight;
      ++least_[j];
    }
    if (over > 0) return false;
    needed += least_[j];
  }
  if (needed > left_) return false;
  spare_ = left_ - static_cast<std::uint32_t>(needed);
  return true;
}

// Who cannot leave a home within the moves, and without whom not enough would.
void RebalanceNode::cover(std::uint32_t j) {
  const std::size_t most = std::size_t{least_[j]} + spare_;
  const std::int64_t over = load_[j] - limit_[j];
  std::int64_t heaviest = 0, lightest = 0, next = 0;  // sum of the `most` heaviest, the last of them, the one after
  std::size_t count = 0;
  for (std::size_t c = first_at_[j]; c < first_at_[j + 1] && count <= most; ++c) {
    if (!choices_[c].is_open() || !choices_[c].may_stay) continue;
    const std::int64_t weight = choices_[c].weight;
    if (count++ == most) next = weight;
    else heaviest += lightest = weight;
  }
  if (count < most) lightest = 0;
  room_[j] = heaviest - over;
  const std::int64_t least_weight = over - (heaviest - lightest);
  for (std::size_t c = first_at_[j]; c < first_at_[j + 1]; ++c) {
    if (!choices_[c].is_open() || !choices_[c].may_stay) continue;
    const std::int64_t weight = choices_[c].weight;
    if (most == 0 || (weight < lightest && weight < least_weight)) must_stay(c);
    else if (weight >= lightest && heaviest - weight + next < over) must_leave(c);
  }
}

void RebalanceNode::keep_to_room() {
  for (std::size_t c = 0; c < choices_.size(); ++c) {
    const NodeChoice& choice = choices_[c];
    for (std::uint32_t i = choice.count; i-- > 0 && choice.is_open();) {
      const std::uint32_t j = takers_[choice.first + i];
      if (choice.weight > room_[j]) cannot_go(c, j);
    }
  }
}

// The plan that the prices favour, where it is one.
void RebalanceNode::keep_if_plan(const NodePrices& priced) {
  if (!std::ranges::equal(priced.load(), limit_, std::ranges::less_equal{})) return;
  RebalanceOwners owners = books_->homes();
  for (const auto& [unit, taker] : settled_) owners[unit] = taker;
  for (std::size_t c = 0; c < choices_.size(); ++c) {
    if (priced.taker(c) != kNobody) owners[choices_[c].unit] = priced.taker(c);
  }
  if (is_allowed(books_->problem(), owners)) found_ = std::move(owners);
}

void RebalanceNode::note_favoured(const NodePrices& priced) {
  ++counted_;
  for (std::size_t c = 0; c < choices_.size(); ++c) {
    if (priced.taker(c) == kNobody) continue;
    ++leaves_[c];
    for (std::uint32_t i = choices_[c].first; i < choices_[c].first + choices_[c].count; ++i) {
      if (takers_[i] == priced.taker(c)) ++goes_[i];
    }
  }
}

bool RebalanceNode::narrow(std::uint32_t rounds) {
  if (!count()) return false;
  compact();
  NodeAscent ascent(books_->problem(), limit_, prices_);
  for (std::uint32_t round = 0; round < rounds; ++round) {
    const std::vector<std::int64_t> whole = whole_prices(ascent.prices());
    const NodePrices priced(*this, whole);
    work_ += choices_.size() + takers_.size();
    if (priced.slack() < 0) return false;
    keep_if_plan(priced);
    if (found_) return true;
    if (std::ranges::none_of(choices_, &NodeChoice::is_open)) return false;
    if (round >= rounds / 2) note_favoured(priced);
    priced.fix(*this);
    if (has_narrowed_ && !count()) return false;
    if (!ascent.advance(priced.load())) break;
  }
  prices_ = ascent.best_prices();
  return true;
}

// The unit that leaves about as often as it stays, the heaviest at that.
std::optional<RebalanceNode::Branching> RebalanceNode::on_leaving() const {
  std::optional<Branching> best;
  std::int64_t most = 0;
  for (std::size_t c = 0; c < choices_.size(); ++c) {
    if (!choices_[c].is_open() || !choices_[c].may_stay) continue;
    const std::int64_t doubt = choices_[c].weight * std::min(leaves_[c], counted_ - leaves_[c]);
    if (doubt <= most) continue;
    most = doubt;
    best = {.choice = c, .is_likely = leaves_[c] * 2 >= counted_};
  }
  return best;
}

// The unit that goes to one taker about as often as to others; without any the heaviest.
RebalanceNode::Branching RebalanceNode::on_taker() const {
  Branching best;
  std::int64_t most = -1;
  for (std::size_t c = 0; c < choices_.size(); ++c) {
    if (!choices_[c].is_open()) continue;
    const auto first = goes_.begin() + static_cast<std::ptrdiff_t>(choices_[c].first);
    const auto often = std::max_element(first, first + static_cast<std::ptrdiff_t>(choices_[c].count));
    const std::int64_t doubt = choices_[c].weight * (1 + kRoundWeight * (leaves_[c] - std::min(leaves_[c], *often)));
    if (doubt <= most) continue;
    most = doubt;
    best = {.choice = c, .taker = takers_[static_cast<std::size_t>(often - goes_.begin())]};
  }
  return best;
}

std::pair<RebalanceNode, RebalanceNode> RebalanceNode::branches() const {
  const Branching by = on_leaving().value_or(on_taker());
  std::pair<RebalanceNode, RebalanceNode> both{*this, *this};
  RebalanceNode& yes = by.is_likely ? both.second : both.first;
  RebalanceNode& no = by.is_likely ? both.first : both.second;
  if (by.taker == kNobody) {
    yes.must_leave(by.choice);
    no.must_stay(by.choice);
  } else {
    yes.must_go(by.choice, by.taker);
    no.cannot_go(by.choice, by.taker);
  }
  return both;
}

}  // namespace evenhand
