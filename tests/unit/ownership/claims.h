// Claims for the tests of src/ownership: evidence by hand or at random, and a small account with its records.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "../domain/random_scenario.h"
#include "ownership/verdict.h"

namespace evenhand::testing_support {

using namespace evenhand::ownership;

// shares[k][p] in thousandths; an empty row is a silent criterion.
inline ClaimEvidence claim_of(std::vector<int> points, std::vector<std::vector<int>> shares, std::size_t claimants) {
  ClaimEvidence claim{.client = {"c"}, .at = {2026, 11, 1}, .stage = ""};
  for (std::size_t p = 0; p < claimants; ++p) claim.claimants.push_back({"p" + std::to_string(p)});
  for (std::size_t k = 0; k < points.size(); ++k) {
    CriterionEvidence criterion{.criterion = {"k" + std::to_string(k)}, .points = points[k]};
    criterion.of.resize(claimants);
    criterion.silence = shares[k].empty() ? Silence::NothingOnRecord : Silence::Speaks;
    for (std::size_t p = 0; p < shares[k].size(); ++p) criterion.of[p].parts = shares[k][p] * (kShareParts / 1000);
    claim.criteria.push_back(criterion);
  }
  return claim;
}

// The usual tree over criteria k0, k1, ... without sources of their own.
inline OwnershipPolicy policy_of(const ClaimEvidence& claim) {
  OwnershipPolicy policy = usual_ownership_policy();
  policy.criteria.clear();
  policy.stages = {{.name = "", .weights = {}}};
  for (const CriterionEvidence& c : claim.criteria) {
    policy.criteria.push_back({.id = c.criterion, .name = "Criterion " + c.criterion.value});
    policy.stages[0].weights.push_back({c.criterion, c.points});
  }
  return policy;
}

// Shares that sum to 1 for each criterion; about one criterion in eight is silent.
inline ClaimEvidence random_claim(Random& random, std::size_t criteria, std::size_t claimants) {
  std::vector<int> points;
  std::vector<std::vector<int>> shares;
  for (std::size_t k = 0; k < criteria; ++k) {
    points.push_back(1 + static_cast<int>(random.below(40)));
    std::vector<int>& row = shares.emplace_back();
    if (k > 0 && random.one_in(8)) continue;
    int left = 1000;
    for (std::size_t p = 0; p + 1 < claimants; ++p) {
      row.push_back(random.one_in(3) ? 0 : static_cast<int>(random.below(static_cast<std::size_t>(left) + 1)));
      left -= row.back();
    }
    row.push_back(left);
    random.shuffle(row);
  }
  return claim_of(std::move(points), std::move(shares), claimants);
}

// "Acme", served by Ann (Sales) who opened it and Bob (Customer success) who carries it; Cleo has a conflict of interest.
inline Scenario acme() {
  Scenario scenario{.id = {"acme"}, .title = "Acme"};
  Policy policy;
  policy.criteria = {criterion("rev", Ledger::Opportunity, 100)};
  policy.criteria[0].name = "Revenue";
  scenario.policy = policy;
  Person ann{.id = {"ann"}, .name = "Ann", .function = "Sales"}, bob{.id = {"bob"}, .name = "Bob", .function = "Customer success"};
  Person cleo{.id = {"cleo"}, .name = "Cleo", .function = "Sales"};
  cleo.conflicts = {{{"acme"}, "Sister works there"}};
  scenario.people = std::vector<Person>{ann, bob, cleo};
  Client client{.id = {"acme"}, .name = "Acme", .values = {{{"rev"}, 1000.0}}};
  client.profile = ClientProfile{.stage = "Expansion"};
  scenario.clients = std::vector<Client>{client};
  scenario.assignments = std::vector<Assignment>{assignment({"acme"}, {"ann"}, 0.25), assignment({"acme"}, {"bob"}, 0.75)};
  std::vector<Touchpoint> touches;
  const auto touch = [&](std::string id, std::string person, Date on, TouchpointKind kind) -> Touchpoint& {
    touches.push_back({.id = {std::move(id)}, .client = {"acme"}, .person = {std::move(person)}, .on = on, .kind = kind});
    return touches.back();
  };
  touch("t1", "ann", {2025, 3, 1}, TouchpointKind::Introduction).with_executive = true;
  touch("t2", "bob", {2026, 9, 2}, TouchpointKind::Call);
  touch("t3", "bob", {2026, 11, 1}, TouchpointKind::Meeting).is_strategic = true;
  touch("t4", "ann", {2026, 9, 2}, TouchpointKind::Email);
  touch("t5", "cleo", {2026, 10, 2}, TouchpointKind::Email);
  touch("t6", "ann", {2026, 12, 2}, TouchpointKind::Email);
  scenario.touchpoints = touches;
  scenario.opportunities = std::vector<Opportunity>{
      {.id = {"o1"}, .client = {"acme"}, .kind = OpportunityKind::NewBusiness, .state = OpportunityState::Won, .amount = 800, .closed = Date{2025, 11, 1}, .credits = {{{"ann"}, 1.0}}},
      {.id = {"o2"}, .client = {"acme"}, .kind = OpportunityKind::Renewal, .state = OpportunityState::Won, .amount = 500, .closed = Date{2026, 5, 1}, .credits = {{{"bob"}, 1.0}}},
      {.id = {"o3"}, .client = {"acme"}, .kind = OpportunityKind::Expansion, .state = OpportunityState::Won, .amount = 500, .credits = {{{"ann"}, 1.0}}}};
  return scenario;
}

}  // namespace evenhand::testing_support
