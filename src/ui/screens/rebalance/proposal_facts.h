// What is shown of a proposal, worked out once for as long as it holds: the plan, its figures, its moves, and the sentences
// that answer first.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "app/app.h"
#include "app/proposals.h"
#include "fairness/rebalance_edit.h"
#include "fairness/rebalance_moves.h"
#include "fairness/rebalance_ordered.h"
#include "ui/screens/rebalance/proposal_view.h"

namespace evenhand::ui {

// A move taken back by hand, which stays visible.
struct VetoedMove {
  std::uint32_t unit = 0;
  PersonId to;          // who was to take it; empty: not on record
  PlanChange change;
};

// Burden, over the people with a ratio.
struct BandCount {
  std::size_t outside_before = 0, outside_after = 0;
  double misplaced_before = 0, misplaced_after = 0;  // shares of the whole burden in the wrong place
};

struct ProposalFacts {
  // What it rests on.
  std::uint64_t revision = 0;
  bool is_blind = false;
  Shared<std::vector<Plan>> plans;
  PlanId plan;             // empty: the best plan found of so many moves
  RebalanceOwners point;   // with no plan: its owners

  std::string trouble;     // not empty: the plan does not fit today's data, and why; then the rest is that of no move
  RebalanceProposal proposal;
  std::vector<PlanChange> changes;
  ProposalFigures figures;
  std::vector<RebalanceMove> moves;
  std::vector<VetoedMove> vetoed;
  std::vector<OrderedStep> order;
  BandCount band;
  double today = 0;        // the highest ratio
  double worst = 0, limit = 0;
  std::vector<std::string> client_names;  // by position

  bool is_by_hand() const { return !changes.empty(); }
  bool is_best() const { return figures.is_proved_best(); }
  std::size_t move_count() const { return figures.moves + figures.forced; }
};

// Those of what is open now. Only with a picture.
const ProposalFacts& facts_of(const app::App& app, ProposalViewState& state, const app::RebalanceTelling& telling);
// The position of what is shown first: the fewest moves that bring everyone inside the band, else the knee.
std::size_t first_choice(const app::App& app);
// The frontier's point that is chosen or, where a plan is open, that has as many moves; its position.
std::size_t chosen_point(const app::App& app, const ProposalViewState& state, const ProposalFacts* facts);

// "Three moves bring everyone inside the band"
std::string proposal_title(const app::App& app, const ProposalFacts& facts);
std::string proposal_subtitle(const app::App& app, const ProposalFacts& facts);
// Moves that have to be made whatever is decided: every count that is shown contains them.
std::uint32_t needed_moves(const app::App& app);
// "Three moves", "One move"
std::string moves_in_words(std::size_t moves);
// "proved best", "at most 1.2 % off"
std::string proof_in_words(double value, double limit, bool is_proved);
// No number of moves makes it fairer, and that is proved.
bool is_even_already(const app::App& app);

}  // namespace evenhand::ui
