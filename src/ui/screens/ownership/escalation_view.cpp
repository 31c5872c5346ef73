#include "ui/screens/ownership/escalation_view.h"

#include "ui/kit/empty_state.h"

namespace evenhand::ui {

void escalation_view(Ui& ui, app::App&, EscalationViewState&, Page& page) {
  empty_state(ui, page.take(ui.px(300)), {.icon = Icon::Info, .title = "Escalation: nothing to show here yet", .text = "Open the radar or the claim of an account."});
}

}  // namespace evenhand::ui
