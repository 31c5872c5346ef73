#include "ownership/credit.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "claims.h"

namespace evenhand::ownership {
namespace {

using testing_support::Random;

const Date kToday{2026, 11, 1};

// Random touches of `people` people on one client over the last year; the usual deal stages.
Scenario touched(Random& random, std::size_t people, std::size_t touches) {
  Scenario scenario;
  std::vector<Person> team;
  for (std::size_t p = 0; p < people; ++p) team.push_back({.id = {"p" + std::to_string(p)}, .name = "P"});
  scenario.people = team;
  scenario.clients = std::vector<Client>{{.id = {"c"}, .name = "C"}};
  std::vector<Touchpoint> list;
  for (std::size_t i = 0; i < touches; ++i) {
    list.push_back({.id = {testing_support::padded("t", i)}, .client = {"c"}, .person = team[random.below(people)].id,
                    .on = date_from_days(days_since_epoch(kToday) - static_cast<std::int64_t>(random.below(360))),
                    .kind = static_cast<TouchpointKind>(random.below(kTouchpointKindCount)), .is_strategic = random.one_in(4), .with_executive = random.one_in(5)});
  }
  scenario.touchpoints = list;
  return scenario;
}

CreditSplit split_of(const Scenario& scenario, CreditRule rule) { return credit_of(RecordIndex(scenario), ownership_policy_of(scenario), {"c"}, kToday, rule); }

double sum_of(const CreditSplit& split) {
  double sum = split.left_over;
  for (const CreditShare& share : split.shares) sum += share.share;
  return sum;
}

// The definition: mean over all orders of what a person adds to those before.
std::vector<double> shapley_by_enumeration(const Scenario& scenario, const std::vector<PersonId>& people) {
  const auto& stages = ownership_policy_of(scenario).credit.deal_stages;
  double total = 0.0;
  for (const DealStage& stage : stages) total += stage.points;
  const auto worth = [&](const std::set<PersonId>& coalition) {
    double sum = 0.0;
    for (const DealStage& stage : stages) {
      const bool is_touched = std::ranges::any_of(*scenario.touchpoints, [&](const Touchpoint& t) {
        return coalition.contains(t.person) && std::ranges::find(stage.kinds, t.kind) != stage.kinds.end();
      });
      sum += is_touched ? stage.points / total : 0.0;
    }
    return sum;
  };
  std::vector<std::size_t> order(people.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<double> value(people.size(), 0.0);
  double orders = 0.0;
  do {
    std::set<PersonId> before;
    for (const std::size_t p : order) {
      const double without = worth(before);
      before.insert(people[p]);
      value[p] += worth(before) - without;
    }
    ++orders;
  } while (std::ranges::next_permutation(order).found);
  for (double& v : value) v /= orders;
  return value;
}

TEST(Credit, shapley_is_what_enumerating_every_order_gives) {
  Random random(5);
  for (int round = 0; round < 60; ++round) {
    const Scenario scenario = touched(random, 1 + random.below(5), 1 + random.below(9));
    const CreditSplit split = split_of(scenario, CreditRule::Shapley);
    std::vector<PersonId> people;
    for (const CreditShare& share : split.shares) people.push_back(share.person);
    const std::vector<double> exact = shapley_by_enumeration(scenario, people);
    for (std::size_t p = 0; p < people.size(); ++p) ASSERT_NEAR(split.shares[p].share, exact[p], 1e-12);
  }
}

TEST(Credit, every_rule_hands_out_the_whole_and_nothing_below_zero) {
  Random random(6);
  for (int round = 0; round < 100; ++round) {
    const Scenario scenario = touched(random, 1 + random.below(5), 1 + random.below(12));
    for (const CreditRule rule : kCreditRules) {
      const CreditSplit split = split_of(scenario, rule);
      if (rule == CreditRule::PeerRated) {
        EXPECT_NE(split.state, CreditState::Ready);
        continue;
      }
      ASSERT_EQ(split.state, CreditState::Ready);
      ASSERT_NEAR(sum_of(split), 1.0, 1e-9) << credit_word(rule);
      for (const CreditShare& share : split.shares) ASSERT_GE(share.share, 0.0);
      if (rule != CreditRule::Shapley) ASSERT_EQ(split.left_over, 0.0);
    }
  }
}

TEST(Credit, rules_are_what_their_names_say) {
  Scenario scenario = testing_support::acme();
  scenario.clients.edit([](std::vector<Client>& clients) { clients[0].id = {"c"}; });
  scenario.touchpoints.edit([](std::vector<Touchpoint>& touches) {
    for (Touchpoint& t : touches) t.client = {"c"};
  });
  // ann 1 March 2025 (executive), bob and ann 2 September, cleo 2 October, bob 1 November 2026 (strategic)
  const auto shares = [&](CreditRule rule) {
    std::vector<double> found;
    for (const CreditShare& share : split_of(scenario, rule).shares) found.push_back(share.share);
    return found;
  };
  const auto near = [&](CreditRule rule, std::vector<double> wanted) {
    const std::vector<double> found = shares(rule);
    ASSERT_EQ(found.size(), wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) EXPECT_NEAR(found[i], wanted[i], 1e-12) << credit_word(rule) << i;
  };
  near(CreditRule::Equal, {1.0 / 3, 1.0 / 3, 1.0 / 3});
  near(CreditRule::First, {1, 0, 0});
  near(CreditRule::Last, {0, 1, 0});
  near(CreditRule::Ends402040, {0.4 + 0.2 / 3, 0.4 + 0.2 / 3, 0.2 / 3});
  near(CreditRule::Influence, {3.0 / 7, 3.0 / 7, 1.0 / 7});
  const CreditSplit last = split_of(scenario, CreditRule::Last);
  EXPECT_TRUE(last.rewards_hoarding);
  EXPECT_EQ(last.shares[2].colleague, PersonId{"bob"}) << "without Bob, Cleo's touch would be the last";
  EXPECT_NEAR(last.shares[2].gain_from_hoarding, 1.0, 1e-12);
  EXPECT_FALSE(split_of(scenario, CreditRule::Influence).rewards_hoarding);
  EXPECT_FALSE(split_of(scenario, CreditRule::Equal).rewards_hoarding);
}

std::vector<std::vector<int>> random_reports(Random& random, std::size_t people) {
  std::vector<std::vector<int>> points(people, std::vector<int>(people, 0));
  for (std::size_t i = 0; i < people; ++i) {
    for (std::size_t j = 0; j < people; ++j) points[i][j] = i == j ? 0 : static_cast<int>(random.below(101));
    points[i][(i + 1) % people] += 1;
  }
  return points;
}

TEST(ImpartialCredit, ones_own_report_never_changes_ones_own_share) {
  Random random(7);
  for (int round = 0; round < 400; ++round) {
    const std::size_t people = 3 + random.below(5);
    const auto points = random_reports(random, people);
    const auto shares = impartial_shares(points);
    ASSERT_TRUE(shares);
    for (std::size_t i = 0; i < people; ++i) {
      auto changed = points;
      changed[i] = random_reports(random, people)[i];
      const auto after = impartial_shares(changed);
      ASSERT_TRUE(after);
      ASSERT_NEAR((*after)[i], (*shares)[i], 1e-12) << people;
    }
  }
}

TEST(ImpartialCredit, is_exact_for_four_or_more_and_never_hands_out_too_much) {
  Random random(8);
  for (int round = 0; round < 400; ++round) {
    const std::size_t people = 3 + random.below(5);
    const auto shares = impartial_shares(random_reports(random, people));
    double sum = 0.0;
    for (const double share : *shares) {
      ASSERT_GE(share, 0.0);
      sum += share;
    }
    if (people == 3) ASSERT_LE(sum, 1.0 + 1e-12);
    else ASSERT_NEAR(sum, 1.0, 1e-12);
  }
}

TEST(ImpartialCredit, consensus_is_respected) {
  Random random(9);
  for (int round = 0; round < 100; ++round) {
    const std::size_t people = 3 + random.below(4);
    std::vector<int> truth;
    for (std::size_t i = 0; i < people; ++i) truth.push_back(1 + static_cast<int>(random.below(12)));
    std::vector<std::vector<int>> points(people, truth);
    for (std::size_t i = 0; i < people; ++i) {
      for (int& p : points[i]) p *= 1 + static_cast<int>(i);  // in each one's own scale
    }
    const auto shares = impartial_shares(points);
    const double sum = std::reduce(truth.begin(), truth.end(), 0.0);
    for (std::size_t i = 0; i < people; ++i) ASSERT_NEAR((*shares)[i], truth[i] / sum, 1e-9);
  }
}

TEST(ImpartialCredit, needs_three_people_who_all_report) {
  EXPECT_FALSE(impartial_shares({{0, 1}, {1, 0}}));
  EXPECT_FALSE(impartial_shares({{0, 0, 0}, {1, 0, 1}, {1, 1, 0}}));
  Random random(1);
  Scenario scenario = touched(random, 3, 6);
  EXPECT_EQ(split_of(scenario, CreditRule::PeerRated).state, CreditState::TooFewReports) << "three have a part, and nobody has reported";
  std::vector<PeerReport> reports = {{{"c"}, {"p0"}, {{{"p1"}, 60}, {{"p2"}, 40}}}, {{"c"}, {"p1"}, {{{"p0"}, 50}, {{"p2"}, 50}}}};
  scenario.peer_reports = reports;
  EXPECT_EQ(split_of(scenario, CreditRule::PeerRated).state, CreditState::TooFewReports);
  reports.push_back({{"c"}, {"p2"}, {{{"p0"}, 30}, {{"p1"}, 70}}});
  scenario.peer_reports = reports;
  const CreditSplit split = split_of(scenario, CreditRule::PeerRated);
  EXPECT_EQ(split.state, CreditState::Ready);
  EXPECT_NEAR(sum_of(split), 1.0, 1e-9);
}

}  // namespace
}  // namespace evenhand::ownership
