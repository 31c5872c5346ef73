// Who is accountable for what, at each stage: one person each, set in place; and who stands how to the client.
#include <algorithm>
#include <array>

#include "domain/edit_handovers.h"
#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "domain/text.h"
#include "ownership/ownership_texts.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/label.h"
#include "ui/screens/ownership/account_cards.h"

namespace evenhand::ui {

namespace {

constexpr std::array<std::string_view, kAccountDutyCount> kDutyLabels = {"Revenue", "Renewal", "Service delivery", "Advocacy", "Point of contact", "Proposals", "Ongoing work"};
constexpr std::array<std::string_view, kAssignmentRoleCount> kRoleWords = {"owner", "contact", "influencer", "sponsor"};

// "" first, then the stages of the rules and the client's own.
std::vector<std::string> stages_of(const AccountPage& on) {
  std::vector<std::string> stages = {""};
  for (const OwnershipStage& stage : ownership_policy_of(*on.app.scenario()).stages) {
    if (!stage.name.empty()) stages.push_back(stage.name);
  }
  const std::string& own = on.client.profile->stage;
  if (!own.empty() && !std::ranges::contains(stages, matching_name(own), matching_name)) stages.push_back(own);
  return stages;
}

std::string stage_shown(const AccountPage& on) { return on.state.stage.value_or(on.client.profile->stage); }

void stage_choice(const AccountPage& on, FlowCard& card) {
  const std::vector<std::string> stages = stages_of(on);
  const std::string now = stage_shown(on);
  std::vector<std::string> told;
  for (const std::string& stage : stages) told.push_back(stage.empty() ? std::string("Every stage") : shown(on.app, stage));
  std::vector<ComboOption> options;
  int selected = 0;
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const bool is_own = !stages[i].empty() && matching_name(stages[i]) == matching_name(on.client.profile->stage);
    options.push_back({.text = told[i], .detail = is_own ? "as it is now" : ""});
    if (matching_name(stages[i]) == matching_name(now)) selected = static_cast<int>(i);
  }
  const ComboBoxSpec spec{.label = "At the stage", .options = options, .selected = selected};
  card.gap(4);
  const auto chosen = combo_box(on.ui, card.take(combo_box_height(on.ui, card.width(), spec)), spec).chosen;
  if (chosen) on.state.stage = stages[static_cast<std::size_t>(*chosen)];
}

std::string duty_note(const AccountPage& on, const ownership::DutyHolders& duty) {
  if (duty.is_from_assignment) return "Read from the assignments.";
  if (duty.state == ownership::DutyState::DoubleClaim) {
    std::vector<std::string> names;
    for (const PersonId& person : duty.people) names.push_back(on.names.given(person));
    return "Double claim: " + join_names(names, 4) + ". Choose one.";
  }
  return duty.state == ownership::DutyState::Gap ? "Nobody: a gap." : "";
}

constexpr std::string_view kHandsOver = "Begin the handover", kHandedOverBy = "Everything is handed over by";

// `from`: who is the contact now; empty when nobody is, or two.
RecordForm contact_form(const AccountPage& on, const PersonId& from, const PersonId& person) {
  const std::string who = person.value.empty() ? std::string("Nobody") : on.names.full(person);
  RecordForm form{.question = "Change the point of contact?", .text = who + " will be the only one whom the client calls first. It goes into the log.", .deed = "Change it", .label = "Point of contact of an account"};
  const bool can_hand_over = !from.value.empty() && !person.value.empty() && from != person;
  if (can_hand_over) {
    form.fields = {switch_of(std::string(kHandsOver), true, "Texts for client and team, open items, checks after 30, 60 and 90 days. Nobody’s load moves."),
                   day_of(std::string(kHandedOverBy), date_from_days(days_since_epoch(on.today) + 7))};
  }
  ask_who_and_why(form, {});
  form.change = [from, role = AccountRole{.client = on.client.id, .stage = stage_shown(on), .duty = AccountDuty::PointOfContact, .person = person, .since = on.today}](const Scenario& s, const RecordForm& f, const Stamp& stamp) {
    if (f.is_on(kHandsOver)) return with_contact_handed_over(s, role, from, f.day(kHandedOverBy).value_or(stamp.on), stamp);
    return with_point_of_contact(s, role, stamp);
  };
  return form;
}

void duty_field(const AccountPage& on, Rect box, const ownership::DutyHolders& duty) {
  const std::vector<Person>& people = *on.app.scenario()->people;
  std::vector<std::string> names = {"Nobody"};
  for (const Person& person : people) names.push_back(on.names.full(person.id));
  std::vector<ComboOption> options;
  for (const std::string& name : names) options.push_back({.text = name});
  int selected = duty.state == ownership::DutyState::Gap ? 0 : -1;
  if (duty.state == ownership::DutyState::Clear) selected = static_cast<int>(std::ranges::find(people, duty.people.front(), &Person::id) - people.begin()) + 1;
  const std::string words = duty_note(on, duty);
  const std::string_view note = words;
  const std::string_view label = kDutyLabels[static_cast<std::size_t>(duty.duty)];
  const bool is_double = duty.state == ownership::DutyState::DoubleClaim;
  const ComboBoxSpec spec{.label = label, .options = options, .selected = selected, .prompt = "Claimed twice", .help = is_double ? std::string_view() : note, .error = is_double ? note : std::string_view()};
  const auto chosen = combo_box(on.ui, box, spec).chosen;
  if (!chosen) return;
  const PersonId person = *chosen == 0 ? PersonId{} : people[static_cast<std::size_t>(*chosen) - 1].id;
  if (duty.duty == AccountDuty::PointOfContact) {
    on.state.form = contact_form(on, duty.state == ownership::DutyState::Clear ? duty.people.front() : PersonId{}, person);
    return;
  }
  request_ownership_edit(on.app, std::string(label) + " of an account",
                         [role = AccountRole{.client = on.client.id, .stage = stage_shown(on), .duty = duty.duty, .person = person, .since = on.today}](const Scenario& s) { return with_account_duty(s, role); });
}

void told_duty(const AccountPage& on, FlowCard& card, const ownership::DutyHolders& duty) {
  std::vector<std::string> names;
  for (const PersonId& person : duty.people) names.push_back(on.names.full(person));
  fact_line(on.ui, card, kDutyLabels[static_cast<std::size_t>(duty.duty)], names.empty() ? std::string("Nobody") : join_names(names, 4));
}

std::string roles_words(const AccountPage& on, const ownership::RoleReport& report) {
  std::vector<std::string> out;
  for (const ownership::RoleHolder& holder : report.roles) out.push_back(on.names.full(holder.person) + " is " + std::string(kRoleWords[static_cast<std::size_t>(holder.role)]));
  return out.empty() ? std::string("Nobody is assigned.") : join_names(out, 6) + ".";
}

std::string count_words(const ownership::RoleReport& report) {
  if (report.is_clear()) return "Exactly one person for everything.";
  std::string out;
  if (report.double_claims > 0) out += plural(static_cast<std::int64_t>(report.double_claims), "double claim", "double claims");
  if (report.gaps > 0) out += (out.empty() ? "" : ", ") + plural(static_cast<std::int64_t>(report.gaps), "gap", "gaps");
  return out + " among seven duties.";
}

}  // namespace

void duties_card(const AccountPage& on, Column& column) {
  const ownership::RoleReport report = ownership::roles_of(on.state.records.of(on.app), on.client.id, on.day, stage_shown(on));
  const std::string subtitle = count_words(report) + " " + roles_words(on, report);
  FlowCard card(on.ui, column, {.title = "Who does what", .subtitle = subtitle}, 460);
  if (on.ui.is_presenting) {
    for (const ownership::DutyHolders& duty : report.duties) told_duty(on, card, duty);
    return;
  }
  stage_choice(on, card);
  for (std::size_t i = 0; i < report.duties.size(); i += 2) {
    const float height = on.ui.px(76);
    const TwoPlaces places = two_places(on.ui, card, height);
    duty_field(on, places.first, report.duties[i]);
    if (i + 1 < report.duties.size()) duty_field(on, places.second, report.duties[i + 1]);
  }
}

}  // namespace evenhand::ui
