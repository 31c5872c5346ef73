// Long work that shows itself after 300 ms: what is done, a bar of 6 px, percent, the best result so far, "Stop and keep".
#pragma once

#include <optional>
#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct ProgressSpec {
  std::string_view label;                 // "Looking for better moves"
  std::string_view best = {};             // "best so far 1.04"
  double fraction = 0;                    // 0..1
  std::string_view stop = "Stop and keep";  // empty: cannot be stopped
  double started_at = -1;                 // Ui::seconds when the work began; < 0: shown at once
};

struct ProgressResult {
  float height = 0;          // device pixels used; 0 while it is too early to show
  bool was_stopped = false;  // "Stop and keep" was pressed
};

// Two rows: the sentence, then bar, percent and button. Uses progress_height(); box.height is not read.
ProgressResult progress(Ui& ui, Rect box, const ProgressSpec& spec);
float progress_height(const Ui& ui);

// The 6 px bar alone, drawn in the middle of `box`. No semantic node.
void progress_bar(Ui& ui, Rect box, double fraction);

}  // namespace evenhand::ui
