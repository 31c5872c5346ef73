#include "ui/kit/tabs.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/control.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {
namespace {

constexpr float kGap = 20, kHeight = 40;  // logical
constexpr int kLeftChannel = 1, kWidthChannel = 2;
constexpr float kMilliseconds = 120;

float tab_width(const Ui& ui, std::string_view label) { return std::ceil(text_width(ui, Type::BodyStrong, label)); }

// Below 1 when the tabs are wider than their box: then all labels are cut alike.
float shrink_to_fit(const Ui& ui, float width, const TabsSpec& spec) {
  const float gaps = ui.px(kGap) * (static_cast<float>(spec.labels.size()) - 1), words = tabs_width(ui, spec.labels) - gaps;
  return words + gaps <= width ? 1.0f : std::max(0.1f, (width - gaps) / words);
}

bool tab(Ui& ui, Rect box, std::string_view label, bool is_current, int index, int count) {
  const NodeId id = make_id(label);
  const Interaction state = interact(ui, id, box, {.focus_radius = 4, .draws_focus_ring = false});
  const Type type = is_current ? Type::BodyStrong : Type::Body;
  const Color ink = is_current ? ui.theme[Token::Ink1] : blended(ui.theme[Token::Ink2], ui.theme[Token::Ink1], state.hover);
  const float line = line_height(ui, type);
  const Rect words{box.x, std::floor(box.center().y - line / 2), box.width, line};
  const bool is_cut = clipped_text(ui, {words.x, words.y}, words.width, type, ink, label);
  if (state.is_focus_visible) focus_ring(ui, words.inset(-ui.px(2), 0), 4);
  ui.semantics.add({.id = id, .role = Role::Tab, .rect = state.hit, .name = label, .flags = is_current ? std::uint32_t{kSelected} : 0u,
                    .index = index, .count = count});
  control_tooltip(ui, id, box, {}, is_cut ? label : std::string_view{});
  return state.is_pressed && !is_current;
}

}  // namespace

std::optional<int> tabs(Ui& ui, Rect box, const TabsSpec& spec) {
  const IdScope scope(spec.name);
  const NodeId group = make_id("group");
  const float height = tabs_height(ui), rule = ui.px(ui.theme.is_high_contrast ? 4.0f : 2.0f);
  ui.semantics.push({.id = group, .role = Role::TabList, .rect = {box.x, box.y, box.width, height}, .name = spec.name});
  if (spec.has_line) horizontal_line(ui, box.x, box.right(), box.y + height - ui.line_width(), ui.theme[Token::Line]);
  std::optional<int> chosen;
  const int count = static_cast<int>(spec.labels.size());
  const float shrink = shrink_to_fit(ui, box.width, spec);
  float x = box.x;
  for (int i = 0; i < count; ++i) {
    const std::string_view label = spec.labels[static_cast<std::size_t>(i)];
    const Rect place{x, box.y, std::floor(tab_width(ui, label) * shrink), height};
    if (tab(ui, place, label, i == spec.selected, i + 1, count)) chosen = i;
    if (i == spec.selected) {
      const float left = animate(ui, group, kLeftChannel, place.x - box.x, kMilliseconds);
      const float width = animate(ui, group, kWidthChannel, place.width, kMilliseconds);
      fill(ui, {std::round(box.x + left), place.bottom() - rule, std::round(width), rule}, ui.theme[Token::Accent]);
    }
    x += place.width + ui.px(kGap);
  }
  ui.semantics.pop();
  return chosen;
}

float tabs_width(const Ui& ui, std::span<const std::string_view> labels) {
  float width = ui.px(kGap) * (static_cast<float>(labels.size()) - 1);
  for (const std::string_view label : labels) width += tab_width(ui, label);
  return width;
}

float tabs_height(const Ui& ui) { return ui.px(ui.is_presenting ? kHeight + 10 : kHeight); }

TabPanel::TabPanel(Ui& ui, std::string_view tabs, std::string_view label, Rect box) : ui_(ui) {
  const IdScope scope(tabs);
  ui.semantics.push({.id = make_id("panel"), .role = Role::TabPanel, .rect = box, .name = label});
}

TabPanel::~TabPanel() { ui_.semantics.pop(); }

}  // namespace evenhand::ui
