#include "ui/screens/ownership/radar_view.h"

#include "ui/kit/empty_state.h"

namespace evenhand::ui {

void radar_view(Ui& ui, app::App&, RadarViewState&, Page& page) {
  empty_state(ui, page.take(ui.px(300)), {.icon = Icon::Info, .title = "Nothing to show here yet", .text = "No contacts are on record."});
}

}  // namespace evenhand::ui
