// Cards that flow down the columns of a page, each as high as what it holds.
#pragma once

#include <string_view>

#include "ui/kit/card.h"
#include "ui/kit/geometry.h"
#include "ui/kit/interact.h"
#include "ui/kit/ui.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

// A column down which cards flow. Device pixels.
struct Column {
  float x = 0, y = 0, width = 0;
};

// Two columns of the page below what it holds already, or one where it is narrow: then both are the same.
class TwoColumns {
 public:
  TwoColumns(Ui& ui, Page& page, float left_share);
  Column& left() { return left_; }
  Column& right() { return page_.is_narrow() ? left_ : right_; }
  void finish();  // the page goes on below the longer one

 private:
  Page& page_;
  float gap_;
  Column left_, right_;
};

// A card as high as its content was in the frame before. The title is its id and stays the same while figures change.
class FlowCard {
 public:
  FlowCard(Ui& ui, Column& column, const CardSpec& spec, float guessed_height = 200);
  ~FlowCard();
  FlowCard(const FlowCard&) = delete;
  FlowCard& operator=(const FlowCard&) = delete;

  float width() const { return card_.body().width; }
  // A box of the card's inner width and this height (device pixels), below what was taken before.
  Rect take(float height);
  // A box for a button after a gap: beside the button before it, where nothing came between and there is room.
  Rect take_button(float width, float height);
  void gap(float logical);
  void rule();  // a thin line with room above and below
  float words(std::string_view text);           // wrapped, ink-2
  float note(std::string_view text);            // small, ink-3: a consequence
  Rect head_extra() const { return card_.head_extra(); }

 private:
  Ui& ui_;
  Column& column_;
  NodeId id_;
  Rect box_;
  Card card_;
  float y_;
  float after_button_ = 0, below_button_ = -1;  // where the last button ends
};

// Two boxes side by side, or the one below the other where there is less than 440 logical px.
bool fits_two(const Ui& ui, float width);
// Two places of one height in a card, after a gap; side by side where they fit.
struct TwoPlaces {
  Rect first, second;
};
TwoPlaces two_places(Ui& ui, FlowCard& card, float height);
}  // namespace evenhand::ui
