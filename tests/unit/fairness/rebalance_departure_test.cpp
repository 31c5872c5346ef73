// People leaving, vetoes of clients, and clients that no plan can place (math 3).
#include <gtest/gtest.h>

#include <algorithm>

#include "fairness/departure.h"
#include "fairness/plan_rules.h"
#include "fairness/rebalance_job.h"
#include "fairness/rebalance_moves.h"
#include "fairness/rebalance_stranded.h"
#include "fairness/rebalance_why.h"
#include "unit/fairness/rebalance_told.h"

namespace evenhand {
namespace {

using testing_support::books_by_count;
using testing_support::kTellingDay;
using testing_support::Told;

Date after(int days) { return date_from_days(days_since_epoch(kTellingDay) + days); }

Scenario leaving(std::optional<Date> last_day) {
  Scenario s = books_by_count({4, 3, 3});
  s.people.edit([&](std::vector<Person>& people) { people[0].last_day = last_day; });
  return s;
}

RebalanceOwners best_plan(const Told& told) {
  RebalanceJob job(told.problem(), {.least_moves = 0, .most_moves = 0, .refinements = 50});
  while (!job.progress().is_finished()) job.step(100);
  return owners_of(told.problem(), job.points().back());
}

TEST(Departure, TheLastDayCountsWhenItIsNear) {
  Person person{.id = {"p"}, .name = "P"};
  EXPECT_FALSE(is_leaving(person, kTellingDay));
  for (const auto& [days, expected] : {std::pair{-400, true}, {0, true}, {kDepartureDays, true}, {kDepartureDays + 1, false}}) {
    person.last_day = after(days);
    EXPECT_EQ(is_leaving(person, kTellingDay), expected) << days;
  }
}

TEST(Departure, EveryClientOfALeaverIsPlacedAndNoneComes) {
  const Told told(leaving(after(30)));
  ASSERT_TRUE(told.model);
  EXPECT_EQ(told.problem().people.size(), 2u);
  EXPECT_EQ(told.problem().forced_count(), 4u);
  const RebalanceOwners owners = best_plan(told);
  const RebalanceFigures figures = figures_of(told.problem(), owners);
  EXPECT_EQ(figures.moves, 0u) << "forced ones are counted apart";
  EXPECT_EQ(figures.load, (std::vector<std::int64_t>{5, 5}));
  const std::vector<RebalanceMove> moves = moves_of(*told.context, owners);
  ASSERT_EQ(moves.size(), 4u);
  for (const RebalanceMove& move : moves) {
    EXPECT_TRUE(move.is_forced);
    EXPECT_EQ(move.giver.person, 0u);
    EXPECT_TRUE(move_reason_sentence(*told.context, move).starts_with("The last day of Name 1 is 21 December 2026. Somebody else has to take ")) << move_reason_sentence(*told.context, move);
  }
  EXPECT_EQ(why_not_me(*told.context, owners, 0, 5).sentence, "The last day of Name 1 is 21 December 2026.");
  EXPECT_EQ(why_not_me(*told.context, owners, 0, 5).kind, WhyKind::Leaves);
}

TEST(Departure, ALastDayFarAheadChangesNothing) {
  const Told today(leaving({})), later(leaving(after(kDepartureDays + 1)));
  EXPECT_EQ(later.problem().forced_count(), 0u);
  EXPECT_EQ(later.problem().people.size(), today.problem().people.size());
}

TEST(Departure, APlanMadeBeforeIsNotAcceptedWhenItsTakerLeaves) {
  const Scenario s = leaving(after(30));
  const PlanMove move{.client = (*s.clients)[5].id, .from = (*s.people)[1].id, .to = (*s.people)[0].id};
  const auto names = real_names(*s.people);
  const auto clients = real_client_names(*s.clients);
  EXPECT_EQ(broken_rules(s, {&move, 1}, kTellingDay, names, clients), (std::vector<std::string>{"Client 5 cannot go to Name 1, whose last day is 21 December 2026."}));
  EXPECT_TRUE(broken_rules(s, {&move, 1}, after(-100), names, clients).empty()) << "when it was not near yet";
}

TEST(Departure, AVetoSendsAClientElsewhere) {
  Scenario s = leaving(after(30));
  s.clients.edit([&](std::vector<Client>& all) {
    for (std::size_t i = 0; i < 3; ++i) {
      ClientProfile profile;
      profile.vetoes = {{.person = (*s.people)[1].id, .reason = "asked for somebody else"}};
      all[i].profile = profile;
    }
  });
  const Told told(s);
  const RebalanceOwners owners = best_plan(told);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(told.model->person[owners[told.model->unit_of_client[i]]], 2u);
  EXPECT_TRUE(kept_out_sentence(*told.context, moves_of(*told.context, owners)[0]).contains("veto of the client"));
  EXPECT_TRUE(why_not_me(*told.context, owners, 1, 0).sentence.contains("the client asked for somebody else (asked for somebody else)"));
  // Where everybody else is vetoed, the client is stranded.
  s.clients.edit([&](std::vector<Client>& all) {
    all[0].profile.edit([&](ClientProfile& p) { p.vetoes.push_back({.person = (*s.people)[2].id}); });
  });
  const Told alone(s);
  const auto stranded = stranded_clients(*alone.context);
  ASSERT_EQ(stranded.size(), 1u);
  EXPECT_EQ(stranded[0], (StrandedClient{0, 0, StayReason::NobodyMayServe}));
  EXPECT_EQ(stranded_sentence(*alone.context, stranded), "One client cannot stay with its owner, and no plan can place it: Client 0 (nobody else may serve it).");
}

TEST(Departure, LocksAndFamiliesThatCannotMoveAreNamed) {
  Scenario s = leaving(after(30));
  s.assignments.edit([](std::vector<Assignment>& all) { all[0].is_locked = true; });
  s.clients.edit([&](std::vector<Client>& all) {
    ClientProfile one, other;
    one.family = other.family = "Acme";
    one.vetoes = {{.person = (*s.people)[1].id}};
    other.vetoes = {{.person = (*s.people)[2].id}};
    all[1].profile = one;
    all[2].profile = other;
  });
  const Told told(s);
  const auto stranded = stranded_clients(*told.context);
  EXPECT_EQ(stranded, (std::vector<StrandedClient>{{0, 0, StayReason::Locked}, {1, 0, StayReason::FamilyFitsNobody}, {2, 0, StayReason::FamilyFitsNobody}}));
  EXPECT_TRUE(stranded_sentence(*told.context, stranded).contains("Client 2 (nobody may serve all of its family)")) << stranded_sentence(*told.context, stranded);
  EXPECT_TRUE(why_not_me(*told.context, owners_today(told.problem()), 1, 2).sentence.contains("nobody may serve all of it"));
  // With nobody leaving, a lock is no trouble.
  s.people.edit([](std::vector<Person>& people) { people[0].last_day.reset(); });
  EXPECT_TRUE(stranded_clients(*Told(s).context).empty());
}

}  // namespace
}  // namespace evenhand
