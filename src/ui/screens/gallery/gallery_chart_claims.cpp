#include <array>

#include "ui/screens/gallery/gallery_chart_data.h"

namespace evenhand::ui::gallery {

RotationGrid segment_rotation() {
  RotationGrid chart{.finding = "Everybody leads three times a year"};
  chart.segments = {"Nordics", "Health", "Retail"};
  chart.terms = {"Q1", "Q2", "Q3", "Q4"};
  chart.cells = {{{"Rafael", 0}, {"Mei-Ling", 3}, {"Zeynep", 1}, {"Anders", 2}},
                 {{"Zeynep", 1}, {"Anders", 2}, {"Rafael", 0, "Asked for it after the Kivi project", true}, {"Mei-Ling", 3}},
                 {{"Anders", 2}, {"Rafael", 0}, {"Mei-Ling", 3}, {}}};
  chart.current_term = 0;
  chart.note = "Hand-over overlap: two weeks at each quarter\u2019s start";
  return chart;
}

ShareBars expansion_credit() {
  ShareBars chart{.finding = "First touch would give Hanna everything", .measure = "Rule"};
  chart.rows = {{"Equal", {{"Kofi", 0.33, "33", 0}, {"Hanna", 0.33, "33", 1}, {"Ines", 0.34, "34", 2}}},
                {"By influence", {{"Kofi", 0.52, "52", 0}, {"Hanna", 0.33, "33", 1}, {"Ines", 0.15, "15", 2}}},
                {"First touch", {{"Hanna", 1, "100", 1}}},
                {"Shapley", {{"Kofi", 0.46, "46", 0}, {"Hanna", 0.38, "38", 1}, {"Ines", 0.16, "16", 2}}}};
  chart.bar_height = 22;
  return chart;
}

ShareBars voice_shares() {
  ShareBars chart{.finding = "Who speaks to contested clients", .measure = "Client", .has_names_above = true};
  chart.rows = {{"Kivi Shipping",
                 {{"Kofi", 0.48, "48\u00A0%", 0}, {"Hanna", 0.41, "41\u00A0%", 1}, {"Ines", 0.11, "11\u00A0%", 2}},
                 "In mediation, session 1"},
                {"Tampere Robotics",
                 {{"Rafael", 0.52, "52\u00A0%", 0}, {"Anders", 0.41, "41\u00A0%", 1}, {"others", 0.07, "7\u00A0%", -1}},
                 "No plan yet",
                 Token::Warning},
                {"Sol Energia",
                 {{"Ines", 0.46, "46\u00A0%", 0}, {"Zeynep", 0.39, "39\u00A0%", 1}, {"others", 0.15, "15\u00A0%", -1}},
                 "Agreed on 18 October"}};
  return chart;
}

Waterfall claim_margin() {
  Waterfall chart{.finding = "Revenue and recent contact put Kofi ahead"};
  chart.steps = {{"Revenue", "25\u00A0%", 0.125, "+0.125", 0, "Kofi"},      {"Last contact", "20\u00A0%", 0.08, "+0.08", 0, "Kofi"},
                 {"Fit to stage", "15\u00A0%", 0.03, "+0.03", 0, "Kofi"},   {"Steering", "15\u00A0%", -0.03, "\u22120.03", 1, "Hanna"},
                 {"Sponsor", "10\u00A0%", -0.05, "\u22120.05", 1, "Hanna"}, {"Introduced", "5\u00A0%", -0.05, "\u22120.05", 1, "Hanna"}};
  chart.total_name = "Margin for Kofi";
  chart.total = 0.105;
  chart.total_label = "0.105";
  chart.zone = Interval{0.05, 0.20};
  chart.zone_label = "joint ownership, 0.05 to 0.20";
  return chart;
}

OwnershipTimeline claim_timeline() {
  OwnershipTimeline chart{.finding = "Hanna opened the door, Kofi has carried it since spring"};
  const auto meeting = [](double day) { return TimelineTouch{day, TouchKind::Meeting, "day " + tick_text(day, 0)}; };
  const auto steering = [](double day) { return TimelineTouch{day, TouchKind::Steering, "day " + tick_text(day, 0)}; };
  const auto milestone = [](double day, const char* word) { return TimelineTouch{day, TouchKind::Milestone, "day " + tick_text(day, 0), word}; };
  chart.lanes = {
      {"Kofi Mensah", "Customer success", 0,
       {meeting(270), meeting(315), meeting(360), steering(390), meeting(430), meeting(460), milestone(482, "renewal won"), meeting(512), steering(550),
        steering(551), meeting(566), steering(582), meeting(596), steering(611), steering(612), meeting(626), steering(640), meeting(652),
        milestone(670, "expansion won"), steering(692), meeting(705), meeting(718)}},
      {"Hanna Virtanen", "Account manager", 1,
       {milestone(60, "introduced"), meeting(92), meeting(128), steering(156), milestone(210, "sponsor secured"), meeting(240), steering(276),
        meeting(330), meeting(375), steering(436), steering(505), steering(547), steering(548), steering(549), steering(566), steering(567),
        steering(568), steering(586), steering(587), steering(588), steering(602), steering(603), meeting(628)}},
      {"Ines Moreau", "New business", 2,
       {meeting(105), milestone(210, "sponsor secured"), meeting(255), meeting(345), meeting(450), steering(560), meeting(578), steering(598)}}};
  chart.days = {0, 724};
  chart.ticks = {{0, "Nov 24"}, {181, "May 25"}, {365, "Nov 25"}, {546, "May 26"}, {724, "Nov 26"}};
  chart.window = Interval{546, 724};
  chart.window_words = "The shaded half-year counts for steering";
  return chart;
}

SpeakingBars session_time() {
  SpeakingBars chart{.finding = "Nearly equal time"};
  chart.speakers = {{"Hanna", 1, 0.55, "11:20"}, {"Kofi", 0, 0.45, "9:05"}};
  chart.note = "Noor, mediator: 4:30";
  return chart;
}

RangeBars vote_ranges() {
  RangeBars chart{.finding = "Closest on Hours (40 to 60), furthest apart on Escalations (0 to 90)", .measure = "Median, points"};
  chart.rows = {{.name = "Hours a month", .least = 40, .low = 45, .median = 50, .high = 57.5, .most = 60, .label = "50", .range_label = "40 to 60", .today = 30, .today_label = "30"},
                {.name = "Escalations", .least = 0, .low = 20, .median = 22.5, .high = 70, .most = 90, .label = "22.5", .range_label = "0 to 90", .today = 40, .today_label = "40"},
                {.name = "Everybody the same", .least = 100, .low = 100, .median = 100, .high = 100, .most = 100, .label = "100", .range_label = "100 to 100"}};
  return chart;
}

}  // namespace evenhand::ui::gallery
