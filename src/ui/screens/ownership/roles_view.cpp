#include "ui/screens/ownership/roles_view.h"

#include "ui/kit/empty_state.h"

namespace evenhand::ui {

void roles_view(Ui& ui, app::App&, RolesViewState&, Page& page) {
  empty_state(ui, page.take(ui.px(300)), {.icon = Icon::Info, .title = "Roles: nothing to show here yet", .text = "Open the radar or the claim of an account."});
}

}  // namespace evenhand::ui
