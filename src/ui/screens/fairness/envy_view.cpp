// Who would rather change with a colleague: on the common weights, on each one's own ballot, and what one client could do.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "domain/format.h"
#include "ui/kit/card.h"
#include "ui/kit/charts/chart_card.h"
#include "ui/kit/control.h"
#include "ui/kit/table.h"
#include "ui/screens/fairness/facts.h"
#include "ui/screens/fairness/fairness_parts.h"

namespace evenhand::ui {

namespace {

constexpr float kEmptyHeight = 220, kLeastCard = 300;  // logical
constexpr std::string_view kBallotTitle = "By each one’s own ballot";

std::vector<Fact> pair_facts(const LedgerTelling& view) {
  std::vector<Fact> out;
  for (MeasureText& text : measure_texts(view.telling())) {
    if (text.id != "envy" && text.id != "one-client" && text.id != "actionable") continue;
    out.push_back({.label = std::move(text.name), .sentence = std::move(text.sentence), .figure = std::move(text.value), .how = std::move(text.how)});
  }
  const std::size_t structural = view.measures().envy.structural;
  if (structural == 0) return out;
  out.push_back({.label = "Structural",
                 .sentence = "In " + plural(static_cast<std::int64_t>(structural), "pair", "pairs") + " no single client could bring the two closer: that takes several moves, or other capacity.",
                 .figure = format_count(static_cast<std::int64_t>(structural))});
  return out;
}

// ---- own ballots -------------------------------------------------------------------------------------------------------

struct Ballots {
  FairShareBars chart;
  std::string subtitle, note;
};

Ballots ballots(const app::App& app, const LedgerTelling& view) {
  const BallotEnvy& all = app.derived().ballot_envy(app.view().ledger);
  const LoadBasis& basis = app.derived().basis();
  Ballots out;
  out.chart = {.finding = std::string(kBallotTitle), .measure = "By own ballot", .band = band_of(view.loads()), .can_press = true};
  std::vector<std::string> silent;
  for (const std::size_t position : view.loads().ranked) {
    const auto own = std::ranges::find(all.people, position, &BallotView::person);
    if (own == all.people.end()) continue;
    if (own->counts_nothing) {
      silent.push_back(view.short_name_of()((*basis.people)[position].id));
      continue;
    }
    out.chart.rows.push_back({.name = view.name_at(position), .ratio = own->own_ratio, .ratio_label = format_ratio(own->own_ratio), .before = own->common_ratio,
                              .before_label = format_ratio(own->common_ratio), .note = ballot_envy_sentence(basis, view.loads(), *own, view.name_of())});
  }
  out.subtitle = ballot_envy_summary(all) + " Bar: by the own ballot. Tick: on the common weights.";
  if (!silent.empty()) out.note = "No weight for this ledger on the ballot of " + join_names(silent, 4) + ". ";
  out.note += missing_in(view, *app.scenario()->policy);
  return out;
}

float ballots_height(Ui& ui, const app::App& app, const LedgerTelling& view, float width) {
  if (!app.derived().ballot_envy(app.view().ledger).round) return card_chrome(ui, width, {.title = kBallotTitle}) + ui.px(kEmptyHeight);
  const Ballots all = ballots(app, view);
  return chart_card_chrome(ui, width, {.title = kBallotTitle, .subtitle = all.subtitle}) + note_height(ui, width - ui.px(32), all.note) +
         chart_height(ui, all.chart, width - ui.px(32));
}

void ballots_card(Ui& ui, app::App& app, const LedgerTelling& view, Rect box) {
  if (!app.derived().ballot_envy(app.view().ledger).round) {
    const Card card(ui, box, {.title = kBallotTitle});
    nothing_yet(ui, app, card.body(), {.title = "No vote to look through",
                                       .text = "This needs a closed vote on the weights whose rule was to name the ballots. Nothing else of a vote is looked at.",
                                       .action = "Open the policy", .deed = to_screen(app::Screen::Policy)});
    return;
  }
  const Ballots all = ballots(app, view);
  const float foot = note_height(ui, box.width - ui.px(32), all.note);
  const ChartCard card(ui, "ballots", box, {.title = kBallotTitle, .subtitle = all.subtitle, .foot = foot / ui.scale});
  note(ui, card.foot(), all.note);
  if (card.shows_table()) draw_chart_table(ui, card.chart_id(), kBallotTitle, table_of(all.chart), card.body());
  else draw_chart(ui, card.chart_id(), all.chart, card.body());
}

// ---- everybody ---------------------------------------------------------------------------------------------------------

// Colleagues better placed than `person` by more than the tolerance.
std::vector<std::size_t> better_placed(const LedgerLoads& loads, std::size_t person) {
  std::vector<std::size_t> out;
  const Ratio own = loads.people[person].ratio();
  for (const std::size_t other : loads.ranked) {
    const Ratio theirs = loads.people[other].ratio();
    const bool is_better = loads.ledger == Ledger::Burden ? exceeds(own, theirs, loads.tolerance) : exceeds(theirs, own, loads.tolerance);
    if (is_better) out.push_back(other);
  }
  if (loads.ledger == Ledger::Burden) std::ranges::reverse(out);
  return out;
}

void everybody_card(Ui& ui, app::App& app, const LedgerTelling& view, TableState& state, Rect box) {
  const LedgerLoads& loads = view.loads();
  std::vector<std::size_t> order = loads.ranked;
  if (loads.ledger != Ledger::Burden) std::ranges::reverse(order);
  const IdScope scope("everybody");
  const Card card(ui, box, {.title = "Who stands clearly better", .subtitle = "Colleagues whose ratio is better by more than the agreed tolerance, on the common weights; the farthest first"});
  const std::string ratio = ledger_name(loads.ledger);
  const std::vector<TableColumn> columns = {{.title = "Person", .min_width = 150, .grow = 1, .is_sortable = false},
                                            {.title = ratio, .width = 96, .is_numeric = true, .is_sortable = false},
                                            {.title = "Better placed", .width = 112, .is_numeric = true, .is_sortable = false},
                                            {.title = "Who", .min_width = 180, .grow = 3, .is_sortable = false}};
  const std::string missing = missing_in(view, *app.scenario()->policy);
  Rect body = card.body();
  note(ui, cut_bottom(body, note_height(ui, body.width, missing)), missing);
  std::string buffer;
  const auto cell = [&](int row, int column) -> TableCell {
    const std::size_t person = order[static_cast<std::size_t>(row)];
    if (column == 0) buffer = view.name_at(person);
    if (column == 1) buffer = format_ratio(loads.people[person].ratio_value());
    if (column >= 2) {
      const std::vector<std::size_t> better = better_placed(loads, person);
      std::vector<std::string> names;
      for (const std::size_t other : better) names.push_back(view.short_name_of()((*app.scenario()->people)[other].id) + " " + format_ratio(loads.people[other].ratio_value()));
      buffer = column == 2 ? format_count(static_cast<std::int64_t>(better.size())) : names.empty() ? std::string("nobody") : join_names(names, 5);
      return {.text = buffer, .is_muted = better.empty()};
    }
    return {.text = buffer};
  };
  const TableResult result = table(ui, body, state,
                                   {.name = "Who stands clearly better", .columns = columns, .row_count = static_cast<int>(order.size()), .cell = cell,
                                    .selection = TableSelectionMode::None, .opens_rows = true, .revision = app.derived().revision()});
  if (result.opened) open_book(app, (*app.scenario()->people)[order[static_cast<std::size_t>(*result.opened)]].id);
}

}  // namespace

void envy_view(Ui& ui, app::App& app, FairnessState& state, Page& page, float room) {
  const LedgerTelling view(app, app.view().ledger);
  const std::vector<Fact> pairs = pair_facts(view);
  constexpr std::string_view kTitle = "On the common weights", kSubtitle = "Facts about pairs of colleagues, not about what anyone feels";
  const float width = page.is_narrow() ? page.width() : std::floor((page.width() - ui.px(16)) / 2);
  const float first = facts_card_height(ui, width, kTitle, kSubtitle, pairs), second = ballots_height(ui, app, view, width);
  const float fitting = std::max(room, ui.px(kLeastCard));
  const float most = ui.px(640);
  const std::vector<Rect> boxes = ui.is_presenting ? page.columns({1, 1}, {fitting, fitting}) : page.columns({1, 1}, {first, std::min(second, most)});
  facts_card(ui, boxes[0], kTitle, kSubtitle, pairs);
  ballots_card(ui, app, view, boxes[1]);
  if (ui.is_presenting) return;
  const float rows = row_height(ui) * static_cast<float>(view.loads().ranked.size() + 1);
  everybody_card(ui, app, view, state.envy, page.take(std::min(rows + ui.px(130), ui.px(560))));
}

}  // namespace evenhand::ui
