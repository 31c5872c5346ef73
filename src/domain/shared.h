// Copy-on-write holder of a value: copies share, `edit()` gives a private copy to change.
// Equality compares values and is instant when both sides share one value.
//
// All hold the same kind of pointer, and what needs the whole of T stands outside the class: where a type is named with
// `extern template class Shared<T>`, other files neither copy, compare nor destroy a T by code of their own.
#pragma once

#include <memory>
#include <utility>

namespace evenhand {

template <class T>
class Shared {
 public:
  Shared();
  Shared(T value);

  const T& operator*() const { return *static_cast<const T*>(value_.get()); }
  const T* operator->() const { return static_cast<const T*>(value_.get()); }
  const T& get() const { return **this; }

  // Replaces the value by `change(copy)`; holders of the old value keep it.
  template <class Change>
  void edit(Change&& change) {
    const std::shared_ptr<T> fresh = copied();
    std::forward<Change>(change)(*fresh);
    value_ = fresh;
  }

  bool is_same_object(const Shared& other) const { return value_ == other.value_; }
  bool operator==(const Shared& other) const { return is_same_object(other) || is_equal_to(other.get()); }

 private:
  std::shared_ptr<T> copied() const;
  bool is_equal_to(const T& other) const;

  std::shared_ptr<const void> value_;
};

template <class T>
Shared<T>::Shared() {
  static const std::shared_ptr<const void> none = std::make_shared<const T>();
  value_ = none;
}

template <class T>
Shared<T>::Shared(T value) : value_(std::make_shared<const T>(std::move(value))) {}

template <class T>
std::shared_ptr<T> Shared<T>::copied() const {
  return std::make_shared<T>(**this);
}

template <class T>
bool Shared<T>::is_equal_to(const T& other) const {
  return **this == other;
}

}  // namespace evenhand
