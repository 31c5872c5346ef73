// How many moves a ratio takes at least, part by part (solver 3.1, moves for a target): people whom prices tie together make
// one part, everybody else is a part alone, and as moves are whole, what each part takes is rounded up before it is added. For
// prices p_j >= 0 a load and q > 0 a move, every plan with everybody in a part at most at l_j makes at least
//   ceil( ( sum over its people of p_j * (load_j - l_j)
//           + sum over their units of what is less: 0, or q - weight * (p_home - least p of who else may own it)
//           + forced units' weight * least p ) / q )
// moves there, where people outside the part count as p = 0; and where at least so many have to leave somebody because all
// others together are too light, so many count even if they cost. Alone: just those.
//
// People are tied together when all who may own some unit have a price: then it cannot leave them for nothing. Any other parts
// would prove something as well; these need no telling.
#pragma once

#include <cstdint>
#include <vector>

#include "fairness/rebalance_books.h"
#include "fairness/rebalance_bounds.h"
#include "fairness/rebalance_sweep.h"

namespace evenhand {

class RebalanceParts {
 public:
  // Prices by person, 0..kMostPrice; `move_price` >= 0, at most 2^50; 0 only where all prices are. `books` must outlive it.
  RebalanceParts(const RebalanceBooks& books, std::vector<std::int64_t> prices, std::int64_t move_price);
  // The prices of a flow for all of the team; who is full, by person, has the least price where there is none: nothing goes there for nothing.
  static RebalanceParts of(const RebalanceBooks& books, const RebalanceSweep& sweep, const std::vector<char>& is_full);

  // Every plan with everybody below the ratio makes at least so many moves, in all or in one part; within it: with everybody at
  // most at the ratio. kNoPlan or more: there is no such plan.
  std::int64_t least_moves_below(Ratio ratio) const;
  std::int64_t least_moves_below(Ratio ratio, std::uint32_t part) const { return least_moves_of(part, ratio, load_below); }
  std::int64_t least_moves_within(Ratio ratio, std::uint32_t part) const { return least_moves_of(part, ratio, load_within); }
  static constexpr std::int64_t kNoPlan = std::int64_t{1} << 40;
  // As far as these prices prove it, at most `most`.
  RebalanceBound bound(std::uint32_t most_moves, Ratio most) const;
  // The prices of a flow for a part alone, of people in the same order; kept where they ask for more of plans below the ratio.
  void try_prices(std::uint32_t part, const RebalanceSweep& sweep, Ratio below);

  // So many leave somebody in every plan with everybody at most at the ratio; kNoPlan: not enough can.
  std::int64_t least_out(std::uint32_t person, Ratio ratio) const;

  std::uint32_t count() const { return static_cast<std::uint32_t>(people_of_.size()); }
  const std::vector<std::uint32_t>& people_of(std::uint32_t part) const { return people_of_[part]; }  // ascending
  std::uint32_t part_of(std::uint32_t person) const { return part_[person]; }
  bool is_tied(std::uint32_t person) const { return people_of_[part_[person]].size() > 1; }  // is with others
  const std::vector<std::int64_t>& prices() const { return prices_; }

 private:
  using Limit = std::int64_t (*)(Ratio ratio, std::int64_t capacity);
  // The two cheapest of a class; nobody: for nothing, outside the part.
  struct Cheapest {
    std::uint32_t first = kNobody, second = kNobody;
  };

  void tie();
  void price(std::uint32_t part);
  std::uint32_t taker(std::uint32_t unit) const;
  std::int64_t cost_of(std::uint32_t unit) const;
  std::int64_t forced_out(std::uint32_t person, std::int64_t over) const;
  std::int64_t least_moves_of(std::uint32_t part, Ratio ratio, Limit limit) const;
  std::int64_t priced_of(std::uint32_t part, Ratio ratio, Limit limit) const;

  const RebalanceBooks* books_;
  std::vector<std::int64_t> prices_;
  std::int64_t move_price_ = 0;
  std::vector<std::uint32_t> part_;                      // by person
  std::vector<std::vector<std::uint32_t>> people_of_;    // by part
  std::vector<std::vector<std::uint32_t>> classes_of_;   // by part: whose members are all in it
  std::vector<std::vector<std::uint32_t>> forced_of_;    // by part: units
  std::vector<Cheapest> cheapest_;                       // by class
  std::vector<std::int64_t> placed_;                     // by part: of forced units, in 1 / move_price
  std::vector<std::vector<std::int64_t>> heaviest_;      // by person: weight of the heaviest 0, 1, ... that may leave
  std::vector<std::vector<std::int64_t>> costs_;         // by person of a part with others: of moves, least first, summed up
  std::vector<std::size_t> gains_;                       // by person: so many of those are below 0
};

}  // namespace evenhand
