#include "ui/screens/rebalance/rebalance_screen.h"

#include "ui/kit/interact.h"
#include "ui/kit/scroll_region.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

void rebalance_screen(Ui& ui, app::App&, RebalanceState&, Rect body) {
  const IdScope scope("rebalance");
  ScrollRegion region(ui, body, {.name = "Rebalance"});
  Page page(ui, region.content());
  region.set_content_height(page.used_height());
}

}  // namespace evenhand::ui
