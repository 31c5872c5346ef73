// The cards of the proposal. Each flows down the column it is given.
#pragma once

#include <string>

#include "app/app.h"
#include "app/proposals.h"
#include "ui/screens/figures/ledger_charts.h"
#include "ui/screens/flow_card.h"
#include "ui/screens/rebalance/proposal_facts.h"
#include "ui/screens/rebalance/proposal_view.h"

namespace evenhand::ui {

// What every card reads.
struct ProposalScene {
  app::App& app;
  ProposalViewState& state;
  const app::RebalanceTelling& telling;
  const ProposalFacts& facts;
  const NameOf& short_name_of;  // given names where they are unique

  const RebalanceContext& context() const { return telling.context(); }
  std::string short_name(std::size_t person) const { return short_name_of((*context().basis.people)[person].id); }
};

void frontier_card(Ui& ui, const ProposalScene& scene, Column& column);
void moves_card(Ui& ui, const ProposalScene& scene, Column& column);
// The reasons of one move, below its row.
void move_detail(Ui& ui, const ProposalScene& scene, const RebalanceMove& move, FlowCard& card);
// "Priya locked Acme: they know each other from the merger", as it may be shown.
std::string hand_change_words(const ProposalScene& scene, const PlanChange& change);
// Clients for whom the change is a strain beyond the usual: each is confirmed or vetoed by somebody who speaks for the client.
void continuity_check_card(Ui& ui, const ProposalScene& scene, Column& column);
void outcome_card(Ui& ui, const ProposalScene& scene, Column& column);
void quality_card(Ui& ui, const ProposalScene& scene, Column& column);
void why_not_card(Ui& ui, const ProposalScene& scene, Column& column);
// The moves one after the other, each beginning as good as single steps reach.
void order_card(Ui& ui, const ProposalScene& scene, Column& column);
// Works out anew what is neither vetoed nor locked by hand, with a limit of its own; nothing where nothing is held.
void rest_of_plan(Ui& ui, const ProposalScene& scene, FlowCard& card);
// The plan becomes the one being edited, in one step. Another one that was edited before is kept as a what-if.
void edit_plan(const ProposalScene& scene, Plan plan, std::string label);

// What is asked above the page; the edit is left with the app.
void proposal_dialogs(Ui& ui, const ProposalScene& scene);
void ask_change(ProposalViewState& state, app::HandWish wish, ClientId client, PersonId person = {});
void ask_about(ProposalViewState& state, ProposalQuestion question, std::string name = {});

// Another number of moves; an open plan is closed, and stays saved.
void choose_moves(Ui& ui, app::App& app, ProposalViewState& state, std::uint32_t moves);
// A label at the left and its figure at the right.
void figure_row(Ui& ui, FlowCard& card, std::string_view label, std::string_view figure);

}  // namespace evenhand::ui
