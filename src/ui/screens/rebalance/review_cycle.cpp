// How often reviews are held, who is next, and the opening of one.
#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "app/plan_outlook.h"
#include "app/policy_names.h"
#include "app/proposals.h"
#include "domain/format.h"
#include "domain/text.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/label.h"
#include "ui/kit/number_field.h"
#include "ui/kit/paint.h"
#include "ui/kit/text_field.h"
#include "ui/screens/rebalance/rebalance_parts.h"
#include "ui/screens/rebalance/review_parts.h"

namespace evenhand::ui {

namespace {

void change_cycle(app::App& app, std::string label, std::function<void(ReviewCycle&)> change) {
  request_plan_edit(app, std::move(label), [change = std::move(change)](const Scenario& s) {
    ReviewCycle cycle = *s.review_cycle;
    change(cycle);
    return with_review_cycle(s, std::move(cycle));
  });
}

void reviewer_row(Ui& ui, app::App& app, const PersonId& person, bool is_next, bool is_first, FlowCard& card) {
  const IdScope scope(person.value);
  const float side = control_height(ui, ControlSize::Small);
  const Rect row = card.take(side + ui.px(4));
  const std::string name = app.shown_name(person), remove_name = "Take " + name + " off the list of reviewers", up_name = name + " earlier";
  float right = row.right();
  if (!app.view().is_presenting) {
    if (icon_button(ui, {right - side, row.y, side, side}, {.icon = Icon::Cross, .name = remove_name, .size = ControlSize::Small, .id = "remove"})) {
      change_cycle(app, "One reviewer less", [person](ReviewCycle& c) { std::erase(c.reviewers, person); });
    }
    right -= side + ui.px(4);
    if (icon_button(ui, {right - side, row.y, side, side}, {.icon = Icon::Up, .name = up_name, .size = ControlSize::Small, .id = "up", .disabled_reason = is_first ? "First already" : ""})) {
      change_cycle(app, "Order of the reviewers", [person](ReviewCycle& c) {
        const auto at = std::ranges::find(c.reviewers, person);
        if (at != c.reviewers.end() && at != c.reviewers.begin()) std::iter_swap(at, at - 1);
      });
    }
    right -= side + ui.px(8);
  }
  const ChipSpec next{.label = "next", .tone = ChipTone::Accent};
  if (is_next) {
    right -= chip_width(ui, next);
    chip(ui, {right, row.y + (row.height - chip_height(ui)) / 2}, next);
    right -= ui.px(8);
  }
  text_line(ui, {row.x, row.y, right - row.x, row.height}, name);
}

struct PlanChoice {
  std::vector<PlanId> ids;
  std::vector<std::string> names;
};

PlanChoice plan_choice(const app::App& app) {
  PlanChoice choice{{PlanId{}}, {"None"}};
  for (const Plan& plan : *app.scenario()->plans) {
    if (plan.id == app::kDraftPlan) continue;
    choice.ids.push_back(plan.id);
    choice.names.push_back(app::shown_words(app, plan.name));
  }
  return choice;
}

}  // namespace

std::optional<PlanId> choose_plan(Ui& ui, const app::App& app, Rect box, std::string_view label, const PlanId& selected, std::string_view disabled_reason) {
  const PlanChoice choice = plan_choice(app);
  std::vector<ComboOption> options;
  for (const std::string& name : choice.names) options.push_back({.text = name});
  const auto at = std::ranges::find(choice.ids, selected) - choice.ids.begin();
  const ComboBoxResult result = combo_box(ui, box, {.label = label, .options = options, .selected = static_cast<std::size_t>(at) < choice.ids.size() ? static_cast<int>(at) : 0,
                                                    .disabled_reason = disabled_reason});
  return result.chosen ? std::optional(choice.ids[static_cast<std::size_t>(*result.chosen)]) : std::nullopt;
}

void review_cycle_card(Ui& ui, app::App& app, ReviewViewState& state, Column& column) {
  FlowCard card(ui, column, {.title = "The cycle", .subtitle = "Reviews come round, and so does the reviewer"}, 320);
  const Scenario& scenario = *app.scenario();
  const ReviewCycle& cycle = *scenario.review_cycle;
  if (app.view().is_presenting) {
    card.words("Every " + plural(cycle.every_months, "month", "months") + (cycle.next_on ? ", next on " + format_date(*cycle.next_on) + "." : "."));
  } else {
    const TwoPlaces places = two_places(ui, card, ui.px(52));
    const NumberFieldResult months = number_field(ui, places.first, {.label = "A review every", .value = cycle.every_months, .minimum = 1, .maximum = 24, .unit = "months"});
    if (months.is_changed && months.value) {
      change_cycle(app, "A review every " + plural(static_cast<std::int64_t>(*months.value), "month", "months"), [m = static_cast<int>(*months.value)](ReviewCycle& c) { c.every_months = m; });
    }
    drafted_day(ui, state.draft, places.second, {.field = {.id = "next review", .label = "Next review on", .text = {}}, .day = cycle.next_on, .can_be_empty = true},
                [&](std::optional<Date> on) { change_cycle(app, "Day of the next review", [on](ReviewCycle& c) { c.next_on = on; }); });
  }
  card.gap(12);
  text_line(ui, card.take(line_height(ui, Type::LabelStrong) + ui.px(4)), "Reviewers in turn", {.type = Type::LabelStrong, .color = Token::Ink2});
  const PersonId next = next_reviewer(scenario);
  for (std::size_t i = 0; i < cycle.reviewers.size(); ++i) reviewer_row(ui, app, cycle.reviewers[i], cycle.reviewers[i] == next, i == 0, card);
  if (cycle.reviewers.empty()) card.note("Nobody is named yet. With two or more, the role goes round.");
  if (app.view().is_presenting) return;
  card.gap(8);
  const auto joins = choose_person(ui, app, card.take(ui.px(52)), {.label = "Another reviewer", .left_out = cycle.reviewers, .prompt = "Add somebody"});
  if (joins) change_cycle(app, "One reviewer more", [who = *joins](ReviewCycle& c) { c.reviewers.push_back(who); });
}

void review_opening_card(Ui& ui, app::App& app, ReviewViewState& state, Column& column) {
  FlowCard card(ui, column, {.title = "Open a review", .subtitle = "With a plan to answer to, or to look at the figures only"}, 240);
  card.gap(4);
  const TextFieldResult title = text_field(ui, card.take(ui.px(52)), {.label = "Title", .text = state.title, .placeholder = "Autumn review"});
  if (title.text) state.title = *title.text;
  card.gap(12);
  if (const auto plan = choose_plan(ui, app, card.take(ui.px(52)), "Proposed plan", state.plan, "")) state.plan = *plan;
  card.note(state.plan.value.empty() ? std::string("Plans are saved under Proposal or What-ifs. One can still be chosen when the review is open.") : plan_in_words(app, state.plan) + ".");
}

void open_the_review(app::App& app, ReviewViewState& state) {
  const Scenario& scenario = *app.scenario();
  const bool has_plan = std::ranges::contains(*scenario.plans, state.plan, &Plan::id);
  const Review review{.id = {}, .opened_on = today_of(app), .title = normalised_name(state.title), .policy_version = scenario.policy->version, .plan = has_plan ? state.plan : PlanId{}};
  request_plan_edit(app, "Review opened", [review, stamp = rebalance_stamp(app)](const Scenario& s) -> Result<Scenario> {
    Review opened = review;
    opened.data_hash = app::plan_data_hash(s);
    return with_review_opened(s, std::move(opened), stamp);
  });
  state.title.clear();
  state.plan = {};
}

}  // namespace evenhand::ui
