// Caps, fit, utilisation and anonymity: one card each, with what they lead to today.
#include <algorithm>
#include <map>

#include "domain/format.h"
#include "fairness/utilisation.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/number_field.h"
#include "ui/screens/figures/ledger_charts.h"
#include "ui/screens/policy/policy_parts.h"

namespace evenhand::ui {

namespace {

// A field over the card's width; the new value when one was entered.
NumberFieldResult field(Ui& ui, FlowCard& card, const NumberFieldSpec& spec) {
  card.gap(10);
  return number_field(ui, card.take(number_field_height(ui, card.width(), spec)), spec);
}

std::optional<double> as_number(const std::optional<int>& value) { return value ? std::optional(static_cast<double>(*value)) : std::nullopt; }
std::optional<int> as_count(const std::optional<double>& value) { return value ? std::optional(static_cast<int>(*value + 0.5)) : std::nullopt; }

void request_caps(app::App& app, std::string label, std::optional<int> PolicyCaps::* member, std::optional<int> value) {
  request_policy_edit(app, std::move(label), [member, value](const Scenario& s) {
    PolicyCaps next = s.policy->caps;
    next.*member = value;
    return with_policy_caps(s, next);
  });
}

// "Two people carry more than that: Dana Okafor 25, Priya Raghavan 22."
std::string over_cap(const app::App& app) {
  const Scenario& scenario = *app.scenario();
  const PolicyCaps& caps = scenario.policy->caps;
  const std::vector<PersonLoad>& loads = app.derived().figures(Ledger::Burden).loads.people;
  std::size_t most = 0;
  std::vector<std::string> over;
  for (std::size_t j = 0; j < loads.size(); ++j) {
    most = std::max(most, loads[j].client_count);
    const Person& person = (*scenario.people)[j];
    const std::optional<int> cap = person.max_clients ? person.max_clients : caps.clients_per_person;
    if (cap && loads[j].client_count > static_cast<std::size_t>(*cap)) {
      over.push_back(app.shown_name(person.id) + " " + format_count(static_cast<std::int64_t>(loads[j].client_count)));
    }
  }
  if (!caps.clients_per_person && over.empty()) return "No cap. The largest book has " + plural(static_cast<std::int64_t>(most), "client", "clients") + ".";
  if (over.empty()) return "Everybody is within their cap.";
  const auto count = static_cast<std::int64_t>(over.size());
  return capitalised(count_in_words(count)) + (count == 1 ? " person carries" : " people carry") + " more than their cap: " + join_names(over, 3) + ".";
}

void request_fit(app::App& app, std::string label, double FitRules::* member, double value) {
  request_policy_edit(app, std::move(label), [member, value](const Scenario& s) {
    FitRules next = s.policy->fit;
    next.*member = value;
    return with_fit_rules(s, next);
  });
}

// What the factor does now, or would do at 1.2 when it is neutral.
std::string fit_words(const app::App& app, double FitRules::* member) {
  const bool is_neutral = app.scenario()->policy->fit.*member == 1.0;
  const double other = is_neutral ? 1.2 : 1.0;
  return (is_neutral ? "At 1.2: " : "Without it: ") + outlook_of(app, [&](Policy& p) { p.fit.*member = other; }) + ".";
}

void request_utilisation(app::App& app, std::string label, std::function<void(UtilisationRules&)> change) {
  request_policy_edit(app, std::move(label), [change = std::move(change)](const Scenario& s) {
    UtilisationRules next = s.policy->utilisation;
    change(next);
    return with_utilisation_rules(s, std::move(next));
  });
}

void percent_field(Ui& ui, app::App& app, FlowCard& card, std::string_view label, double UtilisationRules::* member, double least, double most) {
  const NumberFieldResult result = field(ui, card, {.label = label, .value = app.scenario()->policy->utilisation.*member * 100, .decimals = 1,
                                                    .minimum = least, .maximum = most, .unit = "%"});
  if (!result.is_changed || !result.value) return;
  request_utilisation(app, std::string(label), [member, share = *result.value / 100](UtilisationRules& r) { r.*member = share; });
}

void hours_chooser(Ui& ui, app::App& app, FlowCard& card) {
  const Policy& policy = *app.scenario()->policy;
  const auto automatic = hours_criterion(policy);
  const std::string first = policy.utilisation.hours.value.empty() && automatic ? "The first in hours: " + policy.criteria[*automatic].name : "The first in hours";
  std::vector<ComboOption> options{{.text = first}};
  int selected = 0;
  for (std::size_t i = 0; i < policy.criteria.size(); ++i) {
    if (policy.criteria[i].id == policy.utilisation.hours) selected = static_cast<int>(i) + 1;
    options.push_back({.text = policy.criteria[i].name, .detail = policy.criteria[i].unit});
  }
  const ComboBoxSpec spec{.label = "Hours carried are read from", .options = options, .selected = selected};
  card.gap(10);
  const ComboBoxResult result = combo_box(ui, card.take(combo_box_height(ui, card.width(), spec)), spec);
  if (!result.chosen) return;
  const CriterionId id = *result.chosen == 0 ? CriterionId{} : policy.criteria[static_cast<std::size_t>(*result.chosen) - 1].id;
  request_utilisation(app, "Criterion for hours carried", [id](UtilisationRules& r) { r.hours = id; });
}

// Groups of the latest survey that are too small to be shown on their own.
std::string hidden_groups(const app::App& app) {
  const std::vector<Survey>& surveys = *app.scenario()->surveys;
  if (surveys.empty()) return "No survey is on record yet.";
  std::map<std::string, int> groups;
  for (const SurveyAnswer& answer : surveys.back().answers) ++groups[answer.group];
  const int least = app.scenario()->policy->anonymity_threshold;
  const auto hidden = std::ranges::count_if(groups, [&](const auto& group) { return group.second < least; });
  if (hidden == 0) return "Every group of the latest survey has enough answers.";
  return plural(hidden, "group", "groups") + " of " + std::to_string(groups.size()) + " in the latest survey " + (hidden == 1 ? "has" : "have") +
         " fewer answers and " + (hidden == 1 ? "is" : "are") + " not shown on " + (hidden == 1 ? "its" : "their") + " own.";
}

}  // namespace

void caps_card(Ui& ui, app::App& app, PolicyState& state, Column& column) {
  FlowCard card(ui, column, {.title = "Caps", .subtitle = "A person’s own cap comes first"}, 220);
  const PolicyCaps& caps = app.scenario()->policy->caps;
  const auto cap_field = [&](std::string_view label, std::optional<int> PolicyCaps::* member) {
    const NumberFieldResult result = field(ui, card, {.label = label, .value = as_number(caps.*member), .minimum = 0, .maximum = kMaxPolicyCap,
                                                      .unit = "clients", .placeholder = "no cap", .can_be_empty = true});
    if (result.is_changed) request_caps(app, std::string(label), member, as_count(result.value));
  };
  cap_field("Clients a person, at most", &PolicyCaps::clients_per_person);
  card.note(kept_words(ui, app, state, "caps", [&] { return over_cap(app); }));
  cap_field("New clients a month while someone ramps up, at most", &PolicyCaps::intake_per_month);
  card.note("Holds for newcomers and returners until their ramp ends.");
}

void fit_card(Ui& ui, app::App& app, PolicyState& state, Column& column) {
  FlowCard card(ui, column, {.title = "Fit", .subtitle = "What serving a client costs extra when a skill or language is missing; 1 = nothing"}, 220);
  const FitRules& fit = app.scenario()->policy->fit;
  const auto factor_field = [&](std::string_view label, double FitRules::* member) {
    const NumberFieldResult result = field(ui, card, {.label = label, .value = fit.*member, .decimals = 2, .minimum = 1, .maximum = 3, .unit = "times the load"});
    if (result.is_changed && result.value) request_fit(app, std::string(label), member, *result.value);
    card.note(kept_outlook(ui, app, state, "fit " + std::string(label), [&] { return fit_words(app, member); }));
  };
  factor_field("Missing skill", &FitRules::missing_skill);
  factor_field("Missing language", &FitRules::missing_language);
}

void utilisation_card(Ui& ui, app::App& app, PolicyState& state, Column& column) {
  FlowCard card(ui, column, {.title = "Utilisation", .subtitle = "Hours carried of the contract hours less overhead"}, 320);
  hours_chooser(ui, app, card);
  percent_field(ui, app, card, "Overhead: time that is no client’s", &UtilisationRules::overhead_share, 0, 99);
  percent_field(ui, app, card, "Healthy from", &UtilisationRules::healthy_low, 1, 149);
  percent_field(ui, app, card, "Healthy to", &UtilisationRules::healthy_high, 2, 150);
  card.note(kept_words(ui, app, state, "utilisation", [&] { return utilisation_summary(*app.scenario()->policy, app.derived().utilisation()); }));
}

void anonymity_card(Ui& ui, app::App& app, PolicyState& state, Column& column) {
  FlowCard card(ui, column, {.title = "Anonymity", .subtitle = "Answers and unnamed votes are shown only for groups of at least this many"}, 140);
  const NumberFieldResult result = field(ui, card, {.label = "Least answers in a group", .value = app.scenario()->policy->anonymity_threshold,
                                                    .minimum = kLeastAnonymityThreshold, .maximum = kMaxAnonymityThreshold, .unit = "answers", .help = "Never below three"});
  if (result.is_changed && result.value) {
    request_policy_edit(app, "Least answers in a group", [least = static_cast<int>(*result.value)](const Scenario& s) { return with_anonymity_threshold(s, least); });
  }
  card.note(kept_words(ui, app, state, "anonymity", [&] { return hidden_groups(app); }));
}

}  // namespace evenhand::ui
