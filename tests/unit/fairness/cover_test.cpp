#include "fairness/cover.h"

#include <gtest/gtest.h>

#include "fairness/eligibility.h"
#include "unit/fairness/rich_scenario.h"

namespace evenhand {
namespace {

using testing_support::rich_scenario;

std::vector<std::size_t> people_able(const Scenario& s, std::size_t client) {
  std::vector<std::size_t> able;
  for (std::size_t j = 0; j < s.people->size(); ++j) {
    if (testing_support::is_able(s, j, client, (*s.people)[j].fte)) able.push_back(j);
  }
  return able;
}

// Counts again from a scenario in which the person has the skill.
Training by_trying(const Scenario& s, const Training& training) {
  Scenario trained = s;
  trained.people.edit([&](std::vector<Person>& p) { p[training.person].skills.push_back({.name = training.skill, .level = training.level}); });
  Training counted = training;
  counted.freed = counted.newly_covered = counted.opened = 0;
  for (std::size_t i = 0; i < s.clients->size(); ++i) {
    const std::size_t before = people_able(s, i).size(), after = people_able(trained, i).size();
    counted.opened += after - before;
    if (after > before && before <= 1) ++counted.freed;
    if (after > before && before == 0) ++counted.newly_covered;
  }
  return counted;
}

TEST(Cover, ClientsByThePeopleWhoCouldServeThem) {
  std::size_t singles = 0;
  for (std::size_t seed = 1; seed <= 40; ++seed) {
    const Scenario s = rich_scenario(seed, {.sizes = {.people = 2 + seed % 7, .clients = 40}});
    const Cover found = cover(load_basis(s));
    std::vector<std::size_t> counts(s.people->size() + 1, 0);
    std::vector<std::pair<std::size_t, std::size_t>> single;
    std::vector<std::size_t> nobody;
    for (std::size_t i = 0; i < s.clients->size(); ++i) {
      const auto able = people_able(s, i);
      ++counts[able.size()];
      if (able.empty()) nobody.push_back(i);
      if (able.size() == 1) single.emplace_back(able[0], i);
    }
    std::ranges::sort(single);
    EXPECT_EQ(found.clients_by_people, counts) << seed;
    ASSERT_EQ(found.nobody.size(), nobody.size());
    for (std::size_t n = 0; n < nobody.size(); ++n) EXPECT_EQ(found.nobody[n].client, nobody[n]);
    const auto with_capacity = std::ranges::count_if(*s.people, [](const Person& p) { return p.fte > 0; });
    ASSERT_EQ(found.single.size(), with_capacity > 1 ? single.size() : 0u);
    for (std::size_t n = 0; n < found.single.size(); ++n) {
      const ThinCover& thin = found.single[n];
      EXPECT_EQ(std::pair(*thin.only, thin.client), single[n]);
      std::size_t kept_out = 0;
      for (const std::size_t count : thin.kept_out) kept_out += count;
      EXPECT_EQ(kept_out, s.people->size() - 1);
    }
    singles += found.single.size();
  }
  EXPECT_GT(singles, 50u);
}

TEST(Cover, TrainingGainsWhatItSaysAndNoneFreesMore) {
  std::size_t freed = 0;
  for (std::size_t seed = 1; seed <= 30; ++seed) {
    const Scenario s = rich_scenario(seed, {.sizes = {.people = 2 + seed % 5, .clients = 30}});
    const auto trainings = cover(load_basis(s)).trainings;
    for (std::size_t t = 0; t < trainings.size() && t < 6; ++t) {
      const Training counted = by_trying(s, trainings[t]);
      EXPECT_EQ(trainings[t].freed, counted.freed) << seed << " " << t;
      EXPECT_EQ(trainings[t].newly_covered, counted.newly_covered);
      EXPECT_EQ(trainings[t].opened, counted.opened);
      if (trainings[t].mentor) EXPECT_NE(*trainings[t].mentor, trainings[t].person);
    }
    const std::size_t most = trainings.empty() ? 0 : trainings[0].freed;
    freed += most;
    for (std::size_t j = 0; j < s.people->size(); ++j) {
      for (std::size_t k = 0; k < 4; ++k) {
        const Training tried = by_trying(s, {.person = j, .skill = "skill " + std::to_string(k), .level = 5, .mentor = {}});
        EXPECT_LE(tried.freed, most) << seed << ": person " << j << " and skill " << k;
      }
    }
  }
  EXPECT_GT(freed, 30u);
}

TEST(Cover, TheSkillMatrixMergesSpellings) {
  Scenario s = testing_support::books_by_count({1, 1});
  s.people.edit([](std::vector<Person>& p) {
    p[0].skills = {{.name = "Tender Law", .level = 5}};
    p[1].skills = {{.name = "analysis", .level = 2}, {.name = "tender  law", .level = 2}};
  });
  s.clients.edit([](std::vector<Client>& c) {
    ClientProfile profile;
    profile.required_skills = {{.name = "TENDER LAW", .level = 4}};
    c[1].profile = profile;
  });
  const LoadBasis basis = load_basis(s);
  const auto rows = skill_matrix(basis);
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].name, "analysis");
  EXPECT_EQ(rows[1].name, "Tender Law");
  EXPECT_EQ(rows[1].level, (std::vector<std::uint8_t>{5, 2}));
  EXPECT_EQ(rows[1].clients, 1u);
  EXPECT_EQ(rows[1].highest_needed, 4);
  EXPECT_EQ(rows[1].people_at_highest, 1u);

  const Cover found = cover(basis);
  const NameOf names = real_names(*s.people);
  ASSERT_EQ(found.single.size(), 1u);
  EXPECT_EQ(thin_cover_sentence(basis, found.single[0], names, real_client_names(*s.clients)),
            "Client 1 can be served by Name 1 only, who does not carry it; the others are kept from it by the skills (1).");
  EXPECT_EQ(cover_summary(basis, found, names), "One client hangs on Name 1 alone.");
  ASSERT_EQ(found.trainings.size(), 1u);
  EXPECT_EQ(training_sentence(found.trainings[0], basis, names),
            "If Name 2 learned Tender Law up to level 4, one client would no longer hang on one person. Name 1 could mentor.");
}

}  // namespace
}  // namespace evenhand
