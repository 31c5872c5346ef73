#include <algorithm>
#include <string>

#include "domain/edit_scenario.h"
#include "domain/format.h"
#include "fairness/consequence.h"
#include "ui/kit/button.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"
#include "ui/kit/slider.h"
#include "ui/kit/text_field.h"
#include "ui/screens/figures/ledger_charts.h"
#include "ui/screens/policy/policy_screen.h"

namespace evenhand::ui {

namespace {

const CriterionUse* use_of(const app::App& app, std::size_t position) {
  const LedgerLoads& loads = app.derived().figures(app.scenario()->policy->criteria[position].ledger).loads;
  const auto found = std::ranges::find(loads.criteria, position, &CriterionUse::position);
  return found == loads.criteria.end() ? nullptr : &*found;
}

// "hours a month, known for 97 % of clients"
std::string facts_of(const Criterion& criterion, const CriterionUse* use) {
  if (criterion.source == CriterionSource::ClientCount) return "each client counts the same";
  const std::string unit = criterion.unit.empty() ? "a number per client" : criterion.unit;
  if (!use || use->state == CriterionState::NothingKnown) return unit + ", not known for any client";
  if (use->state == CriterionState::SumIsZero) return unit + ", zero for every client";
  if (use->coverage > 0.9999) return unit + ", known for every client";
  return unit + ", known for " + format_percent(use->coverage) + " of clients, estimated for the rest";
}

// "Highest 1.29 now; 1.18 if it did not count, 1.36 at 100 points"
std::string consequence_of(const app::App& app, std::size_t position) {
  const WeightConsequence consequence(app.derived().basis(), *app.scenario()->policy, position);
  if (!consequence.has_effect()) return "Its weight changes nothing: there are no figures for it.";
  const auto now = consequence.outlook_at(consequence.current_weight());
  const auto none = consequence.outlook_at(0);
  const auto full = consequence.outlook_at(kMaxWeight);
  if (!now) return full ? "At 100 points the highest share would be " + format_ratio(full->max_ratio) + "." : "";
  std::string text = "Highest share " + format_ratio(now->max_ratio) + " now";
  text += none ? "; " + format_ratio(none->max_ratio) + " if it did not count" : "; without it nothing would count";
  if (full && consequence.current_weight() != kMaxWeight) text += ", " + format_ratio(full->max_ratio) + " at 100 points";
  return text + ".";
}

void weight_slider(Ui& ui, app::App& app, const Criterion& criterion, Rect box) {
  const std::string label = "Weight of " + criterion.name;
  const std::string value = plural(criterion.weight, "point", "points");
  const SliderResult result = slider(ui, box, {.label = label, .value = static_cast<double>(criterion.weight), .minimum = 0, .maximum = kMaxWeight,
                                               .value_text = value, .shows_label = false, .value_width = 72});
  if (result.value) {
    const CriterionId id = criterion.id;
    const int weight = static_cast<int>(*result.value + 0.5);
    app.request_edit({label + ": " + std::to_string(weight), [id, weight](const Scenario& s) { return with_weight(s, id, weight); }, "weight " + id.value});
  }
  if (result.is_finished) app.request([](app::App& a) { a.finish_interaction(); });
}

void ledger_chooser(Ui& ui, app::App& app, const Criterion& criterion, Rect box) {
  std::vector<std::string> names;
  for (const Ledger ledger : kLedgers) names.push_back(ledger_name(ledger));
  std::vector<ComboOption> options;
  for (const std::string& name : names) options.push_back({.text = name});
  const ComboBoxResult result = combo_box(ui, box, {.label = "Counts towards", .options = options, .selected = static_cast<int>(criterion.ledger)});
  if (!result.chosen) return;
  const CriterionId id = criterion.id;
  const Ledger ledger = kLedgers[static_cast<std::size_t>(*result.chosen)];
  app.request_edit({criterion.name + " counts towards " + ledger_word(ledger), [id, ledger](const Scenario& s) { return with_ledger(s, id, ledger); }, {}});
}

void wording(Ui& ui, app::App& app, PolicyState& state, const Criterion& criterion, Rect box) {
  const float gap = ui.px(12);
  const float half = (box.width - gap) / 2;
  const float field = ui.px(52);
  bool is_done = false;
  const auto edit = [&](std::string_view label, std::string& text, Rect place) {
    const TextFieldResult result = text_field(ui, place, {.label = label, .text = text});
    if (result.text) text = *result.text;
    is_done = is_done || result.is_finished || result.is_submitted;
  };
  edit("Name", state.name, {box.x, box.y, half, field});
  edit("Unit", state.unit, {box.x + half + gap, box.y, half, field});
  edit("Definition", state.definition, {box.x, box.y + field + gap, box.width, field});
  edit("Why it counts this much", state.reason, {box.x, box.y + 2 * (field + gap), box.width, field});
  ledger_chooser(ui, app, criterion, {box.x, box.y + 3 * (field + gap), half, field});
  if (!is_done) return;
  Criterion next = criterion;
  next.name = state.name;
  next.unit = state.unit;
  next.definition = state.definition;
  next.reason = state.reason;
  app.request_edit({"Wording of " + criterion.name, [next](const Scenario& s) { return with_criterion(s, next); }, {}});
}

}  // namespace

float criterion_row_height(const Ui& ui, const PolicyState& state, const Criterion& criterion) {
  return ui.px(state.opened == criterion.id ? 372.0f : 108.0f);
}

void criterion_row(Ui& ui, app::App& app, PolicyState& state, std::size_t position, Rect box) {
  const Criterion& criterion = app.scenario()->policy->criteria[position];
  const IdScope scope(criterion.id.value);
  ui.semantics.push({.id = make_id("row"), .role = Role::Group, .rect = box, .name = criterion.name});
  const CriterionUse* use = use_of(app, position);
  horizontal_line(ui, box.x, box.right(), box.y, ui.theme[Token::Line]);
  const bool is_open = state.opened == criterion.id;
  const ButtonSpec more{.label = is_open ? "Done" : "Edit wording", .kind = ButtonKind::Quiet, .size = ControlSize::Small, .id = "wording",
                        .accessible_name = {}, .description = "Name, unit, definition, reason and ledger", .is_expanded = is_open};
  const Rect more_box = button_box_right(ui, {box.right(), box.y + ui.px(8)}, more);
  const float words = more_box.x - box.x - ui.px(12);
  float y = box.y + ui.px(10);
  y += text_line(ui, {box.x, y, words, 0}, criterion.name, {.type = Type::BodyStrong});
  const std::string facts = facts_of(criterion, use);
  y += text_line(ui, {box.x, y, words, 0}, facts, {.type = Type::Small, .color = Token::Ink2});
  if (button(ui, more_box, more)) {
    state.opened = is_open ? CriterionId{} : criterion.id;
    state.name = criterion.name;
    state.unit = criterion.unit;
    state.definition = criterion.definition;
    state.reason = criterion.reason;
  }
  const std::string share = use && use->weight > 0 ? format_percent(use->weight, 0) : "not counted";
  const float share_width = ui.px(84);
  weight_slider(ui, app, criterion, {box.x, y + ui.px(4), box.width - share_width - ui.px(12), ui.px(28)});
  text_line(ui, {box.right() - share_width, y + ui.px(4), share_width, ui.px(28)}, share,
            {.type = use && use->weight > 0 ? Type::BodyStrong : Type::Small, .color = use && use->weight > 0 ? Token::Ink1 : Token::Ink3, .align = Align::Right});
  text_line(ui, {box.x, y + ui.px(34), box.width, 0}, consequence_of(app, position), {.type = Type::Label, .color = Token::Ink3});
  if (is_open) wording(ui, app, state, criterion, {box.x, box.y + ui.px(108), box.width, ui.px(256)});
  ui.semantics.pop();
}

}  // namespace evenhand::ui
