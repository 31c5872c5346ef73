#include "ui/kit/avatar.h"

#include <cmath>

#include "ui/kit/paint.h"
#include "ui/kit/shaping.h"

namespace evenhand::ui {

void avatar(Ui& ui, Point top_left, const AvatarSpec& spec) {
  const float size = ui.px(spec.size);
  const Point center{top_left.x + size / 2, top_left.y + size / 2};
  disc(ui, center, spec.size / 2, ui.theme[Token::Surface]);
  ring(ui, center, spec.size / 2, ui.theme[spec.color], 2);
  const Type type = spec.size >= 30 ? Type::BodyStrong : Type::LabelStrong;
  text(ui, {center.x, std::floor(center.y - line_height(ui, type) / 2)}, type, ui.theme[Token::Ink1], initial_of(spec.name), Align::Center);
}

std::string_view initial_of(std::string_view name) {
  const std::size_t space = name.rfind(' ');
  const std::string_view last = space == std::string_view::npos ? std::string_view{} : name.substr(space + 1);
  const bool is_numbered = !last.empty() && last.find_first_not_of("0123456789") == std::string_view::npos;
  if (is_numbered) return last;
  return name.empty() ? name : name.substr(0, cluster_end(name, 0));
}

}  // namespace evenhand::ui
