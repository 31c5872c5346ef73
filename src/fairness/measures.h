// The measures of math 2 (L6) over one ledger, as written there. Comparisons that decide are made in whole numbers.
//
// People without capacity have no ratio. They count in misplaced load, in the Lorenz curve and in Gini (their load has
// to sit elsewhere); variation, Jain, Theil and Atkinson describe the people with capacity, relative to their mean,
// which is 1 as soon as nobody carries load without capacity.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "fairness/envy.h"
#include "fairness/load.h"

namespace evenhand {

// People by rising ratio. x = share of capacity so far, y = share of load so far; both in 1/kWhole.
struct LorenzPoint {
  std::int64_t capacity = 0;
  std::int64_t load = 0;
  std::size_t people = 0;

  bool operator==(const LorenzPoint&) const = default;
};

struct Theil {
  double total = 0.0;
  double between = 0.0;  // between teams; people without a team form one group
  double within = 0.0;
  std::size_t teams = 0;
};

struct Measures {
  std::size_t people = 0;                 // with a ratio; 0: nothing below is meaningful
  std::size_t highest = 0, lowest = 0;    // person positions
  std::size_t worst_off = 0;              // highest for burden, lowest for opportunity and visibility
  double max_ratio = 0.0, min_ratio = 0.0;
  double range = 0.0;                     // max r - min r
  std::optional<double> quotient;         // max r / min r; empty when min r = 0
  std::int64_t misplaced = 0;             // 1/2 sum |L_j - e_j| in 1/kWhole, exact
  double hoover = 0.0;                    // the same as a share
  double gini = 0.0;
  double variation = 0.0;
  double jain = 1.0;
  Theil theil;
  double atkinson = 0.0;                  // power mean of order 2, for burdens
  std::size_t above = 0, below = 0;       // outside the band
  std::size_t outside() const { return above + below; }
  Envy envy;
  std::vector<LorenzPoint> lorenz;        // from (0, 0) to (kWhole, kWhole)
};

Measures measures(const LoadBasis& basis, const LedgerLoads& loads);

// The burden order of math 2: less = fairer (the highest ratio is lower, then the next, ...). Ratios in any order;
// with unequal counts a missing ratio counts as below every other.
std::strong_ordering compare_leximax(std::span<const Ratio> a, std::span<const Ratio> b);

// 1/2 sum |L_j - e_j| over the given loads and entitlements, which have equal sums.
std::int64_t misplaced_load(std::span<const std::int64_t> load, std::span<const std::int64_t> entitlement);

}  // namespace evenhand
