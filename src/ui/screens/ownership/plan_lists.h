// The lists of an account plan: each item a row, added and edited in a form, moved and taken out. Private to the plan's page.
#pragma once

#include "ui/screens/ownership/plan_view.h"
#include "ui/screens/ownership/record_parts.h"

namespace evenhand::ui {

struct PlanPage {
  Ui& ui;
  app::App& app;
  PlanViewState& state;
  const Client& client;
  const AccountPlan& plan;
  const ShownNames& names;
  Date today;
};

// Nothing while no milestone has a day.
void plan_timeline_card(const PlanPage& on, Page& page);
void objectives_card(const PlanPage& on, Column& column);
void contributions_card(const PlanPage& on, Column& column);
void milestones_card(const PlanPage& on, Column& column);
void measures_card(const PlanPage& on, Column& column);
void risks_card(const PlanPage& on, Column& column);
void progress_notes_card(const PlanPage& on, Column& column);

// The plan changed by `change`, as one undo step.
void request_plan(const PlanPage& on, std::string label, std::function<void(AccountPlan&)> change);

}  // namespace evenhand::ui
