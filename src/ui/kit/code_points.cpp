#include "ui/kit/code_points.h"

#include <algorithm>
#include <cstdint>
#include <span>

namespace evenhand::ui {
namespace {

struct Range {
  char32_t first, last;
};

// Ascending; Hebrew to Tibetan and Myanmar are two unbroken stretches of scripts that all need it.
constexpr Range kShaped[] = {
    {0x0590, 0x0FFF},   {0x1000, 0x109F},   {0x1100, 0x11FF},   {0x1700, 0x18AF},   {0x1900, 0x1AAF}, {0x1B00, 0x1C7F},
    {0x1CD0, 0x1CFF},   {0xA800, 0xA82F},   {0xA840, 0xA8FF},   {0xA900, 0xAADF},   {0xAAE0, 0xAAFF}, {0xABC0, 0xABFF},
    {0xD7B0, 0xD7FF},   {0xFB1D, 0xFDFF},   {0xFE70, 0xFEFE},   {0x10800, 0x11FFF}, {0x1E800, 0x1EFFF}};

constexpr Range kMarks[] = {{0x0300, 0x036F}, {0x0483, 0x0489}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF},
                            {0x20D0, 0x20FF}, {0x3099, 0x309A}, {0xFE20, 0xFE2F}};

constexpr Range kExtenders[] = {{0x0300, 0x036F},   {0x0483, 0x0489}, {0x1AB0, 0x1AFF},   {0x1DC0, 0x1DFF}, {0x200C, 0x200D},
                                {0x20D0, 0x20FF},   {0x3099, 0x309A}, {0xFE00, 0xFE0F},   {0xFE20, 0xFE2F}, {0x1F3FB, 0x1F3FF},
                                {0xE0020, 0xE007F}, {0xE0100, 0xE01EF}};

constexpr Range kWide[] = {{0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0x33FF},   {0x3400, 0x4DBF},   {0x4E00, 0x9FFF}, {0xA000, 0xA4CF},
                           {0xA960, 0xA97F}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},   {0xFE30, 0xFE4F},   {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6},
                           {0x1F300, 0x1F64F}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};

constexpr Range kInvisible[] = {{0x0000, 0x001F}, {0x007F, 0x009F}, {0x00AD, 0x00AD}, {0x200B, 0x200F}, {0x2028, 0x202E},
                                {0x2060, 0x206F}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}};

bool is_in(std::span<const Range> ranges, char32_t code_point) {
  const auto after = std::ranges::upper_bound(ranges, code_point, {}, &Range::first);
  return after != ranges.begin() && code_point <= std::prev(after)->last;
}

constexpr std::u32string_view kNotFirst = U"!),.:;?]}%\u2019\u201D\u2026\u3001\u3002\u3009\u300B\u300D\u300F\u3011\u3015\u30FB\u30FC"
                                          U"\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u30A1\u30A3\u30A5\u30A7\u30A9\u30C3\u30E3\u30E5\u30E7"
                                          U"\uFF01\uFF09\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F\uFF3D\uFF5D";
constexpr std::u32string_view kNotLast = U"([{\u2018\u201C\u3008\u300A\u300C\u300E\u3010\u3014\uFF08\uFF3B\uFF5B";

}  // namespace

char32_t decode(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
  const std::uint32_t lead = byte(at);
  const std::size_t length = lead < 0x80 ? 1 : lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
  if (length == 0 || at + length > text.size()) return ++at, 0xFFFD;
  std::uint32_t code_point = length == 1 ? lead : lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return ++at, 0xFFFD;
    code_point = code_point << 6 | (byte(at + i) & 0x3F);
  }
  const bool is_overlong = (length == 3 && code_point < 0x800) || (length == 4 && code_point < 0x10000);
  const bool is_surrogate = code_point >= 0xD800 && code_point < 0xE000;
  if (is_overlong || is_surrogate || code_point > 0x10FFFF) return ++at, 0xFFFD;
  at += length;
  return static_cast<char32_t>(code_point);
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto byte = [&](std::uint32_t value) { out += static_cast<char>(value); };
  const auto tail = [&](int shift) { byte(0x80u | ((code_point >> shift) & 0x3Fu)); };
  if (code_point < 0x80) {
    byte(code_point);
  } else if (code_point < 0x800) {
    byte(0xC0u | code_point >> 6);
    tail(0);
  } else if (code_point < 0x10000) {
    byte(0xE0u | code_point >> 12);
    tail(6);
    tail(0);
  } else {
    byte(0xF0u | code_point >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
}

bool needs_shaping(char32_t code_point) { return is_in(kShaped, code_point); }
bool extends_cluster(char32_t code_point) { return is_in(kExtenders, code_point); }
bool is_combining_mark(char32_t code_point) { return is_in(kMarks, code_point); }
bool is_regional_indicator(char32_t code_point) { return code_point >= 0x1F1E6 && code_point <= 0x1F1FF; }
bool is_private_use(char32_t code_point) { return code_point >= 0xE000 && code_point <= 0xF8FF; }
bool is_wide(char32_t code_point) { return is_in(kWide, code_point); }
bool is_invisible(char32_t code_point) { return is_in(kInvisible, code_point); }
bool may_not_begin_line(char32_t code_point) { return kNotFirst.contains(code_point); }
bool may_not_end_line(char32_t code_point) { return kNotLast.contains(code_point); }

}  // namespace evenhand::ui
