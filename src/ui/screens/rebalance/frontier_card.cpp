// How much each further move buys, with the limit that no plan passes.
#include <algorithm>
#include <cmath>

#include "domain/format.h"
#include "ui/kit/button.h"
#include "ui/kit/charts/chart_card.h"
#include "ui/kit/charts/frontier.h"
#include "ui/kit/label.h"
#include "ui/kit/slider.h"
#include "ui/screens/rebalance/proposal_parts.h"

namespace evenhand::ui {

namespace {

constexpr std::size_t kLeastShown = 5;
constexpr float kFoot = 68, kAboveFoot = 8;  // logical

// Where more moves stop to gain anything, and one more.
std::size_t shown_points(const std::vector<RebalancePoint>& points, std::size_t chosen) {
  std::size_t last = 0;
  for (std::size_t i = 1; i < points.size(); ++i) {
    if (compare(points[i].value(), points[i - 1].value()) < 0) last = i;
  }
  return std::min(points.size(), std::max({last + 2, chosen + 1, kLeastShown}));
}

std::string title_of(std::size_t knee, const ProposalScene& scene) {
  const std::vector<RebalancePoint>& points = scene.app.rebalancing().points();
  if (knee == 0) return compare(points.back().value(), points.front().value()) < 0 ? "Every move helps a little" : "No move makes it fairer";
  const std::uint32_t moves = points[knee].figures.moves + needed_moves(scene.app);
  const bool is_all = compare(points[knee].value(), points.back().value()) == 0;
  if (is_all) return moves_in_words(moves) + (moves == 1 ? " does all that can be done" : " do all that can be done");
  return moves_in_words(moves) + (moves == 1 ? " does most of the work" : " do most of the work");
}

std::string subtitle_of(const std::vector<RebalancePoint>& points, std::size_t shown) {
  double gap = 0;
  for (std::size_t i = 0; i < shown; ++i) gap = std::max(gap, points[i].is_proved() ? 0.0 : points[i].gap());
  const std::string measure = "Heaviest load against the fair share. ";
  if (gap <= 0) return measure + "Every dot is proved best.";
  return measure + "Filled dots are proved best, open dots at most " + format_percent(std::max(gap, 0.001), 1) + " off.";
}

Frontier chart_of(const ProposalScene& scene, std::size_t chosen, std::size_t shown) {
  const app::Rebalancing& work = scene.app.rebalancing();
  const std::vector<RebalancePoint>& points = work.points();
  const RebalanceContext& context = scene.context();
  const std::uint32_t needed = needed_moves(scene.app);
  Frontier chart{.finding = title_of(work.knee(), scene)};
  for (std::size_t i = 0; i < shown; ++i) {
    chart.points.push_back({.moves = static_cast<int>(points[i].most_moves + needed),
                            .value = context.model.ratio_value(points[i].value()),
                            .value_label = context.ratio_text(points[i].value()),
                            .limit = context.model.ratio_value(points[i].bound.value),
                            .limit_label = context.ratio_text(points[i].bound.value),
                            .is_proved = points[i].is_proved()});
  }
  if (const std::size_t knee = work.knee(); knee > 0 && knee < shown) {
    chart.knee = static_cast<int>(knee);
    chart.knee_title = plural(points[knee].most_moves + needed, "move: ", "moves: ") + context.ratio_text(points[knee].value());
    chart.knee_detail = compare(points[knee].value(), points.back().value()) == 0 ? "more moves gain nothing" : "more moves gain little";
  }
  chart.chosen = static_cast<int>(chosen);
  const std::string first = needed == 0 ? "today " : needed == 1 ? "the needed move alone " : "the needed moves alone ";
  if (points.front().most_moves == 0) chart.first_label = first + context.ratio_text(points.front().value());
  chart.band_edge = 1.0 + static_cast<double>(scene.app.derived().figures(Ledger::Burden).loads.tolerance) * 1e-6;
  chart.band_label = "edge of the band " + format_ratio(*chart.band_edge);
  chart.can_press = true;
  return chart;
}

void choosing(Ui& ui, const ProposalScene& scene, std::size_t chosen, Rect foot) {
  const app::Rebalancing& work = scene.app.rebalancing();
  const std::vector<RebalancePoint>& points = work.points();
  const std::uint32_t needed = needed_moves(scene.app);
  const std::string words = plural(points[chosen].most_moves + needed, "move: ", "moves: ") + scene.context().ratio_text(points[chosen].value());
  if (work.can_widen()) {
    const ButtonSpec spec{.label = "More", .kind = ButtonKind::Quiet, .size = ControlSize::Small, .accessible_name = "Look at more moves",
                          .description = "Looks at twice as many moves"};
    const float width = button_width(ui, spec);
    const Rect place = cut_right(foot, width);
    if (button(ui, {place.x, foot.bottom() - ui.px(38), width, ui.px(28)}, spec)) {
      scene.app.request([](app::App& app) { app.widen_rebalance(); });
    }
    cut_right(foot, ui.px(8));
  }
  const auto shown = [needed](const RebalancePoint& point) { return static_cast<double>(point.most_moves + needed); };
  const SliderResult result = slider(ui, foot, {.label = "Number of moves", .value = shown(points[chosen]), .minimum = shown(points.front()),
                                                .maximum = shown(points.back()), .value_text = words});
  if (result.value) choose_moves(ui, scene.app, scene.state, static_cast<std::uint32_t>(std::lround(*result.value)) - needed);
}

}  // namespace

void frontier_card(Ui& ui, const ProposalScene& scene, Column& column) {
  const std::vector<RebalancePoint>& points = scene.app.rebalancing().points();
  const std::size_t chosen = chosen_point(scene.app, scene.state, &scene.facts), shown = shown_points(points, chosen);
  const Frontier chart = chart_of(scene, chosen, shown);
  const std::string subtitle = subtitle_of(points, shown);
  const bool can_choose = !ui.is_presenting && points.size() > 1;
  const ChartCardSpec spec{.title = chart.finding, .subtitle = subtitle, .foot = can_choose ? kFoot : 0.0f};
  const float height = std::ceil(chart_card_chrome(ui, column.width, spec) + chart_height(ui, chart, column.width - ui.px(32)));
  {
    const ChartCard card(ui, "frontier", {column.x, column.y, column.width, height}, spec);
    if (card.shows_table()) {
      draw_chart_table(ui, card.chart_id(), spec.title, table_of(chart), card.body());
    } else {
      const ChartResult result = draw_chart(ui, card.chart_id(), chart, card.body());
      if (result.pressed >= 0) choose_moves(ui, scene.app, scene.state, points[static_cast<std::size_t>(result.pressed)].most_moves);
    }
    if (can_choose) {
      Rect foot = card.foot();
      cut_top(foot, ui.px(kAboveFoot));
      choosing(ui, scene, chosen, foot);
    }
  }
  column.y += height + ui.px(16);
}

}  // namespace evenhand::ui
