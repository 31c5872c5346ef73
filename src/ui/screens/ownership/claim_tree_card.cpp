// "How the tree decided": the way through the tree for this claim, each question with the value found (O9).
#include "ui/kit/card.h"
#include "ui/kit/icons.h"
#include "ui/kit/label.h"
#include "ui/screens/ownership/claim_parts.h"

namespace evenhand::ui {

namespace {

using namespace ownership;

constexpr float kDisc = 9, kWordsStart = 28, kBetweenSteps = 9;  // logical px
constexpr CardSpec kTree{.title = "How the tree decided"};

// Of a step with the way to the next.
float step_height(const Ui& ui, const TreeLine& step, float width) {
  const float words = text_block_height(ui, width - ui.px(kWordsStart), step.question, {.type = Type::SmallStrong});  // the wider face of the last
  return words + (step.answer.empty() ? 0 : line_height(ui, Type::Label)) + ui.px(kBetweenSteps);
}

}  // namespace

float tree_card_height(const Ui& ui, const ClaimTale& tale, float width) {
  float height = card_chrome(ui, width, kTree);
  for (const TreeLine& step : tree_lines(tale.telling())) height += step_height(ui, step, width - 2 * ui.px(kTree.padding));
  return height;
}

void tree_card(Ui& ui, const ClaimTale& tale, Rect box) {
  const Card card(ui, box, kTree);
  const std::vector<TreeLine> lines = tree_lines(tale.telling());
  Rect rest = card.body();
  const float line = line_height(ui, Type::Small);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const float height = step_height(ui, lines[i], rest.width);
    Rect row = cut_top(rest, height);
    const Point at{row.x + ui.px(kDisc), row.y + line / 2};
    const bool is_last = i + 1 == lines.size();
    if (!is_last) vertical_line(ui, at.x, at.y + ui.px(kDisc), at.y + height - ui.px(kDisc), ui.theme[Token::LineStrong]);
    disc(ui, at, kDisc, ui.theme[is_last ? Token::Accent : Token::Selected]);
    if (!is_last) icon(ui, {at.x - ui.px(5), at.y - ui.px(5)}, 10, Icon::Check, ui.theme[Token::Accent]);
    cut_left(row, ui.px(kWordsStart));
    cut_top(row, text_block(ui, row, lines[i].question, {.type = is_last ? Type::SmallStrong : Type::Small}));
    if (!lines[i].answer.empty()) text_line(ui, cut_top(row, line_height(ui, Type::Label)), lines[i].answer, {.type = Type::Label, .color = Token::Ink3});
  }
}

}  // namespace evenhand::ui
