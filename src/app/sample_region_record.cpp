#include "app/sample_region_record.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "app/plan_outlook.h"
#include "app/sample_voices.h"
#include "domain/edit_handovers.h"

namespace evenhand::app::sample {

namespace {

constexpr std::size_t kTeam = 10;  // people in each of the six teams
constexpr Date kReviewed{2026, 8, 24}, kDecided{2026, 8, 28}, kEffective{2026, 9, 14};

constexpr Mood kSpring[] = {{"Nordics", 3}, {"Central Europe", 3}, {"Mediterranean", 4}, {"Eastern Europe", 3}, {"South Asia and the Gulf", 4}, {"East Asia", 3}};
constexpr Mood kAutumn[] = {{"Nordics", 2}, {"Central Europe", 4}, {"Mediterranean", 4}, {"Eastern Europe", 2}, {"South Asia and the Gulf", 4}, {"East Asia", 3}};

constexpr std::array<std::string_view, 3> kWishReasons = {"The next step there fits a goal of mine", "We know each other well and a renewal is near", "Takes more hours than the winter has"};

PersonId person_at(const Scenario& scenario, std::size_t position) { return (*scenario.people)[position].id; }

// Clients of one person, in the order of ids.
std::vector<ClientId> book_of(const Scenario& scenario, const PersonId& person) {
  std::vector<ClientId> clients;
  for (const Assignment& one : *scenario.assignments) {
    if (one.person == person) clients.push_back(one.client);
  }
  return clients;
}

// Every fourth person would like a client of the next colleague, wants to keep one and would hand one over.
void add_wishes(Scenario& scenario) {
  std::vector<Preference> wishes;
  for (std::size_t i = 0; i + 1 < scenario.people->size(); i += 4) {
    const PersonId own = person_at(scenario, i);
    const std::vector<ClientId> mine = book_of(scenario, own), theirs = book_of(scenario, person_at(scenario, i + 1));
    if (mine.size() < 2 || theirs.empty()) continue;
    const std::pair<ClientId, Wish> lines[] = {{theirs.front(), Wish::Want}, {mine.front(), Wish::Keep}, {mine.back(), Wish::HandOver}};
    for (std::size_t k = 0; k < std::size(lines); ++k) wishes.push_back({own, lines[k].first, lines[k].second, std::string(kWishReasons[k])});
  }
  std::ranges::sort(wishes, {}, [](const Preference& p) { return std::pair(p.person, p.client); });
  scenario.preferences = std::move(wishes);
}

// From the fourth of a team, whose luck is worst, to the last, in three teams.
constexpr std::array<std::size_t, 3> kMovedTeams = {0, 3, 5};

std::vector<PlanMove> moves_of(const Scenario& scenario, bool is_made, std::string_view reason) {
  std::vector<PlanMove> moves;
  for (const std::size_t team : kMovedTeams) {
    const PersonId from = person_at(scenario, team * kTeam + 3), to = person_at(scenario, team * kTeam + 9);
    const std::vector<ClientId> book = book_of(scenario, is_made ? to : from);
    if (!book.empty()) moves.push_back({.client = book.back(), .from = from, .to = to, .reason = std::string(reason)});
  }
  std::ranges::sort(moves, {}, &PlanMove::client);
  return moves;
}

Review autumn_review(const Scenario& scenario, const Calendar& calendar) {
  Review review{.id = {"review-1"}, .opened_on = calendar.day(kReviewed), .title = "Review after the summer", .reviewer = person_at(scenario, 14), .policy_version = 1,
                .findings = "Three teams have one book far above the others. One client each, with a handover before the renewals, is what autumn has time for.", .plan = {"plan-1"}};
  for (const std::size_t team : kMovedTeams) {
    review.answers.push_back({.person = person_at(scenario, team * kTeam + 3), .on = calendar.day({2026, 8, 26})});
    review.answers.push_back({.person = person_at(scenario, team * kTeam + 9), .on = calendar.day({2026, 8, 27})});
  }
  const PersonId objects = person_at(scenario, 33);
  ReviewAnswer& answer = *std::ranges::find(review.answers, objects, &ReviewAnswer::person);
  answer.stand = ReviewStand::Object;
  answer.reason = "The client asked for one contact until the tender closes";
  review.decision = ReviewDecision{.outcome = ReviewOutcome::PlanAccepted, .on = calendar.day(kDecided), .by = "The regional board", .reason = "Three moves that the receivers asked for; the tender is kept in view",
                                   .effective_on = calendar.day(kEffective), .dissents = {{.person = objects, .reason = answer.reason}}};
  return review;
}

// The first is done, the second waits for its checks, the third for its receiver.
Handover handover_of(const Scenario& scenario, const Calendar& calendar, const PlanMove& move, std::size_t nth) {
  Handover handover = begun_handover(scenario, {.client = move.client, .from = move.from, .to = move.to, .decided_on = calendar.day(kDecided), .effective_on = calendar.day(kEffective),
                                                .decided_by = "Three moves that the receivers asked for", .review = {"review-1"}, .plan = {"plan-1"}});
  handover.id = {"handover-" + std::to_string(nth + 1)};
  handover.to_team.told_on = calendar.day(kDecided);
  if (nth < 2) {
    handover.to_client.told_on = calendar.day({2026, 9, 4});
    for (OpenItem& item : handover.items) item.done_on = item.due;
    handover.acceptance = HandoverAcceptance{.on = calendar.day({2026, 9, 16}), .note = "Everything is in the file"};
  }
  if (nth == 0) handover.checks[0].outcome = CheckOutcome{.on = calendar.day({2026, 10, 14}), .result = CheckResult::Good, .note = "They know whom to call"};
  return handover;
}

// Owners take a moved client on the day of the plan.
void take_effect(Scenario& scenario, const std::vector<PlanMove>& moves, Date on) {
  scenario.assignments.edit([&](std::vector<Assignment>& all) {
    for (Assignment& one : all) {
      if (std::ranges::contains(moves, one.client, &PlanMove::client)) one.since = on;
    }
  });
}

}  // namespace

void add_region_record(Scenario& scenario, const Calendar& calendar) {
  Dice dice(6'003);
  add_wishes(scenario);
  scenario.surveys = std::vector{survey_of(scenario, "s1", "Spring survey", calendar.day({2026, 4, 20}), kSpring, dice), survey_of(scenario, "s2", "Autumn survey", calendar.day({2026, 10, 12}), kAutumn, dice)};
  Plan made{.id = {"plan-1"}, .name = "One client each in three teams", .made_on = calendar.day(kReviewed), .made_by = "The regional board", .policy_version = 1,
            .moves = moves_of(scenario, true, "Asked for more of these clients"), .note = "Decided in the review after the summer"};
  take_effect(scenario, made.moves, calendar.day(kEffective));
  Plan open{.id = {"plan-2"}, .name = "A second step before winter", .made_on = calendar.today(), .made_by = "The regional board", .policy_version = 1, .data_hash = plan_data_hash(scenario),
            .moves = moves_of(scenario, false, "The book is still the fullest of its team"), .note = "To be compared with the proposal"};
  open.figures = {.before = outlook_today(scenario).highest[0], .moves = static_cast<int>(open.moves.size())};
  if (const Result<PlanOutlook> after = outlook_of_plan(scenario, open)) open.figures.value = after->highest[0];
  std::vector<Handover> handovers;
  for (std::size_t i = 0; i < made.moves.size(); ++i) handovers.push_back(handover_of(scenario, calendar, made.moves[i], i));
  scenario.plans = std::vector{std::move(made), std::move(open)};
  scenario.reviews = std::vector{autumn_review(scenario, calendar)};
  scenario.handovers = std::move(handovers);
  scenario.review_cycle = ReviewCycle{.every_months = 3, .reviewers = {person_at(scenario, 14), person_at(scenario, 24), person_at(scenario, 44)}, .next_on = calendar.day({2026, 11, 24})};
}

}  // namespace evenhand::app::sample
