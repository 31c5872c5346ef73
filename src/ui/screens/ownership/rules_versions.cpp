// The versions of the rules that were agreed: who, when, why, what changed; any two compared, any one restored.
#include <algorithm>

#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "domain/ownership_policy_diff.h"
#include "ui/kit/combo_box.h"
#include "ui/screens/ownership/rules_parts.h"
#include "ui/screens/ownership/tree_parts.h"

namespace evenhand::ui {

namespace {

constexpr int kNow = 0;

const OwnershipPolicy* rules_of(const Scenario& scenario, int number) {
  if (number == kNow) return &ownership_policy_of(scenario);
  const OwnershipPolicyVersion* version = find_ownership_version(scenario, number);
  return version ? &*version->policy : nullptr;
}

// What was chosen, or: the last version against now when that differs, else the last two.
void follow_choice(const Scenario& scenario, RulesViewState& state) {
  const std::vector<OwnershipPolicyVersion>& versions = *scenario.ownership_versions;
  const auto number = [&](std::size_t back) { return versions.size() < back ? kNow : versions[versions.size() - back].policy->version; };
  const bool is_agreed = is_ownership_policy_agreed(scenario) && versions.size() > 1;
  if (state.before < 0 || !rules_of(scenario, state.before)) state.before = number(is_agreed ? 2 : 1);
  if (state.after < 0 || !rules_of(scenario, state.after)) state.after = is_agreed ? number(1) : kNow;
}

// "Took up: a weight for references; a shorter first level." What looks back proposed and this version answered (O11).
std::string taken_up_words(const app::App& app, int number) {
  std::string out;
  for (const PostMortem& each : *app.scenario()->post_mortems) {
    for (const ProposedChange& change : each.changes) {
      if (change.taken_up_in == number) out += (out.empty() ? " Took up, from looks back: “" : "; “") + shown(app, change.text) + "”";
    }
  }
  return out.empty() ? out : out + ".";
}

RecordForm restore_form(const app::App& app, RulesViewState& state, int number) {
  RecordForm form{.question = "Restore version " + std::to_string(number) + "?", .text = "Its criteria, weights, windows, tree and credit are in use at once. No version is lost, and it can be undone.", .deed = "Restore", .label = "Version " + std::to_string(number) + " of the rules restored"};
  ask_who_and_why(form, {});
  form.change = [number](const Scenario& s, const RecordForm&, const Stamp& stamp) { return with_ownership_version_restored(s, number, stamp); };
  const OwnershipPolicy* policy = rules_of(*app.scenario(), number);
  form.text += " " + consequence_words(app, state, state.compared, ownership_policy_of(*app.scenario()), *policy);
  return form;
}

void list_card(Ui& ui, app::App& app, RulesViewState& state, Column& place) {
  const Scenario& scenario = *app.scenario();
  const std::vector<OwnershipPolicyVersion>& versions = *scenario.ownership_versions;
  FlowCard card(ui, place, {.title = "Versions of the rules", .subtitle = "Newest first; a version is never changed"}, 300);
  if (versions.empty()) card.words("Nobody has agreed to the rules yet. Once they do, every version is kept here with who, when and why.");
  for (std::size_t i = versions.size(); i-- > 0;) {
    const OwnershipPolicyVersion& version = versions[i];
    const int number = version.policy->version;
    const std::string name = "version " + std::to_string(number);
    const bool is_used = say_the_same(*version.policy, ownership_policy_of(scenario));
    RecordRow row{.title = capitalised(name), .detail = version_words(app, version), .has_line_above = i + 1 < versions.size()};
    const std::size_t changes = i == 0 ? 0 : ownership_changes(*versions[i - 1].policy, *version.policy).size();
    row.note = i == 0 ? "The first." : plural(static_cast<std::int64_t>(changes), "change", "changes") + " since version " + std::to_string(versions[i - 1].policy->version) + ".";
    row.note += taken_up_words(app, number);
    if (is_used) row.chip = ChipSpec{.label = "in use", .tone = ChipTone::Success, .icon = Icon::Check};
    row.actions = {{"Compare", "Compare " + name + " with now"}, {"Restore", "Restore " + name, is_used ? "These are the rules in use" : ""}};
    const int pressed = record_row(ui, card, number, row);
    if (pressed == 0) {
      state.before = number;
      state.after = kNow;
    }
    if (pressed == 1) state.form = restore_form(app, state, number);
  }
}

void version_choice(Ui& ui, const Scenario& scenario, std::string_view label, int& chosen, Rect box) {
  std::vector<int> numbers = {kNow};
  std::vector<std::string> names = {"As it is now"};
  for (const OwnershipPolicyVersion& version : *scenario.ownership_versions) {
    numbers.push_back(version.policy->version);
    names.push_back("Version " + std::to_string(version.policy->version) + ", " + format_date_short(version.agreed_on));
  }
  std::vector<ComboOption> options;
  for (const std::string& name : names) options.push_back({.text = name});
  const auto selected = static_cast<int>(std::ranges::find(numbers, chosen) - numbers.begin());
  if (const auto next = combo_box(ui, box, {.label = label, .options = options, .selected = selected}).chosen) chosen = numbers[static_cast<std::size_t>(*next)];
}

void comparison_card(Ui& ui, app::App& app, RulesViewState& state, Column& place) {
  const Scenario& scenario = *app.scenario();
  FlowCard card(ui, place, {.title = "What has changed"}, 260);
  if (scenario.ownership_versions->empty()) {
    card.words("Once a version is agreed, every later change is listed here.");
    return;
  }
  follow_choice(scenario, state);
  if (!ui.is_presenting) {
    const TwoPlaces places = two_places(ui, card, ui.px(52));
    version_choice(ui, scenario, "From", state.before, places.first);
    version_choice(ui, scenario, "To", state.after, places.second);
    card.gap(12);
  }
  const OwnershipPolicy &before = *rules_of(scenario, state.before), &after = *rules_of(scenario, state.after);
  const std::vector<PolicyChange> changes = ownership_changes(before, after, &*scenario.policy);
  if (changes.empty()) card.words("Nothing differs between the two.");
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const PolicyChange& change = changes[i];
    const std::string how = change.before.empty() ? "added, " + change.after : change.after.empty() ? "removed" : change.before + " \u2192 " + change.after;
    fact_line(ui, card, shown(app, change.what), shown(app, how));
  }
  if (!changes.empty()) card.note(consequence_words(app, state, state.compared, before, after));
}

}  // namespace

void rules_versions_cards(Ui& ui, app::App& app, RulesViewState& state, Page& page) {
  TwoColumns columns(ui, page, 0.5f);
  list_card(ui, app, state, columns.left());
  comparison_card(ui, app, state, columns.right());
  columns.finish();
}

}  // namespace evenhand::ui
