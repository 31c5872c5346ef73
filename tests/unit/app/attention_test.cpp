#include "app/attention.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/attention_due.h"
#include "domain/review_triggers.h"

namespace evenhand::test {
namespace {

constexpr Date kToday{2026, 11, 1};

Scenario two_people(std::vector<Client> clients) {
  Scenario scenario;
  scenario.id = {"s"};
  scenario.title = "Two people";
  Policy policy;
  policy.criteria = {{.id = {"clients"}, .name = "Clients", .source = CriterionSource::ClientCount, .weight = 50},
                     {.id = {"hours"}, .name = "Hours", .unit = "hours", .weight = 50}};
  scenario.policy = policy;
  scenario.people = std::vector<Person>{{.id = {"a"}, .name = "Ada"}, {.id = {"b"}, .name = "Bo"}};
  std::vector<Assignment> assignments;
  for (std::size_t i = 0; i < clients.size(); ++i) assignments.push_back({.client = clients[i].id, .person = {i % 2 == 0 ? "a" : "b"}});
  scenario.clients = std::move(clients);
  scenario.assignments = std::move(assignments);
  return scenario;
}

Client client(std::string id, std::optional<Date> renewal, std::optional<double> probability = {}) {
  ClientProfile profile;
  profile.renewal_on = renewal;
  profile.renewal_probability = probability;
  return {.id = {id}, .name = "Client " + id, .values = {{.criterion = {"hours"}, .value = 4.0}}, .profile = profile};
}

std::vector<std::string> ids_of(const Scenario& scenario) {
  app::Derived derived;
  derived.follow(scenario);
  std::vector<std::string> ids;
  for (const app::AttentionItem& item : app::attention(scenario, derived, kToday, real_client_names(*scenario.clients))) ids.push_back(item.id);
  return ids;
}

bool has(const std::vector<std::string>& ids, std::string_view id) { return std::ranges::find(ids, id) != ids.end(); }

TEST(Attention, renewals_count_from_today_to_the_sixtieth_day_and_no_farther) {
  const Date last = date_from_days(days_since_epoch(kToday) + app::kRenewalDays);
  const Date after = date_from_days(days_since_epoch(last) + 1), before = date_from_days(days_since_epoch(kToday) - 1);
  const Scenario scenario = two_people({client("1", kToday, 0.4), client("2", last, 0.5), client("3", after), client("4", before), client("5", {})});
  const app::RenewalsAhead found = app::renewals_ahead(scenario, kToday);
  EXPECT_EQ(found.dated, 4u);
  EXPECT_EQ(found.ahead, 2u);
  EXPECT_EQ(found.doubtful, 1u);
  EXPECT_TRUE(has(ids_of(scenario), "renewals"));
  EXPECT_FALSE(has(ids_of(two_people({client("1", after), client("2", {})})), "renewals"));
}

TEST(Attention, a_policy_is_agreed_changed_or_not_agreed_yet) {
  Scenario scenario = two_people({client("1", {}), client("2", {})});
  EXPECT_TRUE(has(ids_of(scenario), "not-agreed"));
  scenario.policy_versions = std::vector<PolicyVersion>{{.agreed_on = kToday, .agreed_by = "The team", .reason = "First", .policy = scenario.policy}};
  EXPECT_EQ(ids_of(scenario), std::vector<std::string>{});
  scenario.policy.edit([](Policy& policy) { policy.criteria[0].weight = 40; });
  EXPECT_EQ(ids_of(scenario), std::vector<std::string>{"changed-policy"});
}

TEST(Attention, what_spoils_figures_comes_before_what_is_good_to_know) {
  Scenario scenario = two_people({client("1", kToday), client("2", {}), client("3", {})});
  scenario.assignments.edit([](std::vector<Assignment>& list) { list.pop_back(); });
  scenario.clients.edit([](std::vector<Client>& list) { list[1].values.clear(); });
  EXPECT_EQ(ids_of(scenario), (std::vector<std::string>{"unassigned", "renewals", "not-agreed", "gaps"}));
}

TEST(Attention, clients_that_hang_on_one_person_and_those_that_fit_nobody_are_counted) {
  Scenario scenario = two_people({client("1", {}), client("2", {}), client("3", {})});
  scenario.people.edit([](std::vector<Person>& people) { people[0].skills = {{.name = "Danish", .level = 4}}; });
  scenario.clients.edit([](std::vector<Client>& clients) {
    ClientProfile danish, greek;
    danish.required_skills = {{.name = "Danish", .level = 3}};
    greek.required_skills = {{.name = "Greek", .level = 3}};
    clients[0].profile = danish;
    clients[2].profile = greek;
  });
  app::Derived derived;
  derived.follow(scenario);
  const std::vector<app::AttentionItem> items = app::attention(scenario, derived, kToday, real_client_names(*scenario.clients));
  const auto text_of = [&](std::string_view id) {
    const auto found = std::ranges::find(items, id, &app::AttentionItem::id);
    return found == items.end() ? std::string() : found->text;
  };
  EXPECT_EQ(text_of("single"), "One client hangs on one person");
  EXPECT_EQ(text_of("nobody"), "One client fits nobody in the team");
}

TEST(Attention, an_open_vote_is_said_with_its_count_and_without_a_single_vote) {
  Scenario scenario = two_people({client("1", {}), client("2", {})});
  BallotRound round{.id = {"r"}, .opened_on = kToday, .voters = {{"a"}, {"b"}}, .criteria = {{"clients"}, {"hours"}}};
  round.ballots = {{.person = {"a"}, .weights = {{{"clients"}, 91}, {{"hours"}, 9}}}};
  scenario.ballot_rounds = std::vector<BallotRound>{round};
  app::Derived derived;
  derived.follow(scenario);
  const std::vector<app::AttentionItem> items = app::attention(scenario, derived, kToday, real_client_names(*scenario.clients));
  const auto vote = std::ranges::find(items, "vote", &app::AttentionItem::id);
  ASSERT_NE(vote, items.end());
  EXPECT_NE(vote->detail.find("1 of 2 people"), std::string::npos) << vote->detail;
  EXPECT_EQ(vote->detail.find("91"), std::string::npos);
  EXPECT_EQ(vote->detail.find("Ada"), std::string::npos);
}

// ---- what falls due on accounts ------------------------------------------------------------------------------------------

Date in(std::int64_t days) { return date_from_days(days_since_epoch(kToday) + days); }

Scenario agreed_pair() {
  Scenario scenario = two_people({client("1", {}), client("2", {})});
  scenario.policy_versions = std::vector<PolicyVersion>{{.agreed_on = kToday, .agreed_by = "The team", .reason = "First", .policy = scenario.policy}};
  return scenario;
}

Verdict verdict(std::string id, std::string client, std::optional<Date> last, bool is_provisional) {
  return {.id = {std::move(id)}, .client = {std::move(client)}, .kind = VerdictKind::ClearOwner, .owner = {"a"}, .made_on = in(-60), .reason = "So", .effective_on = in(-60), .expires_on = last, .is_provisional = is_provisional};
}

TEST(Attention, a_verdict_is_told_when_it_ends_soon_has_ended_or_waits) {
  Scenario scenario = agreed_pair();
  scenario.verdicts = std::vector<Verdict>{verdict("v", "1", in(app::kVerdictEndsSoonDays), false)};
  EXPECT_EQ(ids_of(scenario), std::vector<std::string>{"verdict-ends"});
  scenario.verdicts = std::vector<Verdict>{verdict("v", "1", in(app::kVerdictEndsSoonDays + 1), false)};
  EXPECT_TRUE(ids_of(scenario).empty());
  scenario.verdicts = std::vector<Verdict>{verdict("v", "1", in(-1), true)};
  EXPECT_EQ(ids_of(scenario), std::vector<std::string>{"verdict-ended"});
  scenario.verdicts = std::vector<Verdict>{verdict("v", "1", in(-1), true), verdict("w", "1", {}, false)};
  EXPECT_TRUE(ids_of(scenario).empty()) << "another one is in force";
  Verdict waiting = verdict("v", "1", {}, true);
  waiting.review_triggers = {"A second site opens"};
  scenario.verdicts = std::vector<Verdict>{waiting};
  EXPECT_EQ(ids_of(scenario), std::vector<std::string>{"verdict-waits"});
}

TEST(Attention, what_a_verdict_waits_for_is_quoted_and_asked_again_until_it_is_settled) {
  Scenario scenario = agreed_pair();
  Verdict waiting = verdict("v", "1", {}, false);
  waiting.review_triggers = {"A second site opens", "The sponsor leaves"};
  const auto items_of = [&] {
    scenario.verdicts = std::vector<Verdict>{waiting};
    app::Derived derived;
    derived.follow(scenario);
    return app::attention(scenario, derived, kToday, real_client_names(*scenario.clients));
  };
  auto items = items_of();
  ASSERT_EQ(items.size(), 1u) << "also when it is not provisional";
  EXPECT_NE(items[0].detail.find("A second site opens"), std::string::npos) << items[0].detail;
  EXPECT_EQ(app::view_of(items[0], {}).account_view, app::AccountView::Claim);
  waiting.trigger_answers = {{.trigger = "A second site opens", .stand = TriggerStand::NotYet, .on = in(-1), .reason = "Not yet"},
                             {.trigger = "The sponsor leaves", .stand = TriggerStand::Stays, .on = in(-40), .reason = "Another came"}};
  EXPECT_TRUE(items_of().empty()) << "looked at yesterday, and settled";
  waiting.trigger_answers[0].on = in(-kTriggerAskedAfterDays);
  items = items_of();
  ASSERT_EQ(items.size(), 1u) << "asked again";
  EXPECT_EQ(items[0].detail.find("The sponsor leaves"), std::string::npos);
  waiting.trigger_answers.clear();
  waiting.made_on = in(-1);
  EXPECT_TRUE(items_of().empty()) << "made yesterday";
}

TEST(Attention, an_open_dispute_is_told_when_its_level_is_over_or_it_has_cooled_off) {
  Scenario scenario = agreed_pair();
  EscalationPath path{.levels = {{.name = "The two", .time_limit_days = 7}}};
  path.cooling_off_days = 2;
  scenario.escalation_path = path;
  Dispute dispute{.id = {"d"}, .client = {"1"}, .opened_on = in(-1), .level_since = in(-1), .parties = {{"a"}, {"b"}}};
  scenario.disputes = std::vector<Dispute>{dispute};
  EXPECT_TRUE(ids_of(scenario).empty());
  dispute.opened_on = dispute.level_since = in(-2);
  scenario.disputes = std::vector<Dispute>{dispute};
  EXPECT_EQ(ids_of(scenario), std::vector<std::string>{"dispute-cooled"});
  dispute.opened_on = dispute.level_since = in(-8);
  scenario.disputes = std::vector<Dispute>{dispute};
  EXPECT_EQ(ids_of(scenario), std::vector<std::string>{"dispute-late"});
}

TEST(Attention, plans_and_the_review_are_told_on_their_day_and_lead_to_their_page) {
  Scenario scenario = agreed_pair();
  scenario.account_plans = std::vector<AccountPlan>{{.client = {"1"}, .begun_on = in(-100), .next_review = kToday}};
  scenario.review_cycle = ReviewCycle{.next_on = in(-3)};
  app::Derived derived;
  derived.follow(scenario);
  const auto items = app::attention(scenario, derived, kToday, real_client_names(*scenario.clients));
  ASSERT_EQ(items.size(), 2u);
  EXPECT_EQ(items[0].text, "The plan for Client 1 is due for its review");
  EXPECT_EQ(items[0].when, "today");
  const app::View plan = app::view_of(items[0], {}), review = app::view_of(items[1], {});
  EXPECT_EQ(plan.screen, app::Screen::Ownership);
  EXPECT_EQ(plan.account.value, "1");
  EXPECT_EQ(plan.account_view, app::AccountView::Plan);
  EXPECT_EQ(items[1].when, "3 days ago");
  EXPECT_EQ(review.screen, app::Screen::Rebalance);
  EXPECT_EQ(review.rebalance_view, app::RebalanceView::Review);
}

TEST(Attention, several_of_a_kind_are_counted_and_named_below) {
  Scenario scenario = agreed_pair();
  scenario.account_plans = std::vector<AccountPlan>{{.client = {"1"}, .begun_on = in(-100), .next_review = in(-9)}, {.client = {"2"}, .begun_on = in(-100), .next_review = in(-2)}};
  app::Derived derived;
  derived.follow(scenario);
  const auto items = app::attention(scenario, derived, kToday, blind_client_names(*scenario.clients));
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(items[0].text, "Two account plans are due for their review");
  EXPECT_TRUE(items[0].detail.starts_with("Client 1 and Client 2."));
  EXPECT_EQ(items[0].when, "9 days ago") << "the earliest";
}

TEST(Attention, who_leaves_is_told_until_every_client_has_somebody) {
  Scenario scenario = agreed_pair();
  scenario.people.edit([](std::vector<Person>& people) { people[0].last_day = in(30); });
  app::Derived derived;
  derived.follow(scenario);
  const auto items = app::attention(scenario, derived, kToday, real_client_names(*scenario.clients));
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(items[0].id, "departures");
  EXPECT_EQ(items[0].text, "1 client needs somebody else");
  EXPECT_EQ(items[0].detail, "One person leaves, last day 1 December 2026.");
  EXPECT_EQ(items[0].when, "in 30 days");
  EXPECT_EQ(items[0].urgency, app::Urgency::Soon);
  EXPECT_EQ(app::view_of(items[0], {}).screen, app::Screen::Rebalance);
  scenario.handovers = std::vector<Handover>{{.id = {"h"}, .client = {"1"}, .from = (*scenario.people)[0].id, .to = (*scenario.people)[1].id, .decided_on = kToday, .effective_on = in(20), .plan = {"plan-1"}}};
  EXPECT_FALSE(has(ids_of(scenario), "departures")) << "somebody is named";
  scenario.handovers = {};
  scenario.people.edit([](std::vector<Person>& people) { people[0].last_day = in(-2); });
  derived.follow(scenario);
  EXPECT_EQ(app::attention(scenario, derived, kToday, real_client_names(*scenario.clients))[0].urgency, app::Urgency::Now);
  scenario.people.edit([](std::vector<Person>& people) { people[0].last_day = in(200); });
  EXPECT_FALSE(has(ids_of(scenario), "departures"));
}

}  // namespace
}  // namespace evenhand::test
