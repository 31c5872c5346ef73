#include "ui/kit/charts/ownership_timeline.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/kit/charts/axis.h"

namespace evenhand::ui {
namespace {

constexpr float kDot = 7, kSquare = 9, kDiamond = 16, kColumn = 11, kLowestLane = 46, kTallestLane = 52;
constexpr std::size_t kMostStacked = 3;

struct Layout {
  float names = 0;
  Rect plot;
  Scale x;
  float pitch = 0;
  bool has_details = true;
};

float head_height(const Ui& ui) { return ui.px(6); }
float foot_height(const Ui& ui) { return line_height(ui, Type::Label) + ui.px(4); }

Layout arrange(const Ui& ui, const OwnershipTimeline& chart, Rect box) {
  float names = 0;
  for (const auto& lane : chart.lanes) {
    names = std::max({names, text_width(ui, Type::SmallStrong, lane.name), text_width(ui, Type::Label, lane.detail)});
  }
  Layout at;
  at.names = std::min(names + ui.px(16), box.width * 0.32f);
  const float rows = static_cast<float>(std::max<std::size_t>(1, chart.lanes.size()));
  const float room = (box.height - head_height(ui) - foot_height(ui)) / rows;
  at.pitch = std::floor(std::clamp(room, ui.px(kLowestLane), ui.px(kTallestLane)));
  at.plot = {box.x + at.names, box.y + head_height(ui), box.width - at.names - ui.px(8), at.pitch * rows};
  at.x = {chart.days, at.plot.x, at.plot.right()};
  return at;
}

float mark_size(TouchKind kind) {
  constexpr std::array kSizes{kDot, kSquare, kDiamond};
  return kSizes[static_cast<std::size_t>(kind)];
}

// Where each touch stands: on its day; those too close share a column, up to three high, then move on.
std::vector<Point> place(const Ui& ui, const TimelineLane& lane, const Layout& at, float middle) {
  std::vector<Point> out(lane.touches.size());
  std::size_t first = 0;  // of the column being filled
  const auto close_column = [&](std::size_t end) {
    const float count = static_cast<float>(end - first);
    for (std::size_t i = first; i < end; ++i) out[i].y = middle + (static_cast<float>(i - first) - (count - 1) / 2) * ui.px(kColumn);
  };
  for (std::size_t i = 0; i < lane.touches.size(); ++i) {
    const bool is_milestone = lane.touches[i].kind == TouchKind::Milestone;
    float x = at.x.clamped_at(lane.touches[i].day);
    if (i > 0) {
      const bool was_milestone = lane.touches[i - 1].kind == TouchKind::Milestone;
      const bool is_crowded = x - out[first].x < ui.px(kColumn);
      if (is_crowded && !is_milestone && !was_milestone && i - first < kMostStacked) {
        out[i].x = out[first].x;
        continue;
      }
      close_column(i);
      const float apart = ui.px(is_milestone || was_milestone ? (kDiamond + kSquare) / 2 + 1 : kColumn);
      if (is_crowded || is_milestone || was_milestone) x = std::clamp(out[first].x + apart, x, x + ui.px(16));
      first = i;
    }
    out[i].x = std::min(x, at.plot.right());
  }
  close_column(lane.touches.size());
  return out;
}

void draw_touch(Ui& ui, Point center, TouchKind kind, Color color) {
  if (kind == TouchKind::Milestone) {
    mark(ui, center, kDiamond + 4, Mark::Diamond, ui.theme[Token::Surface]);
    mark(ui, center, kDiamond, Mark::Diamond, color);
  } else if (kind == TouchKind::Steering) {
    const float half = ui.px(kSquare) / 2;
    fill(ui, {center.x - half - ui.px(1), center.y - half, 2 * half + ui.px(2), 2 * half}, ui.theme[Token::Surface]);
    open_mark(ui, center, kSquare, Mark::Square, color, 2);
  } else {
    disc(ui, center, kDot / 2 + 1, ui.theme[Token::Surface]);
    disc(ui, center, kDot / 2, color);
  }
}

struct Word {
  Rect box;
  std::string_view text;
};

// The word of a milestone stands above it; one that would have to move more than half its width away stays in the tooltip.
void place_words(const Ui& ui, const TimelineLane& lane, std::span<const Point> points, const Layout& at, float middle, std::vector<Word>& words) {
  std::vector<WantedLabel> wanted;
  std::vector<std::size_t> touches;
  for (std::size_t i = 0; i < lane.touches.size(); ++i) {
    if (lane.touches[i].kind != TouchKind::Milestone || lane.touches[i].word.empty()) continue;
    wanted.push_back({points[i].x, text_width(ui, Type::Label, lane.touches[i].word)});
    touches.push_back(i);
  }
  const float gap = ui.px(8), high = at.plot.right() + ui.px(8);
  float total = -gap;
  for (const auto& label : wanted) total += label.width + gap;
  while (!wanted.empty() && total > high - at.plot.x) {
    total -= wanted.front().width + gap;
    wanted.erase(wanted.begin());
    touches.erase(touches.begin());
  }
  const auto left = spread_labels(wanted, gap, at.plot.x, high);
  for (std::size_t i = 0; i < left.size(); ++i) {
    const float center = left[i] + wanted[i].width / 2;
    if (std::abs(center - wanted[i].center) > wanted[i].width / 2 + ui.px(8)) continue;
    const auto is_below = [&](Point p) { return p.y < middle - 1 && p.x > left[i] - ui.px(8) && p.x < left[i] + wanted[i].width + ui.px(8); };
    const float clear = std::ranges::any_of(points, is_below) ? ui.px(kColumn) + ui.px(kSquare) / 2 : ui.px(kDiamond) / 2;
    const float y = middle - clear - line_height(ui, Type::Label) - ui.px(1);
    words.push_back({{left[i], y, wanted[i].width, line_height(ui, Type::Label)}, lane.touches[touches[i]].word});
  }
}

// Down to `bottom`, but not through a word.
void draw_line_beside_words(Ui& ui, float x, float top, float bottom, std::span<const Word> words) {
  for (const Word& word : words) {  // from the top down
    if (x < word.box.x - ui.px(4) || x > word.box.right() + ui.px(4)) continue;
    if (word.box.y > top) vertical_line(ui, x, top, word.box.y, ui.theme[Token::Line]);
    top = word.box.bottom();
  }
  vertical_line(ui, x, top, bottom, ui.theme[Token::Line]);
}

const std::string& kind_word(const OwnershipTimeline& chart, TouchKind kind) {
  if (kind == TouchKind::Meeting) return chart.meeting_word;
  return kind == TouchKind::Steering ? chart.steering_word : chart.milestone_word;
}

std::string words_of(const OwnershipTimeline& chart, const TimelineLane& lane, const TimelineTouch& touch) {
  std::string out = lane.name + ", " + touch.date_label + ": " + kind_word(chart, touch.kind);
  if (!touch.word.empty()) out += ", " + touch.word;
  return out;
}

}  // namespace

float chart_height(const Ui& ui, const OwnershipTimeline& chart, float) {
  const float rows = static_cast<float>(std::max<std::size_t>(1, chart.lanes.size()));
  return head_height(ui) + foot_height(ui) + rows * ui.px(kTallestLane);
}

ChartResult draw_chart(Ui& ui, NodeId id, const OwnershipTimeline& chart, Rect box) {
  if (chart.lanes.empty()) return finish_empty_chart(ui, id, box, chart);
  const Layout at = arrange(ui, chart, box);
  if (chart.window) {
    const float left = std::round(at.x.clamped_at(chart.window->low)), right = std::round(at.x.clamped_at(chart.window->high));
    fill(ui, {left, box.y, right - left, at.plot.bottom() - box.y}, ui.theme[Token::Band]);
  }
  const auto middle_of = [&](std::size_t lane) { return std::round(at.plot.y + at.pitch * static_cast<float>(lane) + at.pitch * 0.55f); };
  std::vector<std::vector<Point>> points_of;
  std::vector<Word> words;
  for (std::size_t l = 0; l < chart.lanes.size(); ++l) {
    points_of.push_back(place(ui, chart.lanes[l], at, middle_of(l)));
    place_words(ui, chart.lanes[l], points_of.back(), at, middle_of(l), words);
  }
  std::vector<std::string> days;
  std::vector<float> centers;
  for (const auto& tick : chart.ticks) {
    const float x = std::round(at.x.clamped_at(tick.day));
    draw_line_beside_words(ui, x, box.y, at.plot.bottom(), words);
    days.push_back(tick.label);
    centers.push_back(x);
  }
  draw_labels(ui, bottom_words(ui, days, centers, at.plot.bottom() + ui.px(4), box.x, box.right()));

  std::vector<ChartMark> marks;
  for (std::size_t l = 0; l < chart.lanes.size(); ++l) {
    const auto& lane = chart.lanes[l];
    const float middle = middle_of(l);
    const float room = at.names - ui.px(16), block = line_height(ui, Type::SmallStrong) + line_height(ui, Type::Label) - ui.px(2);
    const float name_y = lane.detail.empty() ? middle - line_height(ui, Type::SmallStrong) / 2 : middle - block / 2;
    clipped_text(ui, {box.x, name_y}, room, Type::SmallStrong, ui.theme[Token::Ink1], lane.name);
    const float detail_y = name_y + line_height(ui, Type::SmallStrong) - ui.px(2);
    clipped_text(ui, {box.x, detail_y}, room, Type::Label, ui.theme[Token::Ink3], lane.detail);
    horizontal_line(ui, at.plot.x, at.plot.right(), middle, ui.theme[Token::LineStrong]);
    const std::vector<Point>& points = points_of[l];
    for (std::size_t i = 0; i < points.size(); ++i) {
      draw_touch(ui, points[i], lane.touches[i].kind, ui.theme[party_token(lane.party)]);
      const float half = ui.px(mark_size(lane.touches[i].kind)) / 2;
      marks.push_back({.area = {points[i].x - half, points[i].y - half, 2 * half, 2 * half},
                       .words = words_of(chart, lane, lane.touches[i]),
                       .lane = static_cast<int>(l),
                       .radius = 4});
    }
  }
  for (const Word& word : words) text(ui, {word.box.x, word.box.y}, Type::Label, ui.theme[Token::Ink2], word.text);
  return finish_chart(ui, id, box, chart, marks);
}

ChartTable table_of(const OwnershipTimeline& chart) {
  ChartTable table{.columns = {{"Person", false}, {"Date", false}, {"Kind", false}, {"What", false}}, .rows = {}};
  for (const auto& lane : chart.lanes) {
    for (const auto& touch : lane.touches) table.rows.push_back({lane.name, touch.date_label, kind_word(chart, touch.kind), touch.word});
  }
  return table;
}

std::string describe(const OwnershipTimeline& chart) {
  std::vector<std::string> sentences{chart.window_words};
  for (const auto& lane : chart.lanes) {
    for (const auto& touch : lane.touches) sentences.push_back(words_of(chart, lane, touch));
  }
  return joined_sentences(sentences);
}

float timeline_key_width(const Ui& ui, const OwnershipTimeline& chart) {
  float width = 0;
  for (const auto kind : {TouchKind::Meeting, TouchKind::Steering, TouchKind::Milestone}) {
    width += ui.px(28) + text_width(ui, Type::Label, kind_word(chart, kind));
  }
  return std::ceil(width / ui.scale);
}

void draw_timeline_key(Ui& ui, const OwnershipTimeline& chart, Rect box) {
  float right = box.right();
  const Color ink = ui.theme[Token::Ink3];
  for (const auto kind : {TouchKind::Milestone, TouchKind::Steering, TouchKind::Meeting}) {
    const std::string& word = kind_word(chart, kind);
    text(ui, {right, box.center().y - line_height(ui, Type::Label) / 2}, Type::Label, ink, word, Align::Right);
    right -= text_width(ui, Type::Label, word) + ui.px(10);
    const Point center{right, box.center().y};
    if (kind == TouchKind::Milestone) mark(ui, center, 11, Mark::Diamond, ink);
    else if (kind == TouchKind::Steering) open_mark(ui, center, 8, Mark::Square, ink, 2);
    else mark(ui, center, kDot, Mark::Circle, ink);
    right -= ui.px(18);
  }
}

}  // namespace evenhand::ui
