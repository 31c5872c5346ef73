// One handover: what is due, where it comes from and who takes part.
#include <algorithm>
#include <utility>
#include <vector>

#include "app/handover_due.h"
#include "domain/format.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"
#include "ui/screens/rebalance/handovers_parts.h"
#include "ui/screens/rebalance/rebalance_parts.h"

namespace evenhand::ui {

namespace {

constexpr TextSpec kName{.type = Type::Small, .color = Token::Ink2}, kFact{.type = Type::Small};

void fact(Ui& ui, FlowCard& card, std::string_view name, std::string_view value) {
  const float left = std::min(ui.px(120), card.width() * 0.4f), right = card.width() - left - ui.px(8);
  const Rect row = card.take(std::max(line_height(ui, Type::Small), text_block_height(ui, right, value, kFact)) + ui.px(6));
  text_block(ui, {row.x, row.y, left, row.height}, name, kName);
  text_block(ui, {row.x + left + ui.px(8), row.y, right, row.height}, value, kFact);
}

std::string source_of(const app::App& app, const Handover& handover) {
  const Scenario& scenario = *app.scenario();
  std::string text;
  const auto add = [&](std::string part) { text += text.empty() ? capitalised(part) : ", " + part; };
  const auto review = std::ranges::find(*scenario.reviews, handover.review, &Review::id);
  if (review != scenario.reviews->end()) add("the review of " + format_date(review->opened_on));
  const auto plan = std::ranges::find(*scenario.plans, handover.plan, &Plan::id);
  if (plan != scenario.plans->end()) add("the plan “" + handover_words(app, handover, plan->name) + "”");
  if (!handover.verdict.value.empty()) add("a verdict on ownership");
  return text.empty() ? "Nothing else on record" : text;
}

}  // namespace

void handover_due_card(Ui& ui, app::App& app, const Handover& handover, Column& column) {
  FlowCard card(ui, column, {.title = "What is due"}, 160);
  const std::vector<app::DueThing> things = app::due_things(*app.scenario(), handover, today_of(app));
  if (things.empty()) card.words("Nothing is open. Checks come up here on their day.");
  for (const app::DueThing& thing : things) {
    const ChipSpec late{.label = "overdue", .tone = ChipTone::Warning, .icon = Icon::Warn};
    const std::string day = thing.due ? format_date_short(*thing.due) : "no day";
    const std::string words = handover_words(app, handover, app::due_words(handover, thing)) + (thing.owner.value.empty() ? "" : " (" + app.shown_name(thing.owner) + ")");
    const float day_width = text_width(ui, Type::Small, day) + 1, late_width = thing.is_overdue ? chip_width(ui, late) + ui.px(10) : 0;
    const float width = card.width() - day_width - late_width - ui.px(10), line = line_height(ui, Type::Body);
    const Rect row = card.take(text_block_height(ui, width, words) + ui.px(8));
    const Rect first{row.x, row.y + ui.px(4), row.width, line};
    text_block(ui, {first.x, first.y, width, row.height - ui.px(8)}, words);
    text_line(ui, {first.right() - day_width, first.y, day_width, line}, day, {.type = Type::Small, .color = Token::Ink2, .align = Align::Right});
    if (thing.is_overdue) chip(ui, {first.right() - day_width - late_width, first.y + (line - chip_height(ui)) / 2}, late);
  }
  if (app.view().is_presenting || !std::ranges::contains(things, app::DueKind::Move, &app::DueThing::kind)) return;
  card.gap(4);
  const std::string not_yet = handover.effective_on > today_of(app) ? "It takes effect on " + format_date(handover.effective_on) : "";
  const ButtonSpec make{.label = "Make the move", .size = ControlSize::Small, .description = "From then on the loads count the client with its new owner", .disabled_reason = not_yet};
  const Rect row = card.take(control_height(ui, ControlSize::Small));
  if (button(ui, button_box(ui, {row.x, row.y}, make), make)) make_moves(app, {handover.id});
}

void handover_facts_card(Ui& ui, app::App& app, HandoversViewState& state, const Handover& handover, Column& column) {
  FlowCard card(ui, column, {.title = "What decided it"}, 240);
  card.gap(4);
  fact(ui, card, "Reason", handover.decided_by.empty() ? "No reason is on record" : handover_words(app, handover, handover.decided_by));
  fact(ui, card, "Comes from", source_of(app, handover));
  fact(ui, card, "Decided on", format_date(handover.decided_on));
  if (app.view().is_presenting) {
    fact(ui, card, "Takes effect", format_date(handover.effective_on));
  } else {
    const DaySpec day{.field = {.id = "effective", .label = "Takes effect on", .text = {}}, .day = handover.effective_on};
    card.gap(4);
    drafted_day(ui, state.draft, card.take(drafted_field_height(ui, state.draft, card.width(), day.field)), day, [&](std::optional<Date> on) {
      change_handover(app, "Day of the handover: " + iso_date(*on), handover, [on = *on](Handover& h) { h.effective_on = on; });
    });
  }
  card.gap(8);
  if (handover.acceptance) {
    std::string text = "Accepted by " + app.shown_name(handover.to) + " on " + format_date(handover.acceptance->on) + ".";
    if (!handover.acceptance->note.empty()) text += " “" + handover_words(app, handover, handover.acceptance->note) + "”";
    card.words(text);
  } else {
    card.words("Not accepted yet by " + app.shown_name(handover.to) + ".");
  }
  if (app.view().is_presenting) return;
  card.gap(12);
  const ButtonSpec remove{.label = "Remove this handover", .kind = ButtonKind::Removes, .size = ControlSize::Small};
  const Rect row = card.take(control_height(ui, ControlSize::Small));
  if (button(ui, button_box(ui, {row.x, row.y}, remove), remove)) state.dialog = {.question = HandoverQuestion::Remove, .handover = handover.id, .note = {}};
}

void handover_people_card(Ui& ui, app::App& app, HandoversViewState&, const Handover& handover, Column& column) {
  FlowCard card(ui, column, {.title = "Who takes part"}, 240);
  card.gap(4);
  fact(ui, card, "Hands over", handover.from.value.empty() ? "Nobody: the client had no owner" : app.shown_name(handover.from));
  fact(ui, card, "Takes over", app.shown_name(handover.to));
  const bool is_presenting = app.view().is_presenting;
  if (is_presenting) {
    fact(ui, card, "Until then", handover.interim.value.empty() ? "Nobody needed" : app.shown_name(handover.interim));
  } else {
    card.gap(4);
    const std::vector<PersonId> left_out{handover.to};
    const auto chosen = choose_person(ui, app, card.take(ui.px(52)), {.label = "Looks after the client until then", .selected = handover.interim, .nobody = "Nobody needed",
                                                                       .left_out = left_out});
    if (chosen) {
      change_handover(app, chosen->value.empty() ? "Nobody in between" : "In between: " + app.shown_name(*chosen), handover, [who = *chosen](Handover& h) { h.interim = who; });
    }
    card.gap(8);
  }
  for (const PersonId& person : handover.participants) {
    const IdScope scope(person.value);
    const Rect row = card.take(control_height(ui, ControlSize::Small) + ui.px(4));
    const std::string name = app.shown_name(person), label = "Remove " + name;
    float right = row.right();
    if (!is_presenting) {
      const Rect box{row.right() - control_height(ui, ControlSize::Small), row.y, control_height(ui, ControlSize::Small), control_height(ui, ControlSize::Small)};
      right = box.x - ui.px(8);
      if (icon_button(ui, box, {.icon = Icon::Cross, .name = label, .size = ControlSize::Small})) {
        change_handover(app, name + " does not take part", handover, [person](Handover& h) { std::erase(h.participants, person); });
      }
    }
    text_line(ui, {row.x, row.y, right - row.x, row.height}, name + " takes part too");
  }
  if (is_presenting) return;
  std::vector<PersonId> known = handover.participants;
  known.push_back(handover.from);
  known.push_back(handover.to);
  card.gap(4);
  const auto joins = choose_person(ui, app, card.take(ui.px(52)), {.label = "Who else takes part", .left_out = known, .prompt = "Add somebody"});
  if (joins) change_handover(app, app.shown_name(*joins) + " takes part", handover, [who = *joins](Handover& h) { h.participants.push_back(who); });
}

}  // namespace evenhand::ui
