#include "ui/kit/charts/scale.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace evenhand::ui {
namespace {

constexpr double kFairStep = 0.2;
constexpr double kLargestRatio = 1e6;
constexpr double kTiny = 1e-9;

// 1, 2, 2.5 or 5 times a power of ten, the smallest not below `at_least`.
double round_step(double at_least) {
  const double power = std::pow(10.0, std::floor(std::log10(at_least)));
  for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
    if (factor * power >= at_least * (1 - kTiny)) return factor * power;
  }
  return 10 * power;
}

double next_step(double step) { return round_step(step * 1.01); }

int decimals_of(double step) {
  for (int decimals = 0; decimals < 6; ++decimals) {
    const double scaled = step * std::pow(10.0, decimals);
    if (std::abs(scaled - std::round(scaled)) < 1e-6 * scaled) return decimals;
  }
  return 6;
}

std::vector<double> multiples_inside(Interval range, double step, double origin) {
  const double slack = step * 1e-6;
  std::vector<double> out;
  for (double k = std::ceil((range.low - origin - slack) / step); origin + k * step <= range.high + slack; ++k) {
    const double value = origin + k * step;
    out.push_back(std::abs(value) < slack ? 0.0 : value);
  }
  return out;
}

double widened(double edge, double value, double direction) {
  if ((value - edge) * direction <= kTiny) return edge;
  return edge + direction * kFairStep * std::ceil((value - edge) * direction / kFairStep - kTiny);
}

}  // namespace

float Scale::at(double value) const {
  if (values.length() <= 0) return from;
  return from + static_cast<float>((value - values.low) / values.length()) * (to - from);
}

float Scale::clamped_at(double value) const { return at(std::clamp(value, values.low, std::max(values.low, values.high))); }

double Scale::value_at(float pixel) const {
  if (to == from) return values.low;
  return values.low + static_cast<double>((pixel - from) / (to - from)) * values.length();
}

Interval extent(std::span<const double> values) {
  if (values.empty()) return {};
  const auto [low, high] = std::ranges::minmax(values);
  return {low, high};
}

Ticks nice_ticks(Interval range, int most) {
  if (!(range.length() > 0)) return {{range.low}, decimals_of(std::abs(range.low))};
  double step = round_step(range.length() / most);
  auto values = multiples_inside(range, step, 0);
  while (static_cast<int>(values.size()) > most) {
    step = next_step(step);
    values = multiples_inside(range, step, 0);
  }
  return {std::move(values), decimals_of(step)};
}

Axis nice_axis(Interval data, int most) {
  if (!(data.length() > 0)) {
    const double room = data.low == 0 ? 1 : std::abs(data.low) / 2;
    data = {data.low - (data.low == 0 ? 0 : room), data.low + room};
  }
  double step = round_step(data.length() / most);
  while (true) {
    const Interval range{std::floor(data.low / step + kTiny) * step, std::ceil(data.high / step - kTiny) * step};
    if (range.length() / step < most - 1 + kTiny) return {range, {multiples_inside(range, step, 0), decimals_of(step)}};
    step = next_step(step);
  }
}

Interval fair_share_range(std::span<const double> ratios) {
  Interval range{0.6, 1.4};
  for (double ratio : ratios) {
    ratio = std::min(ratio, kLargestRatio);
    range.low = std::max(0.0, widened(range.low, ratio, -1));
    range.high = widened(range.high, ratio, 1);
  }
  if (range.low < kTiny) range.low = 0;
  return range;
}

Ticks fair_share_ticks(Interval range, int most) {
  for (const double step : {0.2, 0.4, 0.5, 1.0, 2.0}) {
    if (range.length() / step > most + 2) continue;
    auto values = multiples_inside(range, step, 1.0);
    if (static_cast<int>(values.size()) <= most + 1) return {std::move(values), 1};
  }
  auto values = nice_ticks(range, most).values;
  std::erase_if(values, [&](double v) { return v < 2.0; });
  values.insert(values.begin(), 1.0);
  return {std::move(values), 1};
}

std::string tick_text(double value, int decimals, const AxisFormat& format) {
  char buffer[48];
  std::snprintf(buffer, sizeof buffer, "%.*f", std::clamp(decimals, 0, 9), std::abs(value));
  std::string digits = buffer;
  const bool is_zero = digits.find_first_not_of("0.") == std::string::npos;
  if (const auto point = digits.find('.'); point != std::string::npos) digits.replace(point, 1, format.decimal_mark);
  return (value < 0 && !is_zero ? "\u2212" : "") + digits + format.suffix;
}

}  // namespace evenhand::ui
