// Axes as numbers: ticks at round values, value to pixel, and the fair share axis that widens in steps of 0.2 (look 6).
// Knows nothing of drawing.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace evenhand::ui {

struct Interval {
  double low = 0, high = 1;

  double length() const { return high - low; }
  bool operator==(const Interval&) const = default;
};

// Linear map of `values` to pixels `from`..`to` (to < from for an upright axis). An empty interval maps to `from`.
struct Scale {
  Interval values;
  float from = 0, to = 1;

  float at(double value) const;         // may lie outside the pixels
  float clamped_at(double value) const; // kept between the ends
  double value_at(float pixel) const;
};

struct Ticks {
  std::vector<double> values;  // ascending
  int decimals = 0;            // the fewest that tell them apart, the same for all
};

// Smallest and largest of `values`, {0, 1} when there are none.
Interval extent(std::span<const double> values);

// Round values (1, 2, 2.5 or 5 times a power of ten apart) inside `range`, at most `most` (>= 2) of them.
Ticks nice_ticks(Interval range, int most);

struct Axis {
  Interval range;
  Ticks ticks;
};

// `data` widened outwards to round values, so that both ends carry a tick; at most `most` (>= 3) ticks.
Axis nice_axis(Interval data, int most);

// 0.6 to 1.4, each side widened in steps of 0.2 until all ratios fit; never below 0, never above a million.
Interval fair_share_range(std::span<const double> ratios);

// 1.00 and at most `most` other round values, at even steps from 1.00 where the range allows.
Ticks fair_share_ticks(Interval range, int most = 4);

// How axis figures are written; the caller fills it from the account's locale.
struct AxisFormat {
  std::string decimal_mark = ".";
  std::string suffix = {};  // with its no-break space: "\u00A0%"
};

std::string tick_text(double value, int decimals, const AxisFormat& format = {});

}  // namespace evenhand::ui
