// Which rows are selected, by a key that stays with the row when the rows are sorted or filtered.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace evenhand::ui {

class TableSelection {
 public:
  bool contains(std::uint64_t key) const;
  bool empty() const { return keys_.empty(); }
  std::span<const std::uint64_t> keys() const { return keys_; }  // ascending, no key twice
  std::uint32_t version() const { return version_; }             // grows with every change

  // Each returns whether the selection is another one now.
  bool clear();
  bool set(std::vector<std::uint64_t> keys);                     // any order
  bool toggle(std::uint64_t key);

 private:
  std::vector<std::uint64_t> keys_;
  std::uint32_t version_ = 0;
};

}  // namespace evenhand::ui
