#include "ui/kit/fuzzy_match.h"

#include <algorithm>
#include <string>

namespace evenhand::ui {

namespace {

constexpr int kLetter = 1;       // any letter found
constexpr int kRun = 4;          // directly after the letter before it
constexpr int kWordStart = 6;    // first of a word
constexpr int kTextStart = 3;    // first of the text, on top of the word
constexpr std::size_t kLettersPerPoint = 3, kMostLate = 4;  // taken off for letters skipped before the first one
constexpr int kUnreachable = -1'000'000;

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

// The later bytes of a letter outside ASCII are matched only right after its first byte.
bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

bool starts_word(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const char before = text[at - 1];
  return before == ' ' || before == '-' || before == '/' || before == '(' || before == '.' || before == ',';
}

int letter_score(std::string_view text, std::size_t at, bool continues_run) {
  int score = kLetter;
  if (continues_run) score += kRun;
  if (starts_word(text, at)) score += kWordStart;
  if (at == 0) score += kTextStart;
  return score;
}

std::string_view without_spaces(std::string_view query, std::string& buffer) {
  buffer.clear();
  for (const char letter : query)
    if (letter != ' ') buffer.push_back(lower(letter));
  return buffer;
}

}  // namespace

std::optional<FuzzyMatch> fuzzy_match(std::string_view query, std::string_view text) {
  std::string buffer;
  const std::string_view wanted = without_spaces(query, buffer);
  FuzzyMatch match;
  if (wanted.empty()) return match;
  if (wanted.size() > text.size()) return std::nullopt;

  // best[i][j]: best score with wanted[i] matched at text[j]; `from` is the position of the letter before it.
  const std::size_t width = text.size();
  std::vector<int> best(wanted.size() * width, kUnreachable);
  std::vector<std::size_t> from(wanted.size() * width, 0);
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    int best_before = kUnreachable;
    std::size_t best_before_at = 0;
    for (std::size_t j = i; j < width; ++j) {
      if (i > 0 && j > 0) {
        const int previous = best[(i - 1) * width + j - 1];
        if (previous > best_before) best_before = previous, best_before_at = j - 1;
      }
      if (lower(text[j]) != wanted[i]) continue;
      int& cell = best[i * width + j];
      if (i == 0) {
        cell = letter_score(text, j, false) - static_cast<int>(std::min(j / kLettersPerPoint, kMostLate));
        continue;
      }
      if (best_before > kUnreachable && !is_continuation(wanted[i])) {
        cell = best_before + letter_score(text, j, false);
        from[i * width + j] = best_before_at;
      }
      const int adjacent = j > 0 ? best[(i - 1) * width + j - 1] : kUnreachable;
      if (adjacent > kUnreachable && adjacent + letter_score(text, j, true) > cell) {
        cell = adjacent + letter_score(text, j, true);
        from[i * width + j] = j - 1;
      }
    }
  }

  const std::size_t last = wanted.size() - 1;
  std::size_t end = 0;
  match.score = kUnreachable;
  for (std::size_t j = 0; j < width; ++j)
    if (best[last * width + j] > match.score) match.score = best[last * width + j], end = j;
  if (match.score == kUnreachable) return std::nullopt;

  match.positions.resize(wanted.size());
  for (std::size_t i = wanted.size(); i-- > 0;) {
    match.positions[i] = end;
    end = from[i * width + end];
  }
  return match;
}

}  // namespace evenhand::ui
