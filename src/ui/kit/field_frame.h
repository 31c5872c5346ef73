// The parts around what one types or picks: label above, box, help or error below (look 5). Used by text, number and combo fields.
#pragma once

#include <string_view>

#include "ui/kit/interact.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct FieldFrame {
  std::string_view label;
  std::string_view help = {};
  std::string_view error = {};
  bool shows_label = true;
  bool is_enabled = true;
  bool is_required = false;
};

float field_label_height(const Ui& ui, const FieldFrame& field);            // label and gap; 0 without label
float field_note_height(const Ui& ui, float width, const FieldFrame& field);  // gap and help or error; 0 without

// Draws label and note around `box`, which holds all three, and the box between them. Returns that box.
Rect field_box(const Ui& ui, Rect box, const FieldFrame& field);
void draw_field_frame(Ui& ui, Rect box, const FieldFrame& field, const Interaction& state);

}  // namespace evenhand::ui
