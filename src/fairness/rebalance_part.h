// One part of a team (rebalance_parts.h) as a problem of its own: its people, what may leave them, and one more person,
// elsewhere, who stands for all others and has room for everything. Keeps the plans that have been found for it, by their
// number of moves, as the plans of the team are put together from those of its parts. Inside src/fairness.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "fairness/rebalance_books.h"
#include "fairness/rebalance_counting.h"
#include "fairness/rebalance_parts.h"
#include "fairness/rebalance_sweep.h"

namespace evenhand {

class RebalancePart {
 public:
  struct Plan {
    std::uint32_t moves = 0;
    Ratio worst{0, 1};
    RebalanceOwners owners;  // by unit of the part
  };

  // `people` ascending. Forced units are left out.
  RebalancePart(const RebalanceBooks& whole, std::vector<std::uint32_t> people);

  const std::vector<std::uint32_t>& people() const { return people_; }  // in the whole problem
  const std::vector<std::uint32_t>& units() const { return unit_; }     // in the whole problem, ascending
  const RebalanceProblem& problem() const { return *problem_; }         // its people in order, then elsewhere
  std::uint32_t elsewhere() const { return static_cast<std::uint32_t>(people_.size()); }

  // A flow for this part alone, for at most `target`: tells `parts`, where it is number `at`, its prices.
  void guide(RebalanceParts& parts, std::uint32_t at, Ratio target);
  // Looks for a plan with at most so many moves and nobody above `target`, from where the last flow points to, by so many
  // searches; not again where as many have been in vain. True when one is known.
  bool look_for(std::uint32_t most_moves, Ratio target, std::uint64_t seed, std::uint32_t attempts);
  // Rules plans with so few moves out by a complete search, at least those with nobody above `target`, or finds one; so many
  // pieces of work.
  void settle(std::uint32_t moves, Ratio target, std::uint32_t pieces);
  // Finds out by counting (rebalance_counting.h) how low so many moves come, as nearly as it goes; not again where as many looks have
  // been in vain, there or too often elsewhere.
  void count(std::uint32_t moves, std::uint64_t looks);
  // Every plan with everybody below the ratio makes so many moves, where `known` are known to be needed.
  std::int64_t least_moves_below(Ratio ratio, std::int64_t known) const;
  std::int64_t least_moves_within(Ratio ratio, std::int64_t known) const { return least_moves_below(next_above(ratio), known); }
  // The known one with the fewest moves and nobody above the ratio; null: none is known.
  const Plan* within(Ratio ratio) const;

 private:
  RebalanceOwners start_with(std::uint32_t moves) const;
  const Plan& lowest_with(std::uint32_t most_moves) const;
  Ratio next_above(Ratio ratio) const;
  void keep(const RebalanceOwners& owners);
  Ratio between(Ratio low, Ratio high) const;

  std::vector<std::uint32_t> people_, unit_;
  std::unique_ptr<RebalanceProblem> problem_;
  std::unique_ptr<RebalanceBooks> books_;
  std::vector<std::uint32_t> least_out_;           // by person: so many leave, at the target of the last flow
  std::vector<RebalanceSweep::Leaving> leaving_;   // of the last flow
  std::vector<Plan> plans_;                        // more moves, lower ratio
  std::vector<std::uint32_t> in_vain_;             // searches by number of moves
  std::vector<std::int64_t> prices_;               // by person
  struct Settled {
    Ratio ruled_out{0, 1};        // no plan has everybody below it
    std::uint32_t in_vain = 0;    // pieces
    std::uint64_t looks = 0;      // in vain, of counting
  };
  std::vector<Settled> settled_;                   // by number of moves
  std::unique_ptr<RebalanceCounting> counting_;
  std::uint64_t looks_ = 0;                        // of the last counting
  std::uint32_t counted_in_vain_ = 0;              // with those, more often than not
};

}  // namespace evenhand
