// The team's agreement on what counts (L1): criteria with definition, unit, ledger, weight and reason, and the tolerance band.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/ids.h"

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
  std::string definition;  // one sentence
  std::string unit;        // "hours", "clients", "EUR"; may be empty
  Ledger ledger = Ledger::Burden;
  CriterionSource source = CriterionSource::Column;
  int weight = 0;          // points, 0..100; rescaled within the ledger to sum to 1; 0 = not counted
  std::string reason;      // why it counts this much
  std::string unknown_fields;

  bool operator==(const Criterion&) const = default;
};

inline constexpr int kMaxWeight = 100;

struct Policy {
  int version = 1;
  double tolerance = 0.15;  // half width of the agreed band around a ratio of 1; 0 < tolerance < 1
  std::vector<Criterion> criteria;
  std::string unknown_fields;

  bool operator==(const Policy&) const = default;
};

}  // namespace evenhand
