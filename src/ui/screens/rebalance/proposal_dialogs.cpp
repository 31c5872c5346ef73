// What is asked before a change by hand, before a plan is saved, and before answers are asked for. Every change has an author and a
// reason; what a rule forbids is said while it is asked.
#include <algorithm>
#include <utility>

#include "domain/edit_plans.h"
#include "domain/format.h"
#include "domain/text.h"
#include "exchange/scenario_json.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/dialog.h"
#include "ui/kit/label.h"
#include "ui/kit/text_field.h"
#include "ui/screens/rebalance/proposal_parts.h"
#include "ui/screens/rebalance/rebalance_parts.h"

namespace evenhand::ui {

namespace {

using app::HandWish;

constexpr TextSpec kSaid{.type = Type::Small, .color = Token::Ink2, .role = Role::Status};

float body_width(const Ui& ui) { return std::min(ui.px(480), ui.environment.width - ui.px(32)) - ui.px(40); }

void field(Ui& ui, Rect& rest, std::string_view label, std::string& text, std::string_view placeholder, std::uint32_t flags = kRequired) {
  const TextFieldResult result = text_field(ui, cut_top(rest, ui.px(52)), {.label = label, .text = text, .placeholder = placeholder, .flags = flags});
  if (result.text) text = *result.text;
  cut_top(rest, ui.px(12));
}

void client_field(Ui& ui, const ProposalScene& scene, Rect& rest, std::string_view label, ClientId& chosen, const ClientId& not_this) {
  const RebalanceContext& context = scene.context();
  std::vector<ComboOption> options;
  std::vector<std::string> owners;
  std::vector<std::size_t> position;
  owners.reserve(scene.facts.client_names.size());
  int selected = -1;
  for (std::size_t i = 0; i < scene.facts.client_names.size(); ++i) {
    const ClientId& id = (*context.basis.clients)[i].id;
    const std::uint32_t unit = context.model.unit_of_client[i];
    if (unit == kNobody || id == not_this) continue;
    const std::uint32_t owner = scene.facts.proposal.owners[unit];
    owners.push_back(owner == kNobody ? std::string("nobody") : scene.short_name(context.model.person[owner]));
    if (id == chosen) selected = static_cast<int>(position.size());
    position.push_back(i);
    options.push_back({.text = scene.facts.client_names[i], .detail = owners.back()});
  }
  const auto result = combo_box(ui, cut_top(rest, ui.px(52)), {.label = label, .options = options, .selected = selected, .prompt = "Choose a client"});
  if (result.chosen) chosen = (*context.basis.clients)[position[static_cast<std::size_t>(*result.chosen)]].id;
  cut_top(rest, ui.px(12));
}

void person_field(Ui& ui, const ProposalScene& scene, Rect& rest, PersonId& chosen) {
  const RebalanceContext& context = scene.context();
  std::vector<std::string> names, ratios;
  int selected = -1;
  for (const std::size_t person : context.model.person) {
    if ((*context.basis.people)[person].id == chosen) selected = static_cast<int>(names.size());
    names.push_back(context.person_name(person));
    ratios.push_back(format_ratio(scene.facts.figures.people[person].ledgers[0].after));
  }
  std::vector<ComboOption> options;
  for (std::size_t i = 0; i < names.size(); ++i) options.push_back({.text = names[i], .detail = ratios[i]});
  const auto result = combo_box(ui, cut_top(rest, ui.px(52)), {.label = "Goes to", .options = options, .selected = selected, .prompt = "Choose a person"});
  if (result.chosen) chosen = (*context.basis.people)[context.model.person[static_cast<std::size_t>(*result.chosen)]].id;
  cut_top(rest, ui.px(12));
}

struct Outlook {
  std::string why_not;  // not empty: it cannot be done
  std::string said;     // what it leads to, or the rule that forbids it
};

// What the change would do, told before anybody gives a reason.
Outlook outlook_of(const ProposalScene& scene, const ProposalDialog& dialog) {
  if (dialog.client.value.empty()) return {"Choose a client", ""};
  if (dialog.wish == HandWish::Swap && dialog.other.value.empty()) return {"Choose the other client", ""};
  if (dialog.wish == HandWish::Give && dialog.person.value.empty()) return {"Choose a person", ""};
  const Result<app::ChangedProposal> next =
      app::with_hand(scene.context(), scene.facts.proposal, {.wish = dialog.wish, .client = dialog.client, .other = dialog.other, .person = dialog.person, .by = "-", .reason = "-"});
  if (!next) return {next.error().message, next.error().message};
  if (dialog.wish == HandWish::Confirm) return {};
  const RebalanceFigures figures = figures_of(scene.context().problem(), next->proposal.owners);
  const double worst = scene.context().model.ratio_value(figures.worst), limit = scene.context().model.ratio_value(scene.app.rebalancing().bound_at(figures.moves).value);
  const std::string now = format_ratio(scene.facts.worst), then = format_ratio(worst);
  const std::string load = now == then ? "The heaviest load stays at " + now : "The heaviest load goes from " + now + " to " + then;
  return {"", load + "; the proven limit for " + plural(figures.moves + needed_moves(scene.app), "move", "moves") + " is " + format_ratio(limit) + "."};
}

struct Asking {
  std::string question, text, deed;
};

Asking asking_of(const ProposalScene& scene, const ProposalDialog& dialog) {
  const std::string client = dialog.client.value.empty() ? std::string() : scene.telling.client_name_of()(dialog.client);
  const std::string person = dialog.person.value.empty() ? std::string() : scene.telling.name_of()(dialog.person);
  switch (dialog.wish) {
    case HandWish::Veto: return {"Veto the move of " + client + "?", "The client stays with its present owner, and is held there. It can be undone.", "Veto"};
    case HandWish::Lock: return {"Lock " + client + "?", "The client goes where this plan puts it, and no further change touches it. It can be undone.", "Lock"};
    case HandWish::Swap: return {"Swap " + client + " with which client?", "The two change owners in this plan. It can be undone.", "Swap"};
    case HandWish::Give: return {"Add a move by hand?", "The client goes to somebody else in this plan. Nothing is decided yet.", "Add"};
    case HandWish::Confirm: return {"Is " + client + " ready for the move?", "Somebody who speaks for the client sees nothing against it. It is kept with the plan, and can be undone.", "Nothing against it"};
    case HandWish::Release: return {"Take back what holds " + client + "?", person + " has the client in this plan then. It can be undone.", "Take back"};
  }
  return {};
}

std::string label_of(const ProposalScene& scene, const ProposalDialog& dialog) {
  const std::string client = scene.telling.client_name_of()(dialog.client);
  switch (dialog.wish) {
    case HandWish::Veto: return "Veto of " + client;
    case HandWish::Lock: return "Lock of " + client;
    case HandWish::Swap: return "Swap of " + client;
    case HandWish::Give: return "Move of " + client + " by hand";
    case HandWish::Confirm: return "Continuity check of " + client;
    case HandWish::Release: return "Release of " + client;
  }
  return {};
}

void open_plan_view(app::App& app, PlanId plan, app::RebalanceView shown) {
  app::View view = app.view();
  view.plan = std::move(plan);
  view.rebalance_view = shown;
  app.set_view(view);
}

// The record's plan of what is shown, with the names as they are.
Plan recorded(const app::App& app, const RebalanceProposal& proposal, std::vector<PlanChange> changes) {
  const app::RebalanceTelling telling(app, false);
  const std::uint32_t moves = figures_of(telling.context().problem(), proposal.owners).moves;
  return app::plan_of(telling.context(), proposal, std::move(changes), app.rebalancing().bound_at(moves));
}

void make_change(const ProposalScene& scene, const ProposalDialog& dialog) {
  app::HandRequest request{.wish = dialog.wish, .client = dialog.client, .other = dialog.other, .person = dialog.person, .by = scene.state.by, .reason = dialog.reason};
  const Result<app::ChangedProposal> next = app::with_hand(scene.context(), scene.facts.proposal, request);
  if (!next) return;
  std::vector<PlanChange> changes = scene.facts.changes;
  changes.push_back(next->record);
  edit_plan(scene, recorded(scene.app, next->proposal, std::move(changes)), label_of(scene, dialog));
}

// The one being edited under a free id, as far as there is one.
Result<Scenario> with_draft_kept(const Scenario& scenario) {
  const Plan* draft = app::find_plan(scenario, app::kDraftPlan);
  if (draft == nullptr) return scenario;
  Plan kept = *draft;
  kept.id = {};
  kept.name = "Proposal of " + format_date(kept.made_on) + ", " + plural(static_cast<std::int64_t>(kept.changes.size()), "change", "changes") + " by hand";
  return with_plan(scenario, std::move(kept));
}

// Saved under a name; the plan being edited becomes it.
Result<Scenario> with_saved(const Scenario& scenario, const Plan& plan, bool replaces_draft) {
  Plan saved = plan;
  saved.data_hash = exchange::content_hash(scenario);
  Result<Scenario> kept = with_plan(scenario, std::move(saved));
  return kept && replaces_draft ? with_plan_removed(*kept, app::kDraftPlan) : kept;
}

PlanId new_plan(const Scenario& before, const Scenario& after) {
  for (const Plan& plan : *after.plans) {
    if (!app::find_plan(before, plan.id)) return plan.id;
  }
  return {};
}

void save_plan(const ProposalScene& scene, const ProposalDialog& dialog, bool asks_for_answers) {
  Plan plan = recorded(scene.app, scene.facts.proposal, scene.facts.changes);
  plan.name = dialog.name;
  plan.made_by = scene.state.by;
  const bool is_draft = scene.facts.plan == app::kDraftPlan;
  scene.app.request([plan = std::move(plan), is_draft, asks_for_answers, stamp = rebalance_stamp(scene.app, scene.state.by)](app::App& app) {
    const Scenario before = *app.scenario();
    const auto change = [&](const Scenario& s) -> Result<Scenario> {
      Result<Scenario> saved = with_saved(s, plan, is_draft);
      if (!saved || !asks_for_answers) return saved;
      Review review;
      review.title = plan.name;
      review.policy_version = plan.policy_version;
      review.data_hash = exchange::content_hash(s);
      review.plan = new_plan(s, *saved);
      return with_review_opened(*saved, std::move(review), stamp);
    };
    app.apply({asks_for_answers ? "Answers asked for" : "Saved “" + plan.name + "”", change, {}});
    const PlanId made = new_plan(before, *app.scenario());
    if (made.value.empty()) return;
    open_plan_view(app, made, asks_for_answers ? app::RebalanceView::Review : app::RebalanceView::Proposal);
    if (!asks_for_answers) app.say("Saved as a what-if", true);
  });
}

DialogAnswer change_dialog(Ui& ui, const ProposalScene& scene, ProposalDialog& dialog) {
  const Asking asking = asking_of(scene, dialog);
  const Outlook outlook = outlook_of(scene, dialog);
  const bool is_give = dialog.wish == HandWish::Give, is_swap = dialog.wish == HandWish::Swap;
  const float said = outlook.said.empty() ? 0 : text_block_height(ui, body_width(ui), outlook.said, kSaid) + ui.px(12);
  std::string why_not = outlook.why_not;
  if (why_not.empty() && is_blank(scene.state.by)) why_not = dialog.wish == HandWish::Confirm ? "Say who speaks for the client" : "Say who asks for it";
  if (why_not.empty() && is_blank(dialog.reason)) why_not = "Say why";
  DialogSpec spec{.question = asking.question, .text = asking.text, .deed = asking.deed, .deed_disabled_reason = why_not};
  spec.body_height = ui.px(128.0f + (is_give ? 128.0f : is_swap ? 64.0f : 0.0f)) + said;
  spec.body = [&](Ui& inner, Rect rest) {
    if (is_give) {
      client_field(inner, scene, rest, "Client", dialog.client, {});
      person_field(inner, scene, rest, dialog.person);
    }
    if (is_swap) client_field(inner, scene, rest, "Other client", dialog.other, dialog.client);
    if (!outlook.said.empty()) {
      text_block(inner, rest, outlook.said, {.type = Type::Small, .color = outlook.why_not.empty() ? Token::Ink2 : Token::Danger, .role = Role::Status});
      cut_top(rest, said);
    }
    field(inner, rest, dialog.wish == HandWish::Confirm ? "Who speaks for the client" : "Who asks for it", scene.state.by, "A name", is_give || is_swap ? kRequired : (kRequired | kAutoFocus));
    field(inner, rest, "Why", dialog.reason, "One sentence for the record");
  };
  const DialogAnswer answer = ui::dialog(ui, spec);
  if (answer == DialogAnswer::Deed) make_change(scene, dialog);
  return answer;
}

DialogAnswer save_dialog(Ui& ui, const ProposalScene& scene, ProposalDialog& dialog, bool asks_for_answers) {
  std::string why_not = is_blank(dialog.name) ? "Give it a name" : is_blank(scene.state.by) ? "Say who" : "";
  DialogSpec spec{.question = asks_for_answers ? "Ask for answers to this plan?" : "Save this plan as a what-if?",
                  .text = asks_for_answers ? "A review opens: each person accepts or objects with a reason, and nothing moves before it is decided. It can be undone."
                                           : "It is kept with its figures and can be compared with others. Nothing moves.",
                  .deed = asks_for_answers ? "Ask for answers" : "Save",
                  .deed_disabled_reason = why_not};
  spec.body_height = ui.px(128);
  spec.body = [&](Ui& inner, Rect rest) {
    field(inner, rest, "Name of the plan", dialog.name, "Three moves in November", kRequired | kAutoFocus);
    field(inner, rest, asks_for_answers ? "Asked by" : "Saved by", scene.state.by, "A name");
  };
  const DialogAnswer answer = ui::dialog(ui, spec);
  if (answer == DialogAnswer::Deed) save_plan(scene, dialog, asks_for_answers);
  return answer;
}

}  // namespace

void edit_plan(const ProposalScene& scene, Plan plan, std::string label) {
  plan.id = app::kDraftPlan;
  plan.name = "Proposal of " + format_date(plan.made_on) + ", being edited";
  const bool is_another = scene.facts.plan != app::kDraftPlan;
  scene.app.request([plan = std::move(plan), label = std::move(label), is_another](app::App& app) {
    const auto change = [&](const Scenario& s) -> Result<Scenario> {
      Result<Scenario> kept = is_another ? with_draft_kept(s) : Result<Scenario>(s);
      return kept ? with_plan(*kept, plan) : kept;
    };
    app.apply({label, change, {}});
    open_plan_view(app, app::kDraftPlan, app::RebalanceView::Proposal);
  });
}

void ask_change(ProposalViewState& state, app::HandWish wish, ClientId client, PersonId person) {
  state.dialog = {};
  state.dialog.question = ProposalQuestion::Change;
  state.dialog.wish = wish;
  state.dialog.client = std::move(client);
  state.dialog.person = std::move(person);
}

void ask_about(ProposalViewState& state, ProposalQuestion question, std::string name) {
  state.dialog = {};
  state.dialog.question = question;
  state.dialog.name = std::move(name);
}

void proposal_dialogs(Ui& ui, const ProposalScene& scene) {
  ProposalDialog& dialog = scene.state.dialog;
  DialogAnswer answer = DialogAnswer::None;
  switch (dialog.question) {
    case ProposalQuestion::None: return;
    case ProposalQuestion::Change: answer = change_dialog(ui, scene, dialog); break;
    case ProposalQuestion::Save: answer = save_dialog(ui, scene, dialog, false); break;
    case ProposalQuestion::Ask: answer = save_dialog(ui, scene, dialog, true); break;
  }
  if (answer != DialogAnswer::None) dialog = {};
}

}  // namespace evenhand::ui
