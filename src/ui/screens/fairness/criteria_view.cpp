// Who has the escalations: each criterion of the ledger for itself, all on one scale, and the teams.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "domain/format.h"
#include "ui/kit/charts/chart_card.h"
#include "ui/screens/fairness/facts.h"
#include "ui/screens/fairness/fairness_parts.h"

namespace evenhand::ui {

namespace {

constexpr std::size_t kMostBars = 14;  // people; more stand as marks on one line

// One criterion as it is shown: bars of everybody, or a strip for many people and on the projector.
struct Panel {
  std::size_t criterion = 0;
  std::string title, subtitle, note;
  FairShareBars bars;
  PeopleStrip strip;
  std::vector<std::size_t> positions;
};

std::string name_of(const Policy& policy, const CriterionShares& shares) { return policy.criteria[shares.criterion].name; }

std::string subtitle_of(const Policy& policy, const CriterionShares& shares) {
  const Criterion& criterion = policy.criteria[shares.criterion];
  std::string words = format_quantity(shares.total, criterion.unit) + " in all";
  words += criterion.weight == 0 ? ", not counted: weight 0" : ", weight " + format_count(criterion.weight);
  return words;
}

std::string note_of(const CriterionShares& shares) {
  if (shares.coverage >= 1.0) return {};
  return "Known for " + format_percent(std::min(shares.coverage, 0.99), 0) + " of clients; the rest is estimated from similar ones (≈).";
}

Panel panel_of(const app::App& app, const LedgerTelling& view, const CriterionShares& shares, const std::vector<std::size_t>& order) {
  const Policy& policy = *app.scenario()->policy;
  const std::string& unit = policy.criteria[shares.criterion].unit;
  Panel out{.criterion = shares.criterion, .title = name_of(policy, shares), .subtitle = {}, .note = note_of(shares), .bars = {}, .strip = {}, .positions = order};
  out.subtitle = criterion_shares_sentence(app.derived().basis(), policy, shares, view.short_name_of()) + " " + subtitle_of(policy, shares) + ".";
  const FairBand band = band_of(view.loads());
  out.bars = {.finding = out.title, .measure = out.title, .band = band, .row_size = RowSize::Compact, .can_press = true};
  out.strip = {.finding = out.title, .measure = out.title, .band = band, .people = {}, .can_press = true};
  FairShareColumn totals{.title = unit.empty() ? "total" : unit};
  for (const std::size_t position : order) {
    const PersonCriterionShare& person = shares.people[position];
    const PersonId& id = (*app.scenario()->people)[position].id;
    const std::string label = format_ratio(person.ratio), name = view.name_of()(id);
    out.bars.rows.push_back({.name = name, .ratio = person.ratio, .ratio_label = label, .note = format_percent(person.share) + " of the team’s total"});
    totals.cells.push_back((person.estimated > 0 ? "≈\u00A0" : "") + format_short(person.total, person.total < 100 ? 1 : 0));
    out.strip.people.push_back({name, view.short_name_of()(id), person.ratio, label});
  }
  out.bars.columns.push_back(std::move(totals));
  return out;
}

// The criteria of the ledger: everybody in the order of the ledger itself, so that a row is the same person in each.
std::vector<Panel> panels(const app::App& app, const LedgerTelling& view) {
  const Policy& policy = *app.scenario()->policy;
  std::vector<Panel> out;
  std::vector<double> ratios;
  for (const CriterionShares& shares : app.derived().criterion_shares()) {
    if (!shares.has_total || policy.criteria[shares.criterion].ledger != app.view().ledger) continue;
    out.push_back(panel_of(app, view, shares, view.loads().ranked));
    for (const PersonCriterionShare& person : shares.people) ratios.push_back(person.has_ratio ? person.ratio : 1.0);
  }
  const Interval range = fair_share_range(ratios);
  for (Panel& panel : out) panel.bars.range = panel.strip.range = range;
  std::ranges::stable_sort(out, std::greater{}, [&](const Panel& panel) { return policy.criteria[panel.criterion].weight; });
  return out;
}

std::string silent_criteria(const app::App& app) {
  const Policy& policy = *app.scenario()->policy;
  std::vector<std::string> names;
  for (const CriterionShares& shares : app.derived().criterion_shares()) {
    if (!shares.has_total && policy.criteria[shares.criterion].ledger == app.view().ledger) names.push_back("“" + name_of(policy, shares) + "”");
  }
  return names.empty() ? std::string() : "Nothing is known yet of " + join_names(names, 4) + ".";
}

bool has_bars(const Ui& ui, const Panel& panel) { return panel.bars.rows.size() <= kMostBars && !ui.is_presenting; }

ChartCardSpec spec_of(const Ui& ui, const Panel& panel, float width) {
  return {.title = panel.title, .subtitle = panel.subtitle, .foot = note_height(ui, width - ui.px(32), panel.note) / ui.scale};
}

float panel_height(const Ui& ui, const Panel& panel, float width) {
  const float inner = width - ui.px(32);
  return chart_card_chrome(ui, width, spec_of(ui, panel, width)) + (has_bars(ui, panel) ? chart_height(ui, panel.bars, inner) : chart_height(ui, panel.strip, inner));
}

void panel_card(Ui& ui, app::App& app, const Panel& panel, Rect box) {
  const IdScope scope(static_cast<int>(panel.criterion));
  const ChartCard card(ui, "criterion", box, spec_of(ui, panel, box.width));
  note(ui, card.foot(), panel.note);
  if (card.shows_table()) return draw_chart_table(ui, card.chart_id(), panel.title, table_of(panel.bars), card.body());
  const ChartResult result = has_bars(ui, panel) ? draw_chart(ui, card.chart_id(), panel.bars, card.body()) : draw_chart(ui, card.chart_id(), panel.strip, card.body());
  if (result.pressed >= 0) open_book(app, (*app.scenario()->people)[panel.positions[static_cast<std::size_t>(result.pressed)]].id);
}

// Two beside each other, the teams after the last criterion.
void in_pairs(Ui& ui, app::App& app, Page& page, const std::vector<Panel>& all, float room) {
  const std::size_t count = all.size() + 1, rows = (count + 1) / 2;
  const float presented = std::floor((room - ui.px(16) * static_cast<float>(rows - 1)) / static_cast<float>(rows));
  const float width = std::floor((page.width() - ui.px(16)) / 2);
  const auto height = [&](std::size_t i) { return i < all.size() ? panel_height(ui, all[i], width) : i == all.size() ? teams_card_height(ui, app, width) : 0.0f; };
  for (std::size_t i = 0; i < count; i += 2) {
    const float tall = ui.is_presenting ? std::max(presented, ui.px(160)) : std::max(height(i), height(i + 1));
    const bool is_alone = i + 1 == count;
    const std::vector<Rect> boxes = is_alone ? std::vector<Rect>{page.take(tall)} : page.columns({1, 1}, {tall, tall});
    for (std::size_t k = i; k < std::min(i + 2, count); ++k) {
      if (k < all.size()) panel_card(ui, app, all[k], boxes[k - i]);
      else teams_card(ui, app, boxes[k - i]);
    }
  }
}

}  // namespace

void criteria_view(Ui& ui, app::App& app, Page& page, float room) {
  const LedgerTelling view(app, app.view().ledger);
  std::vector<Panel> all = panels(app, view);
  constexpr std::size_t kMostPresented = 3;
  if (ui.is_presenting && all.size() > kMostPresented) all.resize(kMostPresented);
  if (page.is_narrow()) {
    for (const Panel& panel : all) panel_card(ui, app, panel, page.take(panel_height(ui, panel, page.width())));
    teams_card(ui, app, page.take(teams_card_height(ui, app, page.width())));
  } else {
    in_pairs(ui, app, page, all, room);
  }
  const std::string silent = silent_criteria(app);
  if (silent.empty() || ui.is_presenting) return;
  const Fact fact{.sentence = silent, .icon = Icon::Info};
  facts_card(ui, page.take(facts_card_height(ui, page.width(), "About the data", {}, {&fact, 1})), "About the data", {}, {&fact, 1});
}

}  // namespace evenhand::ui
