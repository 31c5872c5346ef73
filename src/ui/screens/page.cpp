#include "ui/screens/page.h"

#include <algorithm>
#include <numeric>

#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {

namespace {
constexpr float kMaxContent = 1200;
constexpr float kNarrow = 1000;
constexpr float kGap = 16;
}  // namespace

Page::Page(Ui& ui, Rect content) : ui_(ui), content_(content) {
  const float side = ui.px(ui.logical_width() < 560 ? 16.0f : 24.0f);
  width_ = std::min(content.width - 2 * side, ui.px(kMaxContent));
  left_ = content.x + ui.px((content.width - width_) / 2 / ui.scale);
  y_ = content.y + ui.px(16);
  is_narrow_ = ui.logical_width() < kNarrow;
}

Rect Page::take(float height) {
  const Rect box{left_, y_, width_, height};
  y_ += height + ui_.px(kGap);
  return box;
}

void Page::gap(float logical) { y_ += ui_.px(logical); }

std::vector<Rect> Page::columns(std::initializer_list<float> weights, std::initializer_list<float> heights) {
  std::vector<Rect> boxes;
  if (is_narrow_) {
    for (const float height : heights) boxes.push_back(take(height));
    return boxes;
  }
  const float gap = ui_.px(kGap);
  const float total = std::accumulate(weights.begin(), weights.end(), 0.0f);
  const float room = width_ - gap * static_cast<float>(weights.size() - 1);
  const Rect row = take(*std::max_element(heights.begin(), heights.end()));
  float x = row.x;
  for (const float weight : weights) {
    const bool is_last = boxes.size() + 1 == weights.size();
    const float width = is_last ? row.right() - x : ui_.px(room * weight / total / ui_.scale);
    boxes.push_back({x, row.y, width, row.height});
    x += width + gap;
  }
  return boxes;
}

float Page::used_height() const { return y_ - content_.y + ui_.px(4); }

bool answer_row(Ui& ui, Page& page, const Answer& answer) {
  const ButtonSpec action{.label = answer.action, .kind = ButtonKind::Primary, .icon_right = Icon::Right, .description = answer.action_help};
  const bool has_action = !answer.action.empty();
  const float action_width = has_action ? button_width(ui, action) : 0;
  const bool stacks = has_action && page.is_narrow() && page.width() < ui.px(560);
  const float text_width = std::min(page.width() - (has_action && !stacks ? action_width + ui.px(24) : 0), ui.px(880));
  const float title_height = paragraph_height(ui, text_width, Type::Title, answer.title, 2);
  const float body_height = paragraph_height(ui, text_width, Type::Body, answer.text, 3);
  const float button_height = ui.px(32);
  float height = title_height + ui.px(4) + body_height + (stacks ? ui.px(12) + button_height : 0);
  const Rect row = page.take(height);
  heading(ui, {row.x, row.y, text_width, title_height}, 1, answer.title, {.type = Type::Title, .max_lines = 2});
  text_block(ui, {row.x, row.y + title_height + ui.px(4), text_width, body_height}, answer.text, {.color = Token::Ink2, .max_lines = 3});
  if (!has_action) return false;
  const Rect place = stacks ? Rect{row.x, row.bottom() - button_height, action_width, button_height}
                            : Rect{row.right() - action_width, row.y + ui.px(8), action_width, button_height};
  return button(ui, place, action);
}

}  // namespace evenhand::ui
