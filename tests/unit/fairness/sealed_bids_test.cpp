#include "fairness/sealed_bids.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "fairness/adjusted_winner.h"
#include "fairness/lottery.h"
#include "unit/domain/random_scenario.h"

namespace evenhand {
namespace {

using testing_support::Random;

std::vector<std::vector<int>> random_bids(Random& random, std::size_t people, std::size_t clients, std::size_t step) {
  std::vector<std::vector<int>> bids(people, std::vector<int>(clients, 0));
  for (std::vector<int>& own : bids) {
    for (std::size_t points = 100; points > 0; points -= std::min(points, step)) own[random.below(clients)] += static_cast<int>(std::min(points, step));
  }
  return bids;
}

std::vector<std::uint32_t> random_order(Random& random, std::size_t people) {
  std::vector<std::uint32_t> order(people);
  std::iota(order.begin(), order.end(), 0u);
  random.shuffle(order);
  return order;
}

struct Reference {
  std::vector<std::int64_t> sorted, drawn;  // points from the least up; points in the drawn order
  std::size_t count = 0;                    // awards with the best `sorted`
};

Reference best_of_all(const std::vector<std::vector<int>>& bids, const std::vector<std::uint32_t>& order) {
  Reference best;
  const std::size_t people = bids.size(), clients = bids.front().size();
  std::size_t awards = 1;
  for (std::size_t i = 0; i < clients; ++i) awards *= people;
  for (std::size_t number = 0; number < awards; ++number) {
    std::vector<std::int64_t> points(people, 0), drawn;
    bool is_allowed = true;
    for (std::size_t i = 0, rest = number; i < clients; ++i, rest /= people) {
      is_allowed = is_allowed && bids[rest % people][i] != kMayNot;
      points[rest % people] += bids[rest % people][i];
    }
    if (!is_allowed) continue;
    for (const std::uint32_t p : order) drawn.push_back(points[p]);
    std::ranges::sort(points);
    if (points > best.sorted) best = {points, drawn, 0};
    if (points != best.sorted) continue;
    ++best.count;
    best.drawn = std::max(best.drawn, drawn);
  }
  return best;
}

TEST(SealedBids, TheLeastIsTheMostPossibleThenTheNextThenTheDraw) {
  std::size_t drawn = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    Random random(seed);
    const std::size_t people = 2 + random.below(3), clients = 1 + random.below(6);
    const auto bids = random_bids(random, people, clients, random.one_in(2) ? 25 : 7);
    const auto order = random_order(random, people);
    const auto award = sealed_bids(bids, order);
    ASSERT_TRUE(award);
    EXPECT_TRUE(award->is_proved);
    const Reference best = best_of_all(bids, order);
    std::vector<std::int64_t> points(people, 0), in_order;
    for (std::size_t i = 0; i < clients; ++i) points[award->winner[i]] += bids[award->winner[i]][i];
    EXPECT_EQ(points, award->points);
    for (const std::uint32_t p : order) in_order.push_back(points[p]);
    EXPECT_EQ(in_order, best.drawn) << seed;
    EXPECT_EQ(award->least(), best.sorted.front());
    EXPECT_EQ(award->is_drawn, best.count > 1) << seed;
    drawn += award->is_drawn ? 1 : 0;
  }
  EXPECT_GT(drawn, 50u);
}

TEST(SealedBids, NobodyGetsWhatARuleKeepsFromThem) {
  std::size_t barred = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    Random random(seed);
    const std::size_t people = 2 + random.below(3), clients = 2 + random.below(4);
    auto bids = random_bids(random, people, clients, 25);
    for (std::size_t i = 0; i < clients; ++i) {
      const std::size_t may = random.below(people);  // at least this one
      for (std::size_t p = 0; p < people; ++p) {
        const std::size_t other = random.below(clients);
        if (p == may || other == i || bids[p][other] == kMayNot || !random.one_in(3)) continue;
        bids[p][other] += bids[p][i];
        bids[p][i] = kMayNot;
        ++barred;
      }
    }
    const auto order = random_order(random, people);
    const auto award = sealed_bids(bids, order);
    ASSERT_TRUE(award) << seed << " " << award.error().message;
    for (std::size_t i = 0; i < clients; ++i) EXPECT_NE(bids[award->winner[i]][i], kMayNot) << seed;
    const Reference best = best_of_all(bids, order);
    EXPECT_EQ(award->least(), best.sorted.front()) << seed;
    EXPECT_TRUE(award->is_proved);
    const auto quick = sealed_bids(bids, order, 1);
    ASSERT_TRUE(quick);
    for (std::size_t i = 0; i < clients; ++i) EXPECT_NE(bids[quick->winner[i]][i], kMayNot) << "the first award too";
  }
  EXPECT_GT(barred, 200u);
  const std::vector<std::uint32_t> order = {0, 1};
  EXPECT_FALSE(sealed_bids({{100, kMayNot}, {100, kMayNot}}, order));
}

TEST(SealedBids, WithoutTimeItSaysThatItIsTheBestFound) {
  Random random(3);
  const auto bids = random_bids(random, 5, 30, 3);
  const std::vector<std::uint32_t> order = {0, 1, 2, 3, 4};
  const auto quick = sealed_bids(bids, order, 10), longer = sealed_bids(bids, order, 20'000);
  ASSERT_TRUE(quick && longer);
  EXPECT_FALSE(quick->is_proved);
  EXPECT_NE(sealed_bids_sentence(*quick).find("the best award found"), std::string::npos);
  EXPECT_GT(quick->least(), 0);
  EXPECT_GE(longer->least(), quick->least());
}

TEST(SealedBids, BidsThatDoNotCountAreRefused) {
  const std::vector<std::uint32_t> order = {1, 0}, twice = {1, 1};
  EXPECT_TRUE(sealed_bids({{60, 40}, {50, 50}}, order));
  EXPECT_FALSE(sealed_bids({{60, 40}}, order));
  EXPECT_FALSE(sealed_bids({{60, 40}, {100}}, order));
  EXPECT_FALSE(sealed_bids({{60, 40}, {60, 41}}, order));
  EXPECT_FALSE(sealed_bids({{60, 40}, {50, 50}}, twice));
}

TEST(Lottery, TheOrderFollowsFromAllSecretsAndNobodyCanChangeTheirs) {
  const std::vector<PersonId> people = {{"a"}, {"b"}, {"c"}};
  const std::vector<Reveal> reveals = {{{"a"}, "apple tree"}, {{"b"}, "birch tree"}};
  std::vector<Commitment> commitments;
  for (const Reveal& reveal : reveals) commitments.push_back({reveal.by, commitment_hash(reveal.by, reveal.secret)});
  const auto order = drawn_order(people, commitments, reveals);
  ASSERT_TRUE(order);
  EXPECT_EQ(drawn_order(people, {commitments[1], commitments[0]}, {reveals[1], reveals[0]}), order);
  EXPECT_FALSE(drawn_order(people, commitments, {reveals[0]}));
  EXPECT_FALSE(drawn_order(people, commitments, {reveals[0], {{"b"}, "beech tree"}}));
  EXPECT_FALSE(drawn_order(people, {commitments[0], commitments[0]}, reveals));
  EXPECT_FALSE(drawn_order(people, {}, {}));
  EXPECT_FALSE(drawn_order(people, {{{"a"}, commitment_hash({"a"}, "short")}}, {{{"a"}, "short"}}));
  EXPECT_NE(commitment_hash({"a"}, "apple tree"), commitment_hash({"b"}, "apple tree"));
}

TEST(Lottery, EveryOrderComesUp) {
  const std::vector<PersonId> people = {{"a"}, {"b"}, {"c"}};
  std::vector<std::size_t> firsts(3, 0);
  for (int n = 0; n < 600; ++n) {
    const Reveal reveal{{"a"}, "secret number " + std::to_string(n)};
    ++firsts[drawn_order(people, {{reveal.by, commitment_hash(reveal.by, reveal.secret)}}, {reveal})->front()];
  }
  for (const std::size_t count : firsts) EXPECT_GT(count, 150u);
}

}  // namespace
}  // namespace evenhand
