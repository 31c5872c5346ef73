// Each move with both people's before and after, its reason and the answers; lock, swap and veto beside it. What was vetoed stays,
// struck through, with the words of whoever vetoed it (look 7).
#include <algorithm>
#include <array>

#include "app/policy_names.h"
#include "domain/format.h"
#include "fairness/departure.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/label.h"
#include "ui/kit/link.h"
#include "ui/kit/paint.h"
#include "ui/screens/rebalance/proposal_parts.h"

namespace evenhand::ui {

namespace {

constexpr std::size_t kBurden = static_cast<std::size_t>(Ledger::Burden);
constexpr float kWide = 560;  // logical
constexpr int kReasonLines = 5;

const ClientId& client_of(const ProposalScene& scene, std::uint32_t unit) {
  return (*scene.context().basis.clients)[scene.context().model.clients[unit].front()].id;
}

const PersonId& person_of(const ProposalScene& scene, std::size_t person) { return (*scene.context().basis.people)[person].id; }

const Preference* wish_of(const Scenario& scenario, const PersonId& person, const ClientId& client, Wish wish) {
  const auto found = std::ranges::find_if(*scenario.preferences, [&](const Preference& p) { return p.person == person && p.client == client && p.wish == wish; });
  return found == scenario.preferences->end() ? nullptr : &*found;
}

std::string with_words(const app::App& app, std::string sentence, const std::string& words) {
  return words.empty() ? sentence + "." : sentence + ": " + app::shown_words(app, words);
}

// In a few words; the whole sentence stands below the row.
std::string figures_say(const ProposalScene& scene, const RebalanceMove& move) {
  const std::string giver = scene.short_name(move.giver.person);
  switch (move.reason) {
    case MoveReason::Forced: {
      const Person& person = (*scene.context().basis.people)[move.giver.person];
      return is_leaving(person, scene.context().today) ? giver + " leaves, last day " + format_date(*person.last_day) : giver + " may not serve it";
    }
    case MoveReason::LowersHighest: return "Without it " + giver + " would carry " + format_ratio(move.giver.without[kBurden]) + ", the most of all";
    case MoveReason::MakesRoom: return "Makes room with " + giver + " for another client";
    case MoveReason::EvensOut: return "Brings " + giver + " and " + scene.short_name(move.taker.person) + " closer together";
    case MoveReason::Idle: return "Could be left out: nobody would be worse off";
  }
  return {};
}

// A wish on record says more than figures; else what the figures say.
std::string reason_of(const ProposalScene& scene, const RebalanceMove& move) {
  const Scenario& scenario = *scene.app.scenario();
  for (const std::size_t client : move.clients) {
    const ClientId& id = (*scene.context().basis.clients)[client].id;
    if (const Preference* wish = wish_of(scenario, person_of(scene, move.taker.person), id, Wish::Want)) {
      return with_words(scene.app, scene.short_name(move.taker.person) + " would like it", wish->reason);
    }
    if (const Preference* wish = wish_of(scenario, person_of(scene, move.giver.person), id, Wish::HandOver)) {
      return with_words(scene.app, scene.short_name(move.giver.person) + " would hand it over", wish->reason);
    }
    if (const Preference* wish = wish_of(scenario, person_of(scene, move.giver.person), id, Wish::Keep)) {
      return with_words(scene.app, scene.short_name(move.giver.person) + " would rather keep it", wish->reason);
    }
  }
  return figures_say(scene, move);
}

struct Answers {
  std::string text;
  Token color = Token::Warning;
  bool is_agreed = false;
};

// What the two have answered in the review of this plan; nothing where it was not asked for.
Answers answers_of(const ProposalScene& scene, const RebalanceMove& move) {
  const std::vector<Review>& reviews = *scene.app.scenario()->reviews;
  if (reviews.empty() || !reviews.back().is_open() || scene.facts.plan.value.empty() || reviews.back().plan != scene.facts.plan) return {};
  std::vector<std::string> waiting, objecting;
  for (const std::size_t person : {move.giver.person, move.taker.person}) {
    const auto answer = std::ranges::find(reviews.back().answers, person_of(scene, person), &ReviewAnswer::person);
    if (answer == reviews.back().answers.end()) waiting.push_back(scene.short_name(person));
    else if (answer->stand == ReviewStand::Object) objecting.push_back(scene.short_name(person));
  }
  if (!objecting.empty()) return {join_names(objecting) + (objecting.size() == 1 ? " objects" : " object")};
  if (!waiting.empty()) return {"Waiting for " + join_names(waiting)};
  return {"Both accept", Token::Success, true};
}

std::string ratio_words(const LedgerChange& change) {
  return change.is_known ? format_ratio(change.before) + " → " + format_ratio(change.after) : std::string("no working time");
}

void ratio_line(Ui& ui, const ProposalScene& scene, const MoveSide& side, Rect row) {
  const std::string words = ratio_words(side.ledgers[kBurden]);
  const float width = std::min(digits_width(ui, Type::Small, words) + ui.px(4), row.width * 0.7f);
  text_line(ui, cut_right(row, width), words, {.type = Type::Small, .align = Align::Right, .has_equal_digits = true});
  cut_right(row, ui.px(6));
  text_line(ui, row, scene.short_name(side.person), {.type = Type::Small});
}

// What the lines of all moves need, so that they stand in one column.
float ratios_width(const Ui& ui, const ProposalScene& scene) {
  float width = 0;
  for (const RebalanceMove& move : scene.facts.moves) {
    for (const MoveSide* side : {&move.giver, &move.taker}) {
      width = std::max(width, text_width(ui, Type::Small, scene.short_name(side->person)) + digits_width(ui, Type::Small, ratio_words(side->ledgers[kBurden])));
    }
  }
  return width + ui.px(16);
}

std::string move_line(const ProposalScene& scene, const RebalanceMove& move) {
  const UnitWeight weight = unit_weight(scene.context(), move.unit);
  return scene.short_name(move.giver.person) + " → " + scene.short_name(move.taker.person) + ", " + format_number(load_points(weight.taken[kBurden]), 1) + " points" +
         (move.is_forced ? ", has to move" : "");
}

void tools(Ui& ui, const ProposalScene& scene, const RebalanceMove& move, Rect row) {
  const ClientId& client = client_of(scene, move.unit);
  const std::string name = scene.context().unit_name(move.unit), taker = scene.short_name(move.taker.person);
  const bool is_held = scene.facts.proposal.is_held[move.unit] != 0, is_open = scene.state.open_move == client;
  const auto place = [&] { return cut_left(row, ui.px(32)); };
  const std::string why = (is_open ? "Hide the reasons for " : "Show the reasons for ") + name;
  if (icon_button(ui, place(), {.icon = is_open ? Icon::Up : Icon::Down, .name = why, .id = "reasons", .is_expanded = is_open})) {
    scene.state.open_move = is_open ? ClientId{} : client;
    ui.wake_in(0);
  }
  const std::string lock = is_held ? "Unlock " + name : "Lock " + name + " with " + taker;
  if (icon_button(ui, place(), {.icon = Icon::Lock, .name = lock, .id = "lock", .is_on = is_held})) {
    ask_change(scene.state, is_held ? app::HandWish::Release : app::HandWish::Lock, client, person_of(scene, move.taker.person));
  }
  const std::string_view held = is_held ? "It is locked by hand. Unlock it first." : "";
  const std::string_view forced = move.is_forced ? "It has to move: its present owner cannot keep it." : "";
  const std::string swap = "Swap " + name + " with another client", veto = "Veto the move of " + name;
  if (icon_button(ui, place(), {.icon = Icon::Swap, .name = swap, .id = "swap", .disabled_reason = held})) ask_change(scene.state, app::HandWish::Swap, client);
  if (icon_button(ui, place(), {.icon = Icon::Cross, .name = veto, .id = "veto", .disabled_reason = is_held ? held : forced})) ask_change(scene.state, app::HandWish::Veto, client);
}

struct MoveTexts {
  std::string name, line, reason;
  Answers answers;
};

float reason_block(Ui& ui, const MoveTexts& texts, Rect box) {
  float height = text_block(ui, box, texts.reason, {.type = Type::Small, .max_lines = kReasonLines});
  if (!texts.answers.text.empty()) {
    const std::string words = (texts.answers.is_agreed ? "✓ " : "") + texts.answers.text;
    height += text_line(ui, {box.x, box.y + height, box.width, line_height(ui, Type::Small)}, words, {.type = Type::Small, .color = texts.answers.color});
  }
  return height;
}

float reason_height(const Ui& ui, float width, const MoveTexts& texts) {
  return text_block_height(ui, width, texts.reason, {.type = Type::Small, .max_lines = kReasonLines}) + (texts.answers.text.empty() ? 0 : line_height(ui, Type::Small));
}

void move_row(Ui& ui, const ProposalScene& scene, const RebalanceMove& move, FlowCard& card) {
  const MoveTexts texts{scene.context().unit_name(move.unit), move_line(scene, move), reason_of(scene, move), answers_of(scene, move)};
  const IdScope scope(std::string("move ") + client_of(scene, move.unit).value);
  const bool has_tools = !ui.is_presenting;
  const float small = line_height(ui, Type::Small), tool_width = has_tools ? ui.px(128) : 0;
  const bool is_wide = card.width() >= ui.px(kWide);
  const float gap = ui.px(14), room = card.width() - tool_width - (is_wide ? 3 * gap : gap);
  const float ratio_width = is_wide ? std::min(ratios_width(ui, scene), room * 0.36f) : card.width(), rest = room - ratio_width;
  const float name_width = is_wide ? rest * 0.52f : room, reason_width = is_wide ? rest - name_width : card.width();
  const TextSpec title{.type = Type::BodyStrong, .max_lines = 2}, below{.type = Type::Small, .color = Token::Ink2, .max_lines = 2};
  const float named = text_block_height(ui, name_width, texts.name, title);
  const float head = named + text_block_height(ui, name_width, texts.line, below), reason = reason_height(ui, reason_width, texts);
  const float height = is_wide ? std::max({head, 2 * small, reason, ui.px(36)}) : head + 2 * small + reason + ui.px(12);
  Rect row = card.take(height);
  ui.semantics.push({.id = make_id("row"), .role = Role::Group, .rect = row, .name = move_title(scene.context(), move)});
  const float lift = is_wide ? (height - head) / 2 : 0;
  const Rect first{row.x, row.y + lift, name_width, head};
  text_block(ui, {first.x, first.y, first.width, named}, texts.name, title);
  text_block(ui, {first.x, first.y + named, first.width, head - named}, texts.line, below);
  const Rect ratios = is_wide ? Rect{first.right() + gap, row.y + (height - 2 * small) / 2, ratio_width, 2 * small}
                              : Rect{row.x, row.y + head + ui.px(6), std::min(ratio_width, ui.px(260)), 2 * small};
  ratio_line(ui, scene, move.giver, {ratios.x, ratios.y, ratios.width, small});
  ratio_line(ui, scene, move.taker, {ratios.x, ratios.y + small, ratios.width, small});
  const Rect words = is_wide ? Rect{ratios.right() + gap, row.y + (height - reason) / 2, reason_width, reason} : Rect{row.x, ratios.bottom() + ui.px(6), reason_width, reason};
  reason_block(ui, texts, words);
  if (has_tools) tools(ui, scene, move, {row.right() - tool_width, is_wide ? row.y + (height - ui.px(32)) / 2 : row.y, tool_width, ui.px(32)});
  ui.semantics.pop();
  if (scene.state.open_move == client_of(scene, move.unit)) move_detail(ui, scene, move, card);
}

void vetoed_row(Ui& ui, const ProposalScene& scene, const VetoedMove& vetoed, FlowCard& card) {
  const ClientId client = vetoed.change.client;
  const IdScope scope(std::string("vetoed ") + client.value);
  const std::string name = scene.context().unit_name(vetoed.unit), who = "vetoed by " + app::shown_inside(scene.app, vetoed.change.by);
  const std::string words = "“" + app::shown_words(scene.app, vetoed.change.reason) + "”";
  const bool is_wide = card.width() >= ui.px(kWide);
  const float body = line_height(ui, Type::Body), link_room = ui.is_presenting ? 0 : ui.px(76), gap = ui.px(14);
  const float room = card.width() - link_room - (is_wide ? 2 * gap : gap), name_width = is_wide ? room * 0.45f : room, words_width = is_wide ? room - name_width : card.width();
  const float words_height = text_block_height(ui, words_width, words, {.type = Type::Small, .max_lines = 3});
  const float height = is_wide ? std::max(body + chip_height(ui) + ui.px(4), words_height) : body + chip_height(ui) + words_height + ui.px(10);
  const Rect row = card.take(height);
  text_line(ui, {row.x, row.y, name_width, body}, name, {.color = Token::Ink3});
  const float struck = std::min(text_width(ui, Type::Body, name), name_width);
  horizontal_line(ui, row.x, row.x + struck, row.y + body / 2, ui.theme[Token::Ink3]);
  chip(ui, {row.x, row.y + body + ui.px(4)}, {.label = who});
  const Rect place = is_wide ? Rect{row.x + name_width + gap, row.y + (height - words_height) / 2, words_width, words_height}
                             : Rect{row.x, row.bottom() - words_height, words_width, words_height};
  text_block(ui, place, words, {.type = Type::Small, .color = Token::Ink2, .max_lines = 3});
  if (ui.is_presenting || vetoed.to.value.empty()) return;
  const std::string restore = "Gives " + name + " to " + scene.context().name_of(vetoed.to) + " again";
  const float width = link_width(ui, {.label = "Restore"});
  if (link(ui, {row.right() - width, is_wide ? row.y + (height - body) / 2 : row.y, width, body}, {.label = "Restore", .description = restore})) {
    ask_change(scene.state, app::HandWish::Release, client, vetoed.to);
  }
}

}  // namespace

void moves_card(Ui& ui, const ProposalScene& scene, Column& column) {
  const bool can_change = !ui.is_presenting;
  const std::string subtitle = scene.facts.moves.empty() ? "" : "Each with its burden ratio before and after";
  FlowCard card(ui, column, {.title = "The moves and why", .subtitle = subtitle, .head_extra = can_change ? 120.0f : 0.0f}, 320);
  if (can_change) {
    const ButtonSpec spec{.label = "Add a move", .kind = ButtonKind::Quiet, .size = ControlSize::Small, .icon = Icon::Plus};
    const Rect extra = card.head_extra();
    const float width = button_width(ui, spec);
    if (button(ui, {extra.right() - width, extra.y - ui.px(2), width, ui.px(28)}, spec)) ask_change(scene.state, app::HandWish::Give, {});
  }
  bool is_first = true;
  for (const RebalanceMove& move : scene.facts.moves) {
    if (is_first) card.gap(6);
    else card.rule();
    is_first = false;
    move_row(ui, scene, move, card);
  }
  if (scene.facts.moves.empty()) card.words("Nobody changes owner in this plan. Choose a number of moves beside the curve, or add a move by hand.");
  for (const VetoedMove& vetoed : scene.facts.vetoed) {
    card.rule();
    vetoed_row(ui, scene, vetoed, card);
  }
  if (scene.facts.changes.empty()) return;
  card.rule();
  text_line(ui, card.take(line_height(ui, Type::SmallStrong)), "Changed by hand", {.type = Type::SmallStrong});
  for (const PlanChange& change : scene.facts.changes) card.note(hand_change_words(scene, change));
  rest_of_plan(ui, scene, card);
}

}  // namespace evenhand::ui
