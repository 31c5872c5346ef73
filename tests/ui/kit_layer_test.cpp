#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/harness.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/layer.h"

namespace evenhand {
namespace {

using test::Harness;
using ui::Role;

struct Page {
  bool is_menu_open = false, is_dialog_open = false, is_nested_open = false;
  int behind = 0, inside = 0;
};

void draw(ui::Ui& ui, Page& page) {
  if (ui::button(ui, {100, 100, 100, 32}, {.label = "Open"})) page.is_menu_open = true;
  if (ui::button(ui, {600, 400, 100, 32}, {.label = "Behind"})) ++page.behind;
  if (page.is_menu_open) {
    const ui::Rect box = ui::place_below(ui, {100, 100, 100, 32}, {160, 200});
    const ui::Layer layer = ui::begin_layer(ui, {.id = "menu", .kind = ui::LayerKind::Menu, .box = box, .name = "Actions"});
    if (ui::button(ui, {box.x + 8, box.y + 8, 120, 32}, {.label = "Inside"})) ++page.inside;
    ui::end_layer(ui);
    if (layer.is_dismissed) page.is_menu_open = false;
  }
  if (page.is_dialog_open) {
    const ui::Rect box = ui::place_centered(ui, {480, 300});
    const ui::Layer layer = ui::begin_layer(ui, {.id = "ask", .kind = ui::LayerKind::Dialog, .box = box, .name = "Record this verdict?"});
    if (ui::button(ui, {box.x + 20, box.y + 20, 120, 32}, {.label = "Stage"})) page.is_nested_open = true;
    if (page.is_nested_open) {
      const ui::Rect list = {box.x + 20, box.y + 60, 160, 80};
      const ui::Layer nested = ui::begin_layer(ui, {.id = "stages", .kind = ui::LayerKind::Popup, .box = list, .name = "Stages"});
      if (ui::button(ui, {list.x, list.y, 160, 32}, {.label = "Expansion"})) ++page.inside;
      ui::end_layer(ui);
      if (nested.is_dismissed) page.is_nested_open = false;
    }
    ui::end_layer(ui);
    if (layer.is_dismissed) page.is_dialog_open = false;
  }
}

TEST(KitLayer, TakesThePressesInItsBox) {
  Harness h;
  Page page;
  h.run([&](ui::Ui& ui) { draw(ui, page); });
  h.click(Role::Button, "Open");
  ASSERT_TRUE(page.is_menu_open);
  h.click(Role::Button, "Inside");
  EXPECT_EQ(page.inside, 1);
  EXPECT_TRUE(page.is_menu_open);
}

TEST(KitLayer, APressBesideAMenuClosesItAndDoesNothingElse) {
  Harness h;
  Page page{.is_menu_open = true};
  h.run([&](ui::Ui& ui) { draw(ui, page); });
  h.click(Role::Button, "Behind");
  EXPECT_FALSE(page.is_menu_open);
  EXPECT_EQ(page.behind, 0);
  h.click(Role::Button, "Behind");
  EXPECT_EQ(page.behind, 1);
}

TEST(KitLayer, ADialogCoversThePageUntilItIsAnswered) {
  Harness h;
  Page page{.is_dialog_open = true};
  h.run([&](ui::Ui& ui) { draw(ui, page); });
  EXPECT_TRUE(h.has_flag(Role::Dialog, "Record this verdict?", ui::kModal));
  h.click_at({650, 700});
  EXPECT_TRUE(page.is_dialog_open);
  h.click(Role::Button, "Behind");
  EXPECT_EQ(page.behind, 0);
  h.escape();
  EXPECT_FALSE(page.is_dialog_open);
  EXPECT_FALSE(h.has(Role::Dialog, "Record this verdict?"));
}

TEST(KitLayer, TheInnermostLayerIsInFrontAndClosesFirst) {
  Harness h;
  Page page{.is_dialog_open = true};
  h.run([&](ui::Ui& ui) { draw(ui, page); });
  h.click(Role::Button, "Stage");
  ASSERT_TRUE(page.is_nested_open);
  h.click(Role::Button, "Expansion");
  EXPECT_EQ(page.inside, 1);
  h.escape();
  EXPECT_FALSE(page.is_nested_open);
  EXPECT_TRUE(page.is_dialog_open);
}

TEST(KitLayer, TheEscapeKeyClosesTheFrontLayerOnly) {
  Harness h;
  Page page{.is_dialog_open = true, .is_nested_open = true};
  h.run([&](ui::Ui& ui) { draw(ui, page); });
  for (const bool is_down : {true, false}) {
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Escape, is_down);
    h.settle();
  }
  EXPECT_FALSE(page.is_nested_open);
  EXPECT_TRUE(page.is_dialog_open);
}

TEST(KitLayer, LayersAreHoistedToTheEndOfTheTree) {
  Harness h;
  Page page{.is_menu_open = true};
  h.run([&](ui::Ui& ui) { draw(ui, page); });
  const ui::Node menu = h.find(Role::Menu, "Actions"), inside = h.find(Role::Button, "Inside");
  EXPECT_EQ(menu.depth, 0);
  EXPECT_EQ(inside.depth, 1);
  EXPECT_EQ(h.name_of(h.ui.semantics.nodes().back()), "Inside");
}

TEST(KitLayer, PlacesStayInsideTheCanvas) {
  ui::Ui ui;
  ui.environment = {.width = 800, .height = 600};
  const ui::Rect below = ui::place_below(ui, {700, 100, 80, 32}, {200, 150});
  EXPECT_EQ(below, (ui::Rect{592, 136, 200, 150}));
  const ui::Rect above = ui::place_below(ui, {100, 500, 80, 32}, {200, 150});
  EXPECT_EQ(above, (ui::Rect{100, 346, 200, 150}));
  const ui::Rect squeezed = ui::place_below(ui, {100, 100, 80, 32}, {200, 5000});
  EXPECT_EQ(squeezed.y, 136);
  EXPECT_EQ(squeezed.bottom(), 592);
  EXPECT_EQ(ui::place_at(ui, {795, 595}, {100, 50}), (ui::Rect{692, 542, 100, 50}));
  EXPECT_EQ(ui::place_centered(ui, {480, 300}), (ui::Rect{160, 150, 480, 300}));
  EXPECT_EQ(ui::place_over(ui, {400, 560, 20, 20}, {100, 24}).bottom(), 554);
}

}  // namespace
}  // namespace evenhand
