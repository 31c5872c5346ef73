// Scenarios for the codec's tests: what the released files of schema 1 to 5 hold, and one with every member of schema 6.
#pragma once

#include "unit/domain/filled_scenario.h"

namespace evenhand::exchange::testing_support {

// tests/data/json/scenario-v1.json as it reads today. Two of its members were unknown to the version that wrote it.
Scenario first_scenario();

// tests/data/json/scenario-v2.json: every member of schema 2 is there and says something other than usual somewhere.
Scenario second_scenario();

// tests/data/json/scenario-v3.json: the same, with every member of schema 3.
Scenario third_scenario();

// tests/data/json/scenario-v4.json: the same, with every member of schema 4.
Scenario fourth_scenario();

// tests/data/json/scenario-v5.json: the same, with every member of schema 5.
Scenario fifth_scenario();

// tests/data/json/scenario-v6.json: the same, with every member of schema 6.
Scenario full_scenario();

}  // namespace evenhand::exchange::testing_support
