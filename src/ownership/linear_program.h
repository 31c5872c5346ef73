// A small linear program, solved exactly enough for a dozen criteria and as many claimants: the simplex method with Bland's
// rule on a dense table. Deterministic; no use for anything large.
#pragma once

#include <optional>
#include <vector>

namespace evenhand::ownership {

// Minimise cost * x under row * x <= bound for every row, x >= 0.
struct LinearProgram {
  std::vector<double> cost;
  std::vector<std::vector<double>> rows;  // each as long as `cost`
  std::vector<double> bounds;             // one per row, of any sign
};

// The best x; empty when no x keeps the rows, or when the cost has no lower bound.
std::optional<std::vector<double>> minimise(const LinearProgram& program);

}  // namespace evenhand::ownership
