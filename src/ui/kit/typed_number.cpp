#include <cstddef>
#include <string>

#include "ui/kit/code_points.h"
#include "ui/kit/number_field.h"

namespace evenhand::ui {
namespace {

constexpr std::size_t kMostDigits = 15;

bool is_blank(char32_t c) { return c == ' ' || c == 0xA0 || c == 0x202F || c == 0x2009 || c == '\'' || c == 0x2019; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Sign, digits and the two marks as ASCII; nothing when there is anything else.
std::optional<std::string> cleaned(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    if (is_blank(c)) continue;
    if (c == 0x2212 || c == '-') {
      out += '-';
    } else if (c < 0x80 && (is_digit(static_cast<char>(c)) || c == '.' || c == ',' || (c == '+' && out.empty()))) {
      out += static_cast<char>(c);
    } else {
      return std::nullopt;
    }
  }
  return out;
}

// "1,234,567": one to three digits, then groups of three.
bool is_grouped(std::string_view digits, char mark) {
  std::size_t at = digits.find(mark);
  if (at == 0 || at > 3) return false;
  while (at != std::string_view::npos) {
    const std::size_t next = digits.find(mark, at + 1);
    if ((next == std::string_view::npos ? digits.size() : next) - at != 4) return false;
    at = next;
  }
  return true;
}

std::string without(std::string_view text, char mark) {
  std::string out(text);
  std::erase(out, mark);
  return out;
}

// Digits with at most one '.', or nothing.
std::optional<std::string> plain(std::string_view text, char decimal) {
  const char other = decimal == '.' ? ',' : '.';
  const std::size_t point = text.find(decimal);
  if (point != std::string_view::npos) {
    const std::string_view whole = text.substr(0, point), part = text.substr(point + 1);
    if (part.find_first_of(".,") != std::string_view::npos) return std::nullopt;
    if (whole.find(other) != std::string_view::npos && !is_grouped(whole, other)) return std::nullopt;
    return without(whole, other).append(".").append(part);
  }
  if (text.find(other) == std::string_view::npos) return std::string(text);
  if (is_grouped(text, other)) return without(text, other);
  if (text.find(other) != text.rfind(other)) return std::nullopt;
  std::string swapped(text);
  swapped[swapped.find(other)] = '.';
  return swapped;
}

}  // namespace

std::optional<double> typed_number(std::string_view text, const Locale& locale) {
  const auto signs = cleaned(text);
  if (!signs || signs->empty()) return std::nullopt;
  const bool has_sign = signs->front() == '-' || signs->front() == '+';
  const char decimal = locale.decimal_mark == "," ? ',' : '.';
  const auto digits = plain(std::string_view(*signs).substr(has_sign ? 1 : 0), decimal);
  if (!digits) return std::nullopt;

  double value = 0, place = 1;
  std::size_t count = 0;
  bool is_behind_point = false;
  for (const char c : *digits) {
    if (c == '.') {
      is_behind_point = true;
    } else if (!is_digit(c) || ++count > kMostDigits) {
      return std::nullopt;
    } else {
      value = value * 10 + (c - '0');
      if (is_behind_point) place *= 10;
    }
  }
  if (count == 0) return std::nullopt;
  return signs->front() == '-' ? -value / place : value / place;
}

}  // namespace evenhand::ui
