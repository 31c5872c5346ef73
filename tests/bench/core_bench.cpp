// How long the core takes for 20,000 clients, 200 people and 10 criteria: medians in milliseconds, one JSON object;
// and the verdicts on the clients of a small book. Usage: evenhand_bench [FOLDER with the public sample of orders]
// Run natively and as WebAssembly by tests/bench/run.mjs, which prints the ratio. Time never decides a test.
#include <cstdio>
#include <string>
#include <vector>

#include "app/sample_parts.h"
#include "bench/claims_bench.h"
#include "bench/median.h"
#include "domain/edit_scenario.h"
#include "exchange/input.h"
#include "exchange/scenario_json.h"
#include "fairness/load.h"
#include "fairness/measures.h"

namespace {

using namespace evenhand;
using bench::median_ms;

constexpr std::size_t kClients = 20'000;
constexpr std::size_t kPeople = 200;

std::string table() {
  app::sample::Dice dice(20'000);
  std::string csv = "Client id,Client,Owner,Team,Hours a month,Escalations,Complexity,Meetings,Tickets,Growth potential (EUR),Renewals to win,Expansion,"
                    "Strategic account,Executive meetings\n";
  for (std::size_t i = 0; i < kClients; ++i) {
    const std::size_t owner = dice.below(kPeople);
    csv += app::sample::numbered("A-", i, 6) + ",Client " + std::to_string(i) + ",Person " + std::to_string(owner) + ",Team " + std::to_string(owner % 12);
    for (int k = 0; k < 10; ++k) csv += "," + std::to_string(dice.between(0, k == 5 ? 90'000 : 40));
    csv += "\n";
  }
  return csv;
}

double all_figures(const LoadBasis& basis, const Policy& policy) {
  double sum = 0.0;
  for (const Ledger ledger : kLedgers) sum += measures(basis, ledger_loads(basis, policy, ledger)).hoover;
  return sum;
}

}  // namespace

int main(int count, char** arguments) {
  const std::string csv = table();
  Scenario scenario;
  const double import_ms = median_ms([&](int) {
    auto input = exchange::read_input("bench.csv", csv);
    if (!input) return;
    auto built = exchange::build_scenario(std::get<exchange::ImportProposal>(std::move(*input)), "Bench", "2026-11-01");
    if (built) scenario = std::move(*built);
  });
  if (scenario.clients->size() != kClients) {
    std::fputs("The table was not read.\n", stderr);
    return 1;
  }
  std::string json;
  const double write_ms = median_ms([&](int) { json = exchange::to_json(scenario); });
  const double read_ms = median_ms([&](int) { (void)exchange::from_json(json, "bench.json"); });
  LoadBasis basis = load_basis(scenario);
  const double basis_ms = median_ms([&](int) { basis = load_basis(scenario); });
  Policy policy = *scenario.policy;
  double checksum = 0.0;
  const double weight_ms = median_ms([&](int i) {
    policy.criteria[1].weight = 10 + 10 * i;
    checksum += all_figures(basis, policy);
  });
  const bench::ClaimTimes claims = bench::claim_times(count > 1 ? arguments[1] : "");
  std::printf("{\"import\":%.3f,\"figures after a change of weight\":%.3f,\"figures after a change of data\":%.3f,"
              "\"scenario to JSON\":%.3f,\"JSON to scenario\":%.3f,\"claims, their tables read\":%.3f,\"claims, verdicts and flips\":%.3f,"
              "\"claims, 20,000 draws for each\":%.3f,\"checksum\":\"%.12f\"}\n",
              import_ms, weight_ms, basis_ms + weight_ms, write_ms, read_ms, claims.import_ms, claims.verdicts_ms, claims.robustness_ms, checksum + claims.checksum);
  return 0;
}
