// How far back records count, and how well a role fits a stage.
#include <algorithm>

#include "domain/format.h"
#include "domain/ownership_policy_diff.h"
#include "domain/text.h"
#include "ui/screens/ownership/rules_parts.h"

namespace evenhand::ui {

namespace {

struct WindowField {
  std::string_view name, help;
  int OwnershipWindows::* member;
  std::string_view unit = "days";
  double maximum = 3650;
};

constexpr WindowField kWindows[] = {
    {"Window of claims", "Whose records make a claimant", &OwnershipWindows::window_months, "months", 120},
    {"Half-life of a contact", "After it, the last contact counts half", &OwnershipWindows::recency_half_life_days},
    {"Half-life of new business", "After it, a win counts half", &OwnershipWindows::net_new_half_life_days},
    {"Window of steering", "Talks about goals and plans count so long", &OwnershipWindows::steering_days},
    {"Window of the share of voice", "Contacts that the radar compares", &OwnershipWindows::voice_days},
    {"Silence of an owner", "Without a contact for so long, the radar reports it", &OwnershipWindows::silence_days},
};
constexpr std::string_view kVoice = "Share of voice for the radar";

RecordForm windows_form(const app::App& app, RulesViewState& state) {
  const OwnershipWindows now = ownership_policy_of(*app.scenario()).windows;
  RecordForm form{.question = "Change windows and half-lives", .label = "Windows of the rules"};
  for (const WindowField& field : kWindows) form.fields.push_back(number_of(std::string(field.name), now.*field.member, 1, field.maximum, std::string(field.unit), true));
  form.fields.push_back(number_of(std::string(kVoice), now.radar_voice_share * 100.0, 1, 99, "%", true));
  form.fields.back().decimals = 1;
  form.change = [now](const Scenario& s, const RecordForm& f, const Stamp&) {
    OwnershipWindows next = now;
    for (const WindowField& field : kWindows) next.*field.member = static_cast<int>(f.number(field.name).value_or(1));
    next.radar_voice_share = f.number(kVoice).value_or(20) / 100.0;
    return with_ownership_windows(s, std::move(next));
  };
  tell_consequence(app, state, form);
  return form;
}

void windows_card(Ui& ui, app::App& app, RulesViewState& state, Column& place) {
  const OwnershipWindows& now = ownership_policy_of(*app.scenario()).windows;
  FlowCard card(ui, place, {.title = "Windows and half-lives", .subtitle = "How far back records count"}, 420);
  for (const WindowField& field : kWindows) {
    const std::string unit(field.unit);
    fact_line(ui, card, field.name, plural(now.*field.member, unit.substr(0, unit.size() - 1), unit) + ". " + std::string(field.help) + ".");
  }
  fact_line(ui, card, kVoice, format_percent(now.radar_voice_share) + ". Two people above it are reported.");
  if (card_button(ui, card, "Change them")) state.form = windows_form(app, state);
}

std::vector<std::string> roles_of(const OwnershipPolicy& policy) {
  std::vector<std::string> roles;
  for (const StageFit& fit : policy.stage_fit) {
    const auto is_it = [&](const std::string& role) { return matching_name(role) == matching_name(fit.role); };
    if (std::ranges::none_of(roles, is_it)) roles.push_back(fit.role);
  }
  std::ranges::sort(roles);
  return roles;
}

// Column 0 names the role, the others follow the stages; the first of these is for every stage without a line.
std::string fit_text(const OwnershipPolicy& policy, std::string_view stage, std::string_view role) {
  const auto is_it = [&](const StageFit& f) { return matching_name(f.stage) == matching_name(stage) && matching_name(f.role) == matching_name(role); };
  const auto found = std::ranges::find_if(policy.stage_fit, is_it);
  return found == policy.stage_fit.end() ? std::string() : format_short(found->fit, 2);
}

RecordForm role_form(const app::App& app, RulesViewState& state) {
  RecordForm form{.question = "Add a role", .text = "Compared with the role of a person, then with the function.", .deed = "Add", .label = "Role added to the fit"};
  form.fields = {text_of("Role or function", {}, true, "Customer success"), number_of("Fit at every stage, 0 to 1", 0.5, 0, 1, {}, true)};
  form.fields.back().decimals = 2;
  form.change = [](const Scenario& s, const RecordForm& f, const Stamp&) { return with_stage_fit(s, {}, f.words("Role or function"), f.number("Fit at every stage, 0 to 1")); };
  tell_consequence(app, state, form);
  return form;
}

void fit_card(Ui& ui, app::App& app, RulesViewState& state, Column& place) {
  const OwnershipPolicy& policy = ownership_policy_of(*app.scenario());
  const std::vector<std::string> roles = roles_of(policy);
  std::vector<std::string> titles;
  for (const OwnershipStage& stage : policy.stages) titles.push_back(stage.name.empty() ? "Every stage" : shown(app, stage.name));
  std::vector<TableColumn> columns = {{.title = "Role", .width = 170, .is_sortable = false}};
  for (const std::string& title : titles) columns.push_back({.title = title, .min_width = 96, .is_numeric = true, .is_sortable = false, .is_editable = !ui.is_presenting});
  std::string text;
  TableSpec spec{.name = "Fit of a role to a stage", .columns = columns, .row_count = static_cast<int>(roles.size()), .cell = [&](int row, int column) -> TableCell {
                   const std::string& role = roles[static_cast<std::size_t>(row)];
                   text = column == 0 ? shown(app, role) : fit_text(policy, policy.stages[static_cast<std::size_t>(column) - 1].name, role);
                   return {.text = text, .is_strong = column == 0};
                 }};
  spec.selection = TableSelectionMode::None;
  FlowCard card(ui, place, {.title = "Fit of a role to a stage", .subtitle = "From 0, does not fit, to 1, fits; an empty place takes that of “Every stage”, else 0"}, 300);
  card.gap(4);
  const TableResult result = table(ui, card.take(table_height(ui, spec)), state.fit, spec);
  if (card_button(ui, card, "Add a role")) state.form = role_form(app, state);
  if (!result.edit || result.edit->column == 0) return;
  const bool is_gone = is_blank(result.edit->text);
  const auto fit = is_gone ? std::nullopt : number_in_cell(app, result.edit->text, 1);
  if (!fit && !is_gone) return;
  request_ownership_edit(app, "Fit of a role to a stage", [fit, role = roles[static_cast<std::size_t>(result.edit->row)], stage = policy.stages[static_cast<std::size_t>(result.edit->column) - 1].name](const Scenario& s) {
    return with_stage_fit(s, stage, role, fit);
  });
}

}  // namespace

void windows_cards(Ui& ui, app::App& app, RulesViewState& state, Page& page) {
  Column column{page.left(), page.y(), page.width()};
  fit_card(ui, app, state, column);
  windows_card(ui, app, state, column);
  page.take(std::max(0.0f, column.y - page.y() - ui.px(16)));
}

}  // namespace evenhand::ui
