// Contacts and deals of the samples (sample_parts.h).
#include <algorithm>
#include <tuple>

#include "app/sample_parts.h"

namespace evenhand::app::sample {

namespace {

constexpr int kTwoYears = 730;

constexpr std::string_view kSubjects[] = {"Open questions", "Monthly figures", "Training of new users", "Next steps", "Delivery dates", "Roll-out plan"};

TouchpointKind everyday_kind(Dice& dice) {
  constexpr TouchpointKind kinds[] = {TouchpointKind::Meeting, TouchpointKind::Call,   TouchpointKind::Call,   TouchpointKind::Email,
                                      TouchpointKind::Email,   TouchpointKind::Ticket, TouchpointKind::Message};
  return kinds[dice.below(std::size(kinds))];
}

// Days before the day of the sample on which Halvorsen was met: steering, and other meaningful contacts.
struct Diary {
  PersonId person;
  std::initializer_list<int> steering;
  std::initializer_list<int> others;
};

void add_diary(Records& records, const ClientId& client, const Diary& diary) {
  for (const int days : diary.steering) {
    Touchpoint& contact = records.touch(client, diary.person, records.calendar().before(days), TouchpointKind::Review, "Goals and plans");
    contact.is_strategic = true;
    contact.minutes = 60;
  }
  for (const int days : diary.others) {
    records.touch(client, diary.person, records.calendar().before(days), TouchpointKind::Meeting, "Next steps").minutes = 30;
  }
}

}  // namespace

Touchpoint& Records::touch(const ClientId& client, const PersonId& person, Date on, TouchpointKind kind, std::string_view subject) {
  touchpoints_.push_back({.id = {}, .client = client, .person = person, .on = on, .kind = kind, .subject = std::string(subject)});
  return touchpoints_.back();
}

Opportunity& Records::deal(const ClientId& client, std::string_view name, OpportunityKind kind, OpportunityState state, double amount, Date opened,
                           Date closed, std::vector<Credit> credits) {
  std::ranges::sort(credits, {}, &Credit::person);
  opportunities_.push_back({.id = {}, .client = client, .name = std::string(name), .kind = kind, .state = state, .amount = amount, .opened = opened,
                            .closed = closed, .credits = std::move(credits)});
  return opportunities_.back();
}

void Records::into(Scenario& scenario) {
  std::ranges::stable_sort(touchpoints_, [](const Touchpoint& a, const Touchpoint& b) {
    return std::tie(a.on, a.client, a.person) < std::tie(b.on, b.client, b.person);
  });
  std::ranges::stable_sort(opportunities_, [](const Opportunity& a, const Opportunity& b) {
    return std::tie(a.opened, a.client) < std::tie(b.opened, b.client);
  });
  for (std::size_t i = 0; i < touchpoints_.size(); ++i) touchpoints_[i].id = {numbered("t", i + 1, 5)};
  for (std::size_t i = 0; i < opportunities_.size(); ++i) opportunities_[i].id = {numbered("o", i + 1, 4)};
  scenario.touchpoints = std::move(touchpoints_);
  scenario.opportunities = std::move(opportunities_);
}

void add_daily_work(Records& records, Dice& dice, const Client& client, const PersonId& owner, int contacts_a_year, double revenue) {
  for (int contact = 0; contact < 2 * contacts_a_year; ++contact) {
    const Date on = records.calendar().before(dice.between(1, kTwoYears));
    Touchpoint& added = records.touch(client.id, owner, on, everyday_kind(dice), kSubjects[dice.below(std::size(kSubjects))]);
    added.is_meaningful = added.kind != TouchpointKind::Message;
    added.is_strategic = added.kind == TouchpointKind::Meeting && dice.happens(20);
    added.with_executive = added.is_strategic && dice.happens(25);
    if (added.kind == TouchpointKind::Meeting || added.kind == TouchpointKind::Call) added.minutes = 15 * dice.between(1, 4);
  }
  if (dice.happens(45)) {
    const int days = dice.between(200, kTwoYears);
    records.deal(client.id, "First contract", OpportunityKind::NewBusiness, OpportunityState::Won, revenue, records.calendar().before(days + 90),
                 records.calendar().before(days), {{owner}});
  }
  if (dice.happens(50)) {
    const int days = dice.between(20, 400);
    const OpportunityState state = dice.happens(88) ? OpportunityState::Won : OpportunityState::Lost;
    records.deal(client.id, "Renewal", OpportunityKind::Renewal, state, revenue, records.calendar().before(days + 60), records.calendar().before(days), {{owner}});
  }
  if (dice.happens(30)) {
    const double part = revenue * dice.between(1, 4) / 8;
    records.deal(client.id, "Second site", OpportunityKind::Expansion, OpportunityState::Open, part, records.calendar().before(dice.between(10, 120)),
                 records.calendar().before(-dice.between(20, 200)), {{owner}});
  }
}

void add_halvorsen(Records& records, const ClientId& client, const HalvorsenCast& cast) {
  const Calendar& calendar = records.calendar();
  add_diary(records, client, {cast.carries, {15, 45, 62, 95, 110, 150, 172, 335}, {8, 12, 40, 70, 88, 120, 168, 210, 262, 300, 365, 410, 455}});
  add_diary(records, client, {cast.opened, {118, 124, 130, 137, 144, 150, 155, 160, 165, 170, 174, 215, 285, 450, 570}, {98, 345, 390, 490, 600, 640}});
  add_diary(records, client, {cast.helped, {126, 160}, {140, 270, 375, 465, 625}});
  records.touch(client, cast.opened, calendar.day({2025, 1, 6}), TouchpointKind::Introduction, "Introduced at the harbour fair").minutes = 45;
  for (const PersonId& person : {cast.opened, cast.helped}) {
    Touchpoint& board = records.touch(client, person, calendar.day({2025, 6, 2}), TouchpointKind::Meeting, "The board agrees to sponsor the project");
    board.with_executive = true;
    board.minutes = 90;
  }
  records.deal(client, "Renewal", OpportunityKind::Renewal, OpportunityState::Won, 60'000, calendar.day({2026, 1, 12}), calendar.day({2026, 3, 2}), {{cast.carries}});
  records.deal(client, "Second terminal", OpportunityKind::Expansion, OpportunityState::Won, 40'000, calendar.day({2026, 6, 8}), calendar.day({2026, 9, 10}), {{cast.carries}});
}

void add_overlap(Records& records, Dice& dice, const ClientId& client, const Overlap& overlap) {
  const auto add = [&](const PersonId& person, int contacts) {
    for (int i = 0; i < contacts; ++i) {
      Touchpoint& added = records.touch(client, person, records.calendar().before(dice.between(2, 175)), i % 3 == 0 ? TouchpointKind::Review : TouchpointKind::Meeting,
                                        i % 3 == 0 ? "Goals and plans" : "Next steps");
      added.is_strategic = i % 3 == 0;
      added.minutes = 30;
    }
  };
  add(overlap.first, overlap.first_contacts);
  add(overlap.second, overlap.second_contacts);
}

}  // namespace evenhand::app::sample
