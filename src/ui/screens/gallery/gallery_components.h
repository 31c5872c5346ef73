// The page of the component gallery with the basic widgets in all their states (look 5).
#pragma once

#include <optional>
#include <string>

#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct GalleryComponentsState {
  int ledger = 0, tab = 0, reading = 1, direction = 0, choice = 0;
  bool is_locked = true, keeps_families = false, is_blind = true, has_sound = false, shows_quiet = true;
  double band = 15, budget = 12;
  std::optional<double> hours = 31;
  std::string search, client = "Halvorsen Maritime";
  std::string words = "You found out about the renewal after it was signed, although you were the one who had brought the client in.";
  std::string last = "Nothing was pressed yet.";
};

// Scrolls inside `body`.
void gallery_components(Ui& ui, GalleryComponentsState& state, Rect body);

// Each draws one card; the height it needs is given beside.
struct GallerySection {
  void (*draw)(Ui& ui, GalleryComponentsState& state, Rect box);
  float height;  // logical px
};

// gallery_buttons.cpp
void gallery_buttons(Ui& ui, GalleryComponentsState& state, Rect box);
void gallery_button_parts(Ui& ui, GalleryComponentsState& state, Rect box);
// gallery_fields.cpp
void gallery_fields(Ui& ui, GalleryComponentsState& state, Rect box);
void gallery_long_text(Ui& ui, GalleryComponentsState& state, Rect box);
// gallery_choosing.cpp
void gallery_choosing(Ui& ui, GalleryComponentsState& state, Rect box);
void gallery_numbers(Ui& ui, GalleryComponentsState& state, Rect box);
void gallery_options(Ui& ui, GalleryComponentsState& state, Rect box);
// gallery_signs.cpp
void gallery_chips(Ui& ui, GalleryComponentsState& state, Rect box);
void gallery_people(Ui& ui, GalleryComponentsState& state, Rect box);
void gallery_type(Ui& ui, GalleryComponentsState& state, Rect box);
void gallery_icons(Ui& ui, GalleryComponentsState& state, Rect box);
void gallery_colors(Ui& ui, GalleryComponentsState& state, Rect box);

}  // namespace evenhand::ui
