#include "ui/screens/flow_card.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/kit/charts/chart.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"

namespace evenhand::ui {

namespace {

constexpr float kCardGap = 16, kSplit = 440;  // logical
constexpr TextSpec kNote{.type = Type::Small, .color = Token::Ink3};

NodeId height_id(const CardSpec& spec) { return make_id(std::string(spec.title) + " height"); }

}  // namespace

TwoColumns::TwoColumns(Ui& ui, Page& page, float left_share) : page_(page), gap_(ui.px(kCardGap)) {
  const float gap = page.is_narrow() ? 0.0f : gap_;
  const float left = page.is_narrow() ? page.width() : std::floor((page.width() - gap) * left_share);
  left_ = {page.left(), page.y(), left};
  right_ = {page.left() + left + gap, page.y(), page.width() - left - gap};
}

void TwoColumns::finish() {
  const float bottom = page_.is_narrow() ? left_.y : std::max(left_.y, right_.y);
  page_.take(std::max(0.0f, bottom - page_.y() - gap_));
}

FlowCard::FlowCard(Ui& ui, Column& column, const CardSpec& spec, float guessed_height)
    : ui_(ui),
      column_(column),
      id_(height_id(spec)),
      box_{column.x, column.y, column.width, static_cast<float>(remembered(id_, 0, static_cast<int>(ui.px(guessed_height))))},
      card_(ui, box_, spec),
      y_(card_.body().y) {}

FlowCard::~FlowCard() {
  const int height = static_cast<int>(std::ceil(y_ + ui_.px(16) - box_.y));
  if (height != static_cast<int>(box_.height)) {
    remember(id_, 0, height);
    ui_.wake_in(0);
  }
  column_.y += static_cast<float>(height) + ui_.px(kCardGap);
}

Rect FlowCard::take(float height) {
  const Rect box{card_.body().x, y_, card_.body().width, height};
  y_ += height;
  return box;
}

Rect FlowCard::take_button(float width, float height) {
  const Rect inner = card_.body();
  const bool is_beside = below_button_ == y_ && after_button_ + ui_.px(8) + width <= inner.right();
  if (!is_beside) gap(8);
  const Rect row = is_beside ? Rect{after_button_ + ui_.px(8), y_ - height, width, height} : take(height);
  after_button_ = row.x + width;
  below_button_ = y_;
  return {row.x, row.y, width, height};
}

void FlowCard::gap(float logical) { y_ += ui_.px(logical); }

void FlowCard::rule() {
  gap(12);
  horizontal_line(ui_, card_.body().x, card_.body().right(), std::round(y_), ui_.theme[Token::Line]);
  gap(12);
}

float FlowCard::words(std::string_view text) {
  const float height = text_block(ui_, {card_.body().x, y_, card_.body().width, 0}, text, {.color = Token::Ink2});
  y_ += height;
  return height;
}

float FlowCard::note(std::string_view text) {
  if (text.empty()) return 0;
  gap(4);
  const float height = text_block(ui_, {card_.body().x, y_, card_.body().width, 0}, text, kNote);
  y_ += height;
  return height;
}

bool fits_two(const Ui& ui, float width) { return width >= ui.px(kSplit); }

TwoPlaces two_places(Ui& ui, FlowCard& card, float height) {
  card.gap(12);
  if (!fits_two(ui, card.width())) {
    const Rect first = card.take(height);
    card.gap(12);
    return {first, card.take(height)};
  }
  const Rect row = card.take(height);
  const float half = (row.width - ui.px(12)) / 2;
  return {{row.x, row.y, half, height}, {row.x + half + ui.px(12), row.y, half, height}};
}

}  // namespace evenhand::ui
