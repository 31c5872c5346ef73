// Inside redaction*.cpp only: what people and clients are called in a copy that names nobody.
#pragma once

#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "domain/hidden_words.h"
#include "domain/scenario.h"

namespace evenhand::exchange {

inline constexpr const char* kNotShown = "Not shown";  // where a text must stand

// Ids with leading zeros, so that they sort as the positions do.
template <class Item>
auto ids_by_position(const std::vector<Item>& items, const char* letter) {
  std::map<decltype(Item::id), decltype(Item::id)> ids;
  const std::size_t width = std::to_string(items.size()).size();
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    ids[items[i].id] = {letter + std::string(width - number.size(), '0') + number};
  }
  return ids;
}

class HiddenNames {
 public:
  explicit HiddenNames(const Scenario& scenario) : people_(ids_by_position(*scenario.people, "p")), clients_(ids_by_position(*scenario.clients, "c")), words_(scenario) {}

  // Nobody stays nobody. Who is gone and only named in history is called "x1", "x2", ... in the order of asking, after all
  // others: lists by person have to be put in order again.
  PersonId id(const PersonId& person) const {
    if (person.value.empty()) return {};
    if (const auto found = people_.find(person); found != people_.end()) return found->second;
    return gone_.try_emplace(person, PersonId{"x" + std::to_string(gone_.size() + 1)}).first->second;
  }
  ClientId id(const ClientId& client) const { return clients_.at(client); }

  // What stays of free words: nobody's name.
  std::string in(std::string_view text) const { return words_.in(text); }
  const HiddenWords& words() const { return words_; }

  std::string place(const PersonId& person) const { return place_of(people_, person); }
  std::string place(const ClientId& client) const { return place_of(clients_, client); }

 private:
  template <class Key>
  static std::string place_of(const std::map<Key, Key>& ids, const Key& key) {
    return std::to_string(std::distance(ids.begin(), ids.find(key)) + 1);
  }

  std::map<PersonId, PersonId> people_;
  std::map<ClientId, ClientId> clients_;
  HiddenWords words_;
  mutable std::map<PersonId, PersonId> gone_ = {};
};

// Plans, reviews, handovers and ownership, as redaction.h says.
void copy_decisions(const Scenario& from, const HiddenNames& names, Scenario& to);

}  // namespace evenhand::exchange
