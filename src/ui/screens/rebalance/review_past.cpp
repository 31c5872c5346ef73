// Reviews that were decided: newest first, each with its answers, dissent and decision.
#include <algorithm>
#include <vector>

#include "app/policy_names.h"
#include "domain/format.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/list_row.h"
#include "ui/screens/rebalance/rebalance_parts.h"
#include "ui/screens/rebalance/review_parts.h"

namespace evenhand::ui {

namespace {

constexpr TextSpec kSmall{.type = Type::Small, .color = Token::Ink2};

std::string_view outcome_words(ReviewOutcome outcome) {
  switch (outcome) {
    case ReviewOutcome::PlanAccepted: return "plan accepted";
    case ReviewOutcome::PlanDeclined: return "plan declined";
    case ReviewOutcome::NoChange: return "no change";
  }
  return {};
}

void line(Ui& ui, FlowCard& card, const std::string& text) {
  text_block(ui, card.take(text_block_height(ui, card.width(), text, kSmall)), text, kSmall);
  card.gap(4);
}

std::string title_of(const app::App& app, const Review& review) {
  const std::string day = format_date(review.opened_on);
  return review.title.empty() ? "Review of " + day : app::shown_words(app, review.title) + ", " + day;
}

std::string decision_line(const app::App& app, const ReviewDecision& decision) {
  std::string text = "Decided on " + format_date(decision.on);
  if (!decision.by.empty()) text += " by " + app::shown_inside(app, decision.by);
  text += ": " + std::string(outcome_words(decision.outcome));
  if (decision.effective_on) text += ", from " + format_date(*decision.effective_on);
  return text + ". “" + app::shown_words(app, decision.reason) + "”";
}

void unfolded(Ui& ui, app::App& app, const Review& review, FlowCard& card) {
  card.gap(8);
  if (!review.reviewer.value.empty()) line(ui, card, "Reviewed by " + app.shown_name(review.reviewer) + ", against policy version " + std::to_string(review.policy_version) + ".");
  if (!review.findings.empty()) line(ui, card, "Findings: " + app::shown_words(app, review.findings));
  if (const std::string plan = plan_in_words(app, review.plan); !plan.empty()) line(ui, card, "Proposed: " + plan + ".");
  std::vector<std::string> accepting;
  for (const ReviewAnswer& answer : review.answers) {
    if (answer.stand == ReviewStand::Accept) accepting.push_back(app.shown_name(answer.person));
  }
  if (!accepting.empty()) line(ui, card, "Accepted by " + join_names(accepting, accepting.size()) + ".");
  for (const ReviewAnswer& answer : review.answers) {
    if (answer.stand == ReviewStand::Object) line(ui, card, app.shown_name(answer.person) + " objected: “" + app::shown_words(app, answer.reason) + "”");
  }
  line(ui, card, decision_line(app, *review.decision));
  for (const Dissent& dissent : review.decision->dissents) {
    const bool is_answer = std::ranges::contains(review.answers, dissent.person, &ReviewAnswer::person) && !dissent.person.value.empty();
    const std::string who = dissent.person.value.empty() ? (app.view().is_blind ? std::string("Somebody outside the team") : dissent.name) : app.shown_name(dissent.person);
    line(ui, card, "Dissent on the record: " + who + (is_answer || dissent.reason.empty() ? "." : ", “" + app::shown_words(app, dissent.reason) + "”"));
  }
  const auto handovers = std::ranges::count(*app.scenario()->handovers, review.id, &Handover::review);
  if (handovers > 0) {
    card.gap(4);
    const std::string label = "See " + plural(handovers, "handover", "handovers");
    const ButtonSpec see{.label = label, .size = ControlSize::Small, .icon_right = Icon::Right};
    const Rect row = card.take(control_height(ui, ControlSize::Small));
    if (button(ui, button_box(ui, {row.x, row.y}, see), see)) show_rebalance_view(app, app::RebalanceView::Handovers);
  }
  card.gap(12);
}

}  // namespace

void past_reviews_card(Ui& ui, app::App& app, ReviewViewState& state, Column& column) {
  FlowCard card(ui, column, {.title = "Reviews held", .subtitle = "Newest first; what was said and decided stays as it was"}, 240);
  const std::vector<Review>& reviews = *app.scenario()->reviews;
  std::size_t held = 0;
  for (auto review = reviews.rbegin(); review != reviews.rend(); ++review) {
    if (review->is_open()) continue;
    ++held;
    const IdScope scope(review->id.value);
    const bool is_shown = state.shown == review->id;
    const std::string title = title_of(app, *review), trailing(outcome_words(review->decision->outcome));
    const std::size_t dissents = review->decision->dissents.size();
    const std::string subtitle = plural(static_cast<std::int64_t>(review->answers.size()), "answer", "answers") + ", " + plural(static_cast<std::int64_t>(dissents), "dissent", "dissents");
    const ListRowSpec row{.title = title, .subtitle = subtitle, .trailing = trailing, .id = "row", .has_arrow = !is_shown, .is_selected = is_shown};
    if (list_row(ui, card.take(list_row_height(ui, row)), row)) state.shown = is_shown ? ReviewId{} : review->id;
    if (is_shown) unfolded(ui, app, *review, card);
  }
  if (held == 0) card.words("None yet. What is decided in a review stays here with its reasons and dissent.");
}

}  // namespace evenhand::ui
