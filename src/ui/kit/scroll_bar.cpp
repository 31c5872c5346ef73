#include "ui/kit/scroll_bar.h"

#include <imgui.h>

#include <algorithm>

#include "ui/kit/drag_handle.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {

namespace {

constexpr float kThumb = 6, kActiveThumb = 8, kShortestThumb = 28;  // logical px

}  // namespace

Rect scroll_bar_track(const Ui& ui, Rect box, ScrollAxis axis) {
  const float size = ui.px(kScrollBarTrack);
  if (axis == ScrollAxis::Vertical) return {box.right() - size, box.y, size, box.height};
  return {box.x, box.bottom() - size, box.width, size};
}

ScrollBar scroll_bar(Ui& ui, NodeId id, Rect track, const ScrollBarSpec& spec) {
  ScrollBar bar;
  const bool is_vertical = spec.axis == ScrollAxis::Vertical;
  const float range = spec.content - spec.viewport;
  const float length = (is_vertical ? track.height : track.width) - ui.px(4);
  if (range < 1 || length < ui.px(kShortestThumb)) return bar;

  const float thumb = std::clamp(length * spec.viewport / spec.content, ui.px(kShortestThumb), length);
  const float start = (is_vertical ? track.y : track.x) + ui.px(2);
  const float at = start + (length - thumb) * std::clamp(spec.scroll / range, 0.0f, 1.0f);

  const DragHandle handle = drag_handle(ui, id, track, "default");
  bar.is_active = handle.is_hovered || handle.is_held;
  if (handle.is_held) {
    const float pointer = is_vertical ? handle.pointer.y : handle.pointer.x;
    ImGuiStorage& storage = *ImGui::GetStateStorage();
    if (handle.is_grabbed) {
      const bool is_on_thumb = pointer >= at && pointer < at + thumb;
      storage.SetFloat(id, is_on_thumb ? pointer - at : thumb / 2);
    }
    const float travel = std::max(1.0f, length - thumb);
    bar.wanted = std::clamp((pointer - storage.GetFloat(id) - start) / travel, 0.0f, 1.0f) * range;
  }

  const float size = ui.px(bar.is_active ? kActiveThumb : kThumb);
  const float edge = ui.px(2);
  bar.thumb = is_vertical ? Rect{track.right() - edge - size, at, size, thumb}
                          : Rect{at, track.bottom() - edge - size, thumb, size};
  return bar;
}

void draw_scroll_bar(Ui& ui, const ScrollBar& bar) {
  if (bar.thumb.width <= 0) return;
  const Color color = ui.theme[Token::LineStrong];
  fill(ui, bar.thumb, bar.is_active || ui.theme.is_high_contrast ? color : color.with_alpha(0.6f), 4);
}

}  // namespace evenhand::ui
