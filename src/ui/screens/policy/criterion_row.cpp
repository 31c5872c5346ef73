// One criterion: what it is, how much it counts, and what that changes for whom.
#include <algorithm>
#include <string>

#include "domain/edit_scenario.h"
#include "domain/format.h"
#include "fairness/consequence.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"
#include "ui/kit/slider.h"
#include "ui/screens/policy/policy_parts.h"

namespace evenhand::ui {

namespace {

constexpr int kProbe = 10;  // points by which a weight is moved to see what follows

const CriterionUse* use_of(const app::App& app, std::size_t position) {
  const LedgerLoads& loads = app.derived().figures(app.scenario()->policy->criteria[position].ledger).loads;
  const auto found = std::ranges::find(loads.criteria, position, &CriterionUse::position);
  return found == loads.criteria.end() ? nullptr : &*found;
}

// "hours a month, known for 97 % of clients, estimated for the rest"
std::string coverage_of(const Criterion& criterion, const CriterionUse* use) {
  if (criterion.source == CriterionSource::ClientCount) return "each client counts the same";
  const std::string unit = criterion.unit.empty() ? "a number per client" : criterion.unit;
  if (!use || use->state == CriterionState::NothingKnown) return unit + ", not known for any client";
  if (use->state == CriterionState::SumIsZero) return unit + ", zero for every client";
  if (use->coverage > 0.9999) return unit + ", known for every client";
  return unit + ", known for " + format_percent(use->coverage) + " of clients, estimated for the rest";
}

std::string facts_of(const Criterion& criterion, const CriterionUse* use) {
  std::string text = coverage_of(criterion, use);
  if (criterion.cap_quantile) text += ", capped at the " + format_percent(*criterion.cap_quantile) + " quantile";
  if (criterion.definition.empty()) return capitalised(text);
  if (criterion.source == CriterionSource::ClientCount) return criterion.definition;
  const bool has_end = criterion.definition.ends_with('.');
  return criterion.definition + (has_end ? " " : ". ") + capitalised(text);
}

// "Dana Okafor 1.29 → 1.31, Leila Haddad 0.72 → 0.70": the largest rise and the largest fall that show at two decimals.
std::string moved_words(const app::App& app, const std::vector<RatioChange>& changes) {
  const auto shows = [](const RatioChange& c) { return format_ratio(c.before) != format_ratio(c.after); };
  const auto words = [&](const RatioChange& c) {
    return app.shown_name((*app.scenario()->people)[c.person].id) + " " + format_ratio(c.before) + " \u2192 " + format_ratio(c.after);
  };
  const auto rise = std::ranges::find_if(changes, [&](const RatioChange& c) { return c.change() > 0 && shows(c); });
  const auto fall = std::ranges::find_if(changes, [&](const RatioChange& c) { return c.change() < 0 && shows(c); });
  std::string text;
  if (rise != changes.end()) text = words(*rise);
  if (fall != changes.end()) text += (text.empty() ? "" : ", ") + words(*fall);
  return text;
}

// "10 points more: Dana 1.29 → 1.31, Leila 0.72 → 0.70. If it did not count: highest share 1.18 instead of 1.29."
std::string consequence_of(const app::App& app, std::size_t position) {
  const WeightConsequence consequence(app.derived().basis(), *app.scenario()->policy, position);
  if (!consequence.has_effect()) return "Its weight changes nothing: there are no figures for it.";
  const int weight = consequence.current_weight();
  const bool can_rise = weight + kProbe <= kMaxWeight;
  const auto now = consequence.outlook_at(weight);
  const auto none = consequence.outlook_at(0);
  const auto full = consequence.outlook_at(kMaxWeight);
  if (!now) return full ? "Nothing counts yet. At 100 points the highest share would be " + format_ratio(full->max_ratio) + "." : "";
  const std::string moved = moved_words(app, consequence.changes_to(can_rise ? weight + kProbe : weight - kProbe));
  std::string text = std::string(can_rise ? "10 points more: " : "10 points less: ") + (moved.empty() ? "nobody’s share moves by 0.01" : moved) + ". ";
  if (weight == 0) return text + "At 100 points the highest share would be " + (full ? format_ratio(full->max_ratio) : "–") + ".";
  if (!none) return text + "Without it nothing would count.";
  const std::string without = format_ratio(none->max_ratio), with = format_ratio(now->max_ratio);
  if (without == with) return text + "The highest share would stay " + with + " if it did not count.";
  return text + "Highest share " + without + " if it did not count, instead of " + with + ".";
}

void weight_slider(Ui& ui, app::App& app, const Criterion& criterion, Rect box) {
  const std::string label = "Weight of " + criterion.name;
  const std::string value = plural(criterion.weight, "point", "points");
  const std::string reason = why_weights_stand(*app.scenario());
  const SliderResult result = slider(ui, box, {.label = label, .value = static_cast<double>(criterion.weight), .minimum = 0, .maximum = kMaxWeight,
                                               .value_text = value, .shows_label = false, .value_width = 72, .disabled_reason = reason});
  if (result.value) {
    const CriterionId id = criterion.id;
    const int weight = static_cast<int>(*result.value + 0.5);
    app.request_edit({label + ": " + std::to_string(weight), [id, weight](const Scenario& s) { return with_weight(s, id, weight); }, "weight " + id.value});
  }
  if (result.is_finished) app.request([](app::App& a) { a.finish_interaction(); });
}

void open_editor(PolicyState& state, const Criterion& criterion) {
  state.criterion = {.opened = criterion.id, .seen = criterion, .name = criterion.name, .unit = criterion.unit,
                     .definition = criterion.definition, .reason = criterion.reason};
}

}  // namespace

void criterion_row(Ui& ui, app::App& app, PolicyState& state, std::size_t position, FlowCard& card) {
  const Criterion& criterion = app.scenario()->policy->criteria[position];
  const IdScope scope(criterion.id.value);
  ui.semantics.push({.id = make_id("row"), .role = Role::Group, .rect = {}, .name = criterion.name});
  const CriterionUse* use = use_of(app, position);
  const bool is_counted = use && use->weight > 0;
  const bool is_open = state.criterion.opened == criterion.id;

  const Rect line_above = card.take(ui.line_width());
  horizontal_line(ui, line_above.x, line_above.right(), line_above.y, ui.theme[Token::Line]);
  card.gap(10);
  const std::string edit_name = (is_open ? "Done with " : "Edit ") + criterion.name;
  const ButtonSpec more{.label = is_open ? "Done" : "Edit", .kind = ButtonKind::Quiet, .size = ControlSize::Small, .id = "edit",
                        .accessible_name = edit_name, .description = "Name, unit, definition, source, ledger, cap and reason", .is_expanded = is_open};
  const Rect head = card.take(ui.px(24));
  const Rect more_box = button_box_right(ui, {head.right(), head.y - ui.px(2)}, more);
  text_line(ui, {head.x, head.y, more_box.x - head.x - ui.px(12), head.height}, criterion.name, {.type = Type::BodyStrong});
  if (button(ui, more_box, more)) {
    if (is_open) state.criterion = {};
    else open_editor(state, criterion);
  }
  const TextSpec small{.type = Type::Small, .color = Token::Ink2, .max_lines = 3};
  const std::string facts = facts_of(criterion, use);
  const float facts_height = text_block_height(ui, card.width(), facts, small);
  text_block(ui, card.take(facts_height), facts, small);
  if (!criterion.reason.empty() && !is_open) {
    const std::string reason = "Why this much: " + criterion.reason;
    text_block(ui, card.take(text_block_height(ui, card.width(), reason, small)), reason, small);
  }
  card.gap(2);
  const Rect row = card.take(control_height(ui));
  const float share_width = ui.px(84);
  weight_slider(ui, app, criterion, {row.x, row.y, row.width - share_width - ui.px(12), row.height});
  const std::string share = is_counted ? format_percent(use->weight, 0) : "not counted";
  text_line(ui, {row.right() - share_width, row.y, share_width, row.height}, share,
            {.type = is_counted ? Type::BodyStrong : Type::Small, .color = is_counted ? Token::Ink1 : Token::Ink3, .align = Align::Right});
  const std::string& consequence = kept_words(ui, app, state, "weight " + criterion.id.value, [&] { return consequence_of(app, position); });
  const TextSpec small_print{.type = Type::Label, .color = Token::Ink3};
  text_block(ui, card.take(text_block_height(ui, card.width(), consequence, small_print)), consequence, small_print);
  if (is_open) criterion_editor(ui, app, state, criterion, card);
  card.gap(12);
  ui.semantics.pop();
}

}  // namespace evenhand::ui
