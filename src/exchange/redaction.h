// A copy of a scenario that names nobody, for what leaves the page in blind mode (L6). Built member by member from what is
// known to be safe, so that a member added later stays out until somebody lets it in.
//
// Kept: figures, dates, shares, roles, teams, segments, regions, languages, skills, stages, criteria with their texts,
// policy versions and ballots.
// Replaced: people and clients are called by their place in the order of ids ("Person 3", "Client 12"), as on the screen,
// families of clients likewise; ids follow.
// Left out: everything written in free words about people or clients, who agreed to a version, where the data came from,
// surveys (the answers of a small group would stand alone), the log, and members this version does not know.
#pragma once

#include "domain/scenario.h"

namespace evenhand::exchange {

// Valid when `scenario` is; the same figures. The title ends in "names hidden", the id is another one.
Scenario without_names(const Scenario& scenario);

}  // namespace evenhand::exchange
