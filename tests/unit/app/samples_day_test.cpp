// A sample looks on the day on which it is opened as its story has it: contacts, verdicts and reviews do not age with the program.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "app/attention.h"
#include "app/samples.h"
#include "domain/edit_ownership.h"
#include "domain/ownership_usual.h"
#include "domain/validate.h"
#include "exchange/scenario_json.h"
#include "ownership/radar.h"

namespace evenhand::app {
namespace {

// A year later, a leap day, the day before it, a new year, an earlier day, and long after.
constexpr Date kDays[] = {{2027, 11, 1}, {2028, 2, 29}, {2028, 2, 28}, {2027, 1, 1}, {2026, 3, 31}, {2041, 7, 15}};

Scenario built(std::string_view name, Date today) {
  Result<Scenario> scenario = std::ranges::find(samples(), name, &Sample::name)->build(today);
  EXPECT_TRUE(scenario) << name << " on " << iso_date(today) << ": " << (scenario ? "" : scenario.error().message + " " + scenario.error().place.pointer);
  return scenario ? *std::move(scenario) : Scenario{};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Length of a day as "2026-11-01" or "1 November 2026" or "1 November", or of a hash, at the beginning of `text`; 0 when there is none.
std::size_t day_or_hash(std::string_view text) {
  if (parse_iso_date(text.substr(0, 10))) return 10;
  if (text.size() >= 64 && text.substr(0, 64).find_first_not_of("0123456789abcdef") == std::string_view::npos) return 64;
  static constexpr std::string_view kMonths[] = {" Jan", " Feb", " Mar", " Apr", " May", " Jun", " Jul", " Aug", " Sep", " Oct", " Nov", " Dec"};
  const std::size_t month = std::min(text.find_first_not_of("0123456789"), text.size());
  if (month < 1 || month > 2 || !std::ranges::contains(kMonths, text.substr(month, 4))) return 0;
  const std::size_t end = std::min(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz", month + 2), text.size());
  const bool has_year = end + 5 <= text.size() && text[end] == ' ' && is_digit(text[end + 1]);
  return has_year ? end + 5 : end;
}

std::string without_days(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const bool may_begin = out.empty() || !is_digit(out.back());
    const std::size_t length = may_begin ? day_or_hash(text) : 0;
    out += length > 0 ? std::string_view("day") : text.substr(0, 1);
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return out;
}

std::vector<std::string> attention_of(const Scenario& scenario, Date today) {
  OwnershipFigures figures;
  figures.follow(scenario, today);
  figures.want_radar();
  while (figures.work()) continue;
  Derived derived;
  derived.follow(scenario);
  std::vector<std::string> lines;
  for (const AttentionItem& item : attention(scenario, derived, today, real_client_names(*scenario.clients), figures.radar())) {
    lines.push_back(std::to_string(static_cast<int>(item.urgency)) + " " + item.id + ": " + without_days(item.text + " " + item.detail + " " + item.when));
  }
  return lines;
}

std::vector<VerdictId> standing_of(const Scenario& scenario, Date today) {
  std::vector<VerdictId> ids;
  for (const Client& client : *scenario.clients) {
    const Verdict* verdict = verdict_in_force(scenario, client.id, client.profile->stage, today);
    ids.push_back(verdict ? verdict->id : VerdictId{});
  }
  return ids;
}

TEST(SamplesOnTheirDay, the_claims_are_contested_as_on_the_day_of_the_story) {
  const Scenario told = built("claims", kSampleDay);
  const auto radar = ownership::radar(ownership::RecordIndex(told), ownership_policy_of(told), kSampleDay);
  ASSERT_GT(std::ranges::count_if(radar, &ownership::RadarRow::is_contested), 5);
  ASSERT_GT(std::ranges::count_if(standing_of(told, kSampleDay), [](const VerdictId& id) { return !id.value.empty(); }), 1);
  for (const Date today : kDays) {
    const Scenario scenario = built("claims", today);
    EXPECT_EQ(ownership::radar(ownership::RecordIndex(scenario), ownership_policy_of(scenario), today), radar) << iso_date(today);
    EXPECT_EQ(attention_of(scenario, today), attention_of(told, kSampleDay)) << iso_date(today);
    EXPECT_EQ(standing_of(scenario, today), standing_of(told, kSampleDay)) << iso_date(today);
  }
}

TEST(SamplesOnTheirDay, only_days_differ) {
  for (const Sample& sample : samples()) {
    if (sample.name == "large-region") continue;  // 12 MB of text
    const std::string told = without_days(exchange::to_json(built(sample.name, kSampleDay)));
    EXPECT_EQ(without_days(exchange::to_json(built(sample.name, {2027, 11, 1}))), told) << sample.name;
  }
}

TEST(SamplesOnTheirDay, each_is_valid_and_the_same_every_time) {
  for (const Sample& sample : samples()) {
    for (const Date today : {Date{2028, 2, 29}, Date{2027, 11, 1}}) {
      const Scenario scenario = built(sample.name, today);
      const auto error = validate(scenario);
      EXPECT_FALSE(error) << sample.name << ": " << (error ? error->message + " " + error->place.pointer : "");
      EXPECT_EQ(scenario, built(sample.name, today)) << sample.name;
      EXPECT_EQ(scenario.id, built(sample.name, kSampleDay).id);
    }
  }
}

// Told two centuries later, no day of this one is on record.
TEST(SamplesOnTheirDay, no_day_of_the_story_is_left_behind) {
  for (const std::string_view name : {"uneven-load", "claims", "large-region", "two-columns"}) {
    const std::string json = exchange::to_json(built(name, {2226, 11, 1}));
    std::size_t early = 0;
    for (std::size_t at = json.find("\"20"); at != std::string::npos; at = json.find("\"20", at + 1)) early += parse_iso_date(std::string_view(json).substr(at + 1, 10)) ? 1 : 0;
    EXPECT_EQ(early, 0u) << name;
  }
}

TEST(SamplesOnTheirDay, the_page_opens_it_as_of_its_own_day_and_leaves_what_is_open_alone) {
  App app;
  constexpr std::int64_t kDay = 86'400'000;
  app.advance({days_since_epoch({2027, 11, 1}) * kDay + kDay - 60'000}, 120);  // late in the evening, two hours ahead of UTC: the next day
  app.open_sample("claims");
  ASSERT_TRUE(app.scenario());
  EXPECT_EQ(*app.scenario(), built("claims", {2027, 11, 2}));
  const Scenario opened = *app.scenario();
  app.advance({days_since_epoch({2028, 11, 1}) * kDay}, 120);
  EXPECT_EQ(*app.scenario(), opened);
}

}  // namespace
}  // namespace evenhand::app
