// Fields of the questions of a claim, one below the other. Private to its files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/names.h"
#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

// Of so many fields without help below them; device pixels.
float fields_height(const Ui& ui, int count);
// The place of the next field, and the gap below it.
Rect field_place(const Ui& ui, Rect& rest);

void words_field(Ui& ui, Rect& rest, std::string_view label, std::string& text, std::string_view placeholder, std::uint32_t flags = 0, std::string_view error = {});
void choice_field(Ui& ui, Rect& rest, std::string_view label, const std::vector<std::string>& options, std::size_t& chosen);
// `nobody`: the option for an empty id, or what an empty field says.
void person_field(Ui& ui, Rect& rest, std::string_view label, const std::vector<PersonId>& people, const NameOf& name_of, std::string_view nobody, PersonId& chosen);

}  // namespace evenhand::ui
