#include "ui/kit/charts/chance_histogram.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/charts/axis.h"

namespace evenhand::ui {
namespace {

constexpr float kTallest = 220;
constexpr float kAtLeastOpacity = 0.55f, kBelowOpacity = 0.35f;

struct Layout {
  Rect plot;
  Scale x;
  Rect today, share;   // texts above and among the columns
  float column_height = 0;  // of the highest column
};

double left_of(const ChanceHistogram& chart, std::size_t column) { return chart.low + chart.bin_width * static_cast<double>(column); }

Interval span_of(const ChanceHistogram& chart) {
  const double high = left_of(chart, std::max<std::size_t>(1, chart.counts.size()));
  return {std::min(chart.low, chart.today), std::max(high, chart.today)};
}

double highest(const ChanceHistogram& chart) {
  return chart.counts.empty() ? 1.0 : std::max(1e-12, std::ranges::max(chart.counts));
}

// The height that the highest column may have so that no column reaches into `words`.
float height_under(const ChanceHistogram& chart, const Layout& at, Rect words, float gap) {
  float allowed = at.plot.height;
  for (std::size_t i = 0; i < chart.counts.size(); ++i) {
    const float left = at.x.at(left_of(chart, i)), right = at.x.at(left_of(chart, i + 1));
    if (right < words.x - gap || left > words.right() + gap || chart.counts[i] <= 0) continue;
    const float part = static_cast<float>(chart.counts[i] / highest(chart));
    allowed = std::min(allowed, std::max(0.0f, at.plot.bottom() - words.bottom() - gap) / part);
  }
  return allowed;
}

Layout arrange(const Ui& ui, const ChanceHistogram& chart, Rect box) {
  Layout at;
  const float label = line_height(ui, Type::Label);
  const float foot = label * (chart.x_title.empty() ? 1.0f : 2.0f) + ui.px(4);
  at.plot = {box.x, box.y, box.width, box.height - foot};
  at.x = {span_of(chart), at.plot.x + ui.px(4), at.plot.right() - ui.px(4)};
  const float line_x = at.x.at(chart.today), gap = ui.px(6);
  const float today_width = std::min(text_width(ui, Type::LabelStrong, chart.today_label), box.width);
  const float share_width = std::min(std::max(text_width(ui, Type::LabelStrong, chart.share_label),
                                              text_width(ui, Type::Label, chart.share_detail)), box.width);
  const bool today_left = line_x - gap - today_width >= box.x;
  at.today = {today_left ? line_x - gap - today_width : std::min(line_x + gap, box.right() - today_width), box.y, today_width, label};

  float best = -1;
  for (const float x : {box.right() - share_width, line_x - gap - share_width, box.x}) {
    if (x < box.x) continue;
    for (const float y : {box.y + ui.px(10), box.y + label + ui.px(2)}) {
      const Rect candidate{x, y, share_width, 2 * label};
      const bool hits_today = candidate.x < at.today.right() + gap && at.today.x < candidate.right() + gap && candidate.y < at.today.bottom();
      const bool hits_line = candidate.x < line_x + gap - 1 && line_x < candidate.right() + gap - 1;
      const float allowed = hits_today || hits_line ? 0.0f : height_under(chart, at, candidate, ui.px(4));
      if (allowed > best + 0.5f) {
        best = allowed;
        at.share = candidate;
      }
    }
  }
  if (best < at.plot.height * 0.35f) {  // no room beside the columns: above them, right aligned
    at.share = {box.right() - share_width, box.y + label, share_width, 2 * label};
    best = at.plot.height - 3 * label - ui.px(6);
  }
  at.column_height = std::max(ui.px(8), std::min({best, height_under(chart, at, at.today, ui.px(2)), at.plot.height - ui.px(18)}));
  return at;
}

bool is_at_least_today(const ChanceHistogram& chart, std::size_t column) {
  return left_of(chart, column) + chart.bin_width / 2 >= chart.today;
}

std::string range_words(const ChanceHistogram& chart, std::size_t column) {
  const int decimals = chart.bin_width < 0.1 ? 2 : chart.bin_width < 1 ? 1 : 0;
  return tick_text(left_of(chart, column), decimals, {chart.axis.decimal_mark, {}}) + " to " +
         tick_text(left_of(chart, column + 1), decimals, chart.axis);
}

std::string words_of(const ChanceHistogram& chart, std::size_t column) {
  return range_words(chart, column) + ": " + tick_text(chart.counts[column], 0) + " " + chart.count_word;
}

}  // namespace

float chart_height(const Ui& ui, const ChanceHistogram&, float width) { return std::clamp(width * 0.4f, ui.px(112), ui.px(kTallest)); }

ChartResult draw_chart(Ui& ui, NodeId id, const ChanceHistogram& chart, Rect box) {
  if (chart.counts.empty()) return finish_empty_chart(ui, id, box, chart);
  box.height = std::min(box.height, ui.px(kTallest));
  const Layout at = arrange(ui, chart, box);
  const float base = std::round(at.plot.bottom());
  std::vector<ChartMark> marks;
  for (std::size_t i = 0; i < chart.counts.size(); ++i) {
    const float left = std::round(at.x.at(left_of(chart, i))), right = std::round(at.x.at(left_of(chart, i + 1)));
    const double part = eased(ui, id, static_cast<int>(i) + 8, chart.counts[i] / highest(chart));
    const float height = std::round(static_cast<float>(part) * at.column_height);
    const float gap = right - left > ui.px(4) ? ui.px(1) : 0.0f;
    const Color color = ui.theme[Token::Within].with_alpha(is_at_least_today(chart, i) ? kAtLeastOpacity : kBelowOpacity);
    fill(ui, {left, base - height, std::max(1.0f, right - left - gap), height}, color);
    const float shown = std::max(height, ui.px(6));
    marks.push_back({.area = {left, base - shown, right - left - gap, shown},
                     .words = words_of(chart, i),
                     .target = {left, at.plot.y, right - left, at.plot.height}});
  }
  horizontal_line(ui, at.plot.x, at.plot.right(), base, ui.theme[Token::LineStrong]);
  vertical_line(ui, std::round(at.x.at(chart.today)), box.y, base, ui.theme[Token::Ink1], 1.5f);
  clipped_text(ui, {at.today.x, at.today.y}, at.today.width + 1, Type::LabelStrong, ui.theme[Token::Ink1], chart.today_label);
  const float label = line_height(ui, Type::Label);
  clipped_text(ui, {at.share.right(), at.share.y}, at.share.width + 1, Type::LabelStrong, ui.theme[Token::Ink1], chart.share_label,
               Align::Right);
  clipped_text(ui, {at.share.right(), at.share.y + label}, at.share.width + 1, Type::Label, ui.theme[Token::Ink2], chart.share_detail,
               Align::Right);
  const Ticks ticks = nice_ticks(at.x.values, 4);
  draw_labels(ui, bottom_labels(ui, ticks, at.x, chart.axis, base + ui.px(2), at.plot.x, at.plot.right()));
  clipped_text(ui, {at.plot.x, base + ui.px(4) + label}, at.plot.width, Type::Label, ui.theme[Token::Ink3], chart.x_title);
  return finish_chart(ui, id, box, chart, marks);
}

ChartTable table_of(const ChanceHistogram& chart) {
  ChartTable table{.columns = {{chart.x_title.empty() ? "Value" : chart.x_title, false}, {chart.count_word, true}}, .rows = {}};
  for (std::size_t i = 0; i < chart.counts.size(); ++i) table.rows.push_back({range_words(chart, i), tick_text(chart.counts[i], 0)});
  return table;
}

std::string describe(const ChanceHistogram& chart) {
  std::vector<std::string> sentences{chart.today_label, chart.share_label + " " + chart.share_detail};
  for (std::size_t i = 0; i < chart.counts.size(); ++i) sentences.push_back(words_of(chart, i));
  return joined_sentences(sentences);
}

}  // namespace evenhand::ui
