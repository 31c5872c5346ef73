// What counts: the criteria of one ledger with their weights, and beside them what the weights lead to.
#include <algorithm>

#include "domain/edit_scenario.h"
#include "domain/format.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/charts/chart_card.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/number_field.h"
#include "ui/kit/segmented.h"
#include "ui/screens/fairness/facts.h"
#include "ui/screens/figures/ledger_charts.h"
#include "ui/screens/policy/policy_parts.h"

namespace evenhand::ui {

namespace {

void note_before(const app::App& app, PolicyState& state) {
  const Ledger ledger = app.view().ledger;
  if (state.is_visited && state.ledger == ledger) return;
  state.is_visited = true;
  state.ledger = ledger;
  state.before.clear();
  const LedgerLoads& loads = app.derived().figures(ledger).loads;
  for (const std::size_t position : loads.ranked) {
    state.before[(*app.scenario()->people)[position].id.value] = loads.people[position].ratio_value();
  }
}

void choose_ledger(Ui& ui, app::App& app, Rect box) {
  std::vector<std::string> names;
  std::vector<std::string_view> labels;
  for (const Ledger ledger : kLedgers) names.push_back(ledger_name(ledger));
  for (const std::string& name : names) labels.push_back(name);
  const SegmentedSpec spec{.name = "Ledger", .labels = labels, .selected = static_cast<int>(app.view().ledger)};
  const Rect place{box.x, box.y, std::min(box.width, segmented_width(ui, spec)), segmented_height(ui)};
  if (const auto chosen = segmented(ui, place, spec)) {
    const Ledger ledger = kLedgers[static_cast<std::size_t>(*chosen)];
    app.request([ledger](app::App& a) {
      app::View next = a.view();
      next.ledger = ledger;
      a.set_view(next);
    });
  }
}

void band_field(Ui& ui, app::App& app, Rect box) {
  const NumberFieldSpec spec{.label = "Agreed band around the fair share", .value = app.scenario()->policy->tolerance * 100, .decimals = 1,
                             .minimum = 1, .maximum = 99, .unit = "± %"};
  const NumberFieldResult result = number_field(ui, box, spec);
  if (!result.is_changed || !result.value) return;
  const double tolerance = *result.value / 100;
  request_policy_edit(app, "Band of ±" + format_percent(tolerance), [tolerance](const Scenario& s) { return with_tolerance(s, tolerance); });
}

void head_of(Ui& ui, app::App& app, Page& page) {
  const float field_height = ui.px(56);
  if (page.width() < ui.px(560)) {
    choose_ledger(ui, app, page.take(ui.px(32)));
    band_field(ui, app, page.take(field_height));
    return;
  }
  const Rect bar = page.take(field_height);
  choose_ledger(ui, app, {bar.x, bar.y + ui.px(20), bar.width * 0.6f, ui.px(32)});
  band_field(ui, app, {bar.right() - ui.px(230), bar.y, ui.px(230), field_height});
}

// Says why nothing can be moved, and leads to where that can be changed.
void standing_note(Ui& ui, app::App& app, PolicyState& state, Page& page) {
  const Scenario& scenario = *app.scenario();
  const std::string reason = why_definitions_stand(scenario);
  if (reason.empty()) return;
  const bool is_locked = scenario.criteria_lock.has_value();
  const BannerSpec spec{.tone = BannerTone::Info, .title = is_locked ? "The criteria are locked" : "A vote is going on", .text = reason,
                        .action = is_locked ? "Open versions" : "Open the vote"};
  const float height = banner_height(ui, page.width(), spec);
  if (banner(ui, page.take(height), spec) == BannerAnswer::Action) state.tab = is_locked ? PolicyTab::Versions : PolicyTab::Vote;
}

void criteria_card(Ui& ui, app::App& app, PolicyState& state, Column& column) {
  const Policy& policy = *app.scenario()->policy;
  const Ledger ledger = app.view().ledger;
  const std::string title = "What counts towards " + ledger_word(ledger);
  FlowCard card(ui, column, {.title = title, .subtitle = "0 to 100 points each; the shares beside them always sum to 100 %"}, 500);
  bool has_any = false;
  for (std::size_t i = 0; i < policy.criteria.size(); ++i) {
    if (policy.criteria[i].ledger != ledger) continue;
    criterion_row(ui, app, state, i, card);
    has_any = true;
  }
  if (!has_any) {
    empty_state(ui, card.take(ui.px(200)), {.icon = Icon::Policy, .title = "No criterion is in this ledger",
                                            .text = "Add one below, or open another ledger and move a criterion here."});
  }
  card.gap(4);
  const std::string reason = why_weights_stand(*app.scenario());
  const ButtonSpec add{.label = "Add a criterion", .icon = Icon::Plus, .disabled_reason = reason};
  const Rect row = card.take(control_height(ui));
  if (button(ui, button_box(ui, {row.x, row.y}, add), add)) {
    ask(state, PolicyQuestion::AddCriterion);
    state.dialog.added.ledger = ledger;
    state.dialog.added.weight = 10;
  }
}

FairShareBars chart_of(const app::App& app, const PolicyState& state, bool& has_moved) {
  std::vector<std::size_t> positions;
  FairShareBars chart = bars_of(app, app.view().ledger, positions);
  chart.can_press = false;
  has_moved = false;
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    const auto before = state.before.find((*app.scenario()->people)[positions[i]].id.value);
    if (before == state.before.end()) continue;
    chart.rows[i].before = before->second;
    chart.rows[i].before_label = format_ratio(before->second);
    has_moved = has_moved || chart.rows[i].before_label != chart.rows[i].ratio_label;
  }
  if (!has_moved) {
    for (FairShareRow& row : chart.rows) row.before.reset();
  }
  return chart;
}

// Stays in view beside the criteria while they scroll.
void consequence_card(Ui& ui, app::App& app, const PolicyState& state, Column& column, bool follows, float lowest, Rect body) {
  const Ledger ledger = app.view().ledger;
  if (!app.derived().figures(ledger).loads.is_ready()) {
    FlowCard card(ui, column, {.title = "No shares yet"});
    card.words("Give at least one criterion a weight, and clients an owner.");
    return;
  }
  bool has_moved = false;
  const FairShareBars chart = chart_of(app, state, has_moved);
  const std::string subtitle = has_moved ? ledger_name(ledger) + " per person; the tick is where each stood when you opened this page" : bars_subtitle(ledger);
  const std::string missing = missing_in(LedgerTelling(app, ledger), *app.scenario()->policy);
  const ChartCardSpec spec{.title = chart.finding, .subtitle = subtitle, .foot = note_height(ui, column.width - ui.px(32), missing) / ui.scale};
  const float height = chart_card_chrome(ui, column.width, spec) + chart_height(ui, chart, column.width - ui.px(32));
  const float overshoot = body.y + ui.px(16) - column.y;
  const float room = std::max(0.0f, lowest - column.y - height);
  const float moved = follows && overshoot > 0 ? std::min(overshoot, room) : 0.0f;
  const ChartCard card(ui, "consequence", {column.x, column.y + moved, column.width, height}, spec);
  note(ui, card.foot(), missing);
  if (card.shows_table()) draw_chart_table(ui, card.chart_id(), chart.finding, table_of(chart), card.body());
  else draw_chart(ui, card.chart_id(), chart, card.body());
  column.y += height + ui.px(16);
}

}  // namespace

void criteria_tab(Ui& ui, app::App& app, PolicyState& state, Page& page, Rect body) {
  note_before(app, state);
  standing_note(ui, app, state, page);
  head_of(ui, app, page);
  TwoColumns columns(ui, page, 0.55f);
  if (page.is_narrow()) {
    consequence_card(ui, app, state, columns.right(), false, 0, body);
    criteria_card(ui, app, state, columns.left());
  } else {
    criteria_card(ui, app, state, columns.left());
    consequence_card(ui, app, state, columns.right(), true, columns.left().y - ui.px(16), body);
  }
  columns.finish();
}

}  // namespace evenhand::ui
