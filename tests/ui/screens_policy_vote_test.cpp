// The vote on weights on one shared screen: nobody's vote is seen before all are in.
#include <gtest/gtest.h>

#include <algorithm>

#include "domain/ballot.h"
#include "exchange/scenario_json.h"
#include "ui/policy_page.h"

namespace evenhand::test {
namespace {

using ui::Role;

const std::vector<Person>& people(const PageHarness& page) { return *page.app.scenario()->people; }

// Opens the vote with the rule that stands beside `rule`, for everybody.
void open_vote(PageHarness& page, std::string_view rule) {
  forget_agreements(page);
  page.go_to("Policy");
  page.screen.press(Role::Tab, "Vote");
  page.screen.press(Role::Radio, rule);
  page.screen.press(Role::Button, "Open the vote");
}

void vote(PageHarness& page, const Person& person, double escalations) {
  page.screen.press(Role::Button, "Vote as " + person.name);
  page.screen.set_number("Points for Escalations", escalations);
  page.screen.press(Role::Button, "Done, hide my vote");
}

constexpr std::string_view kConsensusOnly = "Only the median and the spread";

TEST(PolicyVote, everybody_votes_in_turn_and_the_median_becomes_the_weight) {
  PageHarness page(1280, 800, "uneven-load");
  open_vote(page, kConsensusOnly);
  ASSERT_TRUE(open_round(*page.app.scenario()));
  EXPECT_TRUE(page.screen.shows("0 of 8 have voted"));
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Close the vote", ui::kDisabled));
  double points = 11;
  for (const Person& person : people(page)) vote(page, person, points += 4);  // 15, 19, ... 43
  EXPECT_TRUE(page.screen.shows("8 of 8 have voted"));
  page.screen.press(Role::Button, "Close the vote");
  ASSERT_FALSE(open_round(*page.app.scenario()));
  EXPECT_TRUE(page.app.scenario()->ballot_rounds->back().ballots.empty());
  EXPECT_TRUE(page.screen.shows("Escalations: median 29, from 15 to 43"));
  EXPECT_FALSE(page.screen.has(Role::Table, "The votes")) << "nothing single is shown";
  page.screen.press(Role::Button, "Use the medians as weights");
  const auto& criteria = page.app.scenario()->policy->criteria;
  EXPECT_EQ(std::ranges::find(criteria, "Escalations", &Criterion::name)->weight, 29);
  page.screen.press(Role::Button, "Undo: Weights from the vote (Ctrl+Z)");
  EXPECT_NE(std::ranges::find(page.app.scenario()->policy->criteria, "Escalations", &Criterion::name)->weight, 29);
}

TEST(PolicyVote, a_vote_cast_is_nowhere_on_the_page_until_all_are_in) {
  PageHarness page(1280, 800, "uneven-load");
  open_vote(page, "With names");
  vote(page, people(page)[0], 73);
  EXPECT_TRUE(page.screen.shows("The vote is in and hidden"));
  EXPECT_EQ(page.screen.dump().find("73"), std::string::npos);
  page.screen.press(Role::Button, "Vote again as " + people(page)[0].name);
  EXPECT_EQ(page.screen.dump().find("73"), std::string::npos) << "not even to who cast it";
  page.screen.press(Role::Button, "Leave without voting");
  for (const std::string_view tab : {"What counts", "Entitlement", "Versions", "Vote"}) {
    page.screen.press(Role::Tab, tab);
    EXPECT_EQ(page.screen.dump().find("73 points"), std::string::npos) << tab;
  }
}

TEST(PolicyVote, an_unfinished_vote_is_not_left_for_the_next_person) {
  PageHarness page(1280, 800, "uneven-load");
  open_vote(page, kConsensusOnly);
  page.screen.press(Role::Button, "Vote as " + people(page)[0].name);
  page.screen.set_number("Points for Escalations", 73);
  page.go_to("Fairness");
  page.go_to("Policy");
  EXPECT_FALSE(page.screen.has(Role::Slider, "Points for Escalations"));
  page.screen.press(Role::Button, "Vote as " + people(page)[1].name);
  EXPECT_EQ(page.screen.dump().find("73"), std::string::npos);
  EXPECT_EQ(votes_cast(*open_round(*page.app.scenario())), 0u);
}

TEST(PolicyVote, while_it_goes_on_the_criteria_stand_and_the_file_leaves_votes_out) {
  PageHarness page(1280, 800, "uneven-load");
  open_vote(page, "With names");
  vote(page, people(page)[0], 73);
  page.screen.press(Role::Tab, "What counts");
  EXPECT_TRUE(page.screen.shows("A vote is going on"));
  page.screen.press(Role::Button, "Edit Escalations");
  EXPECT_TRUE(page.screen.has_flag(Role::TextField, "Name", ui::kDisabled));
  page.app.export_scenario();
  page.screen.frame();
  page.screen.settle();
  const auto is_file = [](const app::Effect& effect) { return std::holds_alternative<app::Download>(effect); };
  const auto file = std::ranges::find_if(page.effects, is_file);
  ASSERT_NE(file, page.effects.end());
  const auto read = exchange::from_json(std::get<app::Download>(*file).bytes, "file");
  ASSERT_TRUE(read);
  ASSERT_TRUE(open_round(read->scenario));
  EXPECT_TRUE(open_round(read->scenario)->ballots.empty());
  EXPECT_TRUE(page.screen.shows("1 vote stays on this page"));
}

TEST(PolicyVote, without_names_the_votes_are_shown_and_no_name) {
  PageHarness page(1280, 1000, "uneven-load");
  open_vote(page, "The votes too, without names");
  double points = 0;
  for (const Person& person : people(page)) vote(page, person, points += 10);
  page.screen.press(Role::Button, "Close the vote");
  ASSERT_TRUE(page.screen.has(Role::Table, "The votes"));
  const std::string dump = page.screen.dump();
  const std::size_t from = dump.find("The votes"), to = dump.find("Put the weights to the vote");
  ASSERT_LT(from, to);
  for (const Person& person : people(page)) EXPECT_EQ(dump.substr(from, to - from).find(person.name), std::string::npos);
}

TEST(PolicyVote, somebody_who_cannot_vote_is_taken_off_the_list) {
  PageHarness page(1280, 800, "uneven-load");
  open_vote(page, kConsensusOnly);
  page.screen.press(Role::Button, people(page)[7].name + " cannot vote");
  EXPECT_TRUE(page.screen.shows("0 of 7 have voted"));
  page.screen.press(Role::Button, "End without a result");
  page.screen.press(Role::Button, "End the vote");
  EXPECT_FALSE(open_round(*page.app.scenario()));
  page.screen.press(Role::Button, "Undo: Vote ended without a result (Ctrl+Z)");
  EXPECT_TRUE(open_round(*page.app.scenario()));
}

TEST(PolicyVote, few_voters_are_told_that_votes_could_be_worked_out) {
  PageHarness page(1280, 800, "two-columns");
  page.go_to("Policy");
  page.screen.press(Role::Tab, "Vote");
  EXPECT_TRUE(page.screen.has_flag(Role::Button, "Open the vote", ui::kDisabled));
  EXPECT_TRUE(page.screen.shows("could be worked out"));
  page.screen.press(Role::Radio, "With names");
  EXPECT_FALSE(page.screen.has_flag(Role::Button, "Open the vote", ui::kDisabled));
}

}  // namespace
}  // namespace evenhand::test
