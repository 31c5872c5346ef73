// One of two to five in a track (look 5): a radio group, or the tabs of what stands below.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct SegmentedSpec {
  std::string_view name;                   // accessible name and id
  std::span<const std::string_view> labels;
  int selected = 0;
  bool is_tabs = false;                    // semantics of tabs instead of radio buttons
};

// The newly chosen part. Parts share box.width by their natural widths.
std::optional<int> segmented(Ui& ui, Rect box, const SegmentedSpec& spec);
float segmented_width(const Ui& ui, const SegmentedSpec& spec);
float segmented_height(const Ui& ui);

}  // namespace evenhand::ui
