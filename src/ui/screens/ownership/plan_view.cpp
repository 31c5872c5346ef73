#include "ui/screens/ownership/plan_view.h"

#include <algorithm>

#include "domain/edit_accounts.h"
#include "domain/format.h"
#include "domain/scenario_index.h"
#include "domain/text.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/number_field.h"
#include "ui/screens/ownership/plan_lists.h"

namespace evenhand::ui {

namespace {

AccountPlan first_plan(const Scenario& scenario, const Client& client, Date today) {
  AccountPlan plan{.client = client.id, .begun_on = today};
  for (const std::string& goal : client.profile->goals) plan.objectives.push_back({.text = goal, .client_goal = goal});
  for (const Assignment& each : assignments_of(scenario, client.id)) {
    const auto place = position_of(*scenario.people, each.person);
    const std::string function = place ? (*scenario.people)[*place].function : std::string();
    plan.contributions.push_back({.team = function, .person = each.person, .text = "To be agreed"});
  }
  plan.next_review = date_from_days(days_since_epoch(today) + plan.review_every_days);
  return plan;
}

void begin(app::App& app, const Client& client, Date today) {
  request_ownership_edit(app, "Account plan begun", [id = client.id, today](const Scenario& s) -> Result<Scenario> {
    const auto place = position_of(*s.clients, id);
    return place ? with_account_plan(s, first_plan(s, (*s.clients)[*place], today)) : Result<Scenario>(s);
  });
}

std::string title_of(const PlanPage& on) {
  const auto& steps = on.plan.milestones;
  const auto done = std::ranges::count_if(steps, [](const Milestone& m) { return m.done_on.has_value(); });
  if (on.plan.ended_on && *on.plan.ended_on <= on.today) return "The plan ended on " + format_date(*on.plan.ended_on);
  if (steps.empty()) return "The plan has no milestones yet";
  std::string out = std::to_string(done) + " of " + plural(static_cast<std::int64_t>(steps.size()), "milestone", "milestones") + " done";
  const Milestone* next = nullptr;
  for (const Milestone& step : steps) {
    if (!step.done_on && step.due && (!next || *step.due < *next->due)) next = &step;
  }
  return next ? out + "; next: " + shown(on.app, next->text) + " on " + format_date(*next->due) : out;
}

std::string review_words(const PlanPage& on) {
  if (!on.plan.next_review) return "No review is planned.";
  const std::int64_t days = days_since_epoch(*on.plan.next_review) - days_since_epoch(on.today);
  return "Next review on " + format_date(*on.plan.next_review) + (days < 0 ? ", " + plural(-days, "day", "days") + " late." : ", " + days_words(days) + ".");
}

void cadence_card(const PlanPage& on, Column& column) {
  FlowCard card(on.ui, column, {.title = "Cadence"}, 160);
  card.words(review_words(on) + " Reviewed every " + plural(on.plan.review_every_days, "day", "days") + ".");
  if (on.ui.is_presenting) return;
  const NumberFieldSpec spec{.label = "Review every", .value = on.plan.review_every_days, .minimum = 1, .maximum = 730, .unit = "days"};
  card.gap(8);
  const NumberFieldResult typed = number_field(on.ui, card.take(number_field_height(on.ui, card.width(), spec)), spec);
  if (typed.is_changed && typed.value) request_plan(on, "Days between reviews", [days = static_cast<int>(*typed.value)](AccountPlan& p) { p.review_every_days = days; });
  if (card_button(on.ui, card, "Reviewed today")) {
    RecordForm form{.question = "What did the review show?", .text = "It is kept as a note on progress; the next review is set.", .label = "Plan reviewed"};
    form.fields = {area_of("What it showed", {}, true), text_of("Noted by", {})};
    form.change = [client = on.client.id, today = on.today](const Scenario& s, const RecordForm& f, const Stamp&) -> Result<Scenario> {
      const auto found = std::ranges::find(*s.account_plans, client, &AccountPlan::client);
      if (found == s.account_plans->end()) return refused("The plan is gone.");
      AccountPlan next = *found;
      next.progress.push_back({.on = today, .by = normalised_name(f.words("Noted by")), .text = normalised_name(f.words("What it showed"))});
      next.next_review = date_from_days(days_since_epoch(today) + next.review_every_days);
      return with_account_plan(s, std::move(next));
    };
    on.state.form = std::move(form);
  }
  if (card_button(on.ui, card, "Set the next review")) {
    RecordForm form{.question = "When is the next review?", .label = "Next review of the plan"};
    form.fields = {day_of("Next review", on.plan.next_review)};
    form.change = [plan = on.plan](const Scenario& s, const RecordForm& f, const Stamp&) {
      AccountPlan next = plan;
      next.next_review = f.day("Next review");
      return with_account_plan(s, std::move(next));
    };
    on.state.form = std::move(form);
  }
  const bool has_ended = on.plan.ended_on.has_value();
  if (card_button(on.ui, card, has_ended ? "Go on with the plan" : "End the plan")) {
    request_plan(on, has_ended ? "Plan goes on" : "Plan ended", [day = has_ended ? std::nullopt : std::optional(on.today)](AccountPlan& p) { p.ended_on = day; });
  }
}

}  // namespace

void plan_view(Ui& ui, app::App& app, PlanViewState& state, Page& page, std::size_t client_at) {
  const IdScope scope("plan page");
  const Client& client = (*app.scenario()->clients)[client_at];
  const std::vector<AccountPlan>& plans = *app.scenario()->account_plans;
  const auto found = std::ranges::find(plans, client.id, &AccountPlan::client);
  const Date today = today_of(app);
  if (found == plans.end()) {
    const bool begins = empty_state(ui, page.take(ui.px(300)), {.icon = Icon::Calendar, .title = "No joint plan yet", .text = "A plan says what each team brings, by when, and how everybody sees that it worked. It begins with the client’s own goals.",
                                                                .action = ui.is_presenting ? "" : "Begin a plan", .is_primary = true});
    if (begins) begin(app, client, today);
    return;
  }
  const ShownNames names(app);
  const PlanPage on{ui, app, state, client, *found, names, today};
  const std::string title = title_of(on), text = "Joint plan for " + names.client(client.id) + ", begun on " + format_date(found->begun_on) + ". " + review_words(on);
  answer_row(ui, page, {title, text});
  plan_timeline_card(on, page);
  TwoColumns columns(ui, page, 0.5f);
  objectives_card(on, columns.left());
  contributions_card(on, columns.left());
  risks_card(on, columns.left());
  milestones_card(on, columns.right());
  measures_card(on, columns.right());
  progress_notes_card(on, columns.right());
  cadence_card(on, columns.right());
  columns.finish();
  record_form(ui, app, state.form);
}

}  // namespace evenhand::ui
