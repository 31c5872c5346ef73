#include "ui/screens/rebalance/review_view.h"

#include "ui/kit/empty_state.h"
#include "ui/kit/interact.h"

namespace evenhand::ui {

void review_view(Ui& ui, app::App&, ReviewViewState&, Page& page, float) {
  const IdScope scope("review_view");
  empty_state(ui, page.take(ui.px(280)), {.icon = Icon::Cases, .title = "No review is open", .text = "Ask for answers to a proposal, and each person accepts or objects here."});
}

}  // namespace evenhand::ui
