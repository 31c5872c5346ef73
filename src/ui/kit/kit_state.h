// What the kit keeps between frames. Private to src/ui/kit.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "ui/kit/layer.h"
#include "ui/kit/semantics.h"

struct ImGuiWindow;

namespace evenhand::ui {

struct Animation {
  float value = 0, from = 0, target = 0;
  double started = 0;
  std::uint64_t last_frame = 0;
};

struct OpenLayer {
  NodeId id = 0;
  LayerKind kind = LayerKind::Popup;
  std::uint64_t opened = 0;  // frame
  double opened_seconds = 0;
  std::uint64_t last_frame = 0;
  std::uint32_t order = 0;   // within the frame it opened in
  ImGuiWindow* window = nullptr;
  Rect box = {};
};

// The widget that a tooltip waits over. `last_frame` tells whether it still does.
struct TooltipWait {
  NodeId over = 0;
  double since = 0;           // Ui::seconds
  std::uint64_t last_frame = 0;
  bool is_hidden = false;     // by Escape or a press, until the pointer and the focus have left
};

// The list of the combo box that is open now; there is at most one.
struct OpenCombo {
  NodeId id = 0;
  std::uint64_t last_frame = 0;   // it counts as closed when its field was not drawn in the frame before
  std::string filter;
  int highlighted = 0;            // position among the options that the filter leaves
};

// What is typed into a number field and not yet read.
struct NumberDraft {
  NodeId id = 0;
  std::string text;
  bool is_refused = false;    // the focus has left and it is no number
  std::uint64_t last_frame = 0;
};

struct LayerScope {
  NodeId id = 0;
  bool has_node = false;
};

struct KitState {
  std::uint64_t frame = 0;
  TooltipWait tooltip;
  OpenCombo combo;
  int scroll_depth = 0;                 // scroll regions open now
  std::optional<Rect> wanted_view;      // what the innermost open one is to bring into view
  std::vector<NumberDraft> drafts;
  std::unordered_map<std::uint64_t, Animation> animations;  // by id and channel; never iterated for output
  std::vector<OpenLayer> layers;        // every layer of this frame or the last one
  std::vector<LayerScope> open_layers;  // between begin and end, innermost last
  std::uint32_t next_order = 0;
  int tail = 3;                         // frames still to draw until everything has settled
  std::uint64_t last_hash = 0;
};

// The state of `ui`, made when there is none yet.
KitState& kit_state(Ui& ui);

}  // namespace evenhand::ui
