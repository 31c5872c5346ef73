#include <gtest/gtest.h>

#include "ui/kit/number_field.h"

namespace evenhand::ui {
namespace {

const Locale kGerman{.decimal_mark = ",", .thousands_mark = "."};

TEST(TypedNumber, ReadsWhatPeopleType) {
  EXPECT_EQ(typed_number("31", kEnglish), 31.0);
  EXPECT_EQ(typed_number(" 1,234.5 ", kEnglish), 1234.5);
  EXPECT_EQ(typed_number("1\u00A0234", kEnglish), 1234.0);
  EXPECT_EQ(typed_number("\u22123.25", kEnglish), -3.25);
  EXPECT_EQ(typed_number("+.5", kEnglish), 0.5);
  EXPECT_EQ(typed_number("1'234'567", kEnglish), 1234567.0);
}

TEST(TypedNumber, FollowsTheLocale) {
  EXPECT_EQ(typed_number("1.234,5", kGerman), 1234.5);
  EXPECT_EQ(typed_number("1.234", kGerman), 1234.0);
  EXPECT_EQ(typed_number("1.234", kEnglish), 1.234);
  EXPECT_EQ(typed_number("1,234", kEnglish), 1234.0);
}

TEST(TypedNumber, TheOtherMarkIsADecimalMarkWhenItCannotGroup) {
  EXPECT_EQ(typed_number("1,5", kEnglish), 1.5);
  EXPECT_EQ(typed_number("2.75", kGerman), 2.75);
}

TEST(TypedNumber, RefusesTheRest) {
  for (const char* text : {"", " ", "-", "3l", "1.2.3", "1,2,3", "12,34.5", "1.5,2", "1e3", "--3", "12-", "1234567890123456", "١٢"})
    EXPECT_EQ(typed_number(text, kEnglish), std::nullopt) << text;
}

}  // namespace
}  // namespace evenhand::ui
