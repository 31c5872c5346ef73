// The cards of the credit page. Private to it.
#pragma once

#include "ui/screens/ownership/credit_view.h"

namespace evenhand::ui {

struct CreditPage {
  Ui& ui;
  app::App& app;
  CreditViewState& state;
  const Client& client;
  const ShownNames& names;
  Date day;  // of the figures
};

// Reports entered in turn at one screen: who has reported is shown, what they said is not.
void peer_card(const CreditPage& on, Column& column);

}  // namespace evenhand::ui
