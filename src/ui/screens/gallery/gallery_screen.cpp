#include "ui/screens/gallery/gallery_screen.h"

#include <string_view>

#include "ui/kit/button.h"
#include "ui/kit/tabs.h"

namespace evenhand::ui {
namespace {

constexpr std::string_view kName = "Gallery";
constexpr std::string_view kPages[] = {"Components", "More components", "Charts"};

bool toggle(Ui& ui, Rect& row, std::string_view label, bool is_on) {
  const ButtonSpec spec{.label = label, .kind = ButtonKind::Quiet, .size = ControlSize::Small, .is_on = is_on};
  Rect box = cut_right(row, button_width(ui, spec));
  cut_right(row, ui.px(4));
  box.y += (box.height - control_height(ui, spec.size)) / 2;
  box.height = control_height(ui, spec.size);
  return button(ui, box, spec);
}

// Ways to look at the page.
void view_toggles(Ui& ui, Rect row) {
  const bool is_dark = ui.theme.is_dark, is_dense = ui.density == Density::Dense, is_large = ui.user_scale > 1;
  if (toggle(ui, row, "Dark", is_dark)) ui.wanted_palette = is_dark ? Palette::Light : Palette::Dark;
  if (toggle(ui, row, "Dense", is_dense)) ui.density = is_dense ? Density::Comfortable : Density::Dense;
  if (toggle(ui, row, "Large", is_large)) ui.user_scale = is_large ? 1.0f : 1.5f;
  if (toggle(ui, row, "Present", ui.is_presenting)) ui.is_presenting = !ui.is_presenting;
}

}  // namespace

void gallery_screen(Ui& ui, GalleryState& state, Rect body) {
  Rect rest = body.inset(ui.px(20), 0);
  const Rect head = cut_top(rest, tabs_height(ui));
  if (const auto chosen = tabs(ui, head, {.name = kName, .labels = kPages, .selected = state.page})) state.page = *chosen;
  if (ui.logical_width() > 800) view_toggles(ui, head);
  const TabPanel panel(ui, kName, kPages[state.page], rest);
  cut_top(rest, ui.px(12));
  if (state.page == 0) gallery_components(ui, state.components, rest);
  if (state.page == 1) gallery_more(ui, state.more, rest);
  if (state.page == 2) gallery_charts(ui, state.charts, rest);
}

}  // namespace evenhand::ui
