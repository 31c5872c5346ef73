#include "ui/screens/rebalance/what_ifs_view.h"

#include "ui/kit/empty_state.h"
#include "ui/kit/interact.h"

namespace evenhand::ui {

void what_ifs_view(Ui& ui, app::App&, WhatIfsViewState&, Page& page, float) {
  const IdScope scope("what_ifs_view");
  empty_state(ui, page.take(ui.px(280)), {.icon = Icon::Rebalance, .title = "No what-if is saved yet", .text = "Save a proposal as a what-if, and it can be compared here with the others."});
}

}  // namespace evenhand::ui
