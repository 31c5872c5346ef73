// The page: construct, connect, run.
#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

#include "app/app.h"
#include "app/commands.h"
#include "platform/web/backend.h"
#include "platform/web/files.h"
#include "platform/web/media.h"
#include "platform/web/web_platform.h"
#include "ui/screens/shell/shell.h"

namespace {

using namespace evenhand;

// Work between two frames, so that input is never kept waiting (PB-6). Where a frame takes long to reach the screen, it may take
// as long as that: else most of the time goes into pictures of the progress.
constexpr double kWorkMilliseconds = 6.0, kMostWorkMilliseconds = 24.0;
constexpr double kWorkMillisecondsReading = 100.0;  // nothing else is looked at than a bar and the way to cancel
constexpr double kWorkMillisecondsInUse = 2.0;  // while somebody scrolls or points, frames come first:
constexpr double kShareInUse = 1.0 / 8.0;       // of the time that a frame takes anyway, where that is more

struct Page {
  ui::Ui ui;
  ui::ShellState shell;
  app::App app;
  platform::web::WebPlatform platform;
  std::vector<app::Shortcut> shortcuts;  // pressed since the last frame
  double worked_until = 0.0;             // milliseconds

  void take_in() {
    const Instant now = platform.now();
    app.advance(now, platform.local_offset_minutes(now));
    const bool is_file_over = platform::web::files::is_file_over();
    if (is_file_over != app.is_file_over()) app.handle(app::FileDragged{is_file_over});
    for (app::Event& event : platform.take_events()) app.handle(std::move(event));
    ui::apply_view(ui, app);
  }

  // Keys wait for the frame, because what was done before them may still be on its way.
  bool take_shortcut(const app::Shortcut& pressed) {
    const bool is_taken = app::takes_shortcut(app, pressed);
    if (is_taken) shortcuts.push_back(pressed);
    return is_taken;
  }

  void carry_out() {
    app.carry_out_requests();
    for (const app::Shortcut& pressed : std::exchange(shortcuts, {})) app::run_shortcut(app, pressed);
    if (app.has_work()) ui.wake_in(0);  // to go on, and to show what came out
    const double started = platform::web::milliseconds();
    const double since = started - worked_until;
    const bool is_reading = std::holds_alternative<app::ReadingImport>(app.import_draft());
    const double budget = is_reading                   ? kWorkMillisecondsReading
                          : platform::web::is_in_use() ? std::clamp(since * kShareInUse, kWorkMillisecondsInUse, kWorkMilliseconds)
                                                       : std::clamp(since, kWorkMilliseconds, kMostWorkMilliseconds);
    while (app.has_work() && platform::web::milliseconds() - started < budget) app.work();
    worked_until = platform::web::milliseconds();
    hand_over();
    if (const auto deadline = app.next_deadline()) {
      ui.wake_in(static_cast<double>(deadline->milliseconds - platform.now().milliseconds) / 1000.0);
    }
  }

  void hand_over() {
    for (const app::Effect& effect : app.take_effects()) platform.perform(effect);
  }

  // The page goes away and no further frame may come: what is known is saved now (SD-15).
  void flush() {
    take_in();
    app.carry_out_requests();
    hand_over();
  }
};

}  // namespace

int main() {
  static Page page;
  page.app.start();
  page.platform.start([] { page.flush(); });
  page.shell.is_mac = platform::web::is_mac();
  platform::web::start(page.ui, {
                                    .before = [] { page.take_in(); },
                                    .draw = [] {
                                      ui::shell(page.ui, page.app, page.shell);
                                      platform::web::ask_before_leaving(ui::has_unkept_work(page.shell));
                                    },
                                    .after = [] { page.carry_out(); },
                                    .run_shortcut = [](const app::Shortcut& pressed) { return page.take_shortcut(pressed); },
                                });
}
