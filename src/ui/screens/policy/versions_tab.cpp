// The versions agreed, any two of them compared, and the lock that holds criteria fast before names are shown.
#include <algorithm>
#include <array>

#include "app/policy_names.h"
#include "domain/format.h"
#include "domain/policy_diff.h"
#include "domain/policy_hash.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"
#include "ui/kit/stepper.h"
#include "ui/screens/policy/policy_parts.h"

namespace evenhand::ui {

namespace {

constexpr int kNow = 0;

const Policy* policy_of(const Scenario& scenario, int number) {
  if (number == kNow) return &*scenario.policy;
  const PolicyVersion* version = find_policy_version(scenario, number);
  return version ? &*version->policy : nullptr;
}

struct Compared {
  int before = kNow, after = kNow;
};

// What is wanted, or: the last version against now when that differs, else the last two versions.
Compared compared(const Scenario& scenario, const PolicyState& state) {
  const std::vector<PolicyVersion>& versions = *scenario.policy_versions;
  const auto number = [&](std::size_t back) { return versions.size() < back ? kNow : versions[versions.size() - back].policy->version; };
  const bool is_agreed = is_policy_agreed(scenario);
  Compared out{is_agreed && versions.size() > 1 ? number(2) : number(1), is_agreed && versions.size() > 1 ? number(1) : kNow};
  if (state.compared_before >= 0 && policy_of(scenario, state.compared_before)) out.before = state.compared_before;
  if (state.compared_after >= 0 && policy_of(scenario, state.compared_after)) out.after = state.compared_after;
  return out;
}

std::string version_label(const Scenario& scenario, int number) {
  if (number == kNow) return "As it is now";
  const PolicyVersion* version = find_policy_version(scenario, number);
  return "Version " + std::to_string(number) + (version ? ", " + format_date_short(version->agreed_on) : "");
}

void version_row(Ui& ui, app::App& app, PolicyState& state, const PolicyVersion& version, FlowCard& card) {
  const int number = version.policy->version;
  const IdScope scope(number);
  const std::string title = "Version " + std::to_string(number);
  const Rect line = card.take(ui.line_width());
  horizontal_line(ui, line.x, line.right(), line.y, ui.theme[Token::Line]);
  card.gap(10);
  const Rect head = card.take(control_height(ui, ControlSize::Small));
  const std::string restore_name = "Restore version " + std::to_string(number), compare_name = "Compare version " + std::to_string(number) + " with now";
  const bool is_used = version.policy == app.scenario()->policy;
  const ButtonSpec restore{.label = "Restore", .size = ControlSize::Small, .id = "restore", .accessible_name = restore_name,
                           .disabled_reason = is_used ? "This is the policy in use" : ""};
  const ButtonSpec compare{.label = "Compare", .kind = ButtonKind::Quiet, .size = ControlSize::Small, .id = "compare", .accessible_name = compare_name};
  const Rect restore_box = button_box_right(ui, {head.right(), head.y}, restore);
  const Rect compare_box = button_box_right(ui, {restore_box.x - ui.px(4), head.y}, compare);
  if (button(ui, compare_box, compare)) {
    state.compared_before = number;
    state.compared_after = kNow;
  }
  if (button(ui, restore_box, restore)) {
    ask(state, PolicyQuestion::Restore);
    state.dialog.version = number;
  }
  text_line(ui, {head.x, head.y, compare_box.x - head.x - ui.px(8), head.height}, title + ", " + format_date(version.agreed_on), {.type = Type::BodyStrong});
  std::string words = version.agreed_by.empty() ? std::string() : "Agreed by " + app::shown_inside(app, version.agreed_by) + ". ";
  words += app::shown_words(app, version.reason);
  const TextSpec small{.type = Type::Small, .color = Token::Ink2};
  text_block(ui, card.take(text_block_height(ui, card.width(), words, small)), words, small);
  card.gap(10);
}

void draft_row(Ui& ui, const Scenario& scenario, FlowCard& card) {
  const std::vector<PolicyVersion>& versions = *scenario.policy_versions;
  const Rect head = card.take(ui.px(28));
  const ChipSpec spec{.label = "not agreed", .tone = ChipTone::Warning, .icon = Icon::Warn};
  const float width = text_width(ui, Type::BodyStrong, "As it is now");
  text_line(ui, {head.x, head.y, head.width, head.height}, "As it is now", {.type = Type::BodyStrong});
  chip(ui, {head.x + width + ui.px(10), head.y + ui.px(4)}, spec);
  const auto count = static_cast<std::int64_t>(versions.empty() ? 0 : policy_changes(*versions.back().policy, *scenario.policy).size());
  const std::string words = versions.empty() ? std::string("Criteria, weights and rules are in use, but nobody has agreed to them yet.")
                                             : plural(count, "change", "changes") + " since version " + std::to_string(versions.back().policy->version) + ".";
  const TextSpec small{.type = Type::Small, .color = Token::Ink2};
  text_block(ui, card.take(text_block_height(ui, card.width(), words, small)), words, small);
  card.gap(10);
}

std::optional<int> choose_version(Ui& ui, const Scenario& scenario, std::string_view label, int selected, Rect box) {
  std::vector<int> numbers{kNow};
  for (auto version = scenario.policy_versions->rbegin(); version != scenario.policy_versions->rend(); ++version) numbers.push_back(version->policy->version);
  std::vector<std::string> names;
  for (const int number : numbers) names.push_back(version_label(scenario, number));
  std::vector<ComboOption> options;
  for (const std::string& name : names) options.push_back({.text = name});
  const auto current = std::ranges::find(numbers, selected) - numbers.begin();
  const ComboBoxResult result = combo_box(ui, box, {.label = label, .options = options, .selected = static_cast<int>(current)});
  return result.chosen ? std::optional(numbers[static_cast<std::size_t>(*result.chosen)]) : std::nullopt;
}

}  // namespace

void versions_card(Ui& ui, app::App& app, PolicyState& state, Column& column) {
  FlowCard card(ui, column, {.title = "Versions", .subtitle = "Newest first; a version is never changed"}, 300);
  const Scenario& scenario = *app.scenario();
  if (!is_policy_agreed(scenario)) draft_row(ui, scenario, card);
  for (auto version = scenario.policy_versions->rbegin(); version != scenario.policy_versions->rend(); ++version) {
    version_row(ui, app, state, *version, card);
  }
}

void comparison_card(Ui& ui, app::App& app, PolicyState& state, Column& column) {
  FlowCard card(ui, column, {.title = "What has changed"}, 260);
  const Scenario& scenario = *app.scenario();
  if (scenario.policy_versions->empty()) {
    card.words("Once a version is agreed, every later change is listed here.");
    return;
  }
  const Compared now = compared(scenario, state);
  const bool is_wide = fits_two(ui, card.width());
  Rect row = card.take(ui.px(52));
  const float half = (row.width - ui.px(12)) / 2;
  if (const auto chosen = choose_version(ui, scenario, "From", now.before, {row.x, row.y, is_wide ? half : row.width, row.height})) state.compared_before = *chosen;
  if (!is_wide) {
    card.gap(12);
    row = card.take(ui.px(52));
  }
  const Rect second{is_wide ? row.x + half + ui.px(12) : row.x, row.y, is_wide ? half : row.width, row.height};
  if (const auto chosen = choose_version(ui, scenario, "To", now.after, second)) state.compared_after = *chosen;
  card.gap(12);
  const Policy *before = policy_of(scenario, now.before), *after = policy_of(scenario, now.after);
  const std::vector<PolicyChange> changes = policy_changes(*before, *after);
  if (changes.empty()) card.words("Nothing differs between the two.");
  const TextSpec what_spec{.type = Type::SmallStrong}, how_spec{.type = Type::Small, .color = Token::Ink2};
  for (const PolicyChange& change : changes) {
    const Rect line = card.take(ui.line_width());
    horizontal_line(ui, line.x, line.right(), line.y, ui.theme[Token::Line]);
    card.gap(6);
    const std::string what = app::shown_words(app, change.what);
    std::string how = change.before.empty() ? (change.after.empty() ? "added" : "added, " + change.after) : change.after.empty() ? "removed" : change.before + " \u2192 " + change.after;
    how = app::shown_words(app, how);
    text_block(ui, card.take(text_block_height(ui, card.width(), what, what_spec)), what, what_spec);
    text_block(ui, card.take(text_block_height(ui, card.width(), how, how_spec)), how, how_spec);
    card.gap(6);
  }
  const int other = now.after == kNow ? now.before : now.before == kNow ? now.after : kNow;
  if (other == kNow || changes.empty()) return;
  card.note(kept_outlook(ui, app, state, "version " + std::to_string(other), [&] {
    return "Under version " + std::to_string(other) + ": " + outlook_of(app, [&](Policy& p) { p = *policy_of(*app.scenario(), other); }) + ".";
  }));
}

void lock_card(Ui& ui, app::App& app, PolicyState& state, Column& column) {
  static constexpr std::array<std::string_view, 4> kSteps = {"Hide names", "Agree", "Lock", "Show names"};
  FlowCard card(ui, column, {.title = "Criteria before names", .subtitle = "Agree on what counts before anyone sees who gains from it"}, 240);
  const Scenario& scenario = *app.scenario();
  const bool is_blind = app.view().is_blind, is_locked = scenario.criteria_lock.has_value(), is_agreed = is_policy_agreed(scenario);
  const int step = is_locked ? (is_blind ? 3 : 4) : !is_blind ? 0 : is_agreed ? 2 : 1;
  card.gap(4);
  stepper(ui, card.take(stepper_height(ui)), {.name = "Criteria before names", .steps = kSteps, .current = step, .can_go_back = false});
  card.gap(8);
  if (is_locked) {
    card.words("Criteria locked on " + format_date(scenario.criteria_lock->locked_on) + ", before names were shown. Hash " + short_hash(scenario.criteria_lock->hash) + ".");
    card.note(are_criteria_as_locked(scenario) ? "The criteria and weights are still those that were locked."
                                               : "The criteria or weights are no longer those that were locked: they came from elsewhere.");
  } else {
    static constexpr std::array<std::string_view, 3> kWords = {"Hide the names everywhere on this page first.",
                                                               "Discuss criteria and weights while nobody can see whose share they change, then agree on them.",
                                                               "Lock what was agreed: its hash shows later that nothing was changed after names were seen."};
    card.words(kWords[static_cast<std::size_t>(step)]);
  }
  card.gap(12);
  Rect row = card.take(control_height(ui));
  const auto set_blind = [&](bool blind) {
    app.request([blind](app::App& a) {
      app::View next = a.view();
      next.is_blind = blind;
      a.set_view(next);
    });
  };
  const std::string agree = "Agree as version " + std::to_string(next_policy_version(scenario));
  const std::array<std::string_view, 4> labels = {"Hide names", agree, "Lock the criteria", "Show names"};
  if (step < 4) {
    const ButtonSpec next{.label = labels[static_cast<std::size_t>(step)], .icon = step == 2 ? Icon::Lock : Icon::Count, .id = "next step"};
    const Rect box = button_box(ui, {row.x, row.y}, next);
    if (button(ui, box, next)) {
      if (step == 0) set_blind(true);
      else if (step == 1) ask(state, PolicyQuestion::Agree);
      else if (step == 2) ask(state, PolicyQuestion::Lock);
      else set_blind(false);
    }
    row.x = box.right() + ui.px(8);
  }
  const ButtonSpec unlock{.label = "Unlock the criteria", .kind = ButtonKind::Quiet};
  if (is_locked && button(ui, button_box(ui, {row.x, row.y}, unlock), unlock)) ask(state, PolicyQuestion::Unlock);
}

void versions_tab(Ui& ui, app::App& app, PolicyState& state, Page& page) {
  TwoColumns columns(ui, page, 0.5f);
  versions_card(ui, app, state, columns.left());
  lock_card(ui, app, state, columns.left());
  comparison_card(ui, app, state, columns.right());
  columns.finish();
}

}  // namespace evenhand::ui
