// "Why me" (L6): the clients that make up a person's load, heaviest first, and what each criterion contributes.
#pragma once

#include <cstddef>
#include <vector>

#include "fairness/load.h"

namespace evenhand {

struct CriterionPart {
  std::size_t criterion = 0;  // position in the policy
  double points = 0.0;        // 1000 a_ij f_ij w_k s_ik, on the scale of L_j
  double value = 0.0;         // v_ik, the whole client's, in the criterion's unit
  bool is_estimated = false;
};

struct ClientPart {
  std::size_t client = 0;  // position
  double share = 1.0;      // a_ij
  double fit = 1.0;        // f_ij
  double points = 0.0;     // 1000 a_ij f_ij l_i, from the exact loads
  std::vector<CriterionPart> criteria;  // counted ones, in the order of the policy
};

struct Explanation {
  double points = 0.0;           // 1000 L_j
  double fair_points = 0.0;      // 1000 e_j
  std::vector<ClientPart> clients;  // heaviest first, ties by id
  std::vector<CriterionPart> criteria;  // per criterion: points in sum, value = the person's total in its unit
};

Explanation explain(const LoadBasis& basis, const LedgerLoads& loads, std::size_t person);

}  // namespace evenhand
