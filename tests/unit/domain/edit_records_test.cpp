// Edits of whole people and clients, of assignments and records, and what goes with a person or a client.
#include "domain/edit_records.h"

#include <gtest/gtest.h>

#include "domain/ballot.h"
#include "domain/edit_assignments.h"
#include "domain/edit_items.h"
#include "domain/edit_removal.h"
#include "domain/edit_scenario.h"
#include "domain/scenario_index.h"
#include "domain/validate.h"
#include "unit/domain/single_edits.h"
#include "unit/exchange/scenario_samples.h"

namespace evenhand {
namespace {

using exchange::testing_support::full_scenario;
using testing_support::filled_scenario;
using testing_support::Random;

TEST(EditItems, APersonIsReplacedWholeAndTidied) {
  const Scenario s = full_scenario();
  Person p = (*s.people)[0];
  p.name = "  Dana   K ";
  p.regions = {"Nordics", " DACH", "", "DACH"};
  p.skills = {{.name = "b"}, {.name = " a ", .level = 1}};
  std::swap(p.leave[0], p.leave[1]);
  const auto changed = with_person(s, p);
  ASSERT_TRUE(changed) << changed.error().message;
  const Person& now = (*changed->people)[0];
  EXPECT_EQ(now.name, "Dana K");
  EXPECT_EQ(now.regions, (std::vector<std::string>{"DACH", "Nordics"}));
  EXPECT_EQ(now.skills[0].name, "a");
  EXPECT_EQ(now.leave, (*s.people)[0].leave);
  EXPECT_FALSE(validate(*changed));
  EXPECT_TRUE(changed->clients.is_same_object(s.clients));
  EXPECT_TRUE(with_person(s, (*s.people)[0])->people.is_same_object(s.people));
  p.fte = 9;
  EXPECT_EQ(with_person(s, p).error().place.pointer, "/people/0/fte");
  EXPECT_EQ(with_person(s, {.id = {"p9"}, .name = "X"}).error().code, ErrorCode::NotFound);
  EXPECT_FALSE(with_people_changed(s, {(*s.people)[0], (*s.people)[0]})) << "one twice";
}

TEST(EditItems, ManyClientsAtOnce) {
  const Scenario s = full_scenario();
  std::vector<Client> clients(s.clients->rbegin(), s.clients->rend());
  for (Client& c : clients) c.segment = " Large ";
  const auto changed = with_clients_changed(s, clients);
  ASSERT_TRUE(changed);
  for (const Client& c : *changed->clients) EXPECT_EQ(c.segment, "Large");
  EXPECT_TRUE((*changed->clients)[0].profile.is_same_object((*s.clients)[0].profile));
  clients[1].values = {{{"nothing"}, 1.0}};
  EXPECT_FALSE(with_clients_changed(s, clients)) << "one wrong item refuses all";
  Client bare = (*s.clients)[0];
  bare.profile = ClientProfile{};
  EXPECT_TRUE((*with_client(s, bare)->clients)[0].profile.is_same_object({})) << "an empty profile costs nothing";
}

TEST(EditAssignments, TermsChangeAndSharesStay) {
  const Scenario s = full_scenario();
  const auto locked = with_assignment(s, {{"c1"}, {"p2"}, {.role = AssignmentRole::Contact, .since = Date{2025, 1, 1}, .is_locked = true, .lock_reason = "Tender"}});
  ASSERT_TRUE(locked) << locked.error().message;
  const Assignment& a = assignments_of(*locked, {"c1"})[1];
  EXPECT_EQ(a.lock_reason, "Tender");
  EXPECT_EQ(a.share, assignments_of(s, {"c1"})[1].share);
  EXPECT_FALSE(validate(*locked));
  EXPECT_EQ(with_assignment(s, {{"c2"}, {"p2"}, {}}).error().code, ErrorCode::NotFound);
  EXPECT_FALSE(with_assignments_changed(s, {{{"c1"}, {"p1"}, {}}, {{"c1"}, {"p1"}, {}}})) << "one twice";
  EXPECT_EQ(*with_assignment(s, {{"c1"}, {"p1"}, terms_of(assignments_of(s, {"c1"})[0])}), s);
  EXPECT_TRUE(assignments_of(*with_assignment(s, {{"c2"}, {"p1"}, {.lock_reason = "old"}}), {"c2"})[0].lock_reason.empty());
}

TEST(EditAssignments, ALockedClientDoesNotMove) {
  const Scenario s = full_scenario();
  EXPECT_NE(with_client_moved(s, {"c2"}, {"p2"}).error().message.find("tender"), std::string::npos);
  EXPECT_FALSE(with_client_unassigned(s, {"c2"}));
  EXPECT_FALSE(with_client_shared(s, {"c2"}, {{{"p1"}, 0.5}, {{"p2"}, 0.5}}));
  EXPECT_EQ(*with_client_moved(s, {"c2"}, {"p1"}), s) << "stays where it is";
  const auto open = with_assignment(s, {{"c2"}, {"p1"}, {}});
  EXPECT_TRUE(with_client_moved(*open, {"c2"}, {"p2"}));
}

TEST(EditRecords, ListsAreSortedAndChecked) {
  const Scenario s = full_scenario();
  std::vector<Touchpoint> touchpoints(s.touchpoints->rbegin(), s.touchpoints->rend());
  EXPECT_EQ(*with_touchpoints(s, touchpoints), s);
  touchpoints[0].person = {"nobody"};
  EXPECT_FALSE(with_touchpoints(s, touchpoints));
  EXPECT_TRUE(with_touchpoints(s, {})->touchpoints->empty());
  std::vector<Opportunity> opportunities = *s.opportunities;
  std::swap(opportunities[0].credits[0], opportunities[0].credits[1]);
  EXPECT_EQ(*with_opportunities(s, opportunities), s) << "credits are put in order";
}

TEST(EditRecords, OneIsAddedReplacedOrTakenOut) {
  const Scenario s = full_scenario();
  const Preference wish{.person = {"p2"}, .client = {"c1"}, .wish = Wish::Keep};
  const auto added = with_preference(s, wish);
  ASSERT_TRUE(added) << added.error().message;
  EXPECT_EQ((*added->preferences)[1], wish) << "in its place";
  EXPECT_EQ(*with_preference_removed(*added, {"p2"}, {"c1"}), s);
  EXPECT_EQ(with_preference_removed(s, {"p2"}, {"c1"}).error().code, ErrorCode::NotFound);
  EXPECT_FALSE(with_preference(s, {.person = {"p9"}, .client = {"c1"}}));
  Touchpoint t = (*s.touchpoints)[1];
  t.subject = "Again";
  EXPECT_EQ((*with_touchpoint(s, t)->touchpoints)[1].subject, "Again");
  EXPECT_EQ(with_touchpoint_removed(s, t.id)->touchpoints->size(), 1u);
  EXPECT_EQ(with_opportunity_removed(s, {"o1"})->opportunities->size(), 1u);
  EXPECT_EQ(with_opportunity(s, {.id = {"o3"}, .client = {"c2"}})->opportunities->size(), 3u);
  const Survey survey{.id = {"s0"}, .title = "Spring", .on = {2026, 3, 1}, .answers = {{.fairness = 4}}};
  EXPECT_EQ((*with_survey(s, survey)->surveys)[0], survey) << "by date";
  EXPECT_EQ(*with_survey_removed(*with_survey(s, survey), {"s0"}), s);
  EXPECT_EQ(with_touchpoint(s, {.id = {}, .client = {"c2"}, .person = {"p1"}, .on = {2026, 11, 2}})->touchpoints->front().id.value, "contact-1");
  EXPECT_EQ(with_opportunity(s, {.id = {}, .client = {"c2"}})->opportunities->front().id.value, "deal-1");
}

TEST(EditRemoval, SaysWhatGoesWithAPerson) {
  const Scenario s = exchange::testing_support::second_scenario();
  const Mentions of_dana = mentions_of(s, PersonId{"p1"});
  EXPECT_EQ(of_dana, (Mentions{.assignments = 2, .left_alone = 1, .touchpoints = 1, .credits = 1, .wishes = 1, .conflicts = 1, .answers = 1}));
  EXPECT_EQ(mentions_of(s, PersonId{"p2"}).ballots, 1u);
  const auto refused = with_person_removed(s, {"p1"});
  ASSERT_FALSE(refused) << "with one voter fewer the votes could be worked out";
  EXPECT_TRUE(refused.error().message.contains("single votes could be worked out")) << refused.error().message;
  Scenario named = s;
  named.ballot_rounds.edit([](std::vector<BallotRound>& rounds) { rounds.back().disclosure = Disclosure::Named; });
  const auto removed = with_person_removed(named, {"p1"});
  ASSERT_TRUE(removed) << removed.error().message;
  EXPECT_FALSE(validate(*removed)) << validate(*removed)->message;
  EXPECT_EQ((*removed->opportunities)[0].credits, (std::vector<Credit>{{{"p2"}, 1.0}}));
  EXPECT_EQ(removed->ballot_rounds->back().voters, (std::vector<PersonId>{{"p2"}}));
  EXPECT_EQ((*removed->ballot_rounds)[0], (*s.ballot_rounds)[0]) << "what is closed stays";
  EXPECT_EQ((*removed->surveys)[0].answers.size(), 2u) << "an answer stays and loses its name";
  EXPECT_TRUE(mentions_of(*removed, PersonId{"p1"}).is_empty());
}

TEST(EditRemoval, AVetoOfAClientGoesWithThePerson) {
  Scenario s = full_scenario();
  s.ballot_rounds.edit([](std::vector<BallotRound>& rounds) { rounds.back().disclosure = Disclosure::Named; });
  ASSERT_EQ((*s.clients)[0].profile->vetoes.size(), 1u);
  EXPECT_EQ(mentions_of(s, PersonId{"p2"}).conflicts, 1u);
  const auto removed = with_person_removed(s, {"p2"});
  ASSERT_TRUE(removed) << removed.error().message;
  EXPECT_FALSE(validate(*removed)) << validate(*removed)->message;
  EXPECT_TRUE((*removed->clients)[0].profile->vetoes.empty());
  EXPECT_EQ((*removed->clients)[0].profile->communication, (*s.clients)[0].profile->communication) << "the rest stays";
}

TEST(EditRemoval, SaysWhatGoesWithAClient) {
  const Scenario s = full_scenario();
  EXPECT_EQ(mentions_of(s, ClientId{"c3"}), (Mentions{.opportunities = 1, .wishes = 1, .conflicts = 1}));
  const auto removed = with_client_removed(s, {"c3"});
  ASSERT_TRUE(removed);
  EXPECT_FALSE(validate(*removed));
  EXPECT_TRUE(mentions_of(*removed, ClientId{"c3"}).is_empty());
  EXPECT_TRUE(removed->touchpoints.is_same_object(s.touchpoints));
}

// Removing anything from any record leaves a valid record in which nothing names it.
TEST(EditRemoval, OfAnythingKeepsValidity) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    Random random(seed);
    Scenario s = filled_scenario(seed);
    s.criteria_lock.reset();
    while (s.people->size() > 1 && s.clients->size() > 1) {
      const bool is_person = random.one_in(4);
      const PersonId person = (*s.people)[random.below(s.people->size())].id;
      const ClientId client = (*s.clients)[random.below(s.clients->size())].id;
      if (is_person && why_voter_stays(s, person)) s = *with_round_abandoned(s, {.on = {2026, 5, 1}, .at = {}, .by = "Lee", .reason = "Too few to vote"});
      s = is_person ? *with_person_removed(s, person) : *with_client_removed(s, client);
      const auto error = validate(s);
      ASSERT_FALSE(error) << seed << ": " << error->message << " " << error->place.pointer;
      ASSERT_TRUE(is_person ? mentions_of(s, person).is_empty() : mentions_of(s, client).is_empty());
    }
  }
}

// Items of one record put into another, in any order: refused or valid.
TEST(EditRecords, RandomEditsKeepValidity) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    Random random(seed);
    Scenario s = filled_scenario(seed);
    const Scenario other = filled_scenario(seed + 1000);
    const auto pick = [&](const auto& list) { return list->empty() ? typename std::decay_t<decltype(*list)>::value_type{} : (*list)[random.below(list->size())]; };
    for (int step = 0; step < 25; ++step) {
      const auto edit = [&]() -> Result<Scenario> {
        switch (random.below(9)) {
          case 0: return with_person(s, pick(other.people));
          case 1: return with_clients_changed(s, {pick(other.clients), pick(other.clients)});
          case 2: return with_touchpoint(s, pick(other.touchpoints));
          case 3: return with_opportunity(s, pick(other.opportunities));
          case 4: return with_preference(s, pick(other.preferences));
          case 5: return with_survey(s, pick(other.surveys));
          case 6: {
            const Assignment a = pick(other.assignments);
            return with_assignment(s, {a.client, a.person, terms_of(a)});
          }
          case 7: return with_person_added(s, pick(other.people));
          default: return with_client_moved(s, pick(s.clients).id, pick(s.people).id);
        }
      }();
      if (edit) s = *edit;
      const auto error = validate(s);
      ASSERT_FALSE(error) << seed << ": " << error->message << " " << error->place.pointer;
    }
  }
}

}  // namespace
}  // namespace evenhand
