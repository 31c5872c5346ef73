#include "ui/kit/charts/chart.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "exchange/csv_writer.h"
#include "ui/kit/tooltip.h"

namespace evenhand::ui {
namespace {

constexpr int kCurrentChannel = 1;

float square_distance(Point a, Point b) { return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y); }

// `area` grown to hold the pointer, so that the tooltip stands beside both.
Rect around(Rect area, Point pointer) {
  const float left = std::min(area.x, pointer.x), top = std::min(area.y, pointer.y);
  return {left, top, std::max(area.right(), pointer.x + 1) - left, std::max(area.bottom(), pointer.y + 1) - top};
}

void append_cell(std::string& out, std::string_view cell) {
  if (exchange::needs_guard(cell)) out += '\'';
  for (const char c : cell) out += (c == '\t' || c == '\n' || c == '\r') ? ' ' : c;
}

}  // namespace

std::string table_as_tsv(const ChartTable& table) {
  std::string out;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i > 0) out += '\t';
    append_cell(out, table.columns[i].title);
  }
  out += '\n';
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += '\t';
      append_cell(out, row[i]);
    }
    out += '\n';
  }
  return out;
}

int mark_at(std::span<const ChartMark> marks, Point pointer, float reach) {
  int inside = -1, near = -1;
  float inside_distance = 0, near_distance = reach * reach;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const Rect target = marks[i].target == Rect{} ? marks[i].area : marks[i].target;
    const float distance = square_distance(target.center(), pointer);
    if (target.contains(pointer) && (inside < 0 || distance < inside_distance)) {
      inside = static_cast<int>(i);
      inside_distance = distance;
    }
    if (distance <= near_distance) {
      near = static_cast<int>(i);
      near_distance = distance;
    }
  }
  return inside >= 0 ? inside : near;
}

ChartResult finish_figure(Ui& ui, NodeId id, Rect box, const ChartFigure& figure, std::span<const ChartMark> marks) {
  const Interaction chart = interact(ui, id, box, {.cursor = figure.can_press ? "pointer" : "default", .draws_focus_ring = false});
  const int count = static_cast<int>(marks.size());
  ChartResult result{.current = std::min(remembered(id, kCurrentChannel, -1), count - 1)};
  if (!chart.is_focused) result.current = -1;

  while (const auto key = ui.semantics.take_key(id)) {
    const auto which = static_cast<NavigationKey>(static_cast<int>(key->number));
    if (which == NavigationKey::Escape) result.current = -1;
    else if (which == NavigationKey::Enter || which == NavigationKey::Space) result.pressed = result.current;
    else result.current = walked_to(marks, result.current, which);
  }
  if (ui.semantics.take(id, Action::Dismiss)) result.current = -1;
  remember(id, kCurrentChannel, result.current);

  if (chart.is_hovered) result.hovered = mark_at(marks, chart.pointer, ui.px(12));
  if (chart.is_pressed) result.pressed = result.hovered >= 0 ? result.hovered : result.current;
  if (!figure.can_press) result.pressed = -1;

  const auto shown = [&](int index) -> const ChartMark& { return marks[static_cast<std::size_t>(index)]; };
  if (chart.is_focus_visible) {
    if (result.current >= 0) focus_ring(ui, shown(result.current).area, shown(result.current).radius);
    else focus_ring(ui, box, 6);
  }
  if (result.hovered >= 0) tooltip(ui, id, around(shown(result.hovered).area, chart.pointer), shown(result.hovered).words);
  else if (result.current >= 0) tooltip(ui, id, shown(result.current).area, shown(result.current).words);
  if (chart.is_focused && !figure.tsv.empty()) ui.copied_text = figure.tsv;

  ui.semantics.add({.id = id,
                    .role = Role::Figure,
                    .rect = box,
                    .name = figure.finding,
                    .value = result.current >= 0 ? std::string_view(shown(result.current).words) : std::string_view(),
                    .description = figure.description});
  return result;
}

void draw_nothing(Ui& ui, Rect box) {
  const float y = box.center().y - line_height(ui, Type::Small) / 2;
  clipped_text(ui, {box.center().x, y}, box.width, Type::Small, ui.theme[Token::Ink3], "No figures to show yet", Align::Center);
}

int walked_to(std::span<const ChartMark> marks, int current, NavigationKey key) {
  const int count = static_cast<int>(marks.size());
  if (count == 0) return -1;
  if (key == NavigationKey::Home) return 0;
  if (key == NavigationKey::End) return count - 1;
  if (current < 0) return key == NavigationKey::Left || key == NavigationKey::Up ? count - 1 : 0;

  const ChartMark& from = marks[static_cast<std::size_t>(current)];
  const bool is_back = key == NavigationKey::Left || key == NavigationKey::Up || key == NavigationKey::PageUp;
  const bool has_lanes = std::ranges::any_of(marks, [&](const ChartMark& m) { return m.lane != from.lane; });
  const bool is_along = key == NavigationKey::Left || key == NavigationKey::Right;
  if (is_along || !has_lanes) return std::clamp(current + (is_back ? -1 : 1), 0, count - 1);

  int best = current;
  for (int i = 0; i < count; ++i) {
    const ChartMark& to = marks[static_cast<std::size_t>(i)];
    if (is_back ? to.lane >= from.lane : to.lane <= from.lane) continue;
    const ChartMark& so_far = marks[static_cast<std::size_t>(best)];
    const bool is_first = best == current;
    const bool is_closer_lane = is_back ? to.lane > so_far.lane : to.lane < so_far.lane;
    const float distance = std::abs(to.area.center().x - from.area.center().x);
    const bool is_closer = to.lane == so_far.lane && distance < std::abs(so_far.area.center().x - from.area.center().x);
    if (is_first || is_closer_lane || is_closer) best = i;
  }
  return best;
}

int remembered(NodeId id, int channel, int otherwise) {
  return ImGui::GetStateStorage()->GetInt(id + static_cast<NodeId>(channel) * 0x9E3779B9u, otherwise);
}

void remember(NodeId id, int channel, int value) {
  ImGui::GetStateStorage()->SetInt(id + static_cast<NodeId>(channel) * 0x9E3779B9u, value);
}

Token party_token(int index) {
  constexpr std::array kTokens{Token::PartyA, Token::PartyB, Token::PartyC, Token::PartyD, Token::PartyE, Token::PartyF};
  return kTokens[static_cast<std::size_t>(index) % kTokens.size()];
}

NodeId datum_id(NodeId chart, std::string_view datum) {
  NodeId hash = chart ^ 2166136261u;
  for (const char c : datum) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash;
}

double eased(Ui& ui, NodeId id, int channel, double value) {
  const auto page = static_cast<NodeId>(channel) >> 8;  // animate() tells 256 channels apart
  return static_cast<double>(animate(ui, id + page * 0x85EBCA6Bu, channel & 0xFF, static_cast<float>(value), 240));
}

std::string joined_sentences(std::span<const std::string> sentences) {
  std::string out;
  for (const auto& sentence : sentences) {
    if (sentence.empty()) continue;
    if (!out.empty()) out += ' ';
    out += sentence;
    if (sentence.back() != '.' && sentence.back() != '?' && sentence.back() != '!') out += '.';
  }
  return out;
}

}  // namespace evenhand::ui
