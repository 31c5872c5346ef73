#include "ui/kit/charts/people_strip.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/kit/charts/axis.h"

namespace evenhand::ui {
namespace {

constexpr float kBandHeight = 23, kLineOverhang = 2.5f, kMarkSize = 9, kDotRadius = 3.5f;
constexpr int kMostLevels = 3;  // rows of marks inside the band when people stand close

struct Placed {
  std::size_t person = 0;
  Point center;
};

// Left to right; a mark that would touch one already there moves a level up or down, and stays on the line when all are taken.
std::vector<Placed> place(Ui& ui, NodeId id, const PeopleStrip& chart, const Scale& scale, float middle) {
  std::vector<Placed> out;
  for (std::size_t i = 0; i < chart.people.size(); ++i) {
    const auto& person = chart.people[i];
    const double shown = eased(ui, datum_id(id, person.name), 0, person.ratio);
    out.push_back({i, {scale.clamped_at(shown), middle}});
  }
  std::ranges::stable_sort(out, {}, [](const Placed& p) { return p.center.x; });
  const float apart = ui.px(kMarkSize - 1), step = ui.px(7);
  std::array<float, kMostLevels> last{};
  last.fill(-1e9f);
  constexpr std::array<float, kMostLevels> kLevels{0, -1, 1};
  for (auto& placed : out) {
    std::size_t level = 0;
    while (level < last.size() && placed.center.x - last[level] < apart) ++level;
    if (level == last.size()) level = static_cast<std::size_t>(std::ranges::min_element(last) - last.begin());
    last[level] = placed.center.x;
    placed.center.y = middle + kLevels[level] * step;
  }
  return out;
}

const std::string& short_name(const StripPerson& person) { return person.short_name.empty() ? person.name : person.short_name; }

void draw_extremes(Ui& ui, const PeopleStrip& chart, std::span<const Placed> placed, Rect box, float top) {
  if (placed.empty()) return;
  const auto& lowest = placed.front();
  const auto& highest = placed.back();
  const float gap = ui.px(12);
  const bool is_alone = lowest.person == highest.person;
  const float room = is_alone ? box.width : (box.width - gap) / 2;
  const std::size_t count = is_alone ? 1 : 2;
  std::array<WantedLabel, 2> wanted;
  std::array<std::string, 2> labels;
  for (std::size_t i = 0; i < count; ++i) {
    const Placed& at = i == 0 ? lowest : highest;
    const auto& person = chart.people[at.person];
    labels[i] = short_name(person) + " " + person.ratio_label;
    wanted[i] = {at.center.x, std::min(room, text_width(ui, Type::Label, labels[i]))};
  }
  const auto left = spread_labels(std::span(wanted).first(count), gap, box.x, box.right());
  for (std::size_t i = 0; i < count; ++i) {
    const auto& person = chart.people[(i == 0 ? lowest : highest).person];
    const Side side = side_of(person.ratio, chart.band);
    const Color color = ui.theme[side == Side::InBand ? Token::Ink2 : side_text_token(side)];
    clipped_text(ui, {left[i], top}, wanted[i].width + 1, Type::Label, color, labels[i]);
  }
}

std::string words_of(const PeopleStrip& chart, const StripPerson& person) {
  return person.name + ": " + person.ratio_label + ", " + std::string(side_word(side_of(person.ratio, chart.band)));
}

}  // namespace

float chart_height(const Ui& ui, const PeopleStrip&, float) {
  return ui.px(kBandHeight) + 2 * ui.px(kLineOverhang) + ui.px(4) + line_height(ui, Type::Label);
}

ChartResult draw_chart(Ui& ui, NodeId id, const PeopleStrip& chart, Rect box) {
  std::vector<double> ratios{chart.band.low, chart.band.high};
  for (const auto& person : chart.people) ratios.push_back(person.ratio);
  const Scale scale{chart.range.value_or(fair_share_range(ratios)), box.x + ui.px(8), box.right() - ui.px(8)};
  const float top = box.y + ui.px(kLineOverhang), height = ui.px(kBandHeight);
  const float middle = std::round(top + height / 2);

  horizontal_line(ui, scale.from, scale.to, middle, ui.theme[Token::Line]);
  const float band_left = std::round(scale.clamped_at(chart.band.low)), band_right = std::round(scale.clamped_at(chart.band.high));
  fill(ui, {band_left, top, band_right - band_left, height}, ui.theme[Token::Band], 2);
  vertical_line(ui, std::round(scale.at(1.0)), box.y, top + height + ui.px(kLineOverhang), ui.theme[Token::Ink1], 1.5f);

  const auto placed = place(ui, id, chart, scale, middle);
  std::vector<ChartMark> marks;
  for (const auto& at : placed) {
    const auto& person = chart.people[at.person];
    const Side side = side_of(person.ratio, chart.band);
    if (side == Side::InBand) disc(ui, at.center, kDotRadius, ui.theme[Token::Within]);
    else mark(ui, at.center, kMarkSize, side_mark(side), ui.theme[side_token(side)]);
    const float half = ui.px(kMarkSize) / 2;
    marks.push_back({.area = {at.center.x - half, at.center.y - half, 2 * half, 2 * half}, .words = words_of(chart, person)});
  }
  draw_extremes(ui, chart, placed, box, top + height + ui.px(kLineOverhang) + ui.px(3));
  if (!chart.is_focusable) return {};

  ChartResult result = finish_chart(ui, id, box, chart, marks, chart.can_press);
  const auto person_of = [&](int index) { return index < 0 ? -1 : static_cast<int>(placed[static_cast<std::size_t>(index)].person); };
  return {person_of(result.hovered), person_of(result.current), person_of(result.pressed)};
}

ChartTable table_of(const PeopleStrip& chart) {
  ChartTable table{.columns = {{"Person", false}, {chart.measure, true}, {"Band", false}}, .rows = {}};
  for (const auto& person : chart.people) {
    table.rows.push_back({person.name, person.ratio_label, std::string(side_word(side_of(person.ratio, chart.band)))});
  }
  return table;
}

std::string describe(const PeopleStrip& chart) {
  std::vector<std::string> sentences{chart.measure + " against the fair share of 1.00"};
  for (const auto& person : chart.people) sentences.push_back(words_of(chart, person));
  return joined_sentences(sentences);
}

}  // namespace evenhand::ui
