// "Is it chance?" (math 2): deals the movable clients at random, each to an eligible person with probability proportional
// to entitlement, and asks how often a deal is at least as uneven as today. A resumable job: same input, same seed, same
// answer, however it is stepped, and, where everyone may serve everything, whatever people and clients are called.
// Clients that are shared or locked, or that nobody may serve, stay where they are.
//
// "At least as uneven" compares misplaced load in whole numbers; deals within the rounding of loads to 10^9 parts
// (one part per client and person) count as equal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "domain/interval.h"
#include "domain/progress.h"
#include "domain/random.h"
#include "fairness/load.h"

namespace evenhand {

struct ChanceOptions {
  std::uint32_t deals = 10'000;
  std::uint64_t seed = 0x45766E68616E6431;
};

struct ChanceBin {
  double from = 0.0;         // misplaced share, inclusive
  double to = 0.0;           // exclusive
  std::uint32_t deals = 0;
  bool is_below_today = false;  // the whole bin is more even than today
};

struct ChanceResult {
  std::uint32_t deals = 0;             // finished so far
  std::uint32_t at_least_as_uneven = 0;
  double share = 0.0;                  // of the deals
  Interval interval;                   // 95 %
  double today = 0.0;                  // misplaced share now
  double median = 0.0;                 // of the deals
  std::vector<ChanceBin> bins;         // equal width, from 0, at most 40
};

class ChanceJob {
 public:
  // A ledger that is not Ready, or without movable clients, is finished at once with 0 deals.
  explicit ChanceJob(const LedgerLoads& loads, const LoadBasis& basis, ChanceOptions options = {});

  // Deals at most `budget` clients and returns where the job is; items are clients dealt.
  Progress step(std::uint64_t budget);
  Progress progress() const;
  // Of the deals finished so far.
  ChanceResult result() const;

 private:
  struct Client {
    std::int64_t load = 0;
    std::uint32_t table = 0;
  };
  struct Alias {
    std::uint64_t threshold = 0;  // of Table::parts
    std::uint32_t other = 0;
  };
  // Who may be dealt a client of one eligibility class.
  struct Table {
    std::vector<std::uint32_t> members;  // positions in fair_
    std::vector<Alias> alias;
    std::uint64_t parts = 0;             // sum of their entitlements
  };

  static void build_alias(Table& table, const std::vector<std::int64_t>& entitlement);
  std::size_t random_person(const Table& table);
  void finish_deal();

  std::vector<Client> clients_;            // to deal, heaviest first
  std::vector<Table> tables_;
  std::vector<std::int64_t> fair_;         // the fair load of each recipient, by rising entitlement
  std::vector<std::int64_t> fixed_;        // beside: the load that is not dealt
  std::int64_t whole_ = 0;                 // the load of a deal: kWhole, less what fit costs today
  std::vector<std::int64_t> dealt_;
  std::vector<std::int64_t> misplaced_;    // one per finished deal
  std::int64_t today_ = 0;
  std::int64_t slack_ = 0;
  std::uint64_t done_ = 0;
  std::uint64_t total_ = 0;
  SplitMix64 random_;
};

}  // namespace evenhand
