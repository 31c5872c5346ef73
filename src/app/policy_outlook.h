// What another policy would do to everyone's ratio: the consequence beside a rule (L1), before it is changed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/app.h"
#include "fairness/consequence.h"

namespace evenhand::app {

struct PolicyOutlook {
  bool is_ready = false;               // both policies give ratios in this ledger
  double max_before = 0.0, max_after = 0.0;
  std::size_t outside_before = 0, outside_after = 0;  // people outside the band
  std::vector<RatioChange> changes;    // those that show at two decimals; largest first, ties by id

  bool changes_nothing() const { return is_ready && changes.empty() && outside_before == outside_after; }
};

// O(clients x criteria); for views that keep the answer until App::derived().revision() moves on.
PolicyOutlook policy_outlook(const App& app, const Policy& next, Ledger ledger);

// "Leila Haddad 0.72 → 0.80, Dana Okafor 1.29 → 1.21 and 3 others; 2 people outside the band instead of 4", with the names that may
// be shown; "changes nobody's share" when it does not.
std::string outlook_words(const App& app, const PolicyOutlook& outlook, std::size_t named = 2);

}  // namespace evenhand::app
