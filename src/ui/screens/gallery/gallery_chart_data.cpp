#include "ui/screens/gallery/gallery_chart_data.h"

#include <array>
#include <cmath>

namespace evenhand::ui::gallery {
namespace {

std::string ratio_text(double ratio) { return tick_text(ratio, 2); }

struct Member {
  const char* name;
  const char* short_name;
  const char* detail;
  double burden, after, opportunity, visibility;
};

constexpr std::array kTeam{
    Member{"Hanna Virtanen", "Hanna", "19 clients, full time", 1.34, 1.12, 1.02, 1.31},
    Member{"Kofi Mensah", "Kofi", "16 clients, full time", 1.19, 1.03, 0.94, 1.18},
    Member{"Ines Moreau", "Ines", "15 clients, 80\u00A0%", 1.06, 1.06, 1.21, 1.04},
    Member{"Rafael Lima", "Rafael", "17 clients, full time", 1.01, 1.01, 1.08, 0.97},
    Member{"Zeynep Kaya", "Zeynep", "12 clients, 80\u00A0%", 0.98, 0.98, 0.99, 0.83},
    Member{"Anders Dahl", "Anders", "14 clients, full time", 0.88, 1.04, 0.91, 0.95},
    Member{"Mei-Ling Chen", "Mei-Ling", "13 clients, full time", 0.81, 0.93, 0.97, 0.79},
    Member{"Olu Adebayo", "Olu", "8 clients, 60\u00A0%, joined in May", 0.69, 0.89, 0.90, 0.88},
};

PeopleStrip strip(std::string finding, std::string measure, double Member::*ratio) {
  PeopleStrip chart{.finding = std::move(finding), .measure = std::move(measure)};
  for (const auto& member : kTeam) chart.people.push_back({member.name, member.short_name, member.*ratio, ratio_text(member.*ratio)});
  return chart;
}

}  // namespace

FairShareBars team_bars() {
  FairShareBars chart{.finding = "Hanna and Kofi carry more than their capacity asks for", .measure = "Burden"};
  for (const auto& member : kTeam) {
    chart.rows.push_back({.name = member.name, .detail = member.detail, .ratio = member.burden, .ratio_label = ratio_text(member.burden)});
  }
  return chart;
}

FairShareBars team_after_moves() {
  FairShareBars chart{.finding = "Everyone ends inside the band", .measure = "Burden after the moves"};
  chart.row_size = RowSize::Compact;
  for (const auto& member : kTeam) {
    chart.rows.push_back({.name = member.name,
                          .ratio = member.after,
                          .ratio_label = ratio_text(member.after),
                          .before = member.burden,
                          .before_label = ratio_text(member.burden)});
  }
  return chart;
}

PeopleStrip burden_strip() { return strip("Burden: 4 outside the band", "Burden", &Member::burden); }
PeopleStrip opportunity_strip() { return strip("Opportunity: 1 outside the band", "Opportunity", &Member::opportunity); }
PeopleStrip visibility_strip() { return strip("Visibility: 4 outside the band", "Visibility", &Member::visibility); }

Lorenz team_lorenz() {
  Lorenz chart{.finding = "Half the team carries 41\u00A0%"};
  constexpr std::array kShares{0.08, 0.21, 0.34, 0.45, 0.60, 0.71, 0.86, 1.0};
  constexpr std::array kLoads{0.055, 0.16, 0.275, 0.383, 0.535, 0.652, 0.822, 1.0};
  for (std::size_t i = 0; i < kShares.size(); ++i) {
    chart.points.push_back({kShares[i], kLoads[i], kTeam[kTeam.size() - 1 - i].name, tick_text(kShares[i] * 100, 0, {".", "\u00A0%"}),
                            tick_text(kLoads[i] * 100, 0, {".", "\u00A0%"})});
  }
  chart.named = 3;
  chart.named_lines = {"4 people, 45\u00A0% of capacity,", "38\u00A0% of the burden"};
  return chart;
}

ChanceHistogram team_chance() {
  ChanceHistogram chart{.finding = "Chance alone could do this", .low = 0, .bin_width = 1, .today = 7.8};
  chart.counts = {0, 2, 11, 64, 188, 371, 640, 871, 1044, 1166, 1190, 1120, 952, 760, 560, 402, 269, 171, 102, 58, 31, 15, 8, 4, 1, 0};
  chart.today_label = "today 7.8\u00A0%";
  chart.share_label = "80 of 100 deals";
  chart.share_detail = "at least as uneven";
  chart.x_title = "burden sitting in the wrong place";
  chart.axis.suffix = "\u00A0%";
  return chart;
}

Frontier team_frontier() {
  Frontier chart{.finding = "Three moves do most of the work", .band_edge = 1.15};
  struct Step {
    double value, limit;
    bool is_proved;
  };
  constexpr std::array kSteps{Step{1.34, 1.34, true},  Step{1.24, 1.24, true},   Step{1.19, 1.19, true},
                              Step{1.12, 1.12, true},  Step{1.08, 1.08, true},   Step{1.055, 1.035, false},
                              Step{1.04, 1.02, false}, Step{1.032, 1.01, false}, Step{1.02, 1.005, false}};
  for (std::size_t i = 0; i < kSteps.size(); ++i) {
    chart.points.push_back({static_cast<int>(i), kSteps[i].value, ratio_text(kSteps[i].value), kSteps[i].limit, ratio_text(kSteps[i].limit),
                            kSteps[i].is_proved});
  }
  chart.knee = 3;
  chart.knee_title = "3 moves: 1.12";
  chart.knee_detail = "more moves gain little";
  chart.first_label = "today 1.34";
  chart.band_label = "edge of the band 1.15";
  return chart;
}

LineBand utilisation_forecast() {
  LineBand chart{.finding = "Hanna passes 90\u00A0% of her hours in April", .measure = "Utilisation", .healthy = Interval{70, 90}, .unit = "%"};
  const auto percent = [](double value) { return tick_text(value, 0, {".", "\u00A0%"}); };
  constexpr std::array kPast{78.0, 79.0, 77.0, 80.0, 81.0, 80.0, 83.0};
  constexpr std::array kPastMonths{"May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"};
  for (std::size_t i = 0; i < kPast.size(); ++i) chart.past.push_back({kPastMonths[i], kPast[i], percent(kPast[i])});
  struct Month {
    const char* name;
    double low, middle, high;
  };
  constexpr std::array kFuture{Month{"Dec", 82.4, 84, 88}, Month{"Jan", 83, 85.5, 91}, Month{"Feb", 84, 87, 94}, Month{"Mar", 84.6, 88.6, 97},
                               Month{"Apr", 85, 90, 99},   Month{"May", 85.4, 91, 100}, Month{"Jun", 85.6, 91.6, 101}};
  for (const auto& m : kFuture) chart.future.push_back({m.name, m.low, m.middle, m.high, percent(m.low), percent(m.middle), percent(m.high)});
  chart.breach = 4;
  chart.breach_label = "April: even odds";
  return chart;
}

LineBand health_trend() {
  LineBand chart{.finding = "Trust rose after the June policy", .measure = "Felt fairness, 1 to 5", .healthy = Interval{3.5, 5}};
  constexpr std::array kValues{3.1, 3.0, 2.8, 3.2, 3.6, 3.9, 4.0};
  constexpr std::array kQuarters{"Q1 25", "Q2 25", "Q3 25", "Q4 25", "Q1 26", "Q2 26", "Q3 26"};
  for (std::size_t i = 0; i < kValues.size(); ++i) chart.past.push_back({kQuarters[i], kValues[i], tick_text(kValues[i], 1)});
  chart.events = {{2, "new policy"}, {4, "four moves"}};
  chart.range = Interval{1, 5};
  return chart;
}

HeatGrid staffing_grid() {
  HeatGrid chart{.finding = "Even with a hire, +20\u00A0% growth is too much", .measure = "people over capacity"};
  chart.rows = {"As today", "Hire in March", "Olu full time", "Anders on leave"};
  chart.columns = {"\u221210\u00A0%", "0\u00A0%", "+10\u00A0%", "+20\u00A0%"};
  constexpr std::array<std::array<double, 4>, 4> kCounts{{{0, 1, 3, 5}, {0, 0, 1, 3}, {0, 0, 2, 4}, {1, 3, 5, 6}}};
  for (const auto& row : kCounts) {
    chart.cells.emplace_back();
    for (const double count : row) chart.cells.back().push_back({count, tick_text(count, 0)});
  }
  chart.outlined_row = 0;
  chart.outlined_column = 1;
  chart.note = "Outlined: today\u2019s plan. A number is in every cell.";
  return chart;
}

SmallMultiples region_trends() {
  SmallMultiples chart{.finding = "Finland drifts up, Portugal drifts down", .measure = "Load"};
  chart.periods = {"May", "Jun", "Jul", "Aug", "Sep", "Oct"};
  struct Region {
    const char* name;
    std::array<double, 6> values;
  };
  constexpr std::array kRegions{Region{"Finland", {1.00, 1.02, 1.05, 1.10, 1.14, 1.21}}, Region{"Denmark", {1.02, 1.00, 0.99, 1.00, 0.98, 0.97}},
                                Region{"Korea", {0.95, 0.97, 1.00, 1.02, 1.01, 1.03}}, Region{"Portugal", {1.03, 1.00, 0.95, 0.91, 0.87, 0.82}}};
  for (const auto& region : kRegions) {
    SmallPanel panel{.name = region.name};
    for (const double value : region.values) {
      panel.values.push_back(value);
      panel.labels.push_back(ratio_text(value));
    }
    chart.panels.push_back(std::move(panel));
  }
  return chart;
}

Scatter perception() {
  Scatter chart{.finding = "Support feels unfairly treated on an even load"};
  chart.points = {{"New joiners", 0.8, "0.80", 4.3, "4.3"},
                  {"Nordics", 0.98, "0.98", 4.0, "4.0"},
                  {"Support desk", 1.02, "1.02", 2.1, "2.1"},
                  {"Enterprise", 1.19, "1.19", 1.5, "1.5"}};
  return chart;
}

}  // namespace evenhand::ui::gallery
