#include "fairness/perception.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "unit/domain/random_scenario.h"

namespace evenhand {
namespace {

using testing_support::Random;

// Can the sum of the groups in `target` be computed from the published sums? Gaussian elimination over their indicators.
bool is_determined(std::vector<std::vector<double>> published, std::vector<double> target) {
  const std::size_t groups = target.size();
  std::size_t row = 0;
  for (std::size_t column = 0; column < groups && row < published.size(); ++column) {
    const auto pivot = std::find_if(published.begin() + static_cast<std::ptrdiff_t>(row), published.end(),
                                    [&](const auto& line) { return std::fabs(line[column]) > 1e-9; });
    if (pivot == published.end()) continue;
    std::swap(*pivot, published[row]);
    const auto cancel = [&](std::vector<double>& line) {
      const double factor = line[column] / published[row][column];
      for (std::size_t g = 0; g < groups; ++g) line[g] -= factor * published[row][g];
    };
    for (std::size_t other = 0; other < published.size(); ++other) {
      if (other != row) cancel(published[other]);
    }
    cancel(target);
    ++row;
  }
  return std::ranges::all_of(target, [](double left) { return std::fabs(left) < 1e-9; });
}

// An adversary who knows every published figure and how many answered where tries every set of groups below the threshold.
void expect_safe(const std::vector<std::size_t>& answers, std::size_t threshold) {
  const auto shown = shown_groups(answers, threshold);
  std::vector<std::vector<double>> published;
  if (std::accumulate(answers.begin(), answers.end(), std::size_t{0}) >= threshold) published.emplace_back(answers.size(), 1.0);
  for (std::size_t g = 0; g < answers.size(); ++g) {
    EXPECT_EQ(shown[g] == GroupShown::TooFew, answers[g] < threshold);
    if (shown[g] != GroupShown::Shown) continue;
    published.emplace_back(answers.size(), 0.0);
    published.back()[g] = 1.0;
  }
  for (std::uint32_t set = 1; set < (1u << answers.size()); ++set) {
    std::vector<double> target(answers.size(), 0.0);
    std::size_t count = 0;
    for (std::size_t g = 0; g < answers.size(); ++g) {
      if ((set >> g & 1u) == 0) continue;
      target[g] = 1.0;
      count += answers[g];
    }
    if (count < threshold) EXPECT_FALSE(is_determined(published, target)) << "threshold " << threshold << ", set " << set;
  }
}

TEST(Perception, NothingPublishedGivesAwayASmallGroup) {
  for (std::size_t seed = 1; seed <= 500; ++seed) {
    Random random(seed);
    std::vector<std::size_t> answers(1 + random.below(6));
    for (auto& count : answers) count = 1 + random.below(8);
    expect_safe(answers, 3 + random.below(4));
  }
  expect_safe({5, 2}, 4);
  expect_safe({4, 4, 1, 1}, 4);
}

TEST(Perception, NoMoreIsHeldBackThanNeeded) {
  using enum GroupShown;
  EXPECT_EQ(shown_groups({6, 5, 2}, 4), (std::vector{Shown, HeldBack, TooFew}));
  EXPECT_EQ(shown_groups({6, 5, 2, 2}, 4), (std::vector{Shown, Shown, TooFew, TooFew})) << "together they are enough";
  EXPECT_EQ(shown_groups({6, 5}, 4), (std::vector{Shown, Shown}));
  EXPECT_EQ(shown_groups({5, 5, 3}, 4), (std::vector{HeldBack, Shown, TooFew})) << "of equal groups the first";
  EXPECT_EQ(shown_groups({2, 1}, 4), (std::vector{TooFew, TooFew}));
  EXPECT_TRUE(shown_groups({}, 4).empty());
}

Survey survey(const std::vector<std::pair<std::string, std::vector<int>>>& groups) {
  Survey result{.id = {"s"}, .title = "Pulse", .on = {2026, 10, 1}};
  for (const auto& [group, answers] : groups) {
    for (const int fairness : answers) result.answers.push_back({.group = group, .fairness = fairness});
  }
  return result;
}

// Eight equal people in two teams of four.
Scenario two_teams(const std::vector<std::size_t>& books) {
  Scenario s = testing_support::books_by_count(books);
  s.people.edit([](std::vector<Person>& p) {
    for (std::size_t j = 0; j < p.size(); ++j) p[j].team = j < 4 ? "Field" : "Inside";
  });
  return s;
}

Perception of(const Scenario& s, const Survey& answers) {
  const LoadBasis basis = load_basis(s);
  return perception(basis, ledger_loads(basis, *s.policy, Ledger::Burden), *s.policy, answers);
}

TEST(Perception, TheFourCases) {
  const Scenario even = two_teams({5, 5, 5, 5, 5, 5, 5, 5}), uneven = two_teams({9, 1, 5, 5, 5, 5, 5, 5});
  const Survey fair = survey({{"Field", {4, 4, 3, 5}}, {"inside ", {3, 3, 3, 3}}}), unfair = survey({{"Field", {2, 3, 3, 3}}, {"Inside", {4, 4, 4, 4}}});
  const Perception first = of(even, fair);
  ASSERT_EQ(first.groups.size(), 2u);
  EXPECT_EQ(first.groups[0].kind, PerceptionCase::FairAndFelt);
  EXPECT_EQ(first.groups[1].kind, PerceptionCase::FairAndFelt) << "three is the middle and not unfair";
  EXPECT_DOUBLE_EQ(first.groups[0].mean, 4.0);
  EXPECT_EQ(of(even, unfair).groups[0].kind, PerceptionCase::EvenButFeltUnfair);
  EXPECT_EQ(of(uneven, unfair).groups[0].kind, PerceptionCase::UnevenAndFelt);
  EXPECT_EQ(of(uneven, fair).groups[0].kind, PerceptionCase::UnevenNotFelt);
  EXPECT_EQ(of(uneven, fair).groups[1].kind, PerceptionCase::FairAndFelt) << "the other team is even";
  EXPECT_EQ(of(uneven, fair).kind, PerceptionCase::UnevenNotFelt);
  EXPECT_EQ(group_perception_sentence(of(uneven, unfair).groups[0], of(uneven, unfair)),
            "Field: 2.8 of 5 from four answers; load ratio 1.00, two of four people outside the band.");
  EXPECT_EQ(perception_summary(of(even, survey({{"", {1, 2, 2, 2}}}))),
            "1.8 of 5 from four answers. The figures are even and people feel unfairly treated: talk about recognition, visibility and growth.");
}

TEST(Perception, WhatIsNotShownIsNotThere) {
  const Scenario s = two_teams({5, 5, 5, 5, 5, 5, 5, 5});
  const Perception p = of(s, survey({{"Field", {1, 1, 1, 1, 1}}, {"Inside", {5, 5}}}));
  for (const GroupPerception& group : p.groups) {
    EXPECT_NE(group.shown, GroupShown::Shown);
    EXPECT_EQ(group.answers, 0u);
    EXPECT_EQ(group.mean, 0.0);
    EXPECT_FALSE(group.kind);
  }
  EXPECT_EQ(p.answers, 7u);
  const Perception few = of(s, survey({{"Field", {1, 1, 1}}}));
  EXPECT_FALSE(few.is_total_shown);
  EXPECT_EQ(few.mean, 0.0);
  EXPECT_EQ(perception_summary(few), "Too few answers to show: at least four are needed.");
  Scenario lax = s;
  lax.policy.edit([](Policy& policy) { policy.anonymity_threshold = 1; });
  EXPECT_EQ(of(lax, survey({{"Field", {1, 1}}})).threshold, 3u) << "never below three";
}

TEST(Perception, AnAnswerWithAPersonCountsToTheTeamOfThatPerson) {
  const Scenario s = two_teams({5, 5, 5, 5, 5, 5, 5, 5});
  Survey answers = survey({{"Inside", {3, 3, 3, 3}}});
  for (const char* id : {"p000000", "p000001", "p000002", "p000003"}) answers.answers.push_back({.person = {id}, .fairness = 4});
  const Perception p = of(s, answers);
  ASSERT_EQ(p.groups.size(), 2u);
  EXPECT_EQ(p.groups[0].group, "Field");
  EXPECT_EQ(p.groups[0].answers, 4u);
}

}  // namespace
}  // namespace evenhand
