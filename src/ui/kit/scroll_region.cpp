#include "ui/kit/scroll_region.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/kit/interact.h"
#include "ui/kit/kit_state.h"
#include "ui/kit/scroll_bar.h"

namespace evenhand::ui {

namespace {

enum Slot : ImGuiID { kWidthSlot = 1, kHeightSlot, kFocusSlot, kVerticalBar, kHorizontalBar };

ImGuiID slot(NodeId id, Slot which) { return ImHashData(&which, sizeof(which), id); }

// How far to move so that [low, high) lies in [from, to); 0 when it does, or when it covers all of it.
float distance_into(float low, float high, float from, float to) {
  const bool is_too_long = high - low > to - from;
  if (is_too_long && low <= from && high >= to) return 0;
  if (low < from || is_too_long) return low - from;
  if (high > to) return high - to;
  return 0;
}

float bound(float wanted, float content, float viewport) {
  return std::clamp(std::round(wanted), 0.0f, std::max(0.0f, content - viewport));
}

}  // namespace

ScrollRegion::ScrollRegion(Ui& ui, Rect box, const ScrollRegionSpec& spec)
    : ui_(ui), spec_(spec), box_(box), id_(make_id(spec.name)) {
  ImGuiStorage& storage = *ImGui::GetStateStorage();
  Size size = spec.content;
  if (size.width <= 0) size.width = storage.GetFloat(slot(id_, kWidthSlot), box.width);
  if (size.height <= 0) size.height = storage.GetFloat(slot(id_, kHeightSlot), box.height);
  size = {std::max(size.width, box.width), std::max(size.height, box.height)};

  const auto asked = ui.semantics.take_scroll(id_);
  if (asked) {
    ImGui::SetNextWindowScroll({bound(asked->x, size.width, box.width), bound(asked->y, size.height, box.height)});
    ui.wake_in(0);
  }
  ImGui::SetNextWindowContentSize({size.width, size.height});
  ImGui::SetCursorScreenPos({box.x, box.y});
  ImGui::BeginChild(id_, {std::max(1.0f, box.width), std::max(1.0f, box.height)}, ImGuiChildFlags_None,
                    ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav |
                        ImGuiWindowFlags_NoMove);
  const ImGuiWindow& window = *ImGui::GetCurrentWindow();
  scroll_ = {window.Scroll.x, window.Scroll.y};
  content_ = {box.x - scroll_.x, box.y - scroll_.y, size.width, size.height};

  if (spec.shows_bars) {
    const auto follow = [&](ScrollAxis axis, Slot which, Rect frame, ScrollBarSpec bar_spec) {
      const ScrollBar bar = scroll_bar(ui, slot(id_, which), scroll_bar_track(ui, frame, axis), bar_spec);
      if (bar.wanted && axis == ScrollAxis::Vertical) scroll_to({scroll_.x, *bar.wanted});
      if (bar.wanted && axis == ScrollAxis::Horizontal) scroll_to({*bar.wanted, scroll_.y});
      return bar;
    };
    const Rect free = {box.x + spec.left_inset, box.y + spec.top_inset, box.width - spec.left_inset,
                       box.height - spec.top_inset - spec.bottom_inset};
    vertical_ = follow(ScrollAxis::Vertical, kVerticalBar, free,
                       {.axis = ScrollAxis::Vertical, .content = size.height, .viewport = box.height, .scroll = scroll_.y});
    horizontal_ = follow(ScrollAxis::Horizontal, kHorizontalBar, free,
                         {.axis = ScrollAxis::Horizontal, .content = size.width, .viewport = box.width, .scroll = scroll_.x});
  }

  ui.semantics.push({.id = id_, .role = Role::ScrollRegion, .rect = box, .name = spec.name, .number = scroll_.x,
                     .minimum = scroll_.y, .maximum = size.width, .step = size.height});
  first_node_ = ui.semantics.nodes().size();
  ++kit_state(ui).scroll_depth;
}

void bring_into_view(Ui& ui, Rect part) {
  KitState& kit = kit_state(ui);
  if (kit.scroll_depth > 0) kit.wanted_view = part;
}

ScrollRegion::~ScrollRegion() {
  KitState& kit = kit_state(ui_);
  const std::optional<Rect> part = std::exchange(kit.wanted_view, std::nullopt);
  --kit.scroll_depth;
  ImGuiStorage& inner = *ImGui::GetStateStorage();
  const auto focused = static_cast<int>(ui_.semantics.focused());
  if (inner.GetInt(slot(id_, kFocusSlot)) != focused) {
    inner.SetInt(slot(id_, kFocusSlot), focused);
    const auto nodes = ui_.semantics.nodes().subspan(first_node_);
    const auto node = std::ranges::find(nodes, ui_.semantics.focused(), &Node::id);
    // What a pointer focuses stays under it: moving it between press and release would lose the press.
    const bool follows = spec_.follows_focus && ui_.semantics.is_focus_visible();
    if (follows && node != nodes.end()) reveal(node->rect.inset(-ui_.px(6)));
  }
  if (part) reveal(*part);
  if (part && kit.scroll_depth > 0) {
    const Point to = wanted_ ? Point{bound(wanted_->x, content_.width, box_.width), bound(wanted_->y, content_.height, box_.height)} : scroll_;
    kit.wanted_view = part->moved(scroll_.x - to.x, scroll_.y - to.y);
  }
  if (wanted_) {
    ImGui::SetScrollX(bound(wanted_->x, content_.width, box_.width));
    ImGui::SetScrollY(bound(wanted_->y, content_.height, box_.height));
    ui_.wake_in(0);
  }
  draw_scroll_bar(ui_, vertical_);
  draw_scroll_bar(ui_, horizontal_);
  ui_.semantics.pop();
  ImGui::EndChild();
  const auto keep = [&](Slot which, float wanted) {
    float& kept = *ImGui::GetStateStorage()->GetFloatRef(slot(id_, which), -1);
    if (wanted <= 0 || kept == wanted) return;
    kept = wanted;
    ui_.wake_in(0);
  };
  keep(kWidthSlot, next_size_.width);
  keep(kHeightSlot, next_size_.height);
}

void ScrollRegion::set_content_height(float height) { next_size_.height = std::ceil(height); }
void ScrollRegion::set_content_width(float width) { next_size_.width = std::ceil(width); }

void ScrollRegion::scroll_to(Point wanted) { wanted_ = wanted; }

void ScrollRegion::reveal(Rect part) {
  const Point from = wanted_.value_or(scroll_);
  const Rect view = box_.moved(from.x - scroll_.x, from.y - scroll_.y);
  const float dx = distance_into(part.x, part.right(), view.x + spec_.left_inset, view.right());
  const float dy = distance_into(part.y, part.bottom(), view.y + spec_.top_inset, view.bottom() - spec_.bottom_inset);
  if (dx != 0 || dy != 0) scroll_to({from.x + dx, from.y + dy});
}

}  // namespace evenhand::ui
