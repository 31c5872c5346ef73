// The file of scenario_json.h without its layout, written in slices: what a store keeps. Long lists would hold the page up.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "domain/scenario.h"

namespace evenhand::exchange {

struct ScenarioText {
  std::string bytes;   // to_json() in the compact layout, ending in a line end
  std::string sha256;  // of the bytes, 64 hexadecimal digits
};

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

  std::unique_ptr<State> state_;
};

}  // namespace evenhand::exchange
