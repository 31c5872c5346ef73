#include <algorithm>
#include <array>
#include <string>

#include "domain/format.h"
#include "domain/scenario_index.h"
#include "ui/screens/flow_card.h"
#include "ui/screens/ownership/record_parts.h"
#include "ui/screens/people/people_parts.h"

namespace evenhand::ui {

namespace {

constexpr std::array<std::string_view, 8> kTopics = {"Owners who are not in the list of people", "Records without a client or person", "May be one and the same", "Clients without an owner",
                                                     "People without a client", "Far above the others", "Not known", "Dates that could not be read"};

// Sentences name clients and people: in blind mode only those stand that name none.
std::string told(const exchange::HealthFinding& finding, bool is_blind) {
  if (!is_blind || finding.examples.empty()) return finding.sentence;
  const std::string count = format_count(static_cast<std::int64_t>(finding.count));
  return (finding.of > 0 ? count + " of " + format_count(static_cast<std::int64_t>(finding.of)) : count) + "; the names are hidden in blind mode.";
}

// The first that it is about, where there is one.
void finding_row(Ui& ui, app::App& app, FlowCard& card, const exchange::HealthFinding& finding, int index) {
  const Scenario& scenario = *app.scenario();
  const bool is_serious = finding.weight == exchange::HealthWeight::Serious;
  RecordRow row{.title = std::string(kTopics[static_cast<std::size_t>(finding.topic)]), .detail = told(finding, app.view().is_blind), .has_line_above = index > 0};
  if (is_serious) row.chip = ChipSpec{.label = "look first", .tone = ChipTone::Warning, .icon = Icon::Warn};
  const auto client = finding.clients.empty() ? std::nullopt : position_of(*scenario.clients, finding.clients.front());
  const auto person = finding.people.empty() ? std::nullopt : position_of(*scenario.people, finding.people.front());
  if (client) row.actions = {{.label = "Open", .name = "Open " + app::client_label(*scenario.clients, *client, app.view().is_blind)}};
  else if (person) row.actions = {{.label = "Open", .name = "Open " + app.shown_name(finding.people.front())}};
  if (record_row(ui, card, index, row) != 0) return;
  if (client) open_page(app, app::PeopleTable::Clients, finding.clients.front().value);
  else open_page(app, app::PeopleTable::People, finding.people.front().value);
}

}  // namespace

const exchange::HealthReport& health_of_open(const app::App& app, PeopleState& state) {
  KeptHealth& kept = state.health;
  const PeopleBasis now = people_basis(app);
  if (!kept.is_known || !kept.basis.is_same(now)) kept = {now, true, exchange::health_of(*app.scenario())};
  return kept.report;
}

std::string health_answer(const exchange::HealthReport& report) {
  const auto count = static_cast<std::int64_t>(report.findings.size());
  const auto serious = std::ranges::count(report.findings, exchange::HealthWeight::Serious, &exchange::HealthFinding::weight);
  if (count == 0) return "The data is sound: nothing stands out";
  if (serious > 0) return capitalised(count_in_words(serious)) + (serious == 1 ? " finding in the data needs a look" : " findings in the data need a look");
  return capitalised(count_in_words(count)) + (count == 1 ? " thing stands out in the data" : " things stand out in the data");
}

void data_tab(Ui& ui, app::App& app, PeopleState& state, Page& page) {
  const exchange::HealthReport& report = health_of_open(app, state);
  Column column{page.left(), page.y(), page.width()};
  {
    FlowCard card(ui, column, {.title = "How sound is this data", .subtitle = "What every figure rests on; nothing is repaired by itself"}, 240);
    if (report.findings.empty()) card.words("Every client has an owner, every value of a criterion is known, and nothing lies far from the rest.");
    for (std::size_t i = 0; i < report.findings.size(); ++i) finding_row(ui, app, card, report.findings[i], static_cast<int>(i));
  }
  page.take(std::max(0.0f, column.y - page.y() - ui.px(16)));
}

}  // namespace evenhand::ui
