#include "exchange/header_words.h"

#include <algorithm>

#include "domain/format.h"
#include "domain/text.h"
#include "exchange/name_folding.h"
#include "exchange/utf8.h"

namespace evenhand::exchange {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word_byte(char c) { return is_lower(c) || is_upper(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

std::string_view without_house_marks(std::string_view header) {
  for (const std::string_view suffix : {"__c", "__r", "__C"}) {
    if (header.ends_with(suffix)) header.remove_suffix(suffix.size());
  }
  for (const std::string_view prefix : {"property_", "properties.", "hs_", "cf_"}) {
    if (header.starts_with(prefix) && header.size() > prefix.size()) header.remove_prefix(prefix.size());
  }
  return header;
}

// Typographic marks (curly apostrophes, dashes, degree and section signs) as blanks.
std::string without_typography(std::string_view header) {
  std::string plain;
  for (std::size_t at = 0; at < header.size();) {
    const CodePoint point = read_code_point(header, at);
    if (point.size == 0) break;
    const bool is_mark = (point.value >= 0xA0 && point.value <= 0xBF) || (point.value >= 0x2010 && point.value <= 0x205E);
    if (is_mark) plain.push_back(' ');
    else plain += header.substr(at, point.size);
    at += point.size;
  }
  return plain;
}

// Words in their own letters: "AnnualRevenue" -> Annual, Revenue; "SalesPersonID" -> Sales, Person, ID.
std::vector<std::string_view> raw_words(std::string_view header) {
  std::vector<std::string_view> words;
  std::size_t start = 0;
  const auto cut = [&](std::size_t end) {
    if (end > start) words.push_back(header.substr(start, end - start));
    start = end;
  };
  for (std::size_t i = 0; i < header.size(); ++i) {
    const char c = header[i];
    if (!is_word_byte(c)) {
      cut(i);
      start = i + 1;
      continue;
    }
    if (i == start) continue;
    const char before = header[i - 1];
    const bool is_hump = is_upper(c) && (is_lower(before) || is_digit(before));
    const bool is_acronym_end = is_upper(c) && is_upper(before) && i + 1 < header.size() && is_lower(header[i + 1]);
    if (is_hump || is_acronym_end) cut(i);
  }
  cut(header.size());
  return words;
}

}  // namespace

std::vector<std::string> header_words(std::string_view header) {
  const std::string clean = without_typography(normalised_name(without_house_marks(header)));
  std::vector<std::string> words;
  for (const std::string_view word : raw_words(clean)) words.push_back(near_key(word));
  std::erase(words, std::string());
  return words;
}

std::string header_key(std::string_view header) {
  std::string key;
  for (const std::string& word : header_words(header)) key += word;
  return key;
}

std::string spoken_header(std::string_view header) {
  const std::string clean = normalised_name(header);
  if (clean.find(' ') != std::string::npos) return clean;
  std::string spoken;
  for (const std::string_view word : raw_words(without_house_marks(clean))) {
    const bool is_acronym = word.size() <= 4 && std::ranges::all_of(word, [](char c) { return is_upper(c) || is_digit(c); });
    if (!spoken.empty()) spoken.push_back(' ');
    std::string text(word);
    if (!is_acronym && is_upper(text.front())) text.front() = static_cast<char>(text.front() + 32);
    spoken += text;
  }
  return spoken.empty() ? clean : capitalised(spoken);
}

bool has_word(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const bool is_start = at == 0 || list[at - 1] == ' ';
    const bool is_end = at + word.size() == list.size() || list[at + word.size()] == ' ';
    if (is_start && is_end) return true;
  }
  return false;
}

}  // namespace evenhand::exchange
