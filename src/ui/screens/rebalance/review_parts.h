// The parts of the review view. Private to its files.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/app.h"
#include "domain/plan_records.h"
#include "ui/screens/flow_card.h"
#include "ui/screens/rebalance/review_view.h"

namespace evenhand::ui {

// Null: none is open.
const Review* open_review(const app::App& app);
// "“Three moves”, 3 moves, highest load 1.29 → 1.10"; empty without a plan.
std::string plan_in_words(const app::App& app, const PlanId& plan);

// A saved plan, or none; the draft is left out.
std::optional<PlanId> choose_plan(Ui& ui, const app::App& app, Rect box, std::string_view label, const PlanId& selected, std::string_view disabled_reason);

void review_cycle_card(Ui& ui, app::App& app, ReviewViewState& state, Column& column);
void review_opening_card(Ui& ui, app::App& app, ReviewViewState& state, Column& column);
void review_policy_card(Ui& ui, app::App& app, ReviewViewState& state, Column& column);
void review_proposal_card(Ui& ui, app::App& app, ReviewViewState& state, const Review& review, Column& column);
void review_answers_card(Ui& ui, app::App& app, ReviewViewState& state, const Review& review, Column& column);
void past_reviews_card(Ui& ui, app::App& app, ReviewViewState& state, Column& column);
void open_the_review(app::App& app, ReviewViewState& state);
void review_dialogs(Ui& ui, app::App& app, ReviewViewState& state);

}  // namespace evenhand::ui
