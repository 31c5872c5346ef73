// What all controls share: heights by density and size, the ink of their states (look 3, 5).
#pragma once

#include <string_view>

#include "ui/kit/interact.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

enum class ControlSize : std::uint8_t { Normal, Small };

// Device pixels: 32 (28 small or dense; 52 and 40 presented).
float control_height(const Ui& ui, ControlSize size = ControlSize::Normal);

// Rows of lists and tables: 36, dense 28.
float row_height(const Ui& ui);

// 40 % for disabled things, 1 in high contrast where a dashed border says it (look 2).
float disabled_opacity(const Ui& ui);

// `a` to `b` by `share` 0..1, for hover.
Color blended(Color a, Color b, float share);

// `id` when it is given, else the label: how controls make their ids.
NodeId control_id(std::string_view id, std::string_view label);

// Tooltip for a control that cannot be used (why) or whose label is cut or missing (what it is).
void control_tooltip(Ui& ui, NodeId id, Rect box, std::string_view disabled_reason, std::string_view description);

}  // namespace evenhand::ui
