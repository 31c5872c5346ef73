// Perception against measurement (L4, L9, math 2 and 7): how fair people feel the split is, in groups, beside what the
// figures say. A group is shown only with at least k answers, and where the rest of a total would give away a smaller
// group, the smallest shown group is held back as well: from everything shown nobody can compute fewer than k answers.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "domain/format.h"
#include "domain/policy.h"
#include "domain/voices.h"
#include "fairness/load.h"

namespace evenhand {

// An answer of this mean or above counts as "felt fair"; 3 is the middle of the scale.
inline constexpr int kFeltFair = 3;

enum class PerceptionCase : std::uint8_t {
  FairAndFelt,       // inside the band, felt fair
  UnevenAndFelt,     // outside, felt unfair
  UnevenNotFelt,     // outside, felt fair
  EvenButFeltUnfair, // inside, felt unfair: the talk goes to recognition, visibility and growth
};

enum class GroupShown : std::uint8_t {
  Shown,
  TooFew,    // fewer than k answers
  HeldBack,  // enough answers, but showing them would give away a smaller group
};

// What may be shown of one group. Answers and mean are empty (0) unless Shown.
struct GroupPerception {
  std::string group;            // as first written; "" = answers without a team
  GroupShown shown = GroupShown::TooFew;
  std::size_t answers = 0;
  double mean = 0.0;            // 1..5
  // Measured, from the loads; a group that matches no team has no ratio.
  bool has_ratio = false;
  double ratio = 0.0;           // load of the team over its entitlement
  std::size_t people = 0;       // of the team, with a ratio
  std::size_t outside = 0;      // of them outside the band
  std::optional<PerceptionCase> kind;  // shown groups with a ratio
};

struct Perception {
  std::size_t threshold = 0;    // k
  bool is_total_shown = false;  // at least k answers in all
  std::size_t answers = 0;      // 0 when not shown
  double mean = 0.0;
  std::optional<PerceptionCase> kind;  // of the whole team
  std::vector<GroupPerception> groups; // by name
};

// Which of the groups may be shown beside their total, from the counts alone: never from what was answered.
std::vector<GroupShown> shown_groups(const std::vector<std::size_t>& answers, std::size_t threshold);

// `loads` is the ledger compared with (burden, as a rule); while it is not Ready, or has one person only, no case is named.
// An answer without a group counts to the team of its person, when that is known.
Perception perception(const LoadBasis& basis, const LedgerLoads& loads, const Policy& policy, const Survey& survey);

// "Even but felt unfair"
std::string perception_case_name(PerceptionCase kind);
// "The figures are even and people feel unfairly treated: talk about recognition, visibility and growth."
std::string perception_case_sentence(PerceptionCase kind);
// "Field: 3.8 of 5 from six answers; load ratio 1.21, two of five people outside the band."
std::string group_perception_sentence(const GroupPerception& group, const Perception& all, const Locale& locale = kEnglish);
// "2.6 of 5 from 14 answers." or "Too few answers to show: at least four are needed."
std::string perception_summary(const Perception& all, const Locale& locale = kEnglish);

}  // namespace evenhand
