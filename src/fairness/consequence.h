// A weight is never shown without its consequence (L1): the ratios of one criterion's ledger for every weight 0..100 of that
// criterion, all other weights as they are. One weight costs O(people); values agree with ledger_loads to about 1e-8.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "domain/policy.h"
#include "fairness/load_basis.h"

namespace evenhand {

struct RatioChange {
  std::size_t person = 0;  // position
  double before = 0.0;
  double after = 0.0;

  double change() const { return after - before; }
};

struct WeightOutlook {
  int weight = 0;
  double max_ratio = 0.0;
  double min_ratio = 0.0;
  double misplaced = 0.0;    // Hoover
  std::size_t outside = 0;   // people outside the band
};

class WeightConsequence {
 public:
  // `criterion` is a position in the policy.
  WeightConsequence(const LoadBasis& basis, const Policy& policy, std::size_t criterion);

  int current_weight() const { return current_weight_; }
  // False when the criterion has no shares (nothing known, or sum 0): its weight changes nothing.
  bool has_effect() const { return has_effect_; }

  // People with capacity, by position, in the order of `ratios_at`.
  const std::vector<std::size_t>& people() const { return people_; }
  // Empty when nothing would be counted at this weight.
  std::vector<double> ratios_at(int weight) const;
  // From the current weight to `weight`: largest change first (ties by id); empty when either counts nothing.
  std::vector<RatioChange> changes_to(int weight) const;
  std::optional<WeightOutlook> outlook_at(int weight) const;

 private:
  double load_at(std::size_t person, int weight) const;
  bool counts_at(int weight) const;

  int current_weight_ = 0;
  bool has_effect_ = false;
  double tolerance_ = 0.0;
  double other_weight_ = 0.0;            // what the other counted weights sum to over the people, points
  double own_sum_ = 1.0;                 // what this criterion's shares sum to over the people: 1 where fit is neutral
  std::vector<std::size_t> people_;
  std::vector<double> entitlement_;      // by person position, sums to 1
  std::vector<double> other_load_;       // by person position: sum of w_k times the person's share of k
  std::vector<double> share_;            // by person position: share of this criterion
};

}  // namespace evenhand
