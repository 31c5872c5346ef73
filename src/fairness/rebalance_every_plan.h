// Every plan of a small problem in turn, so that for every number of moves the best one by compare_plans is known and proved
// (math 3). Inside src/fairness.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "fairness/rebalance_books.h"

namespace evenhand {

class RebalanceEveryPlan {
 public:
  // Empty when there are more than `most_plans` of them. `books` must outlive it.
  static std::optional<RebalanceEveryPlan> of(const RebalanceBooks& books, std::uint64_t most_plans);

  // Looks at so many plans; true when all have been seen.
  bool run(std::uint64_t plans);
  std::uint64_t left() const { return left_; }
  // When all have been seen: the best with at most so many moves; empty when none is allowed.
  const RebalanceOwners& best(std::uint32_t most_moves) const { return best_[std::min<std::size_t>(most_moves, best_.size() - 1)].owners; }

 private:
  struct Best {
    RebalanceOwners owners;
    std::vector<std::int64_t> load;
    Ratio worst;
    std::vector<Ratio> lowest;
    std::int64_t cost = 0;
  };

  explicit RebalanceEveryPlan(const RebalanceBooks& books);
  void shift(std::uint32_t unit, std::uint32_t to);
  void look();
  void advance();
  void finish();

  const RebalanceBooks* books_;
  const RebalanceProblem* problem_;
  std::vector<std::uint32_t> free_, digit_;  // units with a choice; position in their class
  RebalanceOwners owners_;
  std::vector<std::int64_t> load_;
  std::vector<std::int32_t> clients_, intake_;
  std::uint32_t moves_ = 0;
  std::int64_t cost_ = 0;
  std::vector<Best> best_;  // by number of moves: exactly, and when finished at most
  std::uint64_t left_ = 1;
};

}  // namespace evenhand
