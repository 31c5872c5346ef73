// The median time of a few runs, in milliseconds.
#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

namespace evenhand::bench {

inline constexpr int kRuns = 7;

template <class Deed>
double median_ms(Deed&& deed) {
  std::vector<double> times;
  for (int i = 0; i < kRuns; ++i) {
    const auto start = std::chrono::steady_clock::now();
    deed(i);
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  std::ranges::sort(times);
  return times[kRuns / 2];
}

}  // namespace evenhand::bench
