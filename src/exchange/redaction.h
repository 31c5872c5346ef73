// A copy of a scenario that names nobody, for what leaves the page in blind mode (L6). Built member by member from what is
// known to be safe, so that a member added later stays out until somebody lets it in.
//
// Kept: figures, dates, shares, roles, teams, segments, regions, languages, skills, stages, criteria with their texts,
// policy versions and ballots; of plans, reviews, handovers, evidence entered by hand, rulings, verdicts, duties and disputes
// the figures, kinds and dates.
// Replaced: people and clients are called by their place in the order of ids ("Person 3", "Client 12"), as on the screen,
// families of clients likewise; ids follow. The same in every text that is kept (hidden_words.h).
// Left out: everything written in free words about people or clients ("Not shown" where a text must stand), who agreed to a
// version, where the data came from, surveys (the answers of a small group would stand alone), what colleagues say about
// each other's part, plans for an account, briefs, looks back, the escalation path, the log, hashes of the data with names,
// and members this version does not know.
#pragma once

#include "domain/scenario.h"

namespace evenhand::exchange {

// Valid when `scenario` is; the same figures. The title ends in "names hidden", the id is another one.
Scenario without_names(const Scenario& scenario);

}  // namespace evenhand::exchange
