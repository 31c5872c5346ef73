// The semantic tree: what is on the screen, as roles, names, states and values. Written by the widget kit each frame;
// read by the DOM mirror of the browser, by the headless tests and by the text dump (X6, AX-1). It is also the way back:
// presses, text and numbers that come from the keyboard, assistive technology or a test arrive as SemanticEvents.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/kit/geometry.h"

namespace evenhand::ui {

using NodeId = std::uint32_t;  // the ImGuiID of the item; 0 = none

// The order is part of the border to web/: append only.
enum class Role : std::uint8_t {
  None, Button, Link, Checkbox, Switch, RadioGroup, Radio, Slider, TextField, TextArea, ComboBox, ListBox, Option,
  TabList, Tab, TabPanel, Tree, TreeItem, Table, RowGroup, Row, ColumnHeader, RowHeader, Cell, Dialog, Menu, MenuItem,
  Heading, Text, Figure, List, ListItem, Status, Alert, ProgressBar, Region, Navigation, Banner, Main, Group,
  ScrollRegion, Tooltip, Separator,
};

enum NodeFlag : std::uint32_t {
  kDisabled = 1u << 0,
  kChecked = 1u << 1,      // checkbox, switch, radio; pressed toggle button
  kMixed = 1u << 2,
  kExpanded = 1u << 3,
  kCollapsed = 1u << 4,
  kSelected = 1u << 5,     // tab, option, row, tree item
  kModal = 1u << 6,
  kRequired = 1u << 7,
  kInvalid = 1u << 8,
  kSortAscending = 1u << 9,
  kSortDescending = 1u << 10,
  kReadOnly = 1u << 11,
  kHasPopup = 1u << 12,
  kCurrent = 1u << 13,     // the current page in the rail
  kPopup = 1u << 14,       // root of a layer above the page (dialog, menu, list box, tooltip): hoisted to the end
  kAssertive = 1u << 15,   // live region that interrupts
  kNumeric = 1u << 16,     // text field: decimal keyboard
  kToggle = 1u << 17,      // button with a pressed state
  kPrivate = 1u << 18,     // text field: no spell check, no autocomplete, masked
  kMonospaceDigits = 1u << 19,
  kAutoFocus = 1u << 20,   // takes the focus when its layer opens
};

// A piece of the tree's text pool.
struct TextRange {
  std::uint32_t offset = 0, size = 0;
};

struct Node {
  NodeId id = 0;
  Role role = Role::None;
  std::uint8_t level = 0;     // heading 1..6, tree level from 1
  std::uint16_t depth = 0;    // 0 = child of the root
  std::uint32_t flags = 0;
  Rect rect;                  // device pixels, on the canvas (not relative to the parent)
  TextRange name;             // accessible name; for Text, Status and Alert the text itself
  TextRange value;            // text of a field, chosen option, value in words of a slider
  TextRange description;      // help, error or tooltip
  float number = 0, minimum = 0, maximum = 0, step = 0;  // slider, progress (0..100); scroll region: x, y, content width, content height; fields: step = line height
  std::int32_t index = 0, count = 0;  // from 1: row in table, option in list; table: rows, columns (in `index`, `count`)
  float text_size = 0;        // fields: font size and
  float text_padding = 0;     //   left padding, device pixels, so that the DOM field covers the drawn one exactly
  std::uint32_t text_sequence = 0;  // fields: the last edit from outside that the app has taken
};

// What a widget knows when it adds itself.
struct NodeInit {
  NodeId id = 0;
  Role role = Role::None;
  Rect rect;
  std::string_view name;
  std::string_view value = {};
  std::string_view description = {};
  std::uint32_t flags = 0;
  std::uint8_t level = 0;
  float number = 0, minimum = 0, maximum = 0, step = 0;
  std::int32_t index = 0, count = 0;
  float text_size = 0, text_padding = 0;
};

enum class Action : std::uint8_t {
  Press,       // click, Enter, Space, assistive technology
  SetText,     // `text`, `sequence`
  SetNumber,   // `number`: slider
  Focus,       // `number` 1 when the focus is to be visible (keyboard)
  Blur,
  Scroll,      // `number`, `number2`: wanted scroll x, y in device pixels
  Submit,      // Enter in a field
  Dismiss,     // Escape in a layer
  Expand, Collapse,
  Context,     // context menu key or long press
  Key,         // `number`: a NavigationKey for a focused composite (chart, table)
};

enum class NavigationKey : std::uint8_t { Left, Right, Up, Down, Home, End, PageUp, PageDown, Enter, Space, Delete, F2, Escape };

struct SemanticEvent {
  NodeId id = 0;
  Action action = Action::Press;
  float number = 0, number2 = 0;
  std::uint32_t sequence = 0;
  std::string text;
  bool has_shift = false, has_control = false;
};

class Semantics {
 public:
  // ---- one frame ---------------------------------------------------------------------------------------------------
  void begin_frame();
  // Closes the tree: hoists layers to the end, fills in group rectangles, computes the hash.
  void end_frame();

  void add(const NodeInit& node);
  // Groups: everything added until pop() is inside. A rect of zero size is replaced by the union of the children.
  // An id of 0 (texts, plain groups) is made up from the place in the group, so it is steady as long as the order is.
  void push(const NodeInit& node);
  void pop();

  // ---- reading, valid after end_frame() and until begin_frame() ------------------------------------------------------
  std::span<const Node> nodes() const { return nodes_; }
  std::string_view text(TextRange range) const { return std::string_view(pool_).substr(range.offset, range.size); }
  const std::string& pool() const { return pool_; }
  std::uint64_t hash() const { return hash_; }
  const Node* find(NodeId id) const;
  std::string dump() const;  // one line per node, indented; without rectangles

  // Ids used twice in the frame; must be empty (checked by a test).
  std::span<const NodeId> duplicate_ids() const { return duplicates_; }

  // ---- events: posted from outside, taken by the widget of that id during the next frame, then forgotten ---------------
  // Focus and Blur also move focused() at once. The focus is given up when its node is gone.
  void post(SemanticEvent event);
  bool take_press(NodeId id);
  bool take(NodeId id, Action action);
  std::optional<std::string> take_text(NodeId id);  // the last of several; remembers its sequence
  std::optional<float> take_number(NodeId id);
  std::optional<Point> take_scroll(NodeId id);
  std::optional<SemanticEvent> take_key(NodeId id);
  bool has_pending_events() const { return !events_.empty(); }

  NodeId focused() const { return focused_; }
  bool is_focus_visible() const { return focused_ != 0 && is_focus_visible_; }
  void request_focus(NodeId id) { wanted_focus_ = id; }
  NodeId take_wanted_focus();  // the platform moves the real focus there

 private:
  struct Open {
    std::uint32_t node = 0;      // index into nodes_
    std::uint32_t unnamed = 0;   // children that came without an id so far
  };

  TextRange keep(std::string_view text);
  NodeId made_id(Role role);
  void hoist_layers();
  void compute_hash();
  void find_duplicates();
  void forget_absent();
  SemanticEvent* waiting(NodeId id, Action action);

  std::vector<Node> nodes_;
  std::vector<Open> open_;
  std::vector<NodeId> duplicates_;
  std::vector<NodeId> sorted_ids_;
  std::vector<SemanticEvent> events_;   // posted, for the next frame
  std::vector<SemanticEvent> current_;  // of this frame, not yet taken
  std::vector<std::pair<NodeId, std::uint32_t>> sequences_;
  std::string pool_;
  std::uint64_t hash_ = 0;
  std::uint32_t unnamed_at_root_ = 0;
  NodeId focused_ = 0;
  NodeId wanted_focus_ = 0;
  bool is_focus_visible_ = false;
};

}  // namespace evenhand::ui
