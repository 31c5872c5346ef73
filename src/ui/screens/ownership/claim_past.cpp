// The claim as it stood when a verdict was made from it (O4): with the shares and weights kept, to be read only.
#include <algorithm>

#include "app/policy_names.h"
#include "domain/edit_ownership.h"
#include "domain/format.h"
#include "domain/scenario_index.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/charts/chart_card.h"
#include "ui/kit/interact.h"
#include "ui/kit/label.h"
#include "ui/kit/table.h"
#include "ui/screens/ownership/claim_parts.h"
#include "ui/screens/ownership/verdict_kept.h"

namespace evenhand::ui {

namespace {

using namespace ownership;

constexpr TextSpec kSmall{.color = Token::Ink2};

const Verdict* find_verdict(const Scenario& scenario, const VerdictId& id) {
  const auto found = std::ranges::find(*scenario.verdicts, id, &Verdict::id);
  return found == scenario.verdicts->end() ? nullptr : &*found;
}

void keep(const app::App& app, ClaimViewState& state, const Verdict& verdict) {
  const std::string wanted = std::to_string(app.ownership().revision()) + verdict.id.value;
  if (wanted == state.stood_for) return;
  state.stood_for = wanted;
  state.stood = claim_as_it_stood(app.ownership().records(), verdict);
}

// What is not of that day, so that nothing is taken for what it is not.
std::string missing_words(const ClaimAsItStood& stood) {
  std::string words;
  if (!stood.has_weights) words += " The weights were not kept at the time: today's are shown.";
  if (!stood.has_shares) words += " The shares were not kept at the time: they are read from today's records up to that day.";
  if (stood.has_weights && !stood.has_rules) words += " The rest of the rules of that day is on record by its fingerprint only.";
  return words;
}

// The answer of that day, how it was decided, and the way back. True when today's claim is wanted.
bool head(Ui& ui, const ClaimTale& tale, const ClaimAsItStood& stood, const Verdict& verdict, Page& page) {
  const std::string day = format_date(verdict.made_on);
  const std::string title = "As it stood on " + day + ": " + (stood.is_same_way ? claim_title(tale.telling()) : std::string(verdict_phrase(verdict.figures.suggested)));
  const VerdictFigures& figures = verdict.figures;
  const std::string figures_line = "The figures of that day: margin " + format_number(figures.margin, 3) + ", coverage " + format_percent(figures.coverage) + ", rules " + rules_words(*tale.app.scenario(), figures, verdict.made_on) + "." +
                                   missing_words(stood) + " Nothing here is changed any more.";
  std::string decided = "Decided: " + verdict_words(tale.app, tale.names, verdict);
  if (!verdict.made_by.empty()) decided += ", by " + app::shown_inside(tale.app, verdict.made_by);
  decided += ". " + shown(tale.app, verdict.reason);
  const ButtonSpec back{.label = "Show today's", .kind = ButtonKind::Primary};
  const bool is_below = page.width() < ui.px(700);
  const float button_room = is_below ? 0 : button_width(ui, back) + ui.px(24);
  const float width = std::min(page.width() - button_room, ui.px(880));
  const float title_height = paragraph_height(ui, width, Type::Title, title, 3) + ui.px(4);
  float height = title_height + text_block_height(ui, width, figures_line, kSmall) + text_block_height(ui, width, decided, kSmall);
  const float words = height;
  if (is_below) height += ui.px(12 + 32);
  const Rect all = page.take(height);
  Rect row = all;
  heading(ui, {row.x, row.y, width, title_height - ui.px(4)}, 1, title, {.type = Type::Title, .max_lines = 3});
  cut_top(row, title_height);
  for (const std::string_view line : {std::string_view(figures_line), std::string_view(decided)}) cut_top(row, text_block(ui, {row.x, row.y, width, row.height}, line, kSmall));
  const Rect box = is_below ? button_box(ui, {all.x, all.y + words + ui.px(12)}, back) : button_box_right(ui, {all.right(), all.y + ui.px(8)}, back);
  return button(ui, box, back);
}

void change_lines(Ui& ui, const ClaimTale& tale, const Verdict& verdict, Column& column) {
  FlowCard card(ui, column, {.title = "What would have changed it"}, 120);
  if (verdict.figures.weights.empty()) {
    card.words(kept_words(tale.app, tale.names, verdict).front());
    return;
  }
  for (const std::string& line : {kept_change_words(tale.app, tale.names, verdict), kept_robustness_words(tale.app, tale.names, verdict)}) {
    if (line.empty()) continue;
    card.words(line);
    card.gap(4);
  }
}

void evidence_table(Ui& ui, ClaimViewState& state, const ClaimTale& tale, Page& page) {
  std::vector<std::size_t> order;
  for (const ownership::Standing& standing : tale.verdict.judgement.standings) order.push_back(standing.claimant);
  std::vector<std::string> names;
  for (const std::size_t p : order) names.push_back(name_or_gone(tale.app, tale.names, tale.evidence.claimants[p]));
  std::vector<TableColumn> columns{{.title = "Criterion", .width = 220}, {.title = "Weight", .width = 76, .is_numeric = true}};
  for (const std::string& name : names) columns.push_back({.title = name, .min_width = 104, .is_numeric = true});
  for (TableColumn& column : columns) column.is_sortable = false;
  const auto total = static_cast<double>(std::max<std::int64_t>(1, tale.evidence.total_points()));
  std::string text;
  const TableSpec spec{.name = "Evidence of that day",
                       .columns = columns,
                       .row_count = static_cast<int>(tale.evidence.criteria.size()),
                       .cell = [&](int row, int column) -> TableCell {
                         const auto k = static_cast<std::size_t>(row), c = static_cast<std::size_t>(column);
                         const CriterionEvidence& evidence = tale.evidence.criteria[k];
                         if (c == 0) text = tale.criterion(k);
                         else if (c == 1) text = format_percent(evidence.points / total, 0);
                         else text = evidence.is_silent() ? "–" : format_percent(evidence.of[order[c - 2]].share(), 0);
                         return {.text = text, .is_muted = evidence.points == 0 || (c > 1 && evidence.is_silent())};
                       },
                       .key = [](int row) { return static_cast<std::uint64_t>(row); },
                       .selection = TableSelectionMode::Single,
                       .has_frame = true};
  const CardSpec card_spec{.title = "What each criterion said", .subtitle = "Shares of each criterion per claimant on that day"};
  const Card card(ui, page.take(card_chrome(ui, page.width(), card_spec) + table_height(ui, spec)), card_spec);
  table(ui, card.body(), state.evidence, spec);
}

}  // namespace

bool past_claim(Ui& ui, app::App& app, ClaimViewState& state, Page& page, const Client& client) {
  const Verdict* verdict = state.past ? find_verdict(*app.scenario(), *state.past) : nullptr;
  if (!verdict) {
    state.past.reset();  // taken back since
    return false;
  }
  const IdScope scope("past claim");
  keep(app, state, *verdict);
  const app::ClaimFigures figures{.evidence = state.stood.evidence, .verdict = state.stood.verdict, .flips = {}};
  const ShownNames names(app);
  ClaimTale tale{.app = app, .client = client, .figures = figures, .policy = state.stood.policy, .names = names, .evidence = figures.evidence, .verdict = figures.verdict, .parties = parties_by_claimant(app, client.id, figures.evidence.claimants)};
  if (head(ui, tale, state.stood, *verdict, page)) {
    state.past.reset();
    ui.wake_in(0);
    return true;
  }
  if (figures.evidence.claimants.empty()) return true;
  const Waterfall chart = waterfall_of(tale);
  const std::string subtitle = tale.verdict.judgement.second() ? "How each criterion moved the margin: + towards " + tale.given(*tale.verdict.judgement.first()) + ", \u2212 towards " + tale.given(*tale.verdict.judgement.second())
                                                               : std::string("How each criterion spoke, and what it counted");
  TwoColumns columns(ui, page, 0.6f);
  const auto take = [&](Column& column, float height) {
    const Rect box{column.x, column.y, column.width, height};
    column.y += height + ui.px(16);
    return box;
  };
  Column& left = columns.left();
  chart_card(ui, "margin", take(left, chart_height(ui, chart, left.width - ui.px(32)) + chart_card_chrome(ui, left.width, {.title = chart.finding, .subtitle = subtitle})), {.title = chart.finding, .subtitle = subtitle}, chart);
  Column& right = columns.right();
  change_lines(ui, tale, *verdict, right);
  if (state.stood.is_same_way) tree_card(ui, tale, take(right, tree_card_height(ui, tale, right.width)));
  columns.finish();
  evidence_table(ui, state, tale, page);
  return true;
}

}  // namespace evenhand::ui
