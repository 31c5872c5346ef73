#include "domain/date.h"

#include <cstdio>

namespace evenhand {
namespace {

constexpr std::int64_t kMillisecondsPerMinute = 60'000;
constexpr std::int64_t kMinutesPerDay = 1440;
constexpr std::int64_t kDaysPerEra = 146'097;       // 400 years
constexpr std::int64_t kDaysBeforeEpoch = 719'468;  // 0000-03-01 to 1970-01-01

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

std::int64_t local_minutes(Instant at, int offset_minutes) { return floor_div(at.milliseconds, kMillisecondsPerMinute) + offset_minutes; }

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = 10 * value + (c - '0');
  }
  return value;
}

}  // namespace

Date date_of(Instant at, int offset_minutes) { return date_from_days(floor_div(local_minutes(at, offset_minutes), kMinutesPerDay)); }

TimeOfDay time_of(Instant at, int offset_minutes) {
  const std::int64_t minutes = local_minutes(at, offset_minutes);
  const std::int64_t of_day = minutes - floor_div(minutes, kMinutesPerDay) * kMinutesPerDay;
  return {static_cast<int>(of_day / 60), static_cast<int>(of_day % 60)};
}

// Years are counted from 1 March, so that the leap day is the last of its year.
std::int64_t days_since_epoch(Date date) {
  const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
  const std::int64_t era = floor_div(year, 400);
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t month_from_march = (date.month + 9) % 12;
  const std::int64_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * kDaysPerEra + day_of_era - kDaysBeforeEpoch;
}

Date date_from_days(std::int64_t days) {
  const std::int64_t shifted = days + kDaysBeforeEpoch;
  const std::int64_t era = floor_div(shifted, kDaysPerEra);
  const std::int64_t day_of_era = shifted - era * kDaysPerEra;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
  const int day = static_cast<int>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
  const int month = static_cast<int>(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
  return {static_cast<int>(year_of_era + era * 400) + (month <= 2 ? 1 : 0), month, day};
}

std::string iso_date(Date date) {
  char text[48];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
  return text;
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4)), month = digits(text.substr(5, 2)), day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const Date date{*year, *month, *day};
  if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31) return std::nullopt;
  return date_from_days(days_since_epoch(date)) == date ? std::optional(date) : std::nullopt;
}

}  // namespace evenhand
