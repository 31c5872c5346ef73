// "One client, three claims": Sales and Customer success speak for the same dozen accounts. Halvorsen Maritime is the one to
// look at first: Dana opened the door, Priya has carried it since spring, Tomás helped to win the sponsor.
#include <algorithm>

#include "app/sample_books.h"
#include "app/sample_claims_record.h"
#include "app/sample_parts.h"
#include "app/sample_voices.h"
#include "domain/edit_policy.h"

namespace evenhand::app::sample {

namespace {

#include "generated/sample_tables.inc"

constexpr std::string_view kHalvorsen = "Halvorsen Maritime";

const std::initializer_list<CriterionLine> kCriteria = {
    {"hours", "Hours a month", "Hours that the account takes in a usual month.", "hours", Ledger::Burden, 100, "Time is what both functions run out of.", "Hours a month"},
    {"revenue", "Revenue", "What the client pays in a year.", "EUR", Ledger::Opportunity, 50, "Bonuses follow it.", "Revenue (EUR)"},
    {"potential", "Growth potential", "What the client might buy in the next year.", "EUR", Ledger::Opportunity, 50, "Growth is where a name is made.", "Growth potential (EUR)"},
    {"strategic", "Strategic account", "1 for accounts that the board follows.", "", Ledger::Visibility, 100, "These are talked about when posts are filled.", "Strategic account"},
};

// Who opened the account, and who has run it since: a dispute needs both.
void add_history(Records& records, Dice& dice, const Client& client, const Sheet& sheet, std::size_t row) {
  const PersonId sales{sheet.text(row, "Sales")}, success{sheet.text(row, "Success")};
  if (client.name == kHalvorsen) return add_halvorsen(records, client.id, {.opened = sales, .carries = success, .helped = {"s2"}});
  const double revenue = sheet.number(row, "Revenue (EUR)").value_or(0.0);
  const int age = dice.between(420, 700);
  Touchpoint& first = records.touch(client.id, sales, records.calendar().before(age), TouchpointKind::Introduction, "First talk");
  first.with_executive = dice.happens(50);
  first.minutes = 60;
  records.deal(client.id, "First contract", OpportunityKind::NewBusiness, OpportunityState::Won, revenue * 0.75, records.calendar().before(age),
               records.calendar().before(age - 80), {{sales}});
  records.deal(client.id, "Renewal", OpportunityKind::Renewal, OpportunityState::Won, revenue * 0.75, records.calendar().before(age - 280),
               records.calendar().before(age - 360), dice.happens(40) ? std::vector<Credit>{{sales, 0.5}, {success, 0.5}} : std::vector<Credit>{{success}});
  records.deal(client.id, "Next step", OpportunityKind::Expansion, OpportunityState::Open, revenue * 0.25, records.calendar().before(dice.between(10, 90)),
               records.calendar().before(-dice.between(30, 150)), {{sales, 0.5}, {success, 0.5}});
  for (int month = 7; month < age / 30; ++month) {
    Touchpoint& contact = records.touch(client.id, month * 2 > age / 30 ? sales : success, records.calendar().before(30 * month + dice.between(0, 20)),
                                        TouchpointKind::Call, "Open questions");
    contact.minutes = 30;
  }
  add_overlap(records, dice, client.id,
              {sales, success, static_cast<int>(sheet.number(row, "Sales contacts").value_or(0)), static_cast<int>(sheet.number(row, "Success contacts").value_or(0))});
}

void add_owners(std::vector<Assignment>& assignments, const Calendar& calendar, const Client& client, const Sheet& sheet, std::size_t row) {
  const double sales_share = sheet.number(row, "Sales share").value_or(1.0);
  const auto add = [&](std::string_view column, double share, int days) {
    if (share <= 0.0) return;
    const AssignmentRole role = share >= 0.5 ? AssignmentRole::Owner : AssignmentRole::Contact;
    assignments.push_back({.client = client.id, .person = {sheet.text(row, column)}, .share = share, .role = role, .since = calendar.before(days)});
  };
  add("Sales", sales_share, 420);
  add("Success", 1.0 - sales_share, 240);
  if (client.name == kHalvorsen) {
    assignments.back().is_locked = true;
    assignments.back().lock_reason = "In mediation until an agreement is reached";
  }
}

}  // namespace

Result<Scenario> overlapping_claims(Date today) {
  const Calendar calendar(today);
  const Sheet sheet(k_claims_accounts, calendar);
  Scenario scenario{.id = {"sample-claims"}, .title = "One client, three claims", .source = {.name = "claims-accounts.csv", .imported_on = iso_date(today)}};
  Policy policy;
  for (const CriterionLine& line : kCriteria) policy.criteria.push_back(criterion_of(line));
  scenario.policy = std::move(policy);
  scenario.people = people_of(Sheet(k_claims_people, calendar));
  scenario.people.edit([](std::vector<Person>& people) { std::ranges::sort(people, {}, &Person::id); });
  scenario.clients = clients_of(sheet, kCriteria);
  Dice dice(20261018);
  Records records(calendar);
  std::vector<Assignment> assignments;
  for (std::size_t row = 0; row < sheet.rows(); ++row) {
    const Client& client = (*scenario.clients)[row];
    add_owners(assignments, calendar, client, sheet, row);
    add_history(records, dice, client, sheet, row);
  }
  std::ranges::sort(assignments, {}, [](const Assignment& a) { return std::pair(a.client, a.person); });
  scenario.assignments = std::move(assignments);
  records.into(scenario);
  const std::vector<Client>& clients = *scenario.clients;
  scenario.preferences = std::vector<Preference>{{{"k1"}, clients[0].id, Wish::Want, "Has carried it since spring"},
                                                 {{"s1"}, clients[0].id, Wish::Keep, "Opened the door there"}};
  constexpr Mood spring[] = {{"Sales", 3}, {"Customer success", 3}}, autumn[] = {{"Sales", 3}, {"Customer success", 2}};
  Dice moods(20261019);
  scenario.surveys = std::vector{survey_of(scenario, "s1", "Before the agreement", calendar.day({2026, 8, 10}), spring, moods), survey_of(scenario, "s2", "After the first dispute", calendar.day({2026, 10, 20}), autumn, moods)};
  VoteStory vote{.id = "b1", .by = "Both team leads", .disclosure = Disclosure::Named, .opened = calendar.day({2026, 8, 17}), .closed = calendar.day({2026, 8, 28}), .voters = {}};
  for (const Person& person : *scenario.people) vote.voters.push_back(person.id);
  const Result<Scenario> voted = with_vote(scenario, vote);
  if (!voted) return voted;
  auto agreed = with_policy_agreed(*voted, {.on = calendar.day({2026, 9, 1}), .at = {10, 0}, .by = "Both functions", .reason = "What counts while the accounts are in dispute"});
  if (!agreed) return agreed;
  return with_record_of_claims(*std::move(agreed), calendar);
}

}  // namespace evenhand::app::sample
