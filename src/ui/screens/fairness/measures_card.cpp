#include <string>

#include "fairness/sentences.h"
#include "ui/kit/card.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"
#include "ui/kit/scroll_region.h"
#include "ui/screens/fairness/fairness_parts.h"
#include "ui/screens/figures/ledger_charts.h"

namespace evenhand::ui {

float measures_card_height(const Ui& ui) { return ui.px(430); }

void measures_card(Ui& ui, app::App& app, FairnessState&, Rect box) {
  const LedgerTelling view(app, app.view().ledger);
  const std::vector<MeasureText> texts = measure_texts(view.telling());
  const Card card(ui, box, {.title = "Every measure, and how it is computed", .subtitle = "They can disagree: the highest load decides first"});
  ScrollRegion region(ui, card.body(), {.name = "Measures"});
  Rect content = region.content();
  const float top = content.y;
  for (const MeasureText& measure : texts) {
    const IdScope scope(measure.id);
    const float value_width = ui.px(88);
    const float words_width = content.width - value_width - ui.px(12);
    horizontal_line(ui, content.x, content.x + content.width - ui.px(8), content.y, ui.theme[Token::Line]);
    float y = content.y + ui.px(9);
    text_line(ui, {content.x + words_width, y, value_width, ui.px(20)}, measure.value, {.type = Type::BodyStrong, .align = Align::Right, .has_equal_digits = true});
    y += text_line(ui, {content.x, y, words_width - ui.px(8), ui.px(20)}, measure.name, {.type = Type::BodyStrong});
    y += text_block(ui, {content.x, y, words_width, 0}, measure.sentence, {.type = Type::Small});
    y += text_block(ui, {content.x, y + ui.px(2), words_width, 0}, measure.how, {.type = Type::Label, .color = Token::Ink3}) + ui.px(2);
    content.y = y + ui.px(9);
  }
  region.set_content_height(content.y - top);
}

float data_notes_height(Ui& ui, app::App& app, float width) {
  const LedgerTelling view(app, app.view().ledger);
  const std::vector<std::string> notes = data_notes(view.telling(), *app.scenario()->policy);
  if (notes.empty()) return 0;
  float height = card_chrome(ui, width, {.title = "About the data"});
  for (const std::string& note : notes) height += text_block_height(ui, width - ui.px(32) - ui.px(20), note, {.type = Type::Small}) + ui.px(6);
  return height;
}

void data_notes_card(Ui& ui, app::App& app, Rect box) {
  const LedgerTelling view(app, app.view().ledger);
  const Card card(ui, box, {.title = "About the data"});
  Rect body = card.body();
  int index = 0;
  for (const std::string& note : data_notes(view.telling(), *app.scenario()->policy)) {
    const IdScope scope(index++);
    icon(ui, {body.x, body.y + ui.px(1)}, 14, Icon::Info, ui.theme[Token::Ink3]);
    body.y += text_block(ui, {body.x + ui.px(20), body.y, body.width - ui.px(20), 0}, note, {.type = Type::Small, .color = Token::Ink2}) + ui.px(6);
  }
}

}  // namespace evenhand::ui
