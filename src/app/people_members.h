// Inside people_columns.cpp only: columns over the members of a person, a client or its profile, by the member's type.
#pragma once

#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "app/people_columns.h"
#include "domain/date.h"
#include "domain/format.h"
#include "domain/text.h"

namespace evenhand::app::people_members {

inline std::string quoted(std::string_view text) { return "“" + normalised_name(text) + "”"; }
inline std::string not_a_number(std::string_view text) { return quoted(text) + " is not a number of 0 or more. Type one like 80."; }

template <class Item>
ItemColumn<Item> name_member(PeopleColumn column) {
  return {std::move(column), [](const Item& item) { return item.name; },
          [](Item& item, std::string_view text) -> std::string {
            if (is_blank(text)) return "The name cannot be empty.";
            item.name = normalised_name(text);
            return {};
          }};
}

template <class Item>
ItemColumn<Item> text_member(PeopleColumn column, std::string Item::*member) {
  return {std::move(column), [member](const Item& item) { return item.*member; },
          [member](Item& item, std::string_view text) {
            item.*member = normalised_name(text);
            return std::string();
          }};
}

template <class Item>
ItemColumn<Item> list_member(PeopleColumn column, std::vector<std::string> Item::*member, bool is_sorted = true) {
  return {std::move(column), [member](const Item& item) { return parts_text(item.*member); },
          [member, is_sorted](Item& item, std::string_view text) {
            item.*member = parts_from(text, is_sorted);
            return std::string();
          }};
}

template <class Item>
ItemColumn<Item> skills_member(PeopleColumn column, std::vector<Skill> Item::*member) {
  return {std::move(column), [member](const Item& item) { return skills_text(item.*member); },
          [member](Item& item, std::string_view text) {
            std::string wrong;
            std::vector<Skill> skills = skills_from(text, wrong);
            if (!wrong.empty()) return wrong;
            for (Skill& skill : skills) {
              for (const Skill& before : item.*member) {
                if (before.name == skill.name) skill.unknown_fields = before.unknown_fields;
              }
            }
            item.*member = std::move(skills);
            return wrong;
          }};
}

template <class Item>
ItemColumn<Item> date_member(PeopleColumn column, std::optional<Date> Item::*member) {
  return {std::move(column), [member](const Item& item) { return item.*member ? iso_date(*(item.*member)) : std::string(); },
          [member](Item& item, std::string_view text) -> std::string {
            const std::string clean = normalised_name(text);
            const std::optional<Date> date = parse_iso_date(clean);
            if (!clean.empty() && !date) return quoted(text) + " is not a day. Type it as year, month, day: 2026-11-01.";
            item.*member = date;
            return {};
          }};
}

inline std::string above(std::string_view text, const std::string& most) { return quoted(text) + " is too much; at most " + most + "."; }

template <class Item>
ItemColumn<Item> number_member(PeopleColumn column, std::optional<double> Item::*member, double most) {
  return {std::move(column), [member](const Item& item) { return item.*member ? number_text(*(item.*member)) : std::string(); },
          [member, most](Item& item, std::string_view text) -> std::string {
            const std::optional<double> value = number_from(text);
            if (!value && !is_blank(text)) return not_a_number(text);
            if (value && *value > most) return above(text, number_text(most));
            item.*member = value;
            return {};
          }};
}

template <class Item>
ItemColumn<Item> whole_member(PeopleColumn column, std::optional<int> Item::*member) {
  return {std::move(column), [member](const Item& item) { return item.*member ? number_text(*(item.*member)) : std::string(); },
          [member](Item& item, std::string_view text) -> std::string {
            const std::optional<double> value = number_from(text);
            if (is_blank(text)) {
              item.*member = std::nullopt;
              return {};
            }
            if (!value || *value != std::floor(*value) || *value > 100'000) return quoted(text) + " is not a whole number. Type one like 12.";
            item.*member = static_cast<int>(*value);
            return {};
          }};
}

template <class Item, class Number>
ItemColumn<Item> percent_member(PeopleColumn column, Number Item::*member, double most) {
  constexpr bool kMayBeEmpty = std::is_same_v<Number, std::optional<double>>;
  return {std::move(column),
          [member](const Item& item) -> std::string {
            if constexpr (kMayBeEmpty) {
              return item.*member ? number_text(*(item.*member) * 100) : std::string();
            } else {
              return number_text(item.*member * 100);
            }
          },
          [member, most](Item& item, std::string_view text) -> std::string {
            const std::optional<double> value = number_from(text);
            if constexpr (kMayBeEmpty) {
              if (is_blank(text)) {
                item.*member = std::nullopt;
                return {};
              }
            }
            if (!value) return not_a_number(text);
            if (*value > most * 100) return above(text, format_percent(most, 0));
            item.*member = *value / 100;
            return {};
          }};
}

}  // namespace evenhand::app::people_members
