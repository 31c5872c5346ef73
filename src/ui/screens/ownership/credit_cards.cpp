#include "ui/screens/ownership/credit_cards.h"

#include <algorithm>
#include <set>

#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/number_field.h"

namespace evenhand::ui {

namespace {

// Who may report: those with a meaningful contact, and who reported or was rated before.
std::vector<PersonId> colleagues(const CreditPage& on) {
  std::set<PersonId> all;
  for (const ownership::CreditSplit& split : on.state.splits) {
    for (const ownership::CreditShare& share : split.shares) all.insert(share.person);
  }
  return {all.begin(), all.end()};
}

const PeerReport* report_of(const CreditPage& on, const PersonId& by) {
  const std::vector<PeerReport>& reports = *on.app.scenario()->peer_reports;
  const auto found = std::ranges::find_if(reports, [&](const PeerReport& r) { return r.client == on.client.id && r.by == by; });
  return found == reports.end() ? nullptr : &*found;
}

void leave_booth(CreditViewState& state) {
  state.reporter.reset();
  state.points.clear();
}

void booth(const CreditPage& on, FlowCard& card) {
  const PersonId reporter = *on.state.reporter;
  card.words(on.names.full(reporter) + " reports. How large was each colleague’s part? Points from 0 to 100; only their proportions count. This page shows them to nobody. A saved file holds them, unless it is saved with names hidden.");
  for (PeerShare& share : on.state.points) {
    const std::string label = "Points for " + on.names.full(share.person);
    const NumberFieldSpec spec{.label = label, .value = share.points, .minimum = 0, .maximum = 100};
    card.gap(8);
    const NumberFieldResult typed = number_field(on.ui, card.take(number_field_height(on.ui, card.width(), spec)), spec);
    if (typed.is_changed && typed.value) share.points = static_cast<int>(*typed.value);
  }
  const bool is_blank_report = std::ranges::all_of(on.state.points, [](const PeerShare& s) { return s.points == 0; });
  if (card_button(on.ui, card, "Put it in", is_blank_report ? "Give somebody a point" : "")) {
    request_ownership_edit(on.app, "Report on colleagues", [report = PeerReport{.client = on.client.id, .by = reporter, .points = on.state.points}](const Scenario& s) { return with_peer_report(s, report); });
    leave_booth(on.state);
    return;
  }
  if (card_button(on.ui, card, "Leave without reporting", {}, ButtonKind::Quiet)) leave_booth(on.state);
}

void who_reports(const CreditPage& on, FlowCard& card, const std::vector<PersonId>& people) {
  std::vector<std::string> missing;
  for (const PersonId& person : people) {
    if (!report_of(on, person)) missing.push_back(on.names.full(person));
  }
  const auto done = static_cast<std::int64_t>(people.size() - missing.size());
  card.words(std::to_string(done) + " of " + std::to_string(people.size()) + " have reported. What one says never changes one’s own part." + (missing.empty() ? "" : " Still missing: " + join_names(missing, 6) + "."));
  if (on.ui.is_presenting) return;
  std::vector<std::string> names;
  for (const PersonId& person : people) names.push_back(on.names.full(person));
  std::vector<ComboOption> options;
  for (std::size_t i = 0; i < people.size(); ++i) options.push_back({.text = names[i], .detail = report_of(on, people[i]) ? "has reported" : ""});
  const ComboBoxSpec spec{.label = "Who reports now", .options = options, .prompt = "Choose a person"};
  card.gap(8);
  const auto chosen = combo_box(on.ui, card.take(combo_box_height(on.ui, card.width(), spec)), spec).chosen;
  if (!chosen) return;
  on.state.reporter = people[static_cast<std::size_t>(*chosen)];
  on.state.points.clear();
  for (const PersonId& person : people) {
    if (person != *on.state.reporter) on.state.points.push_back({person, 0});
  }
}

}  // namespace

void peer_card(const CreditPage& on, Column& column) {
  FlowCard card(on.ui, column, {.title = "Rated by peers", .subtitle = "Three people or more report on each other, one after the other at this screen"}, 180);
  const std::vector<PersonId> people = colleagues(on);
  if (people.size() < 3) {
    card.words("Rating each other takes three people or more; " + plural(static_cast<std::int64_t>(people.size()), "person has", "people have") + " a part in this account.");
    return;
  }
  if (on.state.reporter && !on.ui.is_presenting) booth(on, card);
  else who_reports(on, card, people);
}

}  // namespace evenhand::ui
