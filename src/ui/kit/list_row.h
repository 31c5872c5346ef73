// A row one can open: icon, title, subtitle, arrow; a line above and below (the samples and recent files of the start screen).
#pragma once

#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/icons.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct ListRowSpec {
  std::string_view title;
  std::string_view subtitle = {};
  std::string_view trailing = {};      // at the right before the arrow, ink-3
  std::string_view id = {};            // when titles may repeat within the scope
  Icon icon = Icon::Count;             // Count: none, the text starts at the left edge
  bool has_arrow = true;
  bool is_selected = false;
  bool has_line_above = true;
  std::string_view disabled_reason = {};
  int most_lines = 1;                  // of the title and of the subtitle; where they are several, the height depends on the width
};

// True when opened. The natural height is list_row_height(); `width` matters only where texts may take several lines.
bool list_row(Ui& ui, Rect box, const ListRowSpec& spec);
float list_row_height(const Ui& ui, const ListRowSpec& spec, float width = 0);

}  // namespace evenhand::ui
