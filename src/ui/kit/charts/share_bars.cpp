#include "ui/kit/charts/share_bars.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/charts/axis.h"
#include "ui/kit/charts/names_column.h"

namespace evenhand::ui {
namespace {

constexpr float kPartGap = 2;

struct PartLabel {
  std::size_t part = 0;
  std::string words;
  float left = 0, width = 0;
};

float row_height(const Ui& ui, const ShareBars& chart) {
  const float bar = ui.px(chart.bar_height) + ui.px(4) + line_height(ui, Type::Label);
  return chart.has_names_above ? line_height(ui, Type::Small) + ui.px(4) + bar : bar;
}

float row_gap(const Ui& ui, const ShareBars& chart) { return ui.px(chart.has_names_above ? 20 : 14); }

// Name and figure at the start of each part; where they crowd, the figures alone, then only those that fit.
std::vector<PartLabel> place_labels(const Ui& ui, const ShareRow& row, Rect bar) {
  const float gap = ui.px(8);
  std::vector<PartLabel> labels;
  float share = 0;
  for (std::size_t i = 0; i < row.parts.size(); ++i) {
    const auto& part = row.parts[i];
    if (part.party >= 0 && part.share > 0) labels.push_back({i, part.name + " " + part.label, bar.x + bar.width * share, 0});
    share += static_cast<float>(part.share);
  }
  const auto measure = [&] {
    float total = -gap;
    for (auto& label : labels) total += gap + (label.width = text_width(ui, Type::Label, label.words));
    return total;
  };
  const auto share_of = [&](const PartLabel& label) { return row.parts[label.part].share; };
  std::vector<std::size_t> smallest_first(labels.size());
  for (std::size_t i = 0; i < labels.size(); ++i) smallest_first[i] = i;
  std::ranges::stable_sort(smallest_first, {}, [&](std::size_t i) { return share_of(labels[i]); });
  for (const std::size_t i : smallest_first) {
    if (measure() <= bar.width) break;
    labels[i].words = row.parts[labels[i].part].label;
  }
  while (labels.size() > 1 && measure() > bar.width) labels.erase(std::ranges::min_element(labels, {}, share_of));
  measure();

  std::vector<WantedLabel> wanted;
  for (const auto& label : labels) wanted.push_back({label.left + label.width / 2, label.width});
  const auto left = spread_labels(wanted, gap, bar.x, bar.right());
  for (std::size_t i = 0; i < labels.size(); ++i) labels[i].left = left[i];
  return labels;
}

void draw_bar(Ui& ui, NodeId row_id, const ShareRow& row, Rect bar) {
  float x = bar.x;
  float rest = bar.right();
  for (const auto& part : row.parts) {
    const float end = std::min(rest, x + bar.width * static_cast<float>(eased(ui, datum_id(row_id, part.name), 0, part.share)));
    const float left = std::round(x), width = std::round(end) - left - (end < rest - 1 ? ui.px(kPartGap) : 0.0f);
    if (width > 0) fill(ui, {left, bar.y, width, bar.height}, ui.theme[part.party < 0 ? Token::Line : party_token(part.party)], 2);
    x = end;
  }
  if (x < rest - 1) fill(ui, {std::round(x), bar.y, rest - std::round(x), bar.height}, ui.theme[Token::Line], 2);
}

void draw_head(Ui& ui, const ShareRow& row, Rect box) {
  const bool is_warning = row.note_color == Token::Warning;
  const Type note_type = is_warning ? Type::SmallStrong : Type::Small;
  const float sign = is_warning && !row.note.empty() ? ui.px(20) : 0.0f;
  const float note = std::min(text_width(ui, note_type, row.note), box.width * 0.6f);
  clipped_text(ui, {box.right(), box.y}, note + 1, note_type, ui.theme[row.note_color], row.note, Align::Right);
  if (sign > 0) icon(ui, {box.right() - note - sign, box.y + ui.px(1)}, 16, Icon::Warn, ui.theme[row.note_color]);
  const float room = box.width - note - sign - (row.note.empty() ? 0.0f : ui.px(12));
  clipped_text(ui, {box.x, box.y}, room, Type::SmallStrong, ui.theme[Token::Ink1], row.name);
}

std::string words_of(const ShareRow& row) {
  std::string out = row.name + ": ";
  for (std::size_t i = 0; i < row.parts.size(); ++i) out += (i > 0 ? ", " : "") + row.parts[i].name + " " + row.parts[i].label;
  if (!row.note.empty()) out += ". " + row.note;
  return out;
}

}  // namespace

float chart_height(const Ui& ui, const ShareBars& chart, float) {
  const float rows = static_cast<float>(std::max<std::size_t>(1, chart.rows.size()));
  return rows * row_height(ui, chart) + (rows - 1) * row_gap(ui, chart);
}

ChartResult draw_chart(Ui& ui, NodeId id, const ShareBars& chart, Rect box) {
  if (chart.rows.empty()) return finish_empty_chart(ui, id, box, chart);
  const auto name_of = [](const ShareRow& row) -> std::string_view { return row.name; };
  const float names = chart.has_names_above ? 0.0f : names_column(ui, Type::Small, chart.rows, name_of, box.width, 0.34f);
  const float height = row_height(ui, chart), gap = row_gap(ui, chart);
  float y = box.y;
  std::vector<ChartMark> marks;
  for (const auto& row : chart.rows) {
    const Rect whole{box.x, y, box.width, height};
    Rect bar{box.x + names, y, box.width - names, ui.px(chart.bar_height)};
    if (chart.has_names_above) {
      draw_head(ui, row, whole);
      bar.y += line_height(ui, Type::Small) + ui.px(4);
      if (y > box.y) horizontal_line(ui, box.x, box.right(), std::round(y - gap / 2), ui.theme[Token::Line]);
    } else {
      draw_row_name(ui, {box.x, y, names, bar.height}, bar.center().y, Type::Small, row.name);
    }
    draw_bar(ui, datum_id(id, row.name), row, bar);
    for (const auto& label : place_labels(ui, row, bar)) {
      clipped_text(ui, {label.left, bar.bottom() + ui.px(4)}, std::min(label.width, bar.width) + 1, Type::Label, ui.theme[Token::Ink1],
                   label.words);
    }
    marks.push_back({.area = whole, .words = words_of(row), .radius = 4});
    y += height + gap;
  }
  return finish_chart(ui, id, {box.x, box.y, box.width, std::min(box.height, std::max(0.0f, y - gap - box.y))}, chart, marks, chart.can_press);
}

ChartTable table_of(const ShareBars& chart) {
  std::vector<std::string> names;
  for (const auto& row : chart.rows) {
    for (const auto& part : row.parts) {
      if (std::ranges::find(names, part.name) == names.end()) names.push_back(part.name);
    }
  }
  ChartTable table{.columns = {{chart.measure, false}}, .rows = {}};
  for (const auto& name : names) table.columns.push_back({name, true});
  for (const auto& row : chart.rows) {
    table.rows.push_back({row.name});
    for (const auto& name : names) {
      const auto part = std::ranges::find(row.parts, name, &SharePart::name);
      table.rows.back().push_back(part == row.parts.end() ? std::string() : part->label);
    }
  }
  return table;
}

std::string describe(const ShareBars& chart) {
  std::vector<std::string> sentences;
  for (const auto& row : chart.rows) sentences.push_back(words_of(row));
  return joined_sentences(sentences);
}

}  // namespace evenhand::ui
