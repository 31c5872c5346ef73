#include "ui/screens/policy/policy_screen.h"

#include <algorithm>

#include "domain/edit_scenario.h"
#include "domain/format.h"
#include "ui/kit/card.h"
#include "ui/kit/charts/chart_card.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/label.h"
#include "ui/kit/number_field.h"
#include "ui/kit/paint.h"
#include "ui/kit/scroll_region.h"
#include "ui/kit/segmented.h"
#include "ui/screens/figures/ledger_charts.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

namespace {

void note_before(const app::App& app, PolicyState& state) {
  const Ledger ledger = app.view().ledger;
  if (state.is_visited && state.scenario == app.scenario()->id && state.ledger == ledger) return;
  state.is_visited = true;
  state.scenario = app.scenario()->id;
  state.ledger = ledger;
  state.before.clear();
  const LedgerLoads& loads = app.derived().figures(ledger).loads;
  for (const std::size_t position : loads.ranked) {
    state.before[(*app.scenario()->people)[position].id.value] = loads.people[position].ratio_value();
  }
}

std::string answer_of(const app::App& app) {
  const Ledger ledger = app.view().ledger;
  const LedgerLoads& loads = app.derived().figures(ledger).loads;
  const auto heaviest = std::ranges::max_element(loads.criteria, {}, &CriterionUse::weight);
  if (heaviest == loads.criteria.end() || heaviest->weight <= 0) return "Nothing counts towards " + ledger_word(ledger) + " yet";
  const std::string name = app.scenario()->policy->criteria[heaviest->position].name;
  if (heaviest->weight > 0.9995) return "“" + name + "” alone decides the " + ledger_word(ledger);
  return "“" + name + "” makes up " + format_percent(heaviest->weight, 0) + " of the " + ledger_word(ledger);
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
  const NumberFieldResult result = number_field(ui, box, {.label = "Agreed band around the fair share", .value = app.scenario()->policy->tolerance * 100, .decimals = 1, .minimum = 1, .maximum = 99, .unit = "± %"});
  if (result.is_changed && result.value) {
    const double tolerance = *result.value / 100;
    app.request_edit({"Band of ±" + format_percent(tolerance), [tolerance](const Scenario& s) { return with_tolerance(s, tolerance); }, {}});
  }
}

// The criteria that may enter this ledger: its own first, in the order of the policy.
std::vector<std::size_t> criteria_of(const Policy& policy, Ledger ledger) {
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < policy.criteria.size(); ++i) {
    if (policy.criteria[i].ledger == ledger) positions.push_back(i);
  }
  return positions;
}

float criteria_card_height(const Ui& ui, const app::App& app, const PolicyState& state, float width) {
  float height = card_chrome(ui, width, {.title = "Criteria", .subtitle = "one line"}) + ui.px(8);
  const Policy& policy = *app.scenario()->policy;
  for (const std::size_t i : criteria_of(policy, app.view().ledger)) height += criterion_row_height(ui, state, policy.criteria[i]);
  return std::max(height, ui.px(260));
}

void criteria_card(Ui& ui, app::App& app, PolicyState& state, Rect box) {
  const Policy& policy = *app.scenario()->policy;
  const Ledger ledger = app.view().ledger;
  const Card card(ui, box, {.title = "What counts towards " + ledger_word(ledger),
                            .subtitle = "0 to 100 points each; the shares beside them always sum to 100 %"});
  const std::vector<std::size_t> positions = criteria_of(policy, ledger);
  Rect rest = card.body();
  if (positions.empty()) {
    empty_state(ui, rest, {.icon = Icon::Policy, .title = "No criterion is in this ledger",
                           .text = "Open another ledger and move a criterion here, or import a table with more columns."});
    return;
  }
  for (const std::size_t position : positions) {
    criterion_row(ui, app, state, position, cut_top(rest, criterion_row_height(ui, state, policy.criteria[position])));
  }
}

void consequence_card(Ui& ui, app::App& app, const PolicyState& state, Rect box) {
  const Ledger ledger = app.view().ledger;
  if (!app.derived().figures(ledger).loads.is_ready()) {
    const Card card(ui, box, {.title = "No shares yet", .subtitle = "Give at least one criterion a weight"});
    return;
  }
  std::vector<std::size_t> positions;
  FairShareBars chart = bars_of(app, ledger, positions);
  chart.can_press = false;
  bool has_moved = false;
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
  const std::string subtitle = has_moved ? ledger_name(ledger) + " per person; the tick is where each stood when you opened this page" : bars_subtitle(ledger);
  chart_card(ui, "consequence", box, {.title = chart.finding, .subtitle = subtitle}, chart);
}

float consequence_height(Ui& ui, const app::App& app, float width) {
  std::vector<std::size_t> positions;
  if (!app.derived().figures(app.view().ledger).loads.is_ready()) return ui.px(200);
  const FairShareBars chart = bars_of(app, app.view().ledger, positions);
  return chart_card_chrome(ui, width, {.title = chart.finding, .subtitle = "two lines of what the ticks in this chart mean to the reader"}) +
         chart_height(ui, chart, width - ui.px(32));
}

}  // namespace

void policy_screen(Ui& ui, app::App& app, PolicyState& state, Rect body) {
  const IdScope scope("policy");
  note_before(app, state);
  ScrollRegion region(ui, body, {.name = "Policy"});
  Page page(ui, region.content());
  if (answer_row(ui, page, {answer_of(app), "Move a weight and watch the shares beside it. Every change can be undone.",
                            app.view().is_presenting ? "" : "See the whole picture"})) {
    app.request([](app::App& a) { a.show(app::Screen::Fairness); });
  }
  const float field_height = ui.px(56);
  if (page.width() < ui.px(560)) {
    const Rect switch_row = page.take(ui.px(32));
    choose_ledger(ui, app, switch_row);
    band_field(ui, app, page.take(field_height));
  } else {
    const Rect bar = page.take(field_height);
    choose_ledger(ui, app, {bar.x, bar.y + ui.px(20), bar.width * 0.6f, ui.px(32)});
    band_field(ui, app, {bar.right() - ui.px(230), bar.y, ui.px(230), field_height});
  }

  const float left_width = page.is_narrow() ? page.width() : page.width() * 0.55f;
  const float criteria_height = criteria_card_height(ui, app, state, left_width);
  const float chart_box_height = consequence_height(ui, app, page.is_narrow() ? page.width() : page.width() * 0.45f);
  if (page.is_narrow()) {
    consequence_card(ui, app, state, page.take(chart_box_height));
    criteria_card(ui, app, state, page.take(criteria_height));
  } else {
    const std::vector<Rect> columns = page.columns({55, 45}, {criteria_height, chart_box_height});
    criteria_card(ui, app, state, columns[0]);
    Rect chart_box = columns[1];
    chart_box.height = std::min(chart_box.height, chart_box_height);
    // Stays in view while the criteria scroll.
    const float overshoot = body.y + ui.px(16) - chart_box.y;
    if (overshoot > 0) chart_box.y += std::min(overshoot, columns[1].height - chart_box.height);
    consequence_card(ui, app, state, chart_box);
  }
  region.set_content_height(page.used_height());
}

}  // namespace evenhand::ui
