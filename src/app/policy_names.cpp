#include "app/policy_names.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "domain/text.h"

namespace evenhand::app {

namespace {

struct Hidden {
  std::string word;   // as matching_name gives it
  std::string shown;
};

std::vector<Hidden> hidden_words(const App& app) {
  std::vector<Hidden> out;
  for (const Person& person : *app.scenario()->people) {
    const std::string shown = app.shown_name(person.id);
    const std::string name = matching_name(person.name);
    out.push_back({name, shown});
    for (std::size_t from = 0; from < name.size();) {
      const std::size_t to = std::min(name.find(' ', from), name.size());
      if (to - from > 2 && to - from < name.size()) out.push_back({name.substr(from, to - from), shown});
      from = to + 1;
    }
  }
  std::ranges::stable_sort(out, std::greater<>(), [](const Hidden& h) { return h.word.size(); });
  return out;
}

// Bytes of other scripts belong to words.
bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool stands_at(std::string_view text, std::size_t at, std::string_view word) {
  if (word.empty() || at + word.size() > text.size()) return false;
  const auto is_same = [&](std::size_t i) { return small(text[at + i]) == word[i]; };
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (!is_same(i)) return false;
  }
  const std::size_t end = at + word.size();
  return (at == 0 || !is_word_byte(text[at - 1])) && (end == text.size() || !is_word_byte(text[end]));
}

}  // namespace

std::string shown_words(const App& app, std::string_view text) {
  if (!app.view().is_blind || !app.scenario() || text.empty()) return std::string(text);
  const std::vector<Hidden> hidden = hidden_words(app);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto found = std::ranges::find_if(hidden, [&](const Hidden& h) { return stands_at(text, at, h.word); });
    if (found == hidden.end()) {
      out += text[at++];
    } else {
      out += found->shown;
      at += found->word.size();
    }
  }
  return out;
}

std::string shown_inside(const App& app, std::string_view text) {
  std::string out = shown_words(app, text);
  if (out.starts_with("The ")) out.front() = 't';
  return out;
}

}  // namespace evenhand::app
