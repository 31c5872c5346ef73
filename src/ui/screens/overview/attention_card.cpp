#include <string>

#include "ui/kit/card.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/list_row.h"
#include "ui/screens/overview/overview_parts.h"

namespace evenhand::ui {

namespace {

constexpr CardSpec kSpec{.title = "What asks for attention"};

Icon sign_of(app::Urgency urgency) {
  switch (urgency) {
    case app::Urgency::Now: return Icon::Warn;
    case app::Urgency::Soon: return Icon::Bell;
    case app::Urgency::Know: return Icon::Info;
  }
  return Icon::Info;
}

ListRowSpec row_of(const app::AttentionItem& item) {
  return {.title = item.text, .subtitle = item.detail, .trailing = item.when, .id = item.id, .icon = sign_of(item.urgency), .most_lines = 2};
}

}  // namespace

float attention_card_height(const Ui& ui, std::span<const app::AttentionItem> items, float width) {
  float height = card_chrome(ui, width, kSpec);
  for (const app::AttentionItem& item : items) height += list_row_height(ui, row_of(item), width - 2 * ui.px(kSpec.padding));
  return items.empty() ? height + ui.px(120) : height;
}

void attention_card(Ui& ui, app::App& app, std::span<const app::AttentionItem> items, Rect box) {
  const Card card(ui, box, kSpec);
  Rect rest = card.body();
  if (items.empty()) {
    empty_state(ui, rest, {.icon = Icon::Check, .title = "Nothing today", .text = "Every client has an owner, the policy is agreed, and nothing falls due."});
    return;
  }
  for (const app::AttentionItem& item : items) {
    const ListRowSpec row = row_of(item);
    if (list_row(ui, cut_top(rest, list_row_height(ui, row, rest.width)), row)) {
      app.request([item](app::App& a) { a.set_view(app::view_of(item, a.view())); });
    }
  }
}

}  // namespace evenhand::ui
