// The fewest moves that a target ratio takes, in loads that may be split (solver 3.1, moves for a target): a flow of least cost
// from whoever is above the target, over the classes of what leaves them, to whoever has room; a load of a unit of weight w
// costs 1 / w of a move. The target is lowered step by step and the flow with it: shortest paths, one after the other, as in
// the method of successive shortest paths (Jewell 1958; with potentials, Edmonds & Karp 1972). Whole numbers, deterministic.
//
// What comes of it is a guide: prices, which a bound adds up again (rebalance_parts.h), and who leaves, for a plan to be made
// of (rebalance_construct.h). Caps on clients and intake are not looked at. Inside src/fairness.
#pragma once

#include <cstdint>
#include <vector>

#include "fairness/rebalance_books.h"

namespace evenhand {

class RebalanceSweep {
 public:
  // A unit that the flow moves, in part or whole.
  struct Leaving {
    std::uint32_t unit = 0;
    std::int64_t load = 0;  // 1..its weight
  };

  // `free` by person, or empty: so many of their heaviest cost nothing, as they have to leave in any case. `books` must
  // outlive it.
  explicit RebalanceSweep(const RebalanceBooks& books, const std::vector<std::uint32_t>& free = {});
  // Work and room of a sweep grow with this.
  static std::uint64_t size_of(const RebalanceProblem& problem);

  // Brings everybody to at most `target`, which is not above the one before. False when no flow does: then it stays as it is
  // wherever it has come to.
  bool lower(Ratio target);

  // What taking one load more off a person costs, when a move is kMove; 0 for whoever has room.
  std::int64_t price(std::uint32_t person) const { return depth_[person]; }
  static constexpr std::int64_t kMove = std::int64_t{1} << 48;
  std::vector<Leaving> leaving() const;                    // by home, there by class, heaviest first; forced ones not

 private:
  // Units of one home and class, heaviest first: what the flow takes from there is a beginning of them.
  struct Pile {
    std::uint32_t home = 0, set = 0;
    std::uint32_t first = 0, last = 0;  // in units_
    std::uint32_t next = 0;             // the first that is not taken whole
    std::int64_t taken = 0;             // of that one
  };
  enum class Step : std::uint8_t { None, Take, PutBack, Give, Recall };
  struct Hop {
    Step step = Step::None;
    std::uint32_t by = 0, to = 0;  // pile or edge; node
  };

  void add_piles(const RebalanceBooks& books, const std::vector<std::uint32_t>& free);
  std::int64_t open_in(const Hop& hop) const;
  std::int64_t cost_in(const Hop& hop) const;
  void move(const Hop& hop, std::int64_t load);
  bool find_paths();
  template <class Visit>
  void each_into(std::uint32_t node, const Visit& visit) const;
  std::int64_t push_from(std::uint32_t node, std::int64_t most);
  bool is_over(std::uint32_t node) const { return excess(node) > 0; }
  std::int64_t excess(std::uint32_t node) const;

  const RebalanceProblem* problem_;
  std::uint32_t people_ = 0;
  std::vector<std::uint32_t> units_;                    // of the piles
  std::vector<std::int64_t> cost_of_;                   // of a load of each
  std::vector<Pile> piles_;
  std::vector<std::vector<std::uint32_t>> of_home_, of_set_;  // piles
  std::vector<std::uint32_t> edge_first_, edge_to_, edge_set_;
  std::vector<std::vector<std::uint32_t>> edges_to_;    // by person
  std::vector<std::int64_t> sent_;                      // by edge
  std::vector<std::int64_t> load_, limit_, waiting_;    // by person; forced load by class
  std::vector<std::int64_t> depth_, near_;              // by node: potential; distance beyond it in this search
  std::vector<std::int64_t> cost_;                      // of the hop chosen, by node
  std::vector<Hop> hop_;
};

}  // namespace evenhand
