// "Uneven load": eight people, 118 clients. Dana and Priya carry more than a fair share, Min-jun and Leila have room.
// The period begins on the day the sample is opened, when Leila's ramp has ended and nobody is away: leave and ramp are on record and
// leave the ratios as they are.
#include <algorithm>

#include "app/sample_books.h"
#include "app/sample_parts.h"
#include "app/sample_uneven_plans.h"
#include "domain/ballot.h"
#include "domain/edit_policy.h"
#include "domain/edit_scenario.h"

namespace evenhand::app::sample {

namespace {

#include "generated/sample_tables.inc"

const std::initializer_list<CriterionLine> kCriteria = {
    {"hours", "Hours a month", "Hours that the client takes in a usual month.", "hours", Ledger::Burden, 34, "Time is what we run out of first.", "Hours a month"},
    {"escalations", "Escalations", "Escalations in the last twelve months.", "", Ledger::Burden, 33, "An escalation takes a week of attention.", "Escalations"},
    {"complexity", "Complexity", "From 1, one product and one site, to 5.", "", Ledger::Burden, 33, "More sites mean more people to keep informed.", "Complexity"},
    {"potential", "Growth potential", "What the client might buy in the next year.", "EUR", Ledger::Opportunity, 50, "Growth is where a name is made.", "Growth potential (EUR)"},
    {"renewals", "Renewals to win", "Renewals due in the next twelve months.", "", Ledger::Opportunity, 50, "Every renewal counts for the bonus.", "Renewals to win"},
    {"strategic", "Strategic account", "1 for accounts that the board follows.", "", Ledger::Visibility, 50, "These are talked about when posts are filled.", "Strategic account"},
    {"executive", "Executive meetings", "Meetings with executives in the last twelve months.", "", Ledger::Visibility, 50, "Being seen needs occasions.", "Executive meetings"},
    {"clients", "Clients", "Every client counts the same.", "clients", Ledger::Burden, 0, "", ""},
};

// Who wants what, by the client's name.
struct WishLine {
  std::string_view person, client;
  Wish wish;
  std::string_view reason;
};
constexpr WishLine kWishes[] = {
    {"p2", "Granit Textiles", Wish::HandOver, "A second contact who speaks Danish would help"},
    {"p3", "Meridian Clinics", Wish::Want, "Led their first project"},
    {"p3", "Vantaa Robotics", Wish::Keep, "The pilot ends in spring"},
    {"p4", "Solaria Energía", Wish::Keep, "Agreed with the client"},
    {"p5", "Casa Verde Hotels", Wish::Want, "A renewal of her own"},
    {"p6", "Nakagawa Foods", Wish::Want, "Asked for food clients, speaks Japanese"},
    {"p7", "Halvorsen Maritime", Wish::Keep, "Opened the door there"},
    {"p7", "Nakagawa Foods", Wish::HandOver, "Nobody in the meetings needs an interpreter then"},
    {"p7", "Pemberton Rail", Wish::HandOver, "Two tenders in the same month are too many"},
    {"p8", "Halvorsen Maritime", Wish::Want, "Has carried it since spring"},
    {"p8", "Meridian Clinics", Wish::HandOver, "Takes more hours than winter has"},
};

struct LockLine {
  std::string_view client, reason;
};
constexpr LockLine kLocks[] = {
    {"Halvorsen Maritime", "In mediation until an agreement is reached"},
    {"Hokkaido Logistics", "The pilot is under way; the sponsor asked for one contact until its end"},
    {"Marisol Logistics", "An escalation is open; handed over only when it is closed"},
    {"Pellerin Software", "An escalation is open; handed over only when it is closed"},
    {"Ravenna Maritime", "The tender has not closed yet"},
};

// Votes on the criteria in the order of kCriteria.
constexpr int kVotes[8][8] = {
    {40, 30, 30, 60, 40, 40, 60, 0},  {60, 20, 20, 50, 50, 50, 50, 0}, {45, 25, 30, 70, 30, 50, 50, 10}, {50, 30, 20, 80, 20, 60, 40, 0},
    {40, 30, 20, 50, 50, 40, 60, 20}, {60, 30, 10, 60, 40, 50, 50, 0}, {50, 40, 20, 60, 30, 60, 40, 0},  {55, 35, 20, 60, 40, 50, 50, 0},
};

// An account that two people speak for, with the everyday contacts of a third.
struct OverlapLine {
  std::string_view client, first, second, third;
  int first_contacts, second_contacts, third_contacts;
};
constexpr OverlapLine kOverlaps[] = {{"Vantaa Robotics", "p2", "p3", "p8", 14, 11, 2}, {"Solaria Energía", "p4", "p1", "p5", 6, 5, 2}};

PersonId person_id(std::string_view text) { return {std::string(text)}; }

ClientId client_named(const std::vector<Client>& clients, std::string_view name) {
  const auto found = std::ranges::find(clients, name, &Client::name);
  return found == clients.end() ? ClientId{} : found->id;
}

void add_book(Scenario& scenario, const Calendar& calendar, const Sheet& sheet) {
  const std::vector<Person>& people = *scenario.people;
  std::vector<Assignment> assignments;
  for (std::size_t row = 0; row < scenario.clients->size(); ++row) {
    const Client& client = (*scenario.clients)[row];
    const auto owner = std::ranges::find(people, sheet.text(row, "Owner"), &Person::name);
    Assignment assignment{.client = client.id, .person = owner->id, .since = calendar.before(120 + static_cast<int>(row * 37 % 700))};
    const auto lock = std::ranges::find(kLocks, client.name, &LockLine::client);
    assignment.is_locked = lock != std::end(kLocks);
    if (assignment.is_locked) assignment.lock_reason = lock->reason;
    assignments.push_back(std::move(assignment));
  }
  scenario.assignments = std::move(assignments);
}

// The policy of spring, the ballot, and the policy of June that follows from it.
Result<Scenario> with_agreements(Scenario scenario, const Calendar& calendar) {
  Stamp march{.on = calendar.day({2026, 3, 2}), .at = {10, 30}, .by = "The team", .reason = "A first version to work with; weights as even as they go"};
  Result<Scenario> next = with_policy_agreed(scenario, march);
  const BallotRoundId round{"b1"};
  RoundOpening opening{.id = round, .disclosure = Disclosure::Named};
  for (const Person& person : *scenario.people) opening.voters.push_back(person.id);
  const auto then = [&next](auto&& edit) {
    if (next) next = edit(*next);
  };
  then([&](const Scenario& s) { return with_round_opened(s, opening, {.on = calendar.day({2026, 5, 26}), .at = {9, 0}, .by = "Noor Bakker", .reason = "Weights that the team stands behind"}); });
  for (std::size_t voter = 0; voter < opening.voters.size(); ++voter) {
    std::vector<CriterionWeight> weights;
    for (std::size_t k = 0; k < kCriteria.size(); ++k) weights.push_back({{std::string(kCriteria.begin()[k].id)}, kVotes[voter][k]});
    then([&](const Scenario& s) { return with_ballot(s, opening.voters[voter], weights); });
  }
  then([&](const Scenario& s) { return with_round_closed(s, {.on = calendar.day({2026, 6, 2}), .at = {16, 0}, .by = "Noor Bakker", .reason = "Everybody has voted"}); });
  then([&](const Scenario& s) { return with_consensus_taken(s, round, {.on = calendar.day({2026, 6, 3}), .at = {9, 15}, .by = "The team", .reason = "The medians of the ballot"}); });
  then([&](const Scenario& s) { return with_tolerance(s, 0.15); });
  then([&](const Scenario& s) {
    return with_entitlement_rules(s, {.period_start = calendar.today(), .period_months = 3, .ramp_start = 0.5, .ramp_months = 6, .role_factors = {}});
  });
  then([&](const Scenario& s) {
    return with_policy_agreed(s, {.on = calendar.day({2026, 6, 3}), .at = {9, 30}, .by = "The team", .reason = "Weights from the ballot of the day before; the band is 15 %"});
  });
  return next;
}

Survey survey(std::string_view id, std::string_view title, Date on, std::initializer_list<int> north, std::initializer_list<int> south) {
  Survey survey{.id = {std::string(id)}, .title = std::string(title), .on = on, .answers = {}};
  for (const int answer : north) survey.answers.push_back({.group = "North", .fairness = answer});
  for (const int answer : south) survey.answers.push_back({.group = "South", .fairness = answer});
  return survey;
}

void add_voices(Scenario& scenario, const Calendar& calendar) {
  std::vector<Preference> wishes;
  for (const WishLine& line : kWishes) {
    wishes.push_back({person_id(line.person), client_named(*scenario.clients, line.client), line.wish, std::string(line.reason)});
  }
  std::ranges::sort(wishes, {}, [](const Preference& p) { return std::pair(p.person, p.client); });
  scenario.preferences = std::move(wishes);
  scenario.surveys = std::vector{survey("s1", "Spring review", calendar.day({2026, 6, 1}), {3, 3, 4, 3}, {4, 3, 3, 4}),
                                 survey("s2", "Autumn check", calendar.day({2026, 10, 15}), {2, 2, 3, 2}, {4, 3, 4, 2})};
  scenario.people.edit([&](std::vector<Person>& people) {
    people[5].conflicts = {{client_named(*scenario.clients, "Zephyr Clinics"), "A close relative runs the purchasing there"}};
  });
}

void add_records(Scenario& scenario, const Calendar& calendar) {
  Dice dice(20261101);
  Records records(calendar);
  const std::vector<Client>& clients = *scenario.clients;
  for (std::size_t i = 0; i < clients.size(); ++i) {
    const bool is_contested = clients[i].name == "Halvorsen Maritime" || std::ranges::contains(kOverlaps, clients[i].name, &OverlapLine::client);
    if (!is_contested) add_daily_work(records, dice, clients[i], (*scenario.assignments)[i].person, 2, 12'000.0 + 1'000.0 * dice.between(0, 60));
  }
  add_halvorsen(records, client_named(clients, "Halvorsen Maritime"), {person_id("p7"), person_id("p8"), person_id("p4")});
  for (const OverlapLine& line : kOverlaps) {
    const ClientId client = client_named(clients, line.client);
    add_overlap(records, dice, client, {person_id(line.first), person_id(line.second), line.first_contacts, line.second_contacts});
    add_overlap(records, dice, client, {person_id(line.third), person_id(line.third), line.third_contacts, 0});
  }
  records.into(scenario);
}

}  // namespace

Result<Scenario> uneven_load(Date today) {
  const Calendar calendar(today);
  const Sheet sheet(k_uneven_load, calendar);
  Policy policy{.tolerance = 0.2};
  for (const CriterionLine& line : kCriteria) policy.criteria.push_back(criterion_of(line));
  policy.utilisation.hours = {"hours"};
  Scenario scenario{.id = {"sample-uneven-load"}, .title = "Uneven load", .source = {.name = "uneven-load.csv", .imported_on = iso_date(today)}};
  scenario.people = people_of(Sheet(k_uneven_people, calendar));
  scenario.clients = clients_of(sheet, kCriteria);
  scenario.policy = std::move(policy);
  add_book(scenario, calendar, sheet);
  add_voices(scenario, calendar);
  Result<Scenario> agreed = with_agreements(std::move(scenario), calendar);
  if (agreed) {
    add_records(*agreed, calendar);
    add_reviews_and_plans(*agreed, calendar);
  }
  return agreed;
}

}  // namespace evenhand::app::sample
