// What follows from the open scenario for ownership (O2, O3, O10, O17): the radar over all accounts, and all that explains
// one account's claim. As app::Derived: never stored, kept until what it rests on changes, and worked out in slices where it
// takes longer than a frame. Rests on the day as well: contacts age.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/edit_policy.h"
#include "ownership/precedents.h"
#include "ownership/radar.h"
#include "ownership/robustness.h"
#include "ownership/roles.h"
#include "ownership/sensitivity.h"

namespace evenhand::app {

// People who are level on a criterion that counts.
struct LevelOn {
  std::size_t criterion = 0;                   // position in OwnershipPolicy::criteria
  std::vector<PersonId> people = {};

  bool operator==(const LevelOn&) const = default;
};

// A row of the radar with what one needs to choose it. Without a reason `row` holds the voices alone.
struct RadarAccount {
  ownership::RadarRow row;
  std::size_t client = 0;                      // position in Scenario::clients
  std::string stage = {};
  std::vector<PersonId> owners = {};           // assigned as owner, the largest share first
  std::vector<std::string> functions = {};     // of those who speak and of the owners; sorted, once each
  std::optional<double> revenue = {};          // what the client pays a year, where it is known
  VerdictKind suggested = VerdictKind::Mediate;
  std::optional<PersonId> in_charge = {};      // owner or lead by the figures
  double margin = 0.0;
  double coverage = 0.0;                       // 0..1
  bool is_by_rule = false;
  std::size_t claimants = 0;
  std::vector<PersonId> level_first = {};      // two or more with the same best score
  std::vector<LevelOn> level_on = {};          // in the order of the criteria

  bool operator==(const RadarAccount&) const = default;
};

struct RadarFigures {
  std::vector<RadarAccount> accounts = {};     // with a reason, in the order of ownership::radar
  std::vector<RadarAccount> calm = {};         // two or more claims and no reason; by id
  std::size_t contested = 0;
  std::size_t settled = 0;                     // with a reason, but a plan, ruling or verdict is in force
  std::size_t double_claims = 0;               // accounts with a duty that several people claim
  std::size_t without_owner = 0;               // accounts that nobody is assigned to as owner
  std::size_t several_claimants = 0;           // accounts that two or more people have a claim to
  std::vector<std::string> stages = {};        // of `accounts` and `calm`, sorted, once each; as are the functions
  std::vector<std::string> functions = {};
  std::string revenue_unit = {};
  std::size_t shared_voice = 0;                // accounts where two or more people hold more of the voice than the policy's share,
  std::size_t with_voice = 0;                  // of those with any meaningful contact in its window
  ownership::ResolutionTimes times = {};
  ownership::CoordinationSatisfaction satisfaction = {};

  const RadarAccount& at(std::size_t position) const { return position < accounts.size() ? accounts[position] : calm[position - accounts.size()]; }
  std::size_t size() const { return accounts.size() + calm.size(); }
  bool operator==(const RadarFigures&) const = default;
};

// One account under the policy in use.
struct ClaimFigures {
  ownership::ClaimEvidence evidence;
  ownership::ClaimVerdict verdict;
  ownership::FlipAnalysis flips;
  std::vector<ownership::CriterionSweep> sweeps = {};
  std::vector<ownership::OpenItem> open_items = {};
  std::vector<ownership::Precedent> precedents = {};
  ownership::RoleReport roles = {};
};

// Which claim is asked for: of one account, at its own stage or at another.
struct AskedClaim {
  AskedClaim() = default;
  AskedClaim(ClientId which, std::optional<std::string> at_stage = {}) : client(std::move(which)), stage(std::move(at_stage)) {}

  ClientId client;
  std::optional<std::string> stage;

  bool operator==(const AskedClaim&) const = default;
};

class OwnershipFigures {
 public:
  // Throws away what no longer holds. Cheap when nothing relevant changed. `day`: today, or another one that is looked back at.
  void follow(const Scenario& scenario, Date day);
  void clear();

  bool is_empty() const { return !basis_; }
  bool holds_for(const Scenario& scenario) const;  // on its day; not when empty
  // Valid until the next follow() or clear(); only when not empty. So is everything below.
  const ownership::RecordIndex& records() const;
  const OwnershipPolicy& policy() const;
  Date at() const { return at_; }
  std::uint64_t revision() const { return revision_; }  // grows with every change; view caches key on it

  // Begun when first asked for; null until it is finished.
  const RadarFigures* radar() const { return is_radar_ready_ ? &radar_ : nullptr; }
  Progress radar_progress() const;  // accounts looked at
  void want_radar();

  // Worked out at once for the claim asked for last.
  const ClaimFigures& claim(const AskedClaim& asked) const;

  // Over all weights, or those in the agreed order of importance; begun when first asked for, for one claim at a time.
  std::optional<ownership::RobustnessResult> robustness(const AskedClaim& asked, bool keeps_order) const;
  Progress robustness_progress(const AskedClaim& asked, bool keeps_order) const;
  // The records that the verdict hangs on; begun with the robustness, null until they are found.
  const std::vector<ownership::RecordFlip>* record_flips(const AskedClaim& asked) const;
  void want_robustness(const AskedClaim& asked);

  // One slice of work; false when there is none.
  bool work();
  bool has_work() const;

 private:
  struct Draws {
    AskedClaim asked;
    ownership::RecordFlipsJob records;
    ownership::RobustnessJob all, in_order;
  };
  // Held apart, so that the index's scenario stays where it is, with what looks into it.
  struct Basis {
    explicit Basis(const Scenario& from) : scenario(from) {}
    Scenario scenario;
    std::optional<ownership::RecordIndex> records;  // built when first needed
    std::optional<ownership::RadarLook> look;       // while the radar is worked on
    std::optional<Draws> draws;
  };

  void look_at(std::size_t client);
  void finish_radar();

  std::unique_ptr<Basis> basis_;
  Date at_;
  std::uint64_t revision_ = 0;
  bool is_radar_wanted_ = false, is_radar_ready_ = false;
  std::size_t looked_at_ = 0;
  RadarFigures radar_;
  mutable AskedClaim claim_of_;
  mutable std::optional<ClaimFigures> claim_;
};

// The same evidence under other weights, which need not sum to 1: one per criterion, >= 0. Not the policy's.
ownership::ClaimEvidence with_weights(const ownership::ClaimEvidence& evidence, std::span<const double> weights);

// The weights of `sweep`'s criterion at `weight` (0..1), the others in proportion; one per criterion, sum 1.
std::vector<double> swept_weights(const ownership::ClaimEvidence& evidence, std::size_t criterion, double weight);

// Whole points of 100 in all, as near as they get; what is `kept` (a position) is rounded by itself first.
std::vector<int> whole_points(std::span<const double> weights, std::size_t kept);

// Whole points for the stage of an account in the policy of the scenario, agreed as its next version.
Result<Scenario> with_stage_points(const Scenario& scenario, std::string_view stage, std::span<const int> points, const Stamp& stamp);

}  // namespace evenhand::app
