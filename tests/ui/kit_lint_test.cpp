// The check behind every screen test, tried on things that are wrong.
#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/harness.h"
#include "ui/kit/button.h"
#include "ui/screens/gallery/gallery_screen.h"
#include "ui/test_engine_hooks.h"

namespace evenhand {
namespace {

using test::Harness;

bool mentions(const std::vector<std::string>& problems, std::string_view words) {
  for (const std::string& problem : problems)
    if (problem.find(words) != std::string::npos) return true;
  return false;
}

TEST(KitLint, CatchesABareImGuiButton) {
  if (!test::has_item_hooks()) GTEST_SKIP() << "this build of ImGui has no item hooks";
  Harness h;
  h.is_strict = false;
  h.run([](ui::Ui& ui) {
    ui::button(ui, {10, 10, 100, 32}, {.label = "Good"});
    ImGui::Button("Bare");
  });
  EXPECT_EQ(h.lint().size(), 1u);
  EXPECT_TRUE(mentions(h.lint(), "an item without a semantic node"));
}

TEST(KitLint, CatchesANodeThatNothingStandsBehind) {
  if (!test::has_item_hooks()) GTEST_SKIP() << "this build of ImGui has no item hooks";
  Harness h;
  h.is_strict = false;
  h.run([](ui::Ui& ui) { ui.semantics.add({.id = 77, .role = ui::Role::Button, .rect = {0, 0, 10, 10}, .name = "Ghost"}); });
  EXPECT_TRUE(mentions(h.lint(), "nothing to operate behind the node \"Ghost\""));
}

TEST(KitLint, CatchesIdsUsedTwiceAndMissingNames) {
  Harness h;
  h.is_strict = false;
  h.run([](ui::Ui& ui) {
    ui::button(ui, {10, 10, 100, 32}, {.label = "Twin"});
    ui::button(ui, {10, 50, 100, 32}, {.label = "Twin"});
    ui::button(ui, {10, 90, 100, 32}, {.label = "", .id = "nameless"});
  });
  EXPECT_TRUE(mentions(h.lint(), "two nodes have the id of \"Twin\""));
  EXPECT_TRUE(mentions(h.lint(), "needs a name"));
}

TEST(KitLint, AFrameThatNeverSettlesFails) {
  Harness h;
  h.run([](ui::Ui&) {});
  EXPECT_NONFATAL_FAILURE(h.run([](ui::Ui& ui) { ui.wake_in(0); }), "not settled");
}

TEST(KitGallery, EveryComponentPassesTheLintInEveryPalette) {
  for (const ui::Palette palette : {ui::Palette::Light, ui::Palette::Dark, ui::Palette::HighContrastLight, ui::Palette::HighContrastDark}) {
    Harness h;
    ui::GalleryState state;
    h.ui.wanted_palette = palette;
    h.run([&](ui::Ui& ui) { ui::gallery_screen(ui, state, {0, 0, ui.environment.width, ui.environment.height}); });
    EXPECT_TRUE(h.has(ui::Role::Button, "Primary, Rest"));
  }
}

TEST(KitGallery, FitsSmallAndLargeSurfaces) {
  for (const ui::Size size : {ui::Size{400, 700}, ui::Size{1280, 800}, ui::Size{2560, 1440}})
    for (const float scale : {1.0f, 1.25f, 2.0f, 3.0f}) {
      Harness h(size.width, size.height, scale);
      h.ui.environment.has_coarse_pointer = true;
      ui::GalleryState state;
      h.run([&](ui::Ui& ui) { ui::gallery_screen(ui, state, {0, 0, ui.environment.width, ui.environment.height}); });
    }
}

}  // namespace
}  // namespace evenhand
