#include "exchange/scenario_text_job.h"

#include <gtest/gtest.h>

#include <set>

#include "app/samples.h"
#include "domain/sha256.h"
#include "exchange/json_writer.h"
#include "exchange/scenario_json.h"

namespace evenhand::exchange {
namespace {

void expect_blocks_cover(const ScenarioText& text) {
  std::size_t at = 0;
  for (const TextBlock& block : text.blocks) {
    EXPECT_EQ(block.name, sha256_hex(std::string_view(text.bytes).substr(at, block.size)).substr(0, 32));
    at += block.size;
  }
  EXPECT_EQ(at, text.bytes.size());
}

Scenario large_region() {
  for (const app::Sample& sample : app::samples()) {
    if (sample.name == "large-region") return *sample.build(app::kSampleDay);
  }
  return {};
}

// Bytes of `after` in blocks that `before` has not.
std::size_t bytes_to_store(const ScenarioText& before, const ScenarioText& after) {
  std::set<std::string> known;
  for (const TextBlock& block : before.blocks) known.insert(block.name);
  std::size_t bytes = 0;
  for (const TextBlock& block : after.blocks) bytes += known.contains(block.name) ? 0 : block.size;
  return bytes;
}

TEST(ScenarioTextJob, writes_what_to_json_writes_without_its_layout_whatever_the_slices) {
  for (const app::Sample& sample : app::samples()) {
    const Scenario scenario = *sample.build(app::kSampleDay);
    const std::string whole = without_layout(to_json(scenario)) + "\n";
    for (const std::size_t budget : {std::size_t{1}, std::size_t{4'000}, std::size_t{1} << 30}) {
      if (budget == 1 && whole.size() > 300'000) continue;
      ScenarioTextJob job(scenario);
      std::size_t steps = 0;
      for (; !job.is_finished(); ++steps) job.step(budget);
      const ScenarioText text = job.take();
      EXPECT_EQ(text.bytes, whole) << sample.title << " in slices of " << budget;
      EXPECT_EQ(text.sha256, sha256_hex(whole));
      expect_blocks_cover(text);
      EXPECT_GE(steps, std::min<std::size_t>(2 * whole.size() / budget, whole.size()) / 2) << "slices are slices";
    }
  }
}

TEST(ScenarioTextJob, is_read_back_as_it_was) {
  const Scenario scenario = *app::samples().front().build(app::kSampleDay);
  const Result<LoadedScenario> loaded = from_json(ScenarioTextJob(scenario).take().bytes, "store");
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->scenario, scenario);
  EXPECT_TRUE(loaded->is_unchanged);
}

// A block reaches from one end to the next, at most 256 KB and a row; an edit changes those it lies in and the first, which holds
// the hash of the content.
TEST(ScenarioTextJob, an_edit_leaves_the_blocks_it_does_not_lie_in_as_they_were) {
  const Scenario scenario = large_region();
  const ScenarioText before = ScenarioTextJob(scenario).take();
  constexpr std::size_t kBlock = 260 * 1024;
  ASSERT_GT(before.blocks.size(), 10u);
  for (const TextBlock& block : before.blocks) EXPECT_LE(block.size, kBlock);

  Scenario weighed = scenario;
  weighed.policy.edit([](Policy& policy) { policy.criteria.front().weight += 1; });
  EXPECT_LE(bytes_to_store(before, ScenarioTextJob(weighed).take()), 2 * kBlock);

  Scenario renamed = scenario;
  renamed.clients.edit([](std::vector<Client>& clients) { clients[clients.size() / 2].name = "Another and a longer name"; });
  EXPECT_LE(bytes_to_store(before, ScenarioTextJob(renamed).take()), 3 * kBlock);

  Scenario shorter = scenario;
  shorter.clients.edit([](std::vector<Client>& clients) { clients.erase(clients.begin() + 100); });
  EXPECT_LE(bytes_to_store(before, ScenarioTextJob(shorter).take()), 3 * kBlock);
}

TEST(ScenarioTextJob, an_empty_scenario_has_its_required_lists) {
  Scenario scenario;
  scenario.id = {"s"};
  scenario.title = "Nobody yet";
  EXPECT_EQ(ScenarioTextJob(scenario).take().bytes, without_layout(to_json(scenario)) + "\n");
}

}  // namespace
}  // namespace evenhand::exchange
