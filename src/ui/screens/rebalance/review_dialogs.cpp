// An objection with its reason, and the decision that closes the review.
#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "app/plan_acceptance.h"
#include "domain/format.h"
#include "domain/text.h"
#include "ui/kit/dialog.h"
#include "ui/kit/radio.h"
#include "ui/kit/text_field.h"
#include "ui/screens/rebalance/rebalance_parts.h"
#include "ui/screens/rebalance/review_parts.h"

namespace evenhand::ui {

namespace {

constexpr float kField = 52, kGap = 12;  // logical

void field(Ui& ui, Rect& rest, std::string_view label, std::string& text, std::string_view placeholder, std::uint32_t flags = 0) {
  const TextFieldResult typed = text_field(ui, cut_top(rest, ui.px(kField)), {.label = label, .text = text, .placeholder = placeholder, .flags = flags});
  if (typed.text) text = *typed.text;
  cut_top(rest, ui.px(kGap));
}

DialogAnswer object_dialog(Ui& ui, app::App& app, ReviewDialog& state) {
  const std::string question = "What does " + app.shown_name(state.person) + " object to?";
  const DialogAnswer answer = dialog(ui, {.question = question, .text = "The objection stays on the record, also when the plan is accepted.", .deed = "Keep the objection",
                                          .deed_disabled_reason = is_blank(state.reason) ? "Say why" : "", .body_height = ui.px(kField + kGap), .body = [&](Ui& inner, Rect rest) {
                                            field(inner, rest, "Why", state.reason, "One sentence that can be answered", kRequired | kAutoFocus);
                                          }});
  if (answer == DialogAnswer::Deed) {
    request_plan_edit(app, "An objection in the review", [person = state.person, reason = state.reason, on = today_of(app)](const Scenario& s) {
      return with_review_answer(s, {.person = person, .stand = ReviewStand::Object, .reason = reason, .on = on});
    });
  }
  return answer;
}

struct Choice {
  ReviewOutcome outcome;
  RadioOption option;
};

std::vector<Choice> choices(const Review& review) {
  std::vector<Choice> all;
  if (!review.plan.value.empty()) {
    all.push_back({ReviewOutcome::PlanAccepted, {.label = "Accept the plan", .description = "Its handovers begin, and its moves are made on the day it takes effect"}});
    all.push_back({ReviewOutcome::PlanDeclined, {.label = "Decline the plan", .description = "Nothing is moved"}});
  }
  all.push_back({ReviewOutcome::NoChange, {.label = "Nothing changes"}});
  return all;
}

std::string missing(const ReviewDialog& state, const std::optional<Date>& effective) {
  if (is_blank(state.by)) return "Say who decided";
  if (is_blank(state.reason)) return "Say why";
  if (state.outcome == ReviewOutcome::PlanAccepted && !effective) return "Say from which day, like 2026-12-01";
  if (is_blank(state.dissenter) != is_blank(state.dissent)) return "A dissent needs who and why";
  return {};
}

void decided(app::App& app, const ReviewDialog& state, const std::optional<Date>& effective) {
  ReviewClosing closing{.outcome = state.outcome, .dissents = {}};
  if (state.outcome == ReviewOutcome::PlanAccepted) closing.effective_on = effective;
  if (!is_blank(state.dissenter)) {
    Dissent dissent{.reason = state.dissent};
    const std::string name = normalised_name(state.dissenter);
    const std::vector<Person>& people = *app.scenario()->people;
    const auto person = std::ranges::find_if(people, [&](const Person& p) { return matching_name(p.name) == matching_name(name); });
    if (person != people.end()) dissent.person = person->id;
    else dissent.name = name;
    closing.dissents.push_back(std::move(dissent));
  }
  const Stamp stamp = rebalance_stamp(app, state.by, state.reason);
  app.request([closing, stamp](app::App& a) {
    const std::size_t before = a.scenario()->handovers->size();
    a.apply({"Review decided", [closing, stamp, is_blind = a.view().is_blind](const Scenario& s) { return app::with_review_decided(s, closing, stamp, is_blind); }, {}});
    if (a.scenario()->handovers->size() == before) return;
    app::View next = a.view();
    next.rebalance_view = app::RebalanceView::Handovers;
    a.set_view(next);
    say_accepted(a, closing.effective_on);
  });
}

DialogAnswer decide_dialog(Ui& ui, app::App& app, ReviewDialog& state, const Review& review) {
  const std::vector<Choice> all = choices(review);
  std::vector<RadioOption> options;
  int selected = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    options.push_back(all[i].option);
    if (all[i].outcome == state.outcome) selected = static_cast<int>(i);
  }
  const RadioGroupSpec outcomes{.name = "Decision", .options = options, .selected = selected};
  const float width = std::min(ui.px(480), ui.environment.width - ui.px(32)) - ui.px(40), choice_height = radio_group_height(ui, width, outcomes);
  const bool is_accepting = state.outcome == ReviewOutcome::PlanAccepted;
  const auto objections = std::ranges::count(review.answers, ReviewStand::Object, &ReviewAnswer::stand);
  std::string text = "It is kept for good with its reason";
  text += objections > 0 ? "; " + plural(objections, "objection stays", "objections stay") + " beside it. It can be undone." : ". It can be undone.";
  const std::optional<Date> effective = parse_iso_date(normalised_name(state.effective));
  const std::string why_not = missing(state, effective);
  const DialogAnswer answer = dialog(ui, {.question = "How is the review decided?", .text = text, .deed = "Decide", .deed_disabled_reason = why_not,
                                          .body_height = choice_height + ui.px(kGap + (is_accepting ? 5 : 4) * (kField + kGap)), .body = [&](Ui& inner, Rect rest) {
                                            if (const auto chosen = radio_group(inner, cut_top(rest, choice_height), outcomes)) state.outcome = all[static_cast<std::size_t>(*chosen)].outcome;
                                            cut_top(rest, inner.px(kGap));
                                            field(inner, rest, "Decided by", state.by, "A name, or “The team”", kRequired | kAutoFocus);
                                            field(inner, rest, "Why", state.reason, "One sentence for the record", kRequired);
                                            if (is_accepting) field(inner, rest, "Takes effect on", state.effective, "YYYY-MM-DD", kRequired);
                                            field(inner, rest, "Who dissents", state.dissenter, "Beside the objections; may stay empty");
                                            field(inner, rest, "What the dissent says", state.dissent, "In their words");
                                          }});
  if (answer == DialogAnswer::Deed) decided(app, state, effective);
  return answer;
}

}  // namespace

void review_dialogs(Ui& ui, app::App& app, ReviewViewState& state) {
  if (state.dialog.question == ReviewQuestion::None) return;
  const IdScope scope("review question");
  const Review* review = open_review(app);
  DialogAnswer answer = DialogAnswer::Safe;
  if (review != nullptr) answer = state.dialog.question == ReviewQuestion::Object ? object_dialog(ui, app, state.dialog) : decide_dialog(ui, app, state.dialog, *review);
  if (answer != DialogAnswer::None) state.dialog = {};
}

}  // namespace evenhand::ui
