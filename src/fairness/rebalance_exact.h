// Is there a plan with at most K moves and everybody below a ratio? A complete search (solver 3.2.6): some home unit must
// leave whoever is above it; branch on the largest that leaves, earlier ones stay, and on where it goes; turn back when the
// least number of removals still needed is more than the moves left, or when prices prove that the moves left cannot save
// enough. Among like units only the first is tried, and among like people.
//
// Used to prove ("no plan with 5 moves gets below 0.95") and to improve. Resumable; steps are counted, no clock is read.
#pragma once

#include <cstdint>
#include <vector>

#include "fairness/rebalance_books.h"

namespace evenhand {

enum class SearchEnd : std::uint8_t {
  Found,   // `owners` is such a plan
  None,    // proved: there is none
  GaveUp,  // the steps were used up
};

class RebalanceExact {
 public:
  // `books` must outlive it. `prices` by person, or none; they only make it faster.
  RebalanceExact(const RebalanceBooks& books, std::uint32_t most_moves, Ratio ratio, const std::vector<std::int64_t>& prices = {});

  // So many placements more; GaveUp: not at the end yet.
  SearchEnd run(std::uint64_t steps);
  const RebalanceOwners& owners() const { return owners_; }  // after Found
  std::uint64_t steps() const { return steps_; }
  Ratio ratio() const { return ratio_; }

 private:
  // A unit that has to go somewhere, or a person whose units leave in turn.
  struct Frame {
    std::uint32_t person = kNobody;  // kNobody: a forced unit
    std::uint32_t unit = kNobody;    // being placed
    std::size_t next_unit = 0;       // in at_home(person)
    std::size_t next_place = 0;      // among its takers
    std::size_t stays = 0;           // length of `stays_` before
    bool is_placed = false;
  };
  struct Priced {
    std::int64_t saving = 0;
    std::uint32_t unit = 0;
  };

  void give(std::uint32_t unit, std::uint32_t to);
  void recount(std::uint32_t person);
  std::uint32_t removals_of(std::uint32_t person) const;
  bool can_be_paid() const;
  SearchEnd enter();
  bool next_unit(Frame& frame);
  bool next_place(Frame& frame);
  bool is_like_earlier(std::uint32_t unit, std::size_t place) const;
  void leave(const Frame& frame);

  const RebalanceBooks* books_;
  const RebalanceProblem* problem_;
  Ratio ratio_;
  std::uint32_t left_ = 0;
  std::uint64_t steps_ = 0;
  std::vector<std::int64_t> prices_, limit_, load_;
  std::vector<std::int32_t> clients_, intake_;
  RebalanceOwners owners_;
  std::vector<char> is_free_;
  std::vector<std::uint32_t> needed_;  // by person: removals; kNobody: not possible
  std::uint64_t needed_sum_ = 0;
  std::uint32_t impossible_ = 0;
  std::vector<Priced> savings_;        // largest first
  std::int64_t priced_ = 0, affordable_ = 0;
  std::vector<Frame> frames_;
  std::vector<std::uint32_t> stays_;
  bool is_started_ = false;
};

struct SearchResult {
  SearchEnd end = SearchEnd::GaveUp;
  RebalanceOwners owners = {};
  std::uint64_t steps = 0;  // placements tried
};

SearchResult search_below(const RebalanceProblem& problem, std::uint32_t most_moves, Ratio ratio, std::uint64_t most_steps);

struct ProvenPlan {
  RebalanceOwners owners;
  bool is_best = false;      // proved: no plan with as many moves has a lower highest ratio
  std::uint64_t steps = 0;
};

// Improves a plan within `most_moves` moves until the search proves it, `bound` is met, or the steps are used up.
ProvenPlan improved_plan(const RebalanceProblem& problem, std::uint32_t most_moves, RebalanceOwners plan, Ratio bound, std::uint64_t most_steps);

}  // namespace evenhand
