// A JSON value as a flat list of nodes in reading order: no tree of pointers, so nothing recurses, not even destruction.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::exchange {

enum class JsonKind : std::uint8_t { Null, False, True, Number, String, Array, Object };

using JsonIndex = std::uint32_t;  // position of a node; 0 is the root

inline constexpr std::uint32_t kMostKeySize = (1u << 29) - 1;  // bytes

class JsonDocument {
 public:
  JsonKind kind(JsonIndex node) const { return nodes_[node].kind; }
  std::string_view key(JsonIndex node) const;   // of a member of an object; else empty
  std::string_view text(JsonIndex node) const;  // String: decoded UTF-8; Number: as written
  double number(JsonIndex node) const;          // Number: finite
  std::size_t offset(JsonIndex node) const { return nodes_[node].offset; }  // byte of the source where the value starts

  // Children in order: for (auto child = first_child(n); child; child = next_sibling(*child, n))
  std::optional<JsonIndex> first_child(JsonIndex node) const;
  std::optional<JsonIndex> next_sibling(JsonIndex child, JsonIndex parent) const;
  std::optional<JsonIndex> member(JsonIndex object, std::string_view key) const;

  // RFC 6901: the way from the root to a node, and back; `at` gives the deepest node that exists on the way.
  std::string pointer(JsonIndex node) const;
  JsonIndex at(std::string_view pointer) const;
  void rename(JsonIndex member, std::string_view key);  // the caller keeps the keys of one object apart
  // One past the last node inside.
  JsonIndex end(JsonIndex node) const { return nodes_[node].has_nodes() ? nodes_[node].begin_or_end : node + 1; }
  std::size_t size() const { return nodes_.size(); }

 private:
  friend class JsonBuilder;

  // Small, as a large file has millions of them.
  struct Node {
    std::uint32_t key_begin = 0;
    std::uint32_t key_size : 29 = 0;
    JsonKind kind : 3 = JsonKind::Null;
    std::uint32_t begin_or_end = 0;  // where the text begins; Array, Object: one past the last node inside this one
    std::uint32_t text_size = 0;
    std::uint32_t offset = 0;

    bool has_nodes() const { return kind == JsonKind::Array || kind == JsonKind::Object; }
  };
  static_assert(sizeof(Node) == 20);

  std::vector<Node> nodes_;
  std::string arena_;  // keys, strings and number texts; a key that comes often only once
};

// RFC 6901 escape of one step: ~ is ~0, / is ~1.
std::string pointer_step(std::string_view key);

}  // namespace evenhand::exchange
