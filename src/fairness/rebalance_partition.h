// As many moves as it takes (solver 3.2.5): starts from everybody's units dealt anew, heaviest first to whoever has most room,
// or along a maximum flow of the classes; then divides the units of two people anew, best of all sums of up to 22 units that either
// may own (meet in the middle), in three ways that take turns:
// - Even: the fullest person with a partner, so that both are less full.
// - Level: a level is set between the floor and the best plan. Who is above it hands just that on, and whoever gets it is the next to
//   look for somebody: an excess travels to whoever has room, all other loads are as they are wanted already. Now and then all
//   that is above the level may become a little more, in most cases very little.
// - HandOn: as Even; where that does not help, the partner gets some of the excess.
// Deterministic, counted. Inside src/fairness.
//
// Caps on intake hold only for the plans that keep to them: `best` is empty when none was found.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "fairness/rebalance_books.h"

namespace evenhand {

class RebalancePartition {
 public:
  // Stops at `floor`. `books` must outlive it.
  RebalancePartition(const RebalanceBooks& books, Ratio floor, std::uint64_t seed);

  // Divides so many pairs anew; true when the floor is reached.
  bool run(std::uint64_t pairs);
  const std::optional<RebalanceOwners>& best() const { return best_; }
  Ratio best_worst() const { return best_worst_; }

 private:
  // Of up to kMostFlexible units: what they weigh together, and below it one bit each. In order of weight as it stands.
  using Sum = std::uint64_t;
  static constexpr std::size_t kMostFlexible = 22;
  static std::int64_t weight_of(Sum sum) { return static_cast<std::int64_t>(sum >> kMostFlexible); }
  static std::uint32_t units_of(Sum sum) { return static_cast<std::uint32_t>(sum & ((Sum{1} << kMostFlexible) - 1)); }

  struct Wanted {
    std::int64_t ideal = 0, least = 0, most = 0;
  };
  enum class Division : std::uint8_t { None, HandedOn, Better };
  // What two people divide; the sums of either half of `shared` are in low_ and high_.
  struct Pair {
    std::uint32_t a = 0, b = 0;
    std::vector<std::uint32_t> shared = {};  // units
    std::int64_t own = 0, both = 0;          // load of a without those; of both
  };

  void deal_heaviest_first();
  void deal_by_flow();
  bool put_roomiest(std::uint32_t unit, const std::vector<std::int64_t>& wanted);
  void give(std::uint32_t unit, std::uint32_t to);
  bool keep();
  void start_anew(bool is_by_flow);
  void shake();
  std::uint32_t partner_of(std::uint32_t person);
  std::uint32_t fullest() const;
  Pair pair_of(std::uint32_t a, std::uint32_t b, std::size_t most_shared);
  void give_out(const Pair& pair, std::uint32_t units);
  Division divide(std::uint32_t person, std::uint32_t partner, bool is_handing_on);
  bool divide_once(bool is_handing_on);
  void set_level();
  std::int64_t above(std::uint32_t person, std::int64_t load) const { return std::max<std::int64_t>(0, load - level_[person]); }
  std::vector<std::uint32_t> all_above() const;
  bool pass_on(std::uint32_t person, std::uint32_t partner, std::int64_t most_more);
  void level_once();
  static std::optional<std::uint32_t> nearest(const std::vector<Sum>& low, const std::vector<Sum>& high, const Wanted& wanted);
  void add_up(const std::vector<std::int64_t>& weights, std::size_t first, std::size_t last, std::vector<Sum>& all);

  const RebalanceBooks* books_;
  const RebalanceProblem* problem_;
  Ratio floor_;
  RebalanceRandom random_;
  RebalanceOwners owners_;
  std::vector<std::int64_t> load_;
  std::vector<std::vector<std::uint32_t>> at_;  // units with a choice, by owner
  std::optional<RebalanceOwners> best_;
  Ratio best_worst_{0, 1};
  std::uint64_t failures_ = 0;                  // divisions in vain
  std::uint32_t starts_ = 0;
  std::vector<std::int64_t> level_;             // by person: load that is aimed at; empty: none is set
  std::uint32_t levels_ = 0;                    // that have been set
  std::uint32_t carrier_ = kNobody, previous_ = kNobody;  // of an excess: who has it, who had it
  std::uint32_t tries_ = 0;                     // of the carrier
  std::vector<Sum> low_, high_, merged_;        // of a division
};

}  // namespace evenhand
