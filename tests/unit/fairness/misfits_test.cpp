#include "fairness/misfits.h"

#include <gtest/gtest.h>

#include "unit/fairness/rich_scenario.h"

namespace evenhand {
namespace {

// Three people with two clients each; wishes as given, sorted.
struct Told {
  explicit Told(std::vector<Preference> preferences) : s(testing_support::books_by_count({2, 2, 2})) { s.preferences = std::move(preferences); }
  std::vector<WishFinding> wishes() const { return misfits(s, load_basis(s)).wishes; }
  std::string sentence(std::size_t number) const {
    const LoadBasis basis = load_basis(s);
    return wish_sentence(basis, misfits(s, basis).wishes[number], real_names(*s.people), real_client_names(*s.clients));
  }
  Scenario s;
};

Preference wish(std::size_t person, std::size_t client, Wish wish) {
  return {.person = {testing_support::padded("p", person)}, .client = {testing_support::padded("c", client)}, .wish = wish};
}

TEST(Misfits, WishesMeet) {
  const Told told({wish(0, 0, Wish::HandOver), wish(0, 1, Wish::Keep), wish(1, 0, Wish::Want), wish(1, 1, Wish::Want), wish(1, 4, Wish::Want),
                   wish(1, 2, Wish::Want), wish(2, 0, Wish::Keep), wish(2, 1, Wish::HandOver), wish(2, 5, Wish::HandOver)});
  const auto found = told.wishes();
  ASSERT_EQ(found.size(), 9u);
  EXPECT_EQ(found[0].state, WishState::Mutual);
  EXPECT_EQ(found[0].takers, std::vector<std::size_t>{1});
  EXPECT_EQ(found[1].state, WishState::Granted);
  EXPECT_EQ(found[2].state, WishState::Mutual);
  EXPECT_EQ(found[3].state, WishState::Contested);
  EXPECT_EQ(found[4].state, WishState::Open);
  EXPECT_EQ(found[5].state, WishState::Granted);
  EXPECT_EQ(found[6].state, WishState::Lost);
  EXPECT_EQ(found[7].state, WishState::Granted);
  EXPECT_EQ(found[8].state, WishState::Open);
  EXPECT_EQ(told.sentence(0), "Name 1 would hand over Client 0, which Name 2 wants.");
  EXPECT_EQ(told.sentence(2), "Name 2 wants Client 0, which Name 1 would hand over: both would be glad.");
  EXPECT_EQ(told.sentence(3), "Name 2 wants Client 1, which Name 1 wants to keep.");
  EXPECT_EQ(told.sentence(6), "Name 3 wanted to keep Client 0, which is with Name 1.");
  EXPECT_EQ(told.sentence(8), "Name 3 would hand over Client 5; nobody who could serve it has asked for it.");
}

TEST(Misfits, AWishAgainstTheRulesSaysWhich) {
  Told told({wish(0, 0, Wish::HandOver), wish(1, 0, Wish::Want)});
  told.s.clients.edit([](std::vector<Client>& c) {
    ClientProfile profile;
    profile.required_skills = {{.name = "Tender law", .level = 3}};
    c[0].profile = profile;
  });
  EXPECT_EQ(told.wishes()[0].state, WishState::Open);
  EXPECT_EQ(told.sentence(1), "Name 2 wants Client 0, which Name 1 would hand over; Name 2 has no Tender law on record; level 3 is needed.");
}

TEST(Misfits, CarriedAgainstTheRules) {
  std::size_t seen = 0;
  for (std::size_t seed = 1; seed <= 30; ++seed) {
    const Scenario s = testing_support::rich_scenario(seed);
    const LoadBasis basis = load_basis(s);
    const Misfits found = misfits(s, basis);
    for (std::size_t a = 0; a < s.assignments->size(); ++a) {
      const std::size_t person = basis.index.person_of_assignment(a), client = basis.index.client_of_assignment(a);
      const bool is_listed = std::ranges::any_of(found.carried, [&](const CarriedMisfit& m) { return m.person == person && m.client == client; });
      EXPECT_EQ(is_listed, !testing_support::is_able(s, person, client, 1.0)) << seed;
    }
    for (const CarriedMisfit& m : found.carried) {
      if (m.kind == MisfitKind::Skill) EXPECT_LT(m.known_level, m.needed_level);
      EXPECT_TRUE(carried_misfit_sentence(basis, m, blind_names(*s.people), blind_client_names(*s.clients)).ends_with("."));
    }
    seen += found.carried.size();
  }
  EXPECT_GT(seen, 100u);
}

TEST(Misfits, GoalsAndStrengthsAgainstTheBook) {
  Scenario s = testing_support::books_by_count({2, 2});
  s.people.edit([](std::vector<Person>& p) {
    p[0].development_goals = {"Lead an enterprise account", "Public sector", "Sailing"};
    p[0].strengths = {"tender law"};
  });
  s.clients.edit([](std::vector<Client>& c) {
    ClientProfile profile;
    profile.industry = "public  SECTOR";
    c[3].profile = profile;
    profile.industry = "Prise";
    profile.required_skills = {{.name = "Tender Law", .level = 1}};
    c[0].segment = "Enterprise";
    c[1].profile = profile;
  });
  const LoadBasis basis = load_basis(s);
  const Misfits found = misfits(s, basis);
  ASSERT_EQ(found.goals.size(), 3u);
  EXPECT_EQ(found.goals[0].clients, std::vector<std::size_t>{0}) << "whole words: not Prise";
  EXPECT_EQ(found.goals[1].elsewhere, 1u);
  EXPECT_EQ(found.goals_without_exposure, 2u);
  EXPECT_EQ(found.strengths[0].clients, std::vector<std::size_t>{1});
  const NameOf names = real_names(*s.people);
  EXPECT_EQ(goal_sentence(basis, found.goals[1], names), "Name 1 wants to grow in \u201CPublic sector\u201D: no client so far; one client elsewhere would fit.");
  EXPECT_EQ(goal_sentence(basis, found.goals[2], names), "Name 1 wants to grow in \u201CSailing\u201D: no client gives room for it.");
  EXPECT_EQ(strength_sentence(basis, found.strengths[0], names), "Name 1 is strong in \u201Ctender law\u201D: one client calls for it.");
}

TEST(Misfits, OverTheStatedBandwidth) {
  Scenario s = testing_support::books_by_count({2, 2, 2});
  s.policy.edit([](Policy& p) { p.criteria[0].unit = "hours"; });
  s.people.edit([](std::vector<Person>& p) {
    p[0].bandwidth_hours = 1.5;
    p[1].bandwidth_hours = 0.5;
    p[2].bandwidth_hours = 2.0;
  });
  const auto found = misfits(s, load_basis(s)).over_bandwidth;
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].person, 1u);
  EXPECT_EQ(found[1].person, 0u);
}

}  // namespace
}  // namespace evenhand
