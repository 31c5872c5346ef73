// An offer of calmer words below a field (D3): what the word does, the other wording, and two answers. Nothing changes by itself.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct WordingHintSpec {
  std::string_view reason;         // "“always” is an absolute: it invites a counter-example."
  std::string_view offer;          // the sentence as it could be said
  std::string_view id = {};        // when several stand in one scope
};

enum class WordingAnswer : std::uint8_t { None, UseOffer, KeepMine };

// Uses wording_hint_height(); box.height is not read.
WordingAnswer wording_hint(Ui& ui, Rect box, const WordingHintSpec& spec);
float wording_hint_height(const Ui& ui, float width, const WordingHintSpec& spec);

}  // namespace evenhand::ui
