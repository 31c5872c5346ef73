// Random scenarios with what rules look at: skills, languages, regions, conflicts, locks, roles, ramp and leave.
#pragma once

#include "unit/domain/random_scenario.h"

namespace evenhand::testing_support {

struct RichSizes {
  Sizes sizes = {};
  bool has_locks = true;
  bool has_conflicts = true;
  std::size_t skills = 4;  // few: most clients have several possible people
};

Scenario rich_scenario(std::uint64_t seed, RichSizes rich = {});

// May this person serve this client, apart from locks: straight from the words on record.
bool is_able(const Scenario& s, std::size_t person, std::size_t client, double entitlement);

}  // namespace evenhand::testing_support
