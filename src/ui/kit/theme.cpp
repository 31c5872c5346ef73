#include "ui/kit/theme.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace evenhand::ui {
namespace {

struct Row {
  std::string_view name;
  std::array<std::uint32_t, 4> rgb;  // light, dark, high-contrast light, high-contrast dark
};

constexpr std::array<Row, static_cast<std::size_t>(Token::Count)> kRows{{
    {"bg", {0xF6F6F3, 0x141619, 0xFFFFFF, 0x000000}},
    {"surface", {0xFFFFFF, 0x1C1F24, 0xFFFFFF, 0x000000}},
    {"sunken", {0xEFEFEB, 0x101215, 0xF2F2F2, 0x141414}},
    {"raised", {0xFFFFFF, 0x252930, 0xFFFFFF, 0x0A0A0A}},
    {"hover", {0xF1F1EE, 0x262A31, 0xE6E6E6, 0x262626}},
    {"pressed", {0xE6E6E1, 0x2F343C, 0xD4D4D4, 0x383838}},
    {"selected", {0xEBEDF8, 0x2A2E45, 0xDCE1FF, 0x1D2450}},
    {"ink-1", {0x1C1E22, 0xECEDEF, 0x000000, 0xFFFFFF}},
    {"ink-2", {0x474C55, 0xB9BEC6, 0x1A1A1A, 0xF0F0F0}},
    {"ink-3", {0x626871, 0x979EA8, 0x333333, 0xD6D6D6}},
    {"line", {0xE2E2DD, 0x30353D, 0x000000, 0xFFFFFF}},
    {"line-strong", {0x7E848D, 0x727A86, 0x000000, 0xFFFFFF}},
    {"accent", {0x3F4DA8, 0xA3AEF7, 0x0F1F9C, 0xBFC8FF}},
    {"accent-hover", {0x343F8F, 0xB6BFFA, 0x0A1670, 0xD6DBFF}},
    {"accent-pressed", {0x2B3478, 0xC9D0FC, 0x060D4D, 0xEAECFF}},
    {"on-accent", {0xFFFFFF, 0x14172A, 0xFFFFFF, 0x000000}},
    {"over", {0xA84A08, 0xF0A25C, 0x8A3500, 0xFFB366}},
    {"over-tint", {0xFBEEE3, 0x3A2A1C, 0xFFE9D6, 0x331A00}},
    {"under", {0x0F7285, 0x54BFD0, 0x00505F, 0x66E0F2}},
    {"under-tint", {0xE3F2F4, 0x17333A, 0xD9F6FA, 0x00272E}},
    {"within", {0x6C727B, 0x9097A1, 0x404040, 0xBFBFBF}},
    {"band", {0xECEFED, 0x2A2E33, 0xDEDEDE, 0x333333}},
    {"success", {0x27724A, 0x6CC796, 0x00512B, 0x7FF0B0}},
    {"success-tint", {0xE5F3EA, 0x1A3326, 0xDDF7E7, 0x002B16}},
    {"warning", {0x8A5A00, 0xE2B24A, 0x664200, 0xFFD466}},
    {"warning-tint", {0xFBF2DC, 0x382E18, 0xFFF1CC, 0x332600}},
    {"danger", {0xB3261E, 0xF2918A, 0x8C0000, 0xFF9C94}},
    {"danger-tint", {0xFBE9E7, 0x3D2120, 0xFFE0DD, 0x380400}},
    {"focus", {0x3F4DA8, 0xC3CAFC, 0x0F1F9C, 0xFFFF66}},
    {"party-A", {0x0067A8, 0x5AB0EA, 0x004B7D, 0x7CC7FF}},
    {"party-B", {0x9E8100, 0xEAD98A, 0x5E4A00, 0xFFE066}},
    {"party-C", {0xB36AAB, 0xE8BCE3, 0x6E2A67, 0xF0A8EA}},
    {"party-D", {0x00805E, 0x37C39A, 0x005C43, 0x5CE6BD}},
    {"party-E", {0x4F5965, 0xAEB8C4, 0x2E353D, 0xD5DDE6}},
    {"party-F", {0xB54800, 0xE8743A, 0x8F3A00, 0xFFA366}},
}};

double channel(std::uint32_t rgba, int shift) {
  const double value = static_cast<double>((rgba >> shift) & 0xFF) / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Color color) {
  return 0.2126 * channel(color.rgba, 24) + 0.7152 * channel(color.rgba, 16) + 0.0722 * channel(color.rgba, 8);
}

Color mixed(Color under, Color over, double share) {
  std::uint32_t rgba = 0xFF;
  for (const int shift : {24, 16, 8}) {
    const double a = static_cast<double>((under.rgba >> shift) & 0xFF);
    const double b = static_cast<double>((over.rgba >> shift) & 0xFF);
    rgba |= static_cast<std::uint32_t>(std::lround(a + (b - a) * share)) << shift;
  }
  return {rgba};
}

}  // namespace

Color Color::with_alpha(float opacity) const {
  const float alpha = static_cast<float>(rgba & 0xFF) * std::clamp(opacity, 0.0f, 1.0f);
  return {(rgba & 0xFFFFFF00u) | static_cast<std::uint32_t>(std::lround(alpha))};
}

Theme make_theme(Palette palette) {
  Theme theme;
  theme.palette = palette;
  theme.is_dark = palette == Palette::Dark || palette == Palette::HighContrastDark;
  theme.is_high_contrast = palette == Palette::HighContrastLight || palette == Palette::HighContrastDark;
  const auto column = static_cast<std::size_t>(palette);
  for (std::size_t i = 0; i < kRows.size(); ++i) theme.colors[i] = {(kRows[i].rgb[column] << 8) | 0xFFu};
  return theme;
}

Theme make_theme(const SystemColors& system) {
  Theme theme;
  theme.is_dark = luminance(system.canvas) < luminance(system.canvas_text);
  theme.is_high_contrast = true;
  theme.palette = theme.is_dark ? Palette::HighContrastDark : Palette::HighContrastLight;
  theme.colors.fill(system.canvas_text);

  const auto set = [&](Color color, std::initializer_list<Token> tokens) {
    for (const Token token : tokens) theme.colors[static_cast<std::size_t>(token)] = color;
  };
  set(system.canvas, {Token::Bg, Token::Surface, Token::Sunken, Token::Raised, Token::OverTint, Token::UnderTint, Token::SuccessTint,
                      Token::WarningTint, Token::DangerTint, Token::OnAccent});
  set(mixed(system.canvas, system.canvas_text, 0.10), {Token::Hover, Token::Selected});
  set(mixed(system.canvas, system.canvas_text, 0.15), {Token::Band, Token::Pressed});
  set(system.link_text, {Token::Accent});
  const bool can_focus_highlight = contrast_ratio(system.highlight, system.canvas) >= 3.0;
  set(can_focus_highlight ? system.highlight : system.canvas_text, {Token::Focus});
  return theme;
}

std::string_view token_name(Token token) { return token < Token::Count ? kRows[static_cast<std::size_t>(token)].name : ""; }

double contrast_ratio(Color a, Color b) {
  const double light = std::max(luminance(a), luminance(b)), dark = std::min(luminance(a), luminance(b));
  return (light + 0.05) / (dark + 0.05);
}

}  // namespace evenhand::ui
