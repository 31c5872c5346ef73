#include "ui/screens/ownership/ownership_screen.h"

#include "ui/kit/interact.h"
#include "ui/kit/scroll_region.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

void ownership_screen(Ui& ui, app::App&, OwnershipState&, Rect body) {
  const IdScope scope("ownership");
  ScrollRegion region(ui, body, {.name = "Ownership"});
  Page page(ui, region.content());
  region.set_content_height(page.used_height());
}

}  // namespace evenhand::ui
