#include "app/history.h"

#include <gtest/gtest.h>

namespace evenhand::app {
namespace {

Scenario titled(std::string title) {
  Scenario scenario;
  scenario.title = std::move(title);
  return scenario;
}

bool set(History& history, std::string title, std::string interaction = {}) {
  Scenario next = history.present();
  next.title = title;
  return history.record(std::move(next), Edit{"Title: " + title, {}, std::move(interaction)});
}

TEST(History, undoes_and_redoes_with_the_label_of_the_edit) {
  History history(titled("a"));
  set(history, "b");
  set(history, "c");
  EXPECT_EQ(history.undo_label(), "Title: c");
  history.undo();
  EXPECT_EQ(history.present().title, "b");
  EXPECT_EQ(history.undo_label(), "Title: b");
  EXPECT_EQ(history.redo_label(), "Title: c");
  history.redo();
  EXPECT_EQ(history.present().title, "c");
  EXPECT_FALSE(history.can_redo());
}

TEST(History, keeps_no_step_for_an_edit_that_changes_nothing) {
  History history(titled("a"));
  EXPECT_FALSE(set(history, "a"));
  EXPECT_FALSE(history.can_undo());
}

TEST(History, a_new_edit_forgets_what_could_be_redone) {
  History history(titled("a"));
  set(history, "b");
  history.undo();
  set(history, "c");
  EXPECT_FALSE(history.can_redo());
  history.undo();
  EXPECT_EQ(history.present().title, "a");
}

TEST(History, one_interaction_is_one_step) {
  History history(titled("a"));
  set(history, "b", "drag");
  set(history, "c", "drag");
  history.finish_interaction();
  set(history, "d", "drag");
  EXPECT_EQ(history.step_count(), 2u);
  history.undo();
  EXPECT_EQ(history.present().title, "c");
  history.undo();
  EXPECT_EQ(history.present().title, "a");
}

TEST(History, an_interaction_that_returns_to_where_it_began_leaves_no_step) {
  History history(titled("a"));
  set(history, "b", "drag");
  set(history, "a", "drag");
  EXPECT_FALSE(history.can_undo());
}

TEST(History, undoing_everything_and_redoing_everything_are_inverse) {
  History history(titled("0"));
  for (int i = 1; i <= 60; ++i) set(history, std::to_string(i * 7919 % 101));
  const Scenario last = history.present();
  while (history.can_undo()) history.undo();
  EXPECT_EQ(history.present().title, "0");
  while (history.can_redo()) history.redo();
  EXPECT_EQ(history.present(), last);
}

}  // namespace
}  // namespace evenhand::app
