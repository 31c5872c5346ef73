#include <imgui.h>

#include <cfloat>

#include "ui/harness.h"

namespace evenhand::test {
namespace {

ui::Point middle(const ui::Node& node) { return node.rect.center(); }

}  // namespace

void Harness::move_to(ui::Point at) {
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().AddMousePosEvent(at.x, at.y);
  frame();
}

void Harness::button_down(bool is_down) {
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, is_down);
  frame();
}

// As the browser does it: the pressed thing takes the focus, fields included.
void Harness::focus_what_is_under(ui::Point at) {
  const auto nodes = ui.semantics.nodes();
  for (auto node = nodes.rbegin(); node != nodes.rend(); ++node) {
    const bool takes_focus = node->role >= ui::Role::Button && node->role <= ui::Role::ComboBox && node->role != ui::Role::RadioGroup;
    if (!takes_focus || !node->rect.contains(at)) continue;
    const ui::NodeId before = ui.semantics.focused();
    if (before != 0 && before != node->id) ui.semantics.post({.id = before, .action = ui::Action::Blur, .text = {}});
    ui.semantics.post({.id = node->id, .action = ui::Action::Focus, .text = {}});
    return;
  }
}

void Harness::click_at(ui::Point at) {
  move_to(at);
  focus_what_is_under(at);
  button_down(true);
  button_down(false);
  settle();
}

void Harness::click(ui::Role role, std::string_view name) { click_at(middle(find(role, name))); }

void Harness::hover(ui::Role role, std::string_view name) {
  move_to(middle(find(role, name)));
  settle();
}

void Harness::drag(ui::Point from, ui::Point to) {
  move_to(from);
  button_down(true);
  move_to({(from.x + to.x) / 2, (from.y + to.y) / 2});
  move_to(to);
  button_down(false);
  settle();
}

void Harness::move_away() {
  move_to({-FLT_MAX, -FLT_MAX});
  settle();
}

}  // namespace evenhand::test
