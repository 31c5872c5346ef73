#include "ui/kit/charts/fair_share_bars.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/kit/charts/axis.h"

namespace evenhand::ui {
namespace {

constexpr float kComfortableRow = 38, kTallestRow = 45, kCompactRow = 21, kTallestCompactRow = 24;
constexpr std::size_t kMostComfortableRows = 14;

struct Layout {
  Rect names, plot, figures;   // columns; figures = value, sign and word
  float pitch = 0;             // device pixels from row to row
  float value_right = 0, side_left = 0;
  std::vector<float> column_rights;  // where the figures of each shown column end
  bool is_compact = false, has_details = false, has_words = false;
};

bool has_before(const FairShareBars& chart) {
  return std::ranges::any_of(chart.rows, [](const FairShareRow& row) { return row.before.has_value(); });
}

bool is_compact(const Ui& ui, const FairShareBars& chart, float room) {
  if (chart.row_size != RowSize::Automatic) return chart.row_size == RowSize::Compact;
  return room < ui.px(kComfortableRow) * static_cast<float>(chart.rows.size());
}

float head_height(const Ui& ui) { return line_height(ui, Type::LabelStrong) + ui.px(4); }
float foot_height(const Ui& ui) { return line_height(ui, Type::Label) + ui.px(4); }

float column_width(const Ui& ui, const FairShareColumn& column) {
  float width = text_width(ui, Type::Label, column.title);
  for (const std::string& cell : column.cells) width = std::max(width, digits_width(ui, Type::Body, cell));
  return std::ceil(width) + ui.px(column.sides.empty() ? 20.0f : 38.0f);
}

Layout arrange(const Ui& ui, const FairShareBars& chart, Rect box) {
  Layout out;
  float columns = 0;
  for (const FairShareColumn& column : chart.columns) columns += column_width(ui, column);
  if (columns > 0 && box.width - columns >= ui.px(380)) {
    float right = box.right() - columns;
    for (const FairShareColumn& column : chart.columns) {
      right += column_width(ui, column);
      out.column_rights.push_back(right - ui.px(column.sides.empty() ? 0.0f : 18.0f));
    }
    box.width -= columns;
  }
  const float rows = static_cast<float>(std::max<std::size_t>(1, chart.rows.size()));
  const float room = box.height - head_height(ui) - foot_height(ui);
  out.is_compact = is_compact(ui, chart, room);
  out.pitch = std::floor(out.is_compact ? std::clamp(room / rows, ui.px(kCompactRow), ui.px(kTallestCompactRow))
                                        : std::clamp(room / rows, ui.px(kComfortableRow), ui.px(kTallestRow)));
  const Type name_type = out.is_compact ? Type::Small : Type::Body;
  float names = 0, details = 0, values = 0;
  for (const auto& row : chart.rows) {
    names = std::max(names, text_width(ui, name_type, row.name));
    details = std::max(details, text_width(ui, Type::Label, row.detail));
    values = std::max(values, digits_width(ui, Type::BodyStrong, row.ratio_label));
  }
  const float words = std::max(ui.px(16) + text_width(ui, Type::Label, "above"), text_width(ui, Type::Label, "in band"));
  const auto figures = [&](bool with_words) { return ui.px(16) + values + ui.px(10) + (with_words ? words : ui.px(12)); };
  const float plot_wanted = std::min(ui.px(220), box.width * 0.4f);
  out.has_details = !out.is_compact && details > 0;
  out.has_words = box.width - figures(true) - plot_wanted >= std::min(names, ui.px(110)) + ui.px(12);
  const float figures_width = figures(out.has_words);
  const float widest_name = std::max(names, out.has_details ? details : 0.0f) + ui.px(12);
  const float names_width = std::clamp(box.width - figures_width - plot_wanted, ui.px(56), widest_name);
  const float end_room = ui.px(12);  // half an axis label past the last grid line
  const float top = box.y + head_height(ui);
  out.names = {box.x, top, names_width, out.pitch * rows};
  out.plot = {box.x + names_width, top, std::max(ui.px(40), box.width - names_width - figures_width - end_room), out.pitch * rows};
  out.figures = {box.right() - figures_width, top, figures_width, out.pitch * rows};
  out.value_right = out.figures.x + ui.px(16) + values;
  out.side_left = out.value_right + ui.px(10);
  return out;
}

Scale animated_scale(Ui& ui, NodeId id, const FairShareBars& chart, Rect plot) {
  std::vector<double> ratios{chart.band.low, chart.band.high};
  for (const auto& row : chart.rows) {
    ratios.push_back(row.ratio);
    if (row.before) ratios.push_back(*row.before);
  }
  const Interval range = chart.range.value_or(fair_share_range(ratios));
  return {{eased(ui, id, 1, range.low),
           eased(ui, id, 2, range.high)},
          plot.x, plot.right()};
}

void draw_ground(Ui& ui, const FairShareBars& chart, const Layout& at, const Scale& scale, Rect box) {
  const Rect plot = at.plot;
  const float band_left = std::round(scale.clamped_at(chart.band.low)), band_right = std::round(scale.clamped_at(chart.band.high));
  fill(ui, {band_left, plot.y, band_right - band_left, plot.height}, ui.theme[Token::Band]);
  const Ticks ticks = fair_share_ticks(scale.values, plot.width < ui.px(150) ? 2 : 4);
  for (const double tick : ticks.values) {
    if (std::abs(tick - 1.0) > 1e-6) vertical_line(ui, std::round(scale.at(tick)), plot.y, plot.bottom(), ui.theme[Token::Line]);
  }
  draw_labels(ui, bottom_labels(ui, ticks, scale, chart.axis, plot.bottom() + ui.px(4), box.x, at.figures.x + ui.px(12), 1.0));

  const float width = text_width(ui, Type::LabelStrong, chart.fair_share_label);
  const float x = std::clamp(scale.at(1.0) - width / 2, box.x, std::max(box.x, box.right() - width));
  text(ui, {x, box.y}, Type::LabelStrong, ui.theme[Token::Ink1], chart.fair_share_label);
}

void draw_bar(Ui& ui, NodeId id, const FairShareRow& row, const Layout& at, const Scale& scale, Side side, float center) {
  const double shown = eased(ui, datum_id(id, row.name), 0, row.ratio);
  const float zero = std::round(scale.clamped_at(1.0)), end = std::round(scale.clamped_at(shown));
  const float height = ui.px(at.is_compact ? 12 : 18);
  const float y = std::round(center - height / 2);
  fill(ui, {std::min(zero, end), y, std::abs(end - zero), height}, ui.theme[side_token(side)], 2);
  if (!row.before) return;
  const float before = std::round(scale.clamped_at(*row.before));
  if (std::abs(before - end) < ui.px(3)) return;
  const Color ink = ui.theme[Token::Ink2];
  dashed_line(ui, {end, std::round(center)}, {before, std::round(center)}, ink, 1, 2);
  fill(ui, {before - ui.px(1), y, ui.px(2), height}, ink);
}

void draw_texts(Ui& ui, const FairShareRow& row, const Layout& at, Side side, float center) {
  const Type name_type = at.is_compact ? Type::Small : Type::Body;
  const float name_height = line_height(ui, name_type), label_height = line_height(ui, Type::Label);
  const bool has_detail = at.has_details && !row.detail.empty();
  const float name_y = has_detail ? center - ui.px(16) : center - name_height / 2;
  const float room = at.names.width - ui.px(12);
  clipped_text(ui, {at.names.x, name_y}, room, name_type, ui.theme[Token::Ink1], row.name);
  if (has_detail) {
    clipped_text(ui, {at.names.x, name_y + ui.px(18)}, room, Type::Label, ui.theme[Token::Ink3], row.detail);
  }
  const bool is_out = side != Side::InBand;
  const Type value_type = at.is_compact ? (is_out ? Type::SmallStrong : Type::Small) : (is_out ? Type::BodyStrong : Type::Body);
  digits(ui, {at.value_right, center - line_height(ui, value_type) / 2}, value_type, ui.theme[Token::Ink1], row.ratio_label);
  const Color color = ui.theme[side_text_token(side)];
  if (is_out) mark(ui, {at.side_left + ui.px(6), center}, 11, side_mark(side), color);
  if (!at.has_words) return;
  const float word_x = at.side_left + (is_out ? ui.px(16) : 0.0f);
  text(ui, {word_x, center - label_height / 2}, Type::Label, color, side_word(side));
}

void draw_columns(Ui& ui, const FairShareBars& chart, const Layout& at, float top, std::size_t row, float center) {
  for (std::size_t i = 0; i < at.column_rights.size(); ++i) {
    const FairShareColumn& column = chart.columns[i];
    const float right = at.column_rights[i];
    if (row == 0) text(ui, {right, top}, Type::Label, ui.theme[Token::Ink3], column.title, Align::Right);
    const Type type = at.is_compact ? Type::Small : Type::Body;
    digits(ui, {right, center - line_height(ui, type) / 2}, type, ui.theme[Token::Ink2], column.cells[row]);
    if (column.sides.empty() || column.sides[row] == Side::InBand) continue;
    mark(ui, {right + ui.px(11), center}, 9, side_mark(column.sides[row]), ui.theme[side_text_token(column.sides[row])]);
  }
}

std::string lowered(std::string word) {
  if (!word.empty() && word[0] >= 'A' && word[0] <= 'Z') word[0] = static_cast<char>(word[0] - 'A' + 'a');
  return word;
}

std::string words_of(const FairShareBars& chart, std::size_t index) {
  const FairShareRow& row = chart.rows[index];
  std::string out = row.name + ": " + row.ratio_label + ", " + std::string(side_word(side_of(row.ratio, chart.band)));
  if (row.before) out += ", before " + row.before_label;
  if (!row.note.empty()) out += ". " + row.note;
  if (!row.detail.empty()) out += ". " + row.detail;
  for (const FairShareColumn& column : chart.columns) {
    if (!column.cells[index].empty()) out += ". " + column.title + ": " + column.cells[index];
  }
  return out;
}

}  // namespace

float chart_height(const Ui& ui, const FairShareBars& chart, float) {
  const bool is_small = chart.row_size == RowSize::Compact ||
                        (chart.row_size == RowSize::Automatic && chart.rows.size() > kMostComfortableRows);
  const float rows = static_cast<float>(std::max<std::size_t>(1, chart.rows.size()));
  return head_height(ui) + foot_height(ui) + rows * ui.px(is_small ? kCompactRow : kTallestRow);
}

ChartResult draw_chart(Ui& ui, NodeId id, const FairShareBars& chart, Rect box) {
  if (chart.rows.empty()) return finish_empty_chart(ui, id, box, chart);
  const Layout at = arrange(ui, chart, box);
  const Scale scale = animated_scale(ui, id, chart, at.plot);
  draw_ground(ui, chart, at, scale, box);

  std::vector<ChartMark> marks;
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    const FairShareRow& row = chart.rows[i];
    const float top = at.plot.y + at.pitch * static_cast<float>(i), center = top + at.pitch / 2;
    const Side side = side_of(row.ratio, chart.band);
    draw_bar(ui, id, row, at, scale, side, center);
    draw_texts(ui, row, at, side, center);
    draw_columns(ui, chart, at, box.y, i, center);
    marks.push_back({.area = {box.x, top + ui.px(2), box.width, at.pitch - ui.px(4)},
                     .words = words_of(chart, i),
                     .target = {box.x, top, box.width, at.pitch}});
  }
  vertical_line(ui, std::round(scale.at(1.0)), at.plot.y - ui.px(2), at.plot.bottom() + ui.px(2), ui.theme[Token::Ink1], 1.5f);
  const Rect used{box.x, box.y, box.width, std::min(box.height, at.plot.bottom() + foot_height(ui) - box.y)};
  return finish_chart(ui, id, used, chart, marks, chart.can_press);
}

ChartTable table_of(const FairShareBars& chart) {
  const bool with_before = has_before(chart);
  ChartTable table{.columns = {{chart.row_title, false}, {chart.measure, true}}, .rows = {}};
  if (with_before) table.columns.push_back({"Before", true});
  table.columns.push_back({"Band", false});
  for (const FairShareColumn& column : chart.columns) table.columns.push_back({column.title, true});
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    const FairShareRow& row = chart.rows[i];
    std::vector<std::string> cells{row.name, row.ratio_label};
    if (with_before) cells.push_back(row.before ? row.before_label : row.ratio_label);
    cells.emplace_back(side_word(side_of(row.ratio, chart.band)));
    for (const FairShareColumn& column : chart.columns) cells.push_back(column.cells[i]);
    table.rows.push_back(std::move(cells));
  }
  return table;
}

std::string describe(const FairShareBars& chart) {
  std::vector<std::string> sentences{chart.measure + " per " + lowered(chart.row_title) + ", " + chart.fair_share_label};
  for (std::size_t i = 0; i < chart.rows.size(); ++i) sentences.push_back(words_of(chart, i));
  return joined_sentences(sentences);
}

}  // namespace evenhand::ui
