// Calendar days of the proleptic Gregorian calendar, and the wall-clock reading of a moment.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/clock.h"

namespace evenhand {

struct Date {
  int year = 1970;
  int month = 1;  // 1..12
  int day = 1;    // 1..31

  auto operator<=>(const Date&) const = default;
};

struct TimeOfDay {
  int hour = 0;    // 0..23
  int minute = 0;  // 0..59

  auto operator<=>(const TimeOfDay&) const = default;
};

// `offset_minutes` is what the wall clock shows ahead of UTC.
Date date_of(Instant at, int offset_minutes);
TimeOfDay time_of(Instant at, int offset_minutes);

// Days since 1970-01-01, negative before it.
std::int64_t days_since_epoch(Date date);
Date date_from_days(std::int64_t days_since_epoch);

// "2026-11-01"; parsing takes exactly this form and refuses days that do not exist.
std::string iso_date(Date date);
std::optional<Date> parse_iso_date(std::string_view text);

}  // namespace evenhand
