// Inside validate_*.cpp only: the rules of one record at its place in a list of the scenario. The first rule broken is kept.
#pragma once

#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/scenario_index.h"
#include "domain/text.h"
#include "domain/validate_parts.h"

namespace evenhand::validation {

class RecordCheck {
 public:
  // `label` begins the sentence: "The verdict “v1”".
  RecordCheck(const Scenario& scenario, std::string_view list, std::size_t position, std::string label)
      : scenario_(scenario), pointer_(at(list, position)), label_(std::move(label)) {}
  // For a part that stands once: "/escalationPath".
  RecordCheck(const Scenario& scenario, std::string pointer, std::string label)
      : scenario_(scenario), pointer_(std::move(pointer)), label_(std::move(label)) {}

  void require(bool is_kept, std::string_view rule, std::string_view member = "") {
    if (is_kept || first_) return;
    first_ = broken(label_ + std::string(rule), member.empty() ? pointer_ : pointer_ + "/" + std::string(member));
  }
  void texts(std::initializer_list<std::string_view> all) { require(are_utf8(all), " holds text that is not valid UTF-8."); }
  void day(const std::optional<Date>& date, std::string_view member) { require(is_day(date), " names no day of the calendar.", member); }
  void not_before(const std::optional<Date>& date, const std::optional<Date>& first, std::string_view rule, std::string_view member) {
    require(!date || !first || *first <= *date, rule, member);
  }
  void said(std::string_view text, std::string_view rule, std::string_view member) { require(!is_blank(text), rule, member); }
  void client(const ClientId& id, std::string_view member = "client") {
    require(position_of(*scenario_.clients, id).has_value(), " names a client that does not exist.", member);
  }
  void person(const PersonId& id, std::string_view member = "person") {
    require(position_of(*scenario_.people, id).has_value(), " names a person who does not exist.", member);
  }
  void maybe_person(const PersonId& id, std::string_view member) {
    if (!id.value.empty()) person(id, member);
  }
  // May be gone.
  void somebody(const PersonId& id, std::string_view member) { require(!id.value.empty(), " does not say who.", member); }
  void words(const std::vector<std::string>& list, std::string_view member) {
    require(are_words_utf8(list), " holds text that is not valid UTF-8.", member);
    for (const std::string& each : list) said(each, " holds an entry without a word.", member);
  }
  void hash(std::string_view text, std::string_view member) { require(is_hash(text), " has a content hash that is not 64 hexadecimal digits.", member); }

  Check first() const { return first_; }

 private:
  const Scenario& scenario_;
  std::string pointer_;
  std::string label_;
  Check first_ = {};
};

// Ids present and once each; the list rises by `key`.
template <class Item, class Key>
Check check_keyed(const std::vector<Item>& items, std::string_view one, std::string_view list, Key&& key) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string& id = items[i].id.value;
    if (id.empty()) return broken("The " + std::string(one) + " at place " + digits(i + 1) + " has no id.", at(list, i, "id"));
    if (!seen.insert(id).second) return broken("The id " + quoted(id) + " stands for more than one " + std::string(one) + ".", at(list, i, "id"));
    if (i > 0 && !(key(items[i - 1]) < key(items[i]))) {
      return broken("The " + std::string(one) + " " + quoted(id) + " is out of order: the list goes by day, then id.", at(list, i));
    }
  }
  return {};
}

template <class Item, class Rules>
Check check_each(const std::vector<Item>& items, Rules&& rules) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (auto error = rules(i)) return error;
  }
  return {};
}

template <class Item, class Id>
bool has_id(const std::vector<Item>& items, const Id& id) {
  for (const Item& item : items) {
    if (item.id == id) return true;
  }
  return false;
}

template <class Id>
bool is_id_list(const std::vector<Id>& ids) {
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (ids[i].value.empty() || !is_utf8(ids[i].value) || (i > 0 && !(ids[i - 1] < ids[i]))) return false;
  }
  return true;
}

}  // namespace evenhand::validation
