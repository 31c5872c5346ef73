// A team that has put everything on record that the fairness screen can show: hours, skills, wishes, goals, a closed vote
// that names its ballots, and a survey with a group too small to show.
#pragma once

#include "domain/scenario.h"

namespace evenhand::test {

// Added to a scenario with at least six people and as many clients.
Scenario with_voices(const Scenario& plain);

}  // namespace evenhand::test
