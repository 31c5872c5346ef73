// The wording of one criterion, where it comes from, where it counts and whether single large values are capped.
#include <array>

#include "domain/edit_scenario.h"
#include "domain/format.h"
#include "domain/policy_diff.h"
#include "domain/scenario_index.h"
#include "ui/kit/button.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/number_field.h"
#include "ui/kit/text_field.h"
#include "ui/screens/figures/ledger_charts.h"
#include "ui/screens/policy/policy_parts.h"

namespace evenhand::ui {

namespace {

// Takes the texts anew when the criterion has changed elsewhere (undo, another version).
void follow(CriterionDraft& draft, const Criterion& criterion) {
  if (draft.seen == criterion) return;
  draft = {.opened = criterion.id, .seen = criterion, .name = criterion.name, .unit = criterion.unit, .definition = criterion.definition, .reason = criterion.reason};
}

void commit_words(app::App& app, const CriterionDraft& draft) {
  request_policy_edit(app, "Wording of " + draft.seen.name, [draft](const Scenario& s) -> Result<Scenario> {
    const auto position = position_of(*s.policy, draft.opened);
    if (!position) return s;
    Criterion next = s.policy->criteria[*position];
    next.name = draft.name;
    next.unit = draft.unit;
    next.definition = draft.definition;
    next.reason = draft.reason;
    return with_criterion(s, std::move(next));
  });
}

void source_chooser(Ui& ui, app::App& app, const Criterion& criterion, const std::string& reason, Rect box) {
  const std::array<ComboOption, 2> options = {ComboOption{.text = "Every client counts 1"}, ComboOption{.text = "A number per client"}};
  const ComboBoxResult result = combo_box(ui, box, {.label = "Source", .options = options, .selected = static_cast<int>(criterion.source), .disabled_reason = reason});
  if (!result.chosen) return;
  Criterion next = criterion;
  next.source = static_cast<CriterionSource>(*result.chosen);
  request_policy_edit(app, "Source of " + criterion.name, [next](const Scenario& s) { return with_criterion(s, next); });
}

void ledger_chooser(Ui& ui, app::App& app, const Criterion& criterion, const std::string& reason, Rect box) {
  std::array<ComboOption, 3> options;
  for (const Ledger ledger : kLedgers) options[static_cast<std::size_t>(ledger)] = {.text = ledger_title(ledger)};
  const ComboBoxResult result =
      combo_box(ui, box, {.label = "Counts towards", .options = options, .selected = static_cast<int>(criterion.ledger), .disabled_reason = reason});
  if (!result.chosen) return;
  const CriterionId id = criterion.id;
  const Ledger ledger = kLedgers[static_cast<std::size_t>(*result.chosen)];
  request_policy_edit(app, criterion.name + " counts towards " + ledger_word(ledger), [id, ledger](const Scenario& s) { return with_ledger(s, id, ledger); });
}

std::string cap_consequence(const app::App& app, const Criterion& criterion) {
  constexpr double kUsual = 0.95;
  const CriterionId id = criterion.id;
  const auto with = [&](std::optional<double> quantile) {
    return outlook_of(app, [&](Policy& policy) {
      if (const auto position = position_of(policy, id)) policy.criteria[*position].cap_quantile = quantile;
    });
  };
  if (criterion.cap_quantile) return "Without the cap: " + with(std::nullopt) + ".";
  return "With a cap at 95\u00A0%: " + with(kUsual) + ".";
}

void cap_field(Ui& ui, app::App& app, PolicyState& state, const Criterion& criterion, const std::string& reason, FlowCard& card) {
  card.gap(12);
  const std::optional<double> shown = criterion.cap_quantile ? std::optional(*criterion.cap_quantile * 100) : std::nullopt;
  const NumberFieldSpec spec{.label = "Cap at this quantile", .value = shown, .decimals = 1, .minimum = 50, .maximum = 99.9, .unit = "%",
                             .placeholder = "no cap", .help = "Values above it count as it, so that one client does not decide. Empty: no cap.",
                             .disabled_reason = reason, .can_be_empty = true};
  const NumberFieldResult result = number_field(ui, card.take(number_field_height(ui, card.width(), spec)), spec);
  card.note(kept_outlook(ui, app, state, "cap " + criterion.id.value, [&] { return cap_consequence(app, criterion); }));
  if (!result.is_changed) return;
  const CriterionId id = criterion.id;
  const std::optional<double> quantile = result.value ? std::optional(*result.value / 100) : std::nullopt;
  request_policy_edit(app, "Cap of " + criterion.name, [id, quantile](const Scenario& s) { return with_cap_quantile(s, id, quantile); });
}

}  // namespace

void criterion_editor(Ui& ui, app::App& app, PolicyState& state, const Criterion& criterion, FlowCard& card) {
  CriterionDraft& draft = state.criterion;
  follow(draft, criterion);
  const std::string reason = why_definitions_stand(*app.scenario());
  const std::string weight_reason = why_weights_stand(*app.scenario());
  const float field = ui.px(52);
  bool is_done = false;
  const auto words = [&](std::string_view label, std::string& text, Rect place, const std::string& why_not, std::string_view placeholder = {}) {
    const TextFieldResult result = text_field(ui, place, {.label = label, .text = text, .placeholder = placeholder, .disabled_reason = why_not});
    if (result.text) text = *result.text;
    is_done = is_done || result.is_finished || result.is_submitted;
  };
  const TwoPlaces first = two_places(ui, card, field);
  words("Name", draft.name, first.first, reason);
  words("Unit", draft.unit, first.second, reason, "hours, clients, EUR");
  card.gap(12);
  words("Definition", draft.definition, card.take(field), reason, "What is counted, in one sentence");
  card.gap(12);
  words("Why it counts this much", draft.reason, card.take(field), weight_reason, "The reason the team agreed on");
  if (is_done) commit_words(app, draft);
  const TwoPlaces second = two_places(ui, card, field);
  ledger_chooser(ui, app, criterion, reason, second.first);
  source_chooser(ui, app, criterion, reason, second.second);
  if (criterion.source == CriterionSource::Column) cap_field(ui, app, state, criterion, reason, card);
  card.gap(12);
  const bool is_last = app.scenario()->policy->criteria.size() == 1;
  const ButtonSpec remove{.label = "Remove this criterion", .kind = ButtonKind::Removes,
                          .disabled_reason = is_last ? std::string_view("The last criterion stays: without one there is no load to compare") : std::string_view(reason)};
  const Rect row = card.take(control_height(ui));
  if (button(ui, button_box(ui, {row.x, row.y}, remove), remove)) {
    ask(state, PolicyQuestion::RemoveCriterion);
    state.dialog.criterion = criterion.id;
  }
}

}  // namespace evenhand::ui
