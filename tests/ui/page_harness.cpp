#include "ui/page_harness.h"

namespace evenhand::test {

PageHarness::~PageHarness() = default;

PageHarness::PageHarness(float width, float height, std::string_view sample) : screen(width, height) {
  app.advance(now_, 0);
  app.start();
  app.handle(app::RecentLoaded{});
  if (!sample.empty()) app.open_sample(sample);
  screen.run([this](ui::Ui& ui) { draw(ui); });
}

void PageHarness::draw(ui::Ui& ui) {
  app.advance(now_, 0);
  ui::apply_view(ui, app);
  ui::shell(ui, app, shell);
  app.carry_out_requests();
  if (app.has_work()) {
    while (app.work()) {
      if (is_content_with_a_picture && app.rebalancing().has_picture()) app.stop_rebalance();
    }
    ui.wake_in(0);
  }
  for (app::Effect& effect : app.take_effects()) effects.push_back(std::move(effect));
}

void PageHarness::paste(std::string_view text) {
  app.handle(app::TextPasted{std::string(text)});
  screen.frame();
  screen.settle();
}

void PageHarness::pass(std::int64_t milliseconds) {
  now_.milliseconds += milliseconds;
  screen.frame();
  screen.settle();
}

double PageHarness::highest_burden() const { return app.derived().figures(Ledger::Burden).measures.max_ratio; }

}  // namespace evenhand::test
