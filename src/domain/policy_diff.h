// What differs between two policies, item by item, as a team reads it (L1): "Weight of Escalations: 40 points → 60 points".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/format.h"
#include "domain/policy.h"

namespace evenhand {

enum class PolicyTopic : std::uint8_t { Criteria, Weights, Band, Entitlement, Caps, Continuity, Fit, Utilisation, Anonymity, Other };

struct PolicyChange {
  PolicyTopic topic = PolicyTopic::Criteria;
  std::string what;    // "Weight of Escalations"
  std::string before;  // "40 points"; empty: it was not there
  std::string after;   // "60 points"; empty: it is gone

  // "Weight of Escalations: 40 points → 60 points", "Criterion Travel: added", "Criterion Travel: removed"
  std::string sentence() const;

  bool operator==(const PolicyChange&) const = default;
};

// In the order criteria (as `after` lists them, removed ones last), band, entitlement, caps, fit, utilisation, anonymity.
// Empty exactly when the policies are equal but for their version number.
std::vector<PolicyChange> policy_changes(const Policy& before, const Policy& after, const Locale& locale = kEnglish);

// "Burden", "Opportunity", "Visibility" (as kLedgers is ordered) and "a number per client", "every client counts 1".
std::string_view ledger_title(Ledger ledger);
std::string_view source_words(CriterionSource source);

}  // namespace evenhand
