// What the pages of a person and a client take from typed text, beside plain columns: leave, conflicts, wishes, shares.
// Functions that return a text answer what is wrong; empty = taken.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/edit_scenario.h"
#include "domain/scenario.h"

namespace evenhand::app {

inline constexpr std::array<std::string_view, kAssignmentRoleCount> kRoleWords = {"Owner", "Contact", "Influencer", "Sponsor"};
inline constexpr std::array<std::string_view, 3> kWishWords = {"Wants it", "Wants to keep it", "Would hand it over"};
inline constexpr std::array<std::string_view, kTouchpointKindCount> kTouchpointWords = {"Introduction", "Meeting", "Call", "Email", "Message",
                                                                                      "Event", "Ticket", "Review", "Contact"};
inline constexpr std::array<std::string_view, 3> kOpportunityKindWords = {"New business", "Renewal", "Expansion"};
inline constexpr std::array<std::string_view, 3> kOpportunityStateWords = {"Open", "Won", "Lost"};
inline constexpr std::array<std::string_view, kMaxSkillLevel + 1> kLevelWords = {"Not on record", "1 learning", "2 basic", "3 works alone", "4 helps others", "5 expert"};

// Position of `word` in `words`; empty when it is none of them.
std::optional<std::size_t> word_at(std::span<const std::string_view> words, std::string_view word);

// "3 March 2026 to 14 March 2026", "3 March 2026"
std::string leave_text(const Leave& leave);
// Dates as YYYY-MM-DD; an empty last day means one day. Leave that overlaps is refused.
std::string add_leave(Person& person, std::string_view first, std::string_view last);

// The client of this name, without regard to case and accents; "Client 12" in blind mode. When nobody or several are called so,
// `wrong` says it and offers what is near.
struct FoundClient {
  std::optional<std::size_t> position;
  std::string wrong;
};
FoundClient client_called(const Scenario& scenario, bool is_blind, std::string_view name);

std::string add_conflict(Person& person, const ClientId& client, std::string_view reason);
std::string add_veto(ClientProfile& profile, const PersonId& person, std::string_view reason);
// Level 0 takes the skill off.
void set_skill(Person& person, std::string_view skill, int level);

// Shares after one is set: the others keep their proportions and fill the rest; alone it is the whole.
std::vector<ClientShare> shares_with(std::span<const Assignment> run, const PersonId& person, double share);
// After somebody joins with an equal part, and after somebody leaves.
std::vector<ClientShare> shares_joined(std::span<const Assignment> run, const PersonId& person);
std::vector<ClientShare> shares_without(std::span<const Assignment> run, const PersonId& person);

// Who gets the credit for an opportunity, one a line with the share: "Dana Okafor 60". `labels`: people as they are shown, by
// position (person_labels). Nobody, or the shares sum to 100 %; lines without one share what is left.
std::string credits_text(const Scenario& scenario, std::span<const Credit> credits, std::span<const std::string> labels);
Result<std::vector<Credit>> credits_from(const Scenario& scenario, std::span<const std::string> lines, std::span<const std::string> labels);

}  // namespace evenhand::app
