// The milestones of a plan drawn along time, a lane for everybody who sees to some.
#include <algorithm>
#include <optional>

#include "domain/format.h"
#include "ui/kit/charts/chart_card.h"
#include "ui/kit/charts/ownership_timeline.h"
#include "ui/screens/ownership/plan_lists.h"

namespace evenhand::ui {

namespace {

std::optional<Date> day_of(const Milestone& step) { return step.done_on ? step.done_on : step.due; }

bool is_late(const PlanPage& on, const Milestone& step) { return !step.done_on && step.due && *step.due < on.today; }

std::string finding_of(const PlanPage& on) {
  const auto late = std::ranges::count_if(on.plan.milestones, [&](const Milestone& step) { return is_late(on, step); });
  std::string out = late == 0 ? "No milestone is late" : capitalised(count_in_words(late)) + (late == 1 ? " milestone is late" : " milestones are late");
  std::optional<Date> last;
  for (const Milestone& step : on.plan.milestones) {
    if (!step.done_on && step.due && (!last || *step.due > *last)) last = step.due;
  }
  return last ? out + "; the last one is due on " + format_date(*last) : out;
}

void add_touch(const PlanPage& on, std::vector<TimelineLane>& lanes, const std::vector<PersonId>& owners, const Milestone& step) {
  const std::optional<Date> day = day_of(step);
  if (!day) return;
  TimelineLane& lane = lanes[static_cast<std::size_t>(std::ranges::find(owners, step.owner) - owners.begin())];
  lane.touches.push_back({.day = static_cast<double>(days_since_epoch(*day)), .kind = TouchKind::Milestone, .date_label = format_date_short(*day),
                          .word = shown(on.app, step.text) + (step.done_on ? " (done)" : is_late(on, step) ? " (late)" : "")});
}

OwnershipTimeline timeline_of(const PlanPage& on) {
  OwnershipTimeline chart{.finding = finding_of(on), .window_words = "Milestones on the day they are due, those that are done on the day they were; the shaded time is over"};
  const std::vector<PersonId> parties = on.app.ownership().is_empty() ? std::vector<PersonId>() : parties_of(on.app.ownership().records(), on.client.id);
  std::vector<PersonId> owners;
  std::int64_t first = std::min(days_since_epoch(on.plan.begun_on), days_since_epoch(on.today)), last = days_since_epoch(on.today) + 7;
  for (const Milestone& step : on.plan.milestones) {
    const std::optional<Date> day = day_of(step);
    if (!day) continue;
    first = std::min(first, days_since_epoch(*day));
    last = std::max(last, days_since_epoch(*day));
    if (std::ranges::contains(owners, step.owner)) continue;
    owners.push_back(step.owner);
    const int party = party_of(parties, step.owner);
    chart.lanes.push_back({.name = step.owner.value.empty() ? std::string("Nobody named") : on.names.full(step.owner), .party = party < 0 ? static_cast<int>(parties.size()) : party});
  }
  for (const Milestone& step : on.plan.milestones) add_touch(on, chart.lanes, owners, step);
  for (TimelineLane& lane : chart.lanes) std::ranges::stable_sort(lane.touches, {}, &TimelineTouch::day);
  chart.days = {static_cast<double>(first), static_cast<double>(last)};
  chart.window = Interval{static_cast<double>(first), static_cast<double>(days_since_epoch(on.today))};
  for (std::int64_t i = 0; i <= 4; ++i) {
    const std::int64_t day = first + (last - first) * i / 4;
    chart.ticks.push_back({static_cast<double>(day), format_date_short(date_from_days(day))});
  }
  return chart;
}

}  // namespace

void plan_timeline_card(const PlanPage& on, Page& page) {
  const OwnershipTimeline chart = timeline_of(on);
  if (chart.lanes.empty()) return;
  const ChartCardSpec spec{.title = chart.finding, .subtitle = chart.window_words};
  const float height = chart_card_chrome(on.ui, page.width(), spec) + chart_height(on.ui, chart, page.width() - on.ui.px(32));
  chart_card(on.ui, "plan timeline", page.take(height), spec, chart);
}

}  // namespace evenhand::ui
