// One person: why this book, what a fair share is and why, hours, what the best split could reach, wishes and goals.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "domain/format.h"
#include "ui/kit/card.h"
#include "ui/screens/fairness/facts.h"
#include "ui/screens/fairness/fairness_parts.h"

namespace evenhand::ui {

namespace {

constexpr float kBookHeight = 560, kVoicesEmptyHeight = 190;  // logical

// The person whose book is shown: the one chosen, else the one that is worst off.
std::size_t shown_person(const app::App& app, const Measures& measures) {
  const std::vector<Person>& people = *app.scenario()->people;
  const auto found = std::ranges::lower_bound(people, app.view().person, {}, &Person::id);
  const bool is_chosen = found != people.end() && found->id == app.view().person;
  return is_chosen ? static_cast<std::size_t>(found - people.begin()) : measures.worst_off;
}

std::string ledgers_sentence(const app::App& app, std::size_t person) {
  std::vector<std::string> parts;
  for (const Ledger ledger : kLedgers) {
    const LedgerLoads& loads = app.derived().figures(ledger).loads;
    if (!loads.is_ready()) continue;
    const PersonLoad& load = loads.people[person];
    if (load.state != PersonState::Counted) continue;
    parts.push_back(ledger_name(ledger) + " " + format_ratio(load.ratio_value()) + " (" + standing_word(load.standing) + ")");
  }
  return parts.empty() ? std::string("No ratio in any ledger.") : join_names(parts, 3) + ".";
}

std::vector<Fact> figures_of(app::App& app, const LedgerTelling& view, std::size_t person) {
  const app::Derived& derived = app.derived();
  const Policy& policy = *app.scenario()->policy;
  const Person& who = (*app.scenario()->people)[person];
  const Entitlement& entitlement = derived.basis().entitlement_parts[person];
  const PersonLoad& load = view.loads().people[person];
  std::vector<Fact> out;
  out.push_back({.label = "Of a fair share",
                 .sentence = ledgers_sentence(app, person),
                 .figure = load.state == PersonState::Counted ? format_ratio(load.ratio_value()) : std::string("–")});
  out.push_back({.label = "The fair share",
                 .sentence = capitalised(entitlement_sentence(entitlement, who)) + ".",
                 .figure = format_percent(static_cast<double>(entitlement.share) / static_cast<double>(kWhole), 1),
                 .how = "Working time, ramp, presence and role, over the sum of everybody’s."});
  const Utilisation& hours = derived.utilisation();
  const PersonUtilisation& own = hours.people[person];
  out.push_back({.label = "Hours", .sentence = utilisation_sentence(derived.basis(), policy, hours, person, view.name_of()),
                 .figure = own.state == UtilisationState::Known ? format_percent(own.share, 0) : std::string()});
  const Attainable* const best = derived.attainable(app.view().ledger);
  if (best == nullptr) out.push_back({.label = "Within reach", .sentence = "Being worked out."});
  else if (!best->is_empty() && load.state == PersonState::Counted) {
    out.push_back({.label = "Within reach",
                   .sentence = attainable_sentence(derived.basis(), view.loads(), *best, person, view.name_of()),
                   .figure = format_ratio(best->people[person].attainable),
                   .how = "In the best split that keeps to the rules of who may serve whom."});
  }
  return out;
}

std::vector<Fact> voices_of(const app::App& app, const LedgerTelling& view, std::size_t person) {
  const LoadBasis& basis = app.derived().basis();
  const Misfits& all = app.derived().misfits();
  std::vector<Fact> out;
  for (const BandwidthMisfit& misfit : all.over_bandwidth) {
    if (misfit.person == person) out.push_back({.sentence = bandwidth_sentence(basis, misfit, view.name_of()), .icon = Icon::Warn});
  }
  for (const CarriedMisfit& misfit : all.carried) {
    if (misfit.person == person) out.push_back({.sentence = carried_misfit_sentence(basis, misfit, view.name_of(), view.client_name_of()), .icon = Icon::Warn});
  }
  for (const WishFinding& wish : all.wishes) {
    if (wish.person != person) continue;
    out.push_back({.sentence = wish_sentence(basis, wish, view.name_of(), view.client_name_of()),
                   .icon = wish.state == WishState::Granted ? Icon::Check : wish.state == WishState::Mutual ? Icon::Swap : Icon::Info});
  }
  for (const Exposure& goal : all.goals) {
    if (goal.person == person) out.push_back({.sentence = goal_sentence(basis, goal, view.name_of()), .icon = goal.clients.empty() ? Icon::Info : Icon::Check});
  }
  for (const Exposure& strength : all.strengths) {
    if (strength.person == person) out.push_back({.sentence = strength_sentence(basis, strength, view.name_of()), .icon = strength.clients.empty() ? Icon::Info : Icon::Check});
  }
  return out;
}

constexpr std::string_view kVoicesTitle = "Wishes, needs and goals";

float voices_height(const Ui& ui, float width, const std::vector<Fact>& voices) {
  if (!voices.empty()) return facts_card_height(ui, width, kVoicesTitle, {}, voices);
  return card_chrome(ui, width, {.title = kVoicesTitle}) + ui.px(kVoicesEmptyHeight);
}

void voices_card(Ui& ui, app::App& app, std::size_t person, const std::vector<Fact>& voices, Rect box) {
  if (!voices.empty()) return facts_card(ui, box, kVoicesTitle, {}, voices);
  const Card card(ui, box, {.title = kVoicesTitle});
  nothing_yet(ui, app, card.body(), {.title = "Nothing on record", .text = "Wishes for clients, skills, stated room and development goals are recorded on the page of each person.",
                                     .action = "Open the page", .deed = to_page_of((*app.scenario()->people)[person].id)});
}

}  // namespace

void people_view(Ui& ui, app::App& app, FairnessState& state, Page& page, float room) {
  const Ledger ledger = app.view().ledger;
  const LedgerTelling view(app, ledger);
  if (app.derived().attainable(ledger) == nullptr) app.request([ledger](app::App& a) { a.want_attainable(ledger); });
  const std::size_t person = shown_person(app, view.measures());
  const std::vector<Fact> figures = figures_of(app, view, person), voices = voices_of(app, view, person);
  const std::string title = view.short_name_of()((*app.scenario()->people)[person].id) + " in figures";
  const auto figures_height = [&](float width) { return facts_card_height(ui, width, title, {}, figures); };
  if (page.is_narrow()) {
    book_card(ui, app, state, person, page.take(ui.px(kBookHeight)));
    facts_card(ui, page.take(figures_height(page.width())), title, {}, figures);
    return voices_card(ui, app, person, voices, page.take(voices_height(ui, page.width(), voices)));
  }
  const float gap = ui.px(16), width = std::floor((page.width() - gap) * 0.38f);
  const float first = figures_height(width), second = voices_height(ui, width, voices);
  const float height = ui.is_presenting ? std::max(room, ui.px(300)) : std::clamp(first + gap + second, ui.px(kBookHeight), ui.px(860));
  const std::vector<Rect> boxes = page.columns({66, 34}, {height, height});
  book_card(ui, app, state, person, boxes[0]);
  Rect right = boxes[1];
  facts_card(ui, cut_top(right, std::min(first, height)), title, {}, figures);
  cut_top(right, gap);
  if (right.height >= ui.px(120)) voices_card(ui, app, person, voices, right);
}

}  // namespace evenhand::ui
