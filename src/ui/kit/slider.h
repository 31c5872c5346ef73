// A number on a track: drag, press on the track, arrows of the DOM's range input.
#pragma once

#include <optional>
#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct SliderSpec {
  std::string_view label;                  // accessible name and id; drawn above when shows_label
  double value = 0, minimum = 0, maximum = 100;
  double step = 1;                         // > 0; every value is minimum + n x step
  std::string_view value_text = {};        // the value in words: "12 %"; at the right when shows_value, and for screen readers
  bool shows_label = true;
  bool shows_value = true;
  float value_width = 0;                   // logical px kept for the value; 0 = its own width
  std::string_view id = {};
  std::string_view disabled_reason = {};
};

struct SliderResult {
  std::optional<double> value;             // changed
  bool is_finished = false;                // the last change of this gesture: make the edit now
};

// Takes slider_height(): a label line when shown, then the track.
SliderResult slider(Ui& ui, Rect box, const SliderSpec& spec);
float slider_height(const Ui& ui, const SliderSpec& spec);

}  // namespace evenhand::ui
