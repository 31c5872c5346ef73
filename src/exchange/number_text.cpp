#include "exchange/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "domain/text.h"
#include "exchange/decimal_text.h"
#include "exchange/number_shape.h"

namespace evenhand::exchange {
namespace {

constexpr std::string_view kBlankWords[] = {"null", "n/a", "#n/a", "nan", "none", "nil", "(null)", "(blank)", "[null]",
                                            "-", "--", "---", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x88\x92", "\\n"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Western groups of three, or Indian groups of two with a last of three. Empty marks mean plain digits.
bool has_sound_groups(std::string_view whole, char decimal) {
  const std::size_t first_mark = whole.find_first_not_of("0123456789");
  if (first_mark == std::string_view::npos) return whole.size() < 2 || whole[0] != '0';
  const char mark = whole[first_mark];
  if (mark == decimal || first_mark == 0 || first_mark > 3 || whole[0] == '0') return false;
  bool is_western = true, is_indian = first_mark <= 2 && mark == ',';
  std::size_t groups = 0, size = 0;
  std::string_view rest = whole.substr(first_mark);
  while (!rest.empty()) {
    if (rest.front() != mark) return false;
    rest.remove_prefix(1);
    size = std::min(rest.find_first_not_of("0123456789"), rest.size());
    rest.remove_prefix(size);
    ++groups;
    is_western = is_western && size == 3;
    is_indian = is_indian && size == (rest.empty() ? 3u : 2u);
  }
  return is_western || (is_indian && groups >= 2);
}

std::optional<double> value_of(const NumberShape& shape, DecimalMark mark) {
  const char decimal = mark == DecimalMark::Point ? '.' : ',';
  std::string_view core = shape.core();
  std::string_view exponent;
  if (const std::size_t e = core.find('e'); e != std::string_view::npos) {
    exponent = core.substr(e);
    core = core.substr(0, e);
  }
  const std::size_t at = core.find(decimal);
  const std::string_view whole = core.substr(0, at);
  const std::string_view fraction = at == std::string_view::npos ? std::string_view{} : core.substr(at + 1);
  if (!std::ranges::all_of(fraction, is_digit) || (whole.empty() && fraction.empty())) return std::nullopt;
  if (!has_sound_groups(whole, decimal)) return std::nullopt;

  std::array<char, 64> plain = {};
  std::size_t size = 0;
  if (shape.is_negative) plain[size++] = '-';
  if (whole.empty()) plain[size++] = '0';
  for (const char c : whole) {
    if (is_digit(c)) plain[size++] = c;
  }
  if (!fraction.empty()) plain[size++] = '.';
  for (const char c : fraction) plain[size++] = c;
  for (const char c : exponent) plain[size++] = c;
  return read_decimal({plain.data(), size});
}

}  // namespace

bool is_blank_cell(std::string_view cell) {
  if (cell.empty()) return true;
  const unsigned char first = static_cast<unsigned char>(cell.front());
  const bool may_be_blank = first <= ' ' || first >= 0x80;
  if (may_be_blank && is_blank(cell)) return true;
  if (cell.size() > 16 || is_digit(cell.front())) return false;
  std::array<char, 16> lower = {};
  std::ranges::transform(cell, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  std::string_view word(lower.data(), cell.size());
  while (word.starts_with(' ')) word.remove_prefix(1);
  while (word.ends_with(' ')) word.remove_suffix(1);
  return std::ranges::find(kBlankWords, word) != std::end(kBlankWords);
}

std::optional<double> parse_number(std::string_view cell, DecimalMark decimal) {
  const std::optional<NumberShape> shape = number_shape(cell);
  return shape ? value_of(*shape, decimal) : std::nullopt;
}

void NumberScan::add(std::string_view cell) {
  if (is_blank_cell(cell)) return;
  ++cells_;
  const std::optional<NumberShape> shape = number_shape(cell);
  if (!shape) return;
  const std::optional<double> point = value_of(*shape, DecimalMark::Point);
  const bool has_marks = shape->core().find_first_of(".,") != std::string_view::npos;
  const std::optional<double> comma = has_marks ? value_of(*shape, DecimalMark::Comma) : point;
  if (!point && !comma) return;
  const auto count = [](Reading& reading, std::optional<double> value, bool is_only) {
    if (!value) return;
    ++reading.numbers;
    reading.only += is_only;
    reading.negatives += *value < 0;
    reading.is_whole = reading.is_whole && *value == std::floor(*value);
  };
  count(point_, point, !comma);
  count(comma_, comma, !point);
  ++readable_;
  percents_ += shape->is_percent;
  if (point && comma && *point != *comma) {
    ++differing_;
    if (example_.empty()) example_ = cell;
  }
  if (!shape->currency.empty()) {
    if (currency_.empty()) currency_ = shape->currency;
    has_mixed_currencies_ = has_mixed_currencies_ || currency_ != shape->currency;
  }
}

NumberColumn NumberScan::result(std::optional<DecimalMark> chosen) const {
  NumberColumn column;
  column.cells = cells_;
  const std::size_t minority = std::min(point_.only, comma_.only);
  const std::size_t majority = std::max(point_.only, comma_.only);
  column.decimal = comma_.only > point_.only ? DecimalMark::Comma : DecimalMark::Point;
  column.has_evidence = majority > minority;
  column.is_mixed = minority > 0 && minority * 10 > majority;
  if (chosen) column.decimal = *chosen;
  const Reading& best = column.decimal == DecimalMark::Comma ? comma_ : point_;
  column.numbers = best.numbers;
  column.negatives = best.negatives;
  column.is_whole = best.is_whole;
  column.is_percent = percents_ > 0 && percents_ * 2 >= readable_;
  column.has_mixed_currencies = has_mixed_currencies_;
  column.unit = column.is_percent ? "%" : has_mixed_currencies_ ? "" : currency_;
  column.example = example_;
  if (readable_ == 0 || readable_ * 10 < cells_ * 9) column.kind = NumberKind::NotNumbers;
  else if (chosen) column.kind = NumberKind::Numbers;
  else if (column.is_mixed || (majority == 0 && differing_ > 0)) column.kind = NumberKind::Ambiguous;
  else column.kind = NumberKind::Numbers;
  return column;
}

}  // namespace evenhand::exchange
