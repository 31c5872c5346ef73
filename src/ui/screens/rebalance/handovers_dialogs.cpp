// The questions of a handover.
#include <algorithm>
#include <array>

#include "domain/edit_handovers.h"
#include "domain/format.h"
#include "domain/text.h"
#include "ui/kit/dialog.h"
#include "ui/kit/radio.h"
#include "ui/kit/text_field.h"
#include "ui/screens/rebalance/handovers_parts.h"
#include "ui/screens/rebalance/rebalance_parts.h"

namespace evenhand::ui {

namespace {

constexpr std::array<RadioOption, kCheckResultCount> kResults = {RadioOption{.label = "Good"}, RadioOption{.label = "Needs attention"}, RadioOption{.label = "Not good"}};

void note_field(Ui& ui, Rect rest, std::string_view label, std::string_view placeholder, std::string& note, std::uint32_t flags) {
  const TextFieldResult typed = text_field(ui, rest, {.label = label, .text = note, .placeholder = placeholder, .flags = flags});
  if (typed.text) note = *typed.text;
}

DialogAnswer accept_dialog(Ui& ui, app::App& app, HandoverDialog& state, const Handover& handover) {
  const std::string question = app.shown_name(handover.to) + " accepts " + shown_client(app, handover.client) + "?";
  const DialogAnswer answer = dialog(ui, {.question = question, .text = "Everything needed has arrived, or the open items say what is missing. It can be undone.", .deed = "Accept",
                                          .body_height = ui.px(52), .body = [&](Ui& inner, Rect rest) {
                                            note_field(inner, rest, "Note", "What should be remembered; may stay empty", state.note, kAutoFocus);
                                          }});
  if (answer == DialogAnswer::Deed) {
    request_plan_edit(app, "Handover accepted", [id = handover.id, stamp = rebalance_stamp(app, {}, state.note)](const Scenario& s) { return with_handover_accepted(s, id, stamp); });
  }
  return answer;
}

DialogAnswer check_dialog(Ui& ui, app::App& app, HandoverDialog& state, const Handover& handover) {
  const std::string days = plural(state.after_days, "day", "days"), question = "How is " + shown_client(app, handover.client) + " after " + days + "?";
  const RadioGroupSpec results{.name = "Result", .options = kResults, .selected = state.result, .shows_name = true};
  const bool needs_note = state.result > 0 && is_blank(state.note);
  const float width = std::min(ui.px(480), ui.environment.width - ui.px(32)) - ui.px(40);
  const float height = radio_group_height(ui, width, results);
  const DialogAnswer answer = dialog(ui, {.question = question, .text = "The answer stays with the handover and can be changed.", .deed = "Keep the result",
                                          .deed_disabled_reason = state.result < 0 ? "Choose a result" : needs_note ? "Say what is missing" : "",
                                          .body_height = height + ui.px(12 + 52), .body = [&](Ui& inner, Rect rest) {
                                            if (const auto chosen = radio_group(inner, cut_top(rest, height), results)) state.result = *chosen;
                                            cut_top(rest, inner.px(12));
                                            note_field(inner, rest, "Note", "What was seen, in one sentence", state.note, 0);
                                          }});
  if (answer == DialogAnswer::Deed) {
    const CheckOutcome outcome{.on = today_of(app), .result = static_cast<CheckResult>(state.result), .note = state.note};
    request_plan_edit(app, "Check after " + days, [id = handover.id, after = state.after_days, outcome](const Scenario& s) { return with_handover_checked(s, id, after, outcome); });
  }
  return answer;
}

DialogAnswer remove_dialog(Ui& ui, app::App& app, HandoversViewState& state, const Handover& handover) {
  const DialogAnswer answer = dialog(ui, {.question = "Remove this handover?", .text = "Its messages, open items and checks go with it. The client stays with " + app.shown_name(handover.to) + ". It can be undone.",
                                          .deed = "Remove", .safe_answer = "Keep it", .removes = true});
  if (answer == DialogAnswer::Deed) {
    request_plan_edit(app, "Handover removed", [id = handover.id](const Scenario& s) { return with_handover_removed(s, id); });
    state.opened = {};
  }
  return answer;
}

}  // namespace

void handover_dialogs(Ui& ui, app::App& app, HandoversViewState& state) {
  if (state.dialog.question == HandoverQuestion::None) return;
  const IdScope scope("handover question");
  const Handover* handover = find_handover(app, state.dialog.handover);
  DialogAnswer answer = DialogAnswer::Safe;
  if (handover != nullptr) {
    switch (state.dialog.question) {
      case HandoverQuestion::None: break;
      case HandoverQuestion::Accept: answer = accept_dialog(ui, app, state.dialog, *handover); break;
      case HandoverQuestion::Check: answer = check_dialog(ui, app, state.dialog, *handover); break;
      case HandoverQuestion::Remove: answer = remove_dialog(ui, app, state, *handover); break;
    }
  }
  if (answer != DialogAnswer::None) state.dialog = {};
}

}  // namespace evenhand::ui
