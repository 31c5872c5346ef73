#include "ui/kit/semantics.h"

#include <gtest/gtest.h>

namespace evenhand::ui {
namespace {

NodeInit node(NodeId id, Role role, std::string_view name, Rect rect = {0, 0, 10, 10}) {
  return {.id = id, .role = role, .rect = rect, .name = name};
}

SemanticEvent event(NodeId id, Action action, std::string text = {}, std::uint32_t sequence = 0) {
  return {.id = id, .action = action, .sequence = sequence, .text = std::move(text)};
}

TEST(Semantics, GroupsNestAndTakeTheRectOfTheirChildren) {
  Semantics tree;
  tree.begin_frame();
  tree.push(node(1, Role::Group, "card", {}));
  tree.add(node(2, Role::Text, "a", {10, 20, 30, 40}));
  tree.push(node(3, Role::Group, "inner", {}));
  tree.add(node(4, Role::Text, "b", {5, 50, 10, 30}));
  tree.pop();
  tree.pop();
  tree.end_frame();
  ASSERT_EQ(tree.nodes().size(), 4u);
  EXPECT_EQ(tree.nodes()[3].depth, 2);
  EXPECT_EQ(tree.find(3)->rect, (Rect{5, 50, 10, 30}));
  EXPECT_EQ(tree.find(1)->rect, (Rect{5, 20, 35, 60}));
}

TEST(Semantics, LayersComeLastAndLieOnTheRoot) {
  Semantics tree;
  tree.begin_frame();
  tree.push(node(1, Role::Group, "card"));
  NodeInit dialog = node(2, Role::Dialog, "question");
  dialog.flags = kPopup | kModal;
  tree.push(dialog);
  tree.add(node(3, Role::Button, "ok"));
  NodeInit list = node(4, Role::ListBox, "list");
  list.flags = kPopup;
  tree.push(list);
  tree.add(node(5, Role::Option, "one"));
  tree.pop();
  tree.add(node(6, Role::Button, "cancel"));
  tree.pop();
  tree.add(node(7, Role::Text, "below"));
  tree.pop();
  tree.add(node(8, Role::Text, "after"));
  tree.end_frame();
  std::vector<std::pair<NodeId, int>> order;
  for (const Node& n : tree.nodes()) order.emplace_back(n.id, n.depth);
  const std::vector<std::pair<NodeId, int>> expected{{1, 0}, {7, 1}, {8, 0}, {2, 0}, {3, 1}, {6, 1}, {4, 0}, {5, 1}};
  EXPECT_EQ(order, expected);
}

TEST(Semantics, MadeUpIdsStayWhenOthersChangeTheirWords) {
  const auto ids = [](std::string_view first) {
    Semantics tree;
    tree.begin_frame();
    tree.add(node(0, Role::Text, first));
    tree.add(node(0, Role::Text, "second"));
    tree.push(node(9, Role::Group, "group"));
    tree.add(node(0, Role::Text, "inside"));
    tree.pop();
    tree.end_frame();
    std::vector<NodeId> out;
    for (const Node& n : tree.nodes()) out.push_back(n.id);
    EXPECT_TRUE(tree.duplicate_ids().empty());
    return out;
  };
  EXPECT_EQ(ids("one"), ids("another"));
}

TEST(Semantics, DuplicatesAreNamedOnce) {
  Semantics tree;
  tree.begin_frame();
  for (int i = 0; i < 3; ++i) tree.add(node(7, Role::Button, "again"));
  tree.add(node(8, Role::Button, "alone"));
  tree.end_frame();
  ASSERT_EQ(tree.duplicate_ids().size(), 1u);
  EXPECT_EQ(tree.duplicate_ids()[0], 7u);
}

TEST(Semantics, HashFollowsEveryField) {
  const auto hash = [](const NodeInit& init) {
    Semantics tree;
    tree.begin_frame();
    tree.add(init);
    tree.end_frame();
    return tree.hash();
  };
  const NodeInit base = node(1, Role::Slider, "share");
  EXPECT_EQ(hash(base), hash(base));
  std::vector<NodeInit> variants(14, base);
  variants[0].id = 2;
  variants[1].role = Role::Button;
  variants[2].rect.x = 1;
  variants[3].name = "sharf";
  variants[4].value = "x";
  variants[5].description = "x";
  variants[6].flags = kDisabled;
  variants[7].level = 1;
  variants[8].number = 1;
  variants[9].minimum = 1;
  variants[10].maximum = 1;
  variants[11].step = 1;
  variants[12].index = 1;
  variants[13].count = 1;
  for (std::size_t i = 0; i < variants.size(); ++i) EXPECT_NE(hash(base), hash(variants[i])) << i;
}

TEST(Semantics, TextMovedFromNameToValueChangesTheHash) {
  const auto hash = [](std::string_view name, std::string_view value) {
    Semantics tree;
    tree.begin_frame();
    tree.add({.id = 1, .role = Role::Text, .rect = {}, .name = name, .value = value});
    tree.end_frame();
    return tree.hash();
  };
  EXPECT_NE(hash("ab", "c"), hash("a", "bc"));
}

TEST(Semantics, AnEventWaitsForTheNextFrameAndIsTakenOnce) {
  Semantics tree;
  tree.begin_frame();
  tree.post(event(1, Action::Press));
  EXPECT_FALSE(tree.take_press(1));
  EXPECT_TRUE(tree.has_pending_events());
  tree.end_frame();
  tree.begin_frame();
  EXPECT_FALSE(tree.take_press(2));
  EXPECT_TRUE(tree.take_press(1));
  EXPECT_FALSE(tree.take_press(1));
  tree.end_frame();
  EXPECT_FALSE(tree.has_pending_events());
}

TEST(Semantics, WhatNobodyTakesIsForgotten) {
  Semantics tree;
  tree.post(event(1, Action::Press));
  tree.begin_frame();
  tree.end_frame();
  tree.begin_frame();
  EXPECT_FALSE(tree.take_press(1));
}

TEST(Semantics, FastTypingKeepsTheLastTextAndEchoesItsSequence) {
  Semantics tree;
  tree.post(event(5, Action::SetText, "n", 1));
  tree.post(event(5, Action::SetText, "ne", 2));
  tree.post(event(5, Action::SetText, "new", 3));
  tree.begin_frame();
  EXPECT_EQ(tree.take_text(5), "new");
  tree.add(node(5, Role::TextField, "name"));
  tree.end_frame();
  EXPECT_EQ(tree.find(5)->text_sequence, 3u);
  tree.begin_frame();
  tree.add(node(5, Role::TextField, "name"));
  tree.end_frame();
  EXPECT_EQ(tree.find(5)->text_sequence, 3u);
  tree.begin_frame();
  tree.end_frame();
  tree.begin_frame();
  tree.add(node(5, Role::TextField, "name"));
  tree.end_frame();
  EXPECT_EQ(tree.find(5)->text_sequence, 0u) << "a field that was gone is a new field";
}

TEST(Semantics, FocusFollowsItsEventsAndIsGivenUpWithItsNode) {
  Semantics tree;
  tree.post({.id = 3, .action = Action::Focus, .number = 1, .text = {}});
  EXPECT_EQ(tree.focused(), 3u);
  EXPECT_TRUE(tree.is_focus_visible());
  tree.begin_frame();
  tree.add(node(3, Role::Button, "b"));
  tree.end_frame();
  EXPECT_EQ(tree.focused(), 3u);
  tree.post(event(4, Action::Blur));
  EXPECT_EQ(tree.focused(), 3u);
  tree.begin_frame();
  tree.end_frame();
  EXPECT_EQ(tree.focused(), 0u);
  EXPECT_FALSE(tree.is_focus_visible());
}

TEST(Semantics, ScrollNumbersAndKeysArrive) {
  Semantics tree;
  tree.post({.id = 1, .action = Action::Scroll, .number = 4, .number2 = 5, .text = {}});
  tree.post({.id = 2, .action = Action::SetNumber, .number = 7, .text = {}});
  tree.post({.id = 3, .action = Action::Key, .number = static_cast<float>(NavigationKey::Home), .text = {}, .has_shift = true});
  tree.post({.id = 3, .action = Action::Key, .number = static_cast<float>(NavigationKey::End), .text = {}});
  tree.begin_frame();
  EXPECT_EQ(tree.take_scroll(1), (Point{4, 5}));
  EXPECT_EQ(tree.take_number(2), 7.0f);
  const auto first = tree.take_key(3), second = tree.take_key(3);
  ASSERT_TRUE(first && second);
  EXPECT_TRUE(first->has_shift);
  EXPECT_EQ(second->number, static_cast<float>(NavigationKey::End));
  EXPECT_FALSE(tree.take_key(3));
}

TEST(Semantics, DumpIsOneLinePerNode) {
  Semantics tree;
  tree.begin_frame();
  tree.push({.id = 1, .role = Role::RadioGroup, .rect = {}, .name = "Ledger"});
  tree.add({.id = 2, .role = Role::Radio, .rect = {}, .name = "Burden", .flags = kChecked});
  tree.pop();
  tree.add({.id = 3, .role = Role::Slider, .rect = {}, .name = "Band", .value = "15 %", .number = 15, .minimum = 5, .maximum = 40});
  tree.add({.id = 4, .role = Role::Heading, .rect = {}, .name = "Say \"yes\"", .level = 2});
  tree.end_frame();
  EXPECT_EQ(tree.dump(),
            "radiogroup \"Ledger\"\n"
            "  radio \"Burden\" [checked]\n"
            "slider \"Band\" value=\"15 %\" 15 of 5..40\n"
            "heading \"Say \\\"yes\\\"\" level=2\n");
}

}  // namespace
}  // namespace evenhand::ui
