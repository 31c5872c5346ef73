// Tabs over the page's content: words with a line below the current one.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct TabsSpec {
  std::string_view name;                   // accessible name and id
  std::span<const std::string_view> labels;
  int selected = 0;
  bool has_line = true;                    // the thin line below all of them
};

// The newly chosen tab. Takes tabs_height().
std::optional<int> tabs(Ui& ui, Rect box, const TabsSpec& spec);
float tabs_height(const Ui& ui);
float tabs_width(const Ui& ui, std::span<const std::string_view> labels);  // of the words with the gaps between them

// The content of the current tab; open while it lives. `tabs` and `label` as in the spec.
class TabPanel {
 public:
  TabPanel(Ui& ui, std::string_view tabs, std::string_view label, Rect box);
  ~TabPanel();
  TabPanel(const TabPanel&) = delete;
  TabPanel& operator=(const TabPanel&) = delete;

 private:
  Ui& ui_;
};

}  // namespace evenhand::ui
