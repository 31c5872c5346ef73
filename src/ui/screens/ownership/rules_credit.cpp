// What credit by influence and by stages of the deal (Shapley) counts with, and the targets that functions share.
#include <algorithm>

#include "app/people_edits.h"
#include "domain/format.h"
#include "domain/policy.h"
#include "ui/screens/ownership/rules_parts.h"
#include "ui/screens/ownership/shared_targets_card.h"

namespace evenhand::ui {

namespace {

constexpr std::string_view kStrategic = "Strategic contact", kExecutive = "With an executive";

RecordForm factors_form(const CreditRules& now) {
  RecordForm form{.question = "Change what a contact counts", .text = "A plain contact counts 1; for credit only, no verdict rests on it.", .label = "Factors of contacts"};
  form.fields = {number_of(std::string(kStrategic), now.strategic_factor, 1, 10, "times", true), number_of(std::string(kExecutive), now.executive_factor, 1, 10, "times", true)};
  for (RecordField& field : form.fields) field.decimals = 2;
  form.change = [now](const Scenario& s, const RecordForm& f, const Stamp&) {
    CreditRules next = now;
    next.strategic_factor = f.number(kStrategic).value_or(1);
    next.executive_factor = f.number(kExecutive).value_or(1);
    return with_credit_rules(s, std::move(next));
  };
  return form;
}

int sum_of(const CreditRules& rules) {
  int sum = 0;
  for (const DealStage& stage : rules.deal_stages) sum += stage.points;
  return sum;
}

std::string share_words(const DealStage& stage, int sum) {
  return plural(stage.points, "point", "points") + ", " + (sum == 0 ? std::string("nothing counts") : format_percent(static_cast<double>(stage.points) / sum, 0) + " of the credit for a deal");
}

RecordForm deal_form(const CreditRules& now, std::optional<std::size_t> at) {
  const DealStage stage = at ? now.deal_stages[*at] : DealStage{.points = 10};
  RecordForm form{.question = at ? "Change the stage of a deal" : "Add a stage of a deal", .text = "Whoever had a contact of one of these kinds shares what the stage is worth.", .deed = at ? "Save" : "Add", .label = at ? "Stage of a deal changed" : "Stage of a deal added"};
  form.fields = {text_of("Name", stage.name, true, "Opening"), number_of("Worth", stage.points, 0, kMaxWeight, "points", true)};
  for (std::size_t i = 0; i < kTouchpointKindCount; ++i) form.fields.push_back(switch_of(std::string(app::kTouchpointWords[i]), std::ranges::contains(stage.kinds, static_cast<TouchpointKind>(i))));
  form.change = [now, stage, at](const Scenario& s, const RecordForm& f, const Stamp&) -> Result<Scenario> {
    CreditRules next = now;
    DealStage changed = stage;
    changed.name = f.words("Name");
    changed.points = static_cast<int>(f.number("Worth").value_or(0));
    changed.kinds.clear();
    for (std::size_t i = 0; i < kTouchpointKindCount; ++i) {
      if (f.is_on(app::kTouchpointWords[i])) changed.kinds.push_back(static_cast<TouchpointKind>(i));
    }
    if (changed.kinds.empty()) return refused("Choose one kind of contact: without one nobody is ever at this stage.");
    if (at) next.deal_stages[*at] = std::move(changed);
    else next.deal_stages.push_back(std::move(changed));
    return with_credit_rules(s, std::move(next));
  };
  form.outlook = [at](const Scenario& tried) {
    const CreditRules& rules = ownership_policy_of(tried).credit;
    const DealStage& it = at ? rules.deal_stages[*at] : rules.deal_stages.back();
    return share_words(it, sum_of(rules)) + ". No verdict rests on it.";
  };
  return form;
}

std::string kinds_words(const DealStage& stage) {
  std::vector<std::string> words;
  for (const TouchpointKind kind : stage.kinds) words.emplace_back(app::kTouchpointWords[static_cast<std::size_t>(kind)]);
  return words.empty() ? "No kind of contact." : join_names(words, words.size()) + ".";
}

}  // namespace

void deal_cards(Ui& ui, app::App& app, RulesViewState& state, Page& page) {
  const CreditRules& rules = ownership_policy_of(*app.scenario()).credit;
  TwoColumns columns(ui, page, 0.6f);
  {
    FlowCard card(ui, columns.left(), {.title = "Stages of a deal", .subtitle = "Each shares its worth equally among those who touched it"}, 300);
    if (rules.deal_stages.empty()) card.words("No stage is named: credit by stages of the deal is empty.");
    for (std::size_t i = 0; i < rules.deal_stages.size(); ++i) {
      const DealStage& stage = rules.deal_stages[i];
      const std::string name = shown(app, stage.name);
      RecordRow row{.title = name, .detail = share_words(stage, sum_of(rules)) + ".", .note = kinds_words(stage), .has_line_above = i > 0};
      row.actions = {{"Edit", "Edit the stage of a deal " + name, why_words_keep(app)}, {"Remove", "Remove the stage of a deal " + name}};
      const int pressed = record_row(ui, card, static_cast<int>(i), row);
      if (pressed == 0) state.form = deal_form(rules, i);
      if (pressed == 1) {
        CreditRules next = rules;
        next.deal_stages.erase(next.deal_stages.begin() + static_cast<std::ptrdiff_t>(i));
        request_ownership_edit(app, "Stage of a deal removed", [next = std::move(next)](const Scenario& s) { return with_credit_rules(s, next); });
      }
    }
    if (card_button(ui, card, "Add a stage of a deal")) state.form = deal_form(rules, std::nullopt);
  }
  {
    FlowCard card(ui, columns.right(), {.title = "What a contact counts", .subtitle = "For credit by influence; a plain contact counts 1"}, 180);
    fact_line(ui, card, kStrategic, format_short(rules.strategic_factor, 2) + " times as much");
    fact_line(ui, card, kExecutive, format_short(rules.executive_factor, 2) + " times as much");
    if (card_button(ui, card, "Change the factors")) state.form = factors_form(rules);
  }
  shared_targets_card(ui, app, state.records, state.form, columns.right());
  columns.finish();
}

}  // namespace evenhand::ui
