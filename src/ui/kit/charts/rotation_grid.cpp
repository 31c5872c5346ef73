#include "ui/kit/charts/rotation_grid.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/charts/names_column.h"

namespace evenhand::ui {
namespace {

constexpr float kGap = 4, kRowGap = 10, kLowestCell = 30, kTallestCell = 56, kEdge = 4;

const auto kWhole = [](const std::string& name) -> std::string_view { return name; };

float head_height(const Ui& ui) { return line_height(ui, Type::Label) + ui.px(8); }

float foot_height(const Ui& ui, const RotationGrid& chart, float width) {
  return chart.note.empty() ? 0.0f : ui.px(14) + paragraph_height(ui, width, Type::Label, chart.note, 2);
}

void draw_cell(Ui& ui, Rect box, const RotationCell& cell) {
  if (cell.name.empty()) {
    dashed_stroke(ui, box, ui.theme[Token::LineStrong], 6);
    return;
  }
  fill(ui, box, ui.theme[Token::Surface], 6);
  stroke(ui, box, ui.theme[Token::LineStrong], 6);
  fill(ui, {box.x, box.y, ui.px(kEdge), box.height}, ui.theme[party_token(cell.party)], 2);
  const bool has_lock = cell.is_locked && box.width > ui.px(64);
  const float left = box.x + ui.px(kEdge) + ui.px(box.width < ui.px(64) ? 4 : 8);
  const float room = box.right() - ui.px(4) - left - (has_lock ? ui.px(18) : 0.0f);
  clipped_text(ui, {left, box.center().y - line_height(ui, Type::Small) / 2}, room, Type::Small, ui.theme[Token::Ink1], cell.name);
  if (has_lock) icon(ui, {box.right() - ui.px(20), box.center().y - ui.px(7)}, 14, Icon::Lock, ui.theme[Token::Ink3]);
}

std::string words_of(const RotationGrid& chart, std::size_t segment, std::size_t term) {
  const RotationCell& cell = chart.cells[segment][term];
  std::string out = chart.segments[segment] + ", " + chart.terms[term] + ": " + (cell.name.empty() ? "nobody yet" : cell.name);
  if (cell.is_locked) out += ", locked";
  if (!cell.note.empty()) out += ". " + cell.note;
  return out;
}

}  // namespace

float chart_height(const Ui& ui, const RotationGrid& chart, float width) {
  return head_height(ui) + static_cast<float>(chart.segments.size()) * (ui.px(kTallestCell) + ui.px(kRowGap)) - ui.px(kRowGap) +
         foot_height(ui, chart, width);
}

ChartResult draw_chart(Ui& ui, NodeId id, const RotationGrid& chart, Rect box) {
  if (chart.segments.empty() || chart.terms.empty()) return finish_empty_chart(ui, id, box, chart);
  const float rows = static_cast<float>(std::max<std::size_t>(1, chart.segments.size()));
  const float columns = static_cast<float>(std::max<std::size_t>(1, chart.terms.size()));
  const float names = names_column(ui, Type::Small, chart.segments, kWhole, box.width, 0.3f);
  const float head = head_height(ui), foot = foot_height(ui, chart, box.width), gap = ui.px(kGap);
  const Rect grid{box.x + names, box.y + head, box.width - names, box.height - head - foot};
  const float width = (grid.width + gap) / columns;
  const float room = grid.height / rows;
  const float row_gap = room >= ui.px(kLowestCell + kRowGap) ? ui.px(kRowGap) : ui.px(kGap);
  const float height = std::floor(std::clamp(room - row_gap, ui.px(kLowestCell), ui.px(kTallestCell)));

  for (std::size_t t = 0; t < chart.terms.size(); ++t) {
    const float center = grid.x + width * (static_cast<float>(t) + 0.5f) - gap / 2;
    const bool is_current = static_cast<int>(t) == chart.current_term;
    clipped_text(ui, {center, box.y}, width - gap, is_current ? Type::LabelStrong : Type::Label,
                 ui.theme[is_current ? Token::Ink1 : Token::Ink2], chart.terms[t], Align::Center);
    const float edge = std::round(grid.x + width * static_cast<float>(t) - gap / 2);
    vertical_line(ui, edge, grid.y - ui.px(4), grid.y + (height + row_gap) * rows - row_gap, ui.theme[Token::Line]);
  }
  std::vector<ChartMark> marks;
  for (std::size_t s = 0; s < chart.segments.size(); ++s) {
    const float y = std::round(grid.y + (height + row_gap) * static_cast<float>(s));
    draw_tall_row_name(ui, {box.x, y, names, height}, Type::Small, chart.segments[s]);
    for (std::size_t t = 0; t < chart.terms.size(); ++t) {
      const float left = std::round(grid.x + width * static_cast<float>(t)), right = std::round(grid.x + width * static_cast<float>(t + 1));
      const Rect cell{left, y, right - left - gap, height};
      draw_cell(ui, cell, chart.cells[s][t]);
      marks.push_back({.area = cell, .words = words_of(chart, s, t), .lane = static_cast<int>(s), .radius = 6});
    }
  }
  if (foot > 0) {
    const float top = grid.y + (height + row_gap) * rows - row_gap + ui.px(14);
    paragraph(ui, {box.x, top, box.width, foot}, Type::Label, ui.theme[Token::Ink3], chart.note, 2);
  }
  return finish_chart(ui, id, box, chart, marks, chart.can_press);
}

ChartTable table_of(const RotationGrid& chart) {
  ChartTable table{.columns = {{"Segment", false}}, .rows = {}};
  for (const auto& term : chart.terms) table.columns.push_back({term, false});
  for (std::size_t s = 0; s < chart.segments.size(); ++s) {
    table.rows.push_back({chart.segments[s]});
    for (const auto& cell : chart.cells[s]) table.rows.back().push_back(cell.name);
  }
  return table;
}

std::string describe(const RotationGrid& chart) {
  std::vector<std::string> sentences;
  for (std::size_t s = 0; s < chart.segments.size(); ++s) {
    for (std::size_t t = 0; t < chart.terms.size(); ++t) sentences.push_back(words_of(chart, s, t));
  }
  sentences.push_back(chart.note);
  return joined_sentences(sentences);
}

}  // namespace evenhand::ui
