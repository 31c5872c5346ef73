// Two plans side by side: what every person would carry, and the moves and remedies of each.
#include <algorithm>
#include <array>
#include <functional>
#include <numeric>

#include "app/policy_names.h"
#include "domain/format.h"
#include "domain/policy_diff.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/label.h"
#include "ui/kit/segmented.h"
#include "ui/kit/table.h"
#include "ui/screens/figures/ledger_charts.h"
#include "ui/screens/rebalance/rebalance_parts.h"
#include "ui/screens/rebalance/what_ifs_parts.h"

namespace evenhand::ui {

namespace {

constexpr std::array<std::string_view, 3> kLedgerNames = {"Burden", "Opportunity", "Visibility"};

std::optional<PlanId> choose(Ui& ui, const app::App& app, const std::vector<const Plan*>& plans, std::string_view label, const PlanId& selected, Rect box) {
  std::vector<std::string> names{"Today"};
  int at = 0;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    names.push_back(what_if_name(app, *plans[i]));
    if (plans[i]->id == selected) at = static_cast<int>(i) + 1;
  }
  std::vector<ComboOption> options;
  for (const std::string& name : names) options.push_back({.text = name});
  const ComboBoxResult result = combo_box(ui, box, {.label = label, .options = options, .selected = at});
  if (!result.chosen) return std::nullopt;
  return *result.chosen == 0 ? PlanId{} : plans[static_cast<std::size_t>(*result.chosen) - 1]->id;
}

const app::PlanOutlook* outlook_of(const WhatIfFigures& figures, const PlanId& plan) {
  if (plan.value.empty()) return &figures.today;
  const auto found = figures.of_plan.find(plan);
  return found != figures.of_plan.end() && found->second.outlook ? &*found->second.outlook : nullptr;
}

std::string ratio_at(const app::PlanOutlook* outlook, Ledger ledger, std::size_t person) {
  if (outlook == nullptr) return "–";
  const std::vector<double>& ratios = outlook->ratios[static_cast<std::size_t>(ledger)];
  return person < ratios.size() && ratios[person] > 0 ? format_ratio(ratios[person]) : "–";
}

bool is_outside(const app::App& app, const std::string& ratio, const app::PlanOutlook* outlook, Ledger ledger, std::size_t person) {
  if (ratio == "–" || outlook == nullptr) return false;
  const double value = outlook->ratios[static_cast<std::size_t>(ledger)][person], band = app.scenario()->policy->tolerance;
  return value > 1 + band || value < 1 - band;
}

// The order of the bars on the other screens: today's highest ratio first.
std::vector<std::size_t> fullest_first(const app::PlanOutlook& today, Ledger ledger, std::size_t people) {
  const std::vector<double>& ratios = today.ratios[static_cast<std::size_t>(ledger)];
  std::vector<std::size_t> order(people);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t person) { return person < ratios.size() ? ratios[person] : 0.0; });
  return order;
}

std::string side_name(const app::App& app, const PlanId& id) {
  const auto plan = std::ranges::find(*app.scenario()->plans, id, &Plan::id);
  return plan == app.scenario()->plans->end() ? std::string("Today") : what_if_name(app, *plan);
}

}  // namespace

ComparedPlans compared_plans(const WhatIfsViewState& state, const std::vector<const Plan*>& plans) {
  const auto is_known = [&](const std::optional<PlanId>& id) { return id && (id->value.empty() || std::ranges::contains(plans, *id, [](const Plan* p) { return p->id; })); };
  std::vector<PlanId> usual;  // what can be worked out today first: figures say more than dashes
  for (const bool has_figures : {true, false}) {
    for (const Plan* plan : plans) {
      if ((outlook_of(state.figures, plan->id) != nullptr) == has_figures) usual.push_back(plan->id);
    }
  }
  const bool has_two = usual.size() > 1 && outlook_of(state.figures, usual[1]) != nullptr;
  ComparedPlans out{has_two ? usual[1] : PlanId{}, usual.empty() ? PlanId{} : usual[0]};
  if (is_known(state.left)) out.left = *state.left;
  if (is_known(state.right)) out.right = *state.right;
  return out;
}

void what_ifs_compared_card(Ui& ui, app::App& app, WhatIfsViewState& state, const std::vector<const Plan*>& plans, Column& column) {
  FlowCard card(ui, column, {.title = "Side by side", .subtitle = "What everybody would carry, in parts of a fair share, on today’s data"}, 460);
  const ComparedPlans now = compared_plans(state, plans);
  const TwoPlaces places = two_places(ui, card, ui.px(52));
  if (const auto left = choose(ui, app, plans, "First", now.left, places.first)) state.left = *left;
  if (const auto right = choose(ui, app, plans, "Second", now.right, places.second)) state.right = *right;
  card.gap(12);
  const SegmentedSpec ledgers{.name = "Ledger of the comparison", .labels = kLedgerNames, .selected = static_cast<int>(state.ledger)};
  const Rect bar = card.take(segmented_height(ui));
  if (const auto chosen = segmented(ui, {bar.x, bar.y, std::min(bar.width, segmented_width(ui, ledgers)), bar.height}, ledgers)) state.ledger = kLedgers[static_cast<std::size_t>(*chosen)];
  card.gap(12);
  const app::PlanOutlook *left = outlook_of(state.figures, now.left), *right = outlook_of(state.figures, now.right);
  if (state.figures.today.ratios[static_cast<std::size_t>(state.ledger)].empty()) {
    card.words("The " + ledger_word(state.ledger) + " has no figures to compare yet: give it a criterion with values.");
    return;
  }
  const std::string left_name = side_name(app, now.left), right_name = side_name(app, now.right);
  const bool shows_today = !now.left.value.empty() && !now.right.value.empty();
  std::vector<TableColumn> columns{{.title = "Person", .min_width = 110, .grow = 1.6f, .is_sortable = false}};
  if (shows_today) columns.push_back({.title = "Today", .width = 76, .is_numeric = true, .is_sortable = false});
  columns.push_back({.title = left_name, .is_numeric = true, .is_sortable = false});
  columns.push_back({.title = right_name, .is_numeric = true, .is_sortable = false});
  const std::vector<Person>& people = *app.scenario()->people;
  std::vector<std::array<std::string, 4>> rows(people.size());
  const int first = shows_today ? 2 : 1;
  const std::vector<std::size_t> order = fullest_first(state.figures.today, state.ledger, people.size());
  for (std::size_t i = 0; i < people.size(); ++i) {
    rows[i] = {app.shown_name(people[i].id), ratio_at(&state.figures.today, state.ledger, i), ratio_at(left, state.ledger, i), ratio_at(right, state.ledger, i)};
  }
  const TableSpec spec{.name = "Everybody under both",
                       .columns = columns,
                       .row_count = static_cast<int>(rows.size()),
                       .cell = [&](int r, int c) -> TableCell {
                         const std::size_t person = order[static_cast<std::size_t>(r)];
                         const std::size_t at = c == 0 ? 0 : shows_today && c == 1 ? 1 : static_cast<std::size_t>(c - first + 2);
                         const std::string& text = rows[person][at];
                         const app::PlanOutlook* outlook = at == 1 ? &state.figures.today : at == 2 ? left : right;
                         const bool outside = at > 0 && is_outside(app, text, outlook, state.ledger, person);
                         return {.text = text, .is_strong = outside, .note = outside ? std::string_view("outside the band") : std::string_view()};
                       },
                       .selection = TableSelectionMode::None};
  table(ui, card.take(table_height(ui, spec)), state.people, spec);
  for (const PlanId& id : {now.left, now.right}) {
    if (!id.value.empty() && outlook_of(state.figures, id) == nullptr) card.note("“" + side_name(app, id) + "” has no figures today: it is carried out, or no longer fits. The table above says which.");
  }
  card.note("Semibold: outside the band of ±" + format_percent(app.scenario()->policy->tolerance) + ".");
}

void what_ifs_moves_card(Ui& ui, app::App& app, WhatIfsViewState& state, const PlanId& shown, std::string_view which, Column& column) {
  const auto plan = std::ranges::find(*app.scenario()->plans, shown, &Plan::id);
  if (plan == app.scenario()->plans->end()) return;
  const IdScope scope(which);
  const std::string title = what_if_name(app, *plan);
  FlowCard card(ui, column, {.title = title, .subtitle = which == "first" ? "The first of the two" : "The second of the two"}, 260);
  card.gap(4);
  std::string made = "Made on " + format_date(plan->made_on);
  if (!plan->made_by.empty()) made += " by " + app::shown_inside(app, plan->made_by);
  card.words(made + ", under policy version " + std::to_string(plan->policy_version) + ".");
  if (is_made_on_other_data(state.figures, *plan)) card.note("Made on other data: its saved figures may no longer hold.");
  card.gap(8);
  for (const PlanMove& move : plan->moves) {
    const std::string from = move.from.value.empty() ? "nobody" : app.shown_name(move.from);
    const std::string text = shown_client(app, move.client) + ": " + from + " → " + app.shown_name(move.to);
    text_block(ui, card.take(text_block_height(ui, card.width(), text)), text);
    if (!move.reason.empty() && !app.view().is_blind) card.note(move.reason);
    card.gap(6);
  }
  if (plan->moves.empty()) card.words("It moves no client.");
  for (const PlanRemedy& remedy : plan->remedies) {
    const std::string text = "And: " + remedy_words(app, remedy) + ".";
    text_block(ui, card.take(text_block_height(ui, card.width(), text)), text);
    card.gap(6);
  }
  if (!plan->remedies.empty()) card.note("Remedies are not in the figures of the moves; their gain stands under Remedies.");
  if (!plan->note.empty()) card.note(app::shown_words(app, plan->note));
}

}  // namespace evenhand::ui
