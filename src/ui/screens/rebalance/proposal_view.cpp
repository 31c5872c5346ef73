#include "ui/screens/rebalance/proposal_view.h"

#include "ui/kit/empty_state.h"
#include "ui/kit/interact.h"

namespace evenhand::ui {

void proposal_view(Ui& ui, app::App&, ProposalViewState&, Page& page, float) {
  const IdScope scope("proposal_view");
  empty_state(ui, page.take(ui.px(280)), {.icon = Icon::Rebalance, .title = "No plan yet", .text = ""});
}

}  // namespace evenhand::ui
