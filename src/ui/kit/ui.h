// The context every widget draws in: theme, scale, time and the semantic tree of the current frame.
// One per page. Not owned by widgets; passed by reference down the call tree.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "ui/kit/environment.h"
#include "ui/kit/geometry.h"
#include "ui/kit/semantics.h"
#include "ui/kit/theme.h"

struct ImFont;

namespace evenhand::ui {

enum class Density : std::uint8_t { Comfortable, Dense };

// Makes every widget look as if it were in this state; for the component gallery and its pictures.
enum class ForcedState : std::uint8_t { None, Rest, Hover, Pressed, Focus };

struct KitState;  // animations, layers and the clock of waking: private to the kit (kit_state.h)

struct Ui {
  Environment environment;
  Theme theme = make_theme(Palette::Light);
  Semantics semantics;
  ImFont* regular = nullptr;   // weight 400
  ImFont* semibold = nullptr;  // weight 600
  ImFont* icons = nullptr;     // the icons of look 8 as glyphs
  float scale = 1.0f;          // device pixels per logical px of look.md: pixel ratio x presenter factor x user scale
  float user_scale = 1.0f;     // the person's own setting, 0.8..3
  std::optional<Palette> wanted_palette;  // the person's own choice; empty = as the system says
  bool is_presenting = false;
  Density density = Density::Comfortable;
  double seconds = 0.0;        // time since the page started, for fades only
  double next_wake = -1.0;     // seconds until a frame is wanted again: 0 next frame, < 0 none. Lowered by wake_in()
  std::string copied_text;     // what Ctrl+C copies now, set by the focused table or chart
  const char* cursor = "default";  // CSS cursor wanted this frame
  ForcedState forced_state = ForcedState::None;
  std::shared_ptr<KitState> state;  // made by the first begin_frame()

  // Logical px of look.md to device pixels, rounded so that edges fall on pixels.
  float px(float logical) const;
  // One logical px line, never thinner than a device pixel (2 px in high contrast).
  float line_width() const;
  void wake_in(double seconds_from_now);
  float logical_width() const { return environment.width / scale; }
};

}  // namespace evenhand::ui
