#include "ui/kit/charts/speaking_bars.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/charts/names_column.h"

namespace evenhand::ui {
namespace {

constexpr float kBar = 22, kPitch = 33, kLowestPitch = 26;

float foot_height(const Ui& ui, const SpeakingBars& chart) {
  return chart.note.empty() ? 0.0f : ui.px(4) + line_height(ui, Type::Label);
}

std::string words_of(const Speaker& speaker) {
  return speaker.name + ": " + speaker.label + ", " + tick_text(speaker.share * 100, 0, {".", "\u00A0%"});
}

}  // namespace

float chart_height(const Ui& ui, const SpeakingBars& chart, float) {
  return static_cast<float>(chart.speakers.size()) * ui.px(kPitch) + foot_height(ui, chart);
}

ChartResult draw_chart(Ui& ui, NodeId id, const SpeakingBars& chart, Rect box) {
  if (chart.speakers.empty()) return finish_empty_chart(ui, id, box, chart);
  const auto name_of = [](const Speaker& speaker) -> std::string_view { return speaker.name; };
  const float rows = static_cast<float>(std::max<std::size_t>(1, chart.speakers.size()));
  const float names = names_column(ui, Type::SmallStrong, chart.speakers, name_of, box.width, 0.4f);
  float figures = 0;
  for (const auto& speaker : chart.speakers) figures = std::max(figures, digits_width(ui, Type::SmallStrong, speaker.label));
  const float pitch = std::floor(std::clamp((box.height - foot_height(ui, chart)) / rows, ui.px(kLowestPitch), ui.px(kPitch)));
  const Rect track{box.x + names, box.y, std::max(ui.px(24), box.width - names - figures - ui.px(12)), pitch * rows};
  const float height = ui.px(kBar);

  std::vector<ChartMark> marks;
  for (std::size_t i = 0; i < chart.speakers.size(); ++i) {
    const auto& speaker = chart.speakers[i];
    const float top = box.y + pitch * static_cast<float>(i), center = top + pitch / 2;
    draw_row_name(ui, {box.x, top, names, pitch}, center, Type::SmallStrong, speaker.name);
    const Rect bar{track.x, std::round(center - height / 2), track.width, height};
    fill(ui, bar, ui.theme[Token::Sunken], 2);
    const float share = static_cast<float>(std::clamp(eased(ui, datum_id(id, speaker.name), 0, speaker.share), 0.0, 1.0));
    fill(ui, {bar.x, bar.y, std::round(bar.width * share), height}, ui.theme[party_token(speaker.party)], 2);
    digits(ui, {box.right(), center - line_height(ui, Type::SmallStrong) / 2}, Type::SmallStrong, ui.theme[Token::Ink1], speaker.label);
    marks.push_back({.area = {box.x, top + ui.px(2), box.width, pitch - ui.px(4)}, .words = words_of(speaker)});
  }
  const float even = std::round(track.x + track.width * static_cast<float>(chart.even_share));
  vertical_line(ui, even, track.y + ui.px(2), track.bottom() - ui.px(2), ui.theme[Token::Ink1], 1.5f);
  if (!chart.note.empty()) {
    clipped_text(ui, {box.x, track.bottom() + ui.px(4)}, box.width, Type::Label, ui.theme[Token::Ink3], chart.note);
  }
  return finish_chart(ui, id, box, chart, marks);
}

ChartTable table_of(const SpeakingBars& chart) {
  ChartTable table{.columns = {{"Speaker", false}, {"Time", true}, {"Share", true}}, .rows = {}};
  for (const auto& speaker : chart.speakers) {
    table.rows.push_back({speaker.name, speaker.label, tick_text(speaker.share * 100, 0, {".", "\u00A0%"})});
  }
  return table;
}

std::string describe(const SpeakingBars& chart) {
  std::vector<std::string> sentences;
  for (const auto& speaker : chart.speakers) sentences.push_back(words_of(speaker));
  sentences.push_back(chart.even_words + " " + tick_text(chart.even_share * 100, 0, {".", "\u00A0%"}));
  sentences.push_back(chart.note);
  return joined_sentences(sentences);
}

}  // namespace evenhand::ui
