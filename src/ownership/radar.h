// The radar (O10, O16; math 4): accounts with several active claimants and no plan or ruling in force, found from the
// records before a dispute starts; and share of voice, time to resolution and satisfaction while coordinating.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ownership/evidence.h"

namespace evenhand::ownership {

struct Voice {
  PersonId person;
  std::int64_t touches = 0;  // meaningful, in the window of `voice_days`
  double minutes = 0.0;      // of those
  double share = 0.0;        // of the minutes when every touch has them, else of the touches

  bool operator==(const Voice&) const = default;
};

struct ShareOfVoice {
  std::vector<Voice> voices = {};  // loudest first, then by id
  bool is_by_minutes = false;

  bool operator==(const ShareOfVoice&) const = default;
};

ShareOfVoice share_of_voice(const RecordIndex& records, const ClientId& client, Date at, int days);

enum class RadarReason : std::uint8_t {
  SharedVoice,     // two or more people above the share of voice that the policy names
  SilentOwner,     // the owner has had no meaningful touch for so long, and another has
  OpenDispute,     // on record
  TwoRulings,      // rulings in force contradict each other
};

struct SilentOwner {
  PersonId owner;                         // of those with the largest share the one who has been silent the longest, then by id
  std::optional<std::int64_t> days = {};  // since the last meaningful touch; empty when there was none
  PersonId other;                         // who has had the latest one

  bool operator==(const SilentOwner&) const = default;
};

struct RadarRow {
  ClientId client;
  std::vector<RadarReason> reasons = {};      // rising
  ShareOfVoice voice = {};
  std::vector<PersonId> loud = {};            // above the policy's share, loudest first; two or more with SharedVoice
  std::optional<SilentOwner> silent_owner = {};
  bool is_settled = false;                    // a plan, a ruling or a verdict is in force: not contested
  int heat = 0;                               // 0..100: sorts the radar. 100 x (1 - loudest share), +20 silent owner, +40 dispute or two rulings; capped

  bool is_contested() const { return !reasons.empty() && !is_settled; }
  bool operator==(const RadarRow&) const = default;
};

// Looks at one client after the other, in whatever order; what it is made from outlives it.
class RadarLook {
 public:
  RadarLook(const RecordIndex& records, const OwnershipPolicy& policy, Date at);

  RadarRow look_at(const Client& client) const;                // also without a reason
  std::optional<RadarRow> row_of(const Client& client) const;  // empty without a reason
  // The order of the radar, for rows that are by id.
  static bool is_before(const RadarRow& a, const RadarRow& b);

 private:
  const RecordIndex* records_;
  const OwnershipPolicy* policy_;
  Date at_;
  // Sorted by client.
  std::vector<const Dispute*> disputes_ = {};  // open at that day
  std::vector<const Verdict*> verdicts_ = {};  // in force, in the order they were made
};

// Accounts with a reason, contested ones first, then the hottest, then by id. `heat` of settled ones is what it would be.
std::vector<RadarRow> radar(const RecordIndex& records, const OwnershipPolicy& policy, Date at);

// Figures over time (O10). Days from the opening of a dispute to its end, and to `at` for those still open.
struct ResolutionTimes {
  std::vector<std::int64_t> ended_days = {};   // rising
  std::vector<std::int64_t> open_days = {};    // rising
  std::optional<double> median_ended = {};

  bool operator==(const ResolutionTimes&) const = default;
};
ResolutionTimes resolution_times(const Scenario& scenario, Date at);

// Mean satisfaction (0..10) of clients served by two or more voices, and of the others, where it is known.
struct CoordinationSatisfaction {
  std::optional<double> shared = {};
  std::optional<double> single = {};
  std::size_t shared_clients = 0;   // with a known satisfaction
  std::size_t single_clients = 0;

  bool operator==(const CoordinationSatisfaction&) const = default;
};
CoordinationSatisfaction satisfaction_while_coordinating(const RecordIndex& records, const OwnershipPolicy& policy, Date at);

}  // namespace evenhand::ownership
