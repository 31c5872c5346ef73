#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/kit/code_points.h"
#include "ui/kit/paint.h"
#include "ui/kit/paint_color.h"
#include "ui/kit/shaping.h"
#include "ui/kit/text_wrap.h"
#include "ui/kit/type_metrics.h"

namespace evenhand::ui {
namespace {

constexpr std::string_view kEllipsis = "\u2026";

float left_of(float x, float width, Align align) {
  return std::round(align == Align::Left ? x : align == Align::Center ? x - width / 2 : x - width);
}

float glyph_top(const TypeMetrics& metrics, float line_top) { return std::round(line_top) + std::floor((metrics.line - metrics.em) / 2); }

Measure measure_with(const TypeMetrics& metrics) {
  return [metrics](std::string_view piece) {
    std::string buffer;
    return advance(metrics, shaped(piece, buffer));
  };
}

// `ready` is shaped and `width` wide.
void draw_ready(const TypeMetrics& metrics, Point at, Color color, std::string_view ready, float width, Align align) {
  if (ready.empty()) return;
  ImGui::GetWindowDrawList()->AddText(metrics.font, metrics.em, {left_of(at.x, width, align), glyph_top(metrics, at.y)}, packed(color),
                                      ready.data(), ready.data() + ready.size());
}

float draw_line(const TypeMetrics& metrics, Point at, Color color, std::string_view line, Align align) {
  std::string buffer;
  const std::string_view ready = shaped(line, buffer);
  const float width = advance(metrics, ready);
  draw_ready(metrics, at, color, ready, width, align);
  return width;
}

// `line` cut to `width` with …, which `is_forced` adds even where the line itself fits.
std::string cut_line(std::string_view line, float width, const Measure& measure, bool is_forced) {
  if (!is_forced && measure(line) <= width) return std::string(line);
  std::string_view kept = line.substr(0, fitting_bytes(line, width - measure(kEllipsis), measure));
  while (!kept.empty() && (kept.back() == ' ' || kept.back() == ',')) kept.remove_suffix(1);
  return std::string(kept).append(kEllipsis);
}

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

float digits_advance(const TypeMetrics& metrics, std::string_view text) {
  ImFontBaked* const baked = metrics.font->GetFontBaked(metrics.em);
  const float digit = digit_advance(metrics);
  float width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    width += is_digit(c) ? digit : baked->GetCharAdvance(static_cast<ImWchar>(c));
  }
  return width;
}

}  // namespace

float text_width(const Ui& ui, Type type, std::string_view text) {
  std::string buffer;
  return advance(type_metrics(ui, type), shaped(text, buffer));
}

float digits_width(const Ui& ui, Type type, std::string_view text) {
  std::string buffer;
  return digits_advance(type_metrics(ui, type), shaped(text, buffer));
}

float text(Ui& ui, Point at, Type type, Color color, std::string_view text, Align align) {
  return draw_line(type_metrics(ui, type), at, color, text, align);
}

float digits(Ui& ui, Point at, Type type, Color color, std::string_view text, Align align) {
  const TypeMetrics metrics = type_metrics(ui, type);
  std::string buffer;
  const std::string_view ready = shaped(text, buffer);
  ImFontBaked* const baked = metrics.font->GetFontBaked(metrics.em);
  const float digit = digit_advance(metrics), width = digits_advance(metrics, ready);
  float x = left_of(at.x, width, align);
  for (std::size_t i = 0; i < ready.size();) {
    const char32_t c = decode(ready, i);
    const float own = baked->GetCharAdvance(static_cast<ImWchar>(c)), cell = is_digit(c) ? digit : own;
    metrics.font->RenderChar(ImGui::GetWindowDrawList(), metrics.em, {std::round(x + (cell - own) / 2), glyph_top(metrics, at.y)}, packed(color),
                             static_cast<ImWchar>(c));
    x += cell;
  }
  return width;
}

bool clipped_text(Ui& ui, Point at, float max_width, Type type, Color color, std::string_view text, Align align) {
  const TypeMetrics metrics = type_metrics(ui, type);
  std::string buffer;
  const std::string_view ready = shaped(text, buffer);
  const float width = advance(metrics, ready);
  const bool is_cut = width > max_width;
  if (is_cut) draw_line(metrics, at, color, cut_line(text, max_width, measure_with(metrics), true), align);
  else draw_ready(metrics, at, color, ready, width, align);
  return is_cut;
}

float paragraph(Ui& ui, Rect box, Type type, Color color, std::string_view text, int max_lines, Align align) {
  const TypeMetrics metrics = type_metrics(ui, type);
  const Measure measure = measure_with(metrics);
  const auto lines = wrapped_lines(text, box.width, measure);
  const std::size_t shown = max_lines > 0 ? std::min(lines.size(), static_cast<std::size_t>(max_lines)) : lines.size();
  const float x = align == Align::Left ? box.x : align == Align::Center ? box.center().x : box.right();
  float y = box.y;
  for (std::size_t i = 0; i < shown; ++i, y += metrics.line) {
    const bool is_cut = i + 1 == shown && shown < lines.size();
    draw_line(metrics, {x, y}, color, is_cut ? cut_line(lines[i], box.width, measure, true) : std::string(lines[i]), align);
  }
  return y - box.y;
}

float paragraph_height(const Ui& ui, float width, Type type, std::string_view text, int max_lines) {
  const TypeMetrics metrics = type_metrics(ui, type);
  const auto count = static_cast<int>(wrapped_lines(text, width, measure_with(metrics)).size());
  return static_cast<float>(max_lines > 0 ? std::min(count, max_lines) : count) * metrics.line;
}

}  // namespace evenhand::ui
