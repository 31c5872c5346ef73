#include "ui/screens/ownership/claim_view.h"

#include "ui/kit/empty_state.h"

namespace evenhand::ui {

void claim_view(Ui& ui, app::App&, ClaimViewState&, Page& page, std::size_t) {
  empty_state(ui, page.take(ui.px(300)), {.icon = Icon::Info, .title = "Nothing to show here yet", .text = "No contacts are on record."});
}

}  // namespace evenhand::ui
