#include "exchange/scenario_migrate.h"

#include <algorithm>
#include <vector>

namespace evenhand::exchange {
namespace {

// The objects of one kind, as the way to them from the root ("*" is any item of a list), and what came to them when.
struct LaterMembers {
  int schema_version;
  std::vector<std::string_view> way;
  std::vector<std::string_view> names;
};

const std::vector<LaterMembers>& later_members() {
  static const std::vector<LaterMembers> kAll = {
      {2, {"scenario"}, {"policyVersions", "criteriaLock", "touchpoints", "opportunities", "preferences", "ballotRounds", "surveys", "log"}},
      {3,
       {"scenario"},
       {"plans", "reviewCycle", "reviews", "handovers", "ownershipPolicy", "ownershipVersions", "handEvidence", "rulings", "verdicts", "accountRoles",
        "peerReports", "accountPlans", "preBriefs", "escalationPath", "disputes", "postMortems"}},
      {2, {"scenario", "policy"}, {"entitlement", "caps", "fit", "utilisation", "anonymityThreshold"}},
      {2, {"scenario", "policy", "criteria", "*"}, {"capQuantile"}},
      {2,
       {"scenario", "people", "*"},
       {"function", "bandwidthHours", "rampFrom", "leave", "regions", "languages", "strengths", "developmentGoals", "skills", "maxClients",
        "maxIntake", "conflicts"}},
      {2,
       {"scenario", "clients", "*"},
       {"family", "region", "language", "industry", "stage", "renewalOn", "renewalProbability", "satisfaction", "requiredSkills", "goals",
        "communication"}},
      {2, {"scenario", "assignments", "*"}, {"role", "since", "isLocked", "lockReason"}},
      {4, {"scenario", "log", "*"}, {"dataHash"}},
      {5, {"scenario", "people", "*"}, {"lastDay"}},
      {5, {"scenario", "clients", "*"}, {"vetoes"}},
      {5, {"scenario", "policy"}, {"continuity"}},
      {4, {"scenario", "verdicts", "*", "figures"}, {"isChangedSince", "policyHash"}},
      {6, {"scenario", "verdicts", "*", "figures"}, {"weights", "leastChange", "robustness", "robustnessDraws"}},
      {6, {"scenario", "verdicts", "*"}, {"triggerAnswers"}},
  };
  return kAll;
}

std::vector<std::string_view> steps_of(std::string_view pointer) {
  std::vector<std::string_view> steps;
  while (pointer.starts_with('/')) {
    pointer.remove_prefix(1);
    steps.push_back(pointer.substr(0, pointer.find('/')));
    pointer.remove_prefix(steps.back().size());
  }
  return steps;
}

bool is_on_the_way(const std::vector<std::string_view>& way, const std::vector<std::string_view>& steps) {
  if (steps.size() <= way.size()) return false;
  return std::equal(way.begin(), way.end(), steps.begin(), [](std::string_view a, std::string_view b) { return a == "*" || a == b; });
}

std::vector<JsonIndex> objects_at(const JsonDocument& document, const std::vector<std::string_view>& way) {
  std::vector<JsonIndex> objects = {0};
  for (const std::string_view step : way) {
    std::vector<JsonIndex> inside;
    for (const JsonIndex object : objects) {
      for (auto child = document.first_child(object); child; child = document.next_sibling(*child, object)) {
        if (step == "*" || document.key(*child) == step) inside.push_back(*child);
      }
    }
    objects = std::move(inside);
  }
  return objects;
}

}  // namespace

std::optional<std::string> set_aside_later_member(JsonDocument& document, std::string_view pointer, int schema_version) {
  const std::vector<std::string_view> steps = steps_of(pointer);
  for (const LaterMembers& later : later_members()) {
    if (later.schema_version <= schema_version || !is_on_the_way(later.way, steps)) continue;
    const std::string name(steps[later.way.size()]);
    if (!std::ranges::contains(later.names, name)) continue;
    for (const JsonIndex object : objects_at(document, later.way)) {
      const std::optional<JsonIndex> member = document.member(object, name);
      if (!member) continue;
      std::string other = name + "OfSchema" + std::to_string(schema_version);
      while (document.member(object, other)) other += '_';
      document.rename(*member, other);
    }
    return name;
  }
  return std::nullopt;
}

}  // namespace evenhand::exchange
