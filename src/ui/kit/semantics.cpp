#include "ui/kit/semantics.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <utility>

namespace evenhand::ui {
namespace {

std::uint64_t stirred(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15u;
  return hash ^ (hash >> 29);
}

std::uint64_t stirred(std::uint64_t hash, float value) { return stirred(hash, std::uint64_t{std::bit_cast<std::uint32_t>(value)}); }

std::uint64_t stirred(std::uint64_t hash, std::string_view text) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  return stirred(hash, std::uint64_t{text.size()});
}

Rect united(Rect a, Rect b) {
  const float left = std::min(a.x, b.x), top = std::min(a.y, b.y);
  return {left, top, std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top};
}

}  // namespace

void Semantics::begin_frame() {
  nodes_.clear();
  open_.clear();
  pool_.clear();
  unnamed_at_root_ = 0;
  // One press a frame: widgets take theirs in the order in which they are drawn, so that of two the earlier could win, and two on
  // the same button would be one. What came after the first press waits with the second.
  bool has_press = false;
  const auto next = std::ranges::find_if(events_, [&](const SemanticEvent& event) { return event.action == Action::Press && std::exchange(has_press, true); });
  current_.assign(std::make_move_iterator(events_.begin()), std::make_move_iterator(next));
  events_.erase(events_.begin(), next);
}

void Semantics::end_frame() {
  while (!open_.empty()) pop();
  hoist_layers();
  find_duplicates();
  forget_absent();
  compute_hash();
  current_.clear();
}

TextRange Semantics::keep(std::string_view text) {
  const TextRange range{static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(text.size())};
  pool_.append(text);
  return range;
}

NodeId Semantics::made_id(Role role) {
  std::uint32_t& count = open_.empty() ? unnamed_at_root_ : open_.back().unnamed;
  const NodeId parent = open_.empty() ? 0 : nodes_[open_.back().node].id;
  std::uint64_t hash = stirred(0x5EED, std::uint64_t{parent});
  hash = stirred(hash, std::uint64_t{static_cast<std::uint8_t>(role)});
  hash = stirred(hash, std::uint64_t{++count});
  const auto id = static_cast<NodeId>(hash ^ (hash >> 32));
  return id == 0 ? 1 : id;
}

void Semantics::add(const NodeInit& init) {
  Node node;
  node.id = init.id != 0 ? init.id : made_id(init.role);
  node.role = init.role;
  node.level = init.level;
  node.depth = static_cast<std::uint16_t>(open_.size());
  node.flags = init.flags;
  node.rect = init.rect;
  node.name = keep(init.name);
  node.value = keep(init.value);
  node.description = keep(init.description);
  node.number = init.number;
  node.minimum = init.minimum;
  node.maximum = init.maximum;
  node.step = init.step;
  node.index = init.index;
  node.count = init.count;
  node.text_size = init.text_size;
  node.text_padding = init.text_padding;
  const auto sequence = std::ranges::find(sequences_, node.id, &std::pair<NodeId, std::uint32_t>::first);
  if (sequence != sequences_.end()) node.text_sequence = sequence->second;
  nodes_.push_back(node);
}

void Semantics::push(const NodeInit& init) {
  add(init);
  open_.push_back({static_cast<std::uint32_t>(nodes_.size() - 1), 0});
}

void Semantics::pop() {
  if (open_.empty()) return;
  const std::size_t group = open_.back().node;
  open_.pop_back();
  if (nodes_[group].rect.width != 0 || nodes_[group].rect.height != 0) return;
  bool is_first = true;
  for (std::size_t i = group + 1; i < nodes_.size(); ++i) {
    const Node& child = nodes_[i];
    if (child.depth != nodes_[group].depth + 1 || (child.flags & kPopup) != 0) continue;
    nodes_[group].rect = is_first ? child.rect : united(nodes_[group].rect, child.rect);
    is_first = false;
  }
}

void Semantics::hoist_layers() {
  if (std::ranges::none_of(nodes_, [](const Node& node) { return (node.flags & kPopup) != 0; })) return;
  std::vector<Node> page;
  std::vector<std::vector<Node>> layers;
  struct Level {
    std::uint16_t depth;
    std::size_t layer;
  };
  std::vector<Level> inside;
  for (Node node : nodes_) {
    while (!inside.empty() && node.depth <= inside.back().depth) inside.pop_back();
    if ((node.flags & kPopup) != 0) {
      inside.push_back({node.depth, layers.size()});
      layers.emplace_back();
    }
    if (inside.empty()) {
      page.push_back(node);
    } else {
      node.depth = static_cast<std::uint16_t>(node.depth - inside.back().depth);
      layers[inside.back().layer].push_back(node);
    }
  }
  nodes_ = std::move(page);
  for (const auto& layer : layers) nodes_.insert(nodes_.end(), layer.begin(), layer.end());
}

void Semantics::find_duplicates() {
  duplicates_.clear();
  sorted_ids_.clear();
  for (const Node& node : nodes_) sorted_ids_.push_back(node.id);
  std::ranges::sort(sorted_ids_);
  for (std::size_t i = 1; i < sorted_ids_.size(); ++i) {
    const NodeId id = sorted_ids_[i];
    if (id == sorted_ids_[i - 1] && (duplicates_.empty() || duplicates_.back() != id)) duplicates_.push_back(id);
  }
}

void Semantics::forget_absent() {
  const auto is_absent = [&](NodeId id) { return !std::ranges::binary_search(sorted_ids_, id); };
  std::erase_if(sequences_, [&](const auto& entry) { return is_absent(entry.first); });
  if (focused_ != 0 && is_absent(focused_)) focused_ = 0;
}

void Semantics::compute_hash() {
  std::uint64_t hash = 0xE7E4BA4D;
  for (const Node& node : nodes_) {
    hash = stirred(hash, std::uint64_t{node.id} << 32 | std::uint64_t{node.flags});
    hash = stirred(hash, std::uint64_t{static_cast<std::uint8_t>(node.role)} << 32 | std::uint64_t{node.level} << 16 | node.depth);
    for (const TextRange range : {node.name, node.value, node.description}) hash = stirred(hash, text(range));
    for (const float value : {node.rect.x, node.rect.y, node.rect.width, node.rect.height, node.number, node.minimum,
                              node.maximum, node.step, node.text_size, node.text_padding})
      hash = stirred(hash, value);
    hash = stirred(hash, std::uint64_t{static_cast<std::uint32_t>(node.index)} << 32 | static_cast<std::uint32_t>(node.count));
    hash = stirred(hash, std::uint64_t{node.text_sequence});
  }
  hash_ = hash;
}

const Node* Semantics::find(NodeId id) const {
  const auto found = std::ranges::find(nodes_, id, &Node::id);
  return found == nodes_.end() ? nullptr : &*found;
}

void Semantics::post(SemanticEvent event) {
  if (event.action == Action::Focus) {
    focused_ = event.id;
    is_focus_visible_ = event.number != 0;
  } else if (event.action == Action::Blur && event.id == focused_) {
    focused_ = 0;
  }
  events_.push_back(std::move(event));
}

SemanticEvent* Semantics::waiting(NodeId id, Action action) {
  for (SemanticEvent& event : current_)
    if (event.id == id && event.action == action) return &event;
  return nullptr;
}

bool Semantics::take(NodeId id, Action action) {
  return std::erase_if(current_, [&](const SemanticEvent& event) { return event.id == id && event.action == action; }) > 0;
}

bool Semantics::take_press(NodeId id) { return take(id, Action::Press); }

std::optional<std::string> Semantics::take_text(NodeId id) {
  std::optional<std::string> newest;
  std::uint32_t sequence = 0;
  for (SemanticEvent& event : current_) {
    if (event.id != id || event.action != Action::SetText) continue;
    newest = std::move(event.text);
    sequence = event.sequence;
  }
  if (!newest) return newest;
  take(id, Action::SetText);
  const auto known = std::ranges::find(sequences_, id, &std::pair<NodeId, std::uint32_t>::first);
  if (known == sequences_.end()) {
    sequences_.emplace_back(id, sequence);
  } else {
    known->second = sequence;
  }
  return newest;
}

std::optional<float> Semantics::take_number(NodeId id) {
  std::optional<float> newest;
  for (const SemanticEvent& event : current_)
    if (event.id == id && event.action == Action::SetNumber) newest = event.number;
  if (newest) take(id, Action::SetNumber);
  return newest;
}

std::optional<Point> Semantics::take_scroll(NodeId id) {
  std::optional<Point> newest;
  for (const SemanticEvent& event : current_)
    if (event.id == id && event.action == Action::Scroll) newest = Point{event.number, event.number2};
  if (newest) take(id, Action::Scroll);
  return newest;
}

std::optional<SemanticEvent> Semantics::take_key(NodeId id) {
  SemanticEvent* const first = waiting(id, Action::Key);
  if (first == nullptr) return std::nullopt;
  SemanticEvent event = std::move(*first);
  current_.erase(current_.begin() + (first - current_.data()));
  return event;
}

NodeId Semantics::take_wanted_focus() { return std::exchange(wanted_focus_, 0); }

}  // namespace evenhand::ui
