#include "ui/kit/label.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/kit/control.h"
#include "ui/kit/text_wrap.h"
#include "ui/kit/tooltip.h"

namespace evenhand::ui {
namespace {

NodeId add_node(Ui& ui, Rect rect, std::string_view text, Role role, int level) {
  ui.semantics.add({.role = role, .rect = rect, .name = text, .level = static_cast<std::uint8_t>(level)});
  return ui.semantics.nodes().back().id;
}

float left_of(Rect box, float width, Align align) {
  return align == Align::Left ? box.x : align == Align::Center ? box.center().x - width / 2 : box.right() - width;
}

float draw_block(Ui& ui, Rect box, std::string_view words, const TextSpec& spec, int level) {
  const float height = paragraph(ui, box, spec.type, ui.theme[spec.color], words, spec.max_lines, spec.align);
  const float width = std::min(box.width, std::ceil(text_width(ui, spec.type, words)));
  const Rect rect{left_of(box, width, spec.align), box.y, width, height};
  const NodeId id = add_node(ui, rect, words, level > 0 ? Role::Heading : spec.role, level);
  const bool may_be_cut = spec.max_lines > 0 && width >= box.width;
  if (may_be_cut && paragraph_height(ui, box.width, spec.type, words) > height) tooltip(ui, id, rect, words);
  return height;
}

TextSpec heading_spec(int level) {
  return {.type = level <= 1 ? Type::Title : level == 2 ? Type::Head : Type::BodyStrong, .max_lines = 2};
}

}  // namespace

float text_block(Ui& ui, Rect box, std::string_view text, const TextSpec& spec) { return draw_block(ui, box, text, spec, 0); }

float text_line(Ui& ui, Rect box, std::string_view text, const TextSpec& spec) {
  const float line = line_height(ui, spec.type);
  const float top = box.height > line ? std::floor(box.center().y - line / 2) : box.y;
  const float x = spec.align == Align::Left ? box.x : spec.align == Align::Center ? box.center().x : box.right();
  const Color ink = ui.theme[spec.color];
  bool is_cut = false;
  if (spec.has_equal_digits) {
    digits(ui, {x, top}, spec.type, ink, text, spec.align);
  } else {
    is_cut = clipped_text(ui, {x, top}, box.width, spec.type, ink, text, spec.align);
  }
  const float width = std::min(box.width, std::ceil(text_width(ui, spec.type, text)));
  const Rect rect{left_of(box, width, spec.align), top, width, line};
  const NodeId id = add_node(ui, rect, text, spec.role, 0);
  if (is_cut) tooltip(ui, id, rect, text);
  return line;
}

float heading(Ui& ui, Rect box, int level, std::string_view text, const TextSpec& spec) { return draw_block(ui, box, text, spec, level); }

float heading(Ui& ui, Rect box, int level, std::string_view text) { return draw_block(ui, box, text, heading_spec(level), level); }

float text_block_height(const Ui& ui, float width, std::string_view text, const TextSpec& spec) {
  return paragraph_height(ui, width, spec.type, text, spec.max_lines);
}

}  // namespace evenhand::ui
