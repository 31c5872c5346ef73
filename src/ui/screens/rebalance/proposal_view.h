// A plan with few moves (L3, X3): the frontier with its proven limit, the moves and why, before and after for everybody, how
// good it is, and why a client does not go to somebody.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/app.h"
#include "app/proposals.h"
#include "ui/kit/ui.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

enum class ProposalQuestion : std::uint8_t { None, Change, Save, Ask };

struct ProposalDialog {
  ProposalQuestion question = ProposalQuestion::None;
  app::HandWish wish = app::HandWish::Give;
  ClientId client, other;
  PersonId person;
  std::string name, reason;
};

struct ProposalFacts;  // proposal_facts.h
struct RestWork;       // rest_of_plan.cpp

struct ProposalViewState {
  std::optional<std::uint32_t> moves;  // at most so many; none: what is shown first
  Ledger ledger = Ledger::Burden;      // of before and after
  ClientId open_move;                  // whose reasons are shown
  ProposalDialog dialog;
  std::string by;                      // who spoke last; offered in the next dialog
  PersonId why_person;
  ClientId why_client;
  std::shared_ptr<const ProposalFacts> facts;  // kept so that no frame works it out again
  std::shared_ptr<RestWork> rest;              // while the rest of a plan is worked out anew
};

// Takes the boxes it needs from the page; `room` is what is left of the screen below its top, in device pixels.
void proposal_view(Ui& ui, app::App& app, ProposalViewState& state, Page& page, float room);

}  // namespace evenhand::ui
