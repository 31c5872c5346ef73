#include "domain/edit_assignments.h"

#include <gtest/gtest.h>

#include "domain/scenario_index.h"
#include "domain/validate.h"
#include "unit/domain/random_scenario.h"

namespace evenhand {
namespace {

using testing_support::random_scenario;

// The first client with two owners, led by one of them.
struct SharedClient {
  Scenario scenario;
  ClientId client;
  PersonId lead, other, third;
};

SharedClient shared_client() {
  for (std::uint64_t seed = 1;; ++seed) {
    Scenario s = random_scenario(seed);
    for (const Client& client : *s.clients) {
      const auto run = assignments_of(s, client.id);
      if (run.size() != 2 || run[0].share == run[1].share || s.people->size() < 3) continue;
      const std::size_t lead = run[0].share > run[1].share ? 0 : 1;
      for (const Person& p : *s.people) {
        if (p.id != run[0].person && p.id != run[1].person) return {s, client.id, run[lead].person, run[1 - lead].person, p.id};
      }
    }
  }
}

double share_of(const Scenario& s, const ClientId& client, const PersonId& person) {
  for (const Assignment& a : assignments_of(s, client)) {
    if (a.person == person) return a.share;
  }
  return 0.0;
}

TEST(EditAssignments, OnlyTheLeadsPartChangesHands) {
  const SharedClient c = shared_client();
  const ClientMove move{c.client, c.third};
  const Result<Scenario> after = with_leads_moved(c.scenario, {&move, 1}, Date{2026, 12, 1});
  ASSERT_TRUE(after);
  EXPECT_EQ(validate(*after), std::nullopt);
  EXPECT_EQ(lead_of(c.scenario, c.client), c.lead);
  EXPECT_EQ(lead_of(*after, c.client), c.third);
  EXPECT_EQ(share_of(*after, c.client, c.third), share_of(c.scenario, c.client, c.lead));
  EXPECT_EQ(share_of(*after, c.client, c.other), share_of(c.scenario, c.client, c.other)) << "the other owner keeps the rest";
  EXPECT_EQ(share_of(*after, c.client, c.lead), 0.0);
  for (const Assignment& a : assignments_of(*after, c.client)) {
    if (a.person == c.third) EXPECT_EQ(a.since, (Date{2026, 12, 1}));
  }
}

TEST(EditAssignments, ALeadsPartJoinsThePartThatIsThere) {
  const SharedClient c = shared_client();
  const ClientMove move{c.client, c.other};
  const Result<Scenario> after = with_leads_moved(c.scenario, {&move, 1});
  ASSERT_TRUE(after);
  ASSERT_EQ(assignments_of(*after, c.client).size(), 1u);
  EXPECT_EQ(share_of(*after, c.client, c.other), 1.0);
  const ClientMove stays{c.client, c.lead};
  EXPECT_EQ(*with_leads_moved(c.scenario, {&stays, 1}), c.scenario);
}

TEST(EditAssignments, ALockOnAnyPartAndAClientNamedTwiceAreRefused) {
  const SharedClient c = shared_client();
  const ClientMove move{c.client, c.third}, twice[] = {move, {c.client, c.other}};
  EXPECT_FALSE(with_leads_moved(c.scenario, twice));
  Scenario locked = c.scenario;
  locked.assignments.edit([&](std::vector<Assignment>& all) {
    for (Assignment& a : all) {
      if (a.client == c.client && a.person == c.other) {
        a.is_locked = true;
        a.lock_reason = "a contract names them";
      }
    }
  });
  const Result<Scenario> refused = with_leads_moved(locked, {&move, 1});
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().message.find("a contract names them"), std::string::npos);
}

TEST(EditAssignments, AClientOfNobodyGoesWhole) {
  SharedClient c = shared_client();
  c.scenario.assignments.edit([&](std::vector<Assignment>& all) { std::erase_if(all, [&](const Assignment& a) { return a.client == c.client; }); });
  const ClientMove move{c.client, c.third};
  const Result<Scenario> after = with_leads_moved(c.scenario, {&move, 1});
  ASSERT_TRUE(after);
  EXPECT_EQ(share_of(*after, c.client, c.third), 1.0);
  EXPECT_EQ(lead_of(c.scenario, c.client), PersonId{});
}

}  // namespace
}  // namespace evenhand
