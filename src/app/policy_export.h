// What may leave the page of a policy: votes of a round that is still open stay here (L2).
#pragma once

#include <string>

#include "domain/scenario.h"

namespace evenhand::app {

struct ScenarioForExport {
  Scenario scenario;
  std::string notice;  // what was left out and why, a sentence; empty when nothing was
};

// The open round itself stays in the file, without ballots: who reads it knows that a vote was going on.
ScenarioForExport scenario_for_export(const Scenario& scenario);

}  // namespace evenhand::app
