// Words that lead somewhere else. A press is reported to the caller; nothing is opened here.
#pragma once

#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/paint.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct LinkSpec {
  std::string_view label;
  Type type = Type::Body;
  std::string_view id = {};
  std::string_view description = {};   // tooltip
};

// Takes the height of a line; cut with … at box.width. True when pressed.
bool link(Ui& ui, Rect box, const LinkSpec& spec);
float link_width(const Ui& ui, const LinkSpec& spec);

}  // namespace evenhand::ui
