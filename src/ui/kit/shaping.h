// "Run as glyph" (prototypes 1): ImGui draws one code point after the other and knows no shaping. Stretches of text that
// need it (Arabic, Hebrew, Devanagari, Thai..., stray combining marks, emoji sequences, everything beyond the BMP) are each
// replaced by one private-use code point; the font loader asks run_text() for the text and draws it whole.
// Knows nothing of ImGui. The table is one per program and only grows, up to kMostRuns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::ui {

inline constexpr char32_t kFirstRun = 0xE000;
inline constexpr std::size_t kMostRuns = 6400;  // U+E000..U+F8FF

// Bytes [begin, end) of a text.
struct TextRun {
  std::size_t begin = 0, end = 0;
  bool operator==(const TextRun&) const = default;
};

// The stretches that need shaping, in order. Spaces, digits and punctuation between two words of such scripts belong to the
// run, so that right-to-left text keeps its order.
std::vector<TextRun> find_runs(std::string_view text);

// False at once for ASCII and Latin.
bool may_need_shaping(std::string_view text);

// `text` itself when nothing needs shaping; else the text with its runs replaced, kept in `buffer`. When the table is
// full, new runs stay as they are.
std::string_view shaped(std::string_view text, std::string& buffer);

std::size_t run_count();
void forget_runs();  // for tests; fonts that were baked before are wrong afterwards

// One code point and the marks, joiners and modifiers that belong to it: the smallest piece a text may be cut into.
// Returns the byte after the cluster that starts at `begin`.
std::size_t cluster_end(std::string_view text, std::size_t begin);

}  // namespace evenhand::ui
