// How often a verdict's first place holds over all admissible weights (O17; math 4, SMAA): weights are drawn uniformly on
// the simplex of the criteria that count, or on its part that keeps the team's agreed order of importance (criteria of equal
// importance in any order). A resumable job in whole numbers: the same answer on every machine, however it is stepped.
#pragma once

#include <cstdint>
#include <vector>

#include "domain/interval.h"
#include "domain/progress.h"
#include "domain/random.h"
#include "ownership/verdict.h"

namespace evenhand::ownership {

struct RobustnessOptions {
  std::uint32_t draws = 20'000;
  std::uint64_t seed = 0x45766E68616E6434;
  bool keeps_order = false;  // of importance: the stage's agreed order; where none is agreed, that of its points
};

struct ClaimantRobustness {
  std::uint32_t times_first = 0;
  double share = 0.0;                 // of the draws
  Interval interval;                  // 95 %, Wilson
  std::vector<double> central = {};   // mean weights with which the claimant is first, one per criterion, sum 1; empty when never
};

struct RobustnessResult {
  std::uint32_t draws = 0;            // finished so far
  std::uint32_t times_level = 0;      // draws in which several are first: counted for none of them
  std::vector<ClaimantRobustness> claimants;  // as in ClaimEvidence
};

class RobustnessJob {
 public:
  // With no claimants or no criterion that counts it is finished at once with 0 draws.
  RobustnessJob(const ClaimEvidence& evidence, const OwnershipPolicy& policy, RobustnessOptions options = {});

  Progress step(std::uint64_t budget);  // items are draws
  Progress progress() const { return {done_, total_}; }
  RobustnessResult result() const;

 private:
  void draw();
  void put_in_order();

  std::vector<std::size_t> criteria_;              // those that count
  std::vector<std::vector<std::int64_t>> parts_;   // per claimant, one for each of criteria_
  std::vector<std::vector<std::size_t>> tiers_;    // positions in criteria_, the most important first; empty: no order
  std::vector<std::int64_t> cuts_, weights_, sorted_, placed_;
  std::vector<std::uint32_t> first_;
  std::vector<std::vector<std::int64_t>> sum_;     // of the weights with which each claimant was first
  std::size_t criterion_count_ = 0;
  std::uint32_t level_ = 0;
  std::uint64_t done_ = 0;
  std::uint64_t total_ = 0;
  SplitMix64 random_;
};

// Run to its end.
RobustnessResult robustness_of(const ClaimEvidence& evidence, const OwnershipPolicy& policy, RobustnessOptions options = {});

// For `judge`: each claimant's share without an order, when the policy's tree asks for it; else empty.
RobustnessFacts robustness_facts(const ClaimEvidence& evidence, const OwnershipPolicy& policy);

}  // namespace evenhand::ownership
