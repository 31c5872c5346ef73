#include "ui/kit/charts/axis.h"

#include <algorithm>
#include <cmath>

namespace evenhand::ui {
namespace {

bool overlaps(std::span<const TickLabel> labels, float gap, bool is_upright) {
  for (std::size_t i = 1; i < labels.size(); ++i) {
    const Rect a = labels[i - 1].box, b = labels[i].box;
    const bool touch = is_upright ? std::abs(a.y - b.y) < a.height + gap : a.right() + gap > b.x && b.right() + gap > a.x;
    if (touch) return true;
  }
  return false;
}

// Every n-th label counted from `anchor`, the smallest n for which none touch.
std::vector<TickLabel> thinned(std::vector<TickLabel> all, std::size_t anchor, float gap, bool is_upright) {
  for (std::size_t every = 1; every <= all.size(); ++every) {
    std::vector<TickLabel> kept;
    for (std::size_t i = anchor % every; i < all.size(); i += every) kept.push_back(all[i]);
    if (!overlaps(kept, gap, is_upright)) return kept;
  }
  return {};
}

std::size_t index_of(const Ticks& ticks, double value) {
  const auto at = std::ranges::find_if(ticks.values, [&](double v) { return std::abs(v - value) < 1e-9; });
  return at == ticks.values.end() ? 0 : static_cast<std::size_t>(at - ticks.values.begin());
}

}  // namespace

std::vector<float> spread_labels(std::span<const WantedLabel> wanted, float gap, float low, float high) {
  std::vector<float> left(wanted.size());
  float end = low;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    left[i] = std::max(end, wanted[i].center - wanted[i].width / 2);
    end = left[i] + wanted[i].width + gap;
  }
  end = high;
  for (std::size_t i = wanted.size(); i-- > 0;) {
    left[i] = std::min(left[i], end - wanted[i].width);
    end = left[i] - gap;
  }
  if (!left.empty() && left.front() < low) {
    end = low;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      left[i] = std::max(left[i], end);
      end = left[i] + wanted[i].width + gap;
    }
  }
  return left;
}

std::vector<TickLabel> bottom_labels(const Ui& ui, const Ticks& ticks, const Scale& scale, const AxisFormat& format, float top,
                                     float low, float high, double kept) {
  std::vector<TickLabel> all;
  for (const double value : ticks.values) {
    TickLabel label{value, tick_text(value, ticks.decimals, format), {}};
    const float width = digits_width(ui, Type::Label, label.text);
    const float x = std::clamp(scale.at(value) - width / 2, low, std::max(low, high - width));
    label.box = {x, top, width, line_height(ui, Type::Label)};
    all.push_back(std::move(label));
  }
  return thinned(std::move(all), index_of(ticks, kept), ui.px(8), false);
}

std::vector<TickLabel> side_labels(const Ui& ui, const Ticks& ticks, const Scale& scale, const AxisFormat& format, float right,
                                   double kept) {
  std::vector<TickLabel> all;
  const float height = line_height(ui, Type::Label);
  for (const double value : ticks.values) {
    TickLabel label{value, tick_text(value, ticks.decimals, format), {}};
    const float width = digits_width(ui, Type::Label, label.text);
    label.box = {right - width, scale.at(value) - height / 2, width, height};
    all.push_back(std::move(label));
  }
  return thinned(std::move(all), index_of(ticks, kept), 0, true);
}

std::vector<TickLabel> bottom_words(const Ui& ui, std::span<const std::string> words, std::span<const float> centers, float top,
                                    float low, float high) {
  std::vector<TickLabel> all;
  for (std::size_t i = 0; i < std::min(words.size(), centers.size()); ++i) {
    const float width = text_width(ui, Type::Label, words[i]);
    const float x = std::clamp(centers[i] - width / 2, low, std::max(low, high - width));
    all.push_back({static_cast<double>(i), words[i], {x, top, width, line_height(ui, Type::Label)}});
  }
  return thinned(std::move(all), 0, ui.px(8), false);
}

void draw_labels(Ui& ui, std::span<const TickLabel> labels, Align align) {
  for (const auto& label : labels) {
    const float x = align == Align::Right ? label.box.right() : label.box.x;
    digits(ui, {x, label.box.y}, Type::Label, ui.theme[Token::Ink3], label.text, align);
  }
}

float widest(const Ui& ui, Type type, std::span<const std::string> texts) {
  float width = 0;
  for (const auto& item : texts) width = std::max(width, text_width(ui, type, item));
  return width;
}

}  // namespace evenhand::ui
