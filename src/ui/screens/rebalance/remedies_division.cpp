// Clients divided by those who want them: who and what, and the private page where one person spreads points.
#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

#include "domain/format.h"
#include "domain/scenario_index.h"
#include "fairness/departure.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/label.h"
#include "ui/kit/number_field.h"
#include "ui/kit/paint.h"
#include "ui/kit/text_field.h"
#include "ui/screens/rebalance/rebalance_parts.h"
#include "ui/screens/rebalance/remedies_parts.h"

namespace evenhand::ui {

namespace {

constexpr std::size_t kMostClients = 12, kMostPeople = 8;

// Why a person may not have a client, by the rules of today; empty: may.
std::string barred_by(const app::App& app, const PersonId& person, const ClientId& client) {
  const Scenario& scenario = *app.scenario();
  const LoadBasis& basis = app.derived().basis();
  const auto who = position_of(*scenario.people, person);
  const auto what = position_of(*scenario.clients, client);
  if (!who || !what) return {};
  const Person& taker = (*scenario.people)[*who];
  if (is_leaving(taker, today_of(app))) return "leaves, last day " + format_date(*taker.last_day);
  const ServiceVerdict verdict = basis.eligibility.verdict(scenario, basis.index, *who, *what);
  if (verdict.may()) return {};
  const bool is_private = app.view().is_blind && (verdict.rule == ServiceRule::Conflict || verdict.rule == ServiceRule::Veto || verdict.rule == ServiceRule::Locked);
  return service_phrase(is_private ? ServiceVerdict{.rule = verdict.rule} : verdict);
}

std::vector<int> no_points(const app::App& app, const Division& division, const PersonId& person) {
  std::vector<int> points;
  for (const ClientId& client : division.clients) points.push_back(barred_by(app, person, client).empty() ? 0 : kMayNot);
  return points;
}

// The first client that none of them may have, the first of them who may have none.
std::string why_not_divided(const app::App& app, const Division& division) {
  if (division.people.size() < 2) return "Choose at least two people";
  if (division.clients.empty()) return "Choose at least one client";
  std::vector<std::vector<int>> points;
  for (const PersonId& person : division.people) points.push_back(no_points(app, division, person));
  for (std::size_t i = 0; i < division.clients.size(); ++i) {
    if (std::ranges::all_of(points, [&](const auto& own) { return own[i] == kMayNot; })) return "By the rules none of them may have " + shown_client(app, division.clients[i]);
  }
  for (std::size_t p = 0; p < points.size(); ++p) {
    if (std::ranges::count(points[p], kMayNot) == std::ssize(points[p])) return "By the rules " + app.shown_name(division.people[p]) + " may have none of these clients";
  }
  return {};
}

void choose_people(Ui& ui, const app::App& app, Division& division, FlowCard& card) {
  const std::vector<Person>& people = *app.scenario()->people;
  std::vector<PersonId> left_out = division.people;
  for (const PersonId& person : division.people) {
    const IdScope scope(person.value);
    const float side = control_height(ui, ControlSize::Small);
    const Rect row = card.take(side + ui.px(4));
    const std::string name = app.shown_name(person), remove_name = name + " takes no part";
    text_line(ui, {row.x, row.y, row.width - side - ui.px(8), row.height}, name);
    if (icon_button(ui, {row.right() - side, row.y, side, side}, {.icon = Icon::Cross, .name = remove_name, .size = ControlSize::Small})) {
      const PersonId gone = person;
      std::erase(division.people, gone);
      return;
    }
  }
  if (division.people.size() >= std::min(kMostPeople, people.size())) return;
  std::vector<std::string> names;
  std::vector<PersonId> ids;
  for (const Person& person : people) {
    if (std::ranges::contains(left_out, person.id)) continue;
    ids.push_back(person.id);
    names.push_back(app.shown_name(person.id));
  }
  std::vector<ComboOption> options;
  for (const std::string& name : names) options.push_back({.text = name});
  card.gap(4);
  const auto chosen = combo_box(ui, card.take(ui.px(52)), {.label = "Who divides", .options = options, .prompt = "Add a person"}).chosen;
  if (chosen) division.people.push_back(ids[static_cast<std::size_t>(*chosen)]);
}

void choose_clients(Ui& ui, const app::App& app, Division& division, FlowCard& card) {
  for (const ClientId& client : division.clients) {
    const IdScope scope(client.value);
    const float side = control_height(ui, ControlSize::Small);
    const Rect row = card.take(side + ui.px(4));
    const std::string name = shown_client(app, client), remove_name = "Leave out " + name;
    text_line(ui, {row.x, row.y, row.width - side - ui.px(8), row.height}, name);
    if (icon_button(ui, {row.right() - side, row.y, side, side}, {.icon = Icon::Cross, .name = remove_name, .size = ControlSize::Small})) {
      const ClientId gone = client;
      std::erase(division.clients, gone);
      return;
    }
  }
  if (division.clients.size() >= kMostClients) return;
  std::vector<std::string> names;
  std::vector<ClientId> ids;
  for (const Client& client : *app.scenario()->clients) {
    if (std::ranges::contains(division.clients, client.id)) continue;
    ids.push_back(client.id);
    names.push_back(app.view().is_blind ? shown_client(app, client.id) : client.name);
  }
  std::vector<ComboOption> options;
  for (const std::string& name : names) options.push_back({.text = name});
  card.gap(4);
  const auto chosen = combo_box(ui, card.take(ui.px(52)), {.label = "What is divided", .options = options, .prompt = "Add a client"}).chosen;
  if (chosen) division.clients.push_back(ids[static_cast<std::size_t>(*chosen)]);
}

void prepare(Ui& ui, const app::App& app, Division& division, FlowCard& card) {
  card.words("Each person spreads 100 points over the clients, unseen by the others. Two people: whoever bids more gets a client, and at most one is shared, so that both end with the same points. "
             "Three or more: nobody ends with less than any division of whole clients can give to whoever gets least.");
  card.gap(12);
  choose_people(ui, app, division, card);
  card.gap(12);
  choose_clients(ui, app, division, card);
  card.gap(16);
  const std::string why_not = why_not_divided(app, division);
  const ButtonSpec begin{.label = "Begin with the points", .disabled_reason = why_not};
  const Rect row = card.take(control_height(ui));
  if (!button(ui, button_box(ui, {row.x, row.y}, begin), begin)) return;
  division.is_open = true;
  division.result.reset();
  division.bids.clear();
  for (const PersonId& person : division.people) division.bids.push_back({.person = person, .points = no_points(app, division, person), .secret = {}});
}

void bidder_row(Ui& ui, const app::App& app, Division& division, std::size_t at, FlowCard& card) {
  const DivisionBid& bid = division.bids[at];
  const IdScope scope(bid.person.value);
  const std::string name = app.shown_name(bid.person), enter_name = (bid.is_in ? "Enter the points anew as " : "Enter points as ") + name;
  const Rect line = card.take(ui.line_width());
  horizontal_line(ui, line.x, line.right(), line.y, ui.theme[Token::Line]);
  const Rect row = card.take(control_height(ui, ControlSize::Small) + ui.px(12));
  const ButtonSpec enter{.label = bid.is_in ? "Anew" : "Enter points", .kind = bid.is_in ? ButtonKind::Quiet : ButtonKind::Secondary, .size = ControlSize::Small, .accessible_name = enter_name};
  const Rect box = button_box_right(ui, {row.right(), row.y + ui.px(6)}, enter);
  if (button(ui, box, enter)) {
    division.bids[at] = {.person = bid.person, .points = no_points(app, division, bid.person), .secret = {}};
    division.result.reset();
    division.booth = at;
  }
  const ChipSpec sign = bid.is_in ? ChipSpec{.label = "in and hidden", .tone = ChipTone::Success, .icon = Icon::Check} : ChipSpec{.label = "waiting"};
  const float sign_left = box.x - chip_width(ui, sign) - ui.px(8);
  chip(ui, {sign_left, row.y + (row.height - chip_height(ui)) / 2}, sign);
  text_line(ui, {row.x, row.y, sign_left - row.x - ui.px(8), row.height}, name);
  if (bid.is_in && division.bids.size() > 2) card.note("Hash of the words for the draw: " + commitment_hash(bid.person, bid.secret).substr(0, 16));
}

void collect(Ui& ui, const app::App& app, Division& division, FlowCard& card) {
  const auto in = std::ranges::count(division.bids, true, &DivisionBid::is_in);
  const std::string count = std::to_string(in) + " of " + std::to_string(division.bids.size()) + " have given their points";
  text_line(ui, card.take(line_height(ui, Type::BodyStrong) + ui.px(8)), count, {.type = Type::BodyStrong, .role = Role::Status});
  for (std::size_t i = 0; i < division.bids.size(); ++i) bidder_row(ui, app, division, i, card);
  card.gap(16);
  const bool is_complete = static_cast<std::size_t>(in) == division.bids.size();
  Rect row = card.take(control_height(ui));
  const ButtonSpec show{.label = "Show the division", .disabled_reason = is_complete ? "" : "Not everybody has given their points"};
  const Rect show_box = button_box(ui, {row.x, row.y}, show);
  if (button(ui, show_box, show)) division.result = awarded(division);
  const ButtonSpec end{.label = "End the division", .kind = ButtonKind::Removes, .description = "All points are forgotten"};
  if (show_box.right() + button_width(ui, end) + ui.px(8) > row.right()) row = (card.gap(8), card.take(control_height(ui)));
  if (button(ui, button_box_right(ui, {row.right(), row.y}, end), end)) {
    division.is_open = false;
    division.bids.clear();
    division.result.reset();
  }
}

bool has_gone(const app::App& app, const Division& division) {
  const Scenario& scenario = *app.scenario();
  const auto is_person = [&](const PersonId& id) { return std::ranges::contains(*scenario.people, id, &Person::id); };
  const auto is_client = [&](const ClientId& id) { return std::ranges::contains(*scenario.clients, id, &Client::id); };
  return !std::ranges::all_of(division.people, is_person) || !std::ranges::all_of(division.clients, is_client);
}

}  // namespace

void division_card(Ui& ui, app::App& app, RemediesViewState& state, Column& column) {
  Division& division = state.division;
  if (has_gone(app, division)) division = {};
  if (app.view().is_presenting && !division.is_open) return;
  FlowCard card(ui, column, {.title = "Divide clients by points", .subtitle = "For clients that two people or more want; nothing is moved by it"}, 420);
  card.gap(4);
  if (division.is_open) collect(ui, app, division, card);
  else prepare(ui, app, division, card);
}

void division_booth(Ui& ui, app::App& app, Division& division, Column& column) {
  DivisionBid& bid = division.bids[*division.booth];
  const std::string name = app.shown_name(bid.person);
  FlowCard card(ui, column, {.title = "Points in private", .heading_level = 1}, 500);
  text_block(ui, card.take(text_block_height(ui, card.width(), name, {.type = Type::Title})), name, {.type = Type::Title});
  card.gap(4);
  card.words("Spread 100 points over the clients by how much each is worth to you. Only you should see this page; the points are hidden as soon as you are done.");
  for (std::size_t i = 0; i < division.clients.size(); ++i) {
    const IdScope scope(division.clients[i].value);
    const std::string label = "Points for " + shown_client(app, division.clients[i]);
    card.gap(12);
    if (bid.points[i] == kMayNot) {
      card.words(shown_client(app, division.clients[i]) + ": no points. " + name + " " + barred_by(app, bid.person, division.clients[i]) + ".");
      continue;
    }
    const NumberFieldResult typed = number_field(ui, card.take(ui.px(52)), {.label = label, .value = bid.points[i], .minimum = 0, .maximum = kBidPoints, .unit = "points"});
    if (typed.is_changed && typed.value) bid.points[i] = static_cast<int>(*typed.value + 0.5);
  }
  const bool needs_words = division.bids.size() > 2;
  if (needs_words) {
    card.gap(12);
    const TextFieldSpec words{.label = "Words for the draw", .text = bid.secret, .placeholder = "Eight letters or more that nobody guesses",
                              .help = "Only its hash is shown until all are in. Should two divisions be equally good, all words together draw the order.", .flags = kPrivate};
    const TextFieldResult typed = text_field(ui, card.take(text_field_height(ui, card.width(), words)), words);
    if (typed.text) bid.secret = *typed.text;
  }
  const int sum = std::accumulate(bid.points.begin(), bid.points.end(), 0, [](int all, int points) { return all + std::max(points, 0); });
  card.gap(12);
  text_line(ui, card.take(line_height(ui, Type::BodyStrong)), std::to_string(sum) + " of 100 points are given", {.type = Type::BodyStrong, .role = Role::Status});
  card.gap(12);
  const std::string_view why_not = sum < kBidPoints ? "Give all 100 points" : sum > kBidPoints ? "There are only 100 points" : needs_words && bid.secret.size() < kLeastSecret ? "The words need eight letters or more" : "";
  const ButtonSpec done{.label = "Done, hide my points", .kind = ButtonKind::Primary, .disabled_reason = why_not};
  const ButtonSpec leave{.label = "Leave without points", .kind = ButtonKind::Quiet};
  Rect row = card.take(control_height(ui));
  const Rect done_box = button_box(ui, {row.x, row.y}, done);
  const bool is_done = button(ui, done_box, done);
  Rect leave_box = button_box(ui, {done_box.right() + ui.px(8), row.y}, leave);
  if (leave_box.right() > row.right()) {
    card.gap(8);
    row = card.take(control_height(ui));
    leave_box = button_box(ui, {row.x, row.y}, leave);
  }
  const bool is_left = button(ui, leave_box, leave);
  if (is_done) bid.is_in = true;
  if (is_left) bid = {.person = bid.person, .points = no_points(app, division, bid.person), .secret = {}};
  if (is_done || is_left) division.booth.reset();
}

}  // namespace evenhand::ui
