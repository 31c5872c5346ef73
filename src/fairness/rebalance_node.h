// A node of the branch and bound for few moves (rebalance_branch_and_bound.h): all plans with at most K moves and everybody
// below a ratio in which some units have been made to leave, to stay, or not to go to some people. What no such plan can do is
// taken away by counting (solver 3.1, cover) and by prices (rebalance_node_prices.h), until nothing is left.
//
// Counting: from whoever is above the limit at least so many have to leave; with what is left of the K moves light units cannot
// leave there, heavy ones have to, and nobody takes what is heavier than the room that can be made.
//
// Caps on clients and intake are looked at only when a plan is found. Inside src/fairness.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "fairness/rebalance_books.h"

namespace evenhand {

class NodePrices;

// A unit that is not decided yet. Those with one home are together, heaviest first; forced ones come last.
struct NodeChoice {
  std::uint32_t unit = 0;
  std::uint32_t home = kNobody;
  std::int64_t weight = 0;
  std::uint32_t first = 0, count = 0;  // with whom it may go to, in takers(); count 0: decided
  bool may_stay = false;               // then it counts at home

  bool is_open() const { return count > 0; }
};

class RebalanceNode {
 public:
  // All plans with everybody below `ratio`. `books` must outlive it. `prices` by person, not all 0: where an ascent starts.
  RebalanceNode(const RebalanceBooks& books, std::uint32_t most_moves, Ratio ratio, std::vector<double> prices);

  // Subgradient ascent over the prices, so many rounds at most. False: no plan is left here.
  bool narrow(std::uint32_t rounds);
  // An allowed plan with everybody below the ratio.
  const std::optional<RebalanceOwners>& found() const { return found_; }
  // After narrow() without a plan: two nodes in place of this one, together the same plans; the more promising one second.
  std::pair<RebalanceNode, RebalanceNode> branches() const;
  std::size_t size() const { return choices_.size() + takers_.size(); }
  // Units and people looked at since the last call.
  std::uint64_t take_work() { return std::exchange(work_, 0); }

  const RebalanceBooks& books() const { return *books_; }
  const std::vector<NodeChoice>& choices() const { return choices_; }
  std::span<const std::uint32_t> takers(const NodeChoice& choice) const { return {takers_.data() + choice.first, choice.count}; }
  std::pair<std::size_t, std::size_t> choices_at(std::uint32_t home) const { return {first_at_[home], first_at_[home + 1]}; }
  const std::vector<std::int64_t>& load() const { return load_; }    // of what is decided or may stay
  const std::vector<std::int64_t>& limit() const { return limit_; }
  std::uint32_t least(std::uint32_t home) const { return least_[home]; }  // of those who may stay, so many leave
  std::uint32_t spare() const { return spare_; }                     // moves beyond those

  // What holds for every plan that is still of interest.
  void must_leave(std::size_t choice);
  void must_stay(std::size_t choice);
  void cannot_go(std::size_t choice, std::uint32_t taker);
  void must_go(std::size_t choice, std::uint32_t taker);

 private:
  // On whether a unit leaves, or whether it goes to a taker.
  struct Branching {
    std::size_t choice = 0;
    std::uint32_t taker = kNobody;  // kNobody: whether it leaves
    bool is_likely = true;
  };

  bool count();
  bool count_least();
  void cover(std::uint32_t home);
  void keep_to_room();
  void compact();
  void keep_if_plan(const NodePrices& priced);
  void note_favoured(const NodePrices& priced);
  std::optional<Branching> on_leaving() const;
  Branching on_taker() const;

  const RebalanceBooks* books_;
  std::vector<std::int64_t> limit_, load_, room_;
  std::vector<NodeChoice> choices_;
  std::vector<std::uint32_t> takers_;
  std::vector<std::size_t> first_at_;                             // by home: in choices_
  std::vector<std::pair<std::uint32_t, std::uint32_t>> settled_;  // units with a new owner
  std::uint32_t left_ = 0, spare_ = 0;
  std::vector<std::uint32_t> least_;
  std::vector<double> prices_;
  std::vector<std::uint32_t> leaves_, goes_;  // by choice, by entry of takers_: how often prices favoured it
  std::uint32_t counted_ = 0;
  bool has_narrowed_ = false, is_possible_ = true;
  std::optional<RebalanceOwners> found_;
  std::uint64_t work_ = 0;
};

}  // namespace evenhand
