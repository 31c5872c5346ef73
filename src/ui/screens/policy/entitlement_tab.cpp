// Who is entitled to what: the rules that make a fair share, and the share of each person with its reason.
#include <array>

#include "domain/format.h"
#include "fairness/entitlement.h"
#include "ui/kit/number_field.h"
#include "ui/kit/switch.h"
#include "ui/kit/table.h"
#include "ui/kit/text_field.h"
#include "ui/screens/figures/ledger_charts.h"
#include "ui/screens/policy/policy_parts.h"

namespace evenhand::ui {

namespace {

using Change = std::function<void(EntitlementRules&)>;

void request_rules(app::App& app, std::string label, Change change) {
  request_policy_edit(app, std::move(label), [change = std::move(change)](const Scenario& s) {
    EntitlementRules next = s.policy->entitlement;
    change(next);
    return with_entitlement_rules(s, std::move(next));
  });
}

// A switch with what it changes below it.
void rule_switch(Ui& ui, app::App& app, PolicyState& state, FlowCard& card, std::string_view label, bool EntitlementRules::* member) {
  const EntitlementRules& rules = app.scenario()->policy->entitlement;
  const bool is_on = rules.*member;
  const std::string name(label);
  card.gap(14);
  if (const auto next = switch_control(ui, card.take(ui.px(24)), {.label = label, .is_on = is_on})) {
    request_rules(app, name + (*next ? ": on" : ": off"), [member, on = *next](EntitlementRules& r) { r.*member = on; });
  }
  card.note(kept_outlook(ui, app, state, "rule " + name, [&] {
    return (is_on ? "If it did not count: " : "If it counted: ") + outlook_of(app, [&](Policy& p) { p.entitlement.*member = !is_on; }) + ".";
  }));
}

std::string ramp_words(const EntitlementRules& rules) {
  if (!rules.period_start) return "Needs a period.";
  return "Starts at " + format_percent(rules.ramp_start) + " of full capacity and reaches it after " + plural(rules.ramp_months, "month", "months") + ".";
}

// The day as YYYY-MM-DD; reads what was typed, empty takes the period away.
void period_field(Ui& ui, app::App& app, PolicyState& state, Rect box) {
  const auto& start = app.scenario()->policy->entitlement.period_start;
  std::string& draft = state.period;
  const std::string now = start ? iso_date(*start) : std::string();
  if (state.period_seen != now) draft = state.period_seen = now;
  const bool is_wrong = !draft.empty() && !parse_iso_date(draft) && draft != now;
  const TextFieldResult result = text_field(ui, box, {.label = "Period from", .text = draft, .placeholder = "2026-01-01", .help = "A day; empty: no period",
                                                      .error = is_wrong && state.is_period_refused ? "A day, like 2026-01-01" : ""});
  if (result.text) {
    draft = *result.text;
    state.is_period_refused = false;
  }
  if (!result.is_finished && !result.is_submitted) return;
  const std::optional<Date> date = parse_iso_date(draft);
  state.is_period_refused = !draft.empty() && !date;
  if (state.is_period_refused || draft == now) return;
  request_rules(app, date ? "Period from " + format_date(*date) : "No period", [date](EntitlementRules& r) { r.period_start = date; });
}

void month_field(Ui& ui, app::App& app, std::string_view label, int EntitlementRules::* member, int most, Rect box) {
  const NumberFieldResult result = number_field(ui, box, {.label = label, .value = app.scenario()->policy->entitlement.*member, .minimum = 1,
                                                          .maximum = static_cast<double>(most), .unit = "months"});
  if (!result.is_changed || !result.value) return;
  request_rules(app, std::string(label), [member, months = static_cast<int>(*result.value)](EntitlementRules& r) { r.*member = months; });
}

}  // namespace

void capacity_card(Ui& ui, app::App& app, PolicyState& state, Column& column) {
  FlowCard card(ui, column, {.title = "What makes a fair share", .subtitle = "Working time, times presence, times ramp-up, times the factor of the role"}, 420);
  const EntitlementRules& rules = app.scenario()->policy->entitlement;
  const TwoPlaces period = two_places(ui, card, ui.px(72));
  period_field(ui, app, state, period.first);
  month_field(ui, app, "Length of the period", &EntitlementRules::period_months, 24, period.second);
  if (!rules.period_start) card.note("Without a period neither leave nor ramp-up counts.");
  rule_switch(ui, app, state, card, "Working time counts", &EntitlementRules::counts_fte);
  rule_switch(ui, app, state, card, "Leave counts", &EntitlementRules::counts_leave);
  rule_switch(ui, app, state, card, "Ramp-up counts", &EntitlementRules::counts_ramp);
  if (!rules.counts_ramp) return;
  card.note(ramp_words(rules));
  const TwoPlaces ramp = two_places(ui, card, ui.px(52));
  const NumberFieldResult start = number_field(ui, ramp.first, {.label = "Share on the first day", .value = rules.ramp_start * 100, .decimals = 1,
                                                                .minimum = 0, .maximum = 100, .unit = "%"});
  if (start.is_changed && start.value) {
    request_rules(app, "Share on the first day", [share = *start.value / 100](EntitlementRules& r) { r.ramp_start = share; });
  }
  month_field(ui, app, "Length of the ramp", &EntitlementRules::ramp_months, 36, ramp.second);
}

void shares_card(Ui& ui, app::App& app, PolicyState& state, Column& column) {
  const std::vector<Person>& people = *app.scenario()->people;
  FlowCard card(ui, column, {.title = "Fair shares", .subtitle = "Of the whole, and why"}, 300);
  if (people.empty()) {
    card.words("Nobody is in the team yet. Import a table, or add people under People and clients.");
    return;
  }
  const EntitlementRules& rules = app.scenario()->policy->entitlement;
  const std::vector<Entitlement> shares = entitlements(people, rules);
  static constexpr std::array<TableColumn, 3> kColumns = {TableColumn{.title = "Person", .min_width = 96, .grow = 2, .is_sortable = false},
                                                          TableColumn{.title = "Share", .width = 76, .is_numeric = true, .is_sortable = false},
                                                          TableColumn{.title = "Why", .min_width = 120, .grow = 3, .is_sortable = false}};
  std::string text;
  const TableSpec spec{.name = "Fair shares", .columns = kColumns, .row_count = static_cast<int>(people.size()),
                       .cell = [&](int row, int at) -> TableCell {
                         const auto j = static_cast<std::size_t>(row);
                         if (at == 0) text = app.shown_name(people[j].id);
                         else if (at == 1) text = format_percent(static_cast<double>(shares[j].share) * 1e-9, 1);
                         else text = entitlement_sentence(shares[j], people[j]);
                         return {.text = text, .note = at == 2 ? std::string_view(text) : std::string_view{}};
                       },
                       .selection = TableSelectionMode::None, .revision = app.derived().revision()};
  const float height = std::min(table_height(ui, spec), ui.px(36 * 11));
  table(ui, card.take(height), state.shares, spec);
}

void entitlement_tab(Ui& ui, app::App& app, PolicyState& state, Page& page) {
  TwoColumns columns(ui, page, 0.5f);
  capacity_card(ui, app, state, columns.left());
  roles_card(ui, app, state, columns.left());
  shares_card(ui, app, state, columns.left());
  caps_card(ui, app, state, columns.right());
  continuity_card(ui, app, state, columns.right());
  fit_card(ui, app, state, columns.right());
  utilisation_card(ui, app, state, columns.right());
  anonymity_card(ui, app, state, columns.right());
  columns.finish();
}

}  // namespace evenhand::ui
