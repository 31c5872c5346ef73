// The words of the file format for the domain's enumerations, by value; assets/schema/scenario-v1.json says the same.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "domain/scenario.h"

namespace evenhand::exchange {

using Words = std::span<const std::string_view>;

namespace words {

inline constexpr std::array<std::string_view, 3> kLedger = {"burden", "opportunity", "visibility"};
inline constexpr std::array<std::string_view, 2> kCriterionSource = {"clientCount", "column"};
inline constexpr std::array<std::string_view, kAssignmentRoleCount> kAssignmentRole = {"owner", "contact", "influencer", "sponsor"};
inline constexpr std::array<std::string_view, kTouchpointKindCount> kTouchpointKind = {
    "introduction", "meeting", "call", "email", "message", "event", "ticket", "review", "other"};
inline constexpr std::array<std::string_view, 3> kOpportunityKind = {"newBusiness", "renewal", "expansion"};
inline constexpr std::array<std::string_view, 3> kOpportunityState = {"open", "won", "lost"};
inline constexpr std::array<std::string_view, 3> kWish = {"want", "keep", "handOver"};
inline constexpr std::array<std::string_view, 3> kDisclosure = {"consensusOnly", "unnamed", "named"};
inline constexpr std::array<std::string_view, kPlanChangeKindCount> kPlanChangeKind = {"veto", "lock", "swap", "add", "confirm"};
inline constexpr std::array<std::string_view, kRemedyKindCount> kRemedyKind = {"specialistHours", "share", "capacity", "training"};
inline constexpr std::array<std::string_view, 2> kReviewStand = {"accept", "object"};
inline constexpr std::array<std::string_view, kReviewOutcomeCount> kReviewOutcome = {"planAccepted", "planDeclined", "noChange"};
inline constexpr std::array<std::string_view, kCheckResultCount> kCheckResult = {"good", "attention", "bad"};
inline constexpr std::array<std::string_view, kEvidenceSourceCount> kEvidenceSource = {"introduced", "recency", "netNew", "revenueInfluence", "steering", "sponsor", "stageFit", "touchpoints", "byHand"};
inline constexpr std::array<std::string_view, kDecisionKindCount> kDecisionKind = {"bindingRule", "coverageBelow", "marginAtLeast", "robustnessAtLeast", "isTied", "hasDisputedEvidence", "claimantsAtMost", "followRule", "clearOwner", "joint", "mediate"};
inline constexpr std::array<std::string_view, kSharedTargetKindCount> kSharedTargetKind = {"retention", "expansion", "advocacy"};
inline constexpr std::array<std::string_view, kRulingKindCount> kRulingKind = {"namedAccount", "contract", "other"};
inline constexpr std::array<std::string_view, kVerdictKindCount> kVerdictKind = {"clearOwner", "joint", "mediate"};
inline constexpr std::array<std::string_view, kTriggerStandCount> kTriggerStand = {"notYet", "stays"};
inline constexpr std::array<std::string_view, kAccountDutyCount> kAccountDuty = {"revenue", "renewal", "serviceDelivery", "advocacy", "pointOfContact", "proposals", "ongoingWork"};
inline constexpr std::array<std::string_view, 2> kChangeSubject = {"criteria", "process"};

}  // namespace words

constexpr Words words_of(Ledger) { return words::kLedger; }
constexpr Words words_of(CriterionSource) { return words::kCriterionSource; }
constexpr Words words_of(AssignmentRole) { return words::kAssignmentRole; }
constexpr Words words_of(TouchpointKind) { return words::kTouchpointKind; }
constexpr Words words_of(OpportunityKind) { return words::kOpportunityKind; }
constexpr Words words_of(OpportunityState) { return words::kOpportunityState; }
constexpr Words words_of(Wish) { return words::kWish; }
constexpr Words words_of(Disclosure) { return words::kDisclosure; }
constexpr Words words_of(PlanChangeKind) { return words::kPlanChangeKind; }
constexpr Words words_of(RemedyKind) { return words::kRemedyKind; }
constexpr Words words_of(ReviewStand) { return words::kReviewStand; }
constexpr Words words_of(ReviewOutcome) { return words::kReviewOutcome; }
constexpr Words words_of(CheckResult) { return words::kCheckResult; }
constexpr Words words_of(EvidenceSource) { return words::kEvidenceSource; }
constexpr Words words_of(DecisionKind) { return words::kDecisionKind; }
constexpr Words words_of(SharedTargetKind) { return words::kSharedTargetKind; }
constexpr Words words_of(RulingKind) { return words::kRulingKind; }
constexpr Words words_of(VerdictKind) { return words::kVerdictKind; }
constexpr Words words_of(TriggerStand) { return words::kTriggerStand; }
constexpr Words words_of(AccountDuty) { return words::kAccountDuty; }
constexpr Words words_of(ChangeSubject) { return words::kChangeSubject; }

}  // namespace evenhand::exchange
