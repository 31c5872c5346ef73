// The remedies ranked by what they gain, and the what-if one of them is added to.
#include <algorithm>
#include <array>
#include <optional>

#include "app/plan_outlook.h"
#include "app/policy_names.h"
#include "app/proposals.h"
#include "domain/format.h"
#include "domain/names.h"
#include "domain/text.h"
#include "ui/kit/button.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/dialog.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"
#include "ui/kit/progress.h"
#include "ui/kit/text_field.h"
#include "ui/screens/rebalance/rebalance_parts.h"
#include "ui/screens/rebalance/remedies_parts.h"

namespace evenhand::ui {

namespace {

constexpr std::size_t kShown = 12;
constexpr std::array<std::uint32_t, 4> kMoves = {0, 5, 10, 20};

std::string_view form_words(RemedyForm form) {
  switch (form) {
    case RemedyForm::Specialist: return "Specialist hours";
    case RemedyForm::Share: return "Shared ownership";
    case RemedyForm::Capacity: return "More capacity";
    case RemedyForm::Newcomer: return "Somebody new";
    case RemedyForm::Training: return "One skill taught";
    case RemedyForm::Swap: return "Two clients swapped";
  }
  return {};
}

// Whom or what it is for, so that no two rows read alike.
std::string title_of(const app::App& app, const Remedy& remedy) {
  const Scenario& scenario = *app.scenario();
  const std::string person = remedy.person ? app.shown_name((*scenario.people)[*remedy.person].id) : std::string();
  const std::string client = remedy.client ? shown_client(app, (*scenario.clients)[*remedy.client].id) : std::string();
  const std::string words(form_words(remedy.form));
  switch (remedy.form) {
    case RemedyForm::Specialist: return words + " for " + client;
    case RemedyForm::Share: return words + " of " + client + " with " + person;
    case RemedyForm::Capacity: return words + " for " + person;
    case RemedyForm::Training: return words + " to " + person;
    case RemedyForm::Newcomer:
    case RemedyForm::Swap: return words;
  }
  return words;
}

std::string gain_words(const RemedyGain& gain) {
  const std::string least = format_ratio(gain.at_least()), most = format_ratio(gain.at_most());
  if (least == most) return "gains " + least + ", proved";
  return "gains " + least + " to " + most;
}

std::optional<PlanRemedy> record_of(const Scenario& scenario, const Remedy& remedy) {
  PlanRemedy record{.amount = remedy.amount};
  if (remedy.client) record.client = (*scenario.clients)[*remedy.client].id;
  if (remedy.person) record.person = (*scenario.people)[*remedy.person].id;
  switch (remedy.form) {
    case RemedyForm::Specialist: record.kind = RemedyKind::SpecialistHours; return record;
    case RemedyForm::Share: record.kind = RemedyKind::Share; return record;
    case RemedyForm::Capacity:
    case RemedyForm::Newcomer: record.kind = RemedyKind::Capacity; return record;
    case RemedyForm::Training:
      record.kind = RemedyKind::Training;
      record.skill = remedy.skill;
      record.amount = remedy.level;
      return record;
    case RemedyForm::Swap: return std::nullopt;
  }
  return std::nullopt;
}

void remedy_row(Ui& ui, app::App& app, RemediesViewState& state, const Remedy& remedy, std::size_t rank, FlowCard& card) {
  const IdScope scope(static_cast<int>(rank));
  card.rule();
  const Rect head = card.take(control_height(ui, ControlSize::Small));
  float right = head.right();
  std::optional<PlanRemedy> record = record_of(*app.scenario(), remedy);
  const std::string number = std::to_string(rank + 1), add_name = "Add remedy " + number + " to a what-if";
  const ButtonSpec add{.label = "Add to a what-if", .size = ControlSize::Small, .accessible_name = add_name, .disabled_reason = record ? "" : "Swap the two in the proposal"};
  if (!app.view().is_presenting) {
    const Rect box = button_box_right(ui, {head.right(), head.y}, add);
    right = box.x - ui.px(8);
    if (button(ui, box, add)) state.dialog = {.remedy = std::move(record), .plan = {}, .name = std::string(form_words(remedy.form))};
  }
  const std::string title = number + ". " + title_of(app, remedy), gain = gain_words(remedy.gain);
  const float width = std::min(text_width(ui, Type::BodyStrong, title) + 1, right - head.x);
  text_line(ui, {head.x, head.y, width, head.height}, title, {.type = Type::BodyStrong});
  card.gap(4);
  const float left = head.x + width + ui.px(10);
  const bool fits = left + text_width(ui, Type::Small, gain) < right;
  if (fits) text_line(ui, {left, head.y, right - left, head.height}, gain, {.type = Type::Small, .color = Token::Ink2});
  const auto& clients = *app.scenario()->clients;
  const auto& people = *app.scenario()->people;
  const bool is_blind = app.view().is_blind;
  std::string text = app.remedies().sentence(remedy, is_blind ? blind_names(people) : real_names(people), is_blind ? blind_client_names(clients) : real_client_names(clients));
  if (!fits) text += " It " + gain + ".";
  const TextSpec small{.type = Type::Small, .color = Token::Ink2};
  text_block(ui, card.take(text_block_height(ui, card.width(), text, small)), text, small);
}

struct PlanList {
  std::vector<PlanId> ids{PlanId{}};
  std::vector<std::string> names{"A new what-if"};
};

// Those nobody has decided on yet.
PlanList open_plans(const app::App& app) {
  PlanList list;
  const Scenario& scenario = *app.scenario();
  for (const Plan& plan : *scenario.plans) {
    if (plan.id == app::kDraftPlan || std::ranges::contains(*scenario.reviews, plan.id, &Review::plan) || std::ranges::contains(*scenario.handovers, plan.id, &Handover::plan)) continue;
    list.ids.push_back(plan.id);
    list.names.push_back(app::shown_words(app, plan.name));
  }
  return list;
}

void add_remedy(app::App& app, const RemedyDialog& state) {
  request_plan_edit(app, "Remedy added to a what-if", [remedy = *state.remedy, id = state.plan, name = state.name, on = today_of(app)](const Scenario& s) -> Result<Scenario> {
    if (const Plan* found = app::find_plan(s, id)) {
      Plan next = *found;
      next.remedies.push_back(remedy);
      return with_plan(s, std::move(next));
    }
    return with_plan(s, {.id = {}, .name = name, .made_on = on, .policy_version = s.policy->version, .data_hash = app::plan_data_hash(s), .remedies = {remedy}});
  });
  app.request([](app::App& a) { a.say("Added to the what-if", true); });
}

}  // namespace

void remedies_list_card(Ui& ui, app::App& app, RemediesViewState& state, const std::vector<Remedy>& remedies, Column& column) {
  FlowCard card(ui, column, {.title = "Remedies by their gain", .subtitle = "How far each lowers the highest load: at least what is proved, at most what is possible"}, 480);
  std::array<std::string, kMoves.size()> names;
  std::array<ComboOption, kMoves.size()> options;
  int selected = -1;
  const std::string besides = app.remedies().needed_moves() > 0 ? " besides the needed ones" : " besides";
  for (std::size_t i = 0; i < kMoves.size(); ++i) {
    names[i] = (kMoves[i] == 0 ? "No moves" : "Up to " + plural(kMoves[i], "move", "moves")) + besides;
    options[i] = {.text = names[i]};
    if (kMoves[i] == state.most_moves) selected = static_cast<int>(i);
  }
  card.gap(4);
  const Rect place = card.take(ui.px(52));
  const auto chosen = combo_box(ui, {place.x, place.y, std::min(place.width, ui.px(360)), place.height}, {.label = "Together with", .options = options, .selected = selected}).chosen;
  if (chosen) state.most_moves = kMoves[static_cast<std::size_t>(*chosen)];
  if (app.remedies().has_work()) {
    card.gap(12);
    const Progress done = app.remedies().progress();
    const std::string best = remedies.empty() ? std::string() : "best so far " + format_ratio(remedies.front().gain.after);
    progress(ui, card.take(progress_height(ui)), {.label = "Working out one remedy after the other", .best = best, .fraction = done.share(), .stop = ""});
  }
  for (std::size_t i = 0; i < remedies.size() && i < kShown; ++i) remedy_row(ui, app, state, remedies[i], i, card);
  if (remedies.empty() && !app.remedies().has_work()) card.words("Nothing tried so far lowers the highest load: capacity, skills, sharing or specialist hours elsewhere may help more than here.");
  if (remedies.size() > kShown) card.note(plural(static_cast<std::int64_t>(remedies.size() - kShown), "more gains", "more gain") + " less.");
}

void remedy_dialogs(Ui& ui, app::App& app, RemediesViewState& state) {
  if (!state.dialog.remedy) return;
  const IdScope scope("remedy question");
  const PlanList list = open_plans(app);
  std::vector<ComboOption> options;
  for (const std::string& name : list.names) options.push_back({.text = name});
  const auto at = std::ranges::find(list.ids, state.dialog.plan) - list.ids.begin();
  const bool is_new = state.dialog.plan.value.empty();
  const std::string_view why_not = is_new && is_blank(state.dialog.name) ? "Give it a name" : "";
  const DialogAnswer answer = dialog(ui, {.question = "Add this remedy to which what-if?", .text = "It is kept beside the moves and compared under What-ifs. It can be undone.", .deed = "Add",
                                          .deed_disabled_reason = why_not, .body_height = ui.px(is_new ? 116 : 52), .body = [&](Ui& inner, Rect rest) {
                                            const auto chosen = combo_box(inner, cut_top(rest, inner.px(52)), {.label = "What-if", .options = options, .selected = static_cast<int>(at)}).chosen;
                                            if (chosen) state.dialog.plan = list.ids[static_cast<std::size_t>(*chosen)];
                                            cut_top(rest, inner.px(12));
                                            if (!is_new) return;
                                            const TextFieldResult typed = text_field(inner, rest, {.label = "Name", .text = state.dialog.name, .flags = kRequired | kAutoFocus});
                                            if (typed.text) state.dialog.name = *typed.text;
                                          }});
  if (answer == DialogAnswer::Deed) add_remedy(app, state.dialog);
  if (answer != DialogAnswer::None) state.dialog = {};
}

}  // namespace evenhand::ui
