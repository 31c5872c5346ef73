#include "ui/screens/ownership/credit_view.h"

#include "ui/kit/empty_state.h"

namespace evenhand::ui {

void credit_view(Ui& ui, app::App&, CreditViewState&, Page& page, std::size_t) {
  empty_state(ui, page.take(ui.px(300)), {.icon = Icon::Info, .title = "Credit: nothing to show here yet", .text = "Open the radar or the claim of an account."});
}

}  // namespace evenhand::ui
