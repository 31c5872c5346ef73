#include "domain/date.h"

#include <gtest/gtest.h>

namespace evenhand {
namespace {

constexpr std::int64_t kDay = 86'400'000;

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

TEST(Date, WalksTheCalendarDayByDay) {
  const int days_in_month[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  Date expected{1896, 1, 1};
  const std::int64_t first = days_since_epoch(expected), last = days_since_epoch({2105, 1, 1});
  for (std::int64_t day = first; day < last; ++day) {
    ASSERT_EQ(date_from_days(day), expected) << day;
    ASSERT_EQ(days_since_epoch(expected), day);
    const int length = days_in_month[expected.month - 1] + (expected.month == 2 && is_leap(expected.year) ? 1 : 0);
    if (++expected.day > length) expected = {expected.year + (expected.month == 12), expected.month % 12 + 1, 1};
  }
  EXPECT_EQ(days_since_epoch({1970, 1, 1}), 0);
}

TEST(Date, ReadsTheWallClock) {
  const Instant at{days_since_epoch({2026, 11, 1}) * kDay + (23 * 60 + 45) * 60'000 + 59'999};
  EXPECT_EQ(date_of(at, 0), (Date{2026, 11, 1}));
  EXPECT_EQ(time_of(at, 0), (TimeOfDay{23, 45}));
  EXPECT_EQ(date_of(at, 60), (Date{2026, 11, 2}));
  EXPECT_EQ(time_of(at, 60), (TimeOfDay{0, 45}));
  EXPECT_EQ(time_of(at, -24 * 60), (TimeOfDay{23, 45}));
  EXPECT_EQ(date_of({-1}, 0), (Date{1969, 12, 31}));
  EXPECT_EQ(time_of({-1}, 0), (TimeOfDay{23, 59}));
}

TEST(Date, WritesAndReadsIsoDates) {
  EXPECT_EQ(iso_date({2026, 3, 7}), "2026-03-07");
  EXPECT_EQ(parse_iso_date("2024-02-29"), (Date{2024, 2, 29}));
  for (const char* text : {"2023-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-01", "26-04-01", "2026-04-01 ", "2026/04/01", "", "2026-04-0x"}) {
    EXPECT_FALSE(parse_iso_date(text)) << text;
  }
}

}  // namespace
}  // namespace evenhand
