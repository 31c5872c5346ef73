#include "ui/lint.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cstdio>

#include "ui/test_engine_hooks.h"

namespace evenhand::test {
namespace {

using ui::Role;

// Roles whose nodes must be items that the pointer can reach. Composites walk their parts by themselves.
bool is_operable(Role role) {
  constexpr Role kRoles[] = {Role::Button, Role::Link, Role::Checkbox, Role::Switch, Role::Radio, Role::Slider, Role::TextField,
                             Role::TextArea, Role::ComboBox, Role::Option, Role::Tab, Role::MenuItem};
  return std::ranges::contains(kRoles, role);
}

bool needs_name(Role role) { return is_operable(role) || role == Role::Heading || role == Role::Dialog || role == Role::TreeItem || role == Role::Figure; }

bool is_of_a_window(ImGuiID id) {
  return std::ranges::any_of(ImGui::GetCurrentContext()->Windows,
                             [id](const ImGuiWindow* window) {
                               const ImGuiID fold = ImHashStr("#COLLAPSE", 0, window->ID);  // of ImGui's own hidden fallback window
                               return window->ID == id || window->MoveId == id || window->ChildId == id || fold == id;
                             });
}

std::string hex(ui::NodeId id) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "%08x", id);
  return buffer;
}

}  // namespace

std::vector<std::string> lint_frame(const ui::Semantics& semantics) {
  std::vector<std::string> problems;
  const auto named = [&](const ui::Node& node) { return std::string("\"").append(semantics.text(node.name)).append("\" (").append(hex(node.id)) + ")"; };
  for (const ui::NodeId id : semantics.duplicate_ids()) {
    const ui::Node* const node = semantics.find(id);
    problems.push_back("two nodes have the id of " + (node != nullptr ? named(*node) : hex(id)));
  }
  const auto items = submitted_items();
  for (const ui::Node& node : semantics.nodes()) {
    if (needs_name(node.role) && node.name.size == 0) problems.push_back("a node that needs a name has none: " + hex(node.id));
    if (has_item_hooks() && is_operable(node.role) && !std::ranges::contains(items, node.id))
      problems.push_back("nothing to operate behind the node " + named(node));
  }
  for (const ImGuiID id : items)
    if (semantics.find(id) == nullptr && !is_of_a_window(id)) problems.push_back("an item without a semantic node: " + hex(id));
  return problems;
}

}  // namespace evenhand::test
