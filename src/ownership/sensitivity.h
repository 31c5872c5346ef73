// What would change a verdict (O17, math 4). Weight is moved only between criteria that count and speak, so that coverage
// stays as it is; a verdict changes when its kind or who is in charge does. All weights here are shares of the whole, 0..1.
//
// The least change is exact: between two people it is a fractional knapsack on the simplex, solved greedily (weight goes
// from where the other gains most to where the claimant does); against several a linear program.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "domain/progress.h"
#include "ownership/verdict.h"

namespace evenhand::ownership {

// Flips that need to be strictly past a line are taken this far past it.
inline constexpr double kPastTheLine = 1e-7;

struct WeightMove {
  std::size_t from = 0;  // positions in ClaimEvidence::criteria
  std::size_t to = 0;
  double amount = 0.0;

  bool operator==(const WeightMove&) const = default;
};

struct Flip {
  double moved = 0.0;                       // sum of the moves
  std::vector<WeightMove> moves = {};       // largest first
  std::vector<double> weights_after = {};   // one per criterion, sum 1
  VerdictKind becomes = VerdictKind::Mediate;
  std::size_t first = 0;                    // who is first afterwards, or level with the first
  double margin_after = 0.0;

  bool operator==(const Flip&) const = default;
};

// Empty members: no weights among the criteria that speak bring it about.
struct ClaimantFlips {
  std::size_t claimant = 0;
  bool can_be_first = false;         // under some weights, alone or level
  std::optional<Flip> to_first = {};   // level with the best; not for who is first already
  std::optional<Flip> to_lead = {};    // the verdict names this person as owner or lead
  std::optional<Flip> to_own = {};     // ... as clear owner

  bool operator==(const ClaimantFlips&) const = default;
};

struct FlipAnalysis {
  bool is_by_rule = false;             // weights play no part
  std::optional<Flip> first_change = {};  // the least change of the verdict
  std::optional<Flip> tie = {};        // the least change that makes somebody level with the first; 0 on a tie
  std::vector<ClaimantFlips> claimants = {};

  bool operator==(const FlipAnalysis&) const = default;
};

FlipAnalysis flips_of(const ClaimEvidence& evidence, const OwnershipPolicy& policy);

// The verdict as one weight runs from 0 to 1 and the others keep their proportions (closed form).
struct SweepBand {
  double from = 0.0;
  double to = 1.0;
  VerdictKind kind = VerdictKind::Mediate;
  std::optional<std::size_t> person = {};  // owner or lead

  bool operator==(const SweepBand&) const = default;
};

struct CriterionSweep {
  std::size_t criterion = 0;
  double now = 0.0;
  std::vector<SweepBand> bands = {};
  std::size_t band_now = 0;
  std::vector<double> levels = {};         // weights at which the first two are level, rising
  // Where the band of today ends: the least change of this weight alone.
  std::optional<double> changes_below() const;
  std::optional<double> changes_above() const;
  bool operator==(const CriterionSweep&) const = default;
};

// Every criterion that counts, unless it is the only one.
std::vector<CriterionSweep> sweeps_of(const ClaimEvidence& evidence, const OwnershipPolicy& policy);

enum class OpenItemKind : std::uint8_t { Silent, Disputed, Level };

// Something not known, not agreed or not decided, and what the verdict would be if it were settled in each way. Ways
// between those listed give no other person in charge and no other kind than lies between them.
struct OpenItem {
  struct Settled {
    std::optional<std::size_t> claimant = {};  // all of it speaks for this person; empty: the disputed item does not count
    VerdictKind kind = VerdictKind::Mediate;
    std::optional<PersonId> person = {};       // owner or lead
    bool changes_verdict = false;
    bool operator==(const Settled&) const = default;
  };

  OpenItemKind kind = OpenItemKind::Silent;
  std::size_t criterion = 0;
  EvidenceId item = {};              // only for Disputed
  std::vector<Settled> ways = {};
  bool can_change_verdict = false;

  bool operator==(const OpenItem&) const = default;
};

std::vector<OpenItem> open_items_of(const RecordIndex& records, const OwnershipPolicy& policy, const ClaimEvidence& evidence);

// A source record without which the verdict would be another one, as if it had never been entered.
struct RecordFlip {
  SourceRecord record;
  PersonId person;                        // for whom it speaks most
  double counts = 0.0;                    // what it adds to that person's score today, 0..1
  VerdictKind becomes = VerdictKind::Mediate;
  std::optional<PersonId> in_charge = {};  // owner or lead then

  bool operator==(const RecordFlip&) const = default;
};

// Leaves out one record after the other: contacts, opportunities, assignments and evidence by hand that the claim is read from.
// Resumable; the records and the policy outlive it.
class RecordFlipsJob {
 public:
  RecordFlipsJob(const RecordIndex& records, const OwnershipPolicy& policy, const ClaimEvidence& evidence);

  Progress step(std::uint64_t budget);  // items are records
  Progress progress() const { return {done_, candidates_.size()}; }
  const std::vector<RecordFlip>& result() const { return flips_; }  // once finished: those that count least first

 private:
  const RecordIndex* records_;
  const OwnershipPolicy* policy_;
  ClaimQuestion question_;
  VerdictKind kind_ = VerdictKind::Mediate;
  std::optional<PersonId> in_charge_;
  std::vector<RecordFlip> candidates_, flips_;
  std::size_t done_ = 0;
};

// Owner or lead that the figures or a binding rule name.
std::optional<PersonId> in_charge_of(const Judgement& judgement, const ClaimEvidence& evidence);

// Weights that sum to 1, in whole numbers for `judge`.
std::vector<std::int64_t> whole_weights(std::span<const double> weights);

}  // namespace evenhand::ownership
