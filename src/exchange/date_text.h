// Dates as people write them, decided once per column and never per cell (FS-8): 2026-11-01, 01.11.2026, 11/1/2026,
// 20261101, "1 Nov 2026", "November 1, 2026" (five languages), milliseconds since 1970. A time of day is cut off.
// Years of two digits and spreadsheet day numbers (45231) are told apart and not read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/date.h"

namespace evenhand::exchange {

enum class DateOrder : std::uint8_t { YearFirst, DayFirst, MonthFirst };

enum class DateKind : std::uint8_t {
  NotDates,      // fewer than nine of ten cells look like days
  Dates,         // one reading
  Ambiguous,     // "3/4/2026" could be read in two ways throughout, or the column mixes both orders: ask
  ShortYears,    // "03.04.26": which century, which order?
  DayNumbers,    // what a spreadsheet keeps behind a date
};

struct DateColumn {
  DateKind kind = DateKind::NotDates;
  DateOrder order = DateOrder::YearFirst;  // of the cells that leave it open
  bool is_mixed = false;       // Ambiguous because both orders occur
  bool has_times = false;      // times of day were cut off
  std::size_t cells = 0;       // not blank
  std::size_t dates = 0;       // days that exist, under `order`
  std::size_t impossible = 0;  // shaped like a day, but there is none: "30.02.2026"
  std::string example;         // an open cell, as written
};

// The day of a cell; `order` settles only what the cell leaves open. Nothing for days that do not exist.
std::optional<Date> parse_date(std::string_view cell, DateOrder order);

// Collects a column's cells and answers once.
class DateScan {
 public:
  void add(std::string_view cell);  // blanks are ignored
  DateColumn result(std::optional<DateOrder> chosen = {}) const;

 private:
  std::size_t cells_ = 0;
  std::size_t sure_ = 0;         // one reading, and the day exists
  std::size_t day_only_ = 0;     // exists only with the day first
  std::size_t month_only_ = 0;
  std::size_t either_ = 0;       // both, different days
  std::size_t impossible_ = 0;
  std::size_t short_years_ = 0;
  std::size_t day_numbers_ = 0;
  std::size_t times_ = 0;
  std::string example_;
};

}  // namespace evenhand::exchange
