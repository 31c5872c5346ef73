// Who has a claim to a client, and the evidence for it (O2, math 4): one share per claimant for each criterion, with the
// records that it came from. Shares are whole parts of kShareParts, rounded to the nearest from the same numbers for the
// same records, so that equal evidence is equal to the last part and ties are exact.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/ownership_usual.h"
#include "ownership/record_index.h"

namespace evenhand::ownership {

inline constexpr std::int64_t kShareParts = 1'000'000'000;

enum class RecordKind : std::uint8_t { Touchpoint, Opportunity, Assignment, ByHand, Role };

// A record that one can open. Assignments and roles go by the person's id.
struct SourceRecord {
  RecordKind kind = RecordKind::Touchpoint;
  std::string id;
  std::optional<Date> on = {};
  double value = 0.0;  // what it adds to EvidenceItem::value

  bool operator==(const SourceRecord&) const = default;
};

struct EvidenceItem {
  std::int64_t parts = 0;  // of kShareParts; those of one criterion sum to it but for rounding, or are all 0
  double value = 0.0;      // before sharing: 1 for a first, the decayed recency, credited money, touchpoints, fit, 0..1 by hand
  std::vector<SourceRecord> records = {};
  bool is_by_hand = false;
  bool is_disputed = false;
  bool is_verifiable = true;

  double share() const { return static_cast<double>(parts) / static_cast<double>(kShareParts); }
  bool operator==(const EvidenceItem&) const = default;
};

enum class Silence : std::uint8_t {
  Speaks,            // there is evidence
  NothingOnRecord,
  NobodyWithAClaim,  // it was somebody who is no claimant (any more)
};

struct CriterionEvidence {
  OwnershipCriterionId criterion;
  int points = 0;                         // weight at this stage
  Silence silence = Silence::Speaks;
  std::vector<EvidenceItem> of = {};      // one per claimant
  std::vector<std::size_t> level = {};    // the claimants who share the largest part, when there are two or more: a tie

  bool is_silent() const { return silence != Silence::Speaks; }
  bool operator==(const CriterionEvidence&) const = default;
};

// Declared a conflict of interest with this client: has no claim, whatever the records say.
struct BarredClaimant {
  PersonId person;
  std::string reason;

  bool operator==(const BarredClaimant&) const = default;
};

enum class BindingKind : std::uint8_t { Ruling, ConflictOfInterest };

struct BindingRule {
  BindingKind kind = BindingKind::Ruling;
  PersonId person;       // whom it names
  RulingId ruling = {};  // only for a ruling
  std::string text = {};

  bool operator==(const BindingRule&) const = default;
};

struct ClaimEvidence {
  ClientId client;
  Date at;
  std::string stage;                           // the row of weights asked for; may be empty
  std::vector<PersonId> claimants = {};        // sorted
  std::vector<BarredClaimant> barred = {};     // sorted by person
  std::optional<BindingRule> binding = {};
  std::vector<PersonId> conflicting_rulings = {};  // two rulings in force name different people: then none binds
  std::vector<CriterionEvidence> criteria = {};    // in the order of the policy
  bool has_disputed = false;                   // some evidence that counts is disputed
  std::vector<OpportunityId> undated = {};     // won, but without a day: not counted

  std::int64_t total_points() const;
  std::int64_t covered_points() const;         // of the criteria that speak
  std::optional<std::size_t> position_of(const PersonId& person) const;
  bool operator==(const ClaimEvidence&) const = default;
};

struct ClaimQuestion {
  ClientId client;
  Date at;                               // records after it do not count
  std::optional<std::string> stage = {}; // the client's own without it
  std::optional<SourceRecord> without = {};  // as if this record were not there; its kind and id say which
};

// `policy` is valid (validate.h). A client that does not exist has no claimants.
ClaimEvidence evidence_for(const RecordIndex& records, const OwnershipPolicy& policy, const ClaimQuestion& question);

// Shares in whole parts, each rounded to the nearest; all 0 when the values sum to 0. Values >= 0.
std::vector<std::int64_t> shares_in_parts(const std::vector<double>& values);

// 2^(-days / half_life), from basic arithmetic alone: the same bits on every machine. days >= 0, half_life >= 1.
double half_life_factor(std::int64_t days, int half_life);

}  // namespace evenhand::ownership
