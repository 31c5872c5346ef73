// The team's agreement on whose relationship it is (O2, O3, O7, O9, O12; math 4): criteria with a weight per stage of the
// customer's journey, windows and half-lives, which role fits which stage, the decision tree as data, and how credit is
// split. Versioned like the policy on load: a version is never changed afterwards.
// A policy without criteria stands for the usual one (ownership_usual.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "domain/date.h"
#include "domain/ids.h"
#include "domain/records.h"
#include "domain/shared.h"

namespace evenhand {

using OwnershipCriterionId = Id<struct OwnershipCriterionTag>;
using DecisionNodeId = Id<struct DecisionNodeTag>;

// Where the evidence of a criterion comes from (math 4, in the order of its table). For criteria of a team's own:
// Touchpoints, the meaningful ones in the window; ByHand, only what people entered.
enum class EvidenceSource : std::uint8_t { Introduced, Recency, NetNew, RevenueInfluence, Steering, Sponsor, StageFit, Touchpoints, ByHand };
inline constexpr std::size_t kEvidenceSourceCount = 9;

struct OwnershipCriterion {
  OwnershipCriterionId id;
  std::string name = {};        // as people say it: "Who introduced the account"
  std::string definition = {};  // one sentence
  EvidenceSource source = EvidenceSource::ByHand;  // each of math 4 at most once in a policy
  std::string reason = {};      // why it counts
  std::string unknown_fields = {};

  bool operator==(const OwnershipCriterion&) const = default;
};

struct OwnershipWeight {
  OwnershipCriterionId criterion;
  int points = 0;  // 0..100 (kMaxWeight in policy.h); rescaled within the stage to sum to 1; 0 = not counted

  bool operator==(const OwnershipWeight&) const = default;
};

// One stage of the customer's journey, compared with ClientProfile::stage by matching_name (text.h). The stage without a
// name is for clients at a stage that is not listed, or at none; it always exists.
struct OwnershipStage {
  std::string name = {};
  std::vector<OwnershipWeight> weights = {};          // sorted by criterion, once each; criteria left out count 0
  std::vector<OwnershipCriterionId> importance = {};  // the agreed order, the weightiest first; empty = none agreed
  std::string unknown_fields = {};

  bool operator==(const OwnershipStage&) const = default;
};

// How well a role fits a stage, 0..1. `role` is compared with the person's role, then with the function, by matching_name.
// What is not listed fits 0; a stage without any line has no evidence on fit.
struct StageFit {
  std::string stage = {};  // empty = every stage without a line for the role
  std::string role = {};
  double fit = 1.0;
  std::string unknown_fields = {};

  bool operator==(const StageFit&) const = default;
};

struct OwnershipWindows {
  int window_months = 24;              // 1..120: whose touchpoints, opportunities and assignments make a claimant
  int recency_half_life_days = 60;     // 1..3650, as are all days here
  int net_new_half_life_days = 365;
  int steering_days = 180;
  int voice_days = 90;                 // share of voice
  int silence_days = 60;               // an owner without a meaningful touch for so long is silent (radar)
  double radar_voice_share = 0.2;      // two people above it: the radar reports, 0 < share < 1
  std::string unknown_fields = {};

  bool operator==(const OwnershipWindows&) const = default;
};

// A node of the decision tree: a question with two ways on, or a leaf that says the verdict.
enum class DecisionKind : std::uint8_t {
  // Questions. `threshold` is used by those that say so.
  BindingRule,        // a ruling in force names somebody for this account and stage (ownership_records.h), or a declared
                      // conflict of interest leaves one claimant
  CoverageBelow,      // coverage < threshold, 0..1
  MarginAtLeast,      // S_1 - S_2 >= threshold, 0..1; yes with a single claimant
  RobustnessAtLeast,  // share of admissible weights for which the first is first >= threshold, 0..1
  IsTied,             // first and second have the same score
  HasDisputedEvidence,
  ClaimantsAtMost,    // number of claimants <= threshold, a whole number
  // Leaves.
  FollowRule,         // clear owner: whom the binding rule names
  ClearOwner,
  Joint,
  Mediate,
};
inline constexpr std::size_t kDecisionKindCount = 11;
inline constexpr bool is_leaf(DecisionKind kind) { return kind >= DecisionKind::FollowRule; }
inline constexpr bool has_threshold(DecisionKind kind) {
  return kind == DecisionKind::CoverageBelow || kind == DecisionKind::MarginAtLeast || kind == DecisionKind::RobustnessAtLeast ||
         kind == DecisionKind::ClaimantsAtMost;
}

struct DecisionNode {
  DecisionNodeId id;
  DecisionKind kind = DecisionKind::Mediate;
  double threshold = 0.0;    // 0 for kinds without one
  DecisionNodeId yes = {};   // empty in a leaf
  DecisionNodeId no = {};
  std::string text = {};     // the team's words for it; may be empty
  std::string unknown_fields = {};

  bool operator==(const DecisionNode&) const = default;
};

// The first node is the root. Every target exists, no way leads back, every node is reached, a leaf FollowRule only on the
// "yes" way of BindingRule (decision_tree.h says where a tree breaks this).
using DecisionTree = std::vector<DecisionNode>;

// A stage of a deal for credit by the Shapley value: touched by whoever has a touchpoint of one of these kinds.
struct DealStage {
  std::string name = {};
  int points = 0;                            // 0..100, rescaled to sum to 1
  std::vector<TouchpointKind> kinds = {};    // rising, once each
  std::string unknown_fields = {};

  bool operator==(const DealStage&) const = default;
};

// Weight of one touch for credit by influence: 1, times these.
struct CreditRules {
  double strategic_factor = 2.0;  // 1..10
  double executive_factor = 2.0;  // 1..10
  std::vector<DealStage> deal_stages = {};  // in the order of the deal
  std::string unknown_fields = {};

  bool operator==(const CreditRules&) const = default;
};

enum class SharedTargetKind : std::uint8_t { Retention, Expansion, Advocacy };
inline constexpr std::size_t kSharedTargetKindCount = 3;

// A figure that several functions answer for together (O12).
struct SharedTarget {
  SharedTargetKind kind = SharedTargetKind::Retention;
  std::string name = {};                   // "Renewal rate of joint accounts"
  double target = 0.0;                     // >= 0, in `unit`
  std::string unit = {};                   // "%", "EUR", "references"
  std::vector<std::string> functions = {}; // sorted, once each: who answers for it
  std::string unknown_fields = {};

  bool operator==(const SharedTarget&) const = default;
};

struct OwnershipPolicy {
  int version = 1;
  std::vector<OwnershipCriterion> criteria = {};  // in the order shown; ids once each; empty = the usual policy
  std::vector<OwnershipStage> stages = {};        // in the order of the journey, the one without a name first
  CriterionId revenue = {};  // the load criterion with what a client pays a year; empty = by its name, see revenue_criterion.h
  OwnershipWindows windows = {};
  std::vector<StageFit> stage_fit = {};           // sorted by stage, then role, once each
  DecisionTree tree = {};
  CreditRules credit = {};
  std::vector<SharedTarget> shared_targets = {};  // in the order shown
  std::string unknown_fields = {};

  bool operator==(const OwnershipPolicy&) const = default;
};

// As it was agreed; `policy->version` is its number.
struct OwnershipPolicyVersion {
  Date agreed_on;
  std::string agreed_by = {};
  std::string reason = {};
  Shared<OwnershipPolicy> policy = {};
  std::string unknown_fields = {};

  bool operator==(const OwnershipPolicyVersion&) const = default;
};

}  // namespace evenhand
