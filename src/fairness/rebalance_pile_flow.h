// The fewest moves that a part takes within limits when loads may be split, but between so many and so many units leave each
// pile (rebalance_piles.h): a flow of least cost, where the first `least` of a pile are paid for in any case and any further load
// of a unit of weight w costs 1 / w of a move. Kept up by shortest paths from whoever is above the limit, with potentials
// (Edmonds & Karp 1972), when limits or numbers change. Whole numbers, deterministic. Copied at each node of a tree: copies share
// the limits.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "fairness/rebalance_piles.h"

namespace evenhand {

class PileFlow {
 public:
  // `piles` must outlive it. `load` today, by person, elsewhere last and not limited.
  PileFlow(const std::vector<RebalancePile>& piles, std::vector<std::int64_t> load);

  void set_limits(const std::vector<std::int64_t>& limit);  // by person, elsewhere left out
  void let_leave_at_least(std::size_t pile, std::uint32_t count);
  void let_leave_at_most(std::size_t pile, std::uint32_t count);
  // To a taker, by number in the pile: so many, which bounds what they weigh; or of such weight.
  void let_go_at_least(std::size_t pile, std::size_t taker, std::uint32_t count);
  void let_go_at_most(std::size_t pile, std::size_t taker, std::uint32_t count);
  void let_weigh_at_least(std::size_t pile, std::size_t taker, std::int64_t load);
  void let_weigh_at_most(std::size_t pile, std::size_t taker, std::int64_t load);
  void rule_out() { is_possible_ = false; }
  // After changes. False: there is no flow.
  bool settle();

  // What its potentials prove: every plan within the limits and numbers makes so many moves.
  std::int64_t least_moves() const;
  // That leave a pile when none is split.
  std::uint32_t count(std::size_t pile) const;
  std::uint32_t whole(std::size_t pile) const { return state_[pile].next; }
  // Of the unit that is split: how much leaves, of all of it; 0 where it has been paid for or there is none.
  std::int64_t split(std::size_t pile) const { return state_[pile].next < state_[pile].least ? 0 : state_[pile].taken; }
  std::uint32_t least(std::size_t pile) const { return state_[pile].least; }
  std::uint32_t most(std::size_t pile) const { return state_[pile].most; }
  std::int64_t sent(std::size_t pile) const { return (*piles_)[pile].sum[state_[pile].next] + state_[pile].taken; }
  std::int64_t sent(std::size_t pile, std::size_t taker) const { return lane(pile, taker).sent; }
  // Of the pile's units that go to a taker.
  std::uint32_t least_to(std::size_t pile, std::size_t taker) const;
  std::uint32_t most_to(std::size_t pile, std::size_t taker) const;
  std::int64_t limit(std::size_t person) const { return common_->limit[person]; }
  std::uint64_t take_work() { return std::exchange(common_->work, 0); }

 private:
  struct State {
    std::uint32_t least = 0, most = 0;  // that leave
    std::uint32_t next = 0;             // the first that does not leave whole
    std::int64_t taken = 0;             // of that one
    std::uint32_t first = 0;            // in lanes_
    bool has_bounds = false;            // of weight, there
  };
  struct Lane {
    std::int64_t sent = 0;
    std::int64_t least_load = 0, most_load = 0;
    std::uint32_t least = 0, most = 0;
  };
  enum class Step : std::uint8_t { None, Take, PutBack, Pass, Leave, Fill };
  struct Hop {
    Step step = Step::None;
    std::uint32_t from = 0, pile = 0, taker = 0, other = 0;  // takers by number in the pile
  };

  struct Of {  // of a person
    std::int64_t excess = 0;  // above the limit, or if less than 0 below
    std::int64_t unused = 0;  // room that stays
    std::int64_t depth = 0;   // potential
  };
  // The same in all copies, and what a search for a path writes down.
  struct Common {
    std::vector<std::int64_t> load, limit;  // by person
    std::vector<std::int64_t> near;         // distance in this search
    std::vector<Hop> hop;
    std::vector<char> is_done;
    std::uint32_t end = 0;
    std::uint64_t work = 0;
  };

  static constexpr std::int64_t kMove = std::int64_t{1} << 36;

  std::uint32_t elsewhere() const { return static_cast<std::uint32_t>(of_.size() - 1); }
  std::int64_t cost(std::size_t pile, std::uint32_t at) const;
  void set_total(std::size_t pile, std::int64_t load);
  bool find_path(std::uint32_t from);
  template <class Visit>
  void each_hop(std::uint32_t from, const Visit& visit) const;
  std::int64_t open_in(const Hop& hop) const;
  std::int64_t cost_in(const Hop& hop) const;
  void move(const Hop& hop, std::int64_t load);
  Lane& lane(std::size_t pile, std::size_t taker) { return lanes_[state_[pile].first + taker]; }
  const Lane& lane(std::size_t pile, std::size_t taker) const { return lanes_[state_[pile].first + taker]; }
  void send(std::size_t pile, std::size_t taker, std::int64_t load);
  void keep_numbers(std::size_t pile);
  void keep_bounds(std::size_t pile);
  void repair(std::size_t pile);
  std::int64_t value_of(std::size_t pile, std::span<const std::int64_t> saving, std::int64_t shared) const;
  void push(std::uint32_t from, std::int64_t most);

  const std::vector<RebalancePile>* piles_;
  std::shared_ptr<Common> common_;
  std::vector<State> state_;
  std::vector<Lane> lanes_;  // by pile, there by taker
  std::vector<Of> of_;       // by person
  bool is_possible_ = true;
};

}  // namespace evenhand
