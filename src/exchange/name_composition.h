// Unicode composition (NFC) of what people typed: "e" and a combining acute become "é", whichever keyboard or system wrote
// it, so that names match on the command line as in the page (FS-9). Covers Latin with the Vietnamese letters, Greek,
// Cyrillic, kana and Hangul; marks of other scripts are put in canonical order only where their class is in the table.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace evenhand::exchange {

// `text` is well-formed UTF-8. Text without combining marks and jamo comes back as it is.
std::string composed(std::string_view text);

struct ComposedPair {
  char16_t letter;
  char16_t mark;
  char16_t whole;
};
std::span<const ComposedPair> composed_pairs();  // sorted by letter, then mark

// From this mark on (up to the next run) the combining class holds.
struct MarkRun {
  char16_t first;
  std::uint8_t combining_class;
};
std::span<const MarkRun> mark_runs();

}  // namespace evenhand::exchange
