// What the kit keeps between frames. Private to src/ui/kit.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "ui/kit/environment.h"
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
  std::uint64_t last_frame = 0;
  std::uint32_t order = 0;   // within the frame it opened in
  ImGuiWindow* window = nullptr;
  Rect box;
};

struct KitState {
  std::uint64_t frame = 0;
  std::unordered_map<std::uint64_t, Animation> animations;  // by id and channel; never iterated for output
  std::vector<OpenLayer> layers;        // every layer of this frame or the last one
  std::vector<std::size_t> open_stack;  // layers between begin and end; index into `layers`
  std::vector<bool> has_group;          // whether that layer pushed a node
  bool has_modal = false;               // a dialog was open in the last frame
  std::uint32_t next_order = 0;
  int tail = 3;                         // frames still to draw until everything has settled
  std::uint64_t last_hash = 0;
  NodeId last_focus = 0;
  Environment last_environment;
};

// The state of `ui`, made when there is none yet.
KitState& kit_state(Ui& ui);

}  // namespace evenhand::ui
