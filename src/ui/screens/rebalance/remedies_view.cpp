#include "ui/screens/rebalance/remedies_view.h"

#include "ui/kit/empty_state.h"
#include "ui/kit/interact.h"

namespace evenhand::ui {

void remedies_view(Ui& ui, app::App&, RemediesViewState&, Page& page, float) {
  const IdScope scope("remedies_view");
  empty_state(ui, page.take(ui.px(280)), {.icon = Icon::Info, .title = "Nothing but moves is worked out yet", .text = "The moves that make the split fairer stand under Proposal."});
}

}  // namespace evenhand::ui
