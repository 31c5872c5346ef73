// Random valid scenarios in which every member of the record is used, with the texts and numbers that files tend to break.
#pragma once

#include <cstdint>
#include <string_view>

#include "unit/domain/random_scenario.h"

namespace evenhand::testing_support {

inline constexpr std::string_view kLaterMembers = R"({"x":{"y":[1,-0,1.0,2E1,"\u0001\"",null,true]},"z":[]})";

Scenario filled_scenario(std::uint64_t seed);

}  // namespace evenhand::testing_support
