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
  JsonIndex end(JsonIndex node) const { return nodes_[node].end; }  // one past the last node inside
  std::size_t size() const { return nodes_.size(); }

 private:
  friend class JsonBuilder;

  struct Node {
    std::uint32_t key_begin = 0;
    std::uint32_t key_size = 0;
    std::uint32_t text_begin = 0;
    std::uint32_t text_size = 0;
    std::uint32_t offset = 0;
    JsonIndex end = 0;  // one past the last node inside this one
    JsonKind kind = JsonKind::Null;
  };

  std::vector<Node> nodes_;
  std::string arena_;  // keys, strings and number texts
};

// RFC 6901 escape of one step: ~ is ~0, / is ~1.
std::string pointer_step(std::string_view key);

}  // namespace evenhand::exchange
