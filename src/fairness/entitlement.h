// What share of the team's load is a person's fair share (math 1): e_j = c_j / sum c, c_j = fte x ramp x presence x role,
// over the period of the policy, in whole numbers: the same on every machine. Who may see a fair share may see why.
//
// Decisions where math 1 leaves room:
// - Without a period neither ramp nor leave counts. Day counts are calendar days.
// - Ramp is the mean over the period of a line from `ramp_start` on the first day to 1 `ramp_months` months later; days
//   before the first day count 0, and a day of leave before the first day is not counted a second time.
// - Presence is the share of days not on leave, of the period's days from the first day on. Days after the last day are
//   days away, whether leave counts or not.
// - Where full-time equivalents do not count, everyone with any working time counts 1.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/format.h"
#include "domain/person.h"
#include "domain/policy.h"

namespace evenhand {

// The days [first, last] over which capacity is taken.
struct Period {
  Date first;
  Date last;
  int days = 0;

  bool operator==(const Period&) const = default;
};

// Empty when the policy names no period.
std::optional<Period> period_of(const EntitlementRules& rules);

// The same day `months` later; the last of the month where that day does not exist.
Date months_later(Date date, int months);

// Each factor as it counts: 1 where the policy does not count it.
struct Entitlement {
  double fte = 1.0;       // 0..2
  double ramp = 1.0;      // mean over the period, 0..1
  double presence = 1.0;  // 0..1
  double role = 1.0;      // 0..2
  bool counts_ramp = false;  // the ramp is below 1 on some day of the period
  int leave_days = 0;        // days of the period on leave, when leave counts
  int gone_days = 0;         // days of the period after the last day
  int period_days = 0;       // 0 without a period
  std::int64_t capacity = 0; // c_j in 2^-40 of a full-time equivalent
  std::int64_t share = 0;    // e_j in 1/kWhole; sums to kWhole over the people, or all 0

  double value() const { return fte * ramp * presence * role; }
  bool operator==(const Entitlement&) const = default;
};

// By person position.
std::vector<Entitlement> entitlements(const std::vector<Person>& people, const EntitlementRules& rules);

// "80 % contract, joined 1 March 2026: ramp 0.72 on average, 12 days of leave, role counts 1.2"; without a name.
std::string entitlement_sentence(const Entitlement& entitlement, const Person& person, const Locale& locale = kEnglish);

}  // namespace evenhand
