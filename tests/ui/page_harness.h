// The whole page without a browser: app and shell in the headless harness, with a clock of the test's own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "ui/harness.h"
#include "ui/screens/shell/shell.h"

namespace evenhand::test {

class PageHarness {
 public:
  explicit PageHarness(float width = 1280, float height = 800, std::string_view sample = {});
  ~PageHarness();

  Harness screen;
  app::App app;
  ui::ShellState shell;
  std::vector<app::Effect> effects;  // everything the app asked of the outside, in order
  bool is_content_with_a_picture = false;  // the search for few moves stops at its first picture: its end is another test's matter

  void paste(std::string_view text);
  void go_to(std::string_view rail_item) { screen.press(ui::Role::Button, rail_item); }
  void pass(std::int64_t milliseconds);  // lets the app's clock run
  // What is on the screen of a figure: the highest burden ratio as the app knows it.
  double highest_burden() const;

 private:
  void draw(ui::Ui& ui);

  Instant now_{1'793'543'520'000};  // 2026-11-01 14:32 UTC
};

}  // namespace evenhand::test
