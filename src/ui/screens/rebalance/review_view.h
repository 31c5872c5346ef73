// The review cycle (L3): how often and who reviews, the open review with its comparison, proposal, answers and decision, and those
// that were held. Accepting a plan makes its moves and begins its handovers in one step.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/app.h"
#include "domain/plan_records.h"
#include "ui/kit/table.h"
#include "ui/kit/ui.h"
#include "ui/screens/draft_field.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

enum class ReviewQuestion : std::uint8_t { None, Object, Decide };

struct ReviewDialog {
  ReviewQuestion question = ReviewQuestion::None;
  PersonId person = {};                             // who objects
  ReviewOutcome outcome = ReviewOutcome::NoChange;  // of a decision
  std::string by, reason, effective, dissenter, dissent;
};

struct ReviewViewState {
  FieldDraft draft;
  PlanId plan = {};       // chosen for the review that is to be opened
  std::string title;      // of it
  ReviewId shown = {};    // the past review that is unfolded
  TableState figures;
  ReviewDialog dialog;
};

// Takes the boxes it needs from the page; `room` is what is left of the screen below its top, in device pixels.
void review_view(Ui& ui, app::App& app, ReviewViewState& state, Page& page, float room);

}  // namespace evenhand::ui
