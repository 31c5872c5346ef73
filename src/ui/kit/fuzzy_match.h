// Letters of a query found in order within a text, ranked as a person would: whole words first, then word starts, then runs.
// ASCII letters match in either case; other bytes match themselves.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace evenhand::ui {

struct FuzzyMatch {
  int score = 0;                        // higher is better; 0 for an empty query
  std::vector<std::size_t> positions;   // byte offsets of the matched letters, ascending
};

// Nothing when a letter of the query is missing. Spaces in the query are skipped.
std::optional<FuzzyMatch> fuzzy_match(std::string_view query, std::string_view text);

}  // namespace evenhand::ui
