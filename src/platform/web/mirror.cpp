#include "platform/web/mirror.h"

#include <emscripten/emscripten.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/web/backend.h"

namespace {

// One node as mirror.js reads it: 25 words, strings as offset and size into the text pool. The order is repeated in
// Mirror.read (web/lib/mirror.js). `content` is a hash of all that is not geometry, so that an element is only touched when
// something changed.
struct MirrorNode {
  std::uint32_t id, role, flags, level, depth;
  float x, y, width, height;
  evenhand::ui::TextRange name, value, description;
  float number, minimum, maximum, step;
  std::int32_t index, count;
  float text_size, text_padding;
  std::uint32_t text_sequence;
  std::uint32_t content;
};
static_assert(sizeof(MirrorNode) == 25 * 4);

}  // namespace

extern "C" {
void web_mirror_start();
void web_mirror_update(const MirrorNode* nodes, std::size_t count, const char* pool, float pixel_ratio);
void web_mirror_settle();
void web_mirror_focus(std::uint32_t id);
void web_mirror_ink(std::uint32_t rgba);
}

namespace evenhand::platform::web::mirror {
namespace {

struct State {
  std::vector<ui::SemanticEvent> events;
  std::vector<MirrorNode> nodes;
  std::uint64_t sent_hash = 0;
  float sent_ratio = 0;
  std::uint32_t ink = 0;
};

State& state() {
  static State instance;
  return instance;
}

class ContentHash {
 public:
  void add(std::uint32_t word) { hash_ = (hash_ ^ word) * 0x01000193u + (hash_ >> 15); }
  void add(float value) {
    std::uint32_t word = 0;
    std::memcpy(&word, &value, sizeof(word));
    add(word);
  }
  void add(std::string_view text) {
    for (const char c : text) hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x01000193u;
    add(static_cast<std::uint32_t>(text.size()));
  }
  std::uint32_t value() const { return hash_; }

 private:
  std::uint32_t hash_ = 0x811C9DC5u;
};

std::uint32_t content_hash(const ui::Semantics& semantics, const ui::Node& node) {
  ContentHash hash;
  hash.add(node.flags);
  hash.add(static_cast<std::uint32_t>(node.level));
  for (const ui::TextRange range : {node.name, node.value, node.description}) hash.add(semantics.text(range));
  for (const float value : {node.number, node.minimum, node.maximum, node.step, node.text_size, node.text_padding}) hash.add(value);
  hash.add(static_cast<std::uint32_t>(node.index));
  hash.add(static_cast<std::uint32_t>(node.count));
  hash.add(node.text_sequence);
  return hash.value();
}

MirrorNode flattened(const ui::Semantics& semantics, const ui::Node& node) {
  return {node.id, static_cast<std::uint32_t>(node.role), node.flags, node.level, node.depth,
          node.rect.x, node.rect.y, node.rect.width, node.rect.height,
          node.name, node.value, node.description,
          node.number, node.minimum, node.maximum, node.step,
          node.index, node.count, node.text_size, node.text_padding, node.text_sequence,
          content_hash(semantics, node)};
}

}  // namespace

void start() { web_mirror_start(); }

void take_events(ui::Semantics& semantics) {
  for (ui::SemanticEvent& event : std::exchange(state().events, {})) semantics.post(std::move(event));
}

bool has_pending() { return !state().events.empty(); }

void set_ink(ui::Color ink) {
  if (std::exchange(state().ink, ink.rgba) != ink.rgba) web_mirror_ink(ink.rgba);
}

void flush(ui::Semantics& semantics, float pixel_ratio) {
  State& s = state();
  if (semantics.hash() != s.sent_hash || pixel_ratio != s.sent_ratio) {
    s.sent_hash = semantics.hash();
    s.sent_ratio = pixel_ratio;
    s.nodes.clear();
    for (const ui::Node& node : semantics.nodes()) s.nodes.push_back(flattened(semantics, node));
    web_mirror_update(s.nodes.data(), s.nodes.size(), semantics.pool().data(), pixel_ratio);
  } else {
    web_mirror_settle();
  }
  if (const ui::NodeId wanted = semantics.take_wanted_focus(); wanted != 0) web_mirror_focus(wanted);
}

}  // namespace evenhand::platform::web::mirror

// `text` may be null. Modifiers as everywhere at this border: 1 Ctrl, 2 Shift, 4 Alt, 8 Meta.
extern "C" EMSCRIPTEN_KEEPALIVE void evenhand_mirror_event(std::uint32_t id, int action, float number, float number2,
                                                           std::uint32_t sequence, const char* text, std::size_t size, int modifiers) {
  using namespace evenhand;
  ui::SemanticEvent event{.id = id, .action = static_cast<ui::Action>(action), .number = number, .number2 = number2, .sequence = sequence, .text = {}};
  if (text != nullptr) event.text.assign(text, size);
  event.has_control = (modifiers & (1 | 8)) != 0;
  event.has_shift = (modifiers & 2) != 0;
  platform::web::mirror::state().events.push_back(std::move(event));
  platform::web::wake();
}
