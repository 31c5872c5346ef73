// Every measure of math 2 with its figure, its sentence and how it is computed.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "domain/format.h"
#include "ui/screens/fairness/facts.h"
#include "ui/screens/fairness/fairness_parts.h"

namespace evenhand::ui {

namespace {

struct Group {
  std::string_view title;
  std::string_view subtitle;
  std::vector<Fact> facts = {};
};

enum GroupIndex : std::size_t { kPeople, kWhole, kPairs };

std::size_t group_of(std::string_view measure) {
  constexpr std::string_view kOfPeople[] = {"worst-off", "spread", "misplaced", "outside"};
  constexpr std::string_view kOfPairs[] = {"envy", "one-client", "actionable"};
  if (std::ranges::contains(kOfPeople, measure)) return kPeople;
  return std::ranges::contains(kOfPairs, measure) ? kPairs : kWhole;
}

Fact within_reach(app::App& app, const LedgerTelling& view) {
  const Ledger ledger = app.view().ledger;
  Fact fact{.label = "Within reach", .how = "The best split that keeps to the rules: clients may be split at will between the people who may serve them."};
  const Attainable* const best = app.derived().attainable(ledger);
  if (best == nullptr) {
    fact.sentence = "Being worked out.";
    return fact;
  }
  if (!best->groups.empty()) {
    const AttainableGroup& worst = ledger == Ledger::Burden ? best->groups.front() : best->groups.back();
    fact.figure = format_ratio(worst.ratio.value());
  }
  fact.sentence = attainable_summary(app.derived().basis(), view.loads(), *best, view.name_of());
  return fact;
}

Fact chance_fact(const app::App& app) {
  const Ledger ledger = app.view().ledger;
  Fact fact{.label = "Is it chance?", .how = "The clients that can move are dealt at random, each to an eligible person in proportion to capacity, 10,000 times."};
  const std::optional<ChanceResult> result = app.derived().chance(ledger);
  const Progress progress = app.derived().chance_progress(ledger);
  if (!progress.is_finished() || !result || result->deals == 0) {
    fact.sentence = progress.is_finished() ? "There is nothing to deal: every client is shared or fixed." : "Being worked out.";
    return fact;
  }
  const ChanceNote words = chance_note(*result, ledger);
  fact.figure = format_percent(result->share);
  fact.sentence = words.text;
  return fact;
}

std::vector<Group> groups(app::App& app, const LedgerTelling& view) {
  std::vector<Group> out = {{"How far from the fair share", "They can disagree: the worst off decides first"},
                            {"The whole team in one figure", "Indices for comparing one plan with another"},
                            {"Between two people", "Pairs of colleagues, and what a single client could change"}};
  for (MeasureText& text : measure_texts(view.telling())) {
    const std::size_t group = group_of(text.id);
    out[group].facts.push_back({.label = std::move(text.name), .sentence = std::move(text.sentence), .figure = std::move(text.value), .how = std::move(text.how)});
  }
  out[kPairs].facts.push_back(within_reach(app, view));
  out[kPairs].facts.push_back(chance_fact(app));
  return out;
}

float height_of(const Ui& ui, float width, const Group& group) { return facts_card_height(ui, width, group.title, group.subtitle, group.facts); }

void draw(Ui& ui, Rect box, const Group& group) { facts_card(ui, box, group.title, group.subtitle, group.facts); }

}  // namespace

void measures_view(Ui& ui, app::App& app, Page& page, float room) {
  const Ledger ledger = app.view().ledger;
  const LedgerTelling view(app, ledger);
  if (app.derived().attainable(ledger) == nullptr) app.request([ledger](app::App& a) { a.want_attainable(ledger); });
  std::vector<Group> all = groups(app, view);
  if (page.is_narrow()) {
    for (const Group& group : all) draw(ui, page.take(height_of(ui, page.width(), group)), group);
    return data_notes_card(ui, app, page);
  }
  if (ui.is_presenting) {
    const std::string missing = missing_in(view, *app.scenario()->policy);
    const float foot = note_height(ui, page.width(), missing);
    const float height = std::max(room - foot - (foot > 0 ? ui.px(16) : 0), ui.px(300));
    const std::vector<Rect> boxes = page.columns({1, 1}, {height, height});
    std::vector<Fact>& indices = all[kWhole].facts;
    while (indices.size() > 2 && height_of(ui, boxes[1].width, all[kWhole]) > height) indices.erase(indices.begin() + 1);
    draw(ui, boxes[0], all[kPeople]);
    draw(ui, boxes[1], all[kWhole]);
    if (foot > 0) note(ui, page.take(foot), missing);
    return;
  }
  const float gap = ui.px(16), width = std::floor((page.width() - gap) / 2);
  const float people = height_of(ui, width, all[kPeople]), pairs = height_of(ui, width, all[kPairs]), whole = height_of(ui, width, all[kWhole]);
  const float height = std::max(people + gap + pairs, whole);
  const std::vector<Rect> boxes = page.columns({1, 1}, {height, height});
  Rect left = boxes[0];
  draw(ui, cut_top(left, people), all[kPeople]);
  cut_top(left, gap);
  draw(ui, cut_top(left, pairs), all[kPairs]);
  Rect right = boxes[1];
  draw(ui, cut_top(right, whole), all[kWhole]);
  data_notes_card(ui, app, page);
}

}  // namespace evenhand::ui
