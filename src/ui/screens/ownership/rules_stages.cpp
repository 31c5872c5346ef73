// Stages of the customer's journey with rules of their own, and the order in which the team holds the criteria important.
#include <algorithm>

#include "domain/format.h"
#include "domain/ownership_policy_diff.h"
#include "domain/text.h"
#include "ui/kit/interact.h"
#include "ui/screens/ownership/rules_parts.h"

namespace evenhand::ui {

namespace {

std::string criterion_name(const app::App& app, const OwnershipPolicy& policy, const OwnershipCriterionId& id) {
  return shown(app, std::ranges::find(policy.criteria, id, &OwnershipCriterion::id)->name);
}

std::int64_t clients_at(const app::App& app, const OwnershipPolicy& policy, const OwnershipStage& stage) {
  return std::ranges::count_if(*app.scenario()->clients, [&](const Client& c) { return &stage_of(policy, c.profile->stage) == &stage; });
}

RecordForm stage_form(const app::App& app, RulesViewState& state, std::optional<std::size_t> at) {
  RecordForm form{.question = at ? "Rename the stage" : "Add a stage", .deed = at ? "Save" : "Add", .label = at ? "Stage renamed" : "Stage added"};
  form.text = at ? "Clients are found by the name of their stage: they keep theirs." : "It begins with the points of “Other stages”. Clients are found by the name of their stage.";
  form.fields = {text_of("Name", at ? ownership_policy_of(*app.scenario()).stages[*at].name : std::string(), true, "Renewal")};
  form.change = [at](const Scenario& s, const RecordForm& f, const Stamp&) { return at ? with_ownership_stage_renamed(s, *at, f.words("Name")) : with_ownership_stage_added(s, f.words("Name")); };
  tell_consequence(app, state, form);
  return form;
}

void list_card(Ui& ui, app::App& app, RulesViewState& state, Column& place) {
  const OwnershipPolicy& policy = ownership_policy_of(*app.scenario());
  FlowCard card(ui, place, {.title = "Stages", .subtitle = "Each weighs the criteria in its own way; the points stand under Criteria"}, 420);
  for (std::size_t i = 0; i < policy.stages.size(); ++i) {
    const OwnershipStage& stage = policy.stages[i];
    const std::string name = shown(app, stage_words(stage.name));
    RecordRow row{.title = name, .detail = plural(clients_at(app, policy, stage), "client is", "clients are") + " weighed by it", .has_line_above = i > 0};
    row.detail += i == 0 ? ": those at no stage, or at one that is not listed." : ".";
    row.note = stage.importance.empty() ? "No order of importance is agreed." : "An order of importance is agreed.";
    row.actions = {{"Order", "Order of importance at " + name}};
    if (i > 0) {
      row.actions.push_back({"Rename", "Rename the stage " + name, why_words_keep(app)});
      row.actions.push_back({"Remove", "Remove the stage " + name});
    }
    const int pressed = record_row(ui, card, static_cast<int>(i), row);
    if (pressed == 0) state.stage = i;
    if (pressed == 1) state.form = stage_form(app, state, i);
    if (pressed == 2) {
      RecordForm form = removal_form("Remove the stage " + name + "?", "Its clients are weighed by “Other stages”. It can be undone.", "Stage removed");
      form.change = [i](const Scenario& s, const RecordForm&, const Stamp&) { return with_ownership_stage_removed(s, i); };
      tell_consequence(app, state, form);
      state.form = std::move(form);
    }
  }
  if (card_button(ui, card, "Add a stage")) state.form = stage_form(app, state, std::nullopt);
}

void request_order(app::App& app, std::size_t stage, std::string label, std::vector<OwnershipCriterionId> order) {
  request_ownership_edit(app, std::move(label), [stage, order = std::move(order)](const Scenario& s) { return with_stage_order(s, stage, order); });
}

void order_card(Ui& ui, app::App& app, RulesViewState& state, Column& place) {
  const OwnershipPolicy& policy = ownership_policy_of(*app.scenario());
  state.stage = std::min(state.stage, policy.stages.size() - 1);
  const OwnershipStage& stage = policy.stages[state.stage];
  const bool is_agreed = !stage.importance.empty();
  const std::string subtitle = shown(app, stage_words(stage.name)) + (is_agreed ? ": the weightiest first" : ": no order is agreed; this is that of the points");
  FlowCard card(ui, place, {.title = "Order of importance", .subtitle = subtitle}, 420);
  const std::vector<OwnershipCriterionId> order = order_at(policy, state.stage);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const IdScope scope(order[i].value);  // the focus moves along with its criterion
    const std::string name = criterion_name(app, policy, order[i]);
    RecordRow row{.title = std::to_string(i + 1) + ". " + name, .note = plural(points_at(stage, order[i]), "point", "points") + ".", .has_line_above = i > 0};
    row.actions = {{"Up", "Move " + name + " up", i == 0 ? "It is the first" : ""}, {"Down", "Move " + name + " down", i + 1 == order.size() ? "It is the last" : ""}};
    const int pressed = record_row(ui, card, 0, row);
    if (pressed < 0) continue;
    std::vector<OwnershipCriterionId> next = order;
    std::swap(next[i], next[pressed == 0 ? i - 1 : i + 1]);
    request_order(app, state.stage, "Order of importance", std::move(next));
  }
  card.note("How often the first place holds over all weights in this order is shown beside each claim. A verdict rests on the points, not on the order.");
  if (is_agreed ? card_button(ui, card, "Take the order off") : card_button(ui, card, "Use the order of the points")) {
    request_order(app, state.stage, is_agreed ? "Order of importance taken off" : "Order of importance", is_agreed ? std::vector<OwnershipCriterionId>() : order);
  }
}

}  // namespace

void stages_cards(Ui& ui, app::App& app, RulesViewState& state, Page& page) {
  TwoColumns columns(ui, page, 0.5f);
  list_card(ui, app, state, columns.left());
  order_card(ui, app, state, columns.right());
  columns.finish();
}

}  // namespace evenhand::ui
