// A person as a circle with an initial (look 5). Decoration beside a name: adds no node.
#pragma once

#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/theme.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct AvatarSpec {
  std::string_view name;                   // as shown: "Dana Okafor", in blind mode "Person 3"
  Token color = Token::LineStrong;         // party colour
  float size = 24;                         // logical; 32 in turns
};

void avatar(Ui& ui, Point top_left, const AvatarSpec& spec);

// "D"; the number of "Person 3". A whole character with its marks.
std::string_view initial_of(std::string_view name);

}  // namespace evenhand::ui
