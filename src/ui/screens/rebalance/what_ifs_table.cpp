// The saved plans in one table, each with what can be done with it.
#include <algorithm>
#include <array>

#include "app/policy_names.h"
#include "domain/format.h"
#include "domain/scenario_index.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/screens/rebalance/rebalance_parts.h"
#include "ui/screens/rebalance/what_ifs_parts.h"

namespace evenhand::ui {

namespace {

constexpr int kRemedies = 6, kState = 7, kActions = 8;

constexpr std::array<TableColumn, 9> kColumns = {
    TableColumn{.title = "What-if", .min_width = 150, .grow = 1.5f, .is_sortable = false},
    TableColumn{.title = "Moves", .width = 60, .is_numeric = true, .is_sortable = false},
    TableColumn{.title = "Highest load", .help = "When it was saved: before and after the moves, in parts of a fair share", .width = 106, .is_numeric = true, .is_sortable = false},
    TableColumn{.title = "Limit", .help = "Proven: no plan with so many moves is below it", .width = 58, .is_numeric = true, .is_sortable = false},
    TableColumn{.title = "Outside", .help = "People outside the band of the burden, on today’s data", .width = 72, .is_numeric = true, .is_sortable = false},
    TableColumn{.title = "Strain", .help = "Continuity cost: what the changes of owner ask of the clients", .width = 70, .is_numeric = true, .is_sortable = false},
    TableColumn{.title = "Remedies", .width = 80, .is_numeric = true, .is_sortable = false},
    TableColumn{.title = "Data", .width = 148, .is_sortable = false},
    TableColumn{.title = "Actions", .width = 180, .is_sortable = false, .has_widgets = true},
};

struct Row {
  std::array<std::string, kState + 1> text;
  std::string note;
  ChipTone tone = ChipTone::Neutral;
  Icon sign = Icon::Count;
};

Row row_of(const app::App& app, const WhatIfFigures& figures, const Plan& plan) {
  Row row;
  const PlanFigures& f = plan.figures;
  const WhatIfOutlook& now = figures.of_plan.at(plan.id);
  row.text[0] = what_if_name(app, plan);
  row.text[1] = std::to_string(plan.moves.size());
  row.text[2] = f.value > 0 ? format_ratio(f.before) + " → " + format_ratio(f.value) : "–";
  row.text[3] = f.bound > 0 ? format_ratio(f.bound) : "–";
  row.text[4] = now.outlook && !now.outlook->ratios[0].empty() ? std::to_string(now.outlook->outside[0]) : "–";
  row.text[5] = f.continuity_cost > 0 ? format_number(f.continuity_cost, 1) : "–";
  row.text[kRemedies] = std::to_string(plan.remedies.size());
  if (std::ranges::contains(*app.scenario()->handovers, plan.id, &Handover::plan)) {
    row.text[kState] = "carried out";
    row.note = "Its moves were made; see Handovers";
    row.tone = ChipTone::Success;
    row.sign = Icon::Check;
  } else if (!now.outlook) {
    row.text[kState] = "does not fit";
    row.note = app.view().is_blind ? "A client, a person or a rule has changed since" : now.why_not;
    row.tone = ChipTone::Warning;
    row.sign = Icon::Warn;
  } else if (is_made_on_other_data(figures, plan)) {
    row.text[kState] = "made on other data";
    row.note = "People, clients, owners or the policy have changed since " + format_date(plan.made_on);
    row.tone = ChipTone::Warning;
    row.sign = Icon::Warn;
  } else {
    row.text[kState] = plan.data_hash.empty() ? "not recorded" : "as today";
    row.note = "Made on " + format_date(plan.made_on);
  }
  return row;
}

void actions(Ui& ui, app::App& app, WhatIfsViewState& state, const Plan& plan, bool fits, Rect box) {
  const std::string name = what_if_name(app, plan), accept_name = "Accept " + name, rename_name = "Rename " + name, remove_name = "Remove " + name;
  const bool is_presenting = app.view().is_presenting;
  const std::string_view why_not = is_presenting ? "Nothing is changed while presenting" : "";
  const std::string_view why_not_rename = app.view().is_blind ? "Names are hidden: switch Blind off to change words" : why_not;
  const std::string_view why_not_accept = is_presenting ? why_not : plan.moves.empty() ? "It moves no client" : fits ? "" : "It does not fit today’s data";
  const ButtonSpec accept{.label = "Accept", .size = ControlSize::Small, .id = "accept", .accessible_name = accept_name, .disabled_reason = why_not_accept};
  const ButtonSpec rename{.label = "Rename", .kind = ButtonKind::Quiet, .size = ControlSize::Small, .id = "rename", .accessible_name = rename_name, .disabled_reason = why_not_rename};
  const float side = control_height(ui, ControlSize::Small), y = box.y + (box.height - side) / 2;
  const Rect accept_box = button_box(ui, {box.x, y}, accept);
  if (button(ui, accept_box, accept)) {
    state.dialog = {.question = WhatIfQuestion::Accept, .plan = plan.id, .name = {}, .by = {}, .reason = {}, .effective = iso_date(today_of(app))};
  }
  const Rect rename_box = button_box(ui, {accept_box.right() + ui.px(2), y}, rename);
  if (button(ui, rename_box, rename)) state.dialog = {.question = WhatIfQuestion::Rename, .plan = plan.id, .name = plan.name, .by = {}, .reason = {}, .effective = {}};
  if (icon_button(ui, {rename_box.right() + ui.px(2), y, side, side}, {.icon = Icon::Cross, .name = remove_name, .size = ControlSize::Small, .id = "remove", .disabled_reason = why_not})) {
    state.dialog = {.question = WhatIfQuestion::Remove, .plan = plan.id, .name = {}, .by = {}, .reason = {}, .effective = {}};
  }
}

}  // namespace

void what_ifs_table_card(Ui& ui, app::App& app, WhatIfsViewState& state, const std::vector<const Plan*>& plans, Column& column) {
  FlowCard card(ui, column, {.title = "Saved what-ifs", .subtitle = "Moves, the highest load before and after, and the proven limit as saved; people outside the band on today’s data"}, 200);
  card.gap(8);
  std::vector<Row> rows;
  for (const Plan* plan : plans) rows.push_back(row_of(app, state.figures, *plan));
  // What nobody has or may do leaves its room to the names.
  const bool has_remedies = std::ranges::any_of(plans, [](const Plan* plan) { return !plan->remedies.empty(); });
  std::vector<int> shown;
  std::vector<TableColumn> columns;
  for (int c = 0; c <= kActions; ++c) {
    if ((c == kRemedies && !has_remedies) || (c == kActions && app.view().is_presenting)) continue;
    shown.push_back(c);
    columns.push_back(kColumns[static_cast<std::size_t>(c)]);
  }
  const TableSpec spec{.name = "Saved what-ifs",
                       .columns = columns,
                       .row_count = static_cast<int>(rows.size()),
                       .cell = [&](int r, int at) -> TableCell {
                         const Row& row = rows[static_cast<std::size_t>(r)];
                         const int c = shown[static_cast<std::size_t>(at)];
                         if (c == kActions) return {};
                         if (c == kState) return {.text = row.text[kState], .is_chip = true, .tone = row.tone, .icon = row.sign, .note = row.note};
                         return {.text = row.text[static_cast<std::size_t>(c)], .is_strong = c == 0};
                       },
                       .draw_cell = [&](Ui& inner, int r, int, Rect box) {
                         const Plan& plan = *plans[static_cast<std::size_t>(r)];
                         actions(inner, app, state, plan, state.figures.of_plan.at(plan.id).outlook.has_value(), box);
                       },
                       .selection = TableSelectionMode::None};
  table(ui, card.take(table_height(ui, spec)), state.plans, spec);
}

}  // namespace evenhand::ui
