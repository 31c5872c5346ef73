#include "ui/screens/ownership/calibration_view.h"

#include <algorithm>

#include "domain/decision_tree.h"
#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "domain/policy.h"
#include "domain/text.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/slider.h"
#include "ui/screens/ownership/tree_parts.h"

namespace evenhand::ui {

namespace {

using ownership::ReplayedVerdict;

const Verdict* find_verdict(const Scenario& scenario, const VerdictId& id) {
  const auto found = std::ranges::find(*scenario.verdicts, id, &Verdict::id);
  return found == scenario.verdicts->end() ? nullptr : &*found;
}

// The stage of the latest verdict: moving its weights shows something at once.
std::size_t first_stage(const Scenario& scenario, const OwnershipPolicy& policy) {
  if (scenario.verdicts->empty()) return 0;
  return static_cast<std::size_t>(&stage_of(policy, scenario.verdicts->back().stage) - policy.stages.data());
}

void follow(const app::App& app, CalibrationViewState& state) {
  const OwnershipPolicy& used = ownership_policy_of(*app.scenario());
  if (!state.base || !(*state.base == used)) {
    state.base = used;
    state.trial = used;
    state.is_replayed = false;
    if (!state.is_stage_chosen || state.stage >= used.stages.size()) state.stage = first_stage(*app.scenario(), used);
  }
  const ownership::RecordIndex& records = state.records.of(app);
  if (state.is_replayed && state.serial == state.records.serial()) return;
  state.result = ownership::replay(records, *state.base, state.trial);
  state.serial = state.records.serial();
  state.is_replayed = true;
}

std::string outcome(const app::App& app, const ShownNames& names, VerdictKind kind, const std::optional<PersonId>& person) {
  const std::string word(verdict_kind_words(kind));
  return person ? word + ", " + name_or_gone(app, names, *person) : word;
}

bool is_changed(const CalibrationViewState& state) { return !(state.trial == *state.base); }

std::string title_of(const CalibrationViewState& state) {
  const auto count = static_cast<std::int64_t>(state.result.verdicts.size());
  const std::string verdicts = plural(count, "past verdict", "past verdicts");
  if (!is_changed(state)) return verdicts + (count == 1 ? " can be replayed" : " can be replayed under other rules");
  const auto changed = static_cast<std::int64_t>(state.result.changed);
  if (changed == 0) return "None of " + verdicts + " would come out differently";
  return std::to_string(changed) + " of " + verdicts + " would come out differently";
}

std::string followed_words(const CalibrationViewState& state) {
  const auto followed = std::ranges::count_if(state.result.verdicts, &ReplayedVerdict::followed_the_figures);
  const std::string given = plural(static_cast<std::int64_t>(state.result.verdicts.size()), "verdict", "verdicts");
  return std::to_string(followed) + " of " + given + (followed == 1 ? " is" : " are") + " what the rules of today suggest. Move weights and thresholds to see what other rules would have said; nothing is changed until you take them over.";
}

void stage_choice(Ui& ui, const app::App& app, CalibrationViewState& state, FlowCard& card) {
  std::vector<std::string> names;
  for (const OwnershipStage& stage : state.trial.stages) names.push_back(stage.name.empty() ? std::string("Other stages") : shown(app, stage.name));
  std::vector<ComboOption> options;
  for (const std::string& name : names) options.push_back({.text = name});
  const ComboBoxSpec spec{.label = "Stage", .options = options, .selected = static_cast<int>(state.stage)};
  card.gap(4);
  const auto chosen = combo_box(ui, card.take(combo_box_height(ui, card.width(), spec)), spec).chosen;
  if (!chosen) return;
  state.stage = static_cast<std::size_t>(*chosen);
  state.is_stage_chosen = true;
}

int points_of(const OwnershipStage& stage, const OwnershipCriterionId& criterion) {
  const auto found = std::ranges::find(stage.weights, criterion, &OwnershipWeight::criterion);
  return found == stage.weights.end() ? 0 : found->points;
}

void weight_slider(Ui& ui, const app::App& app, CalibrationViewState& state, FlowCard& card, const OwnershipCriterion& criterion) {
  OwnershipStage& stage = state.trial.stages[state.stage];
  int sum = 0;
  for (const OwnershipWeight& weight : stage.weights) sum += weight.points;
  const int points = points_of(stage, criterion.id), before = points_of(state.base->stages[state.stage], criterion.id);
  const std::string value = sum == 0 ? "not counted" : format_percent(static_cast<double>(points) / sum, 0) + (points == before ? "" : ", was " + std::to_string(before) + " points");
  const IdScope scope(criterion.id.value);
  const std::string label = shown(app, criterion.name);
  const SliderSpec spec{.label = label, .value = static_cast<double>(points), .maximum = kMaxWeight, .value_text = value, .disabled_reason = ui.is_presenting ? "Nothing is changed while presenting" : ""};
  card.gap(6);
  const SliderResult moved = slider(ui, card.take(slider_height(ui, spec)), spec);
  if (!moved.value) return;
  const auto found = std::ranges::find(stage.weights, criterion.id, &OwnershipWeight::criterion);
  const int next = static_cast<int>(*moved.value + 0.5);
  if (found != stage.weights.end()) found->points = next;
  else stage.weights.insert(std::ranges::lower_bound(stage.weights, criterion.id, {}, &OwnershipWeight::criterion), {criterion.id, next});
  state.is_replayed = false;
  ui.wake_in(0);
}

// A threshold of the tree, in the words of its question.
void threshold_slider(Ui& ui, const app::App& app, CalibrationViewState& state, FlowCard& card, DecisionNode& node) {
  const bool is_count = node.kind == DecisionKind::ClaimantsAtMost;
  const double factor = is_count ? 1.0 : 100.0, before = find_node(state.base->tree, node.id)->threshold;
  DecisionNode plain = node;
  plain.text = {};
  plain.threshold = before;
  const std::string label = node_title(app, plain);
  const std::string value = (is_count ? plural(static_cast<std::int64_t>(node.threshold), "person", "people") : node.kind == DecisionKind::MarginAtLeast ? format_number(node.threshold, 2) : format_percent(node.threshold, 0)) +
                            (node.threshold == before ? "" : ", changed");
  const IdScope scope(node.id.value);
  const SliderSpec spec{.label = label, .value = node.threshold * factor, .minimum = is_count ? 1.0 : 0.0, .maximum = is_count ? 10.0 : 100.0, .value_text = value,
                        .disabled_reason = ui.is_presenting ? "Nothing is changed while presenting" : ""};
  card.gap(6);
  const SliderResult moved = slider(ui, card.take(slider_height(ui, spec)), spec);
  if (!moved.value) return;
  node.threshold = *moved.value / factor;
  state.is_replayed = false;
  ui.wake_in(0);
}

RecordForm take_over_form(const app::App& app, CalibrationViewState& state) {
  const OwnershipPolicy& trial = state.trial;
  RecordForm form = agree_rules_form(app);
  form.question = "Take these rules over?";
  form.text = "Weights and thresholds as they were tried are in use at once, and are agreed as the next version. " +
              consequence_words(app, state.records.of(app), *state.base, trial) + " It can be undone.";
  form.deed = "Take them over";
  form.label = "Rules from calibration";
  form.change = [trial](const Scenario& s, const RecordForm&, const Stamp& stamp) -> Result<Scenario> {
    const Result<Scenario> changed = with_ownership_policy(s, trial);
    return changed ? with_ownership_policy_agreed(*changed, stamp) : changed;
  };
  return form;
}

void weights_of_trial(Ui& ui, app::App& app, CalibrationViewState& state, Column& column) {
  FlowCard card(ui, column, {.title = "Rules to try", .subtitle = "Points are rescaled to 100 % within a stage; thresholds hold at every stage"}, 460);
  stage_choice(ui, app, state, card);
  for (const OwnershipCriterion& criterion : state.trial.criteria) weight_slider(ui, app, state, card, criterion);
  for (DecisionNode& node : state.trial.tree) {
    if (has_threshold(node.kind)) threshold_slider(ui, app, state, card, node);
  }
  const std::string why_not = is_changed(state) ? "" : "Nothing is changed";
  if (card_button(ui, card, "Take these rules over", why_not)) state.form = take_over_form(app, state);
  if (card_button(ui, card, "Back to the rules in use", why_not, ButtonKind::Quiet)) {
    state.trial = *state.base;
    state.is_replayed = false;
    ui.wake_in(0);
  }
}

void verdicts_card(Ui& ui, app::App& app, CalibrationViewState& state, Column& column) {
  const ShownNames names(app);
  FlowCard card(ui, column, {.title = "Past verdicts", .subtitle = "With the evidence of the day they were made, newest first"}, 300);
  const std::vector<ReplayedVerdict>& all = state.result.verdicts;
  for (std::size_t i = all.size(); i-- > 0;) {
    const ReplayedVerdict& each = all[i];
    const Verdict* verdict = find_verdict(*app.scenario(), each.verdict);
    const std::string client = names.client(each.client);
    RecordRow row{.title = client + (verdict && !verdict->stage.empty() ? ", " + matching_name(shown(app, verdict->stage)) : std::string()), .has_line_above = i + 1 < all.size()};
    row.detail = "Would be: " + outcome(app, names, each.would_be, each.would_be_person) + ". Suggested by the rules in use: " + outcome(app, names, each.suggested_then, each.suggested_person_then) + ".";
    row.note = "Given" + (verdict ? " on " + format_date(verdict->made_on) : std::string()) + ": " + outcome(app, names, each.was, each.was_person) + (each.followed_the_figures ? "." : ", which is not what the rules in use suggest.");
    row.chip = each.changes ? ChipSpec{.label = "differs", .tone = ChipTone::Warning, .icon = Icon::Swap} : ChipSpec{.label = "the same", .icon = Icon::Check};
    row.actions = {{"Open", "Open the claim of " + client + (verdict ? " as it stood on " + format_date(verdict->made_on) : std::string())}};
    if (record_row(ui, card, static_cast<int>(i), row) == 0) state.opens = PastClaim{each.client, each.verdict};
  }
}

}  // namespace

void calibration_view(Ui& ui, app::App& app, CalibrationViewState& state, Page& page) {
  const IdScope scope("calibration page");
  if (app.scenario()->verdicts->empty()) {
    const bool goes = empty_state(ui, page.take(ui.px(300)), {.icon = Icon::Ownership, .title = "No verdict is on record yet", .text = "Once verdicts are recorded, they can be replayed here under other rules. Open an account from the radar and record one.",
                                                              .action = "Open the radar", .is_primary = true});
    if (goes) app.request(to_ownership(app::OwnershipView::Radar));
    return;
  }
  follow(app, state);
  const std::string title = title_of(state), text = followed_words(state);
  answer_row(ui, page, {title, text});
  TwoColumns columns(ui, page, 0.42f);
  weights_of_trial(ui, app, state, columns.left());
  verdicts_card(ui, app, state, columns.right());
  columns.finish();
  record_form(ui, app, state.form);
}

}  // namespace evenhand::ui
