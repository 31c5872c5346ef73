// One ledger of a scenario as a RebalanceProblem, with the way back to people and clients (math 3).
//
// Decisions where math 3 leaves room:
// - Only people with capacity who do not leave (departure.h) have a ratio and are in the problem. Clients of the others, and
//   those whose owner may not serve them by a rule, are forced units. A lock wins over every rule; a client nobody may serve stays where it is.
// - A shared client moves by its lead's part, to somebody who carries none of it; the other parts stay.
// - Clients of one family with one lead move as one; one locked, shared or unservable client keeps that family in place. The
//   unit's continuity cost is that of its dearest client. Unassigned clients carry no load and are left out.
// - Nobody is brought above a cap on clients, nor further above it who is above it today. A person's own intake cap, else the
//   policy's for those whose ramp runs, holds for the whole plan.
// - A required skill or language is a rule here, so that fit factors are 1 for whoever may take a client: a unit weighs the
//   same with all of them, and all bounds hold.
// - Where every client counts the same, whole clients are counted in place of their quantised shares, and where contracts
//   allow it, capacities are kept as their exact proportion.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/date.h"
#include "domain/error.h"
#include "fairness/load.h"
#include "fairness/names.h"
#include "fairness/rebalance_problem.h"

namespace evenhand {

// Why a client is in no unit. FamilyStays: another client of its family is locked or fits nobody. FamilyFitsNobody: each of the family
// fits somebody, and nobody may have them all.
enum class StayReason : std::uint8_t { Moves, Unassigned, Locked, NobodyMayServe, FamilyStays, FamilyFitsNobody };

struct RebalanceModel {
  RebalanceProblem problem;
  std::vector<std::size_t> person;                 // scenario position, by problem position; ascending
  std::vector<std::vector<std::size_t>> clients;   // scenario positions, by unit; ascending
  std::vector<std::size_t> today;                  // scenario position of the lead who has it now, by unit
  std::vector<std::uint32_t> unit_of_client;       // kNobody: in no unit
  std::vector<StayReason> stays;                   // by client position
  bool counts_clients = false;                     // a load of 1 is one whole client
  std::vector<Ledger> others;                      // which ledgers `problem.others` are (rebalance_others.h)

  // In parts of a fair share: 1 is exactly fair.
  double ratio_value(Ratio ratio) const;
  double load_scale = 1.0;  // fair share of one part of capacity, in load
};

// A burden, from the figures of load_basis.h and load.h for the same scenario. Refused: a ledger that is not Ready; caps that
// leave no room, with the people and the number of clients that fit nobody else.
Result<RebalanceModel> rebalance_model(const Scenario& scenario, const LoadBasis& basis, const LedgerLoads& loads, Date today, const NameOf& name_of);

}  // namespace evenhand
