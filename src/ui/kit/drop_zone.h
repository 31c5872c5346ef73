// Where a file may be dropped, with a button for those who cannot or will not drag. The frame is dashed; it turns accent while
// a file is dragged over the page.
#pragma once

#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/icons.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct DropZoneSpec {
  std::string_view title = "Drop a file here";
  std::string_view text = {};              // "CSV from your CRM, or an Evenhand file"
  std::string_view button = "Choose a file";
  Icon icon = Icon::File;
  bool is_dragged_over = false;            // a file hangs over the page (platform event)
};

// True when the button was pressed: the caller asks the platform for a file.
bool drop_zone(Ui& ui, Rect box, const DropZoneSpec& spec);

}  // namespace evenhand::ui
