// Is there a plan of a part (rebalance_part.h) with at most k moves and everybody below a ratio? Branch and bound on how many units
// leave each pile (rebalance_piles.h) with a flow for a bound: it is small, as nothing is asked of which units leave, and it rules
// out nearly all that can be ruled out, as weights nearly always add up when the numbers do. Where there are numbers that the flow
// allows, units are chosen for them (rebalance_pile_choice.h).
//
// Steps are counted, no clock is read. Inside src/fairness.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "fairness/rebalance_books.h"
#include "fairness/rebalance_exact.h"
#include "fairness/rebalance_pile_choice.h"
#include "fairness/rebalance_pile_flow.h"
#include "fairness/rebalance_pile_sums.h"
#include "fairness/rebalance_piles.h"

namespace evenhand {

class RebalanceCounting {
 public:
  // `books` must outlive it; the last person is elsewhere, with room for everything.
  explicit RebalanceCounting(const RebalanceBooks& books);
  RebalanceCounting(const RebalanceCounting&) = delete;
  RebalanceCounting& operator=(const RebalanceCounting&) = delete;

  // Where there are few piles; with many it would be no better than looking at units.
  bool is_worthwhile() const;
  // None: there is no plan. GaveUp: after so many looks at a pile, or there are numbers for which no units have been found.
  SearchEnd run(std::uint32_t most_moves, Ratio below, std::uint64_t looks);
  const RebalanceOwners& owners() const { return *found_; }  // after Found

 private:
  // Two flows in place of one, which is used up.
  struct Branching {
    PileFlow likely, other;
  };

  std::optional<std::size_t> split_pile(const PileFlow& flow) const;
  std::optional<Branching> on_count(PileFlow& flow) const;
  std::optional<Branching> on_weight(PileFlow& flow);
  std::optional<Branching> on_gap(PileFlow& flow, std::size_t pile, std::size_t taker, std::uint32_t least, std::uint32_t most);
  std::optional<Branching> on_number(PileFlow& flow, std::size_t pile) const;
  std::optional<Branching> on_sharing(PileFlow& flow) const;
  bool choose(const PileFlow& flow, ChoiceEffort effort);

  std::uint32_t elsewhere() const { return static_cast<std::uint32_t>(books_->problem().people.size() - 1); }

  const RebalanceBooks* books_;
  std::vector<RebalancePile> piles_;
  std::vector<PileSums> sums_;    // by pile
  std::optional<PileFlow> root_;  // at the last ratio
  std::optional<RebalanceOwners> found_;
};

}  // namespace evenhand
