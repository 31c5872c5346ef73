// What the outside says about the surface we draw on and how its user likes to read. Filled by the platform each frame.
#pragma once

#include <cstdint>
#include <optional>

#include "ui/kit/theme.h"

namespace evenhand::ui {

struct Environment {
  float width = 1280.0f;   // canvas, device pixels
  float height = 800.0f;   // canvas, device pixels
  float pixel_ratio = 1.0f;  // device pixels per CSS pixel
  bool prefers_dark = false;
  bool prefers_more_contrast = false;
  bool prefers_reduced_motion = false;
  bool has_coarse_pointer = false;                 // touch: hit areas of 44 x 44 (look 3)
  std::optional<SystemColors> forced_colors = {};  // forced-colors: active
  bool operator==(const Environment&) const = default;
};

}  // namespace evenhand::ui
