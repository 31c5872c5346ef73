#include <string>

#include "fairness/sentences.h"
#include "ui/kit/card.h"
#include "ui/kit/interact.h"
#include "ui/kit/paint.h"
#include "ui/screens/fairness/fairness_parts.h"
#include "ui/screens/figures/ledger_charts.h"

namespace evenhand::ui {

namespace {

constexpr std::string_view kHowToCount = "Give one of its criteria a weight under Policy, and it shows who has what.";

void ledger_card(Ui& ui, app::App& app, Ledger ledger, Rect box) {
  const LedgerTelling view(app, ledger);
  const bool is_ready = view.loads().is_ready();
  const std::string name = ledger_name(ledger);
  const std::string badge = ledger_badge(view.telling());
  const std::string criteria = ledger_criteria(view.telling(), *app.scenario()->policy);
  const PeopleStrip strip = is_ready ? strip_of(app, ledger) : PeopleStrip{};
  const std::string_view help = view.loads().state == LedgerState::NothingCounted ? kHowToCount : std::string_view();
  const std::string description = badge + ". " + (is_ready ? describe(strip) : std::string(help));
  if (choice_card(ui, box, {.name = name, .description = description, .is_chosen = app.view().ledger == ledger, .is_tab = true})) {
    app.request([ledger](app::App& a) {
      app::View next = a.view();
      next.ledger = ledger;
      a.set_view(next);
    });
  }
  Rect inside = box.inset(ui.px(16), ui.px(14));
  const Rect head = cut_top(inside, line_height(ui, Type::Head));
  const float badge_width = text_width(ui, Type::Small, badge);
  text(ui, {head.right() - badge_width, head.y + ui.px(3)}, Type::Small, ui.theme[Token::Ink2], badge);
  clipped_text(ui, {head.x, head.y}, head.width - badge_width - ui.px(12), Type::Head, ui.theme[Token::Ink1], name);
  clipped_text(ui, {inside.x, inside.y - ui.px(3)}, inside.width, Type::Label, ui.theme[Token::Ink2], criteria);
  cut_top(inside, line_height(ui, Type::Label));
  if (is_ready) draw_chart(ui, make_id(name + " strip"), strip, inside);
  if (!help.empty()) paragraph(ui, inside, Type::Small, ui.theme[Token::Ink3], help, 2);
}

}  // namespace

float ledger_cards_height(const Ui& ui) { return ui.px(28) + line_height(ui, Type::Head) + line_height(ui, Type::Label) + ui.px(34) + line_height(ui, Type::Label); }

void ledger_cards(Ui& ui, app::App& app, std::span<const Rect> boxes) {
  const Rect first = boxes.front();
  const Rect last = boxes.back();
  ui.semantics.push({.id = make_id("ledgers"), .role = Role::TabList, .rect = {first.x, first.y, last.right() - first.x, last.bottom() - first.y},
                     .name = "Ledgers"});
  for (std::size_t i = 0; i < boxes.size(); ++i) ledger_card(ui, app, kLedgers[i], boxes[i]);
  ui.semantics.pop();
}

}  // namespace evenhand::ui
