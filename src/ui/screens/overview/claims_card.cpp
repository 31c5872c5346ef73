// Where claims are in conflict: the most contested accounts with who speaks with them, and the way to each claim.
#include <string>

#include "domain/format.h"
#include "ownership/ownership_texts.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/label.h"
#include "ui/kit/list_row.h"
#include "ui/screens/figures/ledger_charts.h"
#include "ui/screens/overview/overview_parts.h"

namespace evenhand::ui {

namespace {

constexpr std::size_t kShownAccounts = 3;
constexpr CardSpec kSpec{.title = "Where claims are in conflict"};
constexpr ListRowSpec kRow{.title = "A", .subtitle = "A"};

struct Contested {
  const app::RadarFigures* figures = nullptr;
  std::size_t shown = 0;
};

Contested contested_of(const app::App& app) {
  const app::RadarFigures* figures = app.ownership().is_empty() ? nullptr : app.ownership().radar();
  return {figures, figures ? std::min(figures->contested, kShownAccounts) : 0};
}

void open_ownership(app::App& app, ClientId account) {
  app.request([account = std::move(account)](app::App& a) {
    app::View next = a.view();
    next.screen = app::Screen::Ownership;
    next.account = account;
    next.account_view = app::AccountView::Claim;
    next.ownership_view = app::OwnershipView::Radar;
    a.set_view(std::move(next));
  });
}

std::string state_of(const app::App& app, const ClientId& client) {
  for (const Dispute& dispute : *app.scenario()->disputes) {
    if (dispute.client == client && dispute.is_open()) return "in dispute, level " + std::to_string(dispute.level);
  }
  return "no plan yet";
}

constexpr TextSpec kWordsWithout{.type = Type::Small, .color = Token::Ink2};

std::string_view words_without(const Contested& contested) {
  return contested.figures ? "No account is contested: one person speaks for each, or a plan is in force." : "The accounts are being looked at.";
}

}  // namespace

bool has_claims(const app::App& app) { return !app.scenario()->touchpoints->empty() || !app.scenario()->disputes->empty(); }

float claims_card_height(const Ui& ui, const app::App& app, float width) {
  const Contested contested = contested_of(app);
  const float none = text_block_height(ui, width - 2 * ui.px(kSpec.padding), words_without(contested), kWordsWithout);
  const float rows = contested.shown == 0 ? none : static_cast<float>(contested.shown) * list_row_height(ui, kRow);
  return card_chrome(ui, width, kSpec) + rows + ui.px(8) + control_height(ui, ControlSize::Small);
}

void claims_card(Ui& ui, app::App& app, Rect box) {
  const Contested contested = contested_of(app);
  const IdScope scope("claims");
  const Card card(ui, box, kSpec);
  Rect rest = card.body();
  if (contested.shown == 0) {
    const std::string_view words = words_without(contested);
    text_block(ui, cut_top(rest, text_block_height(ui, rest.width, words, kWordsWithout)), words, kWordsWithout);
  }
  const LedgerTelling names(app, Ledger::Burden);
  for (std::size_t i = 0; i < contested.shown; ++i) {
    const ownership::RadarRow& row = contested.figures->accounts[i].row;
    const std::string client = names.client_name_of()(row.client), state = state_of(app, row.client);
    const std::vector<std::string> why = ownership::radar_notes(row, names.short_name_of());
    const std::string first = why.empty() ? std::string() : capitalised(why.front());
    const ListRowSpec spec{.title = client, .subtitle = first, .trailing = state, .id = row.client.value};
    if (list_row(ui, cut_top(rest, list_row_height(ui, kRow)), spec)) open_ownership(app, row.client);
  }
  cut_top(rest, ui.px(8));
  const std::string label = contested.figures && contested.figures->contested > contested.shown ? "All " + format_count(static_cast<std::int64_t>(contested.figures->contested)) + " contested accounts" : "Open ownership";
  const ButtonSpec open{.label = label, .size = ControlSize::Small, .icon_right = Icon::Right};
  if (button(ui, button_box(ui, {rest.x, rest.y}, open), open)) open_ownership(app, {});
  if (!contested.figures) {
    app.request([](app::App& a) { a.want_radar(); });
    ui.wake_in(0);
  }
}

}  // namespace evenhand::ui
