// The impartial split of credit.h. Reports of m enter as ratios between two others; the ratio j : i is taken from everybody
// but the two of them. With 1 / (sum of the ratios of all to i) as i's share the sum never passes 1 (harmonic mean of the
// column sums of a reciprocal matrix). For four or more people each in turn takes what is left, from shares of the others
// that do not read that person's report; the split is the mean of these turns.
#include <algorithm>
#include <cstddef>

#include "ownership/credit.h"

namespace evenhand::ownership {

namespace {

constexpr double kLeast = 1e-9;
constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

using Reports = std::vector<std::vector<double>>;  // each sums to 1 over the others

double ratio(const Reports& reports, std::size_t j, std::size_t i, std::size_t unread) {
  double of_j = 0.0, of_i = 0.0;
  for (std::size_t m = 0; m < reports.size(); ++m) {
    if (m == i || m == j || m == unread) continue;
    of_j += reports[m][j];
    of_i += reports[m][i];
  }
  return std::max(of_j, kLeast) / std::max(of_i, kLeast);
}

double share_of(const Reports& reports, std::size_t i, std::size_t unread) {
  double sum = 0.0;
  for (std::size_t j = 0; j < reports.size(); ++j) sum += j == i ? 1.0 : ratio(reports, j, i, unread);
  return 1.0 / sum;
}

}  // namespace

std::optional<std::vector<double>> impartial_shares(const std::vector<std::vector<int>>& points) {
  const std::size_t count = points.size();
  if (count < 3) return std::nullopt;
  Reports reports(count, std::vector<double>(count, 0.0));
  for (std::size_t m = 0; m < count; ++m) {
    double sum = 0.0;
    for (std::size_t j = 0; j < count; ++j) sum += j == m ? 0 : points[m][j];
    if (sum <= 0.0) return std::nullopt;
    for (std::size_t j = 0; j < count; ++j) reports[m][j] = j == m ? 0.0 : points[m][j] / sum;
  }
  std::vector<double> shares(count, 0.0);
  if (count == 3) {
    for (std::size_t i = 0; i < count; ++i) shares[i] = share_of(reports, i, kNobody);
    return shares;
  }
  for (std::size_t k = 0; k < count; ++k) {
    double left = 1.0;
    for (std::size_t i = 0; i < count; ++i) {
      if (i == k) continue;
      const double own = share_of(reports, i, k);
      shares[i] += own / static_cast<double>(count);
      left -= own;
    }
    shares[k] += std::max(left, 0.0) / static_cast<double>(count);
  }
  return shares;
}

}  // namespace evenhand::ownership
