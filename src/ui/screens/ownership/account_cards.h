// The cards of the account's page. Private to account_view.cpp and its parts.
#pragma once

#include "ui/screens/ownership/account_view.h"

namespace evenhand::ui {

struct AccountPage {
  Ui& ui;
  app::App& app;
  AccountViewState& state;
  const Client& client;
  const ShownNames& names;
  Date today;
  Date day;  // of the figures
};

void duties_card(const AccountPage& on, Column& column);
void decisions_card(const AccountPage& on, Column& column);
void verdict_row(const AccountPage& on, FlowCard& card, const Verdict& verdict, int index);
RecordForm ruling_form(const AccountPage& on);

void dispute_card(const AccountPage& on, Column& column);
void together_card(const AccountPage& on, Column& column);
void plan_card(const AccountPage& on, Column& column);
void meeting_card(const AccountPage& on, Column& column);
void handovers_card(const AccountPage& on, Column& column);
void credit_card(const AccountPage& on, Column& column);
void support_card(const AccountPage& on, Column& column);
void learned_card(const AccountPage& on, Column& column);

}  // namespace evenhand::ui
