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

}  // namespace words

constexpr Words words_of(Ledger) { return words::kLedger; }
constexpr Words words_of(CriterionSource) { return words::kCriterionSource; }
constexpr Words words_of(AssignmentRole) { return words::kAssignmentRole; }
constexpr Words words_of(TouchpointKind) { return words::kTouchpointKind; }
constexpr Words words_of(OpportunityKind) { return words::kOpportunityKind; }
constexpr Words words_of(OpportunityState) { return words::kOpportunityState; }
constexpr Words words_of(Wish) { return words::kWish; }
constexpr Words words_of(Disclosure) { return words::kDisclosure; }

}  // namespace evenhand::exchange
