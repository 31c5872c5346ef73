#include "ui/kit/table_selection.h"

#include <algorithm>
#include <utility>

namespace evenhand::ui {

bool TableSelection::contains(std::uint64_t key) const { return std::ranges::binary_search(keys_, key); }

bool TableSelection::clear() { return set({}); }

bool TableSelection::set(std::vector<std::uint64_t> keys) {
  std::ranges::sort(keys);
  const auto repeated = std::ranges::unique(keys);
  keys.erase(repeated.begin(), repeated.end());
  if (keys == keys_) return false;
  keys_ = std::move(keys);
  ++version_;
  return true;
}

bool TableSelection::toggle(std::uint64_t key) {
  const auto place = std::ranges::lower_bound(keys_, key);
  if (place != keys_.end() && *place == key) {
    keys_.erase(place);
  } else {
    keys_.insert(place, key);
  }
  ++version_;
  return true;
}

}  // namespace evenhand::ui
