#include "ui/kit/theme.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace evenhand::ui {
namespace {

constexpr Palette kPalettes[] = {Palette::Light, Palette::Dark, Palette::HighContrastLight, Palette::HighContrastDark};
const std::vector<Token> kGrounds{Token::Bg, Token::Surface, Token::Sunken, Token::Raised, Token::Hover};

std::vector<Token> grounds_and(std::vector<Token> more) {
  std::vector<Token> all = kGrounds;
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

struct Expectation {
  Token token;
  double least;                  // WCAG: 4.5 text, 3 graphics
  std::vector<Token> grounds;
  std::array<double, 4> lowest;  // look 2: cut, not rounded, to one decimal
};

std::vector<Expectation> expectations() {
  using enum Token;
  std::vector<Expectation> all{
      {Ink1, 4.5, grounds_and({Selected, OverTint, UnderTint, SuccessTint, WarningTint, DangerTint}), {14.2, 11.3, 16.2, 14.7}},
      {Ink2, 4.5, grounds_and({Selected, Pressed}), {6.8, 6.7, 11.7, 10.2}},
      {Ink3, 4.5, grounds_and({Selected}), {4.8, 4.9, 9.7, 10.1}},
      {LineStrong, 3, grounds_and({Band}), {3.2, 3.1, 15.6, 12.6}},
      {Accent, 4.5, grounds_and({Selected}), {6.3, 6.3, 9.5, 9.0}},
      {OnAccent, 4.5, {Accent, AccentHover, AccentPressed}, {7.3, 8.3, 12.3, 12.9}},
      {Over, 4.5, grounds_and({Selected, Band, OverTint}), {4.9, 6.3, 6.0, 7.1}},
      {Under, 4.5, grounds_and({Selected, Band, UnderTint}), {4.7, 6.1, 6.7, 8.1}},
      {Within, 3, grounds_and({Band}), {4.1, 4.6, 7.7, 6.8}},
      {Success, 4.5, grounds_and({Selected, SuccessTint}), {5.0, 6.5, 7.3, 10.5}},
      {Warning, 4.5, grounds_and({Selected, WarningTint}), {5.0, 6.7, 6.9, 10.4}},
      {Danger, 4.5, grounds_and({Selected, DangerTint}), {5.5, 5.8, 7.6, 7.3}},
      {Focus, 3, grounds_and({Band}), {6.3, 8.5, 9.2, 11.8}},
      {PartyA, 3, grounds_and({Band}), {5.1, 5.7, 6.7, 6.9}},
      {PartyB, 3, grounds_and({Band}), {3.2, 9.6, 6.3, 9.6}},
      {PartyC, 3, grounds_and({Band}), {3.2, 8.2, 7.1, 6.9}},
      {PartyD, 3, grounds_and({Band}), {4.2, 6.1, 5.9, 8.1}},
      {PartyE, 3, grounds_and({Band}), {6.1, 6.8, 9.2, 9.2}},
      {PartyF, 3, grounds_and({Band}), {4.6, 4.5, 5.6, 6.4}},
  };
  return all;
}

double lowest_ratio(const Theme& theme, Token token, const std::vector<Token>& grounds) {
  double lowest = 21;
  for (const Token ground : grounds) lowest = std::min(lowest, contrast_ratio(theme[token], theme[ground]));
  return lowest;
}

TEST(Theme, EveryTextAndGraphicHasTheContrastThatTheTableStates) {
  for (const Expectation& expected : expectations()) {
    for (const Palette palette : kPalettes) {
      const double lowest = lowest_ratio(make_theme(palette), expected.token, expected.grounds);
      const std::string what = std::string(token_name(expected.token)) + " in palette " + std::to_string(static_cast<int>(palette));
      EXPECT_GE(lowest, expected.least) << what;
      EXPECT_NEAR(std::floor(lowest * 10) / 10, expected.lowest[static_cast<std::size_t>(palette)], 1e-9) << what << ": " << lowest;
    }
  }
}

TEST(Theme, PressedRemovalIsReadable) {
  for (const Palette palette : kPalettes) {
    const Theme theme = make_theme(palette);
    EXPECT_GE(contrast_ratio(theme[Token::OnAccent], theme[Token::Danger]), 4.5);
  }
}

TEST(Theme, InverseSheetsAreReadable) {
  for (const Palette palette : kPalettes) {
    const Theme theme = make_theme(palette);
    EXPECT_GE(contrast_ratio(theme[Token::Surface], theme[Token::Ink1]), 4.5);
  }
}

TEST(Theme, ContrastOfBlackAndWhiteIsTwentyOne) {
  EXPECT_NEAR(contrast_ratio({0x000000FF}, {0xFFFFFFFF}), 21.0, 1e-9);
  EXPECT_NEAR(contrast_ratio({0x777777FF}, {0x777777FF}), 1.0, 1e-9);
  EXPECT_NEAR(contrast_ratio({0x777777FF}, {0xFFFFFFFF}), 4.48, 0.005);
}

TEST(Theme, AlphaMultiplies) {
  EXPECT_EQ(Color{0x112233FF}.with_alpha(0.4f).rgba, 0x11223366u);
  EXPECT_EQ(Color{0x11223380}.with_alpha(0.5f).rgba, 0x11223340u);
  EXPECT_EQ(Color{0x112233FF}.with_alpha(7).rgba, 0x112233FFu);
}

TEST(Theme, EveryTokenIsOpaqueAndNamed) {
  for (const Palette palette : kPalettes) {
    const Theme theme = make_theme(palette);
    for (std::size_t i = 0; i < static_cast<std::size_t>(Token::Count); ++i) {
      EXPECT_EQ(theme.colors[i].rgba & 0xFF, 0xFFu);
      EXPECT_FALSE(token_name(static_cast<Token>(i)).empty());
    }
  }
}

SystemColors system_colors(Color canvas, Color ink, Color highlight) {
  return {.canvas = canvas, .canvas_text = ink, .link_text = ink, .gray_text = ink, .highlight = highlight, .highlight_text = canvas,
          .button_face = canvas, .button_text = ink};
}

TEST(Theme, SystemColorsKeepInkReadable) {
  const Color black{0x000000FF}, white{0xFFFFFFFF}, yellow{0xFFFF00FF};
  const SystemColors schemes[] = {system_colors(black, white, yellow), system_colors(white, black, yellow), system_colors(black, yellow, white)};
  for (const SystemColors& system : schemes) {
    const Theme theme = make_theme(system);
    EXPECT_TRUE(theme.is_high_contrast);
    for (const Expectation& expected : expectations()) EXPECT_GE(lowest_ratio(theme, expected.token, expected.grounds), expected.least);
  }
  EXPECT_TRUE(make_theme(schemes[0]).is_dark);
  EXPECT_FALSE(make_theme(schemes[1]).is_dark);
}

}  // namespace
}  // namespace evenhand::ui
