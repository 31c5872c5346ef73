// What the words of record tables mean: kinds of touchpoints, kinds and states of opportunities.
#pragma once

#include <optional>
#include <string_view>

#include "domain/records.h"

namespace evenhand::exchange {

std::optional<TouchpointKind> touchpoint_kind(std::string_view words);
std::optional<OpportunityKind> opportunity_kind(std::string_view words);
OpportunityState opportunity_state(std::string_view stage);
// A bulk mail or a note to oneself is no exchange with the client.
bool is_meaningful(std::string_view words);

}  // namespace evenhand::exchange
