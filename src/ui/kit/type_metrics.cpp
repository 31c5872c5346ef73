#include "ui/kit/type_metrics.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cfloat>
#include <cmath>

namespace evenhand::ui {
namespace {

struct Row {
  float size, line;
  bool is_semibold;
  float presented_size, presented_line;
};

constexpr std::array<Row, 13> kTypes{{
    {32, 40, true, 32, 40},    // Display
    {24, 32, true, 24, 32},    // Title
    {28, 34, true, 28, 34},    // Figure
    {40, 44, true, 52, 56},    // Clock
    {16, 24, true, 20, 28},    // Head
    {14, 20, false, 18, 26},   // Body
    {14, 20, true, 18, 26},    // BodyStrong
    {13, 18, false, 17, 24},   // Small
    {13, 18, true, 17, 24},    // SmallStrong
    {12, 16, false, 16, 22},   // Label
    {12, 16, true, 16, 22},    // LabelStrong
    {20, 28, true, 34, 44},    // Quote
    {16, 24, false, 26, 38},   // Reply
}};

constexpr float kLeastPresented = 24;  // device pixels at a pixel ratio of 1

Type with_density(const Ui& ui, Type type) {
  if (ui.density != Density::Dense || ui.is_presenting) return type;
  return type == Type::Body ? Type::Small : type == Type::BodyStrong ? Type::SmallStrong : type;
}

}  // namespace

TypeMetrics type_metrics(const Ui& ui, Type type) {
  const Row& row = kTypes[static_cast<std::size_t>(with_density(ui, type))];
  const float css = ui.is_presenting ? row.presented_size : row.size;
  const float line = ui.is_presenting ? row.presented_line : row.line;
  TypeMetrics metrics{row.is_semibold ? ui.semibold : ui.regular, std::max(1.0f, ui.px(css)), ui.px(line)};
  if (ui.is_presenting) {
    const float least = std::round(kLeastPresented * ui.environment.pixel_ratio);
    if (metrics.em < least) metrics = {metrics.font, least, std::round(metrics.line * least / metrics.em)};
  }
  return metrics;
}

float advance(const TypeMetrics& metrics, std::string_view text) {
  if (text.empty()) return 0;
  return metrics.font->CalcTextSizeA(metrics.em, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

float digit_advance(const TypeMetrics& metrics) {
  ImFontBaked* const baked = metrics.font->GetFontBaked(metrics.em);
  float widest = 0;
  for (ImWchar c = '0'; c <= '9'; ++c) widest = std::max(widest, baked->GetCharAdvance(c));
  return widest;
}

float line_height(const Ui& ui, Type type) { return type_metrics(ui, type).line; }

}  // namespace evenhand::ui
