// The file of scenario_json.h without its layout, written in slices: what a store keeps. Long lists would hold the page up.
#pragma once

#include <cstddef>
#include <memory>

#include "domain/scenario.h"
#include "exchange/scenario_text.h"

namespace evenhand::exchange {

class ScenarioTextJob {
 public:
  explicit ScenarioTextJob(Scenario scenario);  // shares its lists
  ~ScenarioTextJob();
  ScenarioTextJob(const ScenarioTextJob&) = delete;
  ScenarioTextJob& operator=(const ScenarioTextJob&) = delete;

  // Writes or hashes about so many bytes.
  void step(std::size_t byte_budget);
  bool is_finished() const;
  ScenarioText take();  // does what is left; once

 private:
  struct State;
  void write_some(std::size_t byte_budget);
  void hash_some(std::size_t byte_budget);

  std::unique_ptr<State> state_;
};

}  // namespace evenhand::exchange
