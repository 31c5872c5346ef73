#include "exchange/survey_table.h"

#include <gtest/gtest.h>

namespace evenhand::test {
namespace {

constexpr Date kDay{2026, 11, 1};

Scenario team() {
  Scenario s;
  s.people = std::vector<Person>{{.id = {"p1"}, .name = "Dana Okafor", .team = "Field"}, {.id = {"p2"}, .name = "Min-jun Lee", .team = "Inside"}};
  return s;
}

Result<exchange::SurveyReading> read(std::string text) { return exchange::read_survey(std::move(text), "survey.csv", team(), {"s1"}, "Autumn", kDay); }

TEST(SurveyTable, reads_team_and_answer_in_whatever_order_the_columns_stand) {
  for (const std::string text : {"Team,How fair is it?\nField,2\nInside,5\n", "Fairness score;Department\n2;Field\n5;Inside\n"}) {
    const auto reading = read(text);
    ASSERT_TRUE(reading) << reading.error().message;
    ASSERT_EQ(reading->survey.answers.size(), 2u) << text;
    EXPECT_EQ(reading->survey.answers[0], (SurveyAnswer{.group = "Field", .fairness = 2}));
    EXPECT_EQ(reading->survey.answers[1], (SurveyAnswer{.group = "Inside", .fairness = 5}));
    EXPECT_EQ(reading->survey.on, kDay);
  }
}

TEST(SurveyTable, a_person_is_found_by_name_or_id_and_brings_the_team) {
  const auto reading = read("Person,Fairness\ndana  okafor,4\np2,3\nSomebody Else,1\n,5\n");
  ASSERT_TRUE(reading);
  const auto& answers = reading->survey.answers;
  ASSERT_EQ(answers.size(), 4u);
  EXPECT_EQ(answers[0], (SurveyAnswer{.group = "Field", .person = {"p1"}, .fairness = 4}));
  EXPECT_EQ(answers[1], (SurveyAnswer{.group = "Inside", .person = {"p2"}, .fairness = 3}));
  EXPECT_EQ(answers[2], (SurveyAnswer{.fairness = 1}));
  EXPECT_EQ(answers[3], (SurveyAnswer{.fairness = 5}));
  EXPECT_EQ(reading->unknown_people, 1u);
}

TEST(SurveyTable, what_is_no_whole_number_from_1_to_5_is_left_out_and_counted) {
  const auto reading = read("Team,Fairness\nField,0\nField,6\nField,3.5\nField,\nField,very\nField,1\n");
  ASSERT_TRUE(reading);
  EXPECT_EQ(reading->survey.answers.size(), 1u);
  EXPECT_EQ(reading->left_out, 5u);
  EXPECT_EQ(reading->notes.size(), 2u);
}

TEST(SurveyTable, a_bare_list_without_header_is_read_too) {
  const auto reading = read("Field,4\nInside,2\n");
  ASSERT_TRUE(reading);
  ASSERT_EQ(reading->survey.answers.size(), 2u);
  EXPECT_EQ(reading->survey.answers[0].group, "Field");
}

TEST(SurveyTable, a_table_without_answers_is_refused_with_what_is_needed) {
  const auto none = read("Client,Revenue\nAcme,1200\nBirch,80\n");
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, ErrorCode::MissingColumn);
  EXPECT_NE(none.error().message.find("Fairness"), std::string::npos);
  const auto empty = read("Team,Fairness\nField,\n");
  ASSERT_FALSE(empty);
  EXPECT_EQ(empty.error().code, ErrorCode::Empty);
}

TEST(SurveyTable, other_columns_are_never_kept) {
  const auto reading = read("Team,Fairness,Comment\nField,2,Canary text\n");
  ASSERT_TRUE(reading);
  ASSERT_EQ(reading->survey.answers.size(), 1u);
  EXPECT_EQ(reading->survey.answers[0], (SurveyAnswer{.group = "Field", .fairness = 2}));
}

}  // namespace
}  // namespace evenhand::test
