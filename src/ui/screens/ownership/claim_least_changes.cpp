// What it would take, claimant by claimant (O17): the least weight to move for each outcome with all its moves, and how firm the
// first place is.
#include <algorithm>
#include <array>

#include "domain/edit_ownership_policy.h"
#include "domain/format.h"
#include "ui/kit/card.h"
#include "ui/kit/label.h"
#include "ui/screens/ownership/claim_parts.h"

namespace evenhand::ui {

namespace {

using namespace ownership;

struct LeastChange {
  std::string who, outcome;
  const Flip* flip = nullptr;  // null: under no weights
};

bool is_same(const Flip& a, const Flip& b) { return a.moved == b.moved && a.becomes == b.becomes && a.first == b.first; }

void add_claimant(const ClaimTale& tale, const ClaimantFlips& own, std::vector<LeastChange>& rows) {
  const Judgement& judgement = tale.figures.verdict.judgement;
  const std::string who = tale.given(own.claimant);
  if (!own.can_be_first) return rows.push_back({who, "is first", nullptr});
  const bool is_level = std::ranges::contains(judgement.level_first, own.claimant), is_owner = judgement.owner == own.claimant;
  if (own.to_first && !is_level) rows.push_back({who, "is level with the first", &*own.to_first});
  const bool leads = is_owner || judgement.lead == own.claimant;
  const bool is_own_first = own.to_lead && own.to_own && is_same(*own.to_lead, *own.to_own);
  if (!leads && !is_own_first) rows.push_back({who, "leads", own.to_lead ? &*own.to_lead : nullptr});
  if (!is_owner) rows.push_back({who, leads || !is_own_first ? "owns alone" : "leads, as sole owner", own.to_own ? &*own.to_own : nullptr});
}

// The first change of the verdict, unless a claimant's row says the same, then those of each claimant by rank.
std::vector<LeastChange> least_changes(const ClaimTale& tale) {
  const FlipAnalysis& flips = tale.figures.flips;
  std::vector<LeastChange> rows;
  for (const ownership::Standing& standing : tale.figures.verdict.judgement.standings) add_claimant(tale, flips.claimants[standing.claimant], rows);
  if (!flips.first_change) return rows;
  const auto says_it = [&](const LeastChange& row) { return row.flip && is_same(*row.flip, *flips.first_change); };
  if (std::ranges::none_of(rows, says_it)) {
    const bool is_mediation = flips.first_change->becomes == VerdictKind::Mediate;
    const LeastChange first = is_mediation ? LeastChange{"Nobody", "leads: mediate first", &*flips.first_change} : LeastChange{tale.given(flips.first_change->first), "leads, not alone", &*flips.first_change};
    rows.insert(rows.begin(), first);
  }
  return rows;
}

// "25 from revenue, 20 from last contact to sponsor"
std::string moves_to(const ClaimTale& tale, const std::vector<WeightMove>& moves, std::size_t to) {
  std::string words;
  for (const WeightMove& move : moves) {
    if (move.to == to) words += (words.empty() ? "" : ", ") + format_short(move.amount * 100.0, move.amount < 0.001 ? 2 : 1) + " from " + in_small(tale.criterion(move.from));
  }
  return words + " to " + in_small(tale.criterion(to));
}

std::string moves_words(const ClaimTale& tale, const LeastChange& row) {
  if (!row.flip) return tale.figures.verdict.silent.empty() ? "under no weights" : "under no weights among the criteria with evidence";
  const std::vector<WeightMove>& moves = row.flip->moves;
  std::string words;
  for (std::size_t i = 0; i < moves.size(); ++i) {
    const bool is_told = std::ranges::contains(moves.begin(), moves.begin() + static_cast<std::ptrdiff_t>(i), moves[i].to, &WeightMove::to);
    if (!is_told) words += (words.empty() ? "" : "; ") + moves_to(tale, moves, moves[i].to);
  }
  return words.empty() ? "none needed" : words;
}

std::string then_words(const LeastChange& row) {
  if (!row.flip) return "–";
  const std::string kind(verdict_phrase(row.flip->becomes));
  return row.flip->margin_after < 5e-4 ? kind : kind + ", ahead by " + format_number(row.flip->margin_after, 3);
}

std::vector<std::string> firmness(const ClaimTale& tale) {
  std::vector<std::string> lines{"Across all possible weights: " + robust_words(tale, false, true) + ". " + std::string(order_words(tale)) + ": " + robust_words(tale, true, true) +
                                 ". In brackets the 95\u00A0% interval of the draws."};
  const std::vector<RecordFlip>* records = tale.app.ownership().record_flips(tale.asked);
  if (records && records->size() > 1) lines.push_back("Without any one of " + format_count(static_cast<std::int64_t>(records->size())) + " records the verdict would be another.");
  return lines;
}

constexpr TextSpec kLine{.type = Type::Small, .color = Token::Ink2};

}  // namespace

std::string_view order_words(const ClaimTale& tale) { return has_agreed_order(tale.policy, tale.evidence.stage) ? "In the agreed order of importance" : "In the order of the points"; }

std::string robust_words(const ClaimTale& tale, bool keeps_order, bool has_interval) {
  const auto result = tale.app.ownership().robustness(tale.asked, keeps_order);
  if (!result) return format_percent(tale.app.ownership().robustness_progress(tale.asked, keeps_order).share()) + " drawn";
  if (result->draws == 0) return "nothing speaks for anybody";
  std::vector<std::size_t> order;
  for (std::size_t p = 0; p < result->claimants.size(); ++p) {
    if (result->claimants[p].times_first > 0) order.push_back(p);
  }
  if (order.empty()) return "nobody is ever ahead";
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t p) { return result->claimants[p].times_first; });
  if (!has_interval) {  // in short: whoever is never near the first place is left out
    const auto is_named = [&](std::size_t p) { return p == order.front() || result->claimants[p].share >= 0.005; };
    order.erase(std::ranges::find_if_not(order, is_named), order.end());
    order.resize(std::min<std::size_t>(order.size(), 2));
  }
  std::string words;
  for (const std::size_t p : order) {
    const ClaimantRobustness& own = result->claimants[p];
    words += (words.empty() ? tale.given(p) + " first " : ", " + tale.given(p) + " ") + ownership::share_text(own.share);
    if (has_interval) words += " (" + format_number(own.interval.low * 100.0, 1) + " to " + format_percent(own.interval.high, 1) + ")";
  }
  return words;
}

void least_changes_card(Ui& ui, ClaimViewState& state, const ClaimTale& tale, Page& page) {
  if (tale.figures.flips.is_by_rule || tale.figures.evidence.claimants.size() < 2) return;
  const std::vector<LeastChange> rows = least_changes(tale);
  const std::string subtitle = std::string("The least weight to move from the agreed ones, in points of 100") + (tale.figures.verdict.silent.empty() ? "" : ", among the criteria with evidence") + "; a verdict changes with its kind or with who is in charge";
  const CardSpec spec{.title = "What it would take", .subtitle = subtitle};
  const std::array<TableColumn, 5> columns = {TableColumn{.title = "So that", .width = 120, .is_sortable = false}, TableColumn{.title = "Outcome", .width = 168, .is_sortable = false},
                                              TableColumn{.title = "Points", .width = 76, .is_numeric = true, .is_sortable = false}, TableColumn{.title = "Moves", .min_width = 240, .is_sortable = false},
                                              TableColumn{.title = "Then", .width = 220, .is_sortable = false}};
  std::string text;
  const TableSpec changes{.name = "What it would take",
                          .columns = columns,
                          .row_count = static_cast<int>(rows.size()),
                          .cell = [&](int row, int column) -> TableCell {
                            const LeastChange& each = rows[static_cast<std::size_t>(row)];
                            if (column == 0) text = each.who;
                            else if (column == 1) text = each.outcome;
                            else if (column == 2) text = each.flip ? format_number(each.flip->moved * 100.0, 1) : "–";
                            else text = column == 3 ? moves_words(tale, each) : then_words(each);
                            return {.text = text, .is_muted = !each.flip, .note = column == 3 ? std::string_view(text) : std::string_view()};
                          },
                          .selection = TableSelectionMode::Single,
                          .has_frame = true};
  const std::vector<std::string> lines = firmness(tale);
  const float inner = page.width() - ui.px(32), room = table_height(ui, changes);
  float height = card_chrome(ui, page.width(), spec) + room;
  for (const std::string& line : lines) height += ui.px(8) + text_block_height(ui, inner, line, kLine);
  const Card card(ui, page.take(height), spec);
  Rect rest = card.body();
  table(ui, cut_top(rest, room), state.least_changes, changes);
  for (const std::string& line : lines) {
    cut_top(rest, ui.px(8));
    cut_top(rest, text_block(ui, rest, line, kLine));
  }
}

}  // namespace evenhand::ui
