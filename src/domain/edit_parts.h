// Inside edit_*.cpp only: errors, and one changed item of a shared list.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand::edit_parts {

inline std::unexpected<Error> refuse(ErrorCode code, std::string message) {
  return std::unexpected(Error{.code = code, .message = std::move(message), .place = {}});
}

inline std::unexpected<Error> unknown(std::string_view what, std::string_view id) {
  return refuse(ErrorCode::NotFound, "There is no " + std::string(what) + " \u201C" + std::string(id) + "\u201D.");
}

inline std::unexpected<Error> invalid(std::string message) { return refuse(ErrorCode::Invalid, std::move(message)); }

inline constexpr const char* kNotText = "This text is not valid UTF-8.";

// The scenario with `item` at `position` of one of its lists; the scenario itself when the item is the same.
template <class Item>
Scenario with_item(const Scenario& scenario, Shared<std::vector<Item>> Scenario::* list, std::size_t position, Item item) {
  if ((*(scenario.*list))[position] == item) return scenario;
  Scenario changed = scenario;
  (changed.*list).edit([&](std::vector<Item>& items) { items[position] = std::move(item); });
  return changed;
}

}  // namespace evenhand::edit_parts
