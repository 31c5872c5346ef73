#include "exchange/name_folding.h"

#include <cstdio>

#include "exchange/utf8.h"

namespace evenhand::exchange {
namespace {

// Base letters of U+00C0..U+017F and U+1E00..U+1EFF; '.' where there is none.
constexpr std::string_view kLatin =
    "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.lllllll"
    "lllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr std::string_view kLatinMore =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

struct Fold {
  char32_t from;
  std::string_view to;
};

constexpr Fold kFolds[] = {
    {0xC6, "ae"},   {0xE6, "ae"},   {0xD8, "o"},    {0xF8, "o"},    {0xDE, "th"},   {0xFE, "th"},   {0xDF, "ss"},
    {0x1E9E, "ss"}, {0x132, "ij"},  {0x133, "ij"},  {0x152, "oe"},  {0x153, "oe"},  {0x218, "s"},   {0x219, "s"},
    {0x21A, "t"},   {0x21B, "t"},   {0x1A0, "o"},   {0x1A1, "o"},   {0x1AF, "u"},   {0x1B0, "u"},
    {0x386, "α"},   {0x3AC, "α"},   {0x388, "ε"},   {0x3AD, "ε"},   {0x389, "η"},   {0x3AE, "η"},   {0x38A, "ι"},
    {0x3AF, "ι"},   {0x38C, "ο"},   {0x3CC, "ο"},   {0x38E, "υ"},   {0x3CD, "υ"},   {0x38F, "ω"},   {0x3CE, "ω"},
    {0x3C2, "σ"},   {0x439, "и"},   {0x419, "и"},   {0x451, "е"},   {0x401, "е"},   {0x457, "і"},   {0x407, "і"}};

bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

bool is_joiner(char32_t c) { return c == 0x200C || c == 0x200D; }

bool is_space(char32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

void append_folded(std::string& key, char32_t c) {
  for (const Fold& fold : kFolds) {
    if (fold.from == c) {
      key += fold.to;
      return;
    }
  }
  char base = '.';
  if (c >= 'A' && c <= 'Z') base = static_cast<char>(c + 32);
  else if (c >= 0xC0 && c < 0x180) base = kLatin[c - 0xC0];
  else if (c >= 0x1E00 && c < 0x1F00) base = kLatinMore[c - 0x1E00];
  if (base != '.') key.push_back(base);
  else if (c >= 0x391 && c <= 0x3A9) append_code_point(key, c + 0x20);
  else if (c >= 0x410 && c <= 0x42F) append_code_point(key, c + 0x20);
  else if (c >= 0x400 && c <= 0x40F) append_code_point(key, c + 0x50);
  else append_code_point(key, c);
}

}  // namespace

std::string near_key(std::string_view name) {
  std::string key;
  key.reserve(name.size());
  bool has_gap = false;
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint point = read_code_point(name, at);
    if (point.size == 0) break;
    at += point.size;
    const char32_t c = point.value;
    const bool is_mark = c >= 0x300 && c <= 0x36F;
    if (is_mark || is_invisible(c)) continue;
    if (is_space(c)) {
      has_gap = !key.empty();
      continue;
    }
    if (has_gap) key.push_back(' ');
    has_gap = false;
    append_folded(key, c);
  }
  return key;
}

std::string visible_text(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = read_code_point(text, at);
    if (point.size == 0) break;
    const char32_t c = point.value;
    if (is_invisible(c) && !is_joiner(c)) {
      char code[16];
      std::snprintf(code, sizeof code, "[U+%04X]", static_cast<unsigned>(c));
      shown += code;
    } else if (c < 0x20 || c == 0x7F) {
      shown.push_back(' ');
    } else {
      shown += text.substr(at, point.size);
    }
    at += point.size;
  }
  return shown;
}

}  // namespace evenhand::exchange
