// Among plans with the same burden ratios, the one that serves the other ledgers and the clients better (math 3): lifts whoever
// has least in opportunity or visibility, then lowers the number of moves and the continuity cost. Inside src/fairness.
//
// Heuristic: exchanges of two units and shifts of one after which the burden ratios of the two people are the same two as
// before, each with the same person or the other way round between people of one capacity; the best such step, again and
// again, until none is better or a counted amount of work is spent. A plan that only several exchanges at once would make
// better is not found. Nothing is done for a problem without other ledgers.
#pragma once

#include <cstdint>

#include "fairness/rebalance_books.h"

namespace evenhand {

// `owners` is allowed; so is the result, with the same burden ratios and at most `most_moves` moves, and compare_plans does
// not put `owners` before it.
RebalanceOwners second_pass(const RebalanceBooks& books, RebalanceOwners owners, std::uint32_t most_moves);

}  // namespace evenhand
