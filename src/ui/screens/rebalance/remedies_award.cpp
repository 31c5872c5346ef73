// What the points say: who gets which client, what it is worth to whom, how the draw went; and the same as a what-if.
#include <algorithm>
#include <string>
#include <vector>

#include "app/plan_outlook.h"
#include "domain/edit_scenario.h"
#include "domain/format.h"
#include "domain/scenario_index.h"
#include "fairness/rebalance_cost.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/screens/rebalance/rebalance_parts.h"
#include "ui/screens/rebalance/remedies_parts.h"

namespace evenhand::ui {

namespace {

constexpr std::uint64_t kMostSteps = 300'000;
constexpr TextSpec kSmall{.type = Type::Small, .color = Token::Ink2};

struct Given {
  ClientId client;
  PersonId to;
  std::optional<PersonId> partner;  // who takes `share` of it
  double share = 0.0;
};

std::vector<Given> given_by(const Division& division, const DivisionAward& result) {
  std::vector<Given> all;
  for (std::size_t i = 0; i < division.clients.size(); ++i) {
    if (result.award) {
      all.push_back({.client = division.clients[i], .to = division.bids[result.award->winner[i]].person, .partner = {}});
      continue;
    }
    const double first = result.winner->first_share[i].value();
    const bool is_split = result.winner->split == i && first > 0.0 && first < 1.0;
    const std::size_t to = first >= 0.5 ? 0 : 1;
    Given given{.client = division.clients[i], .to = division.bids[to].person, .partner = {}};
    if (is_split) {
      given.partner = division.bids[1 - to].person;
      given.share = to == 0 ? 1.0 - first : first;
    }
    all.push_back(std::move(given));
  }
  return all;
}

// The draw as the record keeps it: anybody can work out the hashes and the order again from the words.
std::string draw_record(const Scenario& scenario, const Division& division, const DivisionAward& result) {
  if (result.order.empty()) return {};
  const NameOf name_of = real_names(*scenario.people);
  std::vector<std::string> order, words;
  for (const std::uint32_t at : result.order) order.push_back(name_of(division.bids[at].person));
  for (const DivisionBid& bid : division.bids) words.push_back(name_of(bid.person) + " “" + bid.secret + "”, hash " + commitment_hash(bid.person, bid.secret));
  return "Drawn order: " + join_names(order, order.size()) + ". Words for the draw, whose hashes were shown before: " + join_names(words, words.size()) + ".";
}

Result<Scenario> with_division(const Scenario& scenario, const std::vector<Given>& all, const std::string& draw, const Stamp& stamp, std::string_view name) {
  const ScenarioIndex index(scenario);
  Plan plan{.id = {}, .name = std::string(name), .made_on = stamp.on, .policy_version = scenario.policy->version, .data_hash = app::plan_data_hash(scenario)};
  for (const Given& given : all) {
    const auto client = position_of(*scenario.clients, given.client);
    if (!client) continue;
    const auto run = index.assignments_of_client(*client);
    const PersonId from = run.is_empty() ? PersonId{} : (*scenario.assignments)[lead_assignment(scenario, index, *client)].person;
    if (from != given.to) plan.moves.push_back({.client = given.client, .from = from, .to = given.to, .reason = "By points: worth more to whoever takes it over"});
    if (given.partner) plan.remedies.push_back({.kind = RemedyKind::Share, .client = given.client, .person = *given.partner, .amount = given.share, .reason = "By points: the one client that both share"});
  }
  if (Result<app::PlanOutlook> after = app::outlook_of_plan(scenario, plan)) {
    plan.figures.before = app::outlook_today(scenario).highest[0];
    plan.figures.value = after->highest[0];
  }
  plan.figures.moves = static_cast<int>(plan.moves.size());
  plan.note = draw;
  return with_plan(scenario, std::move(plan));
}

void line(Ui& ui, FlowCard& card, const std::string& text) { text_block(ui, card.take(text_block_height(ui, card.width(), text)), text); }

void draw_lines(Ui& ui, const app::App& app, const Division& division, const DivisionAward& result, FlowCard& card) {
  if (result.order.empty()) return;
  std::vector<std::string> names;
  for (const std::uint32_t at : result.order) names.push_back(app.shown_name(division.bids[at].person));
  card.gap(8);
  line(ui, card, result.award->is_drawn ? "An equally good division existed. The draw decided: " + join_names(names, names.size()) + " in this order."
                                        : "Drawn order, which was not needed: " + join_names(names, names.size()) + ".");
  for (const DivisionBid& bid : division.bids) {
    const std::string words = app.view().is_blind ? std::string("hidden in blind mode") : "“" + bid.secret + "”";
    const std::string text = app.shown_name(bid.person) + ": " + words + ", hash " + commitment_hash(bid.person, bid.secret).substr(0, 16);
    text_block(ui, card.take(text_block_height(ui, card.width(), text, kSmall)), text, kSmall);
  }
}

}  // namespace

DivisionAward awarded(const Division& division) {
  DivisionAward out;
  if (division.bids.size() == 2) {
    Result<AdjustedWinner> winner = adjusted_winner(division.bids[0].points, division.bids[1].points);
    if (winner) out.winner = std::move(*winner);
    else out.refused = winner.error().message;
    return out;
  }
  std::vector<PersonId> people;
  std::vector<Commitment> commitments;
  std::vector<Reveal> reveals;
  std::vector<std::vector<int>> points;
  for (const DivisionBid& bid : division.bids) {
    people.push_back(bid.person);
    commitments.push_back({bid.person, commitment_hash(bid.person, bid.secret)});
    reveals.push_back({bid.person, bid.secret});
    points.push_back(bid.points);
  }
  Result<std::vector<std::uint32_t>> order = drawn_order(people, commitments, reveals);
  if (!order) {
    out.refused = order.error().message;
    return out;
  }
  out.order = std::move(*order);
  Result<BidAward> award = sealed_bids(points, out.order, kMostSteps);
  if (award) out.award = std::move(*award);
  else out.refused = award.error().message;
  return out;
}

void division_result_card(Ui& ui, app::App& app, RemediesViewState& state, Column& column) {
  const Division& division = state.division;
  const DivisionAward& result = *division.result;
  FlowCard card(ui, column, {.title = "The division"}, 260);
  card.gap(4);
  if (!result.winner && !result.award) return static_cast<void>(card.words(result.refused));
  if (result.winner) {
    std::vector<std::string> clients;
    for (const ClientId& client : division.clients) clients.push_back(shown_client(app, client));
    card.words(adjusted_winner_sentence(*result.winner, app.shown_name(division.bids[0].person), app.shown_name(division.bids[1].person), clients));
  } else {
    card.words(sealed_bids_sentence(*result.award));
  }
  card.gap(8);
  const std::vector<Given> all = given_by(division, result);
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::string text = shown_client(app, all[i].client) + ": " + app.shown_name(all[i].to);
    if (all[i].partner) text += " with " + format_percent(1.0 - all[i].share, 0) + ", " + app.shown_name(*all[i].partner) + " with " + format_percent(all[i].share, 0);
    line(ui, card, text);
    std::string points;
    for (const DivisionBid& bid : division.bids) points += (points.empty() ? "" : ", ") + app.shown_name(bid.person) + (bid.points[i] == kMayNot ? " may not have it" : " " + std::to_string(bid.points[i]));
    card.note("Points: " + points);
    card.gap(4);
  }
  draw_lines(ui, app, division, result, card);
  if (app.view().is_presenting) return;
  card.gap(12);
  const ButtonSpec save{.label = "Save as a what-if"};
  const Rect row = card.take(control_height(ui));
  if (!button(ui, button_box(ui, {row.x, row.y}, save), save)) return;
  request_plan_edit(app, "Division saved as a what-if", [all, draw = draw_record(*app.scenario(), division, result), stamp = rebalance_stamp(app)](const Scenario& s) { return with_division(s, all, draw, stamp, "Division by points"); });
  app.request([](app::App& a) { a.say("Saved under What-ifs", true); });
}

}  // namespace evenhand::ui
