// Dialog, menu, combo box, command palette, toast and tooltip: what opens, what has the focus, what closes them (look 5, AX-2).
#include <gtest/gtest.h>
#include <imgui.h>

#include <array>
#include <string>

#include "ui/harness.h"
#include "ui/kit/button.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/command_palette.h"
#include "ui/kit/dialog.h"
#include "ui/kit/menu.h"
#include "ui/kit/text_field.h"
#include "ui/kit/toast.h"
#include "ui/kit/tooltip.h"

namespace evenhand::ui {
namespace {

using test::Harness;

constexpr Rect kButton{20, 20, 160, 32};

TEST(DialogWidget, AnswersByButtonEscapeAndAPressBesideIt) {
  Harness harness;
  bool is_open = true;
  DialogAnswer last = DialogAnswer::None;
  DialogSpec spec{.question = "Record this verdict?", .text = "Both are told today.", .deed = "Record verdict", .safe_answer = "Not yet"};
  harness.run([&](Ui& ui) {
    if (!is_open) return;
    last = dialog(ui, spec);
    if (last != DialogAnswer::None) is_open = false;
  });
  const Node node = harness.find(Role::Dialog, "Record this verdict?");
  EXPECT_NE(node.flags & kModal, 0u);
  EXPECT_NE(node.flags & kPopup, 0u);
  EXPECT_EQ(node.rect.width, 480);
  EXPECT_EQ(harness.description_of(Role::Dialog, "Record this verdict?"), "Both are told today.");
  EXPECT_LT(harness.find(Role::Button, "Not yet").rect.x, harness.find(Role::Button, "Record verdict").rect.x);

  harness.press(Role::Button, "Record verdict");
  EXPECT_EQ(last, DialogAnswer::Deed);
  EXPECT_FALSE(harness.has(Role::Dialog, "Record this verdict?"));

  const auto reopened = [&] {
    is_open = true;
    last = DialogAnswer::None;
    harness.frame(3);
  };
  reopened();
  harness.escape();
  EXPECT_EQ(last, DialogAnswer::Safe);
  reopened();
  harness.click_at({10, 10});
  EXPECT_EQ(last, DialogAnswer::Safe);
  reopened();
  harness.click_at(node.rect.center());
  EXPECT_TRUE(is_open);
  harness.click(Role::Button, "Not yet");
  EXPECT_EQ(last, DialogAnswer::Safe);
}

TEST(DialogWidget, StartsOnTheSafeAnswerWhenSomethingIsRemoved) {
  Harness harness;
  DialogSpec spec{.question = "Remove Nakagawa Foods?", .deed = "Remove", .safe_answer = "Keep it", .removes = true};
  harness.run([&](Ui& ui) { dialog(ui, spec); });
  EXPECT_TRUE(harness.has_flag(Role::Button, "Keep it", kAutoFocus));
  EXPECT_FALSE(harness.has_flag(Role::Button, "Remove", kAutoFocus));
  spec.removes = false;
  harness.settle();
  EXPECT_TRUE(harness.has_flag(Role::Button, "Remove", kAutoFocus));
}

TEST(DialogWidget, KeepsAFormOnAPressBesideItAndSaysWhatIsMissing) {
  Harness harness;
  std::string reason;
  DialogAnswer last = DialogAnswer::None;
  harness.run([&](Ui& ui) {
    const TextFieldSpec field{.label = "Reason", .text = reason};
    last = dialog(ui, {.question = "Why?", .deed = "Send", .deed_disabled_reason = reason.empty() ? "Write a reason first." : "",
                       .body_height = 60, .body = [&](Ui& inner, Rect box) {
                         if (const auto typed = text_field(inner, box, field); typed.text) reason = *typed.text;
                       }});
  });
  harness.click_at({5, 5});
  EXPECT_EQ(last, DialogAnswer::None);
  EXPECT_TRUE(harness.has_flag(Role::Button, "Send", kDisabled));
  EXPECT_EQ(harness.description_of(Role::Button, "Send"), "Write a reason first.");
  harness.type("Reason", "Tender in December");
  EXPECT_FALSE(harness.has_flag(Role::Button, "Send", kDisabled));
}

TEST(DialogWidget, FitsASmallScreenAndScrollsItsBody) {
  Harness harness(360, 400);
  harness.run([&](Ui& ui) {
    dialog(ui, {.question = "Long?", .deed = "Yes", .body_height = 900, .body = [](Ui& inner, Rect box) {
                  button(inner, {box.x, box.bottom() - 32, 100, 32}, {.label = "At the end"});
                }});
  });
  const Rect box = harness.find(Role::Dialog, "Long?").rect;
  EXPECT_GE(box.x, 0);
  EXPECT_LE(box.right(), 360);
  EXPECT_LE(box.bottom(), 400);
  EXPECT_LE(harness.find(Role::Button, "Yes").rect.bottom(), 400);
  harness.focus(Role::Button, "At the end");
  const Rect region = harness.find(Role::ScrollRegion, "More of this").rect;
  const Rect last = harness.find(Role::Button, "At the end").rect;
  EXPECT_GE(last.y, region.y);
  EXPECT_LE(last.bottom(), region.bottom());
}

class MenuOnScreen : public testing::Test {
 protected:
  void SetUp() override {
    harness.run([this](Ui& ui) {
      if (button(ui, kButton, {.label = "Actions", .is_expanded = state.is_open})) open_menu_below(state, kButton);
      if (const auto run = menu(ui, state, {.name = "Actions of Dana", .entries = entries})) chosen = *run;
    });
  }
  std::array<MenuEntry, 3> entries{{{.label = "Rename", .shortcut = "F2"},
                                    {.label = "Undo", .disabled_reason = "Nothing to undo."},
                                    {.label = "Remove", .removes = true, .starts_group = true}}};
  MenuState state;
  int chosen = -1;
  Harness harness;
};

TEST_F(MenuOnScreen, OpensBelowItsButtonAndRunsAnEntry) {
  EXPECT_FALSE(harness.has(Role::Menu, "Actions of Dana"));
  harness.press(Role::Button, "Actions");
  EXPECT_GE(harness.find(Role::Menu, "Actions of Dana").rect.y, kButton.bottom());
  EXPECT_EQ(harness.value_of(Role::MenuItem, "Rename"), "F2");
  EXPECT_TRUE(harness.has_flag(Role::MenuItem, "Rename", kAutoFocus));
  harness.click(Role::MenuItem, "Remove");
  EXPECT_EQ(chosen, 2);
  EXPECT_FALSE(harness.has(Role::Menu, "Actions of Dana"));
}

TEST_F(MenuOnScreen, KeepsOpenOnWhatCannotBeRunAndSaysWhy) {
  harness.press(Role::Button, "Actions");
  EXPECT_EQ(harness.description_of(Role::MenuItem, "Undo"), "Nothing to undo.");
  harness.press(Role::MenuItem, "Undo");
  EXPECT_EQ(chosen, -1);
  EXPECT_TRUE(harness.has(Role::Menu, "Actions of Dana"));
}

TEST_F(MenuOnScreen, ClosesByEscapeAndByAPressBesideIt) {
  harness.press(Role::Button, "Actions");
  harness.escape();
  EXPECT_FALSE(state.is_open);
  harness.press(Role::Button, "Actions");
  harness.click_at({900, 600});
  EXPECT_FALSE(state.is_open);
  EXPECT_EQ(chosen, -1);
}

class ComboOnScreen : public testing::Test {
 protected:
  void show(int options) {
    names.clear();
    for (int i = 0; i < options; ++i) names.push_back("Person " + std::to_string(i + 1));
    harness.run([this](Ui& ui) {
      std::vector<ComboOption> list;
      for (const std::string& name : names) list.push_back({.text = name, .disabled_reason = name == "Person 3" ? "On leave." : ""});
      const ComboBoxResult result = combo_box(ui, {20, 20, 200, 60}, {.label = "Owner", .options = list, .selected = selected});
      if (result.chosen) selected = *result.chosen;
      was_dismissed = was_dismissed || result.was_dismissed;
    });
  }
  std::vector<std::string> names;
  int selected = -1;
  bool was_dismissed = false;
  Harness harness;
};

TEST_F(ComboOnScreen, ChoosesFromAShortList) {
  show(4);
  EXPECT_EQ(harness.value_of(Role::ComboBox, "Owner"), "Choose");
  EXPECT_TRUE(harness.has_flag(Role::ComboBox, "Owner", kCollapsed));
  harness.press(Role::ComboBox, "Owner");
  EXPECT_TRUE(harness.has_flag(Role::ComboBox, "Owner", kExpanded));
  EXPECT_TRUE(harness.has(Role::ListBox, "Owner"));
  EXPECT_FALSE(harness.has(Role::TextField, "Search"));
  harness.press(Role::Option, "Person 3");
  EXPECT_EQ(selected, -1);
  harness.click(Role::Option, "Person 2");
  EXPECT_EQ(selected, 1);
  EXPECT_EQ(harness.value_of(Role::ComboBox, "Owner"), "Person 2");
  EXPECT_FALSE(harness.has(Role::ListBox, "Owner"));
  harness.press(Role::ComboBox, "Owner");
  EXPECT_TRUE(harness.has_flag(Role::Option, "Person 2", kSelected));
  harness.escape();
  EXPECT_TRUE(was_dismissed);
  EXPECT_EQ(selected, 1);
}

TEST_F(ComboOnScreen, SearchesALongList) {
  show(30);
  harness.press(Role::ComboBox, "Owner");
  EXPECT_EQ(harness.all(Role::Option).size(), 30u);
  harness.type("Search", "27");
  ASSERT_EQ(harness.all(Role::Option).size(), 1u);
  EXPECT_TRUE(harness.has_flag(Role::Option, "Person 27", kCurrent));
  harness.submit("Search");
  EXPECT_EQ(selected, 26);
  EXPECT_FALSE(harness.has(Role::TextField, "Search"));

  harness.press(Role::ComboBox, "Owner");
  EXPECT_TRUE(harness.has_flag(Role::Option, "Person 27", kCurrent));
  const Rect list = harness.find(Role::ListBox, "Owner").rect;
  EXPECT_TRUE(list.contains(harness.find(Role::Option, "Person 27").rect.center()));
  harness.key(Role::TextField, "Search", NavigationKey::Down);
  EXPECT_TRUE(harness.has_flag(Role::Option, "Person 28", kCurrent));
  harness.type("Search", "zz");
  EXPECT_TRUE(harness.has(Role::Status, "Nothing found"));
  harness.submit("Search");
  EXPECT_EQ(selected, 26);
}

class PaletteOnScreen : public testing::Test {
 protected:
  void SetUp() override {
    state.is_open = true;
    harness.run([this](Ui& ui) {
      if (const auto run = command_palette(ui, state, {.entries = entries})) chosen = *run;
    });
  }
  std::vector<std::string> shown() {
    std::vector<std::string> names;
    for (const Node& node : harness.all(Role::Option)) names.push_back(harness.name_of(node));
    return names;
  }
  std::array<PaletteEntry, 4> entries{{{.label = "Open the report", .place = "Record"},
                                       {.label = "Move a client", .place = "Rebalance"},
                                       {.label = "Undo", .disabled_reason = "Nothing to undo."},
                                       {.label = "Import a table", .place = "Start"}}};
  PaletteState state;
  int chosen = -1;
  Harness harness;
};

TEST_F(PaletteOnScreen, FiltersAndRunsTheBestMatch) {
  EXPECT_EQ(shown().size(), 4u);
  EXPECT_TRUE(harness.has_flag(Role::TextField, "Find a command or a screen", kAutoFocus));
  harness.type("Find a command or a screen", "mc");
  EXPECT_EQ(shown(), (std::vector<std::string>{"Move a client"}));
  harness.submit("Find a command or a screen");
  EXPECT_EQ(chosen, 1);
  EXPECT_FALSE(state.is_open);
}

TEST_F(PaletteOnScreen, FindsByThePlaceAfterTheLabel) {
  harness.type("Find a command or a screen", "re");
  EXPECT_EQ(shown().front(), "Open the report");
  EXPECT_TRUE(harness.has(Role::Option, "Move a client"));
}

TEST_F(PaletteOnScreen, WalksWithArrowsAndStartsAnewOnOpening) {
  harness.key(Role::TextField, "Find a command or a screen", NavigationKey::Up);
  EXPECT_TRUE(harness.has_flag(Role::Option, "Import a table", kCurrent));
  harness.key(Role::TextField, "Find a command or a screen", NavigationKey::Down);
  EXPECT_TRUE(harness.has_flag(Role::Option, "Open the report", kCurrent));
  harness.type("Find a command or a screen", "und");
  EXPECT_EQ(harness.description_of(Role::Option, "Undo"), "Nothing to undo.");
  harness.submit("Find a command or a screen");
  EXPECT_EQ(chosen, -1);
  EXPECT_TRUE(state.is_open);
  harness.escape();
  EXPECT_FALSE(state.is_open);
  state.is_open = true;
  harness.frame(3);
  EXPECT_EQ(state.text, "");
  EXPECT_EQ(shown().size(), 4u);
}

TEST(ToastWidget, StaysEightSecondsLongerWhileHoveredAndCanTakeBack) {
  Harness harness;
  ToastState state;
  bool was_undone = false;
  harness.run([&](Ui& ui) { was_undone = toast(ui, state) || was_undone; });
  show_toast(harness.ui, state, "Moved Nakagawa Foods to Min-jun", "Undo");
  harness.wait(7.5);
  EXPECT_TRUE(harness.has(Role::Status, "Moved Nakagawa Foods to Min-jun"));
  harness.hover(Role::Status, "Moved Nakagawa Foods to Min-jun");
  harness.wait(20);
  EXPECT_TRUE(harness.has(Role::Status, "Moved Nakagawa Foods to Min-jun"));
  harness.move_away();
  harness.wait(9);
  EXPECT_FALSE(harness.has(Role::Status, "Moved Nakagawa Foods to Min-jun"));
  show_toast(harness.ui, state, "Locked", "Undo");
  harness.settle();
  harness.click(Role::Button, "Undo");
  EXPECT_TRUE(was_undone);
  EXPECT_FALSE(harness.has(Role::Status, "Locked"));
}

TEST(TooltipWidget, ShowsAfterARestOrAtOnceOnFocus) {
  Harness harness;
  harness.run([](Ui& ui) {
    button(ui, kButton, {.label = "Veto"});
    tooltip(ui, make_id("Veto"), kButton, "Veto this move");
  });
  harness.hover(Role::Button, "Veto");
  EXPECT_FALSE(harness.has(Role::Tooltip, "Veto this move"));
  EXPECT_GT(harness.ui.next_wake, 0.0);
  EXPECT_LE(harness.ui.next_wake, 0.4);
  harness.wait(0.5);
  EXPECT_TRUE(harness.has(Role::Tooltip, "Veto this move"));
  EXPECT_LT(harness.ui.next_wake, 0.0);
  ImGui::GetIO().AddKeyEvent(ImGuiKey_Escape, true);
  harness.frame();
  ImGui::GetIO().AddKeyEvent(ImGuiKey_Escape, false);
  harness.settle();
  EXPECT_FALSE(harness.has(Role::Tooltip, "Veto this move"));
  harness.move_away();
  harness.focus(Role::Button, "Veto");
  EXPECT_TRUE(harness.has(Role::Tooltip, "Veto this move"));
  harness.blur();
  EXPECT_FALSE(harness.has(Role::Tooltip, "Veto this move"));
}

}  // namespace
}  // namespace evenhand::ui
