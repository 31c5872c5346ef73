#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/harness.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"
#include "ui/kit/root.h"

namespace evenhand {
namespace {

using test::Harness;
using ui::Role;

TEST(KitFrame, NothingIsDrawnWhileNothingHappens) {
  Harness h;
  h.run([](ui::Ui& ui) { ui::button(ui, {10, 10, 100, 32}, {.label = "Idle"}); });
  EXPECT_LT(h.ui.next_wake, 0);
  h.hover(Role::Button, "Idle");
  h.wait(1);
  EXPECT_LT(h.ui.next_wake, 0) << "still while the pointer rests on a button";
}

TEST(KitFrame, ATooltipAsksForOneLaterFrame) {
  Harness h;
  h.run([](ui::Ui& ui) { ui::button(ui, {10, 10, 100, 32}, {.label = "Export", .description = "As a table"}); });
  h.hover(Role::Button, "Export");
  EXPECT_GT(h.ui.next_wake, 0);
  EXPECT_LE(h.ui.next_wake, 0.4);
}

TEST(KitFrame, AHeldItemAndAPendingEventWantFrames) {
  Harness h;
  h.run([](ui::Ui& ui) { ui::button(ui, {10, 10, 100, 32}, {.label = "Hold"}); });
  h.move_to({50, 20});
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  h.frame(20);
  EXPECT_EQ(h.ui.next_wake, 0);
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  h.settle();
}

TEST(KitFrame, ThemeAndScaleFollowTheEnvironment) {
  Harness h(1280, 800, 1.5f);
  h.run([](ui::Ui&) {});
  EXPECT_EQ(h.ui.scale, 1.5f);
  EXPECT_EQ(h.ui.theme.palette, ui::Palette::Light);
  h.ui.environment.prefers_dark = true;
  h.frame();
  EXPECT_EQ(h.ui.theme.palette, ui::Palette::Dark);
  h.ui.environment.prefers_more_contrast = true;
  h.frame();
  EXPECT_EQ(h.ui.theme.palette, ui::Palette::HighContrastDark);
  h.ui.wanted_palette = ui::Palette::Light;
  h.frame();
  EXPECT_EQ(h.ui.theme.palette, ui::Palette::Light);
  const ui::Color black{0x000000FF}, white{0xFFFFFFFF};
  h.ui.environment.forced_colors = ui::SystemColors{black, white, white, white, white, black, black, white};
  h.frame();
  EXPECT_EQ(h.ui.theme[ui::Token::Bg], black);
  h.ui.user_scale = 2;
  h.frame();
  EXPECT_EQ(h.ui.scale, 3.0f);
}

TEST(KitFrame, PresentingEnlargesByWidth) {
  EXPECT_EQ(ui::presenter_factor(1280), 1.0f);
  EXPECT_EQ(ui::presenter_factor(1440), 1.25f);
  EXPECT_EQ(ui::presenter_factor(1920), 1.5f);
  EXPECT_EQ(ui::presenter_factor(2560), 2.0f);
  Harness h(1920, 1080);
  h.ui.is_presenting = true;
  h.run([](ui::Ui&) {});
  EXPECT_EQ(h.ui.scale, 1.5f);
  EXPECT_EQ(ui::line_height(h.ui, ui::Type::Body), 39);
  EXPECT_EQ(ui::control_height(h.ui), 78);
}

TEST(KitFrame, NoPresentedTextIsSmallerThan24Pixels) {
  for (const float width : {1280.0f, 1440.0f, 1920.0f, 2560.0f}) {
    Harness h(width, 1080);
    h.ui.is_presenting = true;
    h.run([](ui::Ui&) {});
    for (int type = 0; type <= static_cast<int>(ui::Type::Reply); ++type)
      EXPECT_GE(ui::text_width(h.ui, static_cast<ui::Type>(type), "aaaaaaaaaa") + 0.01f, 10 * 24 * 0.56f) << width << " " << type;
  }
}

TEST(KitFrame, HighContrastLinesAreTwoPixels) {
  ui::Ui ui;
  EXPECT_EQ(ui.line_width(), 1);
  ui.theme = ui::make_theme(ui::Palette::HighContrastDark);
  EXPECT_EQ(ui.line_width(), 2);
  ui.scale = 0.25f;
  EXPECT_EQ(ui.line_width(), 1);
}

TEST(KitLabel, TextsAreInTheTreeAndCutOnesTellAll) {
  Harness h;
  h.run([](ui::Ui& ui) {
    const ui::Card card(ui, {0, 0, 300, 400}, {.title = "Burden", .subtitle = "Hours, escalations"});
    ui::text_line(ui, {20, 200, 60, 20}, "Halvorsen Maritime");
    ui::text_block(ui, {20, 240, 100, 0}, "one two three four five six", {.max_lines = 1});
    ui::heading(ui, {20, 280, 200, 0}, 3, "Half the team");
  });
  EXPECT_EQ(h.find(Role::Heading, "Burden").level, 2);
  EXPECT_EQ(h.find(Role::Heading, "Half the team").level, 3);
  EXPECT_TRUE(h.has(Role::Group, "Burden"));
  EXPECT_TRUE(h.has(Role::Text, "Hours, escalations"));
  h.hover(Role::Text, "Halvorsen Maritime");
  h.wait(0.6);
  EXPECT_TRUE(h.has(Role::Tooltip, "Halvorsen Maritime"));
  h.hover(Role::Text, "one two three four five six");
  h.wait(0.6);
  EXPECT_TRUE(h.has(Role::Tooltip, "one two three four five six"));
}

TEST(KitLabel, EveryDigitIsAsWideAsTheWidest) {
  Harness h;
  h.run([](ui::Ui&) {});
  EXPECT_EQ(ui::digits_width(h.ui, ui::Type::Body, "111.1"), ui::digits_width(h.ui, ui::Type::Body, "888.8"));
}

}  // namespace
}  // namespace evenhand
