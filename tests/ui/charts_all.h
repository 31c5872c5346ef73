// Every chart of the gallery with a name and the number of things in it that one can point at, so that a test can say
// something about all of them. A visitor is called as visit(name, chart, count).
#pragma once

#include <cstddef>
#include <string_view>

#include "ui/screens/gallery/gallery_chart_data.h"

namespace evenhand::test {

template <class Chart, class CountOf, class Visit>
void visit_chart(std::string_view name, const Chart& chart, CountOf count_of, Visit visit) {
  visit(name, chart, static_cast<std::size_t>(count_of(chart)));
}

template <class Visit>
void for_each_chart(Visit visit) {
  namespace g = ui::gallery;
  const auto rows = [](const auto& chart) { return chart.rows.size(); };
  const auto people = [](const auto& chart) { return chart.people.size(); };
  const auto points = [](const auto& chart) { return chart.points.size(); };
  const auto columns = [](const auto& chart) { return chart.counts.size(); };
  const auto months = [](const auto& chart) { return chart.past.size() + chart.future.size(); };
  const auto cells = [](const auto& chart) {
    std::size_t count = 0;
    for (const auto& row : chart.cells) count += row.size();
    return count;
  };
  const auto touches = [](const auto& chart) {
    std::size_t count = 0;
    for (const auto& lane : chart.lanes) count += lane.touches.size();
    return count;
  };
  for (const auto& [name, chart] : {std::pair{"team", g::team_bars()}, {"after", g::team_after_moves()}, {"one", g::one_person()},
                                    {"sixty", g::sixty_people()}, {"names", g::hard_names()}, {"equal", g::all_equal()},
                                    {"huge", g::huge_ratio()}, {"nobody", g::nobody()}})
    visit_chart(name, chart, rows, visit);
  for (const auto& [name, chart] : {std::pair{"burden", g::burden_strip()}, {"visibility", g::visibility_strip()}, {"crowd", g::crowded_strip()}})
    visit_chart(name, chart, people, visit);
  for (const auto& [name, chart] : {std::pair{"lorenz", g::team_lorenz()}, {"all to one", g::one_holds_all()}})
    visit_chart(name, chart, points, visit);
  for (const auto& [name, chart] : {std::pair{"chance", g::team_chance()}, {"far", g::far_from_chance()}})
    visit_chart(name, chart, columns, visit);
  for (const auto& [name, chart] : {std::pair{"frontier", g::team_frontier()}, {"flat", g::no_gain()}}) visit_chart(name, chart, points, visit);
  for (const auto& [name, chart] : {std::pair{"forecast", g::utilisation_forecast()}, {"health", g::health_trend()}})
    visit_chart(name, chart, months, visit);
  for (const auto& [name, chart] : {std::pair{"perception", g::perception()}, {"close", g::crowded_scatter()}})
    visit_chart(name, chart, points, visit);
  visit_chart("heat", g::staffing_grid(), cells, visit);
  visit_chart("rotation", g::segment_rotation(), cells, visit);
  visit_chart("regions", g::region_trends(), [](const auto& chart) { return chart.panels.size(); }, visit);
  for (const auto& [name, chart] : {std::pair{"credit", g::expansion_credit()}, {"voice", g::voice_shares()}}) visit_chart(name, chart, rows, visit);
  visit_chart("margin", g::claim_margin(), [](const auto& chart) { return chart.steps.size() + 1; }, visit);
  for (const auto& [name, chart] : {std::pair{"timeline", g::claim_timeline()}, {"crowded lane", g::crowded_timeline()}})
    visit_chart(name, chart, touches, visit);
  visit_chart("votes", g::vote_ranges(), rows, visit);
  visit_chart("speaking", g::session_time(), [](const auto& chart) { return chart.speakers.size(); }, visit);
}

}  // namespace evenhand::test
