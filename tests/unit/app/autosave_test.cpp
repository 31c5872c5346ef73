#include "app/autosave.h"

#include <gtest/gtest.h>

namespace evenhand::app {
namespace {

using Kind = SaveStatus::Kind;

Instant at(std::int64_t milliseconds) { return {milliseconds}; }

TEST(Autosave, waits_300_ms_after_the_last_edit) {
  Autosave autosave(0, std::nullopt);
  autosave.edited(at(1000));
  EXPECT_FALSE(autosave.begin_due_save(at(1299)));
  autosave.edited(at(1299));
  EXPECT_FALSE(autosave.begin_due_save(at(1500)));
  const auto save = autosave.begin_due_save(at(1599));
  ASSERT_TRUE(save);
  EXPECT_EQ(save->revision, 2u);
  EXPECT_EQ(save->parent_revision, 0u);
}

TEST(Autosave, saves_at_the_latest_one_second_after_the_first_unsaved_edit) {
  Autosave autosave(5, at(0));
  for (int i = 0; i <= 10; ++i) autosave.edited(at(1000 + 100 * i));
  const auto save = autosave.begin_due_save(at(2000));
  ASSERT_TRUE(save);
  EXPECT_EQ(save->parent_revision, 5u);
}

TEST(Autosave, says_saved_only_after_the_store_has_answered) {
  Autosave autosave(3, at(50));
  EXPECT_EQ(autosave.status().kind, Kind::Saved);
  autosave.edited(at(100));
  EXPECT_EQ(autosave.status().kind, Kind::Saving);
  const auto save = autosave.begin_due_save(at(400));
  ASSERT_TRUE(save);
  EXPECT_EQ(autosave.status().kind, Kind::Saving);
  autosave.finished(save->revision, true, "", at(420));
  EXPECT_EQ(autosave.status().kind, Kind::Saved);
  EXPECT_EQ(autosave.status().saved_at, at(420));
}

TEST(Autosave, has_one_save_in_flight_and_then_writes_the_newest_state) {
  Autosave autosave(0, std::nullopt);
  autosave.edited(at(0));
  const auto first = autosave.begin_due_save(at(300));
  ASSERT_TRUE(first);
  autosave.edited(at(310));
  autosave.edited(at(320));
  EXPECT_FALSE(autosave.begin_due_save(at(5000)));
  autosave.finished(first->revision, true, "", at(5000));
  EXPECT_EQ(autosave.status().kind, Kind::Saving);
  const auto second = autosave.begin_due_save(at(5000));
  ASSERT_TRUE(second);
  EXPECT_EQ(second->revision, 3u);
  EXPECT_EQ(second->parent_revision, first->revision);
}

TEST(Autosave, a_refused_save_is_said_and_tried_again_with_back_off) {
  Autosave autosave(0, std::nullopt);
  autosave.edited(at(0));
  std::int64_t now = 300;
  std::int64_t last_wait = 0;
  for (int i = 0; i < 8; ++i) {
    const auto save = autosave.begin_due_save(at(now));
    ASSERT_TRUE(save) << i;
    autosave.finished(save->revision, false, "quota", at(now));
    EXPECT_EQ(autosave.status().kind, Kind::NotSaved);
    EXPECT_EQ(autosave.status().reason, "quota");
    const std::int64_t wait = autosave.next_deadline()->milliseconds - now;
    EXPECT_GE(wait, last_wait);
    EXPECT_LE(wait, 32'000);
    last_wait = wait;
    now += wait;
  }
  const auto save = autosave.begin_due_save(at(now));
  autosave.finished(save->revision, true, "", at(now));
  EXPECT_EQ(autosave.status().kind, Kind::Saved);
}

TEST(Autosave, a_conflict_stops_writing_until_the_person_decides) {
  Autosave autosave(4, at(0));
  autosave.edited(at(0));
  const auto save = autosave.begin_due_save(at(300));
  autosave.finished(save->revision, false, "conflict", at(310));
  EXPECT_TRUE(autosave.is_conflicted());
  autosave.edited(at(400));
  EXPECT_FALSE(autosave.next_deadline());
  EXPECT_FALSE(autosave.begin_save_at_once());
  EXPECT_TRUE(autosave.has_unsaved_edits());
}

TEST(Autosave, a_save_at_once_follows_the_one_in_flight) {
  Autosave autosave(0, std::nullopt);
  autosave.edited(at(0));
  const auto first = autosave.begin_due_save(at(300));
  EXPECT_FALSE(autosave.begin_save_at_once()) << "what flies is the newest state already";
  autosave.edited(at(310));
  const auto second = autosave.begin_save_at_once();
  ASSERT_TRUE(second);
  EXPECT_EQ(second->parent_revision, first->revision);
  autosave.finished(first->revision, true, "", at(330));
  autosave.finished(second->revision, true, "", at(340));
  EXPECT_EQ(autosave.status().kind, Kind::Saved);
}

TEST(Autosave, a_save_whose_parent_was_lost_is_no_conflict) {
  Autosave autosave(0, std::nullopt);
  autosave.edited(at(0));
  const auto first = autosave.begin_due_save(at(300));
  autosave.edited(at(310));
  const auto second = autosave.begin_save_at_once();
  autosave.finished(first->revision, false, "disk", at(330));
  autosave.finished(second->revision, false, "conflict", at(340));
  EXPECT_FALSE(autosave.is_conflicted());
  const auto again = autosave.begin_due_save(at(60'000));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->parent_revision, 0u);
}

TEST(Autosave, without_a_store_it_says_so_and_never_writes) {
  Autosave autosave(0, std::nullopt);
  autosave.set_memory_only(true);
  autosave.edited(at(0));
  EXPECT_EQ(autosave.status().kind, Kind::MemoryOnly);
  EXPECT_FALSE(autosave.next_deadline());
  EXPECT_FALSE(autosave.begin_save_at_once());
}

}  // namespace
}  // namespace evenhand::app
