// The team's agreement on what counts (L1): criteria with definition, unit, ledger, weight and reason, the tolerance band,
// and the rules for entitlement, caps, fit, utilisation and anonymity. Versions keep who agreed to what, when and why.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/date.h"
#include "domain/ids.h"
#include "domain/shared.h"

namespace evenhand {

// Loads of different ledgers are never added silently (math 1).
enum class Ledger : std::uint8_t { Burden, Opportunity, Visibility };
inline constexpr Ledger kLedgers[] = {Ledger::Burden, Ledger::Opportunity, Ledger::Visibility};

// Where a criterion's value per client comes from.
enum class CriterionSource : std::uint8_t {
  ClientCount,  // every client counts 1
  Column,       // a number known per client, Client::values
};

struct Criterion {
  CriterionId id;
  std::string name;        // as people say it: "Hours a month"
  std::string definition = {};  // one sentence
  std::string unit = {};        // "hours", "clients", "EUR"; may be empty
  Ledger ledger = Ledger::Burden;
  CriterionSource source = CriterionSource::Column;
  int weight = 0;          // points, 0..100; rescaled within the ledger to sum to 1; 0 = not counted
  std::string reason = {};      // why it counts this much
  std::optional<double> cap_quantile = {};  // values above this quantile of the known ones count as the quantile; 0.5 <= q < 1
  std::string unknown_fields = {};

  bool operator==(const Criterion&) const = default;
};

inline constexpr int kMaxWeight = 100;

struct RoleFactor {
  std::string role;     // as written with the person; compared as matching_name gives it (text.h)
  double factor = 1.0;  // 0..2

  bool operator==(const RoleFactor&) const = default;
};

// e_j = c_j / sum c, c_j = fte x ramp x presence x role (math 1). Without a period neither leave nor ramp counts.
struct EntitlementRules {
  std::optional<Date> period_start = {};
  int period_months = 3;                      // 1..24
  bool counts_fte = true;
  bool counts_leave = true;                   // presence: share of the period not on leave
  bool counts_ramp = true;
  double ramp_start = 0.5;                    // share of full capacity on the first day, 0..1
  int ramp_months = 6;                        // 1..36, linear to 1
  std::vector<RoleFactor> role_factors = {};  // sorted by role, once each; others 1
  std::string unknown_fields = {};

  bool operator==(const EntitlementRules&) const = default;
};

struct PolicyCaps {
  std::optional<int> clients_per_person = {};  // a person's own cap comes first
  std::optional<int> intake_per_month = {};    // clients given to a newcomer or returner while the ramp runs
  std::string unknown_fields = {};

  bool operator==(const PolicyCaps&) const = default;
};

// What a change of owner costs a client beyond the change itself (math 3): 1 + the sum of these parts, each 0..1 at full
// weight. In percent, 0..100.
struct ContinuityWeights {
  int recency = 100;       // a recent meaningful contact with the present owner
  int renewal = 100;       // a renewal that is near
  int owner_change = 100;  // the owner changed not long ago
  int escalation = 100;    // an open escalation
  std::string unknown_fields = {};

  bool operator==(const ContinuityWeights&) const = default;
};

// Fit factor f_ij (math 1): what a missing skill or language costs in extra load. 1 = nothing; 1..3 each, multiplied.
struct FitRules {
  double missing_skill = 1.0;
  double missing_language = 1.0;
  std::string unknown_fields = {};

  bool is_neutral() const { return missing_skill == 1.0 && missing_language == 1.0; }
  bool operator==(const FitRules&) const = default;
};

// U_j = hours carried / (contract hours x (1 - overhead share)) (math 1).
struct UtilisationRules {
  CriterionId hours = {};        // the criterion in hours a month; empty = the first criterion whose unit is "hours"
  double overhead_share = 0.2;   // 0 <= share < 1
  double healthy_low = 0.70;     // 0 < low < high <= 1.5
  double healthy_high = 0.90;
  std::string unknown_fields = {};

  bool operator==(const UtilisationRules&) const = default;
};

inline constexpr int kLeastAnonymityThreshold = 3;

struct Policy {
  int version = 1;
  double tolerance = 0.15;  // half width of the agreed band around a ratio of 1; 0 < tolerance < 1
  std::vector<Criterion> criteria = {};
  EntitlementRules entitlement = {};
  PolicyCaps caps = {};
  ContinuityWeights continuity = {};
  FitRules fit = {};
  UtilisationRules utilisation = {};
  int anonymity_threshold = 4;  // a group result needs at least this many answers; never below 3 (L9)
  std::string unknown_fields = {};

  bool operator==(const Policy&) const = default;
};

// A policy as it was agreed. Never changed afterwards.
struct PolicyVersion {
  Date agreed_on;
  std::string agreed_by;   // who, in the team's words; may be "The team"
  std::string reason;      // why it was changed
  Shared<Policy> policy;   // its `version` is the number
  std::string unknown_fields = {};

  bool operator==(const PolicyVersion&) const = default;
};

// The criteria were agreed before anyone saw who gains (L6): while this stands, changes to criteria are refused.
struct CriteriaLock {
  std::string hash;  // of the criteria with their weights (policy_hash.h)
  Date locked_on;
  std::string unknown_fields = {};

  bool operator==(const CriteriaLock&) const = default;
};

}  // namespace evenhand
