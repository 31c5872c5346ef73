#include "fairness/ballot_envy.h"

#include <gtest/gtest.h>

#include "unit/domain/random_scenario.h"

namespace evenhand {
namespace {

using testing_support::Random;
using testing_support::random_scenario;

BallotRound round_of(const Scenario& s, Random& random) {
  BallotRound round{.id = {"r"}, .opened_on = {2026, 9, 1}};
  round.closed_on = Date{2026, 9, 2};
  round.disclosure = Disclosure::Named;
  for (const Person& p : *s.people) {
    if (random.one_in(4)) continue;
    Ballot ballot{.person = p.id, .weights = {}};
    for (const Criterion& c : s.policy->criteria) {
      if (!random.one_in(6)) ballot.weights.push_back({c.id, random.one_in(3) ? 0 : static_cast<int>(random.below(101))});
    }
    round.ballots.push_back(ballot);
  }
  return round;
}

// The policy rewritten with the voter's weights, and everything computed again.
TEST(BallotEnvy, AgreesWithAPolicyOfTheVotersWeights) {
  std::size_t pairs = 0;
  for (std::size_t seed = 1; seed <= 40; ++seed) {
    Random random(seed);
    Scenario s = random_scenario(seed, {.people = 6, .clients = 30, .criteria = 6});
    s.ballot_rounds = std::vector{round_of(s, random)};
    const LoadBasis basis = load_basis(s);
    for (const Ledger ledger : kLedgers) {
      const LedgerLoads common = ledger_loads(basis, *s.policy, ledger);
      const BallotEnvy found = ballot_envy(s, basis, common);
      if (!common.is_ready()) continue;
      const auto is_behind = [&](const LedgerLoads& loads, std::size_t j, std::size_t k) {
        const Ratio mine = loads.people[j].ratio(), other = loads.people[k].ratio();
        return ledger == Ledger::Burden ? exceeds(mine, other, loads.tolerance) : exceeds(other, mine, loads.tolerance);
      };
      std::size_t common_pairs = 0, own_pairs = 0, both = 0;
      for (const BallotView& view : found.people) {
        const auto& ballots = (*s.ballot_rounds)[0].ballots;
        const Ballot& ballot = *std::ranges::find(ballots, (*s.people)[view.person].id, &Ballot::person);
        Policy policy = *s.policy;
        for (Criterion& c : policy.criteria) {
          const auto voted = std::ranges::find(ballot.weights, c.id, &CriterionWeight::criterion);
          if (voted != ballot.weights.end()) c.weight = voted->weight;
        }
        const LedgerLoads own = ledger_loads(basis, policy, ledger);
        EXPECT_EQ(view.counts_nothing, !own.is_ready());
        std::size_t on_own = 0, on_common = 0;
        for (const std::size_t k : common.ranked) {
          const bool c = is_behind(common, view.person, k), o = own.is_ready() && is_behind(own, view.person, k);
          on_common += c ? 1 : 0;
          on_own += o ? 1 : 0;
          both += c && o ? 1 : 0;
        }
        if (own.is_ready()) EXPECT_NEAR(view.own_ratio, own.people[view.person].ratio_value(), 2e-6);
        EXPECT_EQ(view.on_common, on_common) << seed;
        EXPECT_EQ(view.on_own, on_own) << seed;
        common_pairs += on_common;
        own_pairs += on_own;
      }
      EXPECT_EQ(found.pairs_common, common_pairs);
      EXPECT_EQ(found.pairs_own, own_pairs);
      EXPECT_EQ(found.pairs_both, both);
      pairs += own_pairs;
    }
  }
  EXPECT_GT(pairs, 100u);
}

TEST(BallotEnvy, OnlyRoundsThatNameTheirBallotsAreLookedAt) {
  Random random(1);
  Scenario s = random_scenario(1);
  const LoadBasis basis = load_basis(s);
  const LedgerLoads loads = ledger_loads(basis, *s.policy, Ledger::Burden);
  EXPECT_FALSE(ballot_envy(s, basis, loads).round);
  BallotRound named = round_of(s, random), unnamed = named, open = named;
  unnamed.disclosure = Disclosure::Unnamed;
  open.closed_on = {};
  s.ballot_rounds = std::vector{unnamed, open};
  EXPECT_FALSE(ballot_envy(s, basis, loads).round);
  EXPECT_TRUE(ballot_envy(s, basis, loads).people.empty());
  s.ballot_rounds = std::vector{named, unnamed, open};
  EXPECT_EQ(ballot_envy(s, basis, loads).round, 0u);
}

}  // namespace
}  // namespace evenhand
