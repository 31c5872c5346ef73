#include "ui/kit/layer_order.h"

#include <imgui_internal.h>

#include <algorithm>
#include <tuple>

namespace evenhand::ui {
namespace {

int rank(LayerKind kind) { return kind == LayerKind::Tooltip ? 2 : kind == LayerKind::Toast ? 1 : 0; }

bool is_behind(const OpenLayer& a, const OpenLayer& b) {
  return std::tuple(rank(a.kind), a.opened, a.order) < std::tuple(rank(b.kind), b.opened, b.order);
}

}  // namespace

void forget_closed_layers(KitState& kit) {
  kit.open_layers.clear();
  kit.next_order = 0;
  std::erase_if(kit.layers, [&](const OpenLayer& layer) { return layer.last_frame + 1 < kit.frame; });
}

void order_layers(KitState& kit) {
  std::ranges::sort(kit.layers, is_behind);
  for (const OpenLayer& layer : kit.layers)
    if (layer.last_frame == kit.frame) ImGui::BringWindowToDisplayFront(layer.window);
}

bool is_front_layer(const KitState& kit, NodeId id) {
  const OpenLayer* front = nullptr;
  for (const OpenLayer& layer : kit.layers)
    if (rank(layer.kind) == 0 && (front == nullptr || is_behind(*front, layer))) front = &layer;
  return front != nullptr && front->id == id;
}

}  // namespace evenhand::ui
