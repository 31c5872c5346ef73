#include "ui/screens/rebalance/review_view.h"

#include <algorithm>
#include <vector>

#include "app/policy_names.h"
#include "domain/format.h"
#include "ui/kit/interact.h"
#include "ui/screens/rebalance/rebalance_parts.h"
#include "ui/screens/rebalance/review_parts.h"

namespace evenhand::ui {

namespace {

struct Said {
  std::string title, text, action;
};

std::size_t count_of(const Review& review, ReviewStand stand) {
  return static_cast<std::size_t>(std::ranges::count(review.answers, stand, &ReviewAnswer::stand));
}

Said said_of_open(const app::App& app, const Review& review) {
  const std::size_t people = app.scenario()->people->size(), objections = count_of(review, ReviewStand::Object);
  std::string title = std::to_string(review.answers.size()) + " of " + std::to_string(people) + " have answered";
  if (objections > 0) title += ", " + plural(static_cast<std::int64_t>(objections), "objection", "objections");
  std::string text = "Open since " + format_date(review.opened_on);
  if (!review.reviewer.value.empty()) text += ", reviewed by " + app.shown_name(review.reviewer);
  text += review.plan.value.empty() ? ". Nothing is proposed yet: choose a plan, or close the review without a change." : ". Proposed: " + plan_in_words(app, review.plan) + ".";
  return {std::move(title), std::move(text), app.view().is_presenting ? "" : "Decide the review"};
}

Said said_of_none(const app::App& app) {
  const Scenario& scenario = *app.scenario();
  const ReviewCycle& cycle = *scenario.review_cycle;
  const PersonId next = next_reviewer(scenario);
  const std::string who = next.value.empty() ? "" : "; " + app.shown_name(next) + " reviews";
  Said said{"No review is open", "A review compares the split with the policy, asks everybody about the proposed plan and ends with a decision.", app.view().is_presenting ? "" : "Open the review"};
  if (!cycle.next_on) return said;
  const std::int64_t days = days_since_epoch(*cycle.next_on) - days_since_epoch(today_of(app));
  said.title = (days < 0 ? "The review was due on " : days == 0 ? "The review is due today, " : "The next review is due on ") + format_date(*cycle.next_on) + who;
  if (days < 0) said.text = "It is " + plural(-days, "day", "days") + " late. " + said.text;
  return said;
}

}  // namespace

const Review* open_review(const app::App& app) {
  const std::vector<Review>& reviews = *app.scenario()->reviews;
  return !reviews.empty() && reviews.back().is_open() ? &reviews.back() : nullptr;
}

std::string plan_in_words(const app::App& app, const PlanId& id) {
  const std::vector<Plan>& plans = *app.scenario()->plans;
  const auto plan = std::ranges::find(plans, id, &Plan::id);
  if (plan == plans.end()) return {};
  std::string text = "“" + app::shown_words(app, plan->name) + "”, " + plural(static_cast<std::int64_t>(plan->moves.size()), "move", "moves");
  if (plan->figures.before > 0) text += ", highest load " + format_ratio(plan->figures.before) + " → " + format_ratio(plan->figures.value);
  return text;
}

void review_view(Ui& ui, app::App& app, ReviewViewState& state, Page& page, float) {
  const IdScope scope("review_view");
  const Review* review = open_review(app);
  const Said said = review ? said_of_open(app, *review) : said_of_none(app);
  if (answer_row(ui, page, {said.title, said.text, said.action})) {
    if (review == nullptr) {
      open_the_review(app, state);
    } else {
      const bool has_plan = !review->plan.value.empty();
      state.dialog = {.question = ReviewQuestion::Decide, .outcome = has_plan ? ReviewOutcome::PlanAccepted : ReviewOutcome::NoChange, .by = {}, .reason = {},
                      .effective = iso_date(today_of(app)), .dissenter = {}, .dissent = {}};
    }
  }
  TwoColumns columns(ui, page, 0.58f);
  if (review) {
    review_proposal_card(ui, app, state, *review, columns.left());
    review_answers_card(ui, app, state, *review, columns.left());
  } else if (!app.view().is_presenting) {
    review_opening_card(ui, app, state, columns.left());
  }
  past_reviews_card(ui, app, state, review ? columns.right() : columns.left());
  review_policy_card(ui, app, state, columns.right());
  review_cycle_card(ui, app, state, columns.right());
  columns.finish();
  review_dialogs(ui, app, state);
}

}  // namespace evenhand::ui
