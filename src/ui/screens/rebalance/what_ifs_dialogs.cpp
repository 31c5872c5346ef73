// A saved plan renamed, removed or accepted.
#include <algorithm>
#include <optional>

#include "app/plan_acceptance.h"
#include "domain/format.h"
#include "domain/text.h"
#include "ui/kit/dialog.h"
#include "ui/kit/text_field.h"
#include "ui/screens/rebalance/rebalance_parts.h"
#include "ui/screens/rebalance/what_ifs_parts.h"

namespace evenhand::ui {

namespace {

constexpr float kField = 52, kGap = 12;  // logical

void field(Ui& ui, Rect& rest, std::string_view label, std::string& text, std::string_view placeholder, std::uint32_t flags = 0) {
  const TextFieldResult typed = text_field(ui, cut_top(rest, ui.px(kField)), {.label = label, .text = text, .placeholder = placeholder, .flags = flags});
  if (typed.text) text = *typed.text;
  cut_top(rest, ui.px(kGap));
}

DialogAnswer rename_dialog(Ui& ui, app::App& app, WhatIfDialog& state, const Plan& plan) {
  const DialogAnswer answer = dialog(ui, {.question = "Rename this what-if", .deed = "Rename", .deed_disabled_reason = is_blank(state.name) ? "Give it a name" : "",
                                          .body_height = ui.px(kField + kGap), .body = [&](Ui& inner, Rect rest) { field(inner, rest, "Name", state.name, "Three moves", kRequired | kAutoFocus); }});
  if (answer == DialogAnswer::Deed) {
    request_plan_edit(app, "What-if renamed", [id = plan.id, name = state.name](const Scenario& s) { return with_plan_renamed(s, id, name); });
  }
  return answer;
}

DialogAnswer remove_dialog(Ui& ui, app::App& app, const Plan& plan) {
  const Scenario& scenario = *app.scenario();
  const bool is_reviewed = std::ranges::contains(*scenario.reviews, plan.id, &Review::plan), has_handovers = std::ranges::contains(*scenario.handovers, plan.id, &Handover::plan);
  const std::string_view why_not = is_reviewed ? "A review speaks of it, so it stays" : has_handovers ? "Handovers come from it, so it stays" : "";
  const std::string question = "Remove “" + what_if_name(app, plan) + "”?";
  const std::string text = why_not.empty() ? std::string("Its moves, remedies and reasons go with it. It can be undone.") : std::string(why_not) + ".";
  const DialogAnswer answer = dialog(ui, {.question = question, .text = text, .deed = "Remove", .safe_answer = "Keep it", .deed_disabled_reason = why_not, .removes = true});
  if (answer == DialogAnswer::Deed) request_plan_edit(app, "What-if removed", [id = plan.id](const Scenario& s) { return with_plan_removed(s, id); });
  return answer;
}

DialogAnswer accept_dialog(Ui& ui, app::App& app, WhatIfDialog& state, const WhatIfFigures& figures, const Plan& plan) {
  const std::string question = "Accept “" + what_if_name(app, plan) + "”?";
  const auto moves = static_cast<std::int64_t>(plan.moves.size());
  std::string text = plural(moves, "handover begins", "handovers begin") + " without a review; the clients change hands on the day it takes effect. It can be undone.";
  if (!plan.remedies.empty()) text += " Remedies are not carried out by this: they are agreed on with the people.";
  if (is_made_on_other_data(figures, plan)) text += " It was made on other data.";
  const std::optional<Date> effective = parse_iso_date(normalised_name(state.effective));
  const std::string_view why_not = is_blank(state.by) ? "Say who decided" : is_blank(state.reason) ? "Say why" : effective ? "" : "Say from which day, like 2026-12-01";
  const DialogAnswer answer = dialog(ui, {.question = question, .text = text, .deed = "Accept", .deed_disabled_reason = why_not, .body_height = ui.px(3 * (kField + kGap)),
                                          .body = [&](Ui& inner, Rect rest) {
                                            field(inner, rest, "Decided by", state.by, "A name, or “The team”", kRequired | kAutoFocus);
                                            field(inner, rest, "Why", state.reason, "One sentence for the record", kRequired);
                                            field(inner, rest, "Takes effect on", state.effective, "YYYY-MM-DD", kRequired);
                                          }});
  if (answer != DialogAnswer::Deed) return answer;
  app.request([id = plan.id, effective, stamp = rebalance_stamp(app, state.by, state.reason)](app::App& a) {
    const std::size_t before = a.scenario()->handovers->size();
    a.apply({"What-if accepted", [=, is_blind = a.view().is_blind](const Scenario& s) { return app::with_plan_accepted(s, id, effective, stamp, is_blind); }, {}});
    if (a.scenario()->handovers->size() == before) return;
    app::View next = a.view();
    next.rebalance_view = app::RebalanceView::Handovers;
    a.set_view(next);
    say_accepted(a, effective);
  });
  return answer;
}

}  // namespace

void what_ifs_dialogs(Ui& ui, app::App& app, WhatIfsViewState& state) {
  if (state.dialog.question == WhatIfQuestion::None) return;
  const IdScope scope("what-if question");
  const std::vector<Plan>& plans = *app.scenario()->plans;
  const auto plan = std::ranges::find(plans, state.dialog.plan, &Plan::id);
  DialogAnswer answer = DialogAnswer::Safe;
  if (plan != plans.end()) {
    switch (state.dialog.question) {
      case WhatIfQuestion::None: break;
      case WhatIfQuestion::Rename: answer = rename_dialog(ui, app, state.dialog, *plan); break;
      case WhatIfQuestion::Remove: answer = remove_dialog(ui, app, *plan); break;
      case WhatIfQuestion::Accept: answer = accept_dialog(ui, app, state.dialog, state.figures, *plan); break;
    }
  }
  if (answer != DialogAnswer::None) state.dialog = {};
}

}  // namespace evenhand::ui
