#include "domain/format.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace evenhand {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::string_view kMinus = "\u2212";
constexpr std::string_view kNotKnown = "\u2013";

// Digits with one '.', no sign: the largest double has 309 digits before it.
std::string plain_digits(double magnitude, int decimals) {
  char text[340];
  const int length = std::snprintf(text, sizeof text, "%.*f", std::clamp(decimals, 0, 9), magnitude);
  return std::string(text, static_cast<std::size_t>(length));
}

bool is_zero(std::string_view digits) { return digits.find_first_not_of("0.") == std::string_view::npos; }

std::string with_marks(std::string_view digits, const Locale& locale) {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  std::string text;
  for (std::size_t i = 0; i < point; ++i) {
    if (i > 0 && (point - i) % 3 == 0) text += locale.thousands_mark;
    text += digits[i];
  }
  if (point < digits.size()) text.append(locale.decimal_mark).append(digits.substr(point + 1));
  return text;
}

std::string with_sign(double value, std::string_view digits, std::string_view plus, const Locale& locale) {
  const std::string_view sign = is_zero(digits) ? "" : std::signbit(value) ? kMinus : plus;
  return std::string(sign) + with_marks(digits, locale);
}

std::string with_percent(std::string number) { return number.append(kNoBreakSpace).append("%"); }

struct Scale {
  double factor;
  std::string_view suffix;
};

}  // namespace

std::string format_number(double value, int decimals, const Locale& locale) {
  if (!std::isfinite(value)) return std::string(kNotKnown);
  return with_sign(value, plain_digits(std::fabs(value), decimals), "", locale);
}

std::string format_count(std::int64_t value, const Locale& locale) {
  char text[32];
  const std::uint64_t magnitude = value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  std::snprintf(text, sizeof text, "%llu", static_cast<unsigned long long>(magnitude));
  return with_sign(value < 0 ? -1.0 : 1.0, text, "", locale);
}

std::string format_signed(double value, int decimals, const Locale& locale) {
  if (!std::isfinite(value)) return std::string(kNotKnown);
  return with_sign(value, plain_digits(std::fabs(value), decimals), "+", locale);
}

// To four decimals first: loads are whole parts of a million, so that 11/8 comes as 1.374999 from one sum and as 1.375001 from another.
std::string format_ratio(double ratio, const Locale& locale) { return format_number(std::round(ratio * 1e4) / 1e4, 2, locale); }

std::string format_percent(double share, int decimals, const Locale& locale) {
  if (!std::isfinite(share)) return std::string(kNotKnown);
  return with_percent(format_number(share * 100.0, decimals, locale));
}

std::string format_percent(double share, const Locale& locale) {
  if (!std::isfinite(share)) return std::string(kNotKnown);
  const int decimals = std::fabs(share) < 0.0995 ? 1 : 0;
  return with_percent(format_short(share * 100.0, decimals, locale));
}

std::string format_short(double value, int max_decimals, const Locale& locale) {
  if (!std::isfinite(value)) return std::string(kNotKnown);
  std::string digits = plain_digits(std::fabs(value), max_decimals);
  if (digits.contains('.')) {
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
  }
  return with_sign(value, digits, "", locale);
}

std::string format_quantity(double value, std::string_view unit, const Locale& locale) {
  std::string text = format_short(value, 1, locale);
  if (!unit.empty()) text.append(kNoBreakSpace).append(unit);
  return text;
}

std::string format_money(double value, std::string_view currency, const Locale& locale) {
  constexpr std::array<Scale, 4> kScales = {{{1e9, "bn"}, {1e6, "m"}, {1e3, "k"}, {1.0, ""}}};
  std::string text = currency.empty() ? std::string() : std::string(currency).append(kNoBreakSpace);
  if (!std::isfinite(value)) return text.append(kNotKnown);
  const double magnitude = std::fabs(value);
  auto scale = kScales.end() - 1;
  if (magnitude >= 9'999.5) {
    scale = std::ranges::find_if(kScales, [&](const Scale& s) { return magnitude >= s.factor * 0.9995; });
  }
  const double scaled = value / scale->factor;
  const bool has_decimal = scale->factor > 1.0 && std::fabs(scaled) < 99.95;
  text += format_short(scaled, has_decimal ? 1 : 0, locale);
  if (!scale->suffix.empty()) text.append(kNoBreakSpace).append(scale->suffix);
  return text;
}

std::string format_bytes(std::uint64_t bytes, const Locale& locale) {
  constexpr std::array<Scale, 3> kScales = {{{1e9, "GB"}, {1e6, "MB"}, {1e3, "kB"}}};
  const double size = static_cast<double>(bytes);
  for (const Scale& scale : kScales) {
    if (size < scale.factor * 0.9995) continue;
    const double scaled = size / scale.factor;
    return format_short(scaled, scaled < 9.95 ? 1 : 0, locale).append(kNoBreakSpace).append(scale.suffix);
  }
  return plural(static_cast<std::int64_t>(bytes), "byte", "bytes", locale);
}

}  // namespace evenhand
