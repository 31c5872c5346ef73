// Grid lines and tick labels (look 6: at most 4 lines, text 12 ink-3). Labels are measured and thinned, never overlap
// and never leave the bounds given.
#pragma once

#include <string>
#include <vector>

#include "ui/kit/charts/scale.h"
#include "ui/kit/geometry.h"
#include "ui/kit/paint.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct TickLabel {
  double value = 0;
  std::string text;
  Rect box;  // device pixels
};

// A label wanted around `center`, `width` wide: the left edges that keep the order, a gap and the bounds with the
// least moving. When they cannot all fit they are packed from `low`.
struct WantedLabel {
  float center = 0, width = 0;
};
std::vector<float> spread_labels(std::span<const WantedLabel> wanted, float gap, float low, float high);

// Below a plot, centred on their values; every n-th is kept so that none touch, and `kept` always stays if it is a tick.
std::vector<TickLabel> bottom_labels(const Ui& ui, const Ticks& ticks, const Scale& scale, const AxisFormat& format, float top,
                                     float low, float high, double kept = 0);
// Left of a plot, right aligned at `right`.
std::vector<TickLabel> side_labels(const Ui& ui, const Ticks& ticks, const Scale& scale, const AxisFormat& format, float right,
                                   double kept = 0);
// Words instead of figures along the bottom (months): centred at `centers`, thinned alike from the first on.
std::vector<TickLabel> bottom_words(const Ui& ui, std::span<const std::string> words, std::span<const float> centers, float top,
                                    float low, float high);

void draw_labels(Ui& ui, std::span<const TickLabel> labels, Align align = Align::Left);
float widest(const Ui& ui, Type type, std::span<const std::string> texts);

}  // namespace evenhand::ui
