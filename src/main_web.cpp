// The page: construct, connect, run.
#include <cstdint>

#include "platform/web/backend.h"
#include "platform/web/web_platform.h"
#include "ui/kit/paint.h"
#include "ui/kit/ui.h"

namespace {

using namespace evenhand;

struct Page {
  ui::Ui ui;
  platform::web::WebPlatform platform;
};

void draw(ui::Ui& ui) {
  float y = ui.px(40);
  for (const ui::Type type : {ui::Type::Display, ui::Type::Title, ui::Type::Head, ui::Type::Body, ui::Type::BodyStrong, ui::Type::Small, ui::Type::Label}) {
    ui::text(ui, {ui.px(40), y}, type, ui.theme[ui::Token::Ink1], "Evenhand: fair shares, ÄÖÜ çé 1.29 ≈ −3 % العربية 日本語 🙂");
    y += ui::line_height(ui, type) + ui.px(8);
  }
}

}  // namespace

int main() {
  static Page page;
  page.platform.start({});
  platform::web::start(page.ui, {.before = [] { page.platform.take_events(); }, .draw = [] { draw(page.ui); }, .after = [] {}, .run_shortcut = {}});
}
