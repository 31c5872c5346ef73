// Damaged files: never a crash, never an invalid scenario (FS-5). 10,000 mutations each of a scenario file and of a table; a tenth of them under the
// sanitizers, beside which the fuzz targets run.
#include <gtest/gtest.h>

#include "domain/validate.h"
#include "exchange/input.h"
#include "unit/exchange/scenario_samples.h"
#include "unit/exchange/test_files.h"
#include "unit/thorough.h"

namespace evenhand::exchange {
namespace {

using evenhand::testing_support::Random;

std::string mutated(std::string text, Random& random) {
  static const std::string kPieces[] = {"\"", ",", "{", "}", "[", "]", ":", "null", "-1", "1e999", "0", "\n", "\r", ";", "\t", std::string(1, '\0'), "\xFF", "\xC3\xA9", "\\u", "NaN", "p1", "c1"};
  for (std::size_t n = 1 + random.below(3); n > 0; --n) {
    if (text.empty()) text = "x";
    const std::size_t at = random.below(text.size());
    const std::size_t size = 1 + random.below(12);
    switch (random.below(6)) {
      case 0: text[at] = static_cast<char>(random.below(256)); break;
      case 1: text.erase(at, size); break;
      case 2: text.insert(at, kPieces[random.below(std::size(kPieces))]); break;
      case 3: text.insert(random.below(text.size()), text.substr(at, size * 8)); break;
      case 4: text.resize(at); break;
      default: text.replace(at, std::min(size, text.size() - at), kPieces[random.below(std::size(kPieces))]); break;
    }
  }
  return text;
}

constexpr std::size_t kMutations = ::evenhand::testing_support::cases(10'000, 1'000);

struct Tally {
  std::size_t accepted = 0, refused = 0;
};

Tally run(const std::string& start, const std::string& name, std::uint64_t seed) {
  Random random(seed);
  Tally tally;
  for (std::size_t i = 0; i < kMutations; ++i) {
    const std::string text = mutated(start, random);
    const Result<Input> input = read_input(name, text);
    Result<Scenario> scenario = std::unexpected(Error{});
    if (!input) {
      EXPECT_FALSE(input.error().message.empty());
    } else if (const LoadedScenario* loaded = std::get_if<LoadedScenario>(&*input)) {
      scenario = loaded->scenario;
      EXPECT_EQ(from_json(to_json(*scenario), name)->scenario, *scenario) << text;
    } else {
      scenario = build_scenario(std::get<ImportProposal>(*input), "Title", "2026-11-21");
    }
    if (scenario) EXPECT_EQ(validate(*scenario), std::nullopt) << text;
    if (scenario && ::testing::Test::HasFailure()) return tally;
    ++(scenario ? tally.accepted : tally.refused);
  }
  return tally;
}

TEST(Mutation, OfAScenarioFileNeverGivesAnInvalidScenario) {
  const Tally tally = run(to_json(testing_support::full_scenario()), "x.json", 1);
  EXPECT_GT(tally.accepted, kMutations * 3 / 100);
  EXPECT_GT(tally.refused, kMutations * 30 / 100);
}

TEST(Mutation, OfATableNeverGivesAnInvalidScenario) {
  const Tally tally = run(testing_support::data_file("csv/salesforce.csv"), "x.csv", 2);
  EXPECT_GT(tally.accepted, kMutations * 30 / 100);
  EXPECT_GT(tally.refused, kMutations * 3 / 100);
}

}  // namespace
}  // namespace evenhand::exchange
