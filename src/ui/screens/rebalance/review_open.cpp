// The open review: the split against the policy, the proposed plan, and what everybody says to it, one after the other.
#include <algorithm>
#include <array>
#include <utility>

#include "app/policy_names.h"
#include "domain/format.h"
#include "fairness/sentences.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"
#include "ui/kit/table.h"
#include "ui/screens/figures/ledger_charts.h"
#include "ui/screens/rebalance/rebalance_parts.h"
#include "ui/screens/rebalance/review_parts.h"

namespace evenhand::ui {

namespace {

constexpr TextSpec kSmall{.type = Type::Small, .color = Token::Ink2};

struct LedgerRow {
  std::string name, highest, lowest, outside;
};

LedgerRow ledger_row(const app::App& app, Ledger ledger) {
  const app::LedgerFigures& figures = app.derived().figures(ledger);
  if (!figures.loads.is_ready()) return {capitalised(ledger_word(ledger)), "–", "–", "–"};
  const Measures& m = figures.measures;
  return {capitalised(ledger_word(ledger)), format_ratio(m.max_ratio), format_ratio(m.min_ratio), std::to_string(m.outside()) + " of " + std::to_string(m.people)};
}

std::string policy_sentence(const app::App& app) {
  const Measures& m = app.derived().figures(Ledger::Burden).measures;
  if (!app.derived().figures(Ledger::Burden).loads.is_ready()) return "The burden cannot be compared yet: a criterion with figures is missing.";
  const std::string band = "±" + format_percent(app.scenario()->policy->tolerance);
  if (m.outside() == 0) return "In the burden everybody is within the band of " + band + ".";
  return capitalised(count_in_words(static_cast<std::int64_t>(m.outside()))) + (m.outside() == 1 ? " person is" : " people are") + " outside the band of " + band +
         " in the burden: " + std::to_string(m.above) + " above, " + std::to_string(m.below) + " below.";
}

void answer_buttons(Ui& ui, app::App& app, ReviewViewState& state, const PersonId& person, const ReviewAnswer* answer, Rect row, float& right) {
  const std::string name = app.shown_name(person), accept_name = name + " accepts", object_name = name + " objects", clear_name = "Take back the answer of " + name;
  const ButtonSpec accept{.label = "Accept", .size = ControlSize::Small, .icon = Icon::Check, .id = "accept", .accessible_name = accept_name};
  const ButtonSpec object{.label = "Object", .kind = ButtonKind::Quiet, .size = ControlSize::Small, .id = "object", .accessible_name = object_name};
  const bool accepts = answer && answer->stand == ReviewStand::Accept;
  Rect box = button_box_right(ui, {right, row.y}, object);
  if (button(ui, box, object)) {
    const std::string before = answer && !accepts ? answer->reason : "";
    state.dialog = {.question = ReviewQuestion::Object, .person = person, .by = {}, .reason = before, .effective = {}, .dissenter = {}, .dissent = {}};
  }
  right = box.x - ui.px(4);
  if (accepts) return;
  box = button_box_right(ui, {right, row.y}, accept);
  if (button(ui, box, accept)) {
    request_plan_edit(app, "An answer to the review", [person, on = today_of(app)](const Scenario& s) { return with_review_answer(s, {.person = person, .stand = ReviewStand::Accept, .on = on}); });
  }
  right = box.x - ui.px(8);
}

void answer_row_of(Ui& ui, app::App& app, ReviewViewState& state, const Review& review, const PersonId& person, FlowCard& card) {
  const IdScope scope(person.value);
  const auto found = std::ranges::find(review.answers, person, &ReviewAnswer::person);
  const ReviewAnswer* answer = found == review.answers.end() ? nullptr : &*found;
  const Rect line = card.take(ui.line_width());
  horizontal_line(ui, line.x, line.right(), line.y, ui.theme[Token::Line]);
  card.gap(6);
  const Rect row = card.take(control_height(ui, ControlSize::Small));
  float right = row.right();
  if (!app.view().is_presenting) answer_buttons(ui, app, state, person, answer, row, right);
  const ChipSpec sign = !answer ? ChipSpec{.label = "waiting"} : answer->stand == ReviewStand::Accept ? ChipSpec{.label = "accepts", .tone = ChipTone::Success, .icon = Icon::Check}
                                                                                                   : ChipSpec{.label = "objects", .tone = ChipTone::Warning, .icon = Icon::Warn};
  const std::string name = app.shown_name(person);
  const float width = chip_width(ui, sign), room = right - row.x - width - ui.px(8);
  const float name_width = std::min(room, text_width(ui, Type::Body, name) + 1);
  text_line(ui, {row.x, row.y, name_width, row.height}, name);
  chip(ui, {row.x + name_width + ui.px(8), row.y + (row.height - chip_height(ui)) / 2}, sign);
  if (answer && !answer->reason.empty()) {
    const std::string words = "“" + app::shown_words(app, answer->reason) + "”";
    text_block(ui, card.take(text_block_height(ui, card.width(), words, kSmall)), words, kSmall);
  }
  card.gap(6);
}

}  // namespace

void review_policy_card(Ui& ui, app::App& app, ReviewViewState& state, Column& column) {
  FlowCard card(ui, column, {.title = "Compared with the policy"}, 300);
  const Scenario& scenario = *app.scenario();
  const Review* review = open_review(app);
  card.words(policy_sentence(app));
  card.gap(12);
  static constexpr std::array<TableColumn, 4> kColumns = {TableColumn{.title = "Ledger", .grow = 1.4f, .is_sortable = false}, TableColumn{.title = "Highest", .min_width = 60, .is_numeric = true, .is_sortable = false},
                                                          TableColumn{.title = "Lowest", .min_width = 60, .is_numeric = true, .is_sortable = false},
                                                          TableColumn{.title = "Outside", .min_width = 64, .is_numeric = true, .is_sortable = false}};
  std::array<LedgerRow, 3> rows;
  for (const Ledger ledger : kLedgers) rows[static_cast<std::size_t>(ledger)] = ledger_row(app, ledger);
  const TableSpec spec{.name = "The split today", .columns = kColumns, .row_count = 3,
                       .cell = [&](int r, int c) -> TableCell {
                         const LedgerRow& row = rows[static_cast<std::size_t>(r)];
                         const std::array<const std::string*, 4> cells = {&row.name, &row.highest, &row.lowest, &row.outside};
                         return {.text = *cells[static_cast<std::size_t>(c)]};
                       },
                       .selection = TableSelectionMode::None};
  table(ui, card.take(table_height(ui, spec)), state.figures, spec);
  card.note("Policy version " + std::to_string(review ? review->policy_version : scenario.policy->version) + ". Ratios are parts of a fair share.");
  if (review == nullptr) return;
  card.gap(12);
  const std::string findings = app::shown_words(app, review->findings);
  if (app.view().is_presenting) {
    card.words(findings.empty() ? "The reviewer has written no findings." : findings);
    return;
  }
  const DraftSpec words{.id = "findings", .label = "Findings", .text = findings, .placeholder = "What the comparison shows, in the reviewer’s words",
                        .disabled_reason = app.view().is_blind ? "Names are hidden: switch Blind off to change words" : "", .lines = 3};
  drafted_field(ui, state.draft, card.take(drafted_field_height(ui, state.draft, card.width(), words)), words, [&](const std::string& text) -> std::string {
    request_plan_edit(app, "Findings of the review", [text](const Scenario& s) {
      const Review& now = s.reviews->back();
      return with_review_proposal(s, now.plan, now.title, text);
    });
    return {};
  });
}

void review_proposal_card(Ui& ui, app::App& app, ReviewViewState&, const Review& review, Column& column) {
  FlowCard card(ui, column, {.title = "Proposed plan"}, 200);
  if (!app.view().is_presenting) {
    card.gap(4);
    const std::string_view why_not = review.answers.empty() ? "" : "People have answered to this one: decide first";
    if (const auto plan = choose_plan(ui, app, card.take(ui.px(52)), "What everybody answers to", review.plan, why_not)) {
      request_plan_edit(app, "Plan of the review", [plan = *plan](const Scenario& s) {
        const Review& now = s.reviews->back();
        return with_review_proposal(s, plan, now.title, now.findings);
      });
    }
    card.gap(8);
  }
  const std::vector<Plan>& plans = *app.scenario()->plans;
  const auto plan = std::ranges::find(plans, review.plan, &Plan::id);
  if (plan == plans.end()) return static_cast<void>(card.words("No plan is proposed. Save one under Proposal, or decide that nothing changes."));
  for (const PlanMove& move : plan->moves) {
    const std::string from = move.from.value.empty() ? "nobody" : app.shown_name(move.from);
    const std::string text = shown_client(app, move.client) + ": " + from + " → " + app.shown_name(move.to) + (move.is_forced ? ", could not stay" : "");
    text_block(ui, card.take(text_block_height(ui, card.width(), text)), text);
    if (!move.reason.empty() && !app.view().is_blind) card.note(move.reason);
    card.gap(6);
  }
  const PlanFigures& figures = plan->figures;
  if (figures.before > 0) {
    card.note("Highest load " + format_ratio(figures.before) + " → " + format_ratio(figures.value) + "; with so many moves no plan is better than " + format_ratio(figures.bound) + ".");
  }
}

void review_answers_card(Ui& ui, app::App& app, ReviewViewState& state, const Review& review, Column& column) {
  FlowCard card(ui, column, {.title = "Answers", .subtitle = "One after the other on this screen; an objection says why and stays on the record"}, 420);
  card.gap(4);
  const std::string count = std::to_string(review.answers.size()) + " of " + std::to_string(app.scenario()->people->size()) + " have answered";
  text_line(ui, card.take(line_height(ui, Type::BodyStrong) + ui.px(6)), count, {.type = Type::BodyStrong, .role = Role::Status});
  for (const Person& person : *app.scenario()->people) answer_row_of(ui, app, state, review, person.id, card);
  if (app.scenario()->people->empty()) card.words("Nobody is in the team yet.");
}

}  // namespace evenhand::ui
