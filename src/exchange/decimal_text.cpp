#include "exchange/decimal_text.h"

#include <clocale>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace evenhand::exchange {
namespace {

char local_point() { return std::localeconv()->decimal_point[0]; }

// Up to 15 digits and a point: whole number and power of ten are exact, so one division rounds as it must.
std::optional<double> read_short_decimal(std::string_view text) {
  constexpr double kPowers[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  if (text.empty() || text.size() > 15) return std::nullopt;
  std::int64_t digits = 0;
  std::size_t decimals = 0;
  bool has_point = false;
  for (const char c : text) {
    if (c == '.' && !has_point) {
      has_point = true;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    digits = digits * 10 + (c - '0');
    decimals += has_point;
  }
  const double value = static_cast<double>(digits) / kPowers[decimals];
  return is_negative ? -value : value;
}

// A number with a few decimals, without the printf that costs most of an export. Whole number and power of ten are exact, so
// when their quotient is the value, its digits are the only ones of 15 or fewer that read back as it.
std::string few_decimals(double value) {
  if (!(value >= 1e-4 && value < 1e9)) return {};
  double power = 1.0;
  for (std::size_t decimals = 1; decimals <= 5; ++decimals) {
    power *= 10.0;
    const double whole = std::nearbyint(value * power);
    if (whole / power != value) continue;
    std::string digits = std::to_string(static_cast<std::int64_t>(whole));
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    return digits.insert(digits.size() - decimals, 1, '.');
  }
  return {};
}

}  // namespace

std::optional<double> read_decimal(std::string_view text) {
  if (const std::optional<double> value = read_short_decimal(text)) return value;
  char small[64];
  std::string large;
  char* digits = small;
  if (text.size() >= sizeof small) {
    large.assign(text);
    digits = large.data();
  } else {
    std::memcpy(small, text.data(), text.size());
    small[text.size()] = '\0';
  }
  if (char* point = std::strchr(digits, '.')) *point = local_point();
  const double value = std::strtod(digits, nullptr);
  if (!std::isfinite(value)) return std::nullopt;
  return value;
}

std::string shortest_decimal(double value) {
  if (!std::isfinite(value)) return "0";
  const bool is_whole = std::abs(value) < 1e15 && value == std::floor(value) && !std::signbit(value);
  if (is_whole) return std::to_string(static_cast<std::int64_t>(value));
  if (std::string few = few_decimals(value); !few.empty()) return few;
  char digits[40];
  for (int precision = 15; precision <= 17; ++precision) {
    std::snprintf(digits, sizeof digits, "%.*g", precision, value);
    if (std::strtod(digits, nullptr) == value) break;
  }
  const char point = local_point();
  for (char* c = digits; *c != '\0'; ++c) {
    if (*c == point) *c = '.';
  }
  return digits;
}

}  // namespace evenhand::exchange
