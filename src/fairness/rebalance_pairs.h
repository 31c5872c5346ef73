// A plan with at most K moves that lies a hair above its bound (solver 3.2.5, with the moves counted): what is left is a matter
// of adding up, so the fullest person's units are divided anew with one partner at a time, best of all sums of up to 20 units
// that either may own and that cost no more moves than there are (meet in the middle, sums kept apart by their moves). Where
// that gains nothing, two others are divided anew somehow below the fullest, so that the next divisions see other units; after
// many rounds in vain a few units of the fullest go somewhere else. Deterministic, counted. Inside src/fairness.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "fairness/rebalance_books.h"

namespace evenhand {

class RebalancePairs {
 public:
  // `owners` is an allowed plan within `most_moves`. Stops at `floor`. `books` must outlive it.
  RebalancePairs(const RebalanceBooks& books, std::uint32_t most_moves, Ratio floor, RebalanceOwners owners, std::uint64_t seed);

  // Divides so many pairs anew; true when the floor is reached.
  bool run(std::uint64_t pairs);
  const RebalanceOwners& best() const { return best_; }
  bool has_improved() const { return has_improved_; }

 private:
  struct Shared {
    std::uint32_t unit = 0;
    std::int64_t weight = 0;
    std::uint32_t moves_a = 0, moves_b = 0;  // with the first, with the second of the pair
  };
  struct Sum {
    std::int64_t weight = 0;  // of what goes to the first
    std::uint32_t units = 0;  // one bit each
  };
  using SumsByMoves = std::vector<std::vector<Sum>>;  // each lightest first
  struct Pair;

  std::uint32_t moves_of(std::uint32_t unit, std::uint32_t owner) const;
  std::vector<Shared> shared_of(std::uint32_t a, std::uint32_t b);
  static SumsByMoves sums(std::span<const Shared> shared, std::uint32_t first_bit);
  std::optional<std::int64_t> ideal_of(const Pair& pair, bool is_even);
  bool divide(std::uint32_t a, std::uint32_t b, Ratio below, bool is_even);
  std::uint32_t fullest() const;
  std::uint32_t partner_of(std::uint32_t person);
  void give(std::uint32_t unit, std::uint32_t to);
  void keep();
  void shake();

  const RebalanceBooks* books_;
  const RebalanceProblem* problem_;
  std::uint32_t most_moves_ = 0, moves_ = 0;
  Ratio floor_;
  RebalanceRandom random_;
  RebalanceOwners owners_, best_;
  Ratio best_worst_;
  std::vector<std::int64_t> load_;
  std::vector<std::vector<std::uint32_t>> at_;  // units with a choice, by owner
  std::uint32_t failures_ = 0, rounds_ = 0;  // in vain
  bool has_improved_ = false;
};

}  // namespace evenhand
