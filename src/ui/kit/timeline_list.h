// Dated sentences, newest on top: an 8 px dot, the date in semibold, what happened.
#pragma once

#include <span>
#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct TimelineEntry {
  std::string_view date;        // as shown: "1 Nov"
  std::string_view text;        // wraps
  bool is_current = false;      // the dot in accent
};

struct TimelineListSpec {
  std::string_view name;        // accessible name of the list
  std::span<const TimelineEntry> entries;
};

// Returns the height used, device pixels; box.height is not read.
float timeline_list(Ui& ui, Rect box, const TimelineListSpec& spec);
float timeline_list_height(const Ui& ui, float width, const TimelineListSpec& spec);

}  // namespace evenhand::ui
