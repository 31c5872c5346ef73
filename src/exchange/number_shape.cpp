#include "exchange/number_shape.h"

#include <algorithm>
#include <cstddef>

#include "exchange/utf8.h"

namespace evenhand::exchange {
namespace {

struct CurrencySign {
  std::string_view sign;
  std::string_view code;
};

// Longer signs before their parts.
constexpr CurrencySign kCurrencies[] = {
    {"US$", "USD"}, {"CA$", "CAD"}, {"A$", "AUD"}, {"R$", "BRL"},  {"HK$", "HKD"}, {"NZ$", "NZD"}, {"$", "$"},
    {"\xE2\x82\xAC", "EUR"}, {"\xC2\xA3", "GBP"}, {"\xC2\xA5", "\xC2\xA5"}, {"\xE2\x82\xB9", "INR"}, {"\xE2\x82\xA9", "KRW"},
    {"\xE2\x82\xBD", "RUB"}, {"\xE2\x82\xBA", "TRY"}, {"\xE2\x82\xAA", "ILS"}, {"\xE2\x82\xB4", "UAH"},
    {"z\xC5\x82", "PLN"}, {"K\xC4\x8D", "CZK"}, {"Fr.", "CHF"}, {"kr.", "kr"}, {"kr", "kr"}, {"Ft", "HUF"}};

constexpr std::string_view kCodes[] = {"AED", "AUD", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EUR",
                                       "GBP", "HKD", "HUF", "IDR", "ILS", "INR", "JPY", "KRW", "MXN", "MYR", "NOK",
                                       "NZD", "PHP", "PLN", "RON", "RUB", "SAR", "SEK", "SGD", "THB", "TRY", "TWD",
                                       "UAH", "USD", "VND", "ZAR"};

bool is_space(char32_t c) { return c == ' ' || c == '\t' || c == 0xA0 || c == 0x2009 || c == 0x202F || c == 0x2007; }
bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC; }

// Takes what it knows off both ends of a cell.
class Peeler {
 public:
  explicit Peeler(std::string_view text) : text_(text) {}

  std::string_view rest() const { return text_; }

  void spaces() {
    while (!text_.empty()) {
      const CodePoint first = read_code_point(text_, 0);
      if (first.size == 0 || !is_space(first.value)) break;
      text_.remove_prefix(first.size);
    }
    while (!text_.empty()) {
      std::size_t at = text_.size() - 1;
      while (at > 0 && (static_cast<unsigned char>(text_[at]) & 0xC0u) == 0x80u) --at;
      if (!is_space(read_code_point(text_, at).value)) break;
      text_.remove_suffix(text_.size() - at);
    }
  }

  bool front(std::string_view part) {
    if (!text_.starts_with(part)) return false;
    text_.remove_prefix(part.size());
    spaces();
    return true;
  }

  bool back(std::string_view part) {
    if (!text_.ends_with(part)) return false;
    text_.remove_suffix(part.size());
    spaces();
    return true;
  }

  std::string_view currency() {
    const auto is_plain = [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; };
    if (text_.empty() || (is_plain(text_.front()) && is_plain(text_.back()) && !text_.ends_with("."))) return {};
    for (const CurrencySign& known : kCurrencies) {
      if (front(known.sign) || back(known.sign)) return known.code;
    }
    for (const std::string_view code : kCodes) {
      if (front(code) || back(code)) return code;
    }
    return {};
  }

  bool minus() { return front("-") || front("\xE2\x88\x92"); }

 private:
  std::string_view text_;
};

// Copies digits and marks in their plain form; false when something else stands there.
bool copy_marks(std::string_view text, NumberShape& shape) {
  bool has_exponent = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = read_code_point(text, at);
    if (point.size == 0 || shape.size + 1 >= shape.marks.size()) return false;
    char32_t c = point.value;
    if (is_space(c)) c = ' ';
    else if (is_apostrophe(c)) c = '\'';
    const bool is_digit = c >= '0' && c <= '9';
    const bool is_mark = c == '.' || c == ',' || c == '\'' || c == ' ';
    const bool is_exponent = (c == 'e' || c == 'E') && !has_exponent && shape.size > 0;
    const bool is_exponent_sign = (c == '-' || c == '+') && has_exponent && shape.marks[shape.size - 1] == 'e';
    if (!is_digit && !is_exponent && !is_exponent_sign && !(is_mark && !has_exponent)) return false;
    has_exponent |= is_exponent;
    shape.marks[shape.size++] = is_exponent ? 'e' : static_cast<char>(c);
    at += point.size;
  }
  const char last = shape.size == 0 ? 'e' : shape.marks[shape.size - 1];
  return last != 'e' && last != '-' && last != '+';
}

}  // namespace

std::optional<NumberShape> number_shape(std::string_view cell) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  constexpr std::ptrdiff_t kMostLetters = 4;
  if (cell.size() > 96 || std::ranges::none_of(cell, is_digit)) return std::nullopt;
  if (std::ranges::count_if(cell, is_letter) > kMostLetters) return std::nullopt;
  Peeler peeler(cell);
  NumberShape shape;
  peeler.spaces();
  if (peeler.rest().starts_with('(') && peeler.rest().ends_with(')')) {
    peeler.front("(");
    peeler.back(")");
    shape.is_negative = true;
  }
  bool has_sign = shape.is_negative;
  const auto take_sign = [&] {
    if (has_sign) return;
    if (peeler.minus()) shape.is_negative = has_sign = true;
    else if (peeler.front("+")) has_sign = true;
  };
  take_sign();
  shape.is_percent = peeler.back("%");
  if (!shape.is_percent) shape.currency = peeler.currency();
  take_sign();
  if (!has_sign && peeler.back("-")) shape.is_negative = true;
  if (!copy_marks(peeler.rest(), shape)) return std::nullopt;
  if (std::ranges::none_of(shape.core(), is_digit)) return std::nullopt;
  return shape;
}

}  // namespace evenhand::exchange
