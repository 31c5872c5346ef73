// What prices prove of the plans of a node (rebalance_node.h). With prices p >= 0, every plan with everybody below the ratio has
//   sum p_j * (load_j - limit_j) <= 0;
// the moves left lower the left side at most by their largest savings, at least so many of each home. Where more than 0 remains
// there is no such plan; where less, what remains is the slack, and a choice that costs more than it cannot be made (reduced
// cost fixing: Fisher 1981; Beasley 1993). Whole numbers throughout. Inside src/fairness.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "fairness/rebalance_node.h"

namespace evenhand {

class NodePrices {
 public:
  // `prices` by person, 0..kMostPrice.
  NodePrices(const RebalanceNode& node, const std::vector<std::int64_t>& prices);

  // Below 0: the node has no plan.
  std::int64_t slack() const { return slack_; }
  // The plan that the prices favour, which need not be allowed: loads by person, and by choice its taker, kNobody: stays.
  const std::vector<std::int64_t>& load() const { return load_; }
  std::uint32_t taker(std::size_t choice) const { return favoured_[choice].is_leaving ? favoured_[choice].taker : kNobody; }
  // Takes away from `node`, the one it was made of, what costs more than the slack.
  void fix(RebalanceNode& node) const;

 private:
  struct Favoured {
    std::uint32_t taker = kNobody;
    std::int64_t saving = 0;   // by leaving
    bool is_leaving = false;
    bool is_due = false;       // as one of the least that leave its home
  };
  struct Home {
    std::int64_t weakest = std::numeric_limits<std::int64_t>::max();  // saving of those due
    std::int64_t next = kNone;                                        // the largest saving beyond them
    bool is_next_leaving = false;
  };
  static constexpr std::int64_t kNone = std::numeric_limits<std::int64_t>::min();

  void look_at(const RebalanceNode& node, std::uint32_t home, std::vector<std::size_t>& own, std::vector<std::size_t>& pool);
  void spend(const RebalanceNode& node, std::vector<std::size_t>& pool);
  bool is_larger(std::size_t a, std::size_t b) const { return favoured_[a].saving != favoured_[b].saving ? favoured_[a].saving > favoured_[b].saving : a < b; }
  bool has_to_leave(const NodeChoice& choice, const Favoured& favoured) const;
  std::int64_t extra(const NodeChoice& choice, const Favoured& favoured, std::uint32_t taker) const;

  const std::vector<std::int64_t>& prices_;
  std::vector<Favoured> favoured_;        // by choice
  std::vector<Home> homes_;
  std::vector<std::int64_t> load_;
  std::int64_t weakest_ = 0, next_ = 0;   // savings of the moves that are spare: the last taken, the first not taken
  std::int64_t slack_ = 0;
};

}  // namespace evenhand
