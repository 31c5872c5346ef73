#include "fairness/envy.h"

#include <gtest/gtest.h>

#include "domain/edit_scenario.h"
#include "fairness/measures.h"
#include "unit/fairness/rich_scenario.h"

namespace evenhand {
namespace {

using testing_support::random_scenario;

// Every pair and every client, by cross-multiplied long doubles of exact whole numbers.
struct Slow {
  Slow(const Scenario& scenario, const LoadBasis& b, const LedgerLoads& l) : s(scenario), basis(b), loads(l) {}

  using Real = long double;
  const Scenario& s;
  const LoadBasis& basis;
  const LedgerLoads& loads;

  Real ratio(std::size_t j, std::int64_t moved = 0) const {
    return static_cast<Real>(loads.people[j].load + moved) / static_cast<Real>(loads.people[j].entitlement);
  }
  std::vector<std::pair<std::int64_t, std::size_t>> clients(std::size_t j, bool only_movable) const {
    std::vector<std::pair<std::int64_t, std::size_t>> found;
    for (std::size_t a = 0; a < loads.part_load.size(); ++a) {
      const std::size_t client = basis.index.client_of_assignment(a);
      if (basis.index.person_of_assignment(a) != j || loads.part_load[a] == 0) continue;
      if (only_movable && (basis.index.assignments_of_client(client).size() > 1 || (*s.assignments)[a].is_locked)) continue;
      found.emplace_back(loads.part_load[a], client);
    }
    return found;
  }
  bool may_take(std::size_t person, std::size_t client) const {
    return testing_support::is_able(s, person, client, static_cast<double>(basis.entitlement[person]));
  }
  std::int64_t heaviest(std::size_t j, bool only_movable) const {
    std::int64_t most = 0;
    for (const auto& [load, client] : clients(j, only_movable)) most = std::max(most, load);
    return most;
  }
  bool helps(std::size_t heavy, std::size_t light, std::int64_t load) const {
    return loads.ledger == Ledger::Burden ? ratio(light, load) < ratio(heavy) : ratio(heavy, -load) > ratio(light);
  }
  Envy count() const {
    Envy e;
    const Real tolerance = static_cast<Real>(loads.tolerance) / 1e6L;
    for (const std::size_t j : loads.ranked) {
      for (const std::size_t k : loads.ranked) {
        if (ratio(j) > ratio(k) && ratio(j, -heaviest(j, false)) > ratio(k)) ++e.wef1_violations;
        if (!(ratio(j) > ratio(k) + tolerance)) continue;
        ++e.pairs;
        if (ratio(j, -heaviest(j, false)) > ratio(k) + tolerance) ++e.pairs_without_heaviest;
        if (ratio(j, -heaviest(j, true)) > ratio(k) + tolerance) ++e.pairs_without_heaviest_movable;
        bool has_move = false;
        for (const auto& [load, client] : clients(j, true)) has_move = has_move || (helps(j, k, load) && may_take(k, client));
        ++(has_move ? e.actionable : e.structural);
      }
    }
    return e;
  }
  // The worse of the two ratios after the best single move of the worst-off person who has one; negative: there is none.
  Real best_after() const {
    const bool is_burden = loads.ledger == Ledger::Burden;
    std::vector<std::size_t> order = loads.ranked;
    if (!is_burden) std::ranges::reverse(order);
    const Real tolerance = static_cast<Real>(loads.tolerance) / 1e6L;
    for (const std::size_t worst : order) {
      Real best = -1;
      for (const std::size_t other : loads.ranked) {
        const std::size_t heavy = is_burden ? worst : other, light = is_burden ? other : worst;
        if (!(ratio(heavy) > ratio(light) + tolerance)) continue;
        for (const auto& [load, client] : clients(heavy, true)) {
          if (!helps(heavy, light, load) || !may_take(light, client)) continue;
          const Real a = ratio(heavy, -load), b = ratio(light, load), worse = is_burden ? std::max(a, b) : std::min(a, b);
          if (best < 0 || (is_burden ? worse < best : worse > best)) best = worse;
        }
      }
      if (best >= 0) return best;
    }
    return -1;
  }
};

TEST(Envy, AgreesWithEveryPairAndClient) {
  int moves = 0;
  for (std::size_t seed = 1; seed <= 150; ++seed) {
    const testing_support::Sizes sizes{.people = 2 + seed % 7, .clients = 8 + seed % 40};
    const Scenario s = seed % 2 == 0 ? random_scenario(seed, sizes) : testing_support::rich_scenario(seed, {.sizes = sizes});
    const LoadBasis basis = load_basis(s);
    for (const Ledger ledger : kLedgers) {
      const LedgerLoads loads = ledger_loads(basis, *s.policy, ledger);
      if (!loads.is_ready()) continue;
      const Envy found = envy(basis, loads);
      const Slow slow(s, basis, loads);
      const Envy expected = slow.count();
      EXPECT_EQ(found.pairs, expected.pairs) << seed;
      EXPECT_EQ(found.pairs_without_heaviest, expected.pairs_without_heaviest) << seed;
      EXPECT_EQ(found.pairs_without_heaviest_movable, expected.pairs_without_heaviest_movable) << seed;
      EXPECT_EQ(found.wef1_violations, expected.wef1_violations) << seed;
      EXPECT_EQ(found.actionable, expected.actionable) << seed;
      EXPECT_EQ(found.structural, expected.structural) << seed;
      EXPECT_EQ(found.pairs, found.actionable + found.structural);
      ASSERT_EQ(found.best_move.has_value(), found.actionable > 0);
      if (!found.best_move) continue;
      ++moves;
      const auto [client, from, to] = *found.best_move;
      const std::int64_t load = loads.client_load[client];
      const long double a = slow.ratio(from, -load), b = slow.ratio(to, load);
      EXPECT_DOUBLE_EQ(static_cast<double>(ledger == Ledger::Burden ? std::max(a, b) : std::min(a, b)), static_cast<double>(slow.best_after())) << seed;
    }
  }
  EXPECT_GT(moves, 100);
}

// Carrying out the best move makes the allocation fairer in the leximax order.
TEST(Envy, TheBestMoveIsALeximaxImprovement) {
  for (std::size_t seed = 1; seed <= 80; ++seed) {
    const Scenario s = random_scenario(seed, {.people = 6, .clients = 50});
    const LoadBasis basis = load_basis(s);
    const LedgerLoads loads = ledger_loads(basis, *s.policy, Ledger::Burden);
    const auto move = envy(basis, loads).best_move;
    if (!move) continue;
    const LedgerLoads after = ledger_loads(*with_client_moved(s, (*s.clients)[move->client].id, (*s.people)[move->to].id), Ledger::Burden);
    std::vector<Ratio> before_ratios, after_ratios;
    for (const std::size_t j : loads.ranked) {
      before_ratios.push_back(loads.people[j].ratio());
      after_ratios.push_back(after.people[j].ratio());
    }
    EXPECT_TRUE(compare_leximax(after_ratios, before_ratios) < 0) << seed;
  }
}

TEST(Envy, OneGreatClientIsStructural) {
  Scenario s = testing_support::books_by_count({1, 0});
  const LoadBasis basis = load_basis(s);
  const Envy e = envy(basis, ledger_loads(basis, *s.policy, Ledger::Burden));
  EXPECT_EQ(e.pairs, 1u);
  EXPECT_EQ(e.structural, 1u);
  EXPECT_EQ(e.actionable, 0u);
  EXPECT_EQ(e.wef1_violations, 0u) << "without it the book is empty";
  EXPECT_FALSE(e.best_move);
}

TEST(Envy, SharedClientsDoNotMove) {
  Scenario s = testing_support::books_by_count({4, 0, 1});
  for (const Assignment& a : std::vector<Assignment>(*s.assignments)) {
    s = *with_client_shared(s, a.client, {{{"p000000"}, 0.9}, {{"p000002"}, 0.1}});
  }
  const LoadBasis basis = load_basis(s);
  const Envy e = envy(basis, ledger_loads(basis, *s.policy, Ledger::Burden));
  EXPECT_GT(e.pairs, 0u);
  EXPECT_EQ(e.actionable, 0u);
}

}  // namespace
}  // namespace evenhand
