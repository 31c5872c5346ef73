// What falls due on the record of accounts: departures, verdicts, disputes, plans, handovers and reviews. Part of attention.h.
#pragma once

#include <vector>

#include "app/attention.h"
#include "app/ownership_figures.h"

namespace evenhand::app {

inline constexpr int kVerdictEndsSoonDays = 14;    // before its last day
inline constexpr int kVerdictEndedForDays = 90;    // after it

// Each names the account when it is about one, and counts them when it is about several. Review triggers are quoted as they were
// typed: in blind mode they go through app::shown_words (policy_names.h).
void add_due_items(const Scenario& scenario, Date today, const ClientNameOf& client_name, std::vector<AttentionItem>& items);
void add_contested_item(const RadarFigures& radar, const ClientNameOf& client_name, std::vector<AttentionItem>& items);

}  // namespace evenhand::app
