#include "exchange/scenario_text_job.h"

#include <gtest/gtest.h>

#include "app/samples.h"
#include "domain/sha256.h"
#include "exchange/json_writer.h"
#include "exchange/scenario_json.h"

namespace evenhand::exchange {
namespace {

TEST(ScenarioTextJob, writes_what_to_json_writes_without_its_layout_whatever_the_slices) {
  for (const app::Sample& sample : app::samples()) {
    const Scenario scenario = *sample.build();
    const std::string whole = without_layout(to_json(scenario)) + "\n";
    for (const std::size_t budget : {std::size_t{1}, std::size_t{4'000}, std::size_t{1} << 30}) {
      if (budget == 1 && whole.size() > 300'000) continue;
      ScenarioTextJob job(scenario);
      std::size_t steps = 0;
      for (; !job.is_finished(); ++steps) job.step(budget);
      const ScenarioText text = job.take();
      EXPECT_EQ(text.bytes, whole) << sample.title << " in slices of " << budget;
      EXPECT_EQ(text.sha256, sha256_hex(whole));
      EXPECT_GE(steps, std::min<std::size_t>(2 * whole.size() / budget, whole.size()) / 2) << "slices are slices";
    }
  }
}

TEST(ScenarioTextJob, is_read_back_as_it_was) {
  const Scenario scenario = *app::samples().front().build();
  const Result<LoadedScenario> loaded = from_json(ScenarioTextJob(scenario).take().bytes, "store");
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->scenario, scenario);
  EXPECT_TRUE(loaded->is_unchanged);
}

TEST(ScenarioTextJob, an_empty_scenario_has_its_required_lists) {
  Scenario scenario;
  scenario.id = {"s"};
  scenario.title = "Nobody yet";
  EXPECT_EQ(ScenarioTextJob(scenario).take().bytes, without_layout(to_json(scenario)) + "\n");
}

}  // namespace
}  // namespace evenhand::exchange
