#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <type_traits>

#include "ui/charts_all.h"

namespace evenhand::test {
namespace {

using ui::ChartTable;

// Grids and small multiples have a row per name, the others a row per thing.
template <class Chart>
std::size_t wanted_rows(const Chart& chart, std::size_t count) {
  if constexpr (std::is_same_v<Chart, ui::HeatGrid>) return chart.rows.size();
  else if constexpr (std::is_same_v<Chart, ui::RotationGrid>) return chart.segments.size();
  else return count;
}

TEST(ChartTexts, EveryFigureOfTheTableIsInTheTextEquivalent) {
  for_each_chart([](std::string_view name, const auto& chart, std::size_t) {
    const ChartTable table = table_of(chart);
    const std::string words = describe(chart);
    for (const auto& row : table.rows) {
      for (const auto& cell : row) EXPECT_NE(words.find(cell), std::string::npos) << name << ": \"" << cell << "\" is not in: " << words;
    }
  });
}

TEST(ChartTexts, TheTableHasARowForEachDatum) {
  for_each_chart([](std::string_view name, const auto& chart, std::size_t count) {
    const ChartTable table = table_of(chart);
    EXPECT_EQ(table.rows.size(), wanted_rows(chart, count)) << name;
    EXPECT_FALSE(table.columns.empty()) << name;
    for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.columns.size()) << name;
    for (const auto& column : table.columns) EXPECT_FALSE(column.title.empty()) << name;
  });
}

TEST(ChartTexts, ATextEquivalentIsMadeOfSentences) {
  for_each_chart([](std::string_view name, const auto& chart, std::size_t count) {
    const std::string words = describe(chart);
    if (count == 0) return;
    EXPECT_EQ(words.back(), '.') << name;
    EXPECT_EQ(words.find(".."), std::string::npos) << name << ": " << words;
    EXPECT_EQ(words.find("  "), std::string::npos) << name << ": " << words;
  });
}

TEST(ChartTexts, ATableCopiesAsTabsAndLines) {
  const ChartTable table{{{"Person", false}, {"Burden", true}}, {{"Dana\tOkafor", "1.29"}, {"Yuki\nTanaka", "0.86"}}};
  EXPECT_EQ(table_as_tsv(table), "Person\tBurden\nDana Okafor\t1.29\nYuki Tanaka\t0.86\n");
}

TEST(ChartTexts, TheBandsEdgesBelongToTheBand) {
  const ui::FairBand band{0.85, 1.15};
  EXPECT_EQ(side_of(1.15, band), ui::Side::InBand);
  EXPECT_EQ(side_of(0.85, band), ui::Side::InBand);
  EXPECT_EQ(side_of(1.1500001, band), ui::Side::Above);
  EXPECT_EQ(side_of(0.8499999, band), ui::Side::Below);
  EXPECT_EQ(side_of(0.1 + 0.75, band), ui::Side::InBand);
}

TEST(ChartTexts, BeforeAndAfterAreBothNamed) {
  const auto chart = ui::gallery::team_after_moves();
  const ChartTable table = table_of(chart);
  const std::string words = describe(chart);
  EXPECT_TRUE(std::ranges::any_of(table.columns, [](const auto& column) { return column.title == "Before"; }));
  EXPECT_NE(words.find("Hanna Virtanen: 1.12, in band, before 1.34"), std::string::npos) << words;
}

TEST(ChartTexts, HeatLevelsGrowWithTheValue) {
  EXPECT_EQ(ui::heat_level(0, 6), 0);
  for (int value = 1; value <= 6; ++value) EXPECT_EQ(ui::heat_level(value, 6), value);
  for (const double most : {7.0, 13.0, 60.0, 1000.0}) {
    EXPECT_EQ(ui::heat_level(most, most), 6);
    EXPECT_EQ(ui::heat_level(most / 1000, most), 1);
    for (double value = 0; value < most; value += most / 50) EXPECT_LE(ui::heat_level(value, most), ui::heat_level(value + most / 50, most));
  }
}

}  // namespace
}  // namespace evenhand::test
