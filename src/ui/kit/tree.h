// Rows that open and close by level. The caller owns what is open and hands in only the rows that are visible, in order; arrows
// walk, open and close (Action::Key, Expand, Collapse of the DOM mirror).
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/icons.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct TreeRow {
  std::string_view label;
  std::string_view note = {};         // at the right, ink-3: a count, a value
  std::string_view id = {};           // when labels repeat; else the label
  int level = 1;                      // from 1
  bool has_children = false;
  bool is_open = false;
  bool is_selected = false;
  bool is_strong = false;             // semibold, for the path walked
  Icon icon = Icon::Count;            // Count: none
};

struct TreeSpec {
  std::string_view name;              // accessible name and id
  std::span<const TreeRow> rows;
};

struct TreeResult {
  std::optional<int> toggled;         // open or close this row
  std::optional<int> selected;        // this row was chosen
};

// Needs tree_height(); put it in a scroll_region when it may not fit.
TreeResult tree(Ui& ui, Rect box, const TreeSpec& spec);
float tree_height(const Ui& ui, const TreeSpec& spec);

}  // namespace evenhand::ui
