// What helps beside moves (L7): hours of a specialist, sharing, capacity, a skill taught, a swap, each with its proved gain; and clients
// divided by those who want them, by Adjusted Winner for two people and sealed bids for three or more.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/app.h"
#include "domain/plan_records.h"
#include "fairness/adjusted_winner.h"
#include "fairness/lottery.h"
#include "fairness/sealed_bids.h"
#include "ui/kit/ui.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

// What one person entered, hidden until everybody has.
struct DivisionBid {
  PersonId person;
  std::vector<int> points;  // by client of the division
  std::string secret;       // for the draw, with three or more
  bool is_in = false;
};

struct DivisionAward {
  std::optional<AdjustedWinner> winner;  // of two
  std::optional<BidAward> award;         // of three or more
  std::vector<std::uint32_t> order;      // drawn, by position in bids
  std::string refused;                   // why there is none
};

// Lives with the view only: bids never reach the scenario.
struct Division {
  std::vector<PersonId> people;
  std::vector<ClientId> clients;
  bool is_open = false;
  std::vector<DivisionBid> bids;         // of an open one, by person
  std::optional<std::size_t> booth;      // who is at the screen
  std::optional<DivisionAward> result;
};

struct RemedyDialog {
  std::optional<PlanRemedy> remedy;
  PlanId plan = {};                      // empty: a new one
  std::string name;
};

struct RemediesViewState {
  std::uint32_t most_moves = 10;
  bool is_wanted = false;                // asked for, where the data is large
  Division division;
  RemedyDialog dialog;
};

// Takes the boxes it needs from the page; `room` is what is left of the screen below its top, in device pixels.
void remedies_view(Ui& ui, app::App& app, RemediesViewState& state, Page& page, float room);

// Called while something else is shown: whoever was entering points has left, and what was not finished goes.
void leave_remedies(RemediesViewState& state);

}  // namespace evenhand::ui
