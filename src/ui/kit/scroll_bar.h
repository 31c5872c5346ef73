// The slim bar of a scrolling area: 6 px thumb, wider under the pointer; a press on the track jumps there.
#pragma once

#include <cstdint>
#include <optional>

#include "ui/kit/geometry.h"
#include "ui/kit/semantics.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

inline constexpr float kScrollBarTrack = 12;  // logical px across

enum class ScrollAxis : std::uint8_t { Horizontal, Vertical };

struct ScrollBarSpec {
  ScrollAxis axis = ScrollAxis::Vertical;
  float content = 0;     // device pixels along the axis
  float viewport = 0;
  float scroll = 0;      // 0..content - viewport
};

struct ScrollBar {
  std::optional<float> wanted;  // scroll wanted by the pointer
  Rect thumb;                   // zero size: everything fits
  bool is_active = false;       // under the pointer or held
};

// Behaviour only, before the content claims the pointer; draw_scroll_bar() paints it over the content.
ScrollBar scroll_bar(Ui& ui, NodeId id, Rect track, const ScrollBarSpec& spec);
void draw_scroll_bar(Ui& ui, const ScrollBar& bar);

// The strip along the right or lower edge of `box` that the bar takes the pointer in.
Rect scroll_bar_track(const Ui& ui, Rect box, ScrollAxis axis);

}  // namespace evenhand::ui
