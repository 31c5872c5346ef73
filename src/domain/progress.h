// How far a resumable job is. Jobs are stepped with a budget, so that no frame waits for them.
#pragma once

#include <cstdint>

namespace evenhand {

struct Progress {
  std::uint64_t done = 0;
  std::uint64_t total = 0;  // in the job's own items; 0 = nothing to do

  bool is_finished() const { return done >= total; }
  double share() const { return total == 0 ? 1.0 : static_cast<double>(done) / static_cast<double>(total); }

  bool operator==(const Progress&) const = default;
};

}  // namespace evenhand
