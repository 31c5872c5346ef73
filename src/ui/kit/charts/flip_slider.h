// A weight on a track that is parted where the verdict changes (look 6, mockup 05): what holds at each weight, where it stands now,
// and the nearest point at which it changes. Moving it is a question, not an edit. A range input for keyboard and screen
// readers: the value in words says the verdict that holds there.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ui/kit/charts/chart.h"
#include "ui/kit/charts/scale.h"

namespace evenhand::ui {

struct FlipSegment {
  Interval range = {};       // of the weight, 0..1; one after the other from 0
  std::string label = {};    // below, where it fits: "Priya leads"
  int party = -1;            // colour; -1: nobody's, grey
};

struct FlipSlider {
  std::string label = {};            // accessible name: "Weight of introduced"
  std::string caption = {};          // "weight of “introduced” in the expansion stage, 0 to 40 %"
  std::vector<FlipSegment> segments = {};
  double now = 0;                    // as agreed
  double value = 0;                  // where the knob stands
  double maximum = 1;                // end of the track
  double step = 0.01;
  std::optional<double> change = {}; // marked: the nearest weight from `now` at which the verdict changes
  std::string change_label = {};     // "changes at 10 %"
  std::string now_label = {};        // "now 5 %"
  std::string value_label = {};      // "8 %", shown when it is not where it stands now
  bool is_fixed = false;             // read only
};

struct FlipSliderResult {
  std::optional<double> value;       // changed
  bool is_finished = false;          // the end of this gesture
};

FlipSliderResult draw_flip_slider(Ui& ui, NodeId id, const FlipSlider& chart, Rect box);
float flip_slider_height(const Ui& ui);

// The segment that holds at a weight; the one before at its end. -1 without segments.
int segment_at(std::span<const FlipSegment> segments, double value);
// "now 5 %. 0 % to 10 %: Priya leads. 10 % to 14 %: mediate." for the description; up to the end of the track.
std::string describe(const FlipSlider& chart);

}  // namespace evenhand::ui
