#include "ui/screens/gallery/gallery_components.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/kit/scroll_region.h"

namespace evenhand::ui {
namespace {

constexpr GallerySection kSections[] = {
    {gallery_buttons, 216},   {gallery_fields, 216},  {gallery_choosing, 216}, {gallery_button_parts, 212},
    {gallery_numbers, 212},   {gallery_chips, 212},   {gallery_long_text, 224}, {gallery_options, 224},
    {gallery_people, 224},    {gallery_type, 430},    {gallery_icons, 430},    {gallery_colors, 430},
};
constexpr float kGap = 16, kLeastColumn = 360, kBarRoom = 16;  // logical

}  // namespace

void gallery_components(Ui& ui, GalleryComponentsState& state, Rect body) {
  ScrollRegion region(ui, {body.x, body.y, body.width + ui.px(kBarRoom), body.height}, {.name = "Components"});
  Rect content = region.content();
  cut_right(content, ui.px(kBarRoom));
  const float gap = ui.px(kGap);
  const auto columns = static_cast<std::size_t>(std::clamp(std::floor((content.width + gap) / (ui.px(kLeastColumn) + gap)), 1.0f, 3.0f));
  const float width = std::floor((content.width + gap) / static_cast<float>(columns) - gap);
  std::vector<float> bottoms(columns, content.y);
  for (std::size_t i = 0; i < std::size(kSections); ++i) {
    const std::size_t column = i % columns;
    const Rect box{content.x + static_cast<float>(column) * (width + gap), bottoms[column], width, ui.px(kSections[i].height)};
    kSections[i].draw(ui, state, box);
    bottoms[column] = box.bottom() + gap;
  }
  region.set_content_height(std::ranges::max(bottoms) - content.y);
}

}  // namespace evenhand::ui
