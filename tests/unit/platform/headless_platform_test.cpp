#include "platform/headless/headless_platform.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace evenhand::platform {
namespace {

const ScenarioId kBook{"book"};
const ScenarioId kOther{"other"};

app::SaveSnapshot snapshot(std::uint64_t revision, std::uint64_t parent, ScenarioId scenario = kBook) {
  return {.scenario = std::move(scenario),
          .revision = revision,
          .parent_revision = parent,
          .title = "Title " + std::to_string(revision),
          .summary = "118 clients",
          .text = {.bytes = "bytes of " + std::to_string(revision), .sha256 = {}, .blocks = {}}};
}

// The only event since the last call; fails unless there is exactly one and it is of this kind.
template <class Kind>
Kind only(HeadlessPlatform& platform) {
  const std::vector<app::Event> events = platform.take_events();
  EXPECT_EQ(events.size(), 1u);
  const Kind* found = events.size() == 1 ? std::get_if<Kind>(&events.front()) : nullptr;
  EXPECT_NE(found, nullptr);
  return found == nullptr ? Kind{} : *found;
}

app::SaveFinished saved(HeadlessPlatform& platform, const app::SaveSnapshot& what) {
  platform.perform(what);
  return only<app::SaveFinished>(platform);
}

app::ScenarioLoaded loaded(HeadlessPlatform& platform) {
  platform.perform(app::LoadScenario{kBook});
  return only<app::ScenarioLoaded>(platform);
}

app::RecentLoaded recent(HeadlessPlatform& platform) {
  platform.perform(app::LoadRecent{});
  return only<app::RecentLoaded>(platform);
}

TEST(HeadlessPlatform, KeepsWhatIsSaved) {
  HeadlessPlatform platform;
  platform.set_clock({1000});
  EXPECT_TRUE(saved(platform, snapshot(1, 0)).is_saved);
  platform.advance(500);
  EXPECT_TRUE(saved(platform, snapshot(2, 1)).is_saved);

  const app::ScenarioLoaded found = loaded(platform);
  EXPECT_EQ(found.revision, 2u);
  EXPECT_EQ(found.bytes, "bytes of 2");
  EXPECT_EQ(found.saved_at, Instant{1500});
  EXPECT_FALSE(found.is_older_copy);
}

TEST(HeadlessPlatform, RefusesASaveOverANewerOne) {
  HeadlessPlatform platform;
  EXPECT_TRUE(saved(platform, snapshot(1, 0)).is_saved);
  const app::SaveFinished answer = saved(platform, snapshot(1, 0));
  EXPECT_FALSE(answer.is_saved);
  EXPECT_EQ(answer.reason, "conflict");
  EXPECT_EQ(platform.newest(kBook)->revision, 1u);
}

TEST(HeadlessPlatform, RefusesWritesForTheReasonGiven) {
  for (const char* reason : {"quota", "disk", "unknown"}) {
    HeadlessPlatform platform;
    EXPECT_TRUE(saved(platform, snapshot(1, 0)).is_saved);
    platform.faults.refuses_saves_with = reason;
    const app::SaveFinished answer = saved(platform, snapshot(2, 1));
    EXPECT_FALSE(answer.is_saved);
    EXPECT_EQ(answer.reason, reason);
    EXPECT_EQ(loaded(platform).revision, 1u) << "the older one has to survive";
    platform.faults.refuses_saves_with.clear();
    EXPECT_TRUE(saved(platform, snapshot(2, 1)).is_saved);
  }
}

TEST(HeadlessPlatform, HoldsSavesUntilTheyAreReleased) {
  HeadlessPlatform platform;
  platform.faults.holds_saves = true;
  platform.perform(snapshot(1, 0));
  EXPECT_TRUE(platform.take_events().empty());
  EXPECT_EQ(platform.newest(kBook), nullptr);
  platform.faults.holds_saves = false;
  platform.release_saves();
  EXPECT_TRUE(only<app::SaveFinished>(platform).is_saved);
}

TEST(HeadlessPlatform, TellsThatAnAcknowledgedSaveIsGone) {
  HeadlessPlatform platform;
  EXPECT_FALSE(recent(platform).has_lost_data) << "a first start is no loss";
  saved(platform, snapshot(1, 0));
  saved(platform, snapshot(2, 1));
  EXPECT_FALSE(recent(platform).has_lost_data);
  platform.lose_last_save(kBook);
  EXPECT_TRUE(recent(platform).has_lost_data);
  EXPECT_EQ(loaded(platform).revision, 1u);
}

TEST(HeadlessPlatform, FindsTheNewestGoodCopyAndSaysSo) {
  HeadlessPlatform platform;
  saved(platform, snapshot(1, 0));
  saved(platform, snapshot(2, 1));
  platform.damage_last_save(kBook);
  const app::ScenarioLoaded found = loaded(platform);
  EXPECT_EQ(found.revision, 1u);
  EXPECT_TRUE(found.is_older_copy);

  HeadlessPlatform hopeless;
  saved(hopeless, snapshot(1, 0));
  hopeless.damage_last_save(kBook);
  hopeless.perform(app::LoadScenario{kBook});
  EXPECT_EQ(only<app::LoadFailed>(hopeless).reason, "damaged");
}

TEST(HeadlessPlatform, ListsRecentWorkNewestFirst) {
  HeadlessPlatform platform;
  platform.set_clock({1});
  saved(platform, snapshot(1, 0, kOther));
  platform.advance(1);
  saved(platform, snapshot(1, 0));
  const app::RecentLoaded answer = recent(platform);
  ASSERT_EQ(answer.entries.size(), 2u);
  EXPECT_EQ(answer.entries[0].scenario, kBook);
  EXPECT_EQ(answer.entries[1].scenario, kOther);
  EXPECT_EQ(answer.entries[0].summary, "118 clients");
  EXPECT_TRUE(answer.is_storage_available);
}

TEST(HeadlessPlatform, BlockedStorageStoresAndLoadsNothing) {
  HeadlessPlatform platform;
  platform.faults.is_storage_blocked = true;
  EXPECT_EQ(saved(platform, snapshot(1, 0)).reason, "blocked");
  EXPECT_FALSE(recent(platform).is_storage_available);
  platform.perform(app::LoadScenario{kBook});
  EXPECT_EQ(only<app::LoadFailed>(platform).reason, "blocked");
}

TEST(HeadlessPlatform, GivesThePickedFileOnceOrNothing) {
  HeadlessPlatform platform;
  platform.perform(app::PickFile{".csv"});
  EXPECT_TRUE(platform.take_events().empty()) << "the picker was closed";
  platform.will_pick(app::FileArrived{"book.csv", "a,b\n1,2\n"});
  platform.perform(app::PickFile{".csv,.json"});
  EXPECT_EQ(only<app::FileArrived>(platform).bytes, "a,b\n1,2\n");
  platform.perform(app::PickFile{".csv"});
  EXPECT_TRUE(platform.take_events().empty());
  EXPECT_EQ(platform.asked_for_files(), (std::vector<std::string>{".csv", ".csv,.json", ".csv"}));
}

TEST(HeadlessPlatform, CanReturnABrokenFile) {
  HeadlessPlatform platform;
  platform.faults.returns_broken_files = true;
  platform.drop_file("book.json", "{\"a\":1}!");
  EXPECT_EQ(only<app::FileArrived>(platform).bytes, "{\"a\"");
}

TEST(HeadlessPlatform, RefusesAFileOverTheLimit) {
  HeadlessPlatform platform;
  platform.drop_file("huge.csv", std::string(app::kMaxFileBytes + 1, 'x'));
  EXPECT_EQ(only<app::FileRefused>(platform).size_bytes, app::kMaxFileBytes + 1);
}

TEST(HeadlessPlatform, CanDropTheClipboard) {
  HeadlessPlatform platform;
  platform.paste("one\ttwo");
  EXPECT_EQ(only<app::TextPasted>(platform).text, "one\ttwo");
  platform.faults.drops_clipboard = true;
  platform.paste("three");
  EXPECT_TRUE(platform.take_events().empty());
}

TEST(HeadlessPlatform, RemembersDownloadsPreferencesTitleAndUpdates) {
  HeadlessPlatform platform;
  platform.perform(app::Download{"book.json", "application/json", "{}"});
  platform.perform(app::StorePreference{"theme", "light"});
  platform.perform(app::StorePreference{"theme", "dark"});
  platform.perform(app::SetWindowTitle{"Fairness"});
  platform.perform(app::ApplyUpdate{});
  ASSERT_EQ(platform.downloads().size(), 1u);
  EXPECT_EQ(platform.downloads().front().file_name, "book.json");
  EXPECT_EQ(platform.window_title(), "Fairness");
  EXPECT_EQ(platform.update_requests(), 1);
  platform.start();
  const app::PreferenceKnown known = only<app::PreferenceKnown>(platform);
  EXPECT_EQ(known.key, "theme");
  EXPECT_EQ(known.value, "dark");
}

TEST(HeadlessPlatform, TheClockMovesOnlyWhenTold) {
  HeadlessPlatform platform;
  platform.set_clock({5000}, -60);
  EXPECT_EQ(platform.now(), Instant{5000});
  EXPECT_EQ(platform.local_offset_minutes({0}), -60);
  platform.advance(250);
  EXPECT_EQ(platform.now(), Instant{5250});
}

}  // namespace
}  // namespace evenhand::platform
