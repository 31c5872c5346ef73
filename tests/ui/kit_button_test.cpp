#include <gtest/gtest.h>

#include "ui/harness.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/link.h"

namespace evenhand {
namespace {

using test::Harness;
using ui::Role;


TEST(KitButton, IsPressedByPointerAndByKeyboard) {
  Harness h;
  int presses = 0;
  h.run([&](ui::Ui& ui) {
    if (ui::button(ui, {100, 100, 120, 32}, {.label = "Propose moves", .kind = ui::ButtonKind::Primary})) ++presses;
  });
  h.click(Role::Button, "Propose moves");
  EXPECT_EQ(presses, 1);
  h.press(Role::Button, "Propose moves");
  EXPECT_EQ(presses, 2);
  h.click_at({99, 116});
  EXPECT_EQ(presses, 2);
}

TEST(KitButton, APressThatIsDraggedAwayDoesNothing) {
  Harness h;
  int presses = 0;
  h.run([&](ui::Ui& ui) { presses += ui::button(ui, {100, 100, 120, 32}, {.label = "Stop"}) ? 1 : 0; });
  h.drag({150, 110}, {400, 400});
  EXPECT_EQ(presses, 0);
}

TEST(KitButton, ADisabledOneSaysWhyAndCannotBePressed) {
  Harness h;
  int presses = 0;
  h.run([&](ui::Ui& ui) {
    presses += ui::button(ui, {100, 100, 120, 32}, {.label = "Redo", .disabled_reason = "Nothing was undone"}) ? 1 : 0;
  });
  h.click(Role::Button, "Redo");
  h.press(Role::Button, "Redo");
  EXPECT_EQ(presses, 0);
  EXPECT_TRUE(h.has_flag(Role::Button, "Redo", ui::kDisabled));
  EXPECT_EQ(h.description_of(Role::Button, "Redo"), "Nothing was undone");
  h.move_away();
  h.hover(Role::Button, "Redo");
  h.wait(0.6);
  EXPECT_TRUE(h.has(Role::Tooltip, "Nothing was undone")) << h.dump();
}

TEST(KitButton, TogglesAndOpenersSayTheirState) {
  Harness h;
  bool is_on = false, is_open = false;
  h.run([&](ui::Ui& ui) {
    if (ui::button(ui, {0, 0, 100, 32}, {.label = "Blind", .is_on = is_on})) is_on = !is_on;
    if (ui::button(ui, {0, 40, 100, 32}, {.label = "Stage", .is_expanded = is_open})) is_open = !is_open;
  });
  EXPECT_TRUE(h.has_flag(Role::Button, "Blind", ui::kToggle));
  EXPECT_FALSE(h.has_flag(Role::Button, "Blind", ui::kChecked));
  EXPECT_TRUE(h.has_flag(Role::Button, "Stage", ui::kCollapsed));
  h.press(Role::Button, "Blind");
  h.press(Role::Button, "Stage");
  EXPECT_TRUE(h.has_flag(Role::Button, "Blind", ui::kChecked));
  EXPECT_TRUE(h.has_flag(Role::Button, "Stage", ui::kExpanded));
}

TEST(KitButton, NaturalWidthHoldsTheWholeLabel) {
  Harness h;
  const ui::ButtonSpec spec{.label = "Record ruling", .icon = ui::Icon::Check};
  float width = 0;
  h.run([&](ui::Ui& ui) {
    width = ui::button_width(ui, spec);
    ui::button(ui, ui::button_box(ui, {10, 10}, spec), spec);
    ui::button(ui, {10, 100, 60, 32}, {.label = "A label too long for it"});
  });
  EXPECT_NEAR(width, 13 * 14 * 0.56 + 16 + 6 + 2 * 14, 1.5);
  h.hover(Role::Button, "Record ruling");
  h.wait(0.6);
  EXPECT_FALSE(h.has(Role::Tooltip, "Record ruling"));
  h.hover(Role::Button, "A label too long for it");
  h.wait(0.6);
  EXPECT_TRUE(h.has(Role::Tooltip, "A label too long for it"));
}

TEST(KitButton, TouchTargetsGrowButTheDrawnButtonDoesNot) {
  Harness h;
  h.ui.environment.has_coarse_pointer = true;
  int presses = 0;
  h.run([&](ui::Ui& ui) { presses += ui::icon_button(ui, {100, 100, 32, 32}, {.icon = ui::Icon::More, .name = "More"}) ? 1 : 0; });
  const ui::Node node = h.find(Role::Button, "More");
  EXPECT_EQ(node.rect, (ui::Rect{94, 94, 44, 44}));
  h.click_at({96, 136});
  EXPECT_EQ(presses, 1);
}

TEST(KitButton, LinksAndChipsArePressedToo) {
  Harness h;
  int links = 0, chips = 0;
  h.run([&](ui::Ui& ui) {
    links += ui::link(ui, {20, 20, 300, 0}, {.label = "How this is computed"}) ? 1 : 0;
    chips += ui::chip_button(ui, {20, 60, 120, 28}, {.label = "Quiet clients", .is_on = true}) ? 1 : 0;
    ui::chip(ui, {20, 120}, {.label = "above", .tone = ui::ChipTone::Over, .mark = ui::Mark::TriangleUp});
  });
  h.click(Role::Link, "How this is computed");
  h.click(Role::Button, "Quiet clients");
  EXPECT_EQ(links, 1);
  EXPECT_EQ(chips, 1);
  EXPECT_TRUE(h.has_flag(Role::Button, "Quiet clients", ui::kChecked));
  EXPECT_TRUE(h.has(Role::Text, "above"));
}

TEST(KitButton, TheHandShowsWhereOneCanPress) {
  Harness h;
  h.run([&](ui::Ui& ui) {
    ui::button(ui, {0, 0, 100, 32}, {.label = "On"});
    ui::button(ui, {0, 40, 100, 32}, {.label = "Off", .disabled_reason = "Not yet"});
  });
  h.hover(Role::Button, "On");
  EXPECT_STREQ(h.ui.cursor, "pointer");
  h.hover(Role::Button, "Off");
  EXPECT_STREQ(h.ui.cursor, "default");
}

}  // namespace
}  // namespace evenhand
