// The policy (L1, L2, L6) in four questions: what counts, who is entitled to what, the vote on weights, and the versions agreed.
// A weight or a rule is never shown without its consequence. Every change is one undo step; unfinished words live here.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/app.h"
#include "ui/kit/geometry.h"
#include "ui/kit/table.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

enum class PolicyTab : std::uint8_t { Criteria, Entitlement, Vote, Versions };

// Unfinished wording of one criterion.
struct CriterionDraft {
  CriterionId opened;                              // empty = none is being edited
  Criterion seen;                                  // as the texts were taken; taken anew when it has changed elsewhere
  std::string name, unit, definition, reason;
};

// One person at the shared screen. Emptied when it is left, done or not.
struct BallotBooth {
  std::optional<PersonId> person;
  std::vector<CriterionWeight> weights;
};

struct VoteState {
  Disclosure disclosure = Disclosure::ConsensusOnly;
  std::vector<PersonId> left_out;                  // who does not vote in the round being prepared
  BallotBooth booth;
  bool has_just_voted = false;
  BallotRoundId shown;                             // the closed round looked at; empty = the last
};

enum class PolicyQuestion : std::uint8_t { None, AddCriterion, RemoveCriterion, Agree, Restore, Lock, Unlock, EndVote };

// The dialog that is open, and what is typed into it.
struct PolicyDialog {
  PolicyQuestion question = PolicyQuestion::None;
  int version = 0;
  CriterionId criterion;

  std::string by, reason;
  Criterion added;
};

// Sentences worked out from the figures; they hold until one of these changes.
struct PolicyWords {
  std::uint64_t revision = 0;                      // of the figures
  bool is_blind = false;
  Ledger ledger = Ledger::Burden;
  Shared<Policy> policy;
  Shared<std::vector<Person>> people;
  Shared<std::vector<Survey>> surveys;
  std::map<std::string, std::string> texts;
  bool has_worked = false;                         // a pass over all clients was made in this frame
};

struct PolicyState {
  ScenarioId scenario;
  PolicyTab tab = PolicyTab::Criteria;
  // Ratios when the criteria were opened, by person id: the ticks in the chart. Renewed with another scenario or ledger.
  Ledger ledger = Ledger::Burden;
  bool is_visited = false;
  std::unordered_map<std::string, double> before;
  CriterionDraft criterion;
  std::string new_role;
  std::string period, period_seen;                 // the day as typed, and as it stood when it was taken
  bool is_period_refused = false;
  VoteState vote;
  int compared_before = -1, compared_after = -1;   // version numbers, 0 = as it is now, -1 = the usual choice
  TableState comparison, shares, ballots;
  PolicyDialog dialog;
  PolicyWords words;
};

void policy_screen(Ui& ui, app::App& app, PolicyState& state, Rect body);

// Called while another screen is shown: an unfinished ballot is not kept for the next person to see.
void leave_policy(PolicyState& state);

}  // namespace evenhand::ui
