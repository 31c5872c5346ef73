// Whether a scenario still fits into a file that can be opened again (FS-6): nothing is saved that could not be read back.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "domain/error.h"
#include "domain/scenario.h"
#include "exchange/json_reader.h"

namespace evenhand::exchange {

inline constexpr std::size_t kMaxScenarioBytes = JsonLimits{}.bytes;

// What a record takes as text, beside its ids and words; rather too high.
inline constexpr std::size_t kTouchpointBytes = 270;
inline constexpr std::size_t kOpportunityBytes = 350;

// The text is written only when an estimate does not settle it. `what` names the tables: "The table has", "With this import there are".
std::optional<Error> too_large_for_a_file(const Scenario& scenario, std::string_view what);

// "... has 300,000 clients, 900,000 touchpoints and 0 opportunities, more than one scenario can hold ..."
Error too_large(std::string_view what, std::size_t clients, std::size_t touchpoints, std::size_t opportunities);

}  // namespace evenhand::exchange
