// Three or more people divide whole clients by sealed bids (math 3): each spreads 100 points. The award maximises the points
// of whoever gets least by their own bids, then of the next, and so on; exact ties are broken by a drawn order (lottery.h):
// who comes first in it gets the better of equal awards. kMayNot in place of a bid: never awarded to this person. Complete search with a limit of steps; says when it did not end.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "domain/error.h"

namespace evenhand {

struct BidAward {
  std::vector<std::uint32_t> winner;  // by client: position of the person
  std::vector<std::int64_t> points;   // by person: what they get, by their own bids
  bool is_proved = false;             // every award was ruled out or looked at; else the best found
  bool is_drawn = false;              // an equally good award existed, and the drawn order decided
  std::uint64_t steps = 0;

  std::int64_t least() const;
};

// `bids` by person, then client. `order`: every person once, the first of the draw first. Refused: fewer than two people,
// lists of different length, a list that is not 100 points (wrong_bids), an order that is none, a client nobody may have.
Result<BidAward> sealed_bids(const std::vector<std::vector<int>>& bids, std::span<const std::uint32_t> order, std::uint64_t most_steps = 3'000'000);

// "Nobody gets less than 31 of their 100 points; no award can do better." or "... the best award found."
std::string sealed_bids_sentence(const BidAward& award);

}  // namespace evenhand
