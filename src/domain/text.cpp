#include "domain/text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace evenhand {
namespace {

struct CodePoint {
  std::uint32_t value = 0;
  std::size_t length = 0;  // bytes; 0 = malformed
};

// Second byte ranges after the lead byte, Unicode table 3-7.
CodePoint read_code_point(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const std::uint8_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t length = lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
  if (length == 0 || text.size() < length) return {};
  const std::uint8_t low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const std::uint8_t high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < low || byte(1) > high) return {};
  std::uint32_t value = lead & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {};
    value = value << 6 | (byte(i) & 0x3Fu);
  }
  return {value, length};
}

bool is_white_space(std::uint32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_dropped(std::uint32_t c) { return c == 0x200B || c == 0xFEFF; }

}  // namespace

bool is_utf8(std::string_view bytes) {
  while (true) {
    const auto beyond_ascii = std::ranges::find_if(bytes, [](char c) { return static_cast<std::uint8_t>(c) >= 0x80; });
    bytes.remove_prefix(static_cast<std::size_t>(beyond_ascii - bytes.begin()));
    if (bytes.empty()) return true;
    const CodePoint next = read_code_point(bytes);
    if (next.length == 0) return false;
    bytes.remove_prefix(next.length);
  }
}

bool are_utf8(std::initializer_list<std::string_view> texts) { return std::ranges::all_of(texts, is_utf8); }

std::string normalised_name(std::string_view name) {
  std::string folded;
  folded.reserve(name.size());
  bool is_gap_due = false;
  while (!name.empty()) {
    const CodePoint next = read_code_point(name);
    const std::size_t length = next.length == 0 ? 1 : next.length;
    if (next.length != 0 && is_white_space(next.value)) {
      is_gap_due = !folded.empty();
    } else if (next.length == 0 || !is_dropped(next.value)) {
      if (is_gap_due) folded.push_back(' ');
      is_gap_due = false;
      folded.append(name.substr(0, length));
    }
    name.remove_prefix(length);
  }
  return folded;
}

std::string matching_name(std::string_view name) {
  std::string small = normalised_name(name);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return small;
}

bool is_blank(std::string_view text) { return normalised_name(text).empty(); }

}  // namespace evenhand
