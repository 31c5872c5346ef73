#include "exchange/file_name.h"

#include <algorithm>
#include <cctype>

#include "exchange/utf8.h"

namespace evenhand::exchange {
namespace {

constexpr std::size_t kMaxBytes = 120;
constexpr std::string_view kDevices[] = {"con", "prn", "aux", "nul", "conin$", "conout$"};

std::string lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](unsigned char c) { return c < 0x80 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c); });
  return result;
}

bool is_device(std::string_view stem) {
  const std::string name = lower(stem);
  if (std::ranges::find(kDevices, name) != std::end(kDevices)) return true;
  return name.size() == 4 && (name.starts_with("com") || name.starts_with("lpt")) && name[3] >= '0' && name[3] <= '9';
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  if (c == 0xD7 || c == 0xF7) return false;
  const bool is_script = (c >= 0xC0 && c < 0x2000 && c != 0x61C && c != 0x180E) || (c >= 0x2C00 && c < 0x2E00) ||
                         (c >= 0x3005 && c < 0xD800) || (c >= 0xF900 && c < 0xFE00) || (c >= 0xFF66 && c < 0xFFDD) ||
                         (c >= 0x10000 && c < 0x12000) || (c >= 0x20000 && c < 0x32000);
  return is_script;
}

// Letters and digits stay; blanks stay one; everything else becomes one hyphen.
std::string safe_words(std::string_view title) {
  std::string words;
  for (std::size_t at = 0; at < title.size();) {
    const CodePoint point = read_code_point(title, at);
    if (point.size == 0) break;
    if (is_letter(point.value) || point.value == '_') words += title.substr(at, point.size);
    else if (point.value == ' ' || point.value == 0xA0) words.push_back(' ');
    else words.push_back('-');
    at += point.size;
  }
  std::string tidy;
  for (const char c : words) {
    const bool is_gap = c == ' ' || c == '-';
    if (is_gap && (tidy.empty() || tidy.back() == c)) continue;
    tidy.push_back(c);
  }
  return tidy;
}

std::string trimmed(std::string text) {
  const auto is_edge = [](char c) { return c == ' ' || c == '-'; };
  while (!text.empty() && is_edge(text.back())) text.pop_back();
  while (!text.empty() && is_edge(text.front())) text.erase(0, 1);
  return text;
}

}  // namespace

std::string export_file_name(const ExportName& name) {
  std::string tail;
  if (!name.date.empty()) tail += " " + trimmed(safe_words(name.date));
  if (name.revision > 0) tail += " r" + std::to_string(name.revision);
  const std::string extension = "." + safe_words(name.extension);
  std::string stem = trimmed(safe_words(name.title));
  stem = trimmed(std::string(utf8_prefix(stem, kMaxBytes - 10 - tail.size() - extension.size())));
  if (stem.empty()) stem = "scenario";
  if (is_device(stem)) stem = "scenario " + stem;
  return stem + tail + extension;
}

std::string unused_file_name(std::string name, const std::vector<std::string>& used) {
  const auto is_used = [&](const std::string& wanted) {
    return std::ranges::any_of(used, [&](const std::string& each) { return lower(each) == lower(wanted); });
  };
  if (!is_used(name)) return name;
  const std::size_t dot = std::min(name.rfind('.'), name.size());
  for (int i = 2;; ++i) {
    std::string next = name.substr(0, dot) + " (" + std::to_string(i) + ")" + name.substr(dot);
    if (!is_used(next)) return next;
  }
}

}  // namespace evenhand::exchange
