// Names a set of criteria, or the rules on ownership, by what they say: SHA-256, 64 lower-case hexadecimal digits, over a canonical text (style 10).
// The order in which criteria are listed does not count, nor do fields that only a newer version knows.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "domain/ownership_policy.h"
#include "domain/policy.h"

namespace evenhand {

// Id, name, definition, unit, ledger, source, cap, weight and reason of every criterion: what a CriteriaLock holds fast.
std::string criteria_hash(const Policy& policy);

// The same without weights and their reasons, of the criteria named here that the policy has: what is put to the vote.
std::string voted_criteria_hash(const Policy& policy, std::span<const CriterionId> criteria);

// All that the rules on ownership say, but for the number of their version: the same rules have the same hash, agreed or not.
std::string ownership_policy_hash(const OwnershipPolicy& policy);

// The first twelve digits in groups of four, "3fa9 01bc 77d2": enough to compare by eye.
std::string short_hash(std::string_view hash);

}  // namespace evenhand
