#include "fairness/chance.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "domain/edit_scenario.h"
#include "unit/domain/random_scenario.h"
#include "unit/domain/single_edits.h"

namespace evenhand {
namespace {

using testing_support::books_by_count;
using testing_support::random_scenario;

ChanceJob job_for(const Scenario& s, ChanceOptions options = {}) {
  const LoadBasis basis = load_basis(s);
  return ChanceJob(ledger_loads(basis, *s.policy, Ledger::Burden), basis, options);
}

ChanceResult run(const Scenario& s, ChanceOptions options = {}) {
  ChanceJob job = job_for(s, options);
  while (!job.step(1'000'000).is_finished()) {
  }
  return job.result();
}

bool is_same(const ChanceResult& a, const ChanceResult& b) {
  const auto deals = [](const ChanceBin& bin) { return bin.deals; };
  return a.deals == b.deals && a.at_least_as_uneven == b.at_least_as_uneven && a.median == b.median &&
         std::ranges::equal(a.bins, b.bins, {}, deals, deals);
}

// Newcombe 1998, table I, method 3.
TEST(Chance, WilsonIntervals) {
  const auto near = [](Interval i, double low, double high) {
    EXPECT_NEAR(i.low, low, 5e-5);
    EXPECT_NEAR(i.high, high, 5e-5);
  };
  near(wilson_interval(81, 263), 0.2553, 0.3662);
  near(wilson_interval(15, 148), 0.0624, 0.1605);
  near(wilson_interval(0, 20), 0.0, 0.1611);
  near(wilson_interval(1, 29), 0.0061, 0.1718);
  near(wilson_interval(29, 29), 0.8830, 1.0);
  near(wilson_interval(0, 0), 0.0, 1.0);
}

TEST(Chance, HoweverItIsSteppedTheAnswerIsTheSame) {
  const Scenario s = random_scenario(4);
  const ChanceOptions options{.deals = 300};
  const ChanceResult whole = run(s, options);
  for (const std::uint64_t budget : {1u, 7u, 1000u}) {
    ChanceJob job = job_for(s, options);
    std::uint64_t done = 0;
    while (!job.progress().is_finished()) {
      const Progress progress = job.step(budget);
      EXPECT_LE(progress.done, done + budget);
      EXPECT_GT(progress.done, done);
      done = progress.done;
    }
    EXPECT_TRUE(is_same(job.result(), whole)) << budget;
  }
  EXPECT_FALSE(is_same(run(s, {.deals = 300, .seed = 5}), whole)) << "another seed is another sample";
}

TEST(Chance, NamesDoNotMatter) {
  for (std::size_t seed = 1; seed <= 10; ++seed) {
    Scenario s = random_scenario(seed, {.people = 5, .clients = 30, .has_gaps = false});
    Scenario other = s;
    const auto mirrored = [](std::string& id, std::size_t last) { id = testing_support::padded(id.substr(0, 1), last - std::stoul(id.substr(1))); };
    other.people.edit([&](auto& list) {
      for (auto& p : list) mirrored(p.id.value, 4);
      std::ranges::reverse(list);
    });
    other.clients.edit([&](auto& list) {
      for (auto& c : list) mirrored(c.id.value, 29);
      std::ranges::reverse(list);
    });
    other.assignments.edit([&](auto& list) {
      for (auto& a : list) {
        mirrored(a.client.value, 29);
        mirrored(a.person.value, 4);
      }
      std::ranges::reverse(list);
    });
    EXPECT_EQ(run(s, {.deals = 200}).at_least_as_uneven, run(other, {.deals = 200}).at_least_as_uneven) << seed;
  }
}

// Four clients among two people with 1 and 3 parts of the capacity: the share is a binomial sum.
TEST(Chance, AgreesWithTheExactProbability) {
  Scenario s = books_by_count({2, 2});
  s = *with_person_fte(*with_person_fte(s, {"p000000"}, 0.5), {"p000001"}, 1.5);
  const ChanceResult result = run(s);
  EXPECT_EQ(result.deals, 10'000u);
  EXPECT_NEAR(result.today, 0.25, 1e-8);
  // k clients with the first: |k/4 - 1/4| >= 1/4 unless k = 1.
  const double exact = 1.0 - 4 * 0.25 * std::pow(0.75, 3);
  EXPECT_NEAR(result.share, exact, 4 * std::sqrt(exact * (1 - exact) / 10'000));
  EXPECT_LT(result.interval.low, result.share);
  EXPECT_GT(result.interval.high, result.share);
}

// Three equal clients and people do not divide 10^9 evenly; deals that mirror today must count as equal.
TEST(Chance, RoundingOfLoadsDoesNotBreakTies) {
  const ChanceResult result = run(books_by_count({3, 0, 0}));
  EXPECT_NEAR(result.today, 2.0 / 3.0, 1e-8);
  const double exact = 3.0 / 27.0;
  EXPECT_NEAR(result.share, exact, 4 * std::sqrt(exact * (1 - exact) / 10'000));
}

TEST(Chance, EvenTodayIsNeverRare) {
  const ChanceResult result = run(books_by_count({7, 7, 7}));
  EXPECT_EQ(result.at_least_as_uneven, result.deals);
  EXPECT_DOUBLE_EQ(result.share, 1.0);
  EXPECT_DOUBLE_EQ(result.interval.high, 1.0);
}

TEST(Chance, TheHistogramHoldsEveryDeal) {
  for (std::size_t seed = 1; seed <= 20; ++seed) {
    const ChanceResult result = run(random_scenario(seed, {.people = 2 + seed % 9}), {.deals = 500});
    std::uint32_t deals = 0;
    ASSERT_FALSE(result.bins.empty());
    EXPECT_LE(result.bins.size(), 40u);
    for (std::size_t b = 0; b < result.bins.size(); ++b) {
      deals += result.bins[b].deals;
      EXPECT_EQ(result.bins[b].is_below_today, result.bins[b].to <= result.today);
      if (b > 0) EXPECT_DOUBLE_EQ(result.bins[b].from, result.bins[b - 1].to);
    }
    EXPECT_EQ(deals, 500u);
    EXPECT_GE(result.bins.back().to, result.today);
  }
}

TEST(Chance, PeopleWithoutCapacityReceiveNothing) {
  Scenario s = books_by_count({5, 5});
  s = *with_person_fte(s, {"p000001"}, 0.0);
  const ChanceResult result = run(s, {.deals = 50});
  EXPECT_NEAR(result.today, 0.5, 1e-8);
  EXPECT_EQ(result.at_least_as_uneven, 0u) << "every deal gives all to the one with capacity";
}

TEST(Chance, NothingToDeal) {
  const Scenario s = books_by_count({2, 2});
  const LoadBasis basis = load_basis(s);
  ChanceJob none(ledger_loads(basis, *s.policy, Ledger::Visibility), basis);
  EXPECT_TRUE(none.step(10).is_finished());
  EXPECT_EQ(none.result().deals, 0u);

  Scenario shared = books_by_count({1, 0});
  shared = *with_client_shared(shared, {"c000000"}, {{{"p000000"}, 0.5}, {{"p000001"}, 0.5}});
  EXPECT_TRUE(job_for(shared).progress().is_finished()) << "shared clients stay";
}

TEST(Chance, APartialResultCountsFinishedDeals) {
  ChanceJob job = job_for(books_by_count({6, 4}), {.deals = 100});
  job.step(55);
  EXPECT_EQ(job.result().deals, 5u);
  EXPECT_EQ(job.progress(), (Progress{55, 1000}));
}

}  // namespace
}  // namespace evenhand
