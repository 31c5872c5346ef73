#include "exchange/json_document.h"

#include "exchange/decimal_text.h"

namespace evenhand::exchange {

std::string_view JsonDocument::key(JsonIndex node) const {
  return std::string_view(arena_).substr(nodes_[node].key_begin, nodes_[node].key_size);
}

std::string_view JsonDocument::text(JsonIndex node) const {
  if (nodes_[node].has_nodes()) return {};
  return std::string_view(arena_).substr(nodes_[node].begin_or_end, nodes_[node].text_size);
}

double JsonDocument::number(JsonIndex node) const { return read_decimal(text(node)).value_or(0.0); }

std::optional<JsonIndex> JsonDocument::first_child(JsonIndex node) const {
  return end(node) > node + 1 ? std::optional(node + 1) : std::nullopt;
}

std::optional<JsonIndex> JsonDocument::next_sibling(JsonIndex child, JsonIndex parent) const {
  return end(child) < end(parent) ? std::optional(end(child)) : std::nullopt;
}

std::optional<JsonIndex> JsonDocument::member(JsonIndex object, std::string_view wanted) const {
  if (nodes_[object].kind != JsonKind::Object) return std::nullopt;
  for (auto child = first_child(object); child; child = next_sibling(*child, object)) {
    if (key(*child) == wanted) return child;
  }
  return std::nullopt;
}

void JsonDocument::rename(JsonIndex member, std::string_view name) {
  nodes_[member].key_begin = static_cast<std::uint32_t>(arena_.size());
  nodes_[member].key_size = static_cast<std::uint32_t>(name.size()) & kMostKeySize;
  arena_ += name;
}

std::string JsonDocument::pointer(JsonIndex node) const {
  std::string path;
  JsonIndex at = 0;
  while (at != node) {
    const bool is_array = nodes_[at].kind == JsonKind::Array;
    JsonIndex child = at + 1;
    std::size_t index = 0;
    for (; end(child) <= node; child = end(child)) ++index;
    path += '/' + (is_array ? std::to_string(index) : pointer_step(key(child)));
    at = child;
  }
  return path;
}

JsonIndex JsonDocument::at(std::string_view pointer) const {
  JsonIndex node = 0;
  while (pointer.starts_with('/')) {
    pointer.remove_prefix(1);
    const std::string_view step = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(step.size());
    std::optional<JsonIndex> next;
    std::size_t index = 0;
    for (auto child = first_child(node); child && !next; child = next_sibling(*child, node), ++index) {
      const std::string name = nodes_[node].kind == JsonKind::Array ? std::to_string(index) : pointer_step(key(*child));
      if (name == step) next = child;
    }
    if (!next) return node;
    node = *next;
  }
  return node;
}

std::string pointer_step(std::string_view key) {
  std::string step;
  for (const char c : key) {
    if (c == '~') step += "~0";
    else if (c == '/') step += "~1";
    else step.push_back(c);
  }
  return step;
}

}  // namespace evenhand::exchange
