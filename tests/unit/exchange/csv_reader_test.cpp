#include "exchange/csv_reader.h"

#include <gtest/gtest.h>

#include "exchange/csv_delimiter.h"
#include "unit/exchange/table_text.h"

namespace evenhand::exchange {
namespace {

using testing_support::Rows;
using testing_support::rows_of;
using testing_support::slow_rows;
using evenhand::testing_support::Random;

Rows read(std::string text, CsvOptions options = {}) {
  const Result<CsvTable> table = read_csv("x.csv", std::move(text), options);
  EXPECT_TRUE(table.has_value()) << (table ? "" : table.error().message);
  return table ? rows_of(*table) : Rows{};
}

Error refusal(std::string text, CsvOptions options = {}) {
  const Result<CsvTable> table = read_csv("x.csv", std::move(text), options);
  EXPECT_FALSE(table.has_value());
  return table ? Error{} : table.error();
}

TEST(CsvReader, ReadsEveryLineEnd) {
  const Rows expected = {{"a", "b"}, {"1", "2"}, {"3", "4"}};
  for (const char* text : {"a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4", "a,b\r1,2\r3,4\r", "a,b\r\n1,2\n3,4\r", "a,b\n\n1,2\r\n,\n3,4\n\n"}) {
    EXPECT_EQ(read(text), expected) << text;
  }
}

TEST(CsvReader, UnquotesInPlace) {
  EXPECT_EQ(read("a,b\n\"x, \"\"y\"\"\",\"line\r\nbreak\"\n\"\",z\n"), (Rows{{"a", "b"}, {"x, \"y\"", "line\r\nbreak"}, {"", "z"}}));
  EXPECT_EQ(read("id,name\n=\"00123\",A\n=\"\",B\n"), (Rows{{"id", "name"}, {"00123", "A"}, {"", "B"}}));
}

TEST(CsvReader, AgreesWithASlowReaderAtEveryBudget) {
  Random random(11);
  for (int i = 0; i < 1500; ++i) {
    const char delimiter = kDelimiters[random.below(4)];
    const std::string text = testing_support::random_table(random, delimiter, 1 + random.below(8), 1 + random.below(5));
    const Rows expected = slow_rows(text, delimiter);
    CsvReader reader("x", text, {.delimiter = delimiter});
    const std::size_t budget = 1 + random.below(40);
    std::uint64_t steps = 0, before = 0;
    while (true) {
      const Progress progress = reader.step(budget);
      ASSERT_GE(progress.done, before);
      before = progress.done;
      ASSERT_LE(++steps, text.size() + 2);
      if (progress.is_finished()) break;
    }
    const Result<CsvTable> table = reader.take();
    ASSERT_TRUE(table.has_value()) << text << "\n" << table.error().message;
    ASSERT_EQ(rows_of(*table), expected) << text;
  }
}

TEST(CsvReader, NamesRaggedRowsAndShiftsNothing) {
  const Result<CsvTable> table = read_csv("x", "a,b,c\n\n1,2\n1,2,3,4\n1,2,3,,\n1,2,3\n");
  ASSERT_TRUE(table.has_value());
  ASSERT_EQ(table->ragged_rows().size(), 2u);
  EXPECT_EQ(table->row_number(table->ragged_rows()[0].row), 3u);
  EXPECT_EQ(table->ragged_rows()[0].kind, RaggedKind::Short);
  EXPECT_EQ(table->row_number(table->ragged_rows()[1].row), 4u);
  EXPECT_EQ(table->ragged_rows()[1].kind, RaggedKind::Long);
  EXPECT_EQ(table->blank_row_count(), 1u);
  EXPECT_EQ(table->cell(1, 2), "");
  EXPECT_EQ(table->cell(2, 3), "4");
  EXPECT_TRUE(table->is_long_row(2));
  EXPECT_FALSE(table->is_long_row(3));
}

TEST(CsvReader, SkipsTitleLinesAboveAWideTable) {
  const Result<CsvTable> table = read_csv("x", "My report\n\"As of today\"\n\nclient,owner,hours\nA,B,1\nC,D,2\n");
  ASSERT_TRUE(table.has_value());
  EXPECT_EQ(table->title_row_count(), 2u);
  EXPECT_EQ(table->column_count(), 3u);
  EXPECT_EQ(table->row_number(0), 4u);
}

TEST(CsvReader, SaysWhereQuotesGoWrong) {
  const Error open = refusal("a,b\n1,\"open\n2,3\n");
  EXPECT_EQ(open.code, ErrorCode::Malformed);
  EXPECT_EQ(open.place.row, 2u);
  EXPECT_EQ(open.place.column, 2u);
  const Error after = refusal("a,b\n\"x\"y,1\n");
  EXPECT_EQ(after.place.row, 2u);
  EXPECT_EQ(after.place.column, 1u);
  EXPECT_NE(refusal("a,b\n\"say \\\"hi\\\"\",1\n").message.find("\\\""), std::string::npos);
  const Result<CsvTable> stray = read_csv("x", "a,b\n5\" pipe,x\n");
  ASSERT_TRUE(stray.has_value());
  EXPECT_EQ(stray->cell(1, 0), "5\" pipe");
  EXPECT_EQ(stray->stray_quote_rows(), (std::vector<std::size_t>{1}));
}

TEST(CsvReader, KeepsItsLimits) {
  std::string wide = "c0";
  for (int i = 1; i < 10'000; ++i) wide += ",c" + std::to_string(i);
  const Error columns = refusal(wide + "\n");
  EXPECT_EQ(columns.code, ErrorCode::TooLarge);
  EXPECT_NE(columns.message.find("10,000 columns; up to 2,000"), std::string::npos) << columns.message;
  EXPECT_EQ(refusal("a\n1\n2\n3\n", {.limits = {.rows = 3}}).code, ErrorCode::TooLarge);
  EXPECT_EQ(read("a\n1\n2\n", {.limits = {.rows = 3}}).size(), 3u);
  EXPECT_EQ(refusal("a,b\n1,2\n", {.limits = {.bytes = 4}}).code, ErrorCode::TooLarge);
  EXPECT_EQ(refusal("\n\n,,\n").code, ErrorCode::Empty);
}

TEST(CsvReader, HandsOutTheTableAfterMoves) {
  Result<CsvTable> table = read_csv("x", "a,b\n1,2");
  ASSERT_TRUE(table.has_value());
  const CsvTable moved = std::move(*table);
  EXPECT_EQ(rows_of(moved), (Rows{{"a", "b"}, {"1", "2"}}));
  const CsvTable copy = moved;
  EXPECT_EQ(rows_of(copy), rows_of(moved));
}

TEST(CsvDelimiter, LooksOutsideQuotesAndAtManyRecords) {
  EXPECT_EQ(guess_delimiter("X\tY\tZ\n120,5\t50,3\t2,35\n7,0\t8,25\t9,5\n").delimiter, '\t');
  EXPECT_EQ(guess_delimiter("a;b\n\"x,y,z\";1\n\"1,2\n3,4\";2\n").delimiter, ';');
  EXPECT_EQ(guess_delimiter("name|hours\nA, Inc.|1,5\nB|2,5\n").delimiter, '|');
  EXPECT_EQ(guess_delimiter("value\n1,5\n2,5\n").columns, 1u);
  std::string late = "client,note;x\n";
  for (int i = 0; i < 150; ++i) late += "A,b;c\n";
  for (int i = 0; i < 40; ++i) late += "A,b\n";
  EXPECT_EQ(guess_delimiter(late).delimiter, ',');
}

TEST(CsvDelimiter, HonoursASepLineAndTheChoice) {
  EXPECT_EQ(read("sep=;\r\na;b\r\n1,5;2\r\n"), (Rows{{"a", "b"}, {"1,5", "2"}}));
  EXPECT_EQ(read("sep=;\na;b\n1,5;2\n", {.delimiter = ','}), (Rows{{"a;b"}, {"1", "5;2"}}));
  EXPECT_EQ(read("sep=x,y\n1,2\n"), (Rows{{"sep=x", "y"}, {"1", "2"}}));
}

}  // namespace
}  // namespace evenhand::exchange
