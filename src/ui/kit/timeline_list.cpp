#include "ui/kit/timeline_list.h"

#include <algorithm>
#include <string>

#include "ui/kit/paint.h"

namespace evenhand::ui {

namespace {

constexpr float kDot = 8, kDateStart = 16, kDateGap = 16, kRowGap = 8, kWidestDate = 132;  // logical px

float date_width(const Ui& ui, const TimelineListSpec& spec) {
  float width = 0;
  for (const TimelineEntry& entry : spec.entries) width = std::max(width, text_width(ui, Type::BodyStrong, entry.date));
  return std::min(width, ui.px(kWidestDate));
}

float text_start(const Ui& ui, const TimelineListSpec& spec) { return ui.px(kDateStart + kDateGap) + date_width(ui, spec); }

float entry_height(const Ui& ui, float width, std::string_view words) {
  return std::max(line_height(ui, Type::Body), paragraph_height(ui, width, Type::Body, words));
}

}  // namespace

float timeline_list_height(const Ui& ui, float width, const TimelineListSpec& spec) {
  const float room = std::max(ui.px(80), width - text_start(ui, spec));
  float height = 0;
  for (const TimelineEntry& entry : spec.entries) height += entry_height(ui, room, entry.text) + ui.px(kRowGap);
  return std::max(0.0f, height - ui.px(kRowGap));
}

float timeline_list(Ui& ui, Rect box, const TimelineListSpec& spec) {
  const float start = text_start(ui, spec), dates = date_width(ui, spec);
  const float room = std::max(ui.px(80), box.width - start);
  const float line = line_height(ui, Type::Body);
  const float height = timeline_list_height(ui, box.width, spec);
  ui.semantics.push({.role = Role::List, .rect = {box.x, box.y, box.width, height}, .name = spec.name,
                     .count = static_cast<int>(spec.entries.size())});
  float y = box.y;
  int index = 0;
  for (const TimelineEntry& entry : spec.entries) {
    const float used = entry_height(ui, room, entry.text);
    disc(ui, {box.x + ui.px(kDot) / 2, y + line / 2}, kDot / 2, ui.theme[entry.is_current ? Token::Accent : Token::LineStrong]);
    clipped_text(ui, {box.x + ui.px(kDateStart), y}, dates + 1, Type::BodyStrong, ui.theme[Token::Ink1], entry.date);
    paragraph(ui, {box.x + start, y, room, used}, Type::Body, ui.theme[Token::Ink1], entry.text);
    const std::string words = std::string(entry.date) + ", " + std::string(entry.text);
    ui.semantics.add({.role = Role::ListItem, .rect = {box.x, y, box.width, used}, .name = words,
                      .flags = entry.is_current ? kCurrent : 0u, .index = ++index, .count = static_cast<int>(spec.entries.size())});
    y += used + ui.px(kRowGap);
  }
  ui.semantics.pop();
  return height;
}

}  // namespace evenhand::ui
