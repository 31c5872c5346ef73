#include "exchange/csv_writer.h"

#include <gtest/gtest.h>

#include "exchange/csv_guard.h"
#include "exchange/csv_reader.h"
#include "unit/exchange/table_text.h"

namespace evenhand::exchange {
namespace {

using testing_support::Rows;

Rows read_back(const std::string& text) {
  const Result<CsvTable> table = read_csv("x.csv", text.substr(3));
  EXPECT_TRUE(table.has_value()) << (table ? "" : table.error().message);
  return table ? testing_support::rows_of(without_guards(*table)) : Rows{};
}

TEST(CsvWriter, WritesForSpreadsheets) {
  const CsvSheet sheet{{"Name", "Load"}, {{"Zoë, \"the\" North", -12.5}, {"two\nlines", 1e6}}};
  EXPECT_EQ(write_csv(sheet), "\xEF\xBB\xBFName,Load\r\n\"Zoë, \"\"the\"\" North\",-12.5\r\n\"two\nlines\",1000000\r\n");
  EXPECT_EQ(write_csv({{"a", "b"}, {{1.5, "x"}}}, CsvStyle::SemicolonComma), "\xEF\xBB\xBF" "a;b\r\n1,5;x\r\n");
}

TEST(CsvWriter, GuardsTextThatASpreadsheetWouldRun) {
  using namespace std::string_view_literals;
  for (const std::string_view text : {"=1+1"sv, "+1+1"sv, "-1+1"sv, "@SUM(1,1)"sv, "\t=1+1"sv, "\r=1+1"sv, "\n=1+1"sv, "\0=1"sv, "\uFF1D1+1"sv, "\uFF0B1"sv, "\uFF0D1"sv,
                                      "\uFF20x"sv, " =1+1"sv, "\"=1+1\""sv, "+49 30 1234567"sv, "-"sv, "'=1+1"sv}) {
    EXPECT_TRUE(needs_guard(text)) << text;
  }
  for (const char* text : {"", "-12.5", "12", "-7", "Acme", "a=b", "a-b", "'tis", "5 - 3", "https://example.invalid"}) EXPECT_FALSE(needs_guard(text)) << text;
}

TEST(CsvWriter, ExportAndImportAreInverse) {
  const Rows texts = {{"=1+1", "plain"}, {"'=1+1", "-"}, {"'quoted", "@x"}, {"", " =a"}, {"-12.5", "x,y"}};
  CsvSheet sheet{{"n", "text"}, {}};
  Rows expected = {{"n", "text"}};
  for (const std::vector<std::string>& row : texts) {
    sheet.rows.emplace_back(row.begin(), row.end());
    expected.push_back(row);
  }
  for (const CsvStyle style : {CsvStyle::CommaPoint, CsvStyle::SemicolonComma}) {
    const std::string text = write_csv(sheet, style);
    EXPECT_NE(text.find("'=1+1"), std::string::npos);
    EXPECT_NE(text.find(std::string(kGuardHeader)), std::string::npos);
    EXPECT_EQ(read_back(text), expected);
  }
  EXPECT_EQ(write_csv({{"a"}, {{"b"}}}).find(std::string(kGuardHeader)), std::string::npos) << "no extra column where nothing was guarded";
}

TEST(CsvWriter, RandomSheetsComeBackEqual) {
  evenhand::testing_support::Random random(3);
  static const std::string kPieces[] = {"=", "+", "'", "\"", ",", ";", "\n", "\r", " ", "a", "é", "-", "@", "1"};
  for (int i = 0; i < 500; ++i) {
    CsvSheet sheet{{"key", "one", "two"}, {}};
    Rows expected = {{"key", "one", "two"}};
    for (std::size_t row = 0; row < 1 + random.below(4); ++row) {
      std::vector<std::string> cells = {"k" + std::to_string(row), "", ""};
      for (std::size_t column = 1; column < 3; ++column) {
        for (std::size_t n = random.below(5); n > 0; --n) cells[column] += kPieces[random.below(std::size(kPieces))];
      }
      if (cells[1].starts_with("=\"")) cells[1] = "x";
      sheet.rows.emplace_back(cells.begin(), cells.end());
      expected.push_back(cells);
    }
    const std::string text = write_csv(sheet, random.one_in(2) ? CsvStyle::CommaPoint : CsvStyle::SemicolonComma);
    ASSERT_EQ(read_back(text), expected) << text;
  }
}

}  // namespace
}  // namespace evenhand::exchange
