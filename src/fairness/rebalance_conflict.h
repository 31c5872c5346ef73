// When no plan can exist: the smallest set of caps and clients in conflict (math 3), in whole clients.
//
// A unit fits only its eligible people; a person has room for `max_clients` in all and for `max_intake` that were not theirs.
// By maximum flow and minimum cut, if the clients could be placed one by one, either a plan exists or there are two sets of
// people, `full` by their cap on clients and `closed` by their cap on intake, such that the clients that fit only them, or
// that only they could keep, are more than these caps leave room for. Families that move as one may fail beyond that: one that
// fits nobody whole is found, other cases of packing are not.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "fairness/names.h"
#include "fairness/rebalance_model.h"
#include "fairness/rebalance_problem.h"

namespace evenhand {

struct RebalanceConflict {
  std::vector<std::uint32_t> full = {};    // people: their caps on clients count, ascending
  std::vector<std::uint32_t> closed = {};  // others: their caps on intake count, ascending
  std::vector<std::uint32_t> units = {};   // may be owned by these people only; those at home with one of `closed` not among them
  std::int64_t clients = 0;           // in `units`
  std::int64_t room = 0;              // what the caps leave, less than `clients`
  bool is_family = false;             // one unit that fits nobody whole; `room` is the most that anybody has
  bool is_smallest = false;           // no conflict with fewer people exists; else: without any one of them there is none
};

// Empty when the clients, one by one, can be placed. `most_steps`: groups of clients looked at in the search for fewer people.
std::optional<RebalanceConflict> find_conflict(const RebalanceProblem& problem, std::uint64_t most_steps = 2'000'000);

// "6 clients fit only Lee, where the caps leave room for 5. Raise a cap, or let somebody else serve them."
std::string conflict_sentence(const RebalanceModel& model, const RebalanceConflict& conflict, const LoadBasis& basis, const NameOf& name_of,
                              const Locale& locale = kEnglish);

}  // namespace evenhand
