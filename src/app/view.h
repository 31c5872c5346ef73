// View state: where the person is and how they look at it. Never in the history, never in the scenario file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "domain/date.h"
#include "domain/ids.h"
#include "domain/plan_records.h"
#include "domain/policy.h"

namespace evenhand::app {

enum class Screen : std::uint8_t { Start, Overview, PeopleAndClients, Policy, Fairness, Rebalance, Ownership, Gallery };

// What the fairness screen shows below the three ledgers.
enum class FairnessView : std::uint8_t { Shares, Measures, Criteria, People, Envy, Felt };

// What the rebalance screen shows.
enum class RebalanceView : std::uint8_t { Proposal, WhatIfs, Remedies, Review, Handovers };

// What the ownership screen shows without an account, and for the one that is open.
enum class OwnershipView : std::uint8_t { Radar, Roles, Tree, Calibration, Escalation };
enum class AccountView : std::uint8_t { Claim, Account, Plan, Credit, PreBrief };

enum class ThemeChoice : std::uint8_t { System, Light, Dark };

enum class Overlay : std::uint8_t { None, CommandPalette, ShortcutHelp, About, AddSurvey, Rename, Leaving };

struct View {
  Screen screen = Screen::Start;
  Ledger ledger = Ledger::Burden;  // the tab of the fairness screen
  FairnessView fairness_view = FairnessView::Shares;  // kept when the ledger changes
  SurveyId survey;                 // whose answers are shown as felt; empty or gone = the latest
  PersonId person;                 // whose book the fairness screen shows; empty = the one worst off
  PersonId person_page;            // whose own page is open on People and clients; at most one of the two
  ClientId client_page;
  RebalanceView rebalance_view = RebalanceView::Proposal;
  PlanId plan;                     // the saved plan open as the proposal; empty: the best one of so many moves
  ClientId account;                // whose claim or account page is open on Ownership; empty: the radar
  OwnershipView ownership_view = OwnershipView::Radar;
  AccountView account_view = AccountView::Claim;  // kept when the account changes
  std::optional<Date> figures_on;  // the day whose figures Ownership shows; empty: today
  Overlay overlay = Overlay::None;
  ThemeChoice theme = ThemeChoice::System;
  bool is_blind = false;       // names hidden everywhere (L6)
  bool is_presenting = false;  // projector size, no rail

  bool operator==(const View&) const = default;
};

}  // namespace evenhand::app
