// Copy-on-write holder of a value: copies share, `edit()` gives a private copy to change.
// Equality compares values and is instant when both sides share one value.
#pragma once

#include <memory>
#include <utility>

namespace evenhand {

template <class T>
class Shared {
 public:
  Shared() : value_(empty()) {}
  Shared(T value) : value_(std::make_shared<const T>(std::move(value))) {}

  const T& operator*() const { return *value_; }
  const T* operator->() const { return value_.get(); }
  const T& get() const { return *value_; }

  // Replaces the value by `change(copy)`; holders of the old value keep it.
  template <class Change>
  void edit(Change&& change) {
    T copy = *value_;
    std::forward<Change>(change)(copy);
    value_ = std::make_shared<const T>(std::move(copy));
  }

  bool is_same_object(const Shared& other) const { return value_ == other.value_; }
  bool operator==(const Shared& other) const { return value_ == other.value_ || *value_ == *other.value_; }

 private:
  static const std::shared_ptr<const T>& empty() {
    static const std::shared_ptr<const T> none = std::make_shared<const T>();
    return none;
  }

  std::shared_ptr<const T> value_;
};

}  // namespace evenhand
