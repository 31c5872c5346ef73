// Who supported the account beside its owner, from contacts, assignments and the plan, and what was said in recognition (O14).
#include <algorithm>
#include <cmath>

#include "app/people_edits.h"
#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "domain/ownership_usual.h"
#include "domain/scenario_index.h"
#include "ui/screens/ownership/account_cards.h"

namespace evenhand::ui {

namespace {

struct Support {
  std::int64_t contacts = 0;
  double minutes = 0.0;
  std::vector<std::string> words = {};  // what else is on record, one sentence each
};

// By the order of people in the scenario; those who own the account are not among them.
std::vector<std::pair<PersonId, Support>> support_on(const AccountPage& on) {
  const Scenario& scenario = *on.app.scenario();
  const Date from = ownership::months_before(on.day, ownership_policy_of(scenario).windows.window_months);
  const auto plan = std::ranges::find(*scenario.account_plans, on.client.id, &AccountPlan::client);
  std::vector<std::pair<PersonId, Support>> all;
  for (const Person& person : *scenario.people) {
    Support support;
    bool is_owner = false;
    for (const Assignment& each : assignments_of(scenario, on.client.id)) {
      if (each.person != person.id) continue;
      is_owner = each.role == AssignmentRole::Owner;
      support.words.push_back("Assigned as " + std::string(app::kRoleWords[static_cast<std::size_t>(each.role)]) + ".");
    }
    if (is_owner) continue;
    for (const Touchpoint* touch : on.state.records.of(on.app).touchpoints(on.client.id)) {
      if (touch->person != person.id || !touch->is_meaningful || touch->on < from || touch->on > on.day) continue;
      ++support.contacts;
      support.minutes += touch->minutes.value_or(0.0);
    }
    if (plan != scenario.account_plans->end()) {
      for (const PlanContribution& each : plan->contributions) {
        if (each.person == person.id) support.words.push_back("In the plan: " + shown(on.app, each.text) + ".");
      }
      const auto done = std::ranges::count_if(plan->milestones, [&](const Milestone& m) { return m.owner == person.id && m.done_on; });
      if (done > 0) support.words.push_back(plural(done, "milestone", "milestones") + " reached.");
    }
    if (support.contacts > 0 || !support.words.empty()) all.emplace_back(person.id, std::move(support));
  }
  std::ranges::stable_sort(all, std::ranges::greater{}, [](const auto& each) { return each.second.contacts; });
  return all;
}

RecordForm recognition_form(const AccountPage& on, const PersonId& person) {
  RecordForm form{.question = "Words of recognition", .text = "For what " + on.names.full(person) + " did here. They go into the log, and stay there.", .deed = "Put on record", .label = "Words of recognition"};
  form.fields = {text_of("Who says it", {}, true, "A name, or “The team”"), area_of("What it is for", {}, true)};
  form.change = [client = on.client.id, person](const Scenario& s, const RecordForm& f, const Stamp& stamp) {
    Stamp said = stamp;
    said.by = f.words("Who says it");
    said.reason = f.words("What it is for");
    return with_recognition(s, client, person, said);
  };
  return form;
}

std::string said_words(const AccountPage& on, const PersonId& person) {
  const std::string line = recognition_line(*on.app.scenario(), on.client.id, person);
  std::string words;
  for (const LogEntry& entry : *on.app.scenario()->log) {
    if (entry.what == line) words += (words.empty() ? "“" : "\n“") + shown(on.app, entry.reason) + "” " + shown(on.app, entry.by) + ", " + entry.at.substr(0, 10) + ".";
  }
  return words;
}

}  // namespace

void support_card(const AccountPage& on, Column& column) {
  FlowCard card(on.ui, column, {.title = "Who supported", .subtitle = "Beside the owner: contacts, assignments and the plan"}, 160);
  const auto all = support_on(on);
  if (all.empty()) card.words("Nobody else is on record with this account.");
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& [person, support] = all[i];
    RecordRow row{.title = on.names.full(person), .note = said_words(on, person), .has_line_above = i > 0};
    if (support.contacts > 0) {
      row.detail = plural(support.contacts, "meaningful contact", "meaningful contacts") + (support.minutes > 0 ? ", " + plural(std::lround(support.minutes / 60.0), "hour", "hours") : std::string()) + ".";
    }
    for (const std::string& words : support.words) row.detail += (row.detail.empty() ? "" : " ") + words;
    row.actions = {{"Recognise", "Words of recognition for " + row.title}};
    if (record_row(on.ui, card, static_cast<int>(i), row) == 0) on.state.form = recognition_form(on, person);
  }
}

}  // namespace evenhand::ui
