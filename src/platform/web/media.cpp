#include "platform/web/media.h"

#include <array>
#include <cstdint>

#include "platform/web/exports.h"

namespace evenhand::platform::web {
namespace {

enum MediaFlag : int { kDark = 1, kMoreContrast = 2, kReducedMotion = 4, kCoarsePointer = 8, kForcedColors = 16 };

ui::SystemColors system_colors() {
  std::array<std::uint32_t, 8> rgba{};
  web_media_system_colors(rgba.data());
  return {.canvas = {rgba[0]},
          .canvas_text = {rgba[1]},
          .link_text = {rgba[2]},
          .gray_text = {rgba[3]},
          .highlight = {rgba[4]},
          .highlight_text = {rgba[5]},
          .button_face = {rgba[6]},
          .button_text = {rgba[7]}};
}

}  // namespace

void read_media(ui::Environment& environment) {
  static int known_version = -1;
  const int version = web_media_version();
  if (version == known_version) return;
  known_version = version;
  const int flags = web_media_flags();
  environment.prefers_dark = (flags & kDark) != 0;
  environment.prefers_more_contrast = (flags & kMoreContrast) != 0;
  environment.prefers_reduced_motion = (flags & kReducedMotion) != 0;
  environment.has_coarse_pointer = (flags & kCoarsePointer) != 0;
  environment.forced_colors.reset();
  if ((flags & kForcedColors) != 0) environment.forced_colors = system_colors();
}

}  // namespace evenhand::platform::web
