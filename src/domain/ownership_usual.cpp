#include "domain/ownership_usual.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "domain/text.h"

namespace evenhand {

namespace {

struct CriterionText {
  std::string_view id, name, definition;
  EvidenceSource source;
};

constexpr CriterionText kCriteria[] = {
    {"introduced", "Introduced", "Who made the first introduction or held the first meeting.", EvidenceSource::Introduced},
    {"recency", "Last contact", "How recent the latest meaningful contact is.", EvidenceSource::Recency},
    {"net-new", "Net new business", "Won new business credited to the person; older wins count less.", EvidenceSource::NetNew},
    {"revenue", "Revenue", "Won renewals and expansions, and the revenue carried today.", EvidenceSource::RevenueInfluence},
    {"steering", "Steering", "Talks about goals and plans in the last half-year.", EvidenceSource::Steering},
    {"sponsor", "Sponsor", "Who won the executive sponsor or held the first executive meeting.", EvidenceSource::Sponsor},
    {"stage-fit", "Fit to stage", "How well the person's role fits the stage of the customer's journey.", EvidenceSource::StageFit},
};

// Points in the order of kCriteria.
struct StagePoints {
  std::string_view name;
  int points[std::size(kCriteria)];
};

constexpr StagePoints kStages[] = {
    {"", {10, 20, 15, 20, 15, 10, 10}},          {"Prospect", {25, 15, 25, 5, 10, 15, 5}},  {"Onboarding", {10, 25, 15, 10, 15, 10, 15}},
    {"Adoption", {5, 25, 5, 20, 20, 10, 15}},    {"Expansion", {5, 20, 10, 25, 15, 10, 15}}, {"Renewal", {5, 20, 5, 30, 15, 10, 15}},
};

struct FitLine {
  std::string_view stage, role;
  double fit;
};

constexpr FitLine kFit[] = {
    {"Adoption", "Account manager", 0.5},   {"Adoption", "Customer success", 1.0},   {"Adoption", "New business", 0.2},   {"Adoption", "Sales", 0.3},
    {"Expansion", "Account manager", 0.6},  {"Expansion", "Customer success", 1.0},  {"Expansion", "New business", 0.4},  {"Expansion", "Sales", 0.6},
    {"Onboarding", "Account manager", 0.5}, {"Onboarding", "Customer success", 1.0}, {"Onboarding", "New business", 0.3}, {"Onboarding", "Sales", 0.4},
    {"Prospect", "Account manager", 0.6},   {"Prospect", "Customer success", 0.2},   {"Prospect", "New business", 1.0},   {"Prospect", "Sales", 0.8},
    {"Renewal", "Account manager", 0.8},    {"Renewal", "Customer success", 1.0},    {"Renewal", "New business", 0.2},    {"Renewal", "Sales", 0.5},
};

DecisionTree usual_tree() {
  const auto question = [](const char* id, DecisionKind kind, double threshold, const char* yes, const char* no) {
    return DecisionNode{.id = {id}, .kind = kind, .threshold = threshold, .yes = {yes}, .no = {no}};
  };
  const auto leaf = [](const char* id, DecisionKind kind) { return DecisionNode{.id = {id}, .kind = kind}; };
  return {question("rule", DecisionKind::BindingRule, 0.0, "by-rule", "coverage"),
          leaf("by-rule", DecisionKind::FollowRule),
          question("coverage", DecisionKind::CoverageBelow, 0.4, "too-little", "clear-margin"),
          leaf("too-little", DecisionKind::Mediate),
          question("clear-margin", DecisionKind::MarginAtLeast, 0.2, "owner", "some-margin"),
          leaf("owner", DecisionKind::ClearOwner),
          question("some-margin", DecisionKind::MarginAtLeast, 0.05, "joint", "too-close"),
          leaf("joint", DecisionKind::Joint),
          leaf("too-close", DecisionKind::Mediate)};
}

OwnershipStage stage_from(const StagePoints& line) {
  OwnershipStage stage{.name = std::string(line.name)};
  for (std::size_t k = 0; k < std::size(kCriteria); ++k) stage.weights.push_back({{std::string(kCriteria[k].id)}, line.points[k]});
  std::ranges::sort(stage.weights, {}, &OwnershipWeight::criterion);
  return stage;
}

OwnershipPolicy usual() {
  OwnershipPolicy policy;
  for (const CriterionText& line : kCriteria) {
    policy.criteria.push_back({.id = {std::string(line.id)}, .name = std::string(line.name), .definition = std::string(line.definition), .source = line.source});
  }
  for (const StagePoints& line : kStages) policy.stages.push_back(stage_from(line));
  for (const FitLine& line : kFit) policy.stage_fit.push_back({.stage = std::string(line.stage), .role = std::string(line.role), .fit = line.fit});
  policy.tree = usual_tree();
  using enum TouchpointKind;
  policy.credit.deal_stages = {{.name = "Opening", .points = 30, .kinds = {Introduction, Event}},
                               {.name = "Understanding", .points = 30, .kinds = {Meeting, Review}},
                               {.name = "Working it out", .points = 40, .kinds = {Call, Email, Message, Ticket}}};
  return policy;
}

}  // namespace

const OwnershipPolicy& usual_ownership_policy() {
  static const OwnershipPolicy kUsual = usual();
  return kUsual;
}

const OwnershipPolicy& ownership_policy_of(const Scenario& scenario) {
  return scenario.ownership_policy->criteria.empty() ? usual_ownership_policy() : *scenario.ownership_policy;
}

const OwnershipStage& stage_of(const OwnershipPolicy& policy, std::string_view stage) {
  const std::string name = matching_name(stage);
  const auto is_it = [&](const OwnershipStage& each) { return matching_name(each.name) == name; };
  const auto found = std::ranges::find_if(policy.stages, is_it);
  return found == policy.stages.end() ? policy.stages.front() : *found;
}

}  // namespace evenhand
