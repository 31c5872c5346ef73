// Reads the members that scenario_fields.h names. Used by scenario_decode.cpp only.
// After the first mismatch values are neutral; the caller looks at JsonFields::error at the end.
#pragma once

#include <algorithm>
#include <map>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "exchange/json_fields.h"
#include "exchange/scenario_fields.h"
#include "exchange/scenario_words.h"

namespace evenhand::exchange {

// What the readers of all objects share.
struct ReadState {
  JsonFields& in;
  std::vector<std::string_view> names = {};                       // asked for, of the open objects, outermost first
  std::map<std::string_view, std::vector<JsonIndex>> rows = {};   // where the items of a list came from, in its order
};

class ScenarioReader {
 public:
  static constexpr bool kReads = true;

  ScenarioReader(ReadState& state, JsonIndex object)
      : state_(state), in_(state.in), object_(object), next_(in_.document().first_child(object)), outer_(state.names.size()) {}

  template <class T>
  void need(std::string_view name, T& value) {
    if (const auto node = find(name)) read(*node, value);
    else in_.fail(object_, ErrorCode::Invalid, "expected a member \"" + std::string(name) + "\".");
  }

  template <class T>
  void maybe(std::string_view name, T& value, const std::type_identity_t<T>& usual = {}) {
    if (const auto node = find(name)) read(*node, value);
    else value = usual;
  }

  template <class T, class Order>
  void sorted(std::string_view name, std::vector<T>& list, Order order) {
    maybe(name, list);
    std::ranges::stable_sort(list, {}, order);
  }

  template <class T, class Order>
  void rows(std::string_view name, Shared<std::vector<T>>& list, Order order) {
    if (const auto node = find(name)) read_rows(name, *node, list, order);
  }

  template <class T, class Order>
  void need_rows(std::string_view name, Shared<std::vector<T>>& list, Order order) {
    if (const auto node = find(name)) read_rows(name, *node, list, order);
    else in_.fail(object_, ErrorCode::Invalid, "expected a member \"" + std::string(name) + "\" that holds a list.");
  }

  template <class Entry>
  void map(std::string_view name, std::vector<Entry>& entries) {
    const auto node = find(name);
    if (!node || !in_.is_object(*node)) return;
    for (const JsonIndex child : in_.children(*node)) {
      Entry entry{};
      auto& [key, number] = entry;
      set_text(key, std::string(in_.document().key(child)));
      read(child, number);
      entries.push_back(std::move(entry));
    }
    std::ranges::sort(entries, [](const Entry& a, const Entry& b) {
      const auto& [key_a, number_a] = a;
      const auto& [key_b, number_b] = b;
      return key_a < key_b;
    });
  }

  template <class T>
  void beside(Shared<T>& part) {
    T read;
    fields(*this, read);
    if (!(read == T{})) part = std::move(read);
  }

  template <class T>
  void read(JsonIndex node, T& value) {
    if constexpr (std::is_enum_v<T>) value = static_cast<T>(in_.word(node, words_of(T{})));
    else object(node, value);
  }
  void read(JsonIndex node, std::string& value) { value = in_.text(node); }
  void read(JsonIndex node, double& value) { value = in_.number(node); }
  void read(JsonIndex node, int& value) { value = in_.whole(node); }
  void read(JsonIndex node, bool& value) { value = in_.truth(node); }
  void read(JsonIndex node, Date& value) { value = in_.day(node); }
  template <class Tag>
  void read(JsonIndex node, Id<Tag>& id) { id.value = in_.text(node); }
  template <class T>
  void read(JsonIndex node, std::optional<T>& value) { read(node, value.emplace()); }
  template <class T>
  void read(JsonIndex node, Shared<T>& value) {
    T plain;
    read(node, plain);
    value = std::move(plain);
  }
  template <class T>
  void read(JsonIndex node, std::vector<T>& list) {
    if (!in_.is_array(node)) return;
    for (const JsonIndex child : in_.children(node)) read(child, list.emplace_back());
  }

 private:
  static void set_text(std::string& text, std::string value) { text = std::move(value); }
  template <class Tag>
  static void set_text(Id<Tag>& id, std::string value) { id.value = std::move(value); }

  // Files that we wrote have the members in the order in which they are asked for.
  std::optional<JsonIndex> find(std::string_view name) {
    state_.names.push_back(name);
    const JsonDocument& document = in_.document();
    if (next_ && document.key(*next_) == name) {
      const JsonIndex found = *next_;
      next_ = document.next_sibling(found, object_);
      return found;
    }
    if (!next_ && is_in_order_) return std::nullopt;
    const auto found = document.member(object_, name);
    if (found) is_in_order_ = false;
    return found;
  }

  template <class T>
  void object(JsonIndex node, T& item) {
    if (!in_.is_object(node)) return;
    ScenarioReader inner(state_, node);
    fields(inner, item);
    item.unknown_fields = in_.unknown(node, std::span(state_.names).subspan(inner.outer_));
    state_.names.resize(inner.outer_);
  }

  template <class T, class Order>
  void read_rows(std::string_view name, JsonIndex node, Shared<std::vector<T>>& list, Order order) {
    std::vector<T> items;
    read(node, items);
    if (in_.error()) return;
    std::vector<JsonIndex> nodes = in_.children(node);
    if (!std::ranges::is_sorted(items, {}, order)) {
      std::vector<std::size_t> places(items.size());
      for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
      std::ranges::stable_sort(places, [&](std::size_t a, std::size_t b) { return std::invoke(order, items[a]) < std::invoke(order, items[b]); });
      std::vector<T> ordered;
      std::vector<JsonIndex> ordered_nodes;
      for (const std::size_t place : places) {
        ordered.push_back(std::move(items[place]));
        ordered_nodes.push_back(nodes[place]);
      }
      items = std::move(ordered);
      nodes = std::move(ordered_nodes);
    }
    state_.rows[name] = std::move(nodes);
    list = std::move(items);
  }

  ReadState& state_;
  JsonFields& in_;
  JsonIndex object_;
  std::optional<JsonIndex> next_;
  std::size_t outer_;
  bool is_in_order_ = true;  // every member found so far stood where it was looked for first
};

}  // namespace evenhand::exchange
