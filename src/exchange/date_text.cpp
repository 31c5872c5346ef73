#include "exchange/date_text.h"

#include <algorithm>
#include <array>

#include "exchange/name_folding.h"
#include "exchange/number_text.h"

namespace evenhand::exchange {
namespace {

constexpr std::size_t kLongestDate = 48;

// Starts of month names without accents, in English, German, French, Spanish and Dutch; longer starts first.
struct MonthWord {
  std::string_view start;
  int month;
};
constexpr MonthWord kMonths[] = {{"juil", 7}, {"juin", 6}, {"jan", 1},  {"ene", 1},  {"feb", 2},  {"fev", 2}, {"mar", 3}, {"mrt", 3}, {"maa", 3},
                                 {"mae", 3},  {"apr", 4},  {"avr", 4},  {"abr", 4},  {"may", 5},  {"mai", 5}, {"mei", 5}, {"jun", 6}, {"jul", 7},
                                 {"aug", 8},  {"aou", 8},  {"ago", 8},  {"sep", 9},  {"set", 9},  {"oct", 10}, {"okt", 10}, {"nov", 11},
                                 {"dec", 12}, {"dez", 12}, {"dic", 12}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

struct Part {
  int value = 0;
  std::size_t digits = 0;
};

enum class Shape : std::uint8_t { None, YearFirst, YearLast, Named, Compact, Milliseconds, ShortYear, DayNumber };

struct Taken {
  Shape shape = Shape::None;
  std::array<Part, 3> parts = {};  // as written; Named: day, month, year
  std::int64_t milliseconds = 0;
  bool has_time = false;
};

std::optional<int> month_of(std::string_view word) {
  const std::string plain = near_key(word);
  for (const MonthWord& month : kMonths) {
    if (plain.starts_with(month.start)) return month.month;
  }
  return std::nullopt;
}

// "T10:00:00Z", " 10:00", ", 10:00 AM", " 00:00:00.000 +02:00"
bool is_time(std::string_view rest) {
  if (rest.starts_with(',')) rest.remove_prefix(1);
  while (rest.starts_with(' ') || rest.starts_with('T') || rest.starts_with('t')) rest.remove_prefix(1);
  return rest.size() >= 4 && is_digit(rest[0]) && (rest[1] == ':' || rest[2] == ':') &&
         rest.find_first_not_of("0123456789:.,+- ZzAaPpMmUTCGutcg") == std::string_view::npos;
}

Taken digits_only(std::string_view cell) {
  Taken taken;
  std::int64_t value = 0;
  for (const char c : cell) value = 10 * value + (c - '0');
  const int number = static_cast<int>(value % 100'000'000);
  if (cell.size() == 13) {
    taken.shape = Shape::Milliseconds;
    taken.milliseconds = value;
  } else if (cell.size() == 8 && number / 10'000 >= 1900 && number / 10'000 < 2200) {
    taken.shape = Shape::Compact;
    taken.parts = {Part{number / 10'000, 4}, Part{number / 100 % 100, 2}, Part{number % 100, 2}};
  } else if (cell.size() == 5 && number >= 20'000 && number <= 80'000) {
    taken.shape = Shape::DayNumber;
  }
  return taken;
}

struct Token {
  std::string_view text;
  bool is_number = false;
};

Taken take_apart(std::string_view cell) {
  while (cell.starts_with(' ')) cell.remove_prefix(1);
  while (cell.ends_with(' ')) cell.remove_suffix(1);
  Taken taken;
  if (cell.size() < 5 || cell.size() > kLongestDate || (!is_digit(cell[0]) && !is_letter(cell[0]))) return taken;
  if (std::ranges::all_of(cell, is_digit)) return cell.size() <= 13 ? digits_only(cell) : taken;
  std::array<Token, 3> tokens;
  std::array<char, 2> marks = {};
  std::size_t at = 0, count = 0;
  while (count < 3 && at < cell.size()) {
    const bool is_number = is_digit(cell[at]);
    const std::size_t start = at;
    while (at < cell.size() && (is_number ? is_digit(cell[at]) : is_letter(cell[at]))) ++at;
    if (at == start) return taken;
    tokens[count++] = {cell.substr(start, at - start), is_number};
    if (count == 3) break;
    const std::size_t gap = at;
    while (at < cell.size() && std::string_view(".-/, ").find(cell[at]) != std::string_view::npos) ++at;
    if (at == gap || at - gap > 3) return taken;
    marks[count - 1] = cell[gap];
  }
  if (count < 3) return taken;
  const std::string_view rest = cell.substr(at);
  const bool is_dotted = rest == ".";
  if (!rest.empty() && !is_dotted && !is_time(rest)) return taken;
  taken.has_time = !rest.empty() && !is_dotted;
  const auto number = [](const Token& token) {
    Part part{0, token.text.size()};
    if (part.digits > 4) return Part{0, 9};
    for (const char c : token.text) part.value = 10 * part.value + (c - '0');
    return part;
  };
  const std::ptrdiff_t words = std::ranges::count_if(tokens, [](const Token& token) { return !token.is_number; });
  if (words == 1) {
    const std::size_t word = tokens[0].is_number ? 1 : 0;
    const std::optional<int> month = tokens[word].is_number ? std::nullopt : month_of(tokens[word].text);
    const Part day = number(tokens[1 - word]), year = number(tokens[2]);
    if (!month || !tokens[2].is_number || day.digits > 2) return taken;
    taken.shape = year.digits == 4 ? Shape::Named : year.digits == 2 ? Shape::ShortYear : Shape::None;
    taken.parts = {day, Part{*month, 2}, year};
    return taken;
  }
  if (words != 0 || marks[0] != marks[1] || marks[0] == ',' || marks[0] == ' ') return taken;
  taken.parts = {number(tokens[0]), number(tokens[1]), number(tokens[2])};
  const auto& [a, b, c] = taken.parts;
  if (a.digits == 4 && b.digits <= 2 && c.digits <= 2) taken.shape = Shape::YearFirst;
  else if (a.digits <= 2 && b.digits <= 2 && c.digits == 4) taken.shape = Shape::YearLast;
  else if (a.digits <= 2 && b.digits <= 2 && c.digits == 2) taken.shape = Shape::ShortYear;
  return taken;
}

std::optional<Date> existing(int year, int month, int day) {
  const Date date{year, month, day};
  if (year < 1800 || year > 2500 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  return date_from_days(days_since_epoch(date)) == date ? std::optional(date) : std::nullopt;
}

std::optional<Date> date_of_shape(const Taken& taken, DateOrder order) {
  const auto& [a, b, c] = taken.parts;
  switch (taken.shape) {
    case Shape::YearFirst:
    case Shape::Compact: return existing(a.value, b.value, c.value);
    case Shape::Named: return existing(c.value, b.value, a.value);
    case Shape::YearLast: return order == DateOrder::MonthFirst ? existing(c.value, a.value, b.value) : existing(c.value, b.value, a.value);
    case Shape::Milliseconds: return date_of(Instant{taken.milliseconds}, 0);
    default: return std::nullopt;
  }
}

}  // namespace

std::optional<Date> parse_date(std::string_view cell, DateOrder order) { return date_of_shape(take_apart(cell), order); }

void DateScan::add(std::string_view cell) {
  if (is_blank_cell(cell)) return;
  ++cells_;
  const Taken taken = take_apart(cell);
  times_ += taken.has_time;
  switch (taken.shape) {
    case Shape::None: return;
    case Shape::ShortYear: ++short_years_; break;
    case Shape::DayNumber: ++day_numbers_; break;
    case Shape::YearLast: {
      const std::optional<Date> day_first = date_of_shape(taken, DateOrder::DayFirst);
      const std::optional<Date> month_first = date_of_shape(taken, DateOrder::MonthFirst);
      if (day_first && month_first) {
        if (*day_first == *month_first) ++sure_;
        else ++either_;
        if (*day_first != *month_first && example_.empty()) example_ = cell;
      } else if (day_first) ++day_only_;
      else if (month_first) ++month_only_;
      else ++impossible_;
      return;
    }
    default:
      if (date_of_shape(taken, DateOrder::YearFirst)) ++sure_;
      else ++impossible_;
      return;
  }
  if (example_.empty()) example_ = cell;
}

DateColumn DateScan::result(std::optional<DateOrder> chosen) const {
  DateColumn column;
  column.cells = cells_;
  column.example = example_;
  column.has_times = times_ > 0;
  const std::size_t shaped = sure_ + day_only_ + month_only_ + either_ + impossible_;
  const auto most = [&](std::size_t count) { return count > 0 && count * 10 >= cells_ * 9; };
  if (!most(shaped)) {
    if (most(short_years_)) column.kind = DateKind::ShortYears;
    else if (most(day_numbers_)) column.kind = DateKind::DayNumbers;
    return column;
  }
  const bool is_settled = chosen == DateOrder::DayFirst || chosen == DateOrder::MonthFirst;
  const std::size_t minority = std::min(day_only_, month_only_), majority = std::max(day_only_, month_only_);
  column.order = is_settled ? *chosen : month_only_ > day_only_ ? DateOrder::MonthFirst : day_only_ > 0 || either_ > 0 ? DateOrder::DayFirst : DateOrder::YearFirst;
  column.is_mixed = minority > 0 && minority * 10 > majority;
  column.kind = !is_settled && (column.is_mixed || (majority == 0 && either_ > 0)) ? DateKind::Ambiguous : DateKind::Dates;
  const std::size_t other_only = column.order == DateOrder::MonthFirst ? day_only_ : month_only_;
  column.dates = shaped - impossible_ - other_only;
  column.impossible = impossible_ + other_only;
  return column;
}

}  // namespace evenhand::exchange
