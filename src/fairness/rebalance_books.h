// What the methods of rebalancing look up again and again, worked out once per problem: who may own what in one step, and the
// units of each person by weight. Inside src/fairness only.
#pragma once

#include <cstdint>
#include <vector>

#include "fairness/rebalance_problem.h"

namespace evenhand {

class RebalanceBooks {
 public:
  // `problem` must outlive it.
  explicit RebalanceBooks(const RebalanceProblem& problem);

  const RebalanceProblem& problem() const { return *problem_; }
  // Units that have somewhere else to go, heaviest first; like ones together.
  const std::vector<std::uint32_t>& at_home(std::uint32_t person) const { return at_home_[person]; }
  const std::vector<std::uint32_t>& forced() const { return forced_; }  // heaviest first
  const std::vector<std::uint32_t>& takers(std::uint32_t unit) const { return problem_->classes[problem_->units[unit].eligible]; }
  // Today, forced units with nobody.
  const RebalanceOwners& homes() const { return homes_; }
  const RebalanceFigures& today() const { return today_; }
  // Units that more than one person may own, by weight, heaviest first; empty where the burden alone counts.
  const std::vector<std::uint32_t>& by_weight() const { return by_weight_; }
  bool has_caps() const { return has_caps_; }
  bool may_own(std::uint32_t person, std::uint32_t unit) const { return is_member(problem_->units[unit].eligible, person); }
  bool is_member(std::uint32_t set, std::uint32_t person) const {
    const std::size_t bit = std::size_t{set} * problem_->people.size() + person;
    return (may_own_[bit / 64] >> (bit % 64) & 1) != 0;
  }
  bool are_in_the_same_classes(std::uint32_t a, std::uint32_t b) const;
  // Mean weight of the units that can move; at least 1.
  std::int64_t mean_weight() const { return mean_weight_; }
  std::uint32_t movable_count() const { return movable_count_; }  // forced ones not counted

 private:
  const RebalanceProblem* problem_;
  std::vector<std::vector<std::uint32_t>> at_home_;
  std::vector<std::uint32_t> forced_, by_weight_;
  std::vector<std::uint64_t> may_own_;  // class by person
  RebalanceOwners homes_;
  RebalanceFigures today_;
  std::int64_t mean_weight_ = 1;
  std::uint32_t movable_count_ = 0;
  bool has_caps_ = false;
};

// SplitMix64; the same numbers everywhere.
class RebalanceRandom {
 public:
  explicit RebalanceRandom(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
    return mixed ^ (mixed >> 31);
  }
  // 0..limit-1, limit below 2^32.
  std::uint32_t below(std::size_t limit) { return static_cast<std::uint32_t>((next() >> 32) * limit >> 32); }

 private:
  std::uint64_t state_;
};

}  // namespace evenhand
