// Lists, skills and numbers as people type them into a cell: the second half of people_columns.h.
#include <algorithm>
#include <string>

#include "app/people_columns.h"
#include "domain/format.h"
#include "domain/text.h"
#include "exchange/number_text.h"

namespace evenhand::app {

std::optional<double> number_from(std::string_view text) {
  if (is_blank(text)) return std::nullopt;
  auto value = exchange::parse_number(text, exchange::DecimalMark::Point);
  if (!value) value = exchange::parse_number(text, exchange::DecimalMark::Comma);
  return value && *value >= 0 ? value : std::nullopt;
}

std::string number_text(double value) { return format_short(value, 6, {.decimal_mark = ".", .thousands_mark = ""}); }

std::vector<std::string> parts_from(std::string_view text, bool is_sorted) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(",;", at), text.size());
    std::string part = normalised_name(text.substr(at, end - at));
    const auto is_same = [&](const std::string& other) { return matching_name(other) == matching_name(part); };
    if (!part.empty() && std::ranges::none_of(parts, is_same)) parts.push_back(std::move(part));
    at = end + 1;
  }
  if (is_sorted) std::ranges::sort(parts);
  return parts;
}

std::string parts_text(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text += ", ";
    text += part;
  }
  return text;
}

std::vector<Skill> skills_from(std::string_view text, std::string& wrong) {
  std::vector<Skill> skills;
  for (const std::string& part : parts_from(text, false)) {
    Skill skill{.name = part};
    const std::size_t blank = part.rfind(' ');
    const std::string last = blank == std::string::npos ? std::string() : part.substr(blank + 1);
    const bool has_level = !last.empty() && last.find_first_not_of("0123456789") == std::string::npos;
    if (has_level) {
      const double level = last.size() > 3 ? 0 : number_from(last).value_or(0);
      if (level < 1 || level > kMaxSkillLevel) {
        wrong = "The level in “" + part + "” is not 1 to 5: 1 learning, 2 basic, 3 works alone, 4 helps others, 5 expert.";
        return {};
      }
      skill = {.name = part.substr(0, blank), .level = static_cast<int>(level)};
    }
    const auto is_same = [&](const Skill& other) { return matching_name(other.name) == matching_name(skill.name); };
    if (std::ranges::any_of(skills, is_same)) {
      wrong = "The skill “" + skill.name + "” is named twice.";
      return {};
    }
    skills.push_back(std::move(skill));
  }
  std::ranges::sort(skills, {}, &Skill::name);
  return skills;
}

std::string skills_text(const std::vector<Skill>& skills) {
  std::string text;
  for (const Skill& skill : skills) {
    if (!text.empty()) text += ", ";
    text += skill.name + " " + number_text(skill.level);
  }
  return text;
}

}  // namespace evenhand::app
