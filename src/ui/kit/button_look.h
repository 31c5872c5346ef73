// Ground, border and ink of a button in each state (look 5). Private to the kit.
#pragma once

#include "ui/kit/button.h"

namespace evenhand::ui {

struct ButtonLook {
  Color ground;              // fully transparent: none
  Color border;
  Color ink;
  bool has_dashed_border = false;  // disabled in high contrast
};

ButtonLook button_look(const Ui& ui, ButtonKind kind, const Interaction& state, bool is_enabled, bool is_on);

void draw_button_ground(Ui& ui, Rect box, const ButtonLook& look);

}  // namespace evenhand::ui
