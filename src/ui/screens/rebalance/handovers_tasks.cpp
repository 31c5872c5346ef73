// One handover: what is told to whom, open items with their owners and days, and the checks afterwards.
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "domain/edit_handovers.h"
#include "domain/format.h"
#include "domain/text.h"
#include "ui/kit/button.h"
#include "ui/kit/checkbox.h"
#include "ui/kit/chip.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"
#include "ui/kit/text_field.h"
#include "ui/screens/rebalance/handovers_parts.h"
#include "ui/screens/rebalance/rebalance_parts.h"

namespace evenhand::ui {

namespace {

constexpr TextSpec kSmall{.type = Type::Small, .color = Token::Ink2};
constexpr std::array<std::string_view, kCheckResultCount> kResults = {"good", "needs attention", "not good"};
constexpr std::array<ChipTone, kCheckResultCount> kTones = {ChipTone::Success, ChipTone::Warning, ChipTone::Danger};
constexpr std::array<Icon, kCheckResultCount> kSigns = {Icon::Check, Icon::Warn, Icon::Cross};

void item_words(Ui& ui, const app::App& app, const Handover& handover, const OpenItem& item, FlowCard& card) {
  const std::string text = handover_words(app, handover, item.text);
  text_block(ui, card.take(text_block_height(ui, card.width(), text)), text);
  std::string who = item.owner.value.empty() ? "Nobody yet" : app.shown_name(item.owner);
  if (item.due) who += ", due " + format_date_short(*item.due);
  if (item.done_on) who += ", done on " + format_date_short(*item.done_on);
  card.note(who);
}

void item_row(Ui& ui, app::App& app, HandoversViewState& state, const Handover& handover, std::size_t at, FlowCard& card) {
  const OpenItem& item = handover.items[at];
  const IdScope scope(static_cast<int>(at));
  card.rule();
  if (app.view().is_presenting) return item_words(ui, app, handover, item, card);
  const std::string text = handover_words(app, handover, item.text);
  const float side = control_height(ui, ControlSize::Small);
  const std::string remove_name = "Remove: " + text;
  const float text_room = card.width() - side - ui.px(8);
  const Rect head = card.take(std::max(side, checkbox_height(ui, text_room, {.label = text})));
  const auto done = checkbox(ui, {head.x, head.y, text_room, head.height}, {.label = text, .is_checked = item.done_on.has_value(), .id = "done"});
  if (done) {
    request_plan_edit(app, *done ? "Done: " + item.text : "Open again: " + item.text, [id = handover.id, at, on = *done ? std::optional(today_of(app)) : std::nullopt](const Scenario& s) {
      return with_open_item_done(s, id, at, on);
    });
  }
  if (icon_button(ui, {head.right() - side, head.y, side, side}, {.icon = Icon::Cross, .name = remove_name, .size = ControlSize::Small, .id = "remove"})) {
    change_handover(app, "Open item removed", handover, [at](Handover& h) {
      if (at < h.items.size()) h.items.erase(h.items.begin() + static_cast<std::ptrdiff_t>(at));
    });
  }
  const std::string owner_label = "Owner of item " + std::to_string(at + 1), due_label = "Due day of item " + std::to_string(at + 1), due_id = "due " + std::to_string(at);
  const TwoPlaces places = two_places(ui, card, ui.px(52));
  const auto owner = choose_person(ui, app, places.first, {.label = owner_label, .selected = item.owner, .nobody = "Nobody yet", .id = "owner"});
  if (owner) change_handover(app, "Owner of an open item", handover, [at, who = *owner](Handover& h) { h.items[at].owner = who; });
  drafted_day(ui, state.draft, places.second, {.field = {.id = due_id, .label = due_label, .text = {}}, .day = item.due, .can_be_empty = true},
              [&](std::optional<Date> on) { change_handover(app, "Due day of an open item", handover, [at, on](Handover& h) { h.items[at].due = on; }); });
  if (item.done_on) card.note("Done on " + format_date(*item.done_on) + ".");
}

void add_item_row(Ui& ui, app::App& app, HandoversViewState& state, const Handover& handover, FlowCard& card) {
  card.rule();
  const ButtonSpec add{.label = "Add", .icon = Icon::Plus, .accessible_name = "Add the open item", .disabled_reason = is_blank(state.new_item) ? "Say what has to be done" : ""};
  const float side = button_width(ui, add);
  const Rect row = card.take(ui.px(52));
  const TextFieldSpec field{.label = "Another open item", .text = state.new_item, .placeholder = "What has to be done"};
  const Rect box{row.x, row.y, row.width - side - ui.px(8), row.height};
  const TextFieldResult typed = text_field(ui, box, field);
  if (typed.text) state.new_item = *typed.text;
  const Rect frame = text_field_frame(ui, box, field);
  const bool is_pressed = button(ui, {row.right() - side, frame.y, side, frame.height}, add);
  if ((!is_pressed && !typed.is_submitted) || is_blank(state.new_item)) return;
  change_handover(app, "Open item added", handover, [text = normalised_name(state.new_item), to = handover.to](Handover& h) { h.items.push_back({.text = text, .owner = to}); });
  state.new_item.clear();
}

void message_days(Ui& ui, app::App& app, HandoversViewState& state, const Handover& handover, bool is_for_client, FlowCard& card) {
  const Message& message = is_for_client ? handover.to_client : handover.to_team;
  const auto member = is_for_client ? &Handover::to_client : &Handover::to_team;
  const std::string whom = is_for_client ? "client" : "team";
  const std::string due_label = "Tell the " + whom + " by", due_id = "due of " + whom, told_label = "The " + whom + " was told on", told_id = "told " + whom;
  const TwoPlaces places = two_places(ui, card, ui.px(52));
  drafted_day(ui, state.draft, places.first, {.field = {.id = due_id, .label = due_label, .text = {}}, .day = message.due, .can_be_empty = true}, [&](std::optional<Date> on) {
    change_handover(app, "Day to tell the " + whom, handover, [member, on](Handover& h) { (h.*member).due = on; });
  });
  drafted_day(ui, state.draft, places.second, {.field = {.id = told_id, .label = told_label, .text = {}}, .day = message.told_on, .can_be_empty = true}, [&](std::optional<Date> on) {
    change_handover(app, on ? "The " + whom + " was told" : "The " + whom + " was not told", handover, [member, on](Handover& h) { (h.*member).told_on = on; });
  });
  if (message.told_on) return;
  card.gap(10);
  const ButtonSpec told{.label = is_for_client ? "The client was told today" : "The team was told today", .size = ControlSize::Small, .icon = Icon::Check};
  const Rect row = card.take(control_height(ui, ControlSize::Small));
  if (button(ui, button_box(ui, {row.x, row.y}, told), told)) {
    change_handover(app, "The " + whom + " was told", handover, [member, on = today_of(app)](Handover& h) { (h.*member).told_on = on; });
  }
}

void check_row(Ui& ui, app::App& app, HandoversViewState& state, const Handover& handover, const HandoverCheck& check, FlowCard& card) {
  const IdScope scope(check.after_days);
  const Date due = due_of(handover, check);
  const bool has_come = due <= today_of(app), is_presenting = app.view().is_presenting;
  const std::string name = "After " + plural(check.after_days, "day", "days");
  card.rule();
  const Rect head = card.take(control_height(ui, ControlSize::Small));
  float right = head.right();
  const std::string enter_name = (check.outcome ? "Change the check after " : "Enter the check after ") + plural(check.after_days, "day", "days");
  const ButtonSpec enter{.label = check.outcome ? "Change" : "Enter result", .kind = check.outcome || !has_come ? ButtonKind::Quiet : ButtonKind::Secondary, .size = ControlSize::Small,
                         .accessible_name = enter_name};
  if (!is_presenting) {
    const Rect box = button_box_right(ui, {head.right(), head.y}, enter);
    right = box.x - ui.px(8);
    if (button(ui, box, enter)) {
      state.dialog = {.question = HandoverQuestion::Check, .handover = handover.id, .after_days = check.after_days, .note = {}};
      if (check.outcome) {
        state.dialog.result = static_cast<int>(check.outcome->result);
        state.dialog.note = check.outcome->note;
      }
    }
  }
  const auto which = check.outcome ? static_cast<std::size_t>(check.outcome->result) : 0;
  const ChipSpec sign = check.outcome ? ChipSpec{.label = kResults[which], .tone = kTones[which], .icon = kSigns[which]}
                        : due < today_of(app) ? ChipSpec{.label = "overdue", .tone = ChipTone::Warning, .icon = Icon::Warn}
                        : has_come ? ChipSpec{.label = "today", .tone = ChipTone::Accent} : ChipSpec{.label = "later"};
  const float width = text_width(ui, Type::BodyStrong, name);
  text_line(ui, {head.x, head.y, std::min(width + 1, right - head.x), head.height}, name, {.type = Type::BodyStrong});
  if (head.x + width + ui.px(10) + chip_width(ui, sign) <= right) chip(ui, {head.x + width + ui.px(10), head.y + (head.height - chip_height(ui)) / 2}, sign);
  std::string text = check.outcome ? "Looked at on " + format_date(check.outcome->on) + ": " + std::string(kResults[which]) + "." : "Due on " + format_date(due) + ".";
  if (check.outcome && !check.outcome->note.empty()) text += " “" + handover_words(app, handover, check.outcome->note) + "”";
  text_block(ui, card.take(text_block_height(ui, card.width(), text, kSmall)), text, kSmall);
}

}  // namespace

void handover_message_card(Ui& ui, app::App& app, HandoversViewState& state, const Handover& handover, bool is_for_client, Column& column) {
  FlowCard card(ui, column, {.title = is_for_client ? "What the client is told" : "What the team is told"}, 240);
  const Message& message = is_for_client ? handover.to_client : handover.to_team;
  const auto member = is_for_client ? &Handover::to_client : &Handover::to_team;
  const std::string shown = handover_words(app, handover, message.text);
  if (app.view().is_presenting) {
    card.words(shown.empty() ? "Nothing is written yet." : shown);
    card.note(message.told_on ? "Told on " + format_date(*message.told_on) + "." : message.due ? "To be told by " + format_date(*message.due) + "." : "Not told yet.");
    return;
  }
  card.gap(4);
  const DraftSpec words{.id = is_for_client ? "client text" : "team text", .label = is_for_client ? "Message to the client" : "Message to the team", .text = shown,
                        .placeholder = "What changes, from when, and who to turn to", .disabled_reason = why_message_stands(app), .lines = 4};
  drafted_field(ui, state.draft, card.take(drafted_field_height(ui, state.draft, card.width(), words)), words, [&](const std::string& text) -> std::string {
    change_handover(app, is_for_client ? "Message to the client" : "Message to the team", handover, [member, text](Handover& h) { (h.*member).text = text; });
    return {};
  });
  message_days(ui, app, state, handover, is_for_client, card);
}

void handover_items_card(Ui& ui, app::App& app, HandoversViewState& state, const Handover& handover, Column& column) {
  FlowCard card(ui, column, {.title = "Open items", .subtitle = "Each with somebody who does it and a day"}, 420);
  if (handover.items.empty()) card.words("Nothing is on the list.");
  for (std::size_t i = 0; i < handover.items.size(); ++i) item_row(ui, app, state, handover, i, card);
  if (!app.view().is_presenting) add_item_row(ui, app, state, handover, card);
}

void handover_checks_card(Ui& ui, app::App& app, HandoversViewState& state, const Handover& handover, Column& column) {
  FlowCard card(ui, column, {.title = "Checks", .subtitle = "Has everything arrived, and is the client well looked after?"}, 300);
  for (const HandoverCheck& check : handover.checks) check_row(ui, app, state, handover, check, card);
  if (handover.checks.empty()) card.words("No check is planned.");
}

}  // namespace evenhand::ui
