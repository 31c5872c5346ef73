// White ground with a thin line for what belongs together (look 5). A card is a named group of the semantic tree while it lives.
#pragma once

#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/interact.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct CardSpec {
  std::string_view title = {};             // heading, and the group's name
  std::string_view subtitle = {};          // small, ink-2
  std::string_view name = {};              // scope, where the title is none or changes; group's name when there is no title
  int heading_level = 2;
  float head_extra = 0;                    // logical width kept free at the right of the title
  float padding = 16;                      // logical
};

class Card {
 public:
  Card(Ui& ui, Rect box, const CardSpec& spec);
  ~Card();
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;

  Rect body() const { return body_; }              // inside the padding, below title and subtitle
  Rect head_extra() const { return head_extra_; }  // beside the title

 private:
  Ui& ui_;
  IdScope scope_;
  Rect body_, head_extra_;
};

// Height of everything in the card but its body.
float card_chrome(const Ui& ui, float width, const CardSpec& spec);

// The ground alone: surface, line, radius 10.
void card_ground(Ui& ui, Rect box);

// A card that is itself a choice: hover border line-strong, chosen 2 px accent. Draws the ground and adds the node
// (a radio button, or a tab); the caller draws the inside, which must hold nothing one can operate.
struct ChoiceCardSpec {
  std::string_view name;                   // accessible name and id
  std::string_view description = {};
  bool is_chosen = false;
  bool is_tab = false;
};
bool choice_card(Ui& ui, Rect box, const ChoiceCardSpec& spec);

}  // namespace evenhand::ui
