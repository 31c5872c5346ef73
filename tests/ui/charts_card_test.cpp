#include <gtest/gtest.h>

#include <string>

#include "ui/charts_all.h"
#include "ui/harness.h"
#include "ui/kit/charts/chart_card.h"
#include "ui/screens/gallery/gallery_charts.h"

namespace evenhand::test {
namespace {

using ui::Rect;
using ui::Role;

template <class Chart>
void show_card(Harness& harness, const Chart& chart, Rect box) {
  harness.run([chart, box](ui::Ui& ui) {
    ui::chart_card(ui, "card", box, {.title = chart.finding, .subtitle = "What, unit, period"}, chart);
  });
}

std::size_t rows_in(const Harness& harness) { return harness.all(Role::Row).size(); }

TEST(ChartCard, HasAHeadingAFigureAndAButton) {
  const auto chart = ui::gallery::team_bars();
  Harness harness;
  show_card(harness, chart, {20, 20, 600, 480});
  EXPECT_TRUE(harness.has(Role::Heading, chart.finding));
  EXPECT_TRUE(harness.has(Role::Figure, chart.finding));
  EXPECT_TRUE(harness.has(Role::Text, "What, unit, period"));
  EXPECT_EQ(harness.description_of(Role::Button, "Show as table"), chart.finding);
}

TEST(ChartCard, ShowsEveryChartAsATableAndBack) {
  for_each_chart([](std::string_view name, const auto& chart, std::size_t) {
    Harness harness;
    show_card(harness, chart, {20, 20, 600, 480});
    harness.press(Role::Button, "Show as table");
    const auto table = table_of(chart);
    EXPECT_FALSE(harness.has(Role::Figure, chart.finding)) << name;
    const auto node = harness.find(Role::Table, chart.finding);
    EXPECT_EQ(node.index, static_cast<int>(table.rows.size()) + 1) << name;
    EXPECT_EQ(node.count, static_cast<int>(table.columns.size())) << name;
    EXPECT_EQ(rows_in(harness), table.rows.size() + 1) << name;
    for (const auto& row : table.rows) EXPECT_TRUE(harness.has(Role::RowHeader, row.front())) << name;
    for (const auto& column : table.columns) EXPECT_TRUE(harness.has(Role::ColumnHeader, column.title)) << name;
    harness.press(Role::Button, "Show as chart");
    EXPECT_TRUE(harness.has(Role::Figure, chart.finding)) << name;
  });
}

TEST(ChartCard, TheTableCopiesAsTsvWhileItHasTheFocus) {
  const auto chart = ui::gallery::expansion_credit();
  Harness harness;
  show_card(harness, chart, {20, 20, 600, 480});
  harness.press(Role::Button, "Show as table");
  harness.focus(Role::Table, chart.finding);
  EXPECT_EQ(harness.ui.copied_text, table_as_tsv(table_of(chart)));
}

TEST(ChartCard, ALongTableScrollsByKeys) {
  const auto chart = ui::gallery::sixty_people();
  Harness harness;
  show_card(harness, chart, {20, 20, 600, 400});
  harness.press(Role::Button, "Show as table");
  const auto top = [&] { return harness.find(Role::RowHeader, chart.rows.back().name).rect.y; };
  EXPECT_GT(top(), 420);
  harness.focus(Role::Table, chart.finding);
  harness.key(Role::Table, chart.finding, ui::NavigationKey::End);
  EXPECT_LT(top(), 420);
  harness.key(Role::Table, chart.finding, ui::NavigationKey::Home);
  EXPECT_GT(top(), 420);
}

TEST(ChartCard, EveryChartStaysInsideItsCardAtEveryWidth) {
  for (const float width : {260.0f, 480.0f, 1200.0f}) {
    for_each_chart([&](std::string_view name, const auto& chart, std::size_t) {
      Harness harness(1280, 2400);
      harness.run([&](ui::Ui& ui) {
        const ui::ChartCardSpec spec{.title = chart.finding, .subtitle = "What, unit, period"};
        const float height = chart_height(ui, chart, width - ui.px(32)) + chart_card_chrome(ui, width, spec);
        ui::chart_card(ui, "card", {20, 20, width, height}, spec, chart);
      });
      const auto card = harness.find(Role::Group, chart.finding).rect;
      const auto figure = harness.find(Role::Figure, chart.finding).rect;
      EXPECT_GE(figure.x, card.x) << name << " " << width;
      EXPECT_LE(figure.right(), card.right()) << name << " " << width;
      EXPECT_LE(figure.bottom(), card.bottom() + 1) << name << " " << width;
    });
  }
}

TEST(ChartGallery, SettlesAtEverySizeThemeAndScale) {
  struct Size {
    float width, height, ratio;
  };
  for (const Size size : {Size{1280, 800, 1}, {1920, 1080, 1}, {390, 844, 1}, {2560, 1600, 2}}) {
    for (const auto palette : {ui::Palette::Light, ui::Palette::HighContrastDark}) {
      Harness harness(size.width, size.height, size.ratio);
      harness.ui.wanted_palette = palette;
      ui::GalleryChartsState state;
      harness.run([&](ui::Ui& ui) { gallery_charts(ui, state, {0, 0, ui.environment.width, ui.environment.height}); });
      EXPECT_GT(harness.all(Role::Figure).size(), 30u);
    }
  }
}

}  // namespace
}  // namespace evenhand::test
