// Claims, the radar and credit as JSON for programs (O2, O3, O10, O12, O16, O17). Scores, margins and contributions are
// also given as they are decided, in whole numbers; every other figure is rounded to nine decimals, so that machines write
// the same bytes. In blind mode neither ids nor names of people and clients appear, nor what records say in words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/names.h"
#include "ownership/ownership_texts.h"

namespace evenhand::exchange {

inline constexpr std::string_view kClaimsFormat = "evenhand-claims";
inline constexpr std::string_view kRadarFormat = "evenhand-radar";
inline constexpr std::string_view kCreditFormat = "evenhand-credit";
inline constexpr int kOwnershipFiguresVersion = 2;

struct OwnershipNames {
  NameOf person;
  ClientNameOf client;
  bool is_blind = false;
  HiddenWords hidden = {};  // of the team's own words, in blind mode
};

// One claim with all that explains it.
struct ClaimReport {
  ownership::ClaimEvidence evidence;
  ownership::ClaimVerdict verdict;
  ownership::FlipAnalysis flips;
  std::vector<ownership::CriterionSweep> sweeps = {};
  std::vector<ownership::OpenItem> open_items = {};
  std::optional<std::vector<ownership::RecordFlip>> record_flips = {};  // where asked for: every record is left out once
  ownership::RobustnessResult robustness = {};          // over all weights
  ownership::RobustnessResult robustness_in_order = {}; // in the order of importance: the agreed one, else that of the points
  ownership::RoleReport roles = {};
  std::vector<ownership::Precedent> precedents = {};
  const Scenario* scenario = nullptr;                   // what it was read from; outlives it
};

ClaimReport claim_report(const ownership::RecordIndex& records, const OwnershipPolicy& policy, const ownership::ClaimQuestion& question,
                         bool with_record_flips = false);

// Each ends in a line end.
std::string claims_json(const std::vector<ClaimReport>& claims, const OwnershipPolicy& policy, Date at, const OwnershipNames& names);

struct RadarReport {
  std::vector<ownership::RadarRow> rows;
  ownership::ResolutionTimes times;
  ownership::CoordinationSatisfaction satisfaction;
};
RadarReport radar_report(const ownership::RecordIndex& records, const OwnershipPolicy& policy, Date at);
std::string radar_json(const RadarReport& report, Date at, const OwnershipNames& names);

struct CreditReport {
  ClientId client;
  std::vector<ownership::CreditSplit> splits;
};
std::string credit_json(const std::vector<CreditReport>& reports, Date at, const OwnershipNames& names);

}  // namespace evenhand::exchange
