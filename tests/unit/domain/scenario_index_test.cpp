#include "domain/scenario_index.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "unit/domain/random_scenario.h"

namespace evenhand {
namespace {

TEST(ScenarioIndex, FindsWhatALinearSearchFinds) {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    const Scenario s = testing_support::random_scenario(seed);
    const ScenarioIndex index(s);
    ASSERT_EQ(index.person_count(), s.people->size());
    ASSERT_EQ(index.client_count(), s.clients->size());
    for (std::size_t i = 0; i < s.clients->size(); ++i) {
      std::vector<std::size_t> expected;
      for (std::size_t a = 0; a < s.assignments->size(); ++a) {
        if ((*s.assignments)[a].client == (*s.clients)[i].id) expected.push_back(a);
      }
      const auto run = index.assignments_of_client(i);
      ASSERT_EQ(run.size(), expected.size());
      for (std::size_t n = 0; n < expected.size(); ++n) {
        EXPECT_EQ(run.first + n, expected[n]);
        EXPECT_EQ(index.client_of_assignment(expected[n]), i);
      }
      EXPECT_EQ(assignments_of(s, (*s.clients)[i].id).size(), expected.size());
    }
    for (std::size_t j = 0; j < s.people->size(); ++j) {
      std::vector<std::uint32_t> expected;
      for (std::size_t a = 0; a < s.assignments->size(); ++a) {
        if ((*s.assignments)[a].person == (*s.people)[j].id) expected.push_back(static_cast<std::uint32_t>(a));
      }
      const auto found = index.assignments_of_person(j);
      EXPECT_TRUE(std::ranges::equal(found, expected));
      for (const std::uint32_t a : found) EXPECT_EQ(index.person_of_assignment(a), j);
    }
  }
}

TEST(ScenarioIndex, PositionsAndValues) {
  Scenario s = testing_support::random_scenario(7);
  EXPECT_EQ(position_of(*s.people, PersonId{"p000003"}), 3u);
  EXPECT_FALSE(position_of(*s.people, PersonId{"p0000031"}));
  EXPECT_FALSE(position_of(*s.people, PersonId{"zzz"}));
  EXPECT_EQ(position_of(*s.clients, ClientId{"c000039"}), 39u);
  EXPECT_EQ(position_of(*s.policy, CriterionId{"k2"}), 2u);
  EXPECT_FALSE(position_of(*s.policy, CriterionId{"nothing"}));
  const Client client{.id = {"x"}, .name = "X", .segment = "", .values = {{{"a"}, 0.0}, {{"c"}, 2.5}}, .unknown_fields = ""};
  EXPECT_EQ(value_of(client, {"a"}), 0.0);
  EXPECT_EQ(value_of(client, {"c"}), 2.5);
  EXPECT_FALSE(value_of(client, {"b"}));
  EXPECT_FALSE(value_of(client, {"d"}));
}

TEST(ScenarioIndex, AnEmptyScenarioHasNothing) {
  const ScenarioIndex index{Scenario{}};
  EXPECT_EQ(index.person_count(), 0u);
  EXPECT_EQ(index.client_count(), 0u);
}

}  // namespace
}  // namespace evenhand
