// What a saved plan would do to today's scenario (L3), and whether it was made from today's data.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand::app {

struct PlanOutlook {
  // By ledger, then person position: load ratios after the moves; 0 for people without one. Empty: the ledger is not ready.
  std::array<std::vector<double>, 3> ratios;
  std::array<std::size_t, 3> outside = {};   // people outside the band, by ledger
  std::array<double, 3> highest = {}, lowest = {};
};

// Of today's scenario without any move.
PlanOutlook outlook_today(const Scenario& scenario);
// Refused where a move no longer fits: a client is with somebody else, a person is gone, a lock stands.
Result<PlanOutlook> outlook_of_plan(const Scenario& scenario, const Plan& plan);

// Hash of what plans are made from: people, clients, owners and the policy. Plans, reviews and records do not count.
std::string plan_data_hash(const Scenario& scenario);

}  // namespace evenhand::app
