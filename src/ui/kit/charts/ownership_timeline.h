// Ownership timeline (look 6, mockup 05): one lane per claimant; dot = meeting, open square = steering meeting,
// diamond = milestone with its word above. Marks that crowd are stacked. The window that counts is shaded.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/kit/charts/chart.h"
#include "ui/kit/charts/scale.h"

namespace evenhand::ui {

enum class TouchKind : std::uint8_t { Meeting, Steering, Milestone };

struct TimelineTouch {
  double day = 0;          // any common day count
  TouchKind kind = TouchKind::Meeting;
  std::string date_label = {};  // "3 March 2026"
  std::string word = {};   // milestone: "renewal won"; others: for the tooltip
};

struct TimelineLane {
  std::string name = {}, detail = {};          // "Priya Raghavan", "Customer success"
  int party = 0;                     // colour, see party_token()
  std::vector<TimelineTouch> touches = {};  // by day
};

struct TimeTick {
  double day = 0;
  std::string label = {};  // "Nov 25"
};

struct OwnershipTimeline {
  std::string finding = {};                 // "Dana opened the door, Priya has carried it since spring"
  std::vector<TimelineLane> lanes = {};
  Interval days = {};                       // of the axis
  std::vector<TimeTick> ticks = {};         // at most 5
  std::optional<Interval> window = {}; // counted, shaded
  std::string window_words = {};       // for the text equivalent: "the shaded half-year counts for steering"
  std::string meeting_word = "meeting", steering_word = "steering", milestone_word = "milestone";
};

// Results count touches lane after lane.
ChartResult draw_chart(Ui& ui, NodeId id, const OwnershipTimeline& chart, Rect box);
float chart_height(const Ui& ui, const OwnershipTimeline& chart, float width);
ChartTable table_of(const OwnershipTimeline& chart);
std::string describe(const OwnershipTimeline& chart);

// Key of the three marks for the card's head (ChartCard::head_extra), right aligned; and its width in logical px.
void draw_timeline_key(Ui& ui, const OwnershipTimeline& chart, Rect box);
float timeline_key_width(const Ui& ui, const OwnershipTimeline& chart);

}  // namespace evenhand::ui
