// One order of people and units that does not depend on the order they come in, so that equal problems get equal plans up to
// names (math 3). People, classes and units are told apart by what they are and by what they are tied to, round by round
// (colour refinement); what then still looks alike is told apart one by one. Very large problems of look-alikes keep the order
// of the input for them.
#pragma once

#include <cstdint>
#include <vector>

#include "fairness/rebalance_problem.h"

namespace evenhand {

struct CanonicalProblem {
  RebalanceProblem problem;
  std::vector<std::uint32_t> person;  // position in the input, by position here
  std::vector<std::uint32_t> unit;

  RebalanceFigures in_given_order(RebalanceFigures figures) const;
};

CanonicalProblem canonical_problem(const RebalanceProblem& problem);

}  // namespace evenhand
