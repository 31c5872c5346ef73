// Several lines of text; as text_field, but Enter makes a new line and the box has the height it is given.
#pragma once

#include "ui/kit/text_field.h"

namespace evenhand::ui {

// box.height holds label, frame and help together.
TextFieldResult text_area(Ui& ui, Rect box, const TextFieldSpec& spec);

// Height with room for `lines` of text.
float text_area_height(const Ui& ui, float width, const TextFieldSpec& spec, int lines);

}  // namespace evenhand::ui
