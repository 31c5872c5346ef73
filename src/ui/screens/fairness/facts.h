// Plain sentences one below the other, each with a word for what it is about and, where it has one, its figure at the right.
// The body of most cards of this screen.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "ui/kit/icons.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct Fact {
  std::string label = {};       // "Hours"; empty: the sentence alone
  std::string sentence = {};
  std::string figure = {};      // "91 %"
  std::string how = {};         // small, below: how it is computed
  Icon icon = Icon::Count;      // left of a sentence without a label
};

// Device pixels. `how` is left out while presenting.
float facts_height(const Ui& ui, float width, std::span<const Fact> facts);
// Returns the height used.
float facts(Ui& ui, Rect box, std::span<const Fact> facts);

// A card of facts as high as they need, and its height.
float facts_card_height(const Ui& ui, float width, std::string_view title, std::string_view subtitle, std::span<const Fact> facts);
// What does not fit the box scrolls inside the card.
void facts_card(Ui& ui, Rect box, std::string_view title, std::string_view subtitle, std::span<const Fact> facts);

// A small note at the foot of a figure: what is missing behind it. At most two lines; the whole stands in the tooltip.
float note_height(const Ui& ui, float width, std::string_view note);
void note(Ui& ui, Rect box, std::string_view note);

}  // namespace evenhand::ui
