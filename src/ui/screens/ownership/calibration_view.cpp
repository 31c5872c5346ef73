#include "ui/screens/ownership/calibration_view.h"

#include "ui/kit/empty_state.h"

namespace evenhand::ui {

void calibration_view(Ui& ui, app::App&, CalibrationViewState&, Page& page) {
  empty_state(ui, page.take(ui.px(300)), {.icon = Icon::Info, .title = "Calibration: nothing to show here yet", .text = "Open the radar or the claim of an account."});
}

}  // namespace evenhand::ui
