// The pairs of math 2: envy within the band, wEF1, actionable and structural envy, and the best single move.
// Part of measures.h; apart because it looks at single clients.
#pragma once

#include <cstddef>
#include <optional>

#include "fairness/load.h"

namespace evenhand {

// One client handed from one person to another.
struct SingleMove {
  std::size_t client = 0;  // positions
  std::size_t from = 0;
  std::size_t to = 0;

  bool operator==(const SingleMove&) const = default;
};

// Pairs (heavier, lighter) with capacity. The one who would rather change is the heavier in the burden ledger, the
// lighter in the others. A movable client is unlocked, has load and a single carrier; it may go to whom the rules of
// eligibility.h allow.
struct Envy {
  std::size_t pairs = 0;                          // ratios differ by more than the tolerance
  std::size_t pairs_without_heaviest = 0;         // still so with the heaviest client off the heavier book: wEF1 in the band
  std::size_t pairs_without_heaviest_movable = 0; // the same with the heaviest movable client
  std::size_t wef1_violations = 0;                // (L_j - max l_i) / e_j > r_k, over all pairs, without tolerance
  std::size_t actionable = 0;                     // of `pairs`: a movable client that the lighter may take would lower the higher ratio, as
                                                  // (L_k + l_i) / e_k < r_j; in the other ledgers raise the lower one
  std::size_t structural = 0;                     // of `pairs`: no single client would
  // For the worst-off person who has an actionable pair: the client and colleague that leave the worse of the two best
  // placed (lowest higher ratio for burden, highest lower ratio otherwise); ties to the more distant colleague, then by id.
  std::optional<SingleMove> best_move;
};

// At most O(people^2 times the eligibility classes of a book). Empty unless the ledger is Ready.
Envy envy(const LoadBasis& basis, const LedgerLoads& loads);

}  // namespace evenhand
