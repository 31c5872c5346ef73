#include "fairness/explain.h"

#include <gtest/gtest.h>

#include "unit/domain/random_scenario.h"

namespace evenhand {
namespace {

TEST(Explain, PartsAddUpToTheLoad) {
  for (std::size_t seed = 1; seed <= 40; ++seed) {
    const Scenario s = testing_support::random_scenario(seed, {.people = 5, .clients = 40});
    const LoadBasis basis = load_basis(s);
    const LedgerLoads loads = ledger_loads(basis, *s.policy, Ledger::Burden);
    for (std::size_t j = 0; j < loads.people.size(); ++j) {
      const Explanation e = explain(basis, loads, j);
      EXPECT_DOUBLE_EQ(e.points, loads.people[j].load_points());
      EXPECT_EQ(e.clients.size(), loads.people[j].client_count);
      double of_clients = 0.0, of_criteria = 0.0;
      std::vector<double> per_criterion(e.criteria.size(), 0.0);
      for (std::size_t i = 0; i < e.clients.size(); ++i) {
        if (i > 0) EXPECT_LE(e.clients[i].points, e.clients[i - 1].points);
        of_clients += e.clients[i].points;
        double parts = 0.0;
        for (std::size_t k = 0; k < e.clients[i].criteria.size(); ++k) {
          parts += e.clients[i].criteria[k].points;
          per_criterion[k] += e.clients[i].criteria[k].points;
        }
        EXPECT_NEAR(parts, e.clients[i].points, 3e-6);
      }
      for (std::size_t k = 0; k < e.criteria.size(); ++k) {
        of_criteria += e.criteria[k].points;
        EXPECT_NEAR(e.criteria[k].points, per_criterion[k], 1e-9);
      }
      EXPECT_NEAR(of_clients, e.points, 1e-9);
      EXPECT_NEAR(of_criteria, e.points, 1e-4);
    }
  }
}

TEST(Explain, ByHand) {
  Scenario s = testing_support::books_by_count({2, 2});
  s.policy.edit([](Policy& p) {
    p.criteria[0].weight = 25;
    p.criteria.push_back(testing_support::criterion("hours", Ledger::Burden, 75));
  });
  s.clients.edit([](std::vector<Client>& c) {
    c[0].values = {{{"hours"}, 10}};
    c[1].values = {{{"hours"}, 30}};
    c[2].values = {{{"hours"}, 40}};
  });
  const LoadBasis basis = load_basis(s);
  const Explanation e = explain(basis, ledger_loads(basis, *s.policy, Ledger::Burden), 1);
  ASSERT_EQ(e.clients.size(), 2u);
  EXPECT_EQ(e.clients[0].client, 2u) << "40 hours of 110; the fourth client is estimated at 30";
  EXPECT_NEAR(e.clients[0].points, 62.5 + 750.0 * 40 / 110, 1e-5);
  EXPECT_NEAR(e.clients[0].criteria[0].points, 62.5, 1e-9);
  EXPECT_DOUBLE_EQ(e.clients[0].criteria[1].value, 40.0);
  EXPECT_FALSE(e.clients[0].criteria[1].is_estimated);
  EXPECT_TRUE(e.clients[1].criteria[1].is_estimated);
  EXPECT_DOUBLE_EQ(e.clients[1].criteria[1].value, 30.0);
  EXPECT_DOUBLE_EQ(e.criteria[1].value, 70.0);
  EXPECT_TRUE(e.criteria[1].is_estimated);
  EXPECT_DOUBLE_EQ(e.fair_points, 500.0);
}

}  // namespace
}  // namespace evenhand
