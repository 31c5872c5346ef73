// What text fields and text areas share. Private to the kit.
#pragma once

#include <string>

#include "ui/kit/field_frame.h"
#include "ui/kit/text_field.h"

namespace evenhand::ui {

FieldFrame frame_of(const TextFieldSpec& spec);

// Takes what came from outside for this field.
TextFieldResult take_field_events(Ui& ui, NodeId id, const TextFieldSpec& spec);

// One dot per character when it is private, else the text.
std::string shown_text(const TextFieldSpec& spec, std::string_view text);

std::uint32_t field_flags(const TextFieldSpec& spec);
std::string_view field_description(const TextFieldSpec& spec);

}  // namespace evenhand::ui
