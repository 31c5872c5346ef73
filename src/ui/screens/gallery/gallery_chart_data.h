// Made-up figures for the chart gallery: a team of eight as a customer would see it, and data at the edge of what charts must bear.
#pragma once

#include "ui/kit/charts/chance_histogram.h"
#include "ui/kit/charts/fair_share_bars.h"
#include "ui/kit/charts/frontier.h"
#include "ui/kit/charts/heat_grid.h"
#include "ui/kit/charts/line_band.h"
#include "ui/kit/charts/lorenz.h"
#include "ui/kit/charts/ownership_timeline.h"
#include "ui/kit/charts/people_strip.h"
#include "ui/kit/charts/range_bars.h"
#include "ui/kit/charts/rotation_grid.h"
#include "ui/kit/charts/scatter.h"
#include "ui/kit/charts/share_bars.h"
#include "ui/kit/charts/small_multiples.h"
#include "ui/kit/charts/speaking_bars.h"
#include "ui/kit/charts/waterfall.h"

namespace evenhand::ui::gallery {

FairShareBars team_bars();
FairShareBars team_after_moves();
PeopleStrip burden_strip();
PeopleStrip opportunity_strip();
PeopleStrip visibility_strip();
Lorenz team_lorenz();
ChanceHistogram team_chance();
Frontier team_frontier();
LineBand utilisation_forecast();
LineBand health_trend();
HeatGrid staffing_grid();
SmallMultiples region_trends();
Scatter perception();
RotationGrid segment_rotation();
ShareBars expansion_credit();
ShareBars voice_shares();
Waterfall claim_margin();
OwnershipTimeline claim_timeline();
SpeakingBars session_time();
RangeBars vote_ranges();

FairShareBars one_person();
FairShareBars sixty_people();
FairShareBars hard_names();     // long, Arabic, Japanese, with and without blanks
FairShareBars all_equal();
FairShareBars huge_ratio();
FairShareBars nobody();
PeopleStrip crowded_strip();
Lorenz one_holds_all();
ChanceHistogram far_from_chance();
Frontier no_gain();
Scatter crowded_scatter();
OwnershipTimeline crowded_timeline();

}  // namespace evenhand::ui::gallery
