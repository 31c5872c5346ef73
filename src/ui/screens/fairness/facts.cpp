#include "ui/screens/fairness/facts.h"

#include <algorithm>

#include "ui/kit/card.h"
#include "ui/kit/interact.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"
#include "ui/kit/scroll_region.h"

namespace evenhand::ui {

namespace {

constexpr float kAround = 9, kIconRoom = 22;  // logical

struct Columns {
  float words = 0, figure = 0, indent = 0;
};

Columns columns_of(const Ui& ui, float width, const Fact& fact) {
  Columns out;
  if (!fact.figure.empty()) out.figure = text_width(ui, Type::BodyStrong, fact.figure) + ui.px(16);
  if (fact.icon != Icon::Count) out.indent = ui.px(kIconRoom);
  out.words = std::max(ui.px(60), width - out.indent - (fact.label.empty() ? out.figure : 0.0f));
  return out;
}

bool shows_how(const Ui& ui, const Fact& fact) { return !fact.how.empty() && !ui.is_presenting; }

float fact_height(const Ui& ui, float width, const Fact& fact) {
  const Columns columns = columns_of(ui, width, fact);
  float height = 2 * ui.px(kAround) + paragraph_height(ui, columns.words, Type::Small, fact.sentence);
  if (!fact.label.empty()) height += line_height(ui, Type::BodyStrong);
  if (shows_how(ui, fact)) height += ui.px(2) + paragraph_height(ui, width - columns.indent, Type::Label, fact.how);
  return height;
}

void draw_fact(Ui& ui, Rect box, const Fact& fact) {
  const Columns columns = columns_of(ui, box.width, fact);
  const float x = box.x + columns.indent;
  float y = box.y + ui.px(kAround);
  if (fact.icon != Icon::Count) icon(ui, {box.x, y + (line_height(ui, Type::Small) - ui.px(14)) / 2}, 14, fact.icon, ui.theme[Token::Ink3]);
  if (!fact.figure.empty()) {
    text_line(ui, {box.right() - columns.figure, y, columns.figure, line_height(ui, Type::BodyStrong)}, fact.figure,
              {.type = Type::BodyStrong, .align = Align::Right, .has_equal_digits = true});
  }
  if (!fact.label.empty()) y += text_line(ui, {x, y, columns.words - columns.figure, line_height(ui, Type::BodyStrong)}, fact.label, {.type = Type::BodyStrong});
  y += text_block(ui, {x, y, columns.words, 0}, fact.sentence, {.type = Type::Small});
  if (shows_how(ui, fact)) text_block(ui, {x, y + ui.px(2), box.width - columns.indent, 0}, fact.how, {.type = Type::Label, .color = Token::Ink3});
}

}  // namespace

float facts_height(const Ui& ui, float width, std::span<const Fact> facts) {
  float height = 0;
  for (const Fact& fact : facts) height += fact_height(ui, width, fact);
  return height;
}

float facts(Ui& ui, Rect box, std::span<const Fact> facts) {
  float y = box.y;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const IdScope scope(static_cast<int>(i));
    if (i > 0) horizontal_line(ui, box.x, box.right(), y, ui.theme[Token::Line]);
    draw_fact(ui, {box.x, y, box.width, 0}, facts[i]);
    y += fact_height(ui, box.width, facts[i]);
  }
  return y - box.y;
}

float facts_card_height(const Ui& ui, float width, std::string_view title, std::string_view subtitle, std::span<const Fact> facts) {
  return card_chrome(ui, width, {.title = title, .subtitle = subtitle}) - ui.px(kAround) + facts_height(ui, width - ui.px(32), facts);
}

void facts_card(Ui& ui, Rect box, std::string_view title, std::string_view subtitle, std::span<const Fact> list) {
  const Card card(ui, box, {.title = title, .subtitle = subtitle});
  Rect body = card.body();
  body.height += ui.px(kAround);  // the last fact's own space belongs to the card's padding
  if (facts_height(ui, body.width, list) <= body.height + 1) {
    facts(ui, body, list);
    return;
  }
  ScrollRegion region(ui, body, {.name = title});
  Rect content = region.content();
  content.width -= ui.px(12);
  region.set_content_height(facts(ui, content, list));
}

float note_height(const Ui& ui, float width, std::string_view note) {
  return note.empty() ? 0.0f : ui.px(8) + paragraph_height(ui, width, Type::Label, note, 2);
}

void note(Ui& ui, Rect box, std::string_view note) {
  if (note.empty()) return;
  cut_top(box, ui.px(8));
  text_block(ui, box, note, {.type = Type::Label, .color = Token::Ink3, .max_lines = 2});
}

}  // namespace evenhand::ui
