#include "ui/kit/segmented.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "ui/kit/control.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {
namespace {

constexpr float kPadding = 2, kPartPadding = 12, kTrackRadius = 8, kPartRadius = 6;  // logical

// Semibold, so that choosing another part moves nothing.
float part_width(const Ui& ui, std::string_view label) {
  return std::ceil(text_width(ui, Type::BodyStrong, label)) + 2 * ui.px(kPartPadding);
}

bool part(Ui& ui, Rect box, std::string_view label, const SegmentedSpec& spec, int index) {
  const NodeId id = make_id(label);
  const bool is_current = index == spec.selected;
  const Interaction state = interact(ui, id, box, {.focus_radius = kPartRadius});
  if (is_current) {
    fill(ui, box, ui.theme[Token::Raised], kPartRadius);
    stroke(ui, box, ui.theme[Token::Line], kPartRadius);
  }
  const Color ink = is_current ? ui.theme[Token::Ink1] : blended(ui.theme[Token::Ink2], ui.theme[Token::Ink1], state.hover);
  const Type type = is_current ? Type::BodyStrong : Type::Body;
  const Point at{box.center().x, std::floor(box.center().y - line_height(ui, type) / 2)};
  clipped_text(ui, at, box.width, type, ink, label, Align::Center);
  const std::uint32_t chosen = spec.is_tabs ? kSelected : kChecked;
  ui.semantics.add({.id = id, .role = spec.is_tabs ? Role::Tab : Role::Radio, .rect = state.hit, .name = label,
                    .flags = is_current ? chosen : 0u, .index = index + 1, .count = static_cast<int>(spec.labels.size())});
  return state.is_pressed && !is_current;
}

}  // namespace

std::optional<int> segmented(Ui& ui, Rect box, const SegmentedSpec& spec) {
  const IdScope scope(spec.name);
  const Rect track{box.x, box.y, box.width, segmented_height(ui)};
  ui.semantics.push({.id = make_id("group"), .role = spec.is_tabs ? Role::TabList : Role::RadioGroup, .rect = track, .name = spec.name});
  fill(ui, track, ui.theme[Token::Sunken], kTrackRadius);
  if (ui.theme.is_high_contrast) stroke(ui, track, ui.theme[Token::Line], kTrackRadius);
  Rect rest = track.inset(ui.px(kPadding));
  const float spare = (box.width - segmented_width(ui, spec)) / static_cast<float>(std::max<std::size_t>(1, spec.labels.size()));
  std::optional<int> chosen;
  for (int i = 0; i < static_cast<int>(spec.labels.size()); ++i) {
    const std::string_view label = spec.labels[static_cast<std::size_t>(i)];
    if (part(ui, cut_left(rest, std::floor(part_width(ui, label) + spare)), label, spec, i)) chosen = i;
  }
  ui.semantics.pop();
  return chosen;
}

float segmented_width(const Ui& ui, const SegmentedSpec& spec) {
  float width = 2 * ui.px(kPadding);
  for (const std::string_view label : spec.labels) width += part_width(ui, label);
  return width;
}

float segmented_height(const Ui& ui) { return control_height(ui, ControlSize::Small) + 2 * ui.px(kPadding); }

}  // namespace evenhand::ui
