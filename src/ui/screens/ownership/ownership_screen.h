// Whose relationship it is (O1 to O17): accounts by how contested they are, and one account's claim with its evidence.
#pragma once

#include <optional>
#include <string>

#include "app/app.h"
#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"
#include "ui/screens/draft_field.h"
#include "ui/screens/ownership/account_view.h"
#include "ui/screens/ownership/calibration_view.h"
#include "ui/screens/ownership/claim_view.h"
#include "ui/screens/ownership/credit_view.h"
#include "ui/screens/ownership/escalation_view.h"
#include "ui/screens/ownership/plan_view.h"
#include "ui/screens/ownership/prebrief_view.h"
#include "ui/screens/ownership/radar_view.h"
#include "ui/screens/ownership/roles_view.h"
#include "ui/screens/ownership/rules_view.h"

namespace evenhand::ui {

struct OwnershipState {
  FieldDraft day;  // typed in "Figures as of"
  // Without an account.
  RadarViewState radar;
  RolesViewState roles;
  RulesViewState rules;
  CalibrationViewState calibration;
  EscalationViewState escalation;
  // Of the account that is open; begun anew when another is opened.
  ClientId account;
  ClaimViewState claim;
  AccountViewState record;
  PlanViewState plan;
  CreditViewState credit;
  PreBriefViewState prebrief;
  std::optional<PastClaim> past;  // opened next
  std::string shown;              // which view of which account: another one begins at its top
};

void ownership_screen(Ui& ui, app::App& app, OwnershipState& state, Rect body);

}  // namespace evenhand::ui
