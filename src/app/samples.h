// Ready-made scenarios to look around in (X8). Their tables are assets, built into the program.
#pragma once

#include <span>
#include <string_view>

#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand::app {

struct Sample {
  std::string_view name;      // stable id
  std::string_view title;     // "Uneven load"; also the scenario's
  std::string_view subtitle;  // "8 people, 118 clients. Two carry too much, two have room."
  Result<Scenario> (*build)();  // the same value every time
};

std::span<const Sample> samples();

}  // namespace evenhand::app
