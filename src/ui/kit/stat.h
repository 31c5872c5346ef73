// A figure, the plain sentence it belongs to, and its change or context (look 5).
#pragma once

#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct StatSpec {
  std::string_view figure;                 // "1.29"
  std::string_view sentence;               // "Dana's share of a fair share"
  std::string_view context = {};           // "1.31 on 3 June"
};

// Returns the height used, device pixels. One Text node with all three.
float stat(Ui& ui, Rect box, const StatSpec& spec);
float stat_height(const Ui& ui, float width, const StatSpec& spec);

}  // namespace evenhand::ui
