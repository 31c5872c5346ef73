#include "ui/screens/rebalance/what_ifs_view.h"

#include <algorithm>
#include <array>
#include <functional>

#include "app/policy_names.h"
#include "app/proposals.h"
#include "domain/format.h"
#include "ui/kit/button.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/interact.h"
#include "ui/screens/rebalance/rebalance_parts.h"
#include "ui/screens/rebalance/what_ifs_parts.h"

namespace evenhand::ui {

namespace {

void renew(const app::App& app, WhatIfFigures& figures) {
  const Scenario& scenario = *app.scenario();
  if (figures.is_made && figures.revision == app.derived().revision() && figures.plans.is_same_object(scenario.plans)) return;
  const bool same_data = figures.is_made && figures.revision == app.derived().revision();
  WhatIfFigures next{.revision = app.derived().revision(), .is_made = true, .plans = scenario.plans, .today = {}, .of_plan = {}, .data_hash = {}};
  next.today = same_data ? figures.today : app::outlook_today(scenario);
  if (std::ranges::any_of(*scenario.plans, [](const Plan& p) { return !p.data_hash.empty(); })) {
    next.data_hash = same_data && !figures.data_hash.empty() ? figures.data_hash : app::plan_data_hash(scenario);
  }
  for (const Plan& plan : *scenario.plans) {
    Result<app::PlanOutlook> outlook = app::outlook_of_plan(scenario, plan);
    if (outlook) next.of_plan[plan.id] = {std::move(*outlook), {}};
    else next.of_plan[plan.id] = {std::nullopt, outlook.error().message};
  }
  figures = std::move(next);
}

struct Said {
  std::string title, text;
};

Said said_by(const app::App& app, const WhatIfFigures& figures, const std::vector<const Plan*>& plans) {
  const std::string count = capitalised(count_in_words(static_cast<std::int64_t>(plans.size()))) + (plans.size() == 1 ? " what-if is" : " what-ifs are") + " saved";
  const auto usable = [&](const Plan* plan) { return figures.of_plan.contains(plan->id) && figures.of_plan.at(plan->id).outlook && !figures.today.ratios[0].empty(); };
  const Plan* best = nullptr;
  for (const Plan* plan : plans) {
    if (usable(plan) && (best == nullptr || figures.of_plan.at(plan->id).outlook->highest[0] < figures.of_plan.at(best->id).outlook->highest[0])) best = plan;
  }
  if (best == nullptr) return {count, "None of them can be worked out on today’s data: make a new plan under Proposal."};
  const std::string after = format_ratio(figures.of_plan.at(best->id).outlook->highest[0]), today = format_ratio(figures.today.highest[0]);
  if (after == today || figures.of_plan.at(best->id).outlook->highest[0] > figures.today.highest[0]) {
    return {"No what-if brings the highest load below " + today, count + "; all are worked out on today’s figures."};
  }
  return {"“" + what_if_name(app, *best) + "” brings the highest load to " + after, count + ". Today the highest is " + today + "; all are worked out on today’s figures."};
}

}  // namespace

std::vector<const Plan*> saved_plans(const app::App& app) {
  std::vector<const Plan*> plans;
  for (const Plan& plan : *app.scenario()->plans) {
    if (plan.id != app::kDraftPlan) plans.push_back(&plan);
  }
  std::ranges::stable_sort(plans, std::greater<>(), [](const Plan* plan) { return plan->made_on; });
  return plans;
}

std::string what_if_name(const app::App& app, const Plan& plan) { return app::shown_words(app, plan.name); }

bool is_made_on_other_data(const WhatIfFigures& figures, const Plan& plan) { return !plan.data_hash.empty() && plan.data_hash != figures.data_hash; }

std::string remedy_words(const app::App& app, const PlanRemedy& remedy) {
  const std::string client = remedy.client.value.empty() ? "" : shown_client(app, remedy.client);
  const std::string person = remedy.person.value.empty() ? "" : app.shown_name(remedy.person);
  switch (remedy.kind) {
    case RemedyKind::SpecialistHours: return format_quantity(remedy.amount, "hours") + " of a specialist a month for " + client;
    case RemedyKind::Share: return person + " takes " + format_percent(remedy.amount) + " of " + client;
    case RemedyKind::Capacity: {
      const std::string position = remedy.amount == 1 ? "a full-time position" : format_short(remedy.amount, 2) + " of a full-time position";
      return (person.empty() ? "Somebody new with " : person + " with ") + position + (person.empty() ? "" : " more");
    }
    case RemedyKind::Training: return person + " learns " + remedy.skill + " up to level " + format_short(remedy.amount, 0);
  }
  return {};
}

void what_ifs_view(Ui& ui, app::App& app, WhatIfsViewState& state, Page& page, float) {
  const IdScope scope("what_ifs_view");
  const std::vector<const Plan*> plans = saved_plans(app);
  if (plans.empty()) {
    const EmptyStateSpec spec{.icon = Icon::Rebalance, .title = "No what-if is saved yet", .text = "Save a proposal as a what-if, and it is compared here with the others on the same figures.",
                              .action = app.view().is_presenting ? "" : "Go to the proposal"};
    if (empty_state(ui, page.take(ui.px(280)), spec)) show_rebalance_view(app, app::RebalanceView::Proposal);
  } else {
    renew(app, state.figures);
    const Said said = said_by(app, state.figures, plans);
    answer_row(ui, page, {said.title, said.text});
    Column whole{page.left(), page.y(), page.width()};
    what_ifs_table_card(ui, app, state, plans, whole);
    page.take(whole.y - page.y() - ui.px(16));
    const ComparedPlans compared = compared_plans(state, plans);
    TwoColumns columns(ui, page, 0.58f);
    what_ifs_compared_card(ui, app, state, plans, columns.left());
    what_ifs_moves_card(ui, app, state, compared.left, "first", columns.right());
    if (compared.right != compared.left) what_ifs_moves_card(ui, app, state, compared.right, "second", columns.right());
    columns.finish();
  }
  what_ifs_dialogs(ui, app, state);
}

}  // namespace evenhand::ui
