#include "domain/edit_scenario.h"

#include <gtest/gtest.h>

#include "domain/scenario_index.h"
#include "domain/validate.h"
#include "unit/domain/random_scenario.h"
#include "unit/domain/single_edits.h"

namespace evenhand {
namespace {

using testing_support::Random;
using testing_support::random_scenario;

Scenario start() { return random_scenario(3); }
PersonId person(std::size_t j) { return {testing_support::padded("p", j)}; }
ClientId client(std::size_t i) { return {testing_support::padded("c", i)}; }

TEST(EditScenario, WeightChangesOnlyThePolicy) {
  const Scenario s = start();
  const auto changed = with_weight(s, {"k1"}, 42);
  ASSERT_TRUE(changed);
  EXPECT_EQ(changed->policy->criteria[1].weight, 42);
  EXPECT_TRUE(changed->clients.is_same_object(s.clients));
  EXPECT_TRUE(changed->assignments.is_same_object(s.assignments));
  EXPECT_NE(s.policy->criteria[1].weight, 42) << "the value given stays as it was";
  EXPECT_FALSE(with_weight(s, {"k1"}, 101));
  EXPECT_FALSE(with_weight(s, {"k1"}, -1));
  EXPECT_EQ(with_weight(s, {"nothing"}, 1).error().code, ErrorCode::NotFound);
}

TEST(EditScenario, WhatChangesNothingSharesEverything) {
  const Scenario s = start();
  EXPECT_TRUE(with_weight(s, {"count"}, s.policy->criteria[0].weight)->policy.is_same_object(s.policy));
  EXPECT_TRUE(with_person_name(s, person(1), "  Name  1 ")->people.is_same_object(s.people));
  const Assignment& first = s.assignments->front();
  if (first.share == 1.0) {
    EXPECT_TRUE(with_client_moved(s, first.client, first.person)->assignments.is_same_object(s.assignments));
  }
  EXPECT_EQ(*with_tolerance(s, s.policy->tolerance), s);
}

TEST(EditScenario, PolicyEdits) {
  const Scenario s = start();
  EXPECT_EQ(with_ledger(s, {"k1"}, Ledger::Visibility)->policy->criteria[1].ledger, Ledger::Visibility);
  EXPECT_DOUBLE_EQ(with_tolerance(s, 0.2)->policy->tolerance, 0.2);
  EXPECT_FALSE(with_tolerance(s, 0.0));
  EXPECT_FALSE(with_tolerance(s, 1.0));
  EXPECT_EQ(with_title(s, "  North \n region ")->title, "North region");

  Criterion hours = testing_support::criterion("hours", Ledger::Burden, 30);
  const auto added = with_criterion_added(s, hours);
  ASSERT_TRUE(added);
  EXPECT_EQ(added->policy->criteria.back(), hours);
  EXPECT_FALSE(with_criterion_added(*added, hours)) << "an id twice";
  hours.reason = "Agreed in June";
  EXPECT_EQ(with_criterion(*added, hours)->policy->criteria.back().reason, "Agreed in June");
  hours.name = " ";
  EXPECT_FALSE(with_criterion(*added, hours));

  const auto removed = with_criterion_removed(s, {"k1"});
  ASSERT_TRUE(removed);
  EXPECT_FALSE(validate(*removed));
  EXPECT_FALSE(position_of(*removed->policy, {"k1"}));
  const Scenario only_one = testing_support::books_by_count({1});
  EXPECT_FALSE(with_criterion_removed(only_one, {"count"})) << "the last criterion stays";
}

TEST(EditScenario, PeopleEdits) {
  const Scenario s = start();
  EXPECT_EQ((*with_person_name(s, person(2), " Tom\u00E1s\tHerrera ")->people)[2].name, "Tom\u00E1s Herrera");
  EXPECT_FALSE(with_person_name(s, person(2), " "));
  EXPECT_EQ((*with_person_team(s, person(2), "North")->people)[2].team, "North");
  EXPECT_EQ((*with_person_role(s, person(2), "Lead")->people)[2].role, "Lead");
  EXPECT_DOUBLE_EQ((*with_person_fte(s, person(2), 0.6)->people)[2].fte, 0.6);
  EXPECT_FALSE(with_person_fte(s, person(2), 2.1));
  EXPECT_FALSE(with_person_fte(s, person(2), -0.1));
  EXPECT_EQ((*with_person_hours(s, person(2), 120.0)->people)[2].contract_hours, 120.0);
  EXPECT_FALSE(with_person_hours(s, person(2), -1.0));
  EXPECT_FALSE(with_person_name(s, {"nobody"}, "X"));

  const PersonId free = free_person_id(s, "p00000");
  EXPECT_EQ(free.value, "p000006") << "0 to 5 are taken";
  const auto added = with_person_added(s, {.id = {"p0000025"}, .name = " New  One ", .team = "", .role = "", .contract_hours = {}, .unknown_fields = ""});
  ASSERT_TRUE(added);
  EXPECT_EQ((*added->people)[3].name, "New One") << "sorted in by id";
  EXPECT_FALSE(with_person_added(*added, (*added->people)[3])) << "an id twice";
}

TEST(EditScenario, RemovingAPersonRescalesSharesAndLeavesTheRestUnassigned) {
  Scenario s = testing_support::books_by_count({2, 1, 1});
  s = *with_client_shared(s, client(0), {{person(0), 0.5}, {person(1), 0.3}, {person(2), 0.2}});
  const auto removed = with_person_removed(s, person(0));
  ASSERT_TRUE(removed);
  EXPECT_FALSE(validate(*removed));
  const auto shared = assignments_of(*removed, client(0));
  ASSERT_EQ(shared.size(), 2u);
  EXPECT_DOUBLE_EQ(shared[0].share, 0.6);
  EXPECT_DOUBLE_EQ(shared[1].share, 0.4);
  EXPECT_TRUE(assignments_of(*removed, client(1)).empty());
  EXPECT_EQ(assignments_of(*removed, client(2)).size(), 1u);
}

TEST(EditScenario, ClientEdits) {
  const Scenario s = start();
  EXPECT_EQ((*with_client_name(s, client(5), "Acme ")->clients)[5].name, "Acme");
  EXPECT_FALSE(with_client_name(s, client(5), "\u200B"));
  EXPECT_EQ((*with_client_segment(s, client(5), "Public")->clients)[5].segment, "Public");
  const auto known = with_client_value(s, client(5), {"k1"}, 12.5);
  EXPECT_EQ(value_of((*known->clients)[5], {"k1"}), 12.5);
  const auto unknown = with_client_value(*known, client(5), {"k1"}, std::nullopt);
  EXPECT_FALSE(value_of((*unknown->clients)[5], {"k1"}));
  EXPECT_EQ(*with_client_value(*unknown, client(5), {"k1"}, 12.5), *known);
  EXPECT_FALSE(with_client_value(s, client(5), {"k1"}, -1.0));
  EXPECT_FALSE(with_client_value(s, client(5), {"nothing"}, 1.0));

  const auto added = with_client_added(s, {.id = {"c1"}, .name = "Acme", .segment = "", .values = {{{"k2"}, 1}, {{"k1"}, 2}}, .unknown_fields = ""});
  ASSERT_TRUE(added);
  EXPECT_FALSE(validate(*added));
  EXPECT_EQ(added->clients->back().values.front().criterion.value, "k1") << "values are sorted";
  EXPECT_EQ(free_client_id(*added, "c").value, "c2");
  const auto removed = with_client_removed(*added, {"c1"});
  EXPECT_EQ(*removed, s);
}

TEST(EditScenario, MovingClients) {
  const Scenario s = start();
  const auto moved = with_client_moved(s, client(0), person(4));
  ASSERT_TRUE(moved);
  ASSERT_EQ(assignments_of(*moved, client(0)).size(), 1u);
  EXPECT_EQ(assignments_of(*moved, client(0))[0].person, person(4));
  EXPECT_TRUE(moved->clients.is_same_object(s.clients));
  EXPECT_FALSE(with_client_moved(s, {"nothing"}, person(4)));
  EXPECT_FALSE(with_client_moved(s, client(0), {"nobody"}));
  EXPECT_TRUE(assignments_of(*with_client_unassigned(s, client(0)), client(0)).empty());

  const ClientMove twice[] = {{client(1), person(0)}, {client(1), person(1)}};
  EXPECT_FALSE(with_clients_moved(s, twice));
  EXPECT_EQ(*with_clients_moved(s, {}), s);
}

TEST(EditScenario, ManyMovesAtOnceAreTheSameAsOneByOne) {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    Random random(seed);
    const Scenario s = random_scenario(seed);
    std::vector<ClientMove> moves;
    Scenario one_by_one = s;
    for (std::size_t i = 0; i < s.clients->size(); ++i) {
      if (!random.one_in(3)) continue;
      moves.push_back({client(i), person(random.below(s.people->size()))});
      one_by_one = *with_client_moved(one_by_one, moves.back().client, moves.back().to);
    }
    random.shuffle(moves);
    EXPECT_EQ(*with_clients_moved(s, moves), one_by_one);
    EXPECT_FALSE(validate(one_by_one));
  }
}

TEST(EditScenario, SharingAClient) {
  const Scenario s = start();
  const auto shared = with_client_shared(s, client(1), {{person(3), 0.7}, {person(1), 0.3}});
  ASSERT_TRUE(shared);
  EXPECT_FALSE(validate(*shared));
  EXPECT_EQ(assignments_of(*shared, client(1))[0].person, person(1)) << "sorted by person";
  EXPECT_FALSE(with_client_shared(s, client(1), {{person(3), 0.7}, {person(1), 0.2}})) << "sum is not 1";
  EXPECT_FALSE(with_client_shared(s, client(1), {{person(3), 0.5}, {person(3), 0.5}})) << "one person twice";
  EXPECT_FALSE(with_client_shared(s, client(1), {{person(3), 1.0}, {person(1), 0.0}})) << "an empty share";
}

TEST(EditScenario, FieldsOfNewerVersionsSurviveAMove) {
  Scenario s = testing_support::books_by_count({1, 1});
  s.assignments.edit([](std::vector<Assignment>& a) { a[0].unknown_fields = R"({"since":"2026"})"; });
  EXPECT_EQ(assignments_of(*with_client_moved(s, client(0), person(1)), client(0))[0].unknown_fields, R"({"since":"2026"})");
}

TEST(EditScenario, BrokenTextIsRefused) {
  const Scenario s = start();
  const char* broken = "M\xFCller";
  EXPECT_FALSE(with_title(s, broken));
  EXPECT_FALSE(with_person_name(s, person(0), broken));
  EXPECT_FALSE(with_person_team(s, person(0), broken));
  EXPECT_FALSE(with_client_name(s, client(0), broken));
  EXPECT_FALSE(with_client_segment(s, client(0), broken));
  EXPECT_FALSE(with_client_added(s, {.id = {"x"}, .name = broken, .segment = "", .values = {}, .unknown_fields = ""}));
  Criterion c = s.policy->criteria[0];
  c.reason = broken;
  EXPECT_FALSE(with_criterion(s, c));
}

// Any sequence of edits, refused or not, leaves a valid scenario.
TEST(EditScenario, RandomEditsKeepValidity) {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Random random(seed);
    Scenario s = random_scenario(seed);
    for (int step = 0; step < 40; ++step) {
      const ClientId c = client(random.below(45));
      const PersonId p = person(random.below(8));
      const CriterionId k{"k" + std::to_string(random.below(6))};
      const auto edit = [&]() -> Result<Scenario> {
        switch (random.below(12)) {
          case 0: return with_weight(s, k, static_cast<int>(random.below(140)) - 20);
          case 1: return with_person_fte(s, p, 2.5 * random.unit());
          case 2: return with_client_moved(s, c, p);
          case 3: return with_client_unassigned(s, c);
          case 4: return with_client_value(s, c, k, random.one_in(3) ? std::nullopt : std::optional(random.unit() - 0.1));
          case 5: return with_client_removed(s, c);
          case 6: return with_person_removed(s, p);
          case 7: return with_client_shared(s, c, {{p, 0.5}, {person(random.below(8)), 0.5}});
          case 8: return with_criterion_removed(s, k);
          case 9: return with_person_added(s, {.id = p, .name = "Back", .team = "", .role = "", .contract_hours = {}, .unknown_fields = ""});
          case 10: return with_client_added(s, {.id = c, .name = "Back", .segment = "", .values = {}, .unknown_fields = ""});
          default: return with_criterion_added(s, testing_support::criterion(k.value, Ledger::Opportunity, 5));
        }
      }();
      if (edit) s = *edit;
      const auto error = validate(s);
      ASSERT_FALSE(error) << "seed " << seed << ", step " << step << ": " << error->message;
    }
  }
}

}  // namespace
}  // namespace evenhand
