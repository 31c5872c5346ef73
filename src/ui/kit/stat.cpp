#include "ui/kit/stat.h"

#include <string>

#include "ui/kit/paint.h"

namespace evenhand::ui {

float stat(Ui& ui, Rect box, const StatSpec& spec) {
  float y = box.y;
  const auto rest = [&] { return Rect{box.x, y, box.width, 0}; };
  clipped_text(ui, {box.x, y}, box.width, Type::Figure, ui.theme[Token::Ink1], spec.figure);
  y += line_height(ui, Type::Figure);
  y += paragraph(ui, rest(), Type::Body, ui.theme[Token::Ink1], spec.sentence);
  if (!spec.context.empty()) y += ui.px(2) + paragraph(ui, {box.x, y + ui.px(2), box.width, 0}, Type::Label, ui.theme[Token::Ink3], spec.context);
  std::string words = std::string(spec.figure).append(" ").append(spec.sentence);
  if (!spec.context.empty()) words.append(", ").append(spec.context);
  ui.semantics.add({.role = Role::Text, .rect = {box.x, box.y, box.width, y - box.y}, .name = words});
  return y - box.y;
}

float stat_height(const Ui& ui, float width, const StatSpec& spec) {
  const float context = spec.context.empty() ? 0 : ui.px(2) + paragraph_height(ui, width, Type::Label, spec.context);
  return line_height(ui, Type::Figure) + paragraph_height(ui, width, Type::Body, spec.sentence) + context;
}

}  // namespace evenhand::ui
