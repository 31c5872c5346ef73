// The criteria with their points at each stage, and those of the team's own.
#include <algorithm>

#include "domain/format.h"
#include "domain/ownership_policy_diff.h"
#include "domain/policy.h"
#include "domain/revenue_criterion.h"
#include "domain/scenario_index.h"
#include "ui/kit/number_field.h"
#include "ui/screens/ownership/rules_parts.h"

namespace evenhand::ui {

namespace {

constexpr std::array kOwnSources = {EvidenceSource::ByHand, EvidenceSource::Touchpoints};

std::string stage_title(const app::App& app, const OwnershipStage& stage) { return shown(app, stage_words(stage.name)); }

// One of the team's own may change its source; a new one may also bring back one of math 4 that the rules leave out.
std::vector<EvidenceSource> sources_for(const OwnershipPolicy& policy, const OwnershipCriterion& criterion) {
  std::vector<EvidenceSource> sources(kOwnSources.begin(), kOwnSources.end());
  if (!is_of_the_team(criterion)) return {criterion.source};
  for (std::size_t i = 0; criterion.id.value.empty() && i < kEvidenceSourceCount; ++i) {
    const auto source = static_cast<EvidenceSource>(i);
    if (!std::ranges::contains(kOwnSources, source) && !std::ranges::contains(policy.criteria, source, &OwnershipCriterion::source)) sources.push_back(source);
  }
  return sources;
}

constexpr std::string_view kRevenueField = "Revenue is read from";

// The criterion that would be taken by its name; the rules as they are but for their choice.
std::string by_name_words(const app::App& app) {
  const Scenario& scenario = *app.scenario();
  const RevenueSource source = revenue_source(*scenario.policy, {});
  if (source.criterion) return "By its name: " + shown(app, source.criterion->name);
  return source.from == RevenueFrom::Several ? "By its name: several could be it" : "By its name: none is there";
}

std::string revenue_note(const app::App& app) {
  const Scenario& scenario = *app.scenario();
  const RevenueSource source = revenue_source(*scenario.policy, ownership_policy_of(scenario));
  switch (source.from) {
    case RevenueFrom::Chosen: return "Revenue is read from “" + shown(app, source.criterion->name) + "”, as the rules say.";
    case RevenueFrom::Name: return "Revenue is read from “" + shown(app, source.criterion->name) + "”, by its name.";
    case RevenueFrom::Several: return "No revenue carried is read: several criteria of the load are named as revenue.";
    case RevenueFrom::Nothing: return "No revenue carried is read: no criterion of the load is named as revenue.";
    case RevenueFrom::Off: break;
  }
  return "No revenue carried is read, as the rules say.";
}

// By name, each criterion of the load, nothing.
std::vector<CriterionId> revenue_ids(const Scenario& scenario) {
  std::vector<CriterionId> ids = {{}};
  for (const Criterion& each : scenario.policy->criteria) {
    if (each.source != CriterionSource::ClientCount) ids.push_back(each.id);
  }
  ids.push_back({std::string(kNoRevenue)});
  return ids;
}

RecordField revenue_field(const app::App& app, const std::vector<CriterionId>& ids) {
  const Scenario& scenario = *app.scenario();
  std::vector<std::string> words = {by_name_words(app)};
  for (const CriterionId& id : ids) {
    if (const auto at = position_of(*scenario.policy, id)) words.push_back(shown(app, scenario.policy->criteria[*at].name));
  }
  words.push_back("Nothing");
  const auto found = std::ranges::find(ids, ownership_policy_of(scenario).revenue);
  const auto at = found == ids.end() ? ids.size() - 1 : static_cast<std::size_t>(found - ids.begin());
  return choice_of(std::string(kRevenueField), std::move(words), static_cast<int>(at));
}

RecordForm criterion_form(const app::App& app, RulesViewState& state, const OwnershipCriterion& now) {
  const bool is_new = now.id.value.empty();
  RecordForm form{.question = is_new ? "Add a criterion" : "Change the criterion", .deed = is_new ? "Add" : "Save", .label = is_new ? "Criterion added" : "Criterion changed"};
  form.text = "It counts for every account at the stages where it has points.";
  const std::vector<EvidenceSource> sources = sources_for(ownership_policy_of(*app.scenario()), now);
  std::vector<std::string> words;
  for (const EvidenceSource source : sources) words.emplace_back(evidence_source_words(source));
  form.fields = {text_of("Name", now.name, true, "As people say it"), text_of("Definition", now.definition, false, "One sentence"),
                 choice_of("Read from", std::move(words), static_cast<int>(std::ranges::find(sources, now.source) - sources.begin())), text_of("Why it counts", now.reason)};
  if (is_new) form.fields.push_back(number_of("Points at every stage", 10, 0, kMaxWeight, "points", true));
  std::vector<CriterionId> revenue;
  if (now.source == EvidenceSource::RevenueInfluence) {
    revenue = revenue_ids(*app.scenario());
    form.fields.push_back(revenue_field(app, revenue));
  }
  form.change = [now, sources, revenue](const Scenario& s, const RecordForm& f, const Stamp&) {
    OwnershipCriterion next = now;
    next.name = f.words("Name");
    next.definition = f.words("Definition");
    next.reason = f.words("Why it counts");
    next.source = sources[static_cast<std::size_t>(f.chosen("Read from"))];
    Result<Scenario> changed = with_ownership_criterion(s, std::move(next), static_cast<int>(f.number("Points at every stage").value_or(0)));
    if (!changed || revenue.empty()) return changed;
    return with_revenue_criterion(*changed, revenue[static_cast<std::size_t>(f.chosen(kRevenueField))]);
  };
  tell_consequence(app, state, form);
  return form;
}

RecordForm remove_form(const app::App& app, RulesViewState& state, const OwnershipCriterion& criterion) {
  const auto items = std::ranges::count(*app.scenario()->hand_evidence, criterion.id, &HandEvidence::criterion);
  const std::string kept = items == 0 ? "" : plural(items, "item", "items") + " of evidence by hand for it " + (items == 1 ? "stays" : "stay") + " on record and no longer " + (items == 1 ? "counts" : "count") + ". ";
  RecordForm form = removal_form("Remove the criterion " + shown(app, criterion.name) + "?", kept + "It can be undone.", "Criterion removed");
  form.change = [id = criterion.id](const Scenario& s, const RecordForm&, const Stamp&) { return with_ownership_criterion_removed(s, id); };
  tell_consequence(app, state, form);
  return form;
}

RecordForm off_form(const app::App& app, RulesViewState& state, const OwnershipCriterion& criterion) {
  RecordForm form{.question = "Switch off " + shown(app, criterion.name) + "?", .text = "It gets 0 points at every stage. It can be undone.", .deed = "Switch it off", .label = "Criterion switched off"};
  form.change = [id = criterion.id](const Scenario& s, const RecordForm&, const Stamp&) { return with_criterion_points(s, id, std::nullopt, 0); };
  tell_consequence(app, state, form);
  return form;
}

void weights_card(Ui& ui, app::App& app, RulesViewState& state, Column& place) {
  const OwnershipPolicy& policy = ownership_policy_of(*app.scenario());
  std::vector<std::string> titles;
  for (const OwnershipStage& stage : policy.stages) titles.push_back(stage_title(app, stage));
  std::vector<TableColumn> columns = {{.title = "Criterion", .width = 170, .is_sortable = false}};
  for (const std::string& title : titles) columns.push_back({.title = title, .min_width = 96, .is_numeric = true, .is_sortable = false, .is_editable = !ui.is_presenting});
  std::string text, note;
  TableSpec spec{.name = "Weights of the criteria at each stage", .columns = columns, .row_count = static_cast<int>(policy.criteria.size()), .cell = [&](int row, int column) -> TableCell {
                   const OwnershipCriterion& criterion = policy.criteria[static_cast<std::size_t>(row)];
                   text = column == 0 ? shown(app, criterion.name) : std::to_string(points_at(policy.stages[static_cast<std::size_t>(column) - 1], criterion.id));
                   if (column > 0) return {.text = text, .is_muted = text == "0"};
                   note = shown(app, criterion.definition);
                   return {.text = text, .is_strong = true, .note = note};
                 }};
  spec.sum = [&](int column) -> TableCell {
    int sum = 0;
    if (column > 0) {
      for (const OwnershipWeight& weight : policy.stages[static_cast<std::size_t>(column) - 1].weights) sum += weight.points;
    }
    note = column == 0 ? std::string("Sum") : std::to_string(sum);
    return {.text = note, .is_strong = true};
  };
  spec.selection = TableSelectionMode::None;
  FlowCard card(ui, place, {.title = "Weights at each stage", .subtitle = ui.is_presenting ? "Points; within a stage they are rescaled to 100 %" : "Points from 0 to 100, rescaled within a stage; Enter or F2 changes one"}, 380);
  card.gap(4);
  const TableResult result = table(ui, card.take(table_height(ui, spec)), state.weights, spec);
  if (!result.edit || result.edit->column == 0) return;
  const auto points = number_in_cell(app, result.edit->text, kMaxWeight);
  if (!points) return;
  const OwnershipCriterionId id = policy.criteria[static_cast<std::size_t>(result.edit->row)].id;
  request_ownership_edit(app, "Weight at a stage", [id, stage = static_cast<std::size_t>(result.edit->column) - 1, value = static_cast<int>(*points + 0.5)](const Scenario& s) {
    return with_criterion_points(s, id, stage, value);
  });
}

void list_card(Ui& ui, app::App& app, RulesViewState& state, Column& place) {
  const OwnershipPolicy& policy = ownership_policy_of(*app.scenario());
  FlowCard card(ui, place, {.title = "Criteria", .subtitle = "What each one means, where its evidence is read from, and why it counts"}, 500);
  for (std::size_t i = 0; i < policy.criteria.size(); ++i) {
    const OwnershipCriterion& criterion = policy.criteria[i];
    const IdScope scope(criterion.id.value);
    const bool is_own = is_of_the_team(criterion), is_off = std::ranges::all_of(policy.stages, [&](const OwnershipStage& s) { return points_at(s, criterion.id) == 0; });
    const std::string name = shown(app, criterion.name);
    RecordRow row{.title = name, .detail = shown(app, criterion.definition), .has_line_above = i > 0};
    row.note = "Read from: " + std::string(evidence_source_words(criterion.source)) + "." + (criterion.reason.empty() ? "" : " Why it counts: " + shown(app, criterion.reason));
    if (criterion.source == EvidenceSource::RevenueInfluence) row.note += " " + revenue_note(app);
    if (is_off) row.chip = ChipSpec{.label = "not counted"};
    else if (is_own) row.chip = ChipSpec{.label = "the team’s own"};
    row.actions = {{"Edit", "Edit the criterion " + name, why_words_keep(app)}};
    if (is_own) row.actions.push_back({"Remove", "Remove the criterion " + name});
    else row.actions.push_back({"Switch off", "Switch off the criterion " + name, is_off ? "It has 0 points at every stage" : ""});
    const int pressed = record_row(ui, card, 0, row);
    if (pressed == 0) state.form = criterion_form(app, state, criterion);
    if (pressed == 1) state.form = is_own ? remove_form(app, state, criterion) : off_form(app, state, criterion);
  }
  if (card_button(ui, card, "Add a criterion")) state.form = criterion_form(app, state, {});
}

}  // namespace

std::optional<double> number_in_cell(app::App& app, const std::string& text, double maximum) {
  const auto value = typed_number(text, kEnglish);
  if (value && *value >= 0 && *value <= maximum) return value;
  app.request([maximum](app::App& a) { a.say("This is a number from 0 to " + format_short(maximum, 0) + "."); });
  return std::nullopt;
}

void criteria_cards(Ui& ui, app::App& app, RulesViewState& state, Page& page) {
  Column column{page.left(), page.y(), page.width()};
  weights_card(ui, app, state, column);
  list_card(ui, app, state, column);
  page.take(std::max(0.0f, column.y - page.y() - ui.px(16)));
}

}  // namespace evenhand::ui
