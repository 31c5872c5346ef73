#include <gtest/gtest.h>

#include <string>

#include "ui/harness.h"
#include "ui/kit/number_field.h"
#include "ui/kit/slider.h"
#include "ui/kit/text_area.h"
#include "ui/kit/text_field.h"

namespace evenhand {
namespace {

using test::Harness;
using ui::Role;

TEST(KitField, TypingArrivesAndTheNodeCoversTheFrame) {
  Harness h;
  std::string name = "Acme";
  bool is_submitted = false, is_finished = false;
  h.run([&](ui::Ui& ui) {
    const auto result = ui::text_field(ui, {20, 20, 300, 0}, {.label = "Client", .text = name, .help = "As in the contract"});
    if (result.text) name = *result.text;
    is_submitted |= result.is_submitted;
    is_finished |= result.is_finished;
  });
  const ui::Node field = h.find(Role::TextField, "Client");
  EXPECT_EQ(field.rect, (ui::Rect{20, 40, 300, 32}));
  EXPECT_EQ(field.text_size, 14);
  EXPECT_EQ(field.text_padding, 10);
  EXPECT_EQ(h.value_of(Role::TextField, "Client"), "Acme");
  EXPECT_EQ(h.description_of(Role::TextField, "Client"), "As in the contract");
  h.type("Client", "Acme Nord");
  EXPECT_EQ(name, "Acme Nord");
  EXPECT_EQ(h.value_of(Role::TextField, "Client"), "Acme Nord");
  EXPECT_FALSE(is_finished);
  h.submit("Client");
  EXPECT_TRUE(is_submitted);
  h.blur();
  EXPECT_TRUE(is_finished);
}

TEST(KitField, ErrorAndDisabledStatesAreSaid) {
  Harness h;
  std::string text;
  h.run([&](ui::Ui& ui) {
    ui::text_field(ui, {20, 20, 300, 0}, {.label = "Hours", .text = "3l", .error = "A number, like 31", .flags = ui::kRequired});
    const auto fixed = ui::text_field(ui, {20, 120, 300, 0}, {.label = "Share", .text = "40", .disabled_reason = "Set by policy"});
    if (fixed.text) text = *fixed.text;
  });
  EXPECT_TRUE(h.has_flag(Role::TextField, "Hours", ui::kInvalid));
  EXPECT_TRUE(h.has_flag(Role::TextField, "Hours", ui::kRequired));
  EXPECT_EQ(h.description_of(Role::TextField, "Hours"), "A number, like 31");
  h.type("Share", "50");
  EXPECT_EQ(text, "");
  EXPECT_EQ(h.description_of(Role::TextField, "Share"), "Set by policy");
}

TEST(KitField, KeysThatEditNothingReachTheCaller) {
  Harness h;
  std::optional<ui::NavigationKey> key;
  h.run([&](ui::Ui& ui) {
    if (const auto result = ui::text_field(ui, {20, 20, 300, 0}, {.label = "Find", .text = ""}); result.key) key = result.key;
  });
  h.key(Role::TextField, "Find", ui::NavigationKey::Down);
  EXPECT_EQ(key, ui::NavigationKey::Down);
}

TEST(KitField, ATextAreaKeepsItsLines) {
  Harness h;
  std::string words;
  h.run([&](ui::Ui& ui) {
    if (const auto result = ui::text_area(ui, {20, 20, 300, 120}, {.label = "Heard", .text = words}); result.text) words = *result.text;
  });
  h.type("Heard", "one\ntwo");
  EXPECT_EQ(words, "one\ntwo");
  EXPECT_EQ(h.value_of(Role::TextArea, "Heard"), "one\ntwo");
}

struct NumberCase {
  std::optional<double> value = 31;
  int reports = 0;
};

void draw_number(ui::Ui& ui, NumberCase& state, bool can_be_empty = false) {
  const auto result = ui::number_field(ui, {20, 20, 200, 0}, {.label = "Hours", .value = state.value, .decimals = 1, .minimum = 0, .maximum = 744,
                                                              .can_be_empty = can_be_empty});
  if (!result.is_changed) return;
  state.value = result.value;
  ++state.reports;
}

TEST(KitField, ANumberIsReadWhenTheFocusLeaves) {
  Harness h;
  NumberCase state;
  h.run([&](ui::Ui& ui) { draw_number(ui, state); });
  h.type("Hours", "3");
  h.type("Hours", "38.46");
  EXPECT_EQ(state.reports, 0);
  EXPECT_EQ(h.value_of(Role::TextField, "Hours"), "38.46");
  h.blur();
  EXPECT_EQ(state.reports, 1);
  EXPECT_EQ(state.value, 38.5);
  EXPECT_EQ(h.value_of(Role::TextField, "Hours"), "38.5");
}

TEST(KitField, ANumberIsKeptWithinItsLimits) {
  Harness h;
  NumberCase state;
  h.run([&](ui::Ui& ui) { draw_number(ui, state); });
  h.type("Hours", "9,999");
  h.submit("Hours");
  EXPECT_EQ(state.value, 744);
  EXPECT_EQ(h.value_of(Role::TextField, "Hours"), "744");
}

TEST(KitField, WhatIsNoNumberKeepsTheOldOneAndSaysWhatToType) {
  Harness h;
  NumberCase state;
  h.run([&](ui::Ui& ui) { draw_number(ui, state); });
  h.type("Hours", "3l");
  h.blur();
  EXPECT_EQ(state.value, 31);
  EXPECT_EQ(h.value_of(Role::TextField, "Hours"), "3l");
  EXPECT_TRUE(h.has_flag(Role::TextField, "Hours", ui::kInvalid));
  EXPECT_EQ(h.description_of(Role::TextField, "Hours"), "A number, like 31");
  h.type("Hours", "32");
  EXPECT_FALSE(h.has_flag(Role::TextField, "Hours", ui::kInvalid));
  h.blur();
  EXPECT_EQ(state.value, 32);
}

TEST(KitField, EscapeTakesBackWhatWasTyped) {
  Harness h;
  NumberCase state;
  h.run([&](ui::Ui& ui) { draw_number(ui, state); });
  h.type("Hours", "77");
  h.key(Role::TextField, "Hours", ui::NavigationKey::Escape);
  EXPECT_EQ(h.value_of(Role::TextField, "Hours"), "31");
  h.blur();
  EXPECT_EQ(state.reports, 0);
}

TEST(KitField, OnlyAFieldThatMayBeEmptyCanBeEmptied) {
  Harness h;
  NumberCase strict, loose;
  h.run([&](ui::Ui& ui) { draw_number(ui, strict); });
  h.type("Hours", "");
  h.blur();
  EXPECT_EQ(strict.value, 31);
  Harness other;
  other.run([&](ui::Ui& ui) { draw_number(ui, loose, true); });
  other.type("Hours", " ");
  other.blur();
  EXPECT_EQ(loose.value, std::nullopt);
}

struct SliderCase {
  double value = 15;
  int finished = 0;
};

void draw_slider(ui::Ui& ui, SliderCase& state) {
  const auto result = ui::slider(ui, {20, 20, 416, 0}, {.label = "Band", .value = state.value, .minimum = 5, .maximum = 45, .step = 2.5,
                                                        .value_text = "in words", .shows_value = false});
  if (result.value) state.value = *result.value;
  state.finished += result.is_finished ? 1 : 0;
}

TEST(KitSlider, FollowsDragInStepsAndReportsTheEnd) {
  Harness h;
  SliderCase state;
  h.run([&](ui::Ui& ui) { draw_slider(ui, state); });
  const ui::Rect rect = h.find(Role::Slider, "Band").rect;
  h.drag({rect.x + 20, rect.center().y}, {rect.center().x + 3, rect.center().y});
  EXPECT_EQ(state.value, 25);
  EXPECT_EQ(state.finished, 1);
  h.drag(rect.center(), {rect.right() + 500, rect.center().y});
  EXPECT_EQ(state.value, 45);
}

TEST(KitSlider, TakesNumbersFromTheKeyboardAndRoundsThemToSteps) {
  Harness h;
  SliderCase state;
  h.run([&](ui::Ui& ui) { draw_slider(ui, state); });
  h.set_number("Band", 21);
  EXPECT_EQ(state.value, 20);
  EXPECT_EQ(state.finished, 1);
  h.set_number("Band", 900);
  EXPECT_EQ(state.value, 45);
  const ui::Node node = h.find(Role::Slider, "Band");
  EXPECT_EQ(node.number, 45);
  EXPECT_EQ(node.minimum, 5);
  EXPECT_EQ(node.maximum, 45);
  EXPECT_EQ(h.value_of(Role::Slider, "Band"), "in words");
}

}  // namespace
}  // namespace evenhand
