#include "ui/kit/charts/heat_grid.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/kit/charts/names_column.h"

namespace evenhand::ui {
namespace {

constexpr float kGap = 2, kLowestCell = 28, kTallestCell = 52;
constexpr std::array kLightStrength{0.10f, 0.20f, 0.30f, 0.42f, 0.54f, 0.66f};
constexpr std::array kDarkStrength{0.08f, 0.15f, 0.22f, 0.29f, 0.36f, 0.42f};

const auto kWhole = [](const std::string& name) -> std::string_view { return name; };

double highest(const HeatGrid& chart) {
  double out = 0;
  for (const auto& row : chart.cells) {
    for (const auto& cell : row) out = std::max(out, cell.value);
  }
  return out;
}

float foot_height(const Ui& ui, const HeatGrid& chart, float width) {
  return chart.note.empty() ? 0.0f : ui.px(12) + paragraph_height(ui, width, Type::Label, chart.note, 2);
}

float head_height(const Ui& ui) { return line_height(ui, Type::Label) + ui.px(4); }

std::string words_of(const HeatGrid& chart, std::size_t row, std::size_t column) {
  const HeatCell& cell = chart.cells[row][column];
  std::string out = chart.rows[row] + ", " + chart.columns[column] + ": " + cell.label + " " + chart.measure;
  if (static_cast<int>(row) == chart.outlined_row && static_cast<int>(column) == chart.outlined_column) out += ", today's plan";
  if (!cell.note.empty()) out += ". " + cell.note;
  return out;
}

}  // namespace

Color heat_color(const Ui& ui, int level) {
  if (level == 0) return ui.theme[Token::Sunken];
  const auto& strengths = ui.theme.is_dark ? kDarkStrength : kLightStrength;
  return ui.theme[Token::Over].with_alpha(strengths[static_cast<std::size_t>(level - 1)]);
}

int heat_level(double value, double highest_value) {
  if (value <= 0) return 0;
  const double sixth = highest_value <= 6 ? value : value / highest_value * 6;
  return std::clamp(static_cast<int>(std::ceil(sixth - 1e-9)), 1, 6);
}

float chart_height(const Ui& ui, const HeatGrid& chart, float width) {
  return head_height(ui) + static_cast<float>(chart.rows.size()) * (ui.px(kTallestCell) + ui.px(kGap)) + foot_height(ui, chart, width);
}

ChartResult draw_chart(Ui& ui, NodeId id, const HeatGrid& chart, Rect box) {
  if (chart.rows.empty() || chart.columns.empty()) return finish_empty_chart(ui, id, box, chart);
  const float rows = static_cast<float>(std::max<std::size_t>(1, chart.rows.size()));
  const float columns = static_cast<float>(std::max<std::size_t>(1, chart.columns.size()));
  const float names = names_column(ui, Type::Small, chart.rows, kWhole, box.width, 0.34f);
  const float foot = foot_height(ui, chart, box.width), head = head_height(ui), gap = ui.px(kGap);
  const Rect grid{box.x + names, box.y + head, box.width - names, box.height - head - foot};
  const float width = (grid.width + gap) / columns;
  const float height = std::floor(std::clamp((grid.height + gap) / rows, ui.px(kLowestCell), ui.px(kTallestCell) + gap));
  const double most = highest(chart);

  for (std::size_t c = 0; c < chart.columns.size(); ++c) {
    const float center = grid.x + width * (static_cast<float>(c) + 0.5f) - gap / 2;
    clipped_text(ui, {center, box.y}, width - ui.px(4), Type::Label, ui.theme[Token::Ink2], chart.columns[c], Align::Center);
  }
  std::vector<ChartMark> marks;
  Rect outlined;
  for (std::size_t r = 0; r < chart.rows.size(); ++r) {
    const float y = grid.y + height * static_cast<float>(r);
    draw_tall_row_name(ui, {box.x, y, names, height - gap}, Type::Small, chart.rows[r]);
    for (std::size_t c = 0; c < chart.columns.size(); ++c) {
      const float left = std::round(grid.x + width * static_cast<float>(c)), right = std::round(grid.x + width * static_cast<float>(c + 1));
      const Rect cell{left, y, right - left - gap, height - gap};
      fill(ui, cell, heat_color(ui, heat_level(chart.cells[r][c].value, most)), 4);
      const Point middle{cell.center().x, cell.center().y - line_height(ui, Type::BodyStrong) / 2};
      clipped_text(ui, middle, cell.width - ui.px(4), Type::BodyStrong, ui.theme[Token::Ink1], chart.cells[r][c].label, Align::Center);
      if (static_cast<int>(r) == chart.outlined_row && static_cast<int>(c) == chart.outlined_column) outlined = cell;
      marks.push_back({.area = cell, .words = words_of(chart, r, c), .lane = static_cast<int>(r), .radius = 4});
    }
  }
  if (outlined.width > 0) stroke(ui, outlined.inset(-ui.px(1)), ui.theme[Token::Ink1], 5, 2);
  if (foot > 0) {
    const float top = grid.y + height * rows - gap + ui.px(12);
    paragraph(ui, {box.x, top, box.width, foot}, Type::Label, ui.theme[Token::Ink3], chart.note, 2);
  }
  return finish_chart(ui, id, box, chart, marks, chart.can_press);
}

ChartTable table_of(const HeatGrid& chart) {
  ChartTable table{.columns = {{chart.measure, false}}, .rows = {}};
  for (const auto& column : chart.columns) table.columns.push_back({column, true});
  for (std::size_t r = 0; r < chart.rows.size(); ++r) {
    table.rows.push_back({chart.rows[r]});
    for (const auto& cell : chart.cells[r]) table.rows.back().push_back(cell.label);
  }
  return table;
}

std::string describe(const HeatGrid& chart) {
  std::vector<std::string> sentences;
  for (std::size_t r = 0; r < chart.rows.size(); ++r) {
    for (std::size_t c = 0; c < chart.columns.size(); ++c) sentences.push_back(words_of(chart, r, c));
  }
  return joined_sentences(sentences);
}

}  // namespace evenhand::ui
