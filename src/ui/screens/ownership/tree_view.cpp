#include "ui/screens/ownership/tree_view.h"

#include "ui/kit/empty_state.h"

namespace evenhand::ui {

void tree_view(Ui& ui, app::App&, TreeViewState&, Page& page) {
  empty_state(ui, page.take(ui.px(300)), {.icon = Icon::Info, .title = "Decision tree: nothing to show here yet", .text = "Open the radar or the claim of an account."});
}

}  // namespace evenhand::ui
