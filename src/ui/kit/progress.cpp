#include "ui/kit/progress.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string>

#include "ui/kit/button.h"
#include "ui/kit/interact.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {

namespace {

constexpr float kBar = 6, kGap = 10, kRowGap = 4;  // logical px
constexpr double kPatience = 0.3;                  // seconds before it shows
constexpr std::string_view kNoBreakSpace = "\u00A0";

std::string percent_words(double fraction) {
  std::array<char, 8> number{};
  std::snprintf(number.data(), number.size(), "%d", static_cast<int>(std::floor(std::clamp(fraction, 0.0, 1.0) * 100)));
  return number.data() + std::string(kNoBreakSpace) + "%";
}

}  // namespace

float progress_height(const Ui& ui) { return line_height(ui, Type::Body) + ui.px(kRowGap) + control_height(ui); }

void progress_bar(Ui& ui, Rect box, double fraction) {
  const float height = ui.px(kBar);
  const Rect track{box.x, std::round(box.center().y - height / 2), box.width, height};
  fill(ui, track, ui.theme[Token::Sunken], kBar / 2);
  if (ui.theme.is_high_contrast) stroke(ui, track, ui.theme[Token::LineStrong], kBar / 2);
  const float width = track.width * static_cast<float>(std::clamp(fraction, 0.0, 1.0));
  if (width < 1) return;
  fill(ui, {track.x, track.y, std::max(width, height), height}, ui.theme[Token::Accent], kBar / 2);
}

ProgressResult progress(Ui& ui, Rect box, const ProgressSpec& spec) {
  if (spec.started_at >= 0 && ui.seconds - spec.started_at < kPatience) {
    ui.wake_in(spec.started_at + kPatience - ui.seconds);
    return {};
  }
  const IdScope scope(spec.label);
  ProgressResult result{.height = progress_height(ui)};
  const Rect area{box.x, box.y, box.width, result.height};
  Rect rest = area;
  const Rect words_line = cut_top(rest, line_height(ui, Type::Body));
  cut_top(rest, ui.px(kRowGap));

  std::string words(spec.label);
  if (!spec.best.empty()) (words += ", ") += spec.best;
  const std::string percent = percent_words(spec.fraction);
  ui.semantics.add({.id = make_id("progress"), .role = Role::ProgressBar, .rect = {area.x, area.y, area.width, area.height},
                    .name = words, .value = percent,
                    .number = static_cast<float>(std::floor(std::clamp(spec.fraction, 0.0, 1.0) * 100)), .maximum = 100, .step = 1});
  clipped_text(ui, {words_line.x, words_line.y}, words_line.width, Type::Body, ui.theme[Token::Ink1], words);

  if (!spec.stop.empty()) {
    const ButtonSpec stop{.label = spec.stop};
    result.was_stopped = button(ui, cut_right(rest, button_width(ui, stop)), stop);
    cut_right(rest, ui.px(kGap));
  }
  const float widest = digits_width(ui, Type::Small, "100" + std::string(kNoBreakSpace) + "%");
  const Rect figure = cut_right(rest, widest);
  digits(ui, {figure.right(), figure.center().y - line_height(ui, Type::Small) / 2}, Type::Small, ui.theme[Token::Ink2], percent);
  cut_right(rest, ui.px(kGap));
  progress_bar(ui, rest, spec.fraction);
  return result;
}

}  // namespace evenhand::ui
