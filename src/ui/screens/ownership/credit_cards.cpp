#include "ui/screens/ownership/credit_cards.h"

#include <algorithm>
#include <array>
#include <set>

#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "domain/text.h"
#include "ownership/shared_targets.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/number_field.h"

namespace evenhand::ui {

namespace {

constexpr std::array<std::string_view, kSharedTargetKindCount> kTargetKinds = {"Retention", "Expansion", "Advocacy"};

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
  card.words(on.names.full(reporter) + " reports. How large was each colleague’s part? Points from 0 to 100; only their proportions count, and nobody sees them.");
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

RecordForm target_form(const CreditPage& on, std::optional<std::size_t> at) {
  const OwnershipPolicy& policy = ownership_policy_of(*on.app.scenario());
  const SharedTarget now = at ? policy.shared_targets[*at] : SharedTarget{.unit = "%"};
  RecordForm form{.question = at ? "Change the shared target" : "Add a shared target", .text = "A figure that several functions answer for together. It belongs to the rules and holds for all accounts.", .label = at ? "Shared target changed" : "Shared target added"};
  std::string functions;
  for (const std::string& each : now.functions) functions += (functions.empty() ? "" : ", ") + each;
  RecordField target = number_of("Target", now.target, 0, 1e12, {}, true);
  target.decimals = 1;
  form.fields = {text_of("Name", now.name, true, "Renewals of shared accounts"), choice_of("What it is about", {kTargetKinds.begin(), kTargetKinds.end()}, static_cast<int>(now.kind)), target, text_of("Unit", now.unit, false, "%, EUR, references"),
                 text_of("Functions that answer for it", functions, false, "Customer success, Sales")};
  form.change = [at, now](const Scenario& s, const RecordForm& f, const Stamp&) {
    OwnershipPolicy next = ownership_policy_of(s);
    SharedTarget changed = now;
    changed.name = normalised_name(f.words("Name"));
    changed.kind = static_cast<SharedTargetKind>(f.chosen("What it is about"));
    changed.target = f.number("Target").value_or(0.0);
    changed.unit = normalised_name(f.words("Unit"));
    changed.functions.clear();
    const std::string& words = f.words("Functions that answer for it");
    for (std::size_t from = 0; from <= words.size();) {
      const std::size_t to = std::min(words.find(',', from), words.size());
      if (std::string one = normalised_name(std::string_view(words).substr(from, to - from)); !one.empty()) changed.functions.push_back(std::move(one));
      from = to + 1;
    }
    if (at && *at < next.shared_targets.size()) next.shared_targets[*at] = std::move(changed);
    else next.shared_targets.push_back(std::move(changed));
    return with_ownership_policy(s, std::move(next));
  };
  return form;
}

std::string amount(double value, std::string_view unit) { return unit == "%" ? format_percent(value / 100.0) : format_quantity(value, unit); }

std::string basis_words(SharedTargetKind kind, const ownership::SharedTargetResult& result) {
  const std::string accounts = "Over " + plural(static_cast<std::int64_t>(result.accounts), "shared account", "shared accounts") + " in the last year";
  switch (kind) {
    case SharedTargetKind::Retention: return accounts + ", from " + plural(static_cast<std::int64_t>(result.known), "decided renewal", "decided renewals") + ".";
    case SharedTargetKind::Expansion: return accounts + ".";
    case SharedTargetKind::Advocacy: return accounts + "; satisfaction is known for " + format_count(static_cast<std::int64_t>(result.known)) + ".";
  }
  return {};
}

std::string parts_words(const ownership::SharedTargetResult& result) {
  double all = 0.0;
  for (const ownership::FunctionPart& part : result.parts) all += part.money;
  if (all <= 0.0) return {};
  std::vector<std::string> words;
  for (const ownership::FunctionPart& part : result.parts) words.push_back(part.function + " " + format_percent(part.money / all, 0));
  return "Credited: " + join_names(words, 4) + ".";
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

void shared_targets_card(const CreditPage& on, Column& column) {
  FlowCard card(on.ui, column, {.title = "Shared targets", .subtitle = "What functions answer for together, so that helping pays"}, 200);
  const std::vector<SharedTarget>& targets = ownership_policy_of(*on.app.scenario()).shared_targets;
  if (targets.empty()) card.words("None is agreed yet: retention, expansion and advocacy are usual.");
  const ownership::RecordIndex& records = on.state.records.of(on.app);
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const SharedTarget& target = targets[i];
    const ownership::SharedTargetResult result = ownership::result_of(records, target, on.today);
    RecordRow row{.title = target.name.empty() ? std::string(kTargetKinds[static_cast<std::size_t>(target.kind)]) : shown(on.app, target.name), .has_line_above = i > 0};
    const std::string unit = shown(on.app, target.unit);
    row.detail = (result.value ? amount(*result.value, unit) : std::string("Not known yet")) + " of a target of " + amount(target.target, unit) + ".";
    row.note = basis_words(target.kind, result) + (result.parts.empty() ? "" : " " + shown(on.app, parts_words(result)));
    if (result.value) row.chip = result.is_met ? ChipSpec{.label = "met", .tone = ChipTone::Success, .icon = Icon::Check} : ChipSpec{.label = "not met", .tone = ChipTone::Warning, .icon = Icon::Warn};
    row.actions = {{"Edit", "Edit the target " + row.title, why_words_keep(on.app)}, {"Remove", "Remove the target " + row.title}};
    const int pressed = record_row(on.ui, card, static_cast<int>(i), row);
    if (pressed == 0) on.state.form = target_form(on, i);
    if (pressed == 1) {
      request_ownership_edit(on.app, "Shared target removed", [i](const Scenario& s) {
        OwnershipPolicy next = ownership_policy_of(s);
        if (i < next.shared_targets.size()) next.shared_targets.erase(next.shared_targets.begin() + static_cast<std::ptrdiff_t>(i));
        return with_ownership_policy(s, std::move(next));
      });
    }
  }
  if (card_button(on.ui, card, "Add a shared target")) on.state.form = target_form(on, std::nullopt);
}

}  // namespace evenhand::ui
