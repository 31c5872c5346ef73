#include "exchange/decimal_text.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdlib>

#include "unit/domain/random_scenario.h"

namespace evenhand::exchange {
namespace {

using evenhand::testing_support::Random;

TEST(DecimalText, WritesWhatReadsBackAsTheSameBits) {
  Random random(9);
  std::size_t finite = 0;
  for (int i = 0; i < 200'000; ++i) {
    const double value = std::bit_cast<double>(random.next());
    if (!std::isfinite(value)) continue;
    ++finite;
    const std::optional<double> again = read_decimal(shortest_decimal(value));
    ASSERT_TRUE(again.has_value());
    ASSERT_EQ(std::bit_cast<std::uint64_t>(*again), std::bit_cast<std::uint64_t>(value)) << shortest_decimal(value);
  }
  EXPECT_GT(finite, 190'000u);
  EXPECT_EQ(shortest_decimal(0.1), "0.1");
  EXPECT_EQ(shortest_decimal(1234.0), "1234");
  EXPECT_EQ(shortest_decimal(1.0 / 3.0), "0.3333333333333333");
  EXPECT_EQ(shortest_decimal(-0.0), "-0");
  EXPECT_EQ(shortest_decimal(NAN), "0");
}

TEST(DecimalText, ShortNumbersAgreeWithTheLibrary) {
  Random random(10);
  for (int i = 0; i < 200'000; ++i) {
    std::string text = random.one_in(3) ? "-" : "";
    for (std::size_t n = 1 + random.below(10); n > 0; --n) text.push_back(static_cast<char>('0' + random.below(10)));
    if (random.one_in(2)) text += ".";
    for (std::size_t n = text.back() == '.' ? 1 + random.below(9) : 0; n > 0; --n) text.push_back(static_cast<char>('0' + random.below(10)));
    ASSERT_EQ(std::bit_cast<std::uint64_t>(*read_decimal(text)), std::bit_cast<std::uint64_t>(std::strtod(text.c_str(), nullptr))) << text;
  }
  EXPECT_EQ(read_decimal("1e400"), std::nullopt);
  EXPECT_EQ(read_decimal("123456789012345678901234567890"), 123456789012345678901234567890.0);
}

}  // namespace
}  // namespace evenhand::exchange
