// Which layer lies above which. Private to the kit.
#pragma once

#include "ui/kit/kit_state.h"

namespace evenhand::ui {

// At the start of a frame: drops layers that were not drawn in the last one.
void forget_closed_layers(KitState& kit);
// At its end: brings the windows of the open layers to the front in their order.
void order_layers(KitState& kit);
// True for the front most layer that is no tooltip and no toast: the one that Escape closes.
bool is_front_layer(const KitState& kit, NodeId id);

}  // namespace evenhand::ui
