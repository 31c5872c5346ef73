#include <gtest/gtest.h>

#include <set>
#include <string>

#include "ui/charts_all.h"
#include "ui/harness.h"

namespace evenhand::test {
namespace {

using ui::NavigationKey;
using ui::Rect;
using ui::Role;

struct Shown {
  ui::ChartResult last;
};

template <class Chart>
Shown& show(Harness& harness, Shown& shown, const Chart& chart, float width = 560) {
  harness.run([&shown, chart, width](ui::Ui& ui) {
    const Rect box{20, 20, ui.px(width), chart_height(ui, chart, ui.px(width))};
    const auto result = draw_chart(ui, ui::make_id("chart"), chart, box);
    if (result.pressed >= 0) shown.last.pressed = result.pressed;
    shown.last.hovered = result.hovered;
    shown.last.current = result.current;
  });
  return shown;
}

TEST(ChartWalk, ArrowKeysReachEveryMark) {
  for_each_chart([](std::string_view name, const auto& chart, std::size_t count) {
    if (count == 0) return;
    Harness harness(1280, 2400);
    Shown shown;
    show(harness, shown, chart);
    harness.focus(Role::Figure, chart.finding);
    EXPECT_EQ(harness.value_of(Role::Figure, chart.finding), "") << name;
    std::set<int> reached;
    for (std::size_t i = 0; i < count; ++i) {
      harness.key(Role::Figure, chart.finding, NavigationKey::Right);
      reached.insert(shown.last.current);
      EXPECT_NE(harness.value_of(Role::Figure, chart.finding), "") << name;
    }
    EXPECT_EQ(reached.size(), count) << name;
    EXPECT_EQ(*reached.begin(), 0) << name;
    const std::string last = harness.value_of(Role::Figure, chart.finding);
    harness.key(Role::Figure, chart.finding, NavigationKey::Right);
    EXPECT_EQ(harness.value_of(Role::Figure, chart.finding), last) << name << ": the walk ends at the last mark";
    harness.key(Role::Figure, chart.finding, NavigationKey::Home);
    harness.key(Role::Figure, chart.finding, NavigationKey::End);
    EXPECT_EQ(harness.value_of(Role::Figure, chart.finding), last) << name;
  });
}

TEST(ChartWalk, EachAnnouncementIsPartOfTheTextEquivalent) {
  for_each_chart([](std::string_view name, const auto& chart, std::size_t count) {
    if (count == 0) return;
    Harness harness(1280, 2400);
    Shown shown;
    show(harness, shown, chart);
    harness.focus(Role::Figure, chart.finding);
    const std::string all = harness.description_of(Role::Figure, chart.finding);
    for (std::size_t i = 0; i < count; ++i) {
      harness.key(Role::Figure, chart.finding, NavigationKey::Right);
      const std::string words = harness.value_of(Role::Figure, chart.finding);
      EXPECT_NE(all.find(words), std::string::npos) << name << ": " << words;
      EXPECT_TRUE(harness.has(Role::Tooltip, words)) << name << ": no tooltip for " << words;
    }
  });
}

TEST(ChartWalk, EscapeLeavesTheMarksAndBlurForgetsThem) {
  const auto chart = ui::gallery::team_bars();
  Harness harness;
  Shown shown;
  show(harness, shown, chart);
  harness.focus(Role::Figure, chart.finding);
  harness.key(Role::Figure, chart.finding, NavigationKey::Down);
  EXPECT_EQ(shown.last.current, 0);
  harness.key(Role::Figure, chart.finding, NavigationKey::Escape);
  EXPECT_EQ(shown.last.current, -1);
  EXPECT_EQ(harness.value_of(Role::Figure, chart.finding), "");
  harness.key(Role::Figure, chart.finding, NavigationKey::Up);
  EXPECT_EQ(shown.last.current, static_cast<int>(chart.rows.size()) - 1);
  harness.blur();
  EXPECT_EQ(shown.last.current, -1);
}

TEST(ChartWalk, UpAndDownGoToTheNearestMarkOfTheNextRow) {
  const auto chart = ui::gallery::staffing_grid();
  Harness harness;
  Shown shown;
  show(harness, shown, chart);
  harness.focus(Role::Figure, chart.finding);
  harness.key(Role::Figure, chart.finding, NavigationKey::Right);
  harness.key(Role::Figure, chart.finding, NavigationKey::Right);
  EXPECT_EQ(shown.last.current, 1);
  harness.key(Role::Figure, chart.finding, NavigationKey::Down);
  EXPECT_EQ(shown.last.current, 5);
  harness.key(Role::Figure, chart.finding, NavigationKey::Up);
  EXPECT_EQ(shown.last.current, 1);
  harness.key(Role::Figure, chart.finding, NavigationKey::Up);
  EXPECT_EQ(shown.last.current, 1) << "there is no row above the first";
}

TEST(ChartWalk, EnterAndClickPressAMarkOnlyWhereMarksLeadSomewhere) {
  auto chart = ui::gallery::team_bars();
  for (const bool can_press : {true, false}) {
    chart.can_press = can_press;
    Harness harness;
    Shown shown;
    show(harness, shown, chart);
    harness.focus(Role::Figure, chart.finding);
    harness.key(Role::Figure, chart.finding, NavigationKey::Down);
    harness.key(Role::Figure, chart.finding, NavigationKey::Down);
    harness.key(Role::Figure, chart.finding, NavigationKey::Enter);
    EXPECT_EQ(shown.last.pressed, can_press ? 1 : -1);
    const auto node = harness.find(Role::Figure, chart.finding);
    const float head = 20, pitch = (node.rect.height - 2 * head) / static_cast<float>(chart.rows.size());
    harness.click_at({node.rect.center().x, node.rect.y + head + pitch * 4.5f});
    EXPECT_EQ(shown.last.pressed, can_press ? 4 : -1);
  }
}

TEST(ChartWalk, HoverShowsTheExactFiguresOfTheMarkUnderThePointer) {
  const auto chart = ui::gallery::team_bars();
  Harness harness;
  Shown shown;
  show(harness, shown, chart);
  const auto node = harness.find(Role::Figure, chart.finding);
  harness.move_to({node.rect.center().x, node.rect.y + 24});
  EXPECT_EQ(shown.last.hovered, 0);
  harness.wait(1);
  EXPECT_TRUE(harness.has(Role::Tooltip, "Hanna Virtanen: 1.34, above. 19 clients, full time"));
  harness.move_away();
  harness.wait(1);
  EXPECT_TRUE(harness.all(Role::Tooltip).empty());
}

TEST(ChartWalk, TheFocusedChartCopiesItsTable) {
  const auto chart = ui::gallery::perception();
  Harness harness;
  Shown shown;
  show(harness, shown, chart);
  EXPECT_EQ(harness.ui.copied_text, "");
  harness.focus(Role::Figure, chart.finding);
  EXPECT_EQ(harness.ui.copied_text, table_as_tsv(table_of(chart)));
}

}  // namespace
}  // namespace evenhand::test
