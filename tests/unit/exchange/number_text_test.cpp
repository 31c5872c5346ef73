#include "exchange/number_text.h"

#include <gtest/gtest.h>

#include <vector>

namespace evenhand::exchange {
namespace {

NumberColumn column(const std::vector<const char*>& cells) {
  NumberScan scan;
  for (const char* cell : cells) scan.add(cell);
  return scan.result();
}

struct Style {
  const char* text;
  std::optional<double> point, comma;
};

// FS-8: the styles of the usual locales under both decimal marks.
TEST(NumberText, ReadsEveryStyleUnderBothMarks) {
  const Style styles[] = {
      {"1,234.50", 1234.5, {}},
      {"1.234,50", {}, 1234.5},
      {"1'234.50", 1234.5, {}},
      {"1\xE2\x80\x99""234,50", {}, 1234.5},
      {"1 234,50", {}, 1234.5},
      {"1\xC2\xA0""234.50", 1234.5, {}},
      {"1\xE2\x80\xAF""234,50", {}, 1234.5},
      {"12,34,567.50", 1234567.5, {}},
      {"1234567", 1234567, 1234567},
      {"1 234 567", 1234567, 1234567},
      {"1.234", 1.234, 1234},
      {"1,234", 1234, 1.234},
      {"1.234.567", {}, 1234567},
      {"0.123", 0.123, {}},
      {".5", 0.5, {}},
      {"(99.90)", -99.9, {}},
      {"-99,90", {}, -99.9},
      {"\xE2\x88\x92""12", -12, -12},
      {"12-", -12, -12},
      {"+7", 7, 7},
      {"45 %", 45, 45},
      {"\xE2\x82\xAC 1.200", 1.2, 1200},
      {"-$1,200.00", -1200, {}},
      {"1.200,00 \xE2\x82\xAC", {}, 1200},
      {"CHF 1'200.00", 1200, {}},
      {"1E3", 1000, 1000},
      {"2.5e-3", 0.0025, {}},
  };
  for (const Style& style : styles) {
    EXPECT_EQ(parse_number(style.text, DecimalMark::Point), style.point) << style.text;
    EXPECT_EQ(parse_number(style.text, DecimalMark::Comma), style.comma) << style.text;
  }
}

TEST(NumberText, RefusesWhatIsNoQuantity) {
  for (const char* text : {"", "abc", "12a", "1,23,45", "1..2", "1,2,3", "12 34", "01067", "2025-04-03", "3.4.25", "+49 30 1234567", "1e", "1e400",
                           "--5", "5 kg", "NaN", "Infinity", "0x10", "1'23", "1,234'567.5"}) {
    EXPECT_EQ(parse_number(text, DecimalMark::Point), std::nullopt) << text;
  }
}

TEST(NumberText, DecidesOncePerColumn) {
  const NumberColumn comma = column({"1.234", "5.678", "12,5", "", "-"});
  EXPECT_EQ(comma.kind, NumberKind::Numbers);
  EXPECT_EQ(comma.decimal, DecimalMark::Comma);
  EXPECT_TRUE(comma.has_evidence);
  EXPECT_EQ(comma.cells, 3u);
  const NumberColumn point = column({"1.234", "12.5"});
  EXPECT_EQ(point.decimal, DecimalMark::Point);
  const NumberColumn whole = column({"1", "20", "300"});
  EXPECT_EQ(whole.kind, NumberKind::Numbers);
  EXPECT_FALSE(whole.has_evidence);
  EXPECT_TRUE(whole.is_whole);
}

TEST(NumberText, AnswersAmbiguousRatherThanGuess) {
  const NumberColumn both = column({"1.234", "5.678", "12"});
  EXPECT_EQ(both.kind, NumberKind::Ambiguous);
  EXPECT_FALSE(both.is_mixed);
  EXPECT_EQ(both.example, "1.234");
  const NumberColumn mixed = column({"1,234.50", "1.234,50", "12"});
  EXPECT_EQ(mixed.kind, NumberKind::Ambiguous);
  EXPECT_TRUE(mixed.is_mixed);
  NumberScan scan;
  for (const char* cell : {"1.234", "5.678"}) scan.add(cell);
  EXPECT_EQ(scan.result(DecimalMark::Comma).kind, NumberKind::Numbers);
}

TEST(NumberText, TellsNumbersFromText) {
  EXPECT_EQ(column({"a", "b", "1"}).kind, NumberKind::NotNumbers);
  EXPECT_EQ(column({}).kind, NumberKind::NotNumbers);
  std::vector<const char*> mostly(19, "12");
  mostly.push_back("soon");
  const NumberColumn numbers = column(mostly);
  EXPECT_EQ(numbers.kind, NumberKind::Numbers);
  EXPECT_EQ(numbers.numbers, 19u);
  EXPECT_EQ(numbers.cells, 20u);
}

TEST(NumberText, KeepsUnitsAndSigns) {
  EXPECT_EQ(column({"\xE2\x82\xAC 5", "7"}).unit, "EUR");
  EXPECT_EQ(column({"$5", "$7"}).unit, "$");
  EXPECT_TRUE(column({"5 EUR", "7 USD"}).has_mixed_currencies);
  const NumberColumn percent = column({"45 %", "50%"});
  EXPECT_TRUE(percent.is_percent);
  EXPECT_EQ(percent.unit, "%");
  EXPECT_EQ(column({"-5", "(3)", "7"}).negatives, 2u);
}

TEST(NumberText, KnowsWhatPeopleWriteForBlank) {
  for (const char* cell : {"", " ", "\t", "NULL", "null", "N/A", "#N/A", "n/a", "-", " - ", "\xE2\x80\x93", "\xE2\x80\x94", "None", "(blank)", "\xC2\xA0"}) {
    EXPECT_TRUE(is_blank_cell(cell)) << cell;
  }
  for (const char* cell : {"0", "NA", "Null GmbH", "no", "x", "-5"}) EXPECT_FALSE(is_blank_cell(cell)) << cell;
}

}  // namespace
}  // namespace evenhand::exchange
