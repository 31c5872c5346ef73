#include "ui/kit/text_wrap.h"

#include <algorithm>

#include "ui/kit/code_points.h"
#include "ui/kit/shaping.h"

namespace evenhand::ui {
namespace {

char32_t first_of(std::string_view text, std::size_t at) { return at < text.size() ? decode(text, at) : U'\0'; }

bool is_space(char32_t c) { return c == ' ' || c == '\t' || c == 0x3000; }

// End of the piece that starts at `begin` and may not be broken inside, its trailing spaces included.
std::size_t piece_end(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  while (at < text.size()) {
    const char32_t c = first_of(text, at);
    std::size_t next = cluster_end(text, at);
    const char32_t follower = first_of(text, next);
    at = next;
    if (is_space(c)) {
      if (!is_space(follower)) return at;
      continue;
    }
    if (c == 0x200B) return at;
    const bool is_after_hyphen = (c == '-' || c == 0x2010 || c == 0x2013) && at - begin > 1 && follower > ' ' && !(follower >= '0' && follower <= '9');
    if (is_after_hyphen) return at;
    const bool is_at_wide = (is_wide(c) || is_wide(follower)) && follower != 0 && !is_space(follower);
    if (is_at_wide && !may_not_end_line(c) && !may_not_begin_line(follower)) return at;
  }
  return at;
}

std::string_view trimmed(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) line.remove_suffix(1);
  return line;
}

void wrap_one(std::string_view text, float width, const Measure& measure, std::vector<std::string_view>& lines) {
  if (measure(text) <= width) {
    lines.push_back(trimmed(text));
    return;
  }
  std::size_t line_begin = 0, at = 0;
  float used = 0;
  const auto break_at = [&](std::size_t place) {
    lines.push_back(trimmed(text.substr(line_begin, place - line_begin)));
    line_begin = place;
    used = 0;
  };
  while (at < text.size()) {
    const std::size_t end = piece_end(text, at);
    const std::string_view piece = text.substr(at, end - at);
    const float bare = measure(trimmed(piece));
    if (used > 0 && used + bare > width) break_at(at);
    if (bare > width) {
      std::size_t part = at;
      while (part < end) {
        const std::string_view rest = text.substr(part, end - part);
        if (measure(trimmed(rest)) <= width) break;
        part += std::max(fitting_bytes(rest, width, measure), cluster_end(rest, 0));
        break_at(part);
      }
      used = measure(text.substr(part, end - part));
    } else {
      used += measure(piece);
    }
    at = end;
  }
  if (line_begin < text.size()) lines.push_back(trimmed(text.substr(line_begin)));
}

}  // namespace

std::vector<std::string_view> wrapped_lines(std::string_view text, float width, const Measure& measure) {
  std::vector<std::string_view> lines;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    std::size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) end = text.size();
    wrap_one(text.substr(begin, end - begin), width, measure, lines);
    begin = end + 1;
  }
  return lines;
}

std::size_t fitting_bytes(std::string_view text, float width, const Measure& measure) {
  if (measure(text) <= width) return text.size();
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < text.size();) ends.push_back(at = cluster_end(text, at));
  std::size_t low = 0, high = ends.size();  // the first `low` clusters fit, `high` do not
  while (high - low > 1) {
    const std::size_t middle = (low + high) / 2;
    (measure(text.substr(0, ends[middle - 1])) <= width ? low : high) = middle;
  }
  return low == 0 ? 0 : ends[low - 1];
}

}  // namespace evenhand::ui
