#include "exchange/decimal_text.h"

#include <clocale>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace evenhand::exchange {
namespace {

char local_point() { return std::localeconv()->decimal_point[0]; }

}  // namespace

std::optional<double> read_decimal(std::string_view text) {
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
