#include "domain/validate_parts.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "domain/format.h"
#include "domain/text.h"

namespace evenhand::validation {

std::string digits(std::size_t number) {
  return format_count(static_cast<std::int64_t>(number), {.decimal_mark = ".", .thousands_mark = ""});
}

std::string at(std::string_view collection, std::size_t position, std::string_view member) {
  std::string pointer = "/" + std::string(collection) + "/" + digits(position);
  return member.empty() ? pointer : pointer.append("/").append(member);
}

Error broken(std::string message, std::string pointer) {
  return {.code = ErrorCode::Invalid, .message = std::move(message), .place = {.source = {}, .pointer = std::move(pointer)}};
}

Error not_text(std::string what, std::string pointer) {
  return broken(std::move(what) + " holds text that is not valid UTF-8.", std::move(pointer));
}

std::string quoted(std::string_view text) { return "\u201C" + std::string(text) + "\u201D"; }

bool is_amount(double value) { return std::isfinite(value) && value >= 0.0; }
bool is_within(double value, double low, double high) { return value >= low && value <= high; }

bool is_day(const Date& date) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (date.year < 0 || date.year > 9999 || date.month < 1 || date.month > 12 || date.day < 1) return false;
  const bool is_leap = (date.year % 4 == 0 && date.year % 100 != 0) || date.year % 400 == 0;
  return date.day <= kDays[date.month - 1] + (is_leap && date.month == 2 ? 1 : 0);
}

bool is_day(const std::optional<Date>& date) { return !date || is_day(*date); }

bool is_hash(std::string_view text) { return text.empty() || (text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos); }

std::string_view fault_of_words(const std::vector<std::string>& words) {
  if (std::ranges::any_of(words, [](const std::string& word) { return is_blank(word); })) return " hold an entry without a word.";
  if (first_out_of_order(words, std::less<>()) < words.size()) return " are not in order, or one stands twice.";
  return {};
}

std::string_view fault_of_skills(const std::vector<Skill>& skills) {
  std::vector<std::string> names;
  for (const Skill& skill : skills) {
    if (is_blank(skill.name)) return " hold one without a name.";
    if (skill.level < 1 || skill.level > kMaxSkillLevel) return " hold a level that is not between 1 and 5.";
    names.push_back(matching_name(skill.name));
  }
  const auto by_name = [](const Skill& a, const Skill& b) { return a.name < b.name; };
  if (first_out_of_order(skills, by_name) < skills.size()) return " are not in order by name, or one stands twice.";
  std::ranges::sort(names);
  if (std::ranges::adjacent_find(names) != names.end()) return " name one skill twice.";
  return {};
}

bool are_words_utf8(const std::vector<std::string>& words) { return std::ranges::all_of(words, is_utf8); }

}  // namespace evenhand::validation
