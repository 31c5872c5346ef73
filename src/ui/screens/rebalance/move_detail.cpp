// Why one move: what it changes for both people in all three ledgers, who else could take the client, and what is on record about it.
#include <algorithm>
#include <array>

#include "app/policy_names.h"
#include "domain/format.h"
#include "ui/kit/label.h"
#include "ui/screens/rebalance/proposal_parts.h"

namespace evenhand::ui {

namespace {

// "Opportunity: Dana 1.20 → 1.10, Yuki 0.80 → 0.91"
std::string ledger_line(const ProposalScene& scene, const RebalanceMove& move, Ledger ledger) {
  std::vector<std::string> parts;
  for (const MoveSide* side : {&move.giver, &move.taker}) {
    const LedgerChange& change = side->ledgers[static_cast<std::size_t>(ledger)];
    if (change.is_known) parts.push_back(scene.short_name(side->person) + " " + format_ratio(change.before) + " → " + format_ratio(change.after));
  }
  if (parts.empty()) return ledger_name(ledger) + ": not known";
  std::string text = ledger_name(ledger) + ": " + parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) text += ", " + parts[i];
  return text;
}

std::string strain_line(const RebalanceMove& move) {
  return "Strain on the client: " + format_number(static_cast<double>(move.cost) / 1000.0, 1) + " of " + format_short(static_cast<double>(kMostMoveCost) / 1000.0, 0) + ".";
}

}  // namespace

std::string hand_change_words(const ProposalScene& scene, const PlanChange& change) {
  const ClientNameOf& client = scene.telling.client_name_of();
  const std::string who = app::shown_words(scene.app, change.by);
  std::string deed;
  switch (change.kind) {
    case PlanChangeKind::Veto: deed = " vetoed the move of " + client(change.client); break;
    case PlanChangeKind::Lock: deed = " locked " + client(change.client); break;
    case PlanChangeKind::Swap: deed = " swapped " + client(change.client) + " and " + client(change.other); break;
    case PlanChangeKind::Confirm: deed = " saw nothing against the move of " + client(change.client); break;
    case PlanChangeKind::Add: deed = " gave " + client(change.client) + " to " + scene.telling.name_of()(change.to); break;
  }
  return who + deed + ": " + app::shown_words(scene.app, change.reason);
}

void move_detail(Ui& ui, const ProposalScene& scene, const RebalanceMove& move, FlowCard& card) {
  const RebalanceContext& context = scene.context();
  std::vector<std::string> lines = {move_effect_sentence(context, move), move_reason_sentence(context, move), next_best_sentence(context, move),
                                    kept_out_sentence(context, move)};
  for (const Ledger ledger : kLedgers) lines.push_back(ledger_line(scene, move, ledger));
  for (const ContinuityFacts& facts : move.continuity) {
    const std::string client = move.continuity.size() == 1 ? "" : context.client_name(facts.client) + ": ";
    lines.push_back(client + continuity_sentence(context, facts));
  }
  lines.push_back(strain_line(move));
  card.gap(8);
  constexpr TextSpec kLine{.type = Type::Small, .color = Token::Ink2};
  for (const std::string& line : lines) {
    if (line.empty()) continue;
    const float indent = ui.px(12), width = card.width() - indent;
    const Rect box = card.take(text_block_height(ui, width, line, kLine) + ui.px(3));
    text_block(ui, {box.x + indent, box.y, width, box.height}, line, kLine);
  }
}

}  // namespace evenhand::ui
