#include "ui/screens/rebalance/handovers_view.h"

#include "ui/kit/empty_state.h"
#include "ui/kit/interact.h"

namespace evenhand::ui {

void handovers_view(Ui& ui, app::App&, HandoversViewState&, Page& page, float) {
  const IdScope scope("handovers_view");
  empty_state(ui, page.take(ui.px(280)), {.icon = Icon::Check, .title = "No handover is under way", .text = "Each move of an accepted plan becomes a handover here."});
}

}  // namespace evenhand::ui
