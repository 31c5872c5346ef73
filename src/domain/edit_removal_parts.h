// Inside edit_removal*.cpp only: plans, handovers and what is on the record about ownership, without a person or a client.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "domain/edit_removal.h"

namespace evenhand::edit_parts {

class ClientSet {
 public:
  explicit ClientSet(std::vector<ClientId> ids) : ids_(std::move(ids)) { std::ranges::sort(ids_); }
  bool contains(const ClientId& id) const { return std::ranges::binary_search(ids_, id); }

 private:
  std::vector<ClientId> ids_;
};

void drop_from_accounts(Scenario& scenario, const PersonId& person);
void drop_from_accounts(Scenario& scenario, const ClientSet& clients);
void count_in_accounts(const Scenario& scenario, const PersonId& person, Mentions& found);
void count_in_accounts(const Scenario& scenario, const ClientId& client, Mentions& found);

template <class Item, class Is>
std::size_t count_in(const std::vector<Item>& items, Is&& is) {
  return static_cast<std::size_t>(std::ranges::count_if(items, is));
}

// Takes out what matches; the list stays shared when nothing does.
template <class Item, class Is>
void erase_from(Shared<std::vector<Item>>& list, Is&& is) {
  if (std::ranges::none_of(*list, is)) return;
  list.edit([&](std::vector<Item>& items) { std::erase_if(items, is); });
}

// Changes each item; the list stays shared when nothing becomes different.
template <class T, class Change>
void change_in(Shared<T>& part, Change&& change) {
  T copy = *part;
  change(copy);
  if (!(copy == *part)) part = std::move(copy);
}

}  // namespace evenhand::edit_parts
