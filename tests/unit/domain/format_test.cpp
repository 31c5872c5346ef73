#include "domain/format.h"

#include <gtest/gtest.h>

#include <limits>

namespace evenhand {
namespace {

#define NBSP "\u00A0"
#define MINUS "\u2212"

const Locale kGerman{.decimal_mark = ",", .thousands_mark = "."};

TEST(Format, NumbersWithMarks) {
  EXPECT_EQ(format_number(1234567.891, 2), "1,234,567.89");
  EXPECT_EQ(format_number(1234567.891, 2, kGerman), "1.234.567,89");
  EXPECT_EQ(format_number(999, 0), "999");
  EXPECT_EQ(format_number(1000, 0), "1,000");
  EXPECT_EQ(format_number(-1234.5, 1), MINUS "1,234.5");
  EXPECT_EQ(format_number(0.5, 3), "0.500");
}

TEST(Format, NothingLeftAfterRoundingHasNoSign) {
  EXPECT_EQ(format_number(-0.004, 2), "0.00");
  EXPECT_EQ(format_signed(-0.004, 2), "0.00");
  EXPECT_EQ(format_signed(0.0, 1), "0.0");
  EXPECT_EQ(format_signed(0.12, 2), "+0.12");
  EXPECT_EQ(format_signed(-0.12, 2), MINUS "0.12");
}

TEST(Format, WhatIsNoNumberReadsAsADash) {
  const double infinity = std::numeric_limits<double>::infinity(), none = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(format_number(infinity, 2), "\u2013");
  EXPECT_EQ(format_percent(none, 1), "\u2013");
  EXPECT_EQ(format_percent(none), "\u2013");
  EXPECT_EQ(format_ratio(none), "\u2013");
  EXPECT_EQ(format_money(infinity, "EUR"), "EUR" NBSP "\u2013");
}

TEST(Format, TheLargestDoubleFits) { EXPECT_EQ(format_number(std::numeric_limits<double>::max(), 9).size(), 309u + 102u + 10u); }

TEST(Format, Counts) {
  EXPECT_EQ(format_count(0), "0");
  EXPECT_EQ(format_count(20'000), "20,000");
  EXPECT_EQ(format_count(-1), MINUS "1");
  EXPECT_EQ(format_count(std::numeric_limits<std::int64_t>::min()), MINUS "9,223,372,036,854,775,808");
}

TEST(Format, Percent) {
  EXPECT_EQ(format_percent(0.075, 1), "7.5" NBSP "%");
  EXPECT_EQ(format_percent(0.4, 1), "40.0" NBSP "%");
  EXPECT_EQ(format_percent(0.075), "7.5" NBSP "%");
  EXPECT_EQ(format_percent(0.05), "5" NBSP "%");
  EXPECT_EQ(format_percent(0.0996), "10" NBSP "%");
  EXPECT_EQ(format_percent(0.404), "40" NBSP "%");
  EXPECT_EQ(format_percent(-0.031), MINUS "3.1" NBSP "%");
  EXPECT_EQ(format_percent(0.075, kGerman), "7,5" NBSP "%");
}

TEST(Format, RatiosAndShortNumbers) {
  EXPECT_EQ(format_ratio(1.2899), "1.29");
  for (const double eleven_eighths : {1.374999, 1.375, 1.375001}) EXPECT_EQ(format_ratio(eleven_eighths), "1.38") << "whatever sum it comes from";
  EXPECT_EQ(format_ratio(1.3748), "1.37");
  EXPECT_EQ(format_short(12.50, 2), "12.5");
  EXPECT_EQ(format_short(12.0, 2), "12");
  EXPECT_EQ(format_short(1200, 0), "1,200");
  EXPECT_EQ(format_short(-0.001, 2), "0");
  EXPECT_EQ(format_quantity(132.46, "hours"), "132.5" NBSP "hours");
  EXPECT_EQ(format_quantity(3, ""), "3");
}

TEST(Format, Money) {
  EXPECT_EQ(format_money(9'500, "EUR"), "EUR" NBSP "9,500");
  EXPECT_EQ(format_money(540'000, "EUR"), "EUR" NBSP "540" NBSP "k");
  EXPECT_EQ(format_money(12'340, "USD"), "USD" NBSP "12.3" NBSP "k");
  EXPECT_EQ(format_money(999'700, "EUR"), "EUR" NBSP "1" NBSP "m");
  EXPECT_EQ(format_money(1'234'567, "EUR"), "EUR" NBSP "1.2" NBSP "m");
  EXPECT_EQ(format_money(-3.4e9, "EUR"), "EUR" NBSP MINUS "3.4" NBSP "bn");
  EXPECT_EQ(format_money(12, ""), "12");
}

TEST(Format, Bytes) {
  EXPECT_EQ(format_bytes(1), "1 byte");
  EXPECT_EQ(format_bytes(512), "512 bytes");
  EXPECT_EQ(format_bytes(1500), "1.5" NBSP "kB");
  EXPECT_EQ(format_bytes(999'900), "1" NBSP "MB");
  EXPECT_EQ(format_bytes(12'345'678), "12" NBSP "MB");
  EXPECT_EQ(format_bytes(3'400'000'000), "3.4" NBSP "GB");
}

TEST(Format, PluralsAndWords) {
  EXPECT_EQ(plural(1, "client", "clients"), "1 client");
  EXPECT_EQ(plural(8, "client", "clients"), "8 clients");
  EXPECT_EQ(plural(0, "client", "clients"), "0 clients");
  EXPECT_EQ(count_in_words(4), "four");
  EXPECT_EQ(count_in_words(12), "twelve");
  EXPECT_EQ(count_in_words(1300), "1,300");
  EXPECT_EQ(capitalised("four"), "Four");
  EXPECT_EQ(capitalised("\u00E9lan"), "\u00E9lan");
  EXPECT_EQ(capitalised(""), "");
}

TEST(Format, Lists) {
  const std::string names[] = {"Dana", "Priya", "Lee", "Amara", "Yuki"};
  EXPECT_EQ(join_names({}), "");
  EXPECT_EQ(join_names({names, 1}), "Dana");
  EXPECT_EQ(join_names({names, 2}), "Dana and Priya");
  EXPECT_EQ(join_names({names, 3}), "Dana, Priya and Lee");
  EXPECT_EQ(join_names({names, 5}), "Dana, Priya and 3 others");
  EXPECT_EQ(join_names({names, 5}, 2), "Dana and 4 others");
  EXPECT_EQ(join_names({names, 5}, 5), "Dana, Priya, Lee, Amara and Yuki");
}

TEST(Format, Dates) {
  const Instant at{1'793'543'520'000};  // 2026-11-01T14:32:00Z
  EXPECT_EQ(format_date(at, 0), "1 November 2026");
  EXPECT_EQ(format_date_short(at, 0), "1 Nov 2026");
  EXPECT_EQ(format_time(at, 0), "14:32");
  EXPECT_EQ(format_time(at, -9 * 60 - 30), "05:02");
  EXPECT_EQ(format_date(at, 600), "2 November 2026");
  EXPECT_EQ(format_date_short({2026, 9, 30}), "30 Sep 2026");
}

}  // namespace
}  // namespace evenhand
