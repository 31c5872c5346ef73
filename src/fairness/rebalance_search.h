// Local search among the moved units (solver 3.2.3): leave, return, redirect, replace, swap, exchange, chain, merge and split,
// with caps, eligibility and the number of moves kept at every step. Simulated annealing in whole numbers with the overflow
// above a target as energy; whenever it is 0 the plan is kept and the target goes down. Lengths double. Inside src/fairness.
//
// Other aims: Fit keeps to one target and lowers the overflow above it; Evenness keeps everybody within a ratio and lowers the sum of load^2 / capacity, the second pass (solver 3.2.7);
// TradeOff lowers the deviation from the fair parts and the price of the moves together (rebalance_trade_off.h).
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "fairness/rebalance_books.h"

namespace evenhand {

enum class SearchAim : std::uint8_t { Highest, Fit, Evenness, TradeOff };

struct SearchStart {
  std::uint32_t most_moves = 0;
  RebalanceOwners owners;    // an allowed plan within most_moves
  Ratio floor{0, 1};         // Highest: done when reached; Fit: the target; Evenness: nobody above it
  SearchAim aim = SearchAim::Highest;
  std::uint64_t seed = 0;
  std::uint64_t length = 50'000;  // steps of the first annealing
  std::uint32_t coolness = 0;     // so many eighths of a halving less heat at first: keeps more of the start
  std::uint32_t coolings = 64;    // eighths of a halving from there to the end of an annealing
  std::int64_t price = 0;         // TradeOff: in thousandths of a load, for a move of cost 1
};

class RebalanceSearch {
 public:
  // `books` must outlive it.
  RebalanceSearch(const RebalanceBooks& books, SearchStart start);

  // Tries so many changes; each is one step.
  void run(std::uint64_t steps);
  bool is_done() const { return is_done_; }
  // Highest: the lowest highest ratio. Otherwise the least energy. The start at first.
  RebalanceOwners best() const;
  bool has_improved() const { return has_improved_; }

 private:
  struct Shift {
    std::uint32_t unit = 0, to = 0;
  };

  void place(std::uint32_t unit, std::uint32_t to);
  void shift_loads(std::uint32_t unit, std::uint32_t from, std::uint32_t to);
  std::int64_t cost(std::uint32_t person) const;
  void set_target(Ratio below);
  void set_fair_parts();
  std::int64_t price_of(std::uint32_t unit, std::uint32_t from, std::uint32_t to) const;
  void recount();
  void keep();
  void restart();
  void cool();

  void add(std::uint32_t unit, std::uint32_t to) { shifts_[count_++] = {unit, to}; }
  bool propose();
  bool propose_leave(std::uint32_t person);
  bool propose_exchange(std::uint32_t person, bool is_chain);
  bool propose_replace(bool is_merge, bool is_split);
  bool propose_swap(std::uint32_t person);
  bool is_valid();
  void try_shifts();
  std::int64_t threshold();
  std::uint32_t any_of(const std::vector<std::uint32_t>& list) { return list[random_.below(list.size())]; }
  std::uint32_t hot_person();
  std::uint32_t taker(std::uint32_t unit);
  std::uint32_t at_home_of(std::uint32_t person);

  const RebalanceBooks* books_;
  const RebalanceProblem* problem_;
  SearchStart start_;
  RebalanceRandom random_;
  RebalanceOwners owners_;
  std::vector<std::int64_t> load_, limit_, inverse_;
  std::vector<std::int32_t> clients_, intake_;
  std::vector<std::vector<std::uint32_t>> at_, away_of_;  // movable units by owner; moved ones by home, last: forced
  std::vector<std::uint32_t> place_, away_place_, away_;  // positions of units in those lists; all moved ones
  std::vector<std::uint32_t> all_away_place_;
  std::vector<std::uint32_t> over_, over_place_;          // people above their limit
  std::uint32_t moves_ = 0;
  std::int64_t energy_ = 0, best_energy_ = 0, heat_ = 0;
  std::uint64_t done_ = 0, length_ = 0, chunk_ = 1, until_cooler_ = 0;
  std::array<Shift, 4> shifts_{};
  std::uint32_t count_ = 0;
  int square_shift_ = 0;
  int finer_ = 0;                                         // TradeOff: energy in loads times 2^finer_
  std::vector<std::int64_t> fair_, paid_;                 // so are these, by person and unit
  std::vector<std::pair<std::uint32_t, std::uint32_t>> best_;  // units away and where
  bool is_done_ = false, has_improved_ = false;
};

}  // namespace evenhand
