#include "ownership/linear_program.h"

#include <cmath>
#include <cstddef>
#include <utility>

namespace evenhand::ownership {

namespace {

constexpr double kTiny = 1e-11;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr int kMostPivots = 10'000;

// Rows: x_basic = bound - sum row * x_other. The last column holds the bounds, the last row the objective to lower.
class Table {
 public:
  // One column more than the program has: the helper of the first phase.
  explicit Table(const LinearProgram& program) : columns_(program.cost.size() + 1), rows_(program.rows.size()) {
    cells_.assign(rows_ + 1, std::vector<double>(columns_ + 1, 0.0));
    for (std::size_t r = 0; r < rows_; ++r) {
      for (std::size_t c = 0; c + 1 < columns_; ++c) cells_[r][c] = program.rows[r][c];
      cells_[r][columns_ - 1] = -1.0;
      cells_[r][columns_] = program.bounds[r];
      basic_.push_back(columns_ + r);
    }
    for (std::size_t c = 0; c < columns_; ++c) other_.push_back(c);
  }

  bool find_feasible() {
    std::size_t worst = 0;
    for (std::size_t r = 1; r < rows_; ++r) {
      if (cells_[r][columns_] < cells_[worst][columns_]) worst = r;
    }
    cells_[rows_][columns_ - 1] = 1.0;
    if (rows_ > 0 && cells_[worst][columns_] < -kTiny) {
      pivot(worst, columns_ - 1);
      if (!lower() || -cells_[rows_][columns_] > 1e-9) return false;
    }
    for (std::size_t r = 0; r < rows_; ++r) {
      if (basic_[r] != columns_ - 1) continue;
      for (std::size_t c = 0; c < columns_; ++c) {
        if (std::abs(cells_[r][c]) > kTiny) {
          pivot(r, c);
          break;
        }
      }
    }
    return true;
  }

  bool minimise(const std::vector<double>& cost) {
    std::vector<double>& objective = cells_[rows_];
    objective.assign(columns_ + 1, 0.0);
    for (std::size_t c = 0; c < columns_; ++c) {
      if (other_[c] < cost.size()) objective[c] = cost[other_[c]];
      if (other_[c] == columns_ - 1) shut_ = c;
    }
    for (std::size_t r = 0; r < rows_; ++r) {
      if (basic_[r] >= cost.size()) continue;
      for (std::size_t c = 0; c <= columns_; ++c) objective[c] -= cost[basic_[r]] * cells_[r][c];
    }
    return lower();
  }

  std::vector<double> solution(std::size_t size) const {
    std::vector<double> x(size, 0.0);
    for (std::size_t r = 0; r < rows_; ++r) {
      if (basic_[r] < size) x[basic_[r]] = cells_[r][columns_] > 0.0 ? cells_[r][columns_] : 0.0;
    }
    return x;
  }

 private:
  // Bland: the entering and the leaving variable with the least number.
  bool lower() {
    for (int i = 0; i < kMostPivots; ++i) {
      std::size_t enter = kNone, leave = kNone;
      for (std::size_t c = 0; c < columns_; ++c) {
        if (c != shut_ && cells_[rows_][c] < -kTiny && (enter == kNone || other_[c] < other_[enter])) enter = c;
      }
      if (enter == kNone) return true;
      double least = 0.0;
      for (std::size_t r = 0; r < rows_; ++r) {
        if (cells_[r][enter] <= kTiny) continue;
        const double ratio = cells_[r][columns_] / cells_[r][enter];
        const bool is_less = leave == kNone || ratio < least - kTiny || (ratio < least + kTiny && basic_[r] < basic_[leave]);
        if (!is_less) continue;
        least = leave == kNone ? ratio : std::fmin(least, ratio);
        leave = r;
      }
      if (leave == kNone) return false;
      pivot(leave, enter);
    }
    return false;
  }

  void pivot(std::size_t row, std::size_t column) {
    std::vector<double>& own = cells_[row];
    const double by = 1.0 / own[column];
    for (double& cell : own) cell *= by;
    own[column] = by;
    for (std::size_t r = 0; r <= rows_; ++r) {
      const double factor = cells_[r][column];
      if (r == row || factor == 0.0) continue;
      for (std::size_t c = 0; c <= columns_; ++c) cells_[r][c] -= factor * own[c];
      cells_[r][column] = -factor * by;
    }
    std::swap(basic_[row], other_[column]);
  }

  std::size_t columns_, rows_;
  std::vector<std::vector<double>> cells_;
  std::vector<std::size_t> basic_, other_;  // numbers of variables; from columns_ on they are slacks
  std::size_t shut_ = kNone;             // column of the helper in the second phase
};

}  // namespace

std::optional<std::vector<double>> minimise(const LinearProgram& program) {
  Table table(program);
  if (!table.find_feasible() || !table.minimise(program.cost)) return std::nullopt;
  return table.solution(program.cost.size());
}

}  // namespace evenhand::ownership
