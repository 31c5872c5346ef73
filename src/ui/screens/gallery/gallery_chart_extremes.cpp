#include <array>
#include <cmath>

#include "ui/screens/gallery/gallery_chart_data.h"

namespace evenhand::ui::gallery {
namespace {

FairShareRow row(std::string name, double ratio, std::string detail = {}) {
  return {.name = std::move(name), .detail = std::move(detail), .ratio = ratio, .ratio_label = tick_text(ratio, 2)};
}

}  // namespace

FairShareBars one_person() {
  FairShareBars chart{.finding = "One person, one share", .measure = "Burden"};
  chart.rows = {row("Ida Berg", 1.0, "31 clients, full time")};
  return chart;
}

FairShareBars sixty_people() {
  FairShareBars chart{.finding = "Sixty people on one scale", .measure = "Burden"};
  for (int i = 0; i < 60; ++i) chart.rows.push_back(row("Manager " + tick_text(i + 1, 0), std::round(136 - 1.25 * i) / 100));
  return chart;
}

FairShareBars hard_names() {
  FairShareBars chart{.finding = "Names of any length and script", .measure = "Burden"};
  chart.rows = {row("Maximiliana Fern\u00E1ndez de la Cueva y Villagr\u00E1n de Almod\u00F3var", 1.31, "18 clients, full time, returned from parental leave in May"),
                row("\u0639\u0628\u062F \u0627\u0644\u0631\u062D\u0645\u0646 \u0627\u0644\u0645\u0646\u0635\u0648\u0631\u064A", 1.12, "16 clients, full time"),
                row("\u9752\u6728\u3055\u304F\u3089", 1.04, "15 clients, full time"),
                row("Wolfeschlegelsteinhausenbergerdorff", 0.98, "14 clients, 90\u00A0%"),
                row("\u0E1E\u0E34\u0E21\u0E1E\u0E4C\u0E0A\u0E19\u0E01 \u0E28\u0E23\u0E35\u0E2A\u0E38\u0E02", 0.93, "13 clients, full time"),
                row("O", 0.76, "9 clients")};
  return chart;
}

FairShareBars all_equal() {
  FairShareBars chart{.finding = "Everybody carries a fair share", .measure = "Burden"};
  for (const char* name : {"Ana", "Bo", "Cem", "Dee", "Eli"}) chart.rows.push_back(row(name, 1.0));
  return chart;
}

FairShareBars huge_ratio() {
  FairShareBars chart{.finding = "Two weeks of capacity, a whole book", .measure = "Burden"};
  chart.rows = {row("Ida Berg", 14.72, "24 clients, 5\u00A0%"), row("Jon Vik", 0.91), row("Kim Roe", 0.22), row("Lou Sand", 0.0, "no clients yet")};
  return chart;
}

FairShareBars nobody() { return {.finding = "Nobody is in the team yet", .measure = "Burden"}; }

PeopleStrip crowded_strip() {
  PeopleStrip chart{.finding = "Sixty people", .measure = "Burden"};
  const auto bars = sixty_people();
  for (const auto& person : bars.rows) chart.people.push_back({person.name, {}, person.ratio, person.ratio_label});
  return chart;
}

Lorenz one_holds_all() {
  Lorenz chart{.finding = "One person holds everything"};
  for (int i = 1; i <= 5; ++i) {
    const double share = i / 5.0;
    chart.points.push_back({share, i == 5 ? 1.0 : 0.0, "Person " + tick_text(i, 0), tick_text(share * 100, 0, {".", "\u00A0%"}),
                            i == 5 ? "100\u00A0%" : "0\u00A0%"});
  }
  chart.named = 3;
  chart.named_lines = {"4 people, 80\u00A0% of capacity,", "0\u00A0% of the burden"};
  return chart;
}

ChanceHistogram far_from_chance() {
  ChanceHistogram chart{.finding = "Chance does not explain this", .low = 2, .bin_width = 1, .today = 31};
  chart.counts = {20, 180, 900, 2100, 2900, 2200, 1100, 420, 140, 32, 8};
  chart.today_label = "today 31.0\u00A0%";
  chart.share_label = "0 of 10,000 deals";
  chart.share_detail = "at least as uneven";
  chart.x_title = "burden sitting in the wrong place";
  chart.axis.suffix = "\u00A0%";
  return chart;
}

Frontier no_gain() {
  Frontier chart{.finding = "No move helps", .band_edge = 1.15};
  for (int moves = 0; moves <= 2; ++moves) chart.points.push_back({moves, 1.08, "1.08", 1.08, "1.08", true});
  chart.first_label = "today 1.08";
  chart.band_label = "edge of the band 1.15";
  return chart;
}

Scatter crowded_scatter() {
  Scatter chart{.finding = "Fourteen groups close together"};
  for (int i = 0; i < 14; ++i) {
    const double ratio = 0.9 + 0.02 * i, felt = 3.0 + 0.8 * std::sin(i * 1.3);
    chart.points.push_back({"Group " + tick_text(i + 1, 0), ratio, tick_text(ratio, 2), felt, tick_text(felt, 1)});
  }
  return chart;
}

OwnershipTimeline crowded_timeline() {
  OwnershipTimeline chart{.finding = "Sixty contacts in two months"};
  TimelineLane lane{.name = "Maximiliana Fern\u00E1ndez de la Cueva", .detail = "Customer success for the northern region", .party = 3};
  for (int i = 0; i < 60; ++i) {
    const double day = 100 + i * 0.9;
    lane.touches.push_back({day, i % 7 == 3 ? TouchKind::Steering : TouchKind::Meeting, "day " + tick_text(day, 0)});
  }
  lane.touches.push_back({160, TouchKind::Milestone, "day 160", "renewal won"});
  lane.touches.push_back({166, TouchKind::Milestone, "day 166", "expansion won"});
  chart.lanes = {lane, {"Jo Ek", "", 4, {}}};
  chart.days = {0, 200};
  chart.ticks = {{0, "Jan 26"}, {100, "Apr 26"}, {200, "Jul 26"}};
  return chart;
}

}  // namespace evenhand::ui::gallery
