// UTF-8 and the few properties of characters that drawing needs. Ranges follow the Unicode blocks, rounded outwards.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace evenhand::ui {

// Decodes one code point at `at` and moves `at` behind it; U+FFFD and one byte for anything malformed.
char32_t decode(std::string_view text, std::size_t& at);
void append_utf8(std::string& out, char32_t code_point);

// Scripts whose letters change with their neighbours or run right to left.
bool needs_shaping(char32_t code_point);
// Belongs to the character before it: combining marks, variation selectors, emoji modifiers, tags, joiners.
bool extends_cluster(char32_t code_point);
// A mark drawn over the letter before it that a plain font row cannot place (joiners and selectors are not).
bool is_combining_mark(char32_t code_point);
bool is_regional_indicator(char32_t code_point);  // two of them make a flag
bool is_private_use(char32_t code_point);         // U+E000..U+F8FF, used by us for runs
// Han, kana, hangul, full-width forms: as wide as high, and a line may break before and after them.
bool is_wide(char32_t code_point);
// Controls, zero-width and direction marks: advance 0, nothing to see.
bool is_invisible(char32_t code_point);
// Punctuation that must not begin a line, or end one.
bool may_not_begin_line(char32_t code_point);
bool may_not_end_line(char32_t code_point);

inline constexpr char32_t kZeroWidthJoiner = 0x200D;

}  // namespace evenhand::ui
