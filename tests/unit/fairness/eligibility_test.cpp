#include "fairness/eligibility.h"

#include <gtest/gtest.h>

#include "fairness/load_basis.h"
#include "unit/fairness/rich_scenario.h"

namespace evenhand {
namespace {

using testing_support::rich_scenario;

TEST(Eligibility, EveryPairAgreesWithTheWordsOnRecord) {
  std::array<std::size_t, kServiceRuleCount> met = {};
  for (std::size_t seed = 1; seed <= 40; ++seed) {
    Scenario s = rich_scenario(seed, {.sizes = {.people = 3 + seed % 8, .clients = 30}});
    s.clients.edit([&](std::vector<Client>& clients) {
      for (std::size_t i = seed % 3; i < clients.size(); i += 3) {
        clients[i].profile.edit([&](ClientProfile& profile) { profile.vetoes = {{.person = (*s.people)[(i + seed) % s.people->size()].id}}; });
      }
    });
    const LoadBasis basis = load_basis(s);
    const Eligibility& rules = basis.eligibility;
    for (std::size_t i = 0; i < s.clients->size(); ++i) {
      for (std::size_t j = 0; j < s.people->size(); ++j) {
        const bool expected = testing_support::is_able(s, j, i, static_cast<double>(basis.entitlement[j]));
        EXPECT_EQ(rules.can_serve(j, i), expected) << seed << " " << j << " " << i;
        const ServiceVerdict verdict = rules.verdict(s, basis.index, j, i);
        EXPECT_EQ(verdict.rule == ServiceRule::None || verdict.rule == ServiceRule::Locked, expected);
        EXPECT_EQ(rules.rule(j, i), verdict.rule == ServiceRule::Locked ? ServiceRule::None : verdict.rule);
        ++met[static_cast<std::size_t>(verdict.rule)];
      }
    }
  }
  for (const std::size_t times : met) EXPECT_GT(times, 20u) << "every rule occurs";
}

TEST(Eligibility, ClassesAreTheDifferentSetsInOrderOfTheirFirstClient) {
  for (std::size_t seed = 1; seed <= 20; ++seed) {
    const LoadBasis basis = load_basis(rich_scenario(seed));
    const Eligibility& rules = basis.eligibility;
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < basis.clients->size(); ++i) {
      EXPECT_LE(rules.class_of(i), next);
      if (rules.class_of(i) == next) ++next;
    }
    EXPECT_EQ(next, rules.class_count());
    for (std::size_t a = 0; a < rules.class_count(); ++a) {
      for (std::size_t b = 0; b < a; ++b) EXPECT_NE(rules.set(a), rules.set(b));
    }
  }
}

TEST(Eligibility, WithoutRulesEveryoneMayServeEverything) {
  const LoadBasis basis = load_basis(testing_support::books_by_count({3, 2, 1}));
  EXPECT_EQ(basis.eligibility.class_count(), 1u);
  EXPECT_EQ(basis.eligibility.set(0).count(), 3u);
}

TEST(Eligibility, PeopleWithoutARecordOfRegionOrLanguageAreNotRestricted) {
  Scenario s = testing_support::books_by_count({1, 1});
  s.clients.edit([](std::vector<Client>& c) {
    ClientProfile profile;
    profile.region = "West";
    profile.language = "German";
    c[0].profile = profile;
    profile.required_skills = {{.name = "Tender law", .level = 2}};
    c[1].profile = profile;
  });
  const auto rule = [&](std::size_t person, std::size_t client) {
    const LoadBasis basis = load_basis(s);
    return basis.eligibility.verdict(s, basis.index, person, client);
  };
  EXPECT_TRUE(rule(0, 0).may());
  EXPECT_EQ(rule(0, 1).rule, ServiceRule::Skill) << "a skill has to be on record";
  s.people.edit([](std::vector<Person>& p) {
    p[0].regions = {"East"};
    p[1].languages = {"English", "French"};
  });
  EXPECT_EQ(service_phrase(rule(0, 0)), "does not work in West");
  EXPECT_EQ(service_phrase(rule(1, 0)), "has no German on record");
  EXPECT_EQ(service_phrase(rule(1, 1)), "has no German on record") << "the first rule decides";
  s.people.edit([](std::vector<Person>& p) {
    p[0].regions = {"WEST"};
    p[0].skills = {{.name = "tender  Law", .level = 1}};
  });
  EXPECT_EQ(service_phrase(rule(0, 1)), "is at level 1 in Tender law; level 2 is needed");
  s.assignments.edit([](std::vector<Assignment>& a) {
    a[0].is_locked = true;
    a[0].lock_reason = "contract names the owner";
  });
  s.people.edit([](std::vector<Person>& p) { p[1].languages = {}; });
  EXPECT_TRUE(rule(0, 0).may()) << "it stays with its owner";
  EXPECT_EQ(service_phrase(rule(1, 0)), "cannot take it: the client is locked (contract names the owner)");
}

TEST(Eligibility, AVetoOfTheClientKeepsThePersonOut) {
  Scenario s = testing_support::books_by_count({1, 1});
  s.clients.edit([&](std::vector<Client>& c) {
    ClientProfile profile;
    profile.vetoes = {{.person = (*s.people)[1].id, .reason = "asked for a fresh start"}};
    c[0].profile = profile;
  });
  LoadBasis basis = load_basis(s);
  const auto rule = [&](std::size_t person, std::size_t client) { return basis.eligibility.verdict(s, basis.index, person, client); };
  EXPECT_FALSE(basis.eligibility.can_serve(1, 0));
  EXPECT_EQ(rule(1, 0).rule, ServiceRule::Veto);
  EXPECT_EQ(service_phrase(rule(1, 0)), "cannot take it: the client asked for somebody else (asked for a fresh start)");
  EXPECT_TRUE(rule(1, 1).may());
  EXPECT_TRUE(rule(0, 0).may());
  s.people.edit([&](std::vector<Person>& p) { p[1].conflicts = {{.client = (*s.clients)[0].id, .reason = "cousin"}}; });
  basis = load_basis(s);
  EXPECT_EQ(rule(1, 0).rule, ServiceRule::Conflict) << "the first rule decides";
  EXPECT_EQ(basis.eligibility.barred().size(), 1u) << "both at once bar once";
}

}  // namespace
}  // namespace evenhand
