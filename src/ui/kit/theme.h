// Colours by meaning (look 2). Knows nothing of ImGui, so that contrast is a unit test.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace evenhand::ui {

// sRGB, 0xRRGGBBAA.
struct Color {
  std::uint32_t rgba = 0x000000FF;

  Color with_alpha(float opacity) const;  // opacity 0..1 multiplies the own alpha
  bool operator==(const Color&) const = default;
};

enum class Token : std::uint8_t {
  Bg, Surface, Sunken, Raised, Hover, Pressed, Selected,
  Ink1, Ink2, Ink3, Line, LineStrong,
  Accent, AccentHover, AccentPressed, OnAccent,
  Over, OverTint, Under, UnderTint, Within, Band,
  Success, SuccessTint, Warning, WarningTint, Danger, DangerTint, Focus,
  PartyA, PartyB, PartyC, PartyD, PartyE, PartyF,
  Count,
};

enum class Palette : std::uint8_t { Light, Dark, HighContrastLight, HighContrastDark };

// System colours of a forced-colours mode, read by the platform from a probe element.
struct SystemColors {
  Color canvas, canvas_text, link_text, gray_text, highlight, highlight_text, button_face, button_text;

  bool operator==(const SystemColors&) const = default;
};

struct Theme {
  Palette palette = Palette::Light;
  bool is_dark = false;
  bool is_high_contrast = false;  // lines 2 px; disabled = dashed border, no fading
  std::array<Color, static_cast<std::size_t>(Token::Count)> colors{};

  Color operator[](Token token) const { return colors[static_cast<std::size_t>(token)]; }
};

Theme make_theme(Palette palette);

// A theme of the user's own system colours; data colours keep their meaning by sign and word, not hue.
Theme make_theme(const SystemColors& system);

std::string_view token_name(Token token);  // "ink-1", as in look 2

// WCAG 2.2 contrast ratio of two opaque colours, 1..21.
double contrast_ratio(Color a, Color b);

}  // namespace evenhand::ui
