// The part of format.h that deals in words: plurals, lists, dates.
#include <algorithm>
#include <array>
#include <cstdio>

#include "domain/format.h"

namespace evenhand {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January", "February", "March",     "April",   "May",      "June",
                                                      "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 13> kNumbers = {"no",  "one",   "two",   "three", "four", "five",  "six",
                                                       "seven", "eight", "nine",  "ten",   "eleven", "twelve"};

std::string_view month_name(Date date) { return kMonths[static_cast<std::size_t>(std::clamp(date.month, 1, 12) - 1)]; }

std::string day_month_year(Date date, std::string_view month) {
  char day[16], year[16];
  std::snprintf(day, sizeof day, "%d ", date.day);
  std::snprintf(year, sizeof year, " %d", date.year);
  return std::string(day).append(month).append(year);
}

}  // namespace

std::string plural(std::int64_t count, std::string_view one, std::string_view many, const Locale& locale) {
  return format_count(count, locale).append(" ").append(count == 1 ? one : many);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) { return plural(static_cast<std::int64_t>(count), one, many); }

std::string count_in_words(std::int64_t count, const Locale& locale) {
  if (count < 0 || count >= static_cast<std::int64_t>(kNumbers.size())) return format_count(count, locale);
  return std::string(kNumbers[static_cast<std::size_t>(count)]);
}

std::string capitalised(std::string_view text) {
  std::string changed(text);
  if (!changed.empty() && changed[0] >= 'a' && changed[0] <= 'z') changed[0] = static_cast<char>(changed[0] - 'a' + 'A');
  return changed;
}

std::string join_names(std::span<const std::string> names, std::size_t shown, const Locale& locale) {
  const bool is_cut = names.size() > shown;
  const std::size_t named = is_cut ? (shown > 0 ? shown - 1 : 0) : names.size();
  std::string text;
  for (std::size_t i = 0; i < named; ++i) {
    if (i > 0) text += !is_cut && i + 1 == named ? " and " : ", ";
    text += names[i];
  }
  if (is_cut) {
    if (named > 0) text += " and ";
    text += plural(static_cast<std::int64_t>(names.size() - named), "other", "others", locale);
  }
  return text;
}

std::string format_date(Date date) { return day_month_year(date, month_name(date)); }

std::string format_date_short(Date date) { return day_month_year(date, month_name(date).substr(0, 3)); }

std::string format_time(TimeOfDay time) {
  char text[32];
  std::snprintf(text, sizeof text, "%02d:%02d", time.hour, time.minute);
  return text;
}

std::string format_date(Instant at, int offset_minutes) { return format_date(date_of(at, offset_minutes)); }
std::string format_date_short(Instant at, int offset_minutes) { return format_date_short(date_of(at, offset_minutes)); }
std::string format_time(Instant at, int offset_minutes) { return format_time(time_of(at, offset_minutes)); }

}  // namespace evenhand
