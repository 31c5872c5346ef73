// The page of the component gallery with the composed widgets in their states: tables, lists, layers, notices (look 5).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "ui/kit/command_palette.h"
#include "ui/kit/geometry.h"
#include "ui/kit/menu.h"
#include "ui/kit/table.h"
#include "ui/kit/toast.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct GalleryClient {
  std::string name, owner, stage;
  int points_tenths = 0;   // 39.6 points are 396
  int hours = 0;
  bool has_estimated_hours = false;
};

struct GalleryMoreState {
  std::vector<GalleryClient> clients;   // made on first use
  std::vector<int> order;               // of `clients`, as sorted
  TableState small_table, large_table;
  TableSort small_sort, large_sort;
  MenuState menu, row_menu;
  PaletteState palette;
  ToastState toast;
  bool is_dialog_open = false, is_removal_open = false, is_form_open = false;
  bool is_banner_dismissed = false, is_dragged_over = false;
  int stage = 0, person = -1, step = 2;
  std::array<bool, 3> open_nodes{true, true, false};
  int selected_node = 2;
  std::string form_reason;
  std::string last_answer = "Nothing was pressed yet.";
  std::optional<double> work_started;
};

// Scrolls inside `body`.
void gallery_more(Ui& ui, GalleryMoreState& state, Rect body);

// gallery_tables.cpp
void gallery_small_table(Ui& ui, GalleryMoreState& state, Rect box);
void gallery_large_table(Ui& ui, GalleryMoreState& state, Rect box);

}  // namespace evenhand::ui
