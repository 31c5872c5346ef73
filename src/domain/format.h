// Numbers, shares, money, lists, dates and sizes as people read them (look 3): minus is U+2212, a no-break space stands
// before % and between a number and its unit, a value that is no finite number reads "–". Decimals are 0..9.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "domain/clock.h"
#include "domain/date.h"

namespace evenhand {

// The marks of a reader's language. The words are English.
struct Locale {
  std::string decimal_mark = ".";
  std::string thousands_mark = ",";

  bool operator==(const Locale&) const = default;
};

inline const Locale kEnglish;

// 1234567.891, 2 -> "1,234,567.89"
std::string format_number(double value, int decimals, const Locale& locale = kEnglish);
// 20000 -> "20,000"
std::string format_count(std::int64_t value, const Locale& locale = kEnglish);
// Always a sign: "+0.12", "−0.12", and "0.00" for what rounds to nothing.
std::string format_signed(double value, int decimals, const Locale& locale = kEnglish);
// A load ratio, two decimals: "1.29"
std::string format_ratio(double ratio, const Locale& locale = kEnglish);
// 0.075, 1 -> "7.5 %" (fixed decimals, for columns and axes)
std::string format_percent(double share, int decimals, const Locale& locale = kEnglish);
// For sentences: one decimal below 10 % unless it is zero, none above: "7.5 %", "40 %", "5 %".
std::string format_percent(double share, const Locale& locale = kEnglish);
// At most `max_decimals`, trailing zeros dropped: 12.50 -> "12.5", 12.0 -> "12"
std::string format_short(double value, int max_decimals, const Locale& locale = kEnglish);
// A number with its unit, at most one decimal: "132.5 hours"; without a unit only the number.
std::string format_quantity(double value, std::string_view unit, const Locale& locale = kEnglish);
// Three digits or so: "EUR 9,500", "EUR 540 k", "EUR 1.2 m", "EUR 3.4 bn"
std::string format_money(double value, std::string_view currency, const Locale& locale = kEnglish);
// "512 bytes", "1.5 kB", "12 MB" (powers of 1000)
std::string format_bytes(std::uint64_t bytes, const Locale& locale = kEnglish);

// "1 client", "8 clients", "0 clients"
std::string plural(std::int64_t count, std::string_view one, std::string_view many, const Locale& locale = kEnglish);
std::string counted(std::size_t count, std::string_view one, std::string_view many);
// "four"; from thirteen on in digits.
std::string count_in_words(std::int64_t count, const Locale& locale = kEnglish);
// First letter A-Z when it is one of a-z.
std::string capitalised(std::string_view text);
// "Dana", "Dana and Priya", "Dana, Priya and Lee"; with more than `shown` names "Dana, Priya and 3 others".
std::string join_names(std::span<const std::string> names, std::size_t shown = 3, const Locale& locale = kEnglish);

// "1 November 2026", "1 Nov 2026", "14:32"
std::string format_date(Date date);
std::string format_date_short(Date date);
std::string format_time(TimeOfDay time);
std::string format_date(Instant at, int offset_minutes);
std::string format_date_short(Instant at, int offset_minutes);
std::string format_time(Instant at, int offset_minutes);

}  // namespace evenhand
