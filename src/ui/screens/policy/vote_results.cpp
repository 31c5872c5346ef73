// What a closed vote says: the median and the spread of each criterion, what taking the medians would change, and the ballots as
// far as the rule of disclosure allows.
#include <algorithm>
#include <cmath>
#include <cstdint>

#include "app/policy_outlook.h"
#include "domain/ballot.h"
#include "domain/format.h"
#include "ui/kit/button.h"
#include "ui/kit/charts/chart_card.h"
#include "ui/kit/charts/range_bars.h"
#include "ui/kit/combo_box.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"
#include "ui/screens/figures/ledger_charts.h"
#include "ui/screens/policy/policy_parts.h"

namespace evenhand::ui {

namespace {

std::string name_of(const Policy& policy, const CriterionId& id) {
  const auto found = std::ranges::find(policy.criteria, id, &Criterion::id);
  return found == policy.criteria.end() ? id.value : found->name;
}

// In the order of the policy; criteria that are gone come last.
std::vector<WeightConsensus> in_policy_order(const Policy& policy, std::vector<WeightConsensus> consensus) {
  const auto position = [&](const WeightConsensus& c) { return std::ranges::find(policy.criteria, c.criterion, &Criterion::id) - policy.criteria.begin(); };
  std::ranges::stable_sort(consensus, {}, position);
  return consensus;
}

std::string points(double value) { return format_short(value, 1); }
std::string range_words(const WeightConsensus& c) { return std::to_string(c.least) + " to " + std::to_string(c.most); }

// "Closest on Hours (20 to 30), furthest apart on Escalations (5 to 90)"
std::string finding_of(const Policy& policy, const std::vector<WeightConsensus>& consensus) {
  if (consensus.empty()) return "The vote has no result";
  const auto spread = [](const WeightConsensus& c) { return c.most - c.least; };
  const auto [closest, furthest] = std::ranges::minmax_element(consensus, {}, spread);
  if (spread(*furthest) == 0) return "Everybody voted the same";
  if (spread(*closest) == spread(*furthest)) return "Votes lie " + std::to_string(spread(*furthest)) + " points apart on every criterion";
  return "Closest on " + name_of(policy, closest->criterion) + " (" + range_words(*closest) + "), furthest apart on " +
         name_of(policy, furthest->criterion) + " (" + range_words(*furthest) + ")";
}

RangeBars chart_of(const Policy& policy, const BallotRound& round) {
  RangeBars chart;
  chart.measure = "Median, points";
  const std::vector<WeightConsensus> consensus = in_policy_order(policy, round.consensus);
  chart.finding = finding_of(policy, consensus);
  for (const WeightConsensus& c : consensus) {
    RangeRow row{.name = name_of(policy, c.criterion), .least = static_cast<double>(c.least), .low = c.low, .median = c.median, .high = c.high,
                 .most = static_cast<double>(c.most), .label = points(c.median), .range_label = range_words(c)};
    const auto today = std::ranges::find(policy.criteria, c.criterion, &Criterion::id);
    if (today != policy.criteria.end()) {
      row.today = today->weight;
      row.today_label = std::to_string(today->weight);
    }
    chart.rows.push_back(std::move(row));
  }
  return chart;
}

// The policy with the medians, without a lock's say.
Policy with_medians(const Policy& policy, const BallotRound& round) {
  Policy next = policy;
  for (const WeightConsensus& c : round.consensus) {
    for (Criterion& criterion : next.criteria) {
      if (criterion.id == c.criterion) criterion.weight = static_cast<int>(std::floor(c.median + 0.5));
    }
  }
  return next;
}

void choose_round(Ui& ui, const app::App& app, PolicyState& state, const BallotRound& shown, Column& column) {
  const std::vector<BallotRound>& rounds = *app.scenario()->ballot_rounds;
  if (rounds.size() < 2) return;
  std::vector<std::string> names;
  for (auto round = rounds.rbegin(); round != rounds.rend(); ++round) {
    names.push_back("Vote of " + format_date(round->opened_on) + ", " + plural(static_cast<std::int64_t>(round->voters.size()), "voter", "voters"));
  }
  std::vector<ComboOption> options;
  int selected = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    options.push_back({.text = names[i]});
    if (rounds[rounds.size() - 1 - i].id == shown.id) selected = static_cast<int>(i);
  }
  const ComboBoxSpec spec{.label = "Which vote", .options = options, .selected = selected};
  const float height = combo_box_height(ui, column.width, spec);
  const ComboBoxResult result = combo_box(ui, {column.x, column.y, std::min(column.width, ui.px(360)), height}, spec);
  column.y += height + ui.px(16);
  if (result.chosen) state.vote.shown = rounds[rounds.size() - 1 - static_cast<std::size_t>(*result.chosen)].id;
}

void consensus_card(Ui& ui, app::App& app, PolicyState& state, const BallotRound& round, Column& column) {
  FlowCard card(ui, column, {.title = "What the medians would change", .subtitle = "Nothing is changed before you say so"}, 220);
  const Policy& policy = *app.scenario()->policy;
  const Policy next = with_medians(policy, round);
  bool has_any = false;
  for (std::size_t i = 0; i < policy.criteria.size(); ++i) {
    const int now = policy.criteria[i].weight, then = next.criteria[i].weight;
    if (now == then) continue;
    has_any = true;
    const Rect row = card.take(ui.px(28));
    const std::string change = std::to_string(now) + " \u2192 " + plural(then, "point", "points");
    const float width = std::ceil(text_width(ui, Type::BodyStrong, change)) + 1;
    text_line(ui, {row.x, row.y, row.width - width - ui.px(12), row.height}, "Weight of " + policy.criteria[i].name);
    text_line(ui, {row.right() - width, row.y, width, row.height}, change, {.type = Type::BodyStrong, .align = Align::Right});
  }
  if (!has_any) {
    card.words("The weights are the medians already.");
    return;
  }
  for (const Ledger ledger : kLedgers) {
    const std::string& words = kept_outlook(ui, app, state, "medians " + round.id.value + ledger_word(ledger), [&] {
      const app::PolicyOutlook outlook = app::policy_outlook(app, with_medians(*app.scenario()->policy, round), ledger);
      return outlook.changes_nothing() || !outlook.is_ready ? std::string() : ledger_name(ledger) + ": " + app::outlook_words(app, outlook, 3) + ".";
    });
    card.note(words);
  }
  card.gap(16);
  const std::string reason = why_weights_stand(*app.scenario());
  const ButtonSpec take{.label = "Use the medians as weights", .kind = ButtonKind::Primary, .disabled_reason = reason};
  const Rect row = card.take(control_height(ui));
  if (button(ui, button_box(ui, {row.x, row.y}, take), take)) {
    request_policy_edit(app, "Weights from the vote", [id = round.id, stamp = stamp_now(app)](const Scenario& s) { return with_consensus_taken(s, id, stamp); });
  }
}

}  // namespace

const BallotRound* shown_round(const app::App& app, const PolicyState& state) {
  const std::vector<BallotRound>& rounds = *app.scenario()->ballot_rounds;
  const auto found = std::ranges::find(rounds, state.vote.shown, &BallotRound::id);
  if (found != rounds.end() && !found->is_open()) return &*found;
  return rounds.empty() || rounds.back().is_open() ? nullptr : &rounds.back();
}

void ballots_card(Ui& ui, app::App& app, PolicyState& state, const BallotRound& round, Column& column) {
  if (round.is_open() || round.ballots.empty()) return;
  const bool is_named = round.disclosure == Disclosure::Named;
  FlowCard card(ui, column, {.title = "The votes", .subtitle = is_named ? "With names, as settled before the vote" : "Without names, as settled before the vote"}, 260);
  const Policy& policy = *app.scenario()->policy;
  std::vector<std::string> names;
  for (const CriterionId& criterion : round.criteria) names.push_back(name_of(policy, criterion));
  std::vector<TableColumn> columns{{.title = is_named ? "Person" : "Vote", .min_width = 96, .grow = 2, .is_sortable = false}};
  for (const std::string& name : names) columns.push_back({.title = name, .min_width = 88, .is_numeric = true, .is_sortable = false});
  std::string text;
  const TableSpec spec{.name = "The votes", .columns = columns, .row_count = static_cast<int>(round.ballots.size()),
                       .cell = [&](int row, int at) -> TableCell {
                         const Ballot& ballot = round.ballots[static_cast<std::size_t>(row)];
                         if (at > 0) text = std::to_string(ballot.weights[static_cast<std::size_t>(at) - 1].weight);
                         else text = is_named ? app.shown_name(ballot.person) : "Vote " + std::to_string(row + 1);
                         return {.text = text};
                       },
                       .selection = TableSelectionMode::None, .revision = app.derived().revision()};
  table(ui, card.take(std::min(table_height(ui, spec), ui.px(36 * 11))), state.ballots, spec);
}

void result_cards(Ui& ui, app::App& app, PolicyState& state, Column& column) {
  const BallotRound& round = *shown_round(app, state);
  choose_round(ui, app, state, round, column);
  const RangeBars chart = chart_of(*app.scenario()->policy, round);
  const std::string subtitle = plural(static_cast<std::int64_t>(round.voters.size()), "vote", "votes") + ", closed on " + format_date(*round.closed_on) +
                               ". Mark: median, bar: the middle half, line: all votes, triangle: the weight today";
  const ChartCardSpec spec{.title = chart.finding, .subtitle = subtitle};
  const float height = chart_card_chrome(ui, column.width, spec) + chart_height(ui, chart, column.width - ui.px(32));
  chart_card(ui, "consensus", {column.x, column.y, column.width, height}, spec, chart);
  column.y += height + ui.px(16);
  consensus_card(ui, app, state, round, column);
  ballots_card(ui, app, state, round, column);
}

}  // namespace evenhand::ui
