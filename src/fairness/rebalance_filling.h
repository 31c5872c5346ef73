// Is there a plan, with as many moves as it takes, where everybody is within a ratio? A complete search for teams in which everybody
// may own whatever can move (solver 3.3, identical machines, and people of unequal room): one person is filled after the other, as
// bins are in bin completion (Martello & Toth 1990; Korf 2003). What may stay empty is little, so few fillings count; and a filling
// is passed over where one more unit would fit or one could give way to a heavier one that is left: whatever that filling leads
// to, the other does as well.
//
// Used to prove and to improve what dividing pairs (rebalance_partition.h) cannot: there are often few units a person then.
// Resumable; steps are counted, no clock is read. Inside src/fairness.
#pragma once

#include <cstdint>
#include <vector>

#include "fairness/rebalance_books.h"
#include "fairness/rebalance_exact.h"

namespace evenhand {

class RebalanceFilling {
 public:
  // Everybody may own every unit that has a choice, and no caps count.
  static bool is_for(const RebalanceBooks& books);

  // Only where is_for. `books` must outlive it.
  RebalanceFilling(const RebalanceBooks& books, Ratio ratio);

  // So many looks at a unit more; GaveUp: not at the end yet.
  SearchEnd run(std::uint64_t steps);
  RebalanceOwners owners() const;  // after Found
  Ratio ratio() const { return ratio_; }

 private:
  struct Person {
    std::uint32_t person = 0;
    std::int64_t room = 0;
  };

  // From this position on all have the same room.
  bool is_any_alike(std::size_t position) const { return people_[position].room == people_.back().room; }
  bool put_next();
  bool is_best();
  bool begin_person();
  bool take_back();
  void put(std::uint32_t at);
  void take_last();

  const RebalanceBooks* books_;
  Ratio ratio_;
  std::vector<std::uint32_t> units_;       // heaviest first
  std::vector<std::int64_t> weight_;       // of those
  std::vector<char> is_left_;
  std::vector<Person> people_;             // most room first
  std::vector<std::uint32_t> filled_;      // in units_, person after person
  std::vector<std::size_t> begins_;        // in filled_, by person
  std::int64_t room_ = 0, spare_ = 0;      // of the person; that may stay empty with this one and all later ones
  std::uint32_t next_ = 0, left_ = 0;      // to be looked at; units
  std::int64_t last_ = 0;                  // a weight that has been tried here
  std::uint64_t steps_ = 0;
  SearchEnd end_ = SearchEnd::GaveUp;
};

}  // namespace evenhand
