// A public sample when it is at hand, beside the project: orders are taken as touchpoints and as won business.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>

#include "claims.h"
#include "ownership/sensitivity.h"
#include "unit/places.h"

namespace evenhand::ownership {
namespace {

using Rows = std::vector<std::map<std::string, std::string>>;

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells(1);
  bool is_quoted = false;
  for (const char c : line) {
    if (c == '"') is_quoted = !is_quoted;
    else if (c == ',' && !is_quoted) cells.emplace_back();
    else if (c != '\r') cells.back() += c;
  }
  return cells;
}

std::optional<Rows> table(const std::string& name) {
  std::FILE* file = std::fopen((::evenhand::testing_support::shared_folder() + "data/northwind/" + name).c_str(), "rb");
  if (file == nullptr) return std::nullopt;
  std::string text(16u << 20, '\0');
  text.resize(std::fread(text.data(), 1, text.size(), file));
  std::fclose(file);
  Rows rows;
  std::vector<std::string> head;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = std::min(text.find('\n', from), text.size());
    const std::vector<std::string> cells = cells_of(text.substr(from, to - from));
    from = to + 1;
    if (head.empty()) {
      head = cells;
      continue;
    }
    for (std::size_t i = 0; i < std::min(head.size(), cells.size()); ++i) {
      if (i == 0) rows.emplace_back();
      rows.back()[head[i]] = cells[i];
    }
  }
  return rows;
}

std::optional<Scenario> northwind() {
  const auto customers = table("customers.csv"), employees = table("employees.csv"), orders = table("orders.csv"), lines = table("order-details.csv");
  if (!customers || !employees || !orders || !lines) return std::nullopt;
  std::map<std::string, double> amounts;
  for (auto line : *lines) {
    amounts[line["orderID"]] += std::atof(line["unitPrice"].c_str()) * std::atof(line["quantity"].c_str()) * (1.0 - std::atof(line["discount"].c_str()));
  }
  Scenario scenario{.id = {"northwind"}, .title = "Northwind"};
  std::vector<Client> clients;
  std::vector<Person> people;
  std::vector<Touchpoint> touches;
  std::vector<Opportunity> deals;
  for (auto row : *customers) clients.push_back({.id = {row["customerID"]}, .name = row["companyName"]});
  for (auto row : *employees) people.push_back({.id = {row["employeeID"]}, .name = row["firstName"] + " " + row["lastName"], .role = row["title"]});
  std::set<std::string> known;
  for (auto row : *orders) {
    const Date on = *parse_iso_date(row["orderDate"].substr(0, 10));
    touches.push_back({.id = {row["orderID"]}, .client = {row["customerID"]}, .person = {row["employeeID"]}, .on = on, .kind = TouchpointKind::Meeting});
    const bool is_first = known.insert(row["customerID"]).second;
    deals.push_back({.id = {row["orderID"]}, .client = {row["customerID"]}, .kind = is_first ? OpportunityKind::NewBusiness : OpportunityKind::Expansion,
                     .state = OpportunityState::Won, .amount = amounts[row["orderID"]], .closed = on, .credits = {{{row["employeeID"]}, 1.0}}});
  }
  std::ranges::sort(clients, {}, &Client::id);
  std::ranges::sort(people, {}, &Person::id);
  std::ranges::sort(touches, {}, &Touchpoint::id);
  std::ranges::sort(deals, {}, &Opportunity::id);
  scenario.clients = std::move(clients);
  scenario.people = std::move(people);
  scenario.touchpoints = std::move(touches);
  scenario.opportunities = std::move(deals);
  OwnershipPolicy policy = usual_ownership_policy();
  policy.criteria.push_back({.id = {"z-orders"}, .name = "Orders", .source = EvidenceSource::Touchpoints});
  for (OwnershipStage& stage : policy.stages) stage.weights.push_back({{"z-orders"}, 15});
  scenario.ownership_policy = std::move(policy);
  return scenario;
}

TEST(Northwind, every_customer_served_by_several_gets_a_verdict_with_margin_and_flips) {
  const auto scenario = northwind();
  if (!scenario) GTEST_SKIP() << "no sample data";
  const auto begin = std::chrono::steady_clock::now();
  const RecordIndex records(*scenario);
  const OwnershipPolicy& policy = *scenario->ownership_policy;
  std::size_t several = 0, level_orders = 0, with_flips = 0;
  std::map<VerdictKind, int> kinds;
  for (const Client& client : *scenario->clients) {
    const ClaimEvidence claim = evidence_for(records, policy, {client.id, {1998, 5, 6}});
    if (claim.claimants.size() < 2) continue;
    ++several;
    const ClaimVerdict verdict = verdict_on(claim, policy);
    const FlipAnalysis flips = flips_of(claim, policy);
    const std::vector<CriterionSweep> sweeps = sweeps_of(claim, policy);
    ++kinds[verdict.judgement.kind];
    int shown = 0;
    for (const Contribution& c : verdict.contributions) shown += c.thousandths;
    EXPECT_EQ(shown, verdict.margin_thousandths);
    with_flips += flips.first_change.has_value() && !sweeps.empty();
    const CriterionEvidence& orders = claim.criteria.back();
    std::map<std::string, int> counts;
    for (const Touchpoint* t : records.touchpoints(client.id)) ++counts[t->person.value];
    int most = 0;
    for (const auto& [id, count] : counts) most = std::max(most, count);
    const auto first = std::ranges::count_if(counts, [&](const auto& c) { return c.second == most; });
    EXPECT_EQ(orders.level.size(), first > 1 ? static_cast<std::size_t>(first) : 0u) << client.id.value;
    level_orders += !orders.level.empty();
    EXPECT_EQ(std::ranges::find(verdict.tied_criteria, policy.criteria.size() - 1) != verdict.tied_criteria.end(), first > 1);
  }
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  std::printf("88 customers: %.3f s; owners %d, joint %d, mediate %d\n", seconds, kinds[VerdictKind::ClearOwner], kinds[VerdictKind::Joint], kinds[VerdictKind::Mediate]);
  EXPECT_EQ(several, 88u);
  EXPECT_EQ(level_orders, 30u);
  EXPECT_EQ(with_flips, 88u);
}

}  // namespace
}  // namespace evenhand::ownership
