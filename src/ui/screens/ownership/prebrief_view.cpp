#include "ui/screens/ownership/prebrief_view.h"

#include "ui/kit/empty_state.h"

namespace evenhand::ui {

void prebrief_view(Ui& ui, app::App&, PreBriefViewState&, Page& page, std::size_t) {
  empty_state(ui, page.take(ui.px(300)), {.icon = Icon::Info, .title = "Pre-brief: nothing to show here yet", .text = "Open the radar or the claim of an account."});
}

}  // namespace evenhand::ui
