// What a plan promises is what the ledgers say once its moves are made: with shared clients, families and fit factors.
#include <gtest/gtest.h>

#include "domain/edit_assignments.h"
#include "fairness/rebalance_ledgers.h"
#include "unit/fairness/rebalance_told.h"

namespace evenhand {
namespace {

using testing_support::add_caps;
using testing_support::add_families;
using testing_support::Random;
using testing_support::random_plan;
using testing_support::rich_scenario;
using testing_support::Told;

Scenario with_fit(std::uint64_t seed, double skill, double language) {
  Scenario s = rich_scenario(seed);
  Random random(seed + 7);
  add_families(s, random);
  s.policy.edit([&](Policy& policy) { policy.fit = {.missing_skill = skill, .missing_language = language}; });
  return s;
}

TEST(RebalancePromise, TheFiguresPromisedAreThoseAfterAcceptance) {
  std::size_t plans = 0, shared = 0, relieved = 0;
  for (std::uint64_t seed = 1; seed <= 120; ++seed) {
    Scenario s = with_fit(seed, seed % 3 == 0 ? 1.0 : 1.6, 1.25);
    Random random(seed + 31);
    add_caps(s, random);
    const Told told(std::move(s));
    if (!told.model) continue;
    const std::optional<RebalanceOwners> owners = random_plan(told.problem(), random, 3);
    if (!owners) continue;
    ++plans;
    const std::vector<PersonOutlook> promised = outlooks(*told.context, *owners);
    std::vector<ClientMove> moves;
    for (std::uint32_t u = 0; u < owners->size(); ++u) {
      if ((*owners)[u] == told.problem().units[u].home) continue;
      for (const std::size_t client : told.model->clients[u]) {
        moves.push_back({(*told.basis.clients)[client].id, (*told.basis.people)[told.model->person[(*owners)[u]]].id});
        shared += told.basis.index.assignments_of_client(client).size() > 1 ? 1u : 0u;
      }
    }
    const Result<Scenario> after = with_leads_moved(told.scenario, moves);
    ASSERT_TRUE(after) << after.error().message;
    const LoadBasis basis = load_basis(*after);
    for (const Ledger ledger : kLedgers) {
      const auto k = static_cast<std::size_t>(ledger);
      const LedgerLoads loads = ledger_loads(basis, *after->policy, ledger);
      relieved += load_growth(*told.context, *owners)[k] > 1.0 ? 1u : 0u;
      for (std::size_t j = 0; j < promised.size(); ++j) {
        EXPECT_EQ(promised[j].clients_after, static_cast<std::int32_t>(loads.people[j].client_count)) << seed;
        if (promised[j].ledgers[k].is_known) EXPECT_NEAR(promised[j].ledgers[k].after, loads.people[j].ratio_value(), 1e-6) << seed << " ledger " << k;
      }
    }
    const RebalanceFigures figures = figures_of(told.problem(), *owners);
    const LedgerLoads burden = ledger_loads(basis, *after->policy, Ledger::Burden);
    EXPECT_NEAR(told.model->ratio_value(figures.worst), burden.people[burden.ranked.front()].ratio_value(), 1e-6) << seed;
  }
  EXPECT_GT(plans, 40u);
  EXPECT_GT(shared, 50u);
  EXPECT_GT(relieved, 20u);
}

TEST(RebalancePromise, WithoutAMoveALockedMisfitWeighsWhatTheLedgerSays) {
  std::size_t misfits = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Scenario s = with_fit(seed, 1.7, 1.3);
    {
      const LoadBasis basis = load_basis(s);
      s.assignments.edit([&](std::vector<Assignment>& all) {
        for (std::size_t a = 0; a < all.size(); ++a) {
          all[a].is_locked = all[a].is_locked || !basis.eligibility.can_serve(basis.index.person_of_assignment(a), basis.index.client_of_assignment(a));
        }
      });
    }
    const Told told(std::move(s));
    if (!told.model || told.problem().forced_count() > 0) continue;
    const RebalanceFigures figures = figures_of(told.problem(), owners_today(told.problem()));
    misfits += static_cast<std::size_t>(std::ranges::count_if(told.basis.fit, [](std::int64_t f) { return f != kFitScale; }));
    for (std::uint32_t k = 0; k < figures.load.size(); ++k) EXPECT_EQ(figures.load[k], told.burden.people[told.model->person[k]].load) << seed;
    if (told.burden.ranked.empty()) continue;
    EXPECT_NEAR(told.model->ratio_value(figures.worst), told.burden.people[told.burden.ranked.front()].ratio_value(), 1e-6) << seed;
  }
  EXPECT_GT(misfits, 30u);
}

}  // namespace
}  // namespace evenhand
