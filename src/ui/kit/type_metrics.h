// Face, size and line height of each type of look 3, in device pixels. Private to the kit.
#pragma once

#include "ui/kit/paint.h"
#include "ui/kit/ui.h"

struct ImFont;

namespace evenhand::ui {

struct TypeMetrics {
  ImFont* font = nullptr;
  float em = 14;    // whole device pixels: glyphs are drawn unscaled
  float line = 20;  // height of the line box, em centred in it
};

TypeMetrics type_metrics(const Ui& ui, Type type);

// Width of `text`, which needs no shaping any more.
float advance(const TypeMetrics& metrics, std::string_view text);
// Width of the widest digit.
float digit_advance(const TypeMetrics& metrics);

}  // namespace evenhand::ui
