// The continuity check of a plan (L5, math 3): whose change of owner comes at a bad time, and what somebody who speaks for the
// client says to it. Nothing against it is kept with the plan; a veto takes the move out.
#include <string>
#include <vector>

#include "domain/format.h"
#include "ui/screens/ownership/record_parts.h"
#include "ui/screens/rebalance/proposal_parts.h"

namespace evenhand::ui {

namespace {

struct Checked {
  const RebalanceMove* move;
  const ContinuityFacts* facts;
  const PlanChange* confirmation;
};

std::vector<Checked> checks_of(const ProposalScene& scene) {
  std::vector<Checked> checks;
  for (const RebalanceMove& move : scene.facts.moves) {
    const PersonId& to = (*scene.context().basis.people)[move.taker.person].id;
    for (const ContinuityFacts& facts : move.continuity) {
      if (app::needs_continuity_check(facts)) checks.push_back({&move, &facts, app::confirmation_of(scene.facts.changes, (*scene.context().basis.clients)[facts.client].id, to)});
    }
  }
  return checks;
}

std::string title_of(std::size_t open, std::size_t all) {
  const auto count = static_cast<std::int64_t>(all);
  if (open == 0) return capitalised(count_in_words(count)) + (count == 1 ? " client at a bad time is checked" : " clients at a bad time are checked");
  const std::string clients = capitalised(count_in_words(count)) + (count == 1 ? " client would change owner at a bad time" : " clients would change owner at a bad time");
  return open == all ? clients : clients + ", " + count_in_words(static_cast<std::int64_t>(open)) + " not checked yet";
}

}  // namespace

void continuity_check_card(Ui& ui, const ProposalScene& scene, Column& column) {
  const std::vector<Checked> checks = checks_of(scene);
  if (checks.empty()) return;
  std::size_t open = 0;
  for (const Checked& check : checks) open += check.confirmation == nullptr ? 1 : 0;
  const std::string title = title_of(open, checks.size());
  FlowCard card(ui, column, {.title = title, .subtitle = "Continuity check: who speaks for the client sees nothing against it, or vetoes"}, 200);
  for (std::size_t i = 0; i < checks.size(); ++i) {
    const auto& [move, facts, confirmation] = checks[i];
    const ClientId& client = (*scene.context().basis.clients)[facts->client].id;
    const std::string name = scene.context().client_name(facts->client);
    RecordRow row{.title = name + ", from " + scene.short_name(move->giver.person) + " to " + scene.short_name(move->taker.person), .detail = continuity_sentence(scene.context(), *facts), .has_line_above = i > 0};
    row.note = "Strain " + format_number(facts->cost.total() / 1000.0, 1) + " of 5.";
    if (confirmation) row.note += " " + hand_change_words(scene, *confirmation) + ".";
    row.chip = confirmation ? ChipSpec{.label = "checked", .tone = ChipTone::Success, .icon = Icon::Check} : ChipSpec{.label = "open"};
    if (!confirmation) row.actions.push_back({"Nothing against it", "Nothing against the move of " + name});
    const bool is_held = scene.facts.proposal.is_held[move->unit] != 0;
    const std::string_view why_not = is_held ? "It is locked by hand. Unlock it first." : move->is_forced ? "It has to move: its present owner cannot keep it." : "";
    row.actions.push_back({"Veto", "Veto the move of " + name + " for the client", std::string(why_not)});
    const int pressed = record_row(ui, card, static_cast<int>(i), row);
    if (pressed < 0) continue;
    const bool confirms = !confirmation && pressed == 0;
    ask_change(scene.state, confirms ? app::HandWish::Confirm : app::HandWish::Veto, client);
  }
}

}  // namespace evenhand::ui
