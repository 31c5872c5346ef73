#include "ui/screens/ownership/account_view.h"

#include "ui/kit/empty_state.h"

namespace evenhand::ui {

void account_view(Ui& ui, app::App&, AccountViewState&, Page& page, std::size_t) {
  empty_state(ui, page.take(ui.px(300)), {.icon = Icon::Info, .title = "Account: nothing to show here yet", .text = "Open the radar or the claim of an account."});
}

}  // namespace evenhand::ui
