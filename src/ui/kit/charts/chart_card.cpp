#include "ui/kit/charts/chart_card.h"

#include <algorithm>

#include "ui/kit/tooltip.h"

namespace evenhand::ui {
namespace {

constexpr int kTableChannel = 2;
constexpr float kPadding = 16, kToggleSize = 28, kBodyGap = 12;
constexpr int kTitleLines = 2, kSubtitleLines = 3;

struct Head {
  float title_width = 0, title_height = 0, subtitle_height = 0;

  float height() const { return title_height + subtitle_height; }
};

Head measure_head(const Ui& ui, float width, const ChartCardSpec& spec) {
  const float inner = width - 2 * ui.px(kPadding);
  const float extra = spec.head_extra > 0 ? ui.px(spec.head_extra) + ui.px(12) : 0.0f;
  Head head{.title_width = std::max(ui.px(80), inner - ui.px(kToggleSize) - extra)};
  head.title_height = paragraph_height(ui, head.title_width, Type::Head, spec.title, kTitleLines);
  if (!spec.subtitle.empty()) head.subtitle_height = paragraph_height(ui, inner, Type::Small, spec.subtitle, kSubtitleLines);
  return head;
}

float gap_below_head(const Ui& ui, const ChartCardSpec& spec) { return ui.px(spec.subtitle.empty() ? kBodyGap - 6 : kBodyGap); }

// What the button leads to: rows and columns, or columns of a chart.
void draw_toggle_sign(Ui& ui, Rect box, bool leads_to_table, Color color) {
  const float side = ui.px(14), x = box.center().x - side / 2, y = box.center().y - side / 2;
  if (leads_to_table) {
    stroke(ui, {x, y + ui.px(1), side, side - ui.px(2)}, color, 1.5f, 1.25f);
    horizontal_line(ui, x, x + side, y + ui.px(5), color, 1.25f);
    horizontal_line(ui, x, x + side, y + ui.px(9), color, 1.25f);
    vertical_line(ui, x + ui.px(5), y + ui.px(1), y + side - ui.px(1), color, 1.25f);
    return;
  }
  fill(ui, {x, y + ui.px(7), ui.px(3), ui.px(6)}, color, 1);
  fill(ui, {x + ui.px(5), y + ui.px(1), ui.px(3), ui.px(12)}, color, 1);
  fill(ui, {x + ui.px(10), y + ui.px(4), ui.px(3), ui.px(9)}, color, 1);
}

// Returns whether the table is shown from now on.
bool table_toggle(Ui& ui, NodeId card, Rect box, bool shows_table, std::string_view title) {
  const NodeId id = make_id("show as table");
  const Interaction button = interact(ui, id, box);
  if (button.is_pressed) {
    shows_table = !shows_table;
    remember(card, kTableChannel, shows_table ? 1 : 0);
    ui.wake_in(0);
  }
  const std::string_view name = shows_table ? "Show as chart" : "Show as table";
  if (button.is_held) fill(ui, box, ui.theme[Token::Pressed], 6);
  else if (button.hover > 0) fill(ui, box, ui.theme[Token::Hover].with_alpha(button.hover), 6);
  draw_toggle_sign(ui, box, !shows_table, ui.theme[button.is_hovered ? Token::Ink1 : Token::Ink3]);
  ui.semantics.add({.id = id, .role = Role::Button, .rect = box, .name = name, .description = title});
  tooltip(ui, id, box, name);
  return shows_table;
}

}  // namespace

float chart_card_chrome(const Ui& ui, float width, const ChartCardSpec& spec) {
  return 2 * ui.px(kPadding) + measure_head(ui, width, spec).height() + gap_below_head(ui, spec) + ui.px(spec.foot);
}

ChartCard::ChartCard(Ui& ui, std::string_view name, Rect box, const ChartCardSpec& spec) : ui_(ui), scope_(name) {
  const NodeId card = make_id("card");
  ui.semantics.push({.id = card, .role = Role::Group, .rect = box, .name = spec.title});
  fill(ui, box, ui.theme[Token::Surface], 10);
  stroke(ui, box, ui.theme[Token::Line], 10);

  const Head head = measure_head(ui, box.width, spec);
  const Rect inner = box.inset(ui.px(kPadding));
  const Rect title{inner.x, inner.y, head.title_width, head.title_height};
  paragraph(ui, title, Type::Head, ui.theme[Token::Ink1], spec.title, kTitleLines);
  ui.semantics.add({.id = make_id("title"),
                    .role = Role::Heading,
                    .rect = title,
                    .name = spec.title,
                    .level = static_cast<std::uint8_t>(spec.heading_level)});
  if (!spec.subtitle.empty()) {
    const Rect subtitle{inner.x, title.bottom(), inner.width, head.subtitle_height};
    paragraph(ui, subtitle, Type::Small, ui.theme[Token::Ink2], spec.subtitle, kSubtitleLines);
    ui.semantics.add({.id = make_id("subtitle"), .role = Role::Text, .rect = subtitle, .name = spec.subtitle});
  }
  const float toggle = ui.px(kToggleSize);
  const Rect button{inner.right() - toggle + ui.px(6), inner.y - ui.px(2), toggle, toggle};
  shows_table_ = table_toggle(ui, card, button, remembered(card, kTableChannel, 0) != 0, spec.title);
  const float extra = ui.px(spec.head_extra);
  head_extra_ = {button.x - ui.px(6) - extra, inner.y, extra, line_height(ui, Type::Head)};

  Rect rest = inner;
  cut_top(rest, head.height() + gap_below_head(ui, spec));
  foot_ = cut_bottom(rest, ui.px(spec.foot));
  body_ = rest;
  chart_id_ = make_id("chart");
}

ChartCard::~ChartCard() { ui_.semantics.pop(); }

}  // namespace evenhand::ui
