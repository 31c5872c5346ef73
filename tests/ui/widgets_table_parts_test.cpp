// The parts of the table that need no screen: widths, cursor, selection, copied text.
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>
#include <string>

#include "ui/kit/table_copy.h"
#include "ui/kit/table_layout.h"
#include "ui/kit/table_navigation.h"
#include "ui/kit/table_selection.h"

namespace evenhand::ui {
namespace {

TEST(SharedWidths, FillTheRoomAndKeepEveryLeast) {
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    std::vector<ColumnWish> wishes(1 + random() % 8);
    float least = 0;
    bool has_growing = false;
    for (ColumnWish& wish : wishes) {
      wish.least = static_cast<float>(20 + random() % 80);
      if (random() % 3 == 0) wish.fixed = static_cast<float>(30 + random() % 200);
      wish.grow = static_cast<float>(1 + random() % 3);
      has_growing = has_growing || wish.fixed == 0;
      least += std::max(wish.fixed, wish.least);
    }
    const float available = static_cast<float>(100 + random() % 1500);
    const auto widths = shared_widths(available, wishes);
    ASSERT_EQ(widths.size(), wishes.size());
    const float total = std::accumulate(widths.begin(), widths.end(), 0.0f);
    for (std::size_t i = 0; i < wishes.size(); ++i) {
      ASSERT_GE(widths[i], wishes[i].least - 1);
      if (wishes[i].fixed > 0) ASSERT_EQ(widths[i], std::max(wishes[i].fixed, wishes[i].least));
    }
    if (has_growing) ASSERT_NEAR(total, std::max(available, least), 1);
  }
}

TEST(SharedWidths, GrowInProportion) {
  const std::vector<ColumnWish> wishes{{.grow = 2}, {.grow = 1}, {.fixed = 100}};
  EXPECT_EQ(shared_widths(400, wishes), (std::vector<float>{200, 100, 100}));
}

TEST(MovedCursor, NeverLeavesTheTable) {
  std::mt19937 random(11);
  constexpr std::array keys{NavigationKey::Left, NavigationKey::Right,  NavigationKey::Up,       NavigationKey::Down,
                            NavigationKey::Home, NavigationKey::End,    NavigationKey::PageUp,   NavigationKey::PageDown};
  for (int rows : {0, 1, 2, 500}) {
    TableCursor at{rows > 0 ? 0 : kHeaderRow, 0};
    for (int step = 0; step < 2000; ++step) {
      const auto to = moved_cursor(at, keys[random() % keys.size()], random() % 4 == 0, {rows, 5, 12});
      ASSERT_TRUE(to);
      ASSERT_GE(to->row, kHeaderRow);
      ASSERT_LT(to->row, std::max(rows, 1));
      if (rows == 0) ASSERT_EQ(to->row, kHeaderRow);
      ASSERT_GE(to->column, 0);
      ASSERT_LT(to->column, 5);
      at = *to;
    }
  }
}

TEST(MovedCursor, GoesWhereTheKeysSay) {
  const TableExtent extent{100, 4, 10};
  EXPECT_EQ(moved_cursor({0, 1}, NavigationKey::Up, false, extent), (TableCursor{kHeaderRow, 1}));
  EXPECT_EQ(moved_cursor({kHeaderRow, 1}, NavigationKey::Down, false, extent), (TableCursor{0, 1}));
  EXPECT_EQ(moved_cursor({50, 1}, NavigationKey::PageDown, false, extent), (TableCursor{60, 1}));
  EXPECT_EQ(moved_cursor({3, 1}, NavigationKey::PageUp, false, extent), (TableCursor{0, 1}));
  EXPECT_EQ(moved_cursor({50, 1}, NavigationKey::End, false, extent), (TableCursor{50, 3}));
  EXPECT_EQ(moved_cursor({50, 1}, NavigationKey::End, true, extent), (TableCursor{99, 1}));
  EXPECT_EQ(moved_cursor({50, 1}, NavigationKey::Home, true, extent), (TableCursor{0, 1}));
  EXPECT_FALSE(moved_cursor({50, 1}, NavigationKey::Enter, false, extent));
}

TEST(TableSelection, BehavesAsASet) {
  std::mt19937 random(5);
  TableSelection selection;
  std::set<std::uint64_t> reference;
  for (int step = 0; step < 3000; ++step) {
    const std::uint64_t key = random() % 20;
    const auto version = selection.version();
    if (random() % 10 == 0) {
      std::vector<std::uint64_t> keys;
      for (unsigned i = random() % 6; i > 0; --i) keys.push_back(random() % 20);
      const std::set<std::uint64_t> wanted(keys.begin(), keys.end());
      EXPECT_EQ(selection.set(keys), wanted != reference);
      reference = wanted;
    } else {
      selection.toggle(key);
      if (reference.erase(key) == 0) reference.insert(key);
      EXPECT_NE(selection.version(), version);
    }
    ASSERT_TRUE(std::ranges::equal(selection.keys(), reference));
    ASSERT_EQ(selection.contains(key), reference.contains(key));
  }
}

TEST(CopiedTable, HasHeadersPlainFiguresAndNoLineBreaksInCells) {
  const std::vector<TableColumn> columns{{.title = "Client"}, {.title = "Hours", .unit = "a month"}, {.title = "Actions", .has_widgets = true}};
  const auto cell = [](int row, int column) {
    if (column == 1) return TableCell{.text = "9", .raw = row == 0 ? "9.25" : "", .is_estimate = true};
    return TableCell{.text = row == 0 ? "Casa\tVerde\nHotels" : "=1+2"};
  };
  const TableSpec spec{.name = "Clients", .columns = columns, .row_count = 2, .cell = cell};
  const std::vector<int> rows{0, 1};
  EXPECT_EQ(tsv_of(spec, rows), "Client\tHours, a month\nCasa Verde Hotels\t9.25\n'=1+2\t9\n");
}

}  // namespace
}  // namespace evenhand::ui
