// What a store keeps of a scenario: its text (scenario_text_job.h), and stretches of it that most edits leave as they are.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace evenhand::exchange {

// A stretch of the text. Where one ends depends on the rows near it alone, so an edit elsewhere leaves it as it was: a store that
// has a block of this name has its bytes.
struct TextBlock {
  std::size_t size = 0;  // bytes
  std::string name;      // the first 32 hexadecimal digits of their SHA-256

  bool operator==(const TextBlock&) const = default;
};

struct ScenarioText {
  std::string bytes;   // to_json() in the compact layout, ending in a line end
  std::string sha256;  // of the bytes, 64 hexadecimal digits
  std::vector<TextBlock> blocks;  // all of the bytes, in order
};

}  // namespace evenhand::exchange
