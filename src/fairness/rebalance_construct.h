// A good plan with at most K moves in a few passes (solver 3.2.1; generalises the greedy of Aggarwal, Motwani & Zhu 2003):
// for a target ratio take from each person above it the fewest units, then place them largest first where there is most room;
// where there is none, along a shortest path of people who hand one of their own on (solver 3.2.2). Halve the interval of
// targets. Where the removal bound can be met, it usually is.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "fairness/rebalance_books.h"

namespace evenhand {

class RebalancePart;
class RebalanceParts;

class RebalanceConstruction {
 public:
  // `books` must outlive it.
  explicit RebalanceConstruction(const RebalanceBooks& books);

  // A plan with nobody above `target` and at most `most_moves` moves; empty when this way finds none.
  std::optional<RebalanceOwners> within(std::uint32_t most_moves, Ratio target);
  // These leave, heaviest first to whoever is then least full; empty when forced units find no place within the caps.
  std::optional<RebalanceOwners> without(std::vector<std::uint32_t> leaving);
  // A plan put together from those of parts, which are within `target`, and of everybody else as in within(); what leaves a part
  // goes, heaviest first, to whoever has room and the least price, and where there is no room to whoever is then least full:
  // so somebody may end above `target`. Empty when it takes more moves, or forced units find no place within the caps.
  std::optional<RebalanceOwners> joined(const std::vector<RebalancePart*>& tied, const RebalanceParts& parts, std::uint32_t most_moves, Ratio target);
  // The best plan found between `bound`, where no search need look below, and `known`, a value some plan reaches ({0, 1}:
  // none). Empty when none is found below `known`; without `known`, when forced units find no place within the caps.
  std::optional<RebalanceOwners> best(std::uint32_t most_moves, Ratio bound, Ratio known = {0, 1});

 private:
  struct Stop {
    std::uint32_t before = kNobody;  // person on the path, kNobody: the first
    std::uint32_t unit = kNobody;    // comes in
    std::int64_t over = 0;           // has to go out again
    std::uint32_t hops = 0;
  };

  void start_over(std::uint32_t most_moves, Ratio target);
  bool run();
  void shift(std::uint32_t unit, std::uint32_t to);
  bool relieve(std::uint32_t person);
  bool has_place(std::uint32_t unit, std::uint32_t person) const;
  std::uint32_t roomiest(std::uint32_t unit) const;
  std::uint32_t cheapest(std::uint32_t unit, const std::vector<std::int64_t>& prices) const;
  bool place_by_path(std::uint32_t unit);
  bool hand_on(std::uint32_t from);
  void follow(std::uint32_t person, std::uint32_t unit, std::uint32_t to);

  const RebalanceBooks* books_;
  const RebalanceProblem* problem_;
  RebalanceOwners owners_;
  std::vector<std::uint32_t> touched_, loose_;
  std::vector<std::int64_t> load_, limit_;
  std::vector<std::int32_t> clients_, intake_;
  std::uint32_t left_ = 0;
  std::vector<Stop> stop_;                  // by person; of the path being looked for
  std::vector<std::uint32_t> queue_;
  std::vector<std::uint32_t> class_round_;  // last person expanded by class
  std::uint32_t round_ = 0;
  std::uint64_t path_work_ = 0;
};

}  // namespace evenhand
