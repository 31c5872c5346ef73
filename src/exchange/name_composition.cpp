#include "exchange/name_composition.h"

#include <algorithm>
#include <tuple>
#include <vector>

#include "exchange/utf8.h"

namespace evenhand::exchange {
namespace {

constexpr char32_t kLead = 0x1100, kVowel = 0x1161, kTail = 0x11A7, kSyllable = 0xAC00;
constexpr char32_t kLeads = 19, kVowels = 21, kTails = 28;

bool is_syllable(char32_t c) { return c >= kSyllable && c < kSyllable + kLeads * kVowels * kTails; }

unsigned class_of(char32_t c) {
  if (c == 0x3099 || c == 0x309A) return 8;
  if (c < 0x300 || c > 0x36F) return 0;
  const auto runs = mark_runs();
  const auto after = std::ranges::upper_bound(runs, static_cast<char16_t>(c), {}, &MarkRun::first);
  return after == runs.begin() ? 0 : (after - 1)->combining_class;
}

bool needs_work(char32_t c) { return (c >= 0x300 && c <= 0x36F) || c == 0x3099 || c == 0x309A || (c >= 0x1100 && c <= 0x11FF); }

char32_t whole_of(char32_t letter, char32_t mark) {
  if (letter >= kLead && letter < kLead + kLeads && mark >= kVowel && mark < kVowel + kVowels) {
    return kSyllable + ((letter - kLead) * kVowels + (mark - kVowel)) * kTails;
  }
  if (is_syllable(letter) && (letter - kSyllable) % kTails == 0 && mark > kTail && mark < kTail + kTails) return letter + (mark - kTail);
  if (letter > 0xFFFF || mark > 0xFFFF) return 0;
  const auto key = std::pair(static_cast<char16_t>(letter), static_cast<char16_t>(mark));
  const auto pairs = composed_pairs();
  const auto found = std::ranges::lower_bound(pairs, key, {}, [](const ComposedPair& p) { return std::pair(p.letter, p.mark); });
  return found != pairs.end() && std::pair(found->letter, found->mark) == key ? found->whole : 0;
}

void append_parts(std::vector<char32_t>& points, char32_t c) {
  if (c >= 0xC0 && c <= 0xFFFF) {
    const auto pairs = composed_pairs();
    const auto found = std::ranges::find(pairs, static_cast<char16_t>(c), &ComposedPair::whole);
    if (found != pairs.end()) {
      append_parts(points, found->letter);
      points.push_back(found->mark);
      return;
    }
  }
  points.push_back(c);
}

}  // namespace

std::string composed(std::string_view text) {
  bool is_needed = false;
  std::vector<char32_t> points;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = read_code_point(text, at);
    if (point.size == 0) return std::string(text);
    is_needed = is_needed || needs_work(point.value);
    at += point.size;
  }
  if (!is_needed) return std::string(text);
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = read_code_point(text, at);
    append_parts(points, point.value);
    at += point.size;
  }
  for (std::size_t first = 0; first < points.size(); ++first) {
    if (class_of(points[first]) == 0) continue;
    std::size_t last = first;
    while (last < points.size() && class_of(points[last]) != 0) ++last;
    std::stable_sort(points.begin() + static_cast<std::ptrdiff_t>(first), points.begin() + static_cast<std::ptrdiff_t>(last),
                     [](char32_t a, char32_t b) { return class_of(a) < class_of(b); });
    first = last - 1;
  }
  std::vector<char32_t> done;
  std::size_t starter = points.size();
  unsigned before = 0;
  for (const char32_t c : points) {
    const unsigned own = class_of(c);
    const bool is_blocked = starter == points.size() || (starter + 1 < done.size() && (before >= own || own == 0));
    if (const char32_t whole = is_blocked ? 0 : whole_of(done[starter], c)) {
      done[starter] = whole;
      continue;
    }
    if (own == 0) starter = done.size();
    before = own;
    done.push_back(c);
  }
  std::string result;
  for (const char32_t c : done) append_code_point(result, c);
  return result;
}

}  // namespace evenhand::exchange
