#include "ui/screens/gallery/gallery_screen.h"

#include <string_view>

#include "ui/kit/tabs.h"

namespace evenhand::ui {
namespace {

constexpr std::string_view kName = "Gallery";
constexpr std::string_view kPages[] = {"Components", "More components", "Charts"};

}  // namespace

void gallery_screen(Ui& ui, GalleryState& state, Rect body) {
  Rect rest = body.inset(ui.px(20), 0);
  const Rect head = cut_top(rest, tabs_height(ui));
  if (const auto chosen = tabs(ui, head, {.name = kName, .labels = kPages, .selected = state.page})) state.page = *chosen;
  const TabPanel panel(ui, kName, kPages[state.page], rest);
  cut_top(rest, ui.px(12));
  if (state.page == 0) gallery_components(ui, state.components, rest);
  if (state.page == 1) gallery_more(ui, state.more, rest);
  if (state.page == 2) gallery_charts(ui, state.charts, rest);
}

}  // namespace evenhand::ui
