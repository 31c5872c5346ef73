#include "fairness/weight_bits.h"

#include <gtest/gtest.h>

#include <set>

#include "unit/domain/random_scenario.h"

namespace evenhand {
namespace {

// Beside a plain set of numbers, with weights about the ends of words.
TEST(WeightBits, AreTheWeightsThatCanBeMade) {
  testing_support::Random random(7);
  for (int round = 0; round < 100; ++round) {
    constexpr std::int64_t kEnd = 5 * 64;
    WeightBits bits(5);
    bits.add(0);
    std::set<std::int64_t> made{0};
    for (int unit = 0; unit < 6; ++unit) {
      const std::int64_t weight = random.one_in(2) ? 62 + static_cast<std::int64_t>(random.below(4)) : 1 + static_cast<std::int64_t>(random.below(130));
      bits = bits.with(weight);
      const std::set<std::int64_t> before = made;
      for (const std::int64_t one : before) {
        if (one + weight < kEnd) made.insert(one + weight);
      }
    }
    for (std::int64_t weight = -2; weight < kEnd + 70; ++weight) {
      ASSERT_EQ(bits.has(weight), made.contains(weight)) << weight;
      const auto above = made.lower_bound(weight);
      ASSERT_EQ(bits.at_least(weight), above == made.end() ? -1 : *above) << weight;
      const auto beyond = made.upper_bound(weight);
      ASSERT_EQ(bits.at_most(weight), beyond == made.begin() ? -1 : *std::prev(beyond)) << weight;
    }
  }
}

}  // namespace
}  // namespace evenhand
