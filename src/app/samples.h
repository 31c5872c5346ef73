// Ready-made scenarios to look around in (X8). Their tables are assets, built into the program.
#pragma once

#include <span>
#include <string_view>

#include "domain/date.h"
#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand::app {

// The day on which the stories of the samples are told.
inline constexpr Date kSampleDay{2026, 11, 1};

struct Sample {
  std::string_view name;      // stable id
  std::string_view title;     // "Uneven load"; also the scenario's
  std::string_view subtitle;  // "8 people, 118 clients. Two carry too much, two have room."
  // As it looks on the day on which it is opened: every date of the story moves by as many whole days as `today` is after
  // kSampleDay, all else stays. The same value every time for the same day.
  Result<Scenario> (*build)(Date today);
};

std::span<const Sample> samples();

}  // namespace evenhand::app
