#include "ui/screens/shell/rail.h"

#include <array>
#include <string>

#include "app/commands.h"
#include "app/policy_names.h"
#include "domain/format.h"
#include "ui/kit/interact.h"
#include "ui/kit/paint.h"
#include "ui/kit/tooltip.h"
#include "ui/screens/today.h"

namespace evenhand::ui {

namespace {

using app::Screen;

struct RailItem {
  Screen screen;
  std::string_view label;
  Icon icon;
  bool starts_group;
};

constexpr std::array kItems = {
    RailItem{Screen::Start, "Start", Icon::Start, false},
    RailItem{Screen::Overview, "Overview", Icon::Overview, false},
    RailItem{Screen::PeopleAndClients, "People and clients", Icon::People, false},
    RailItem{Screen::Policy, "Policy", Icon::Policy, false},
    RailItem{Screen::Fairness, "Fairness", Icon::Fairness, true},
    RailItem{Screen::Rebalance, "Rebalance", Icon::Rebalance, false},
    RailItem{Screen::Ownership, "Ownership", Icon::Ownership, true},
};

constexpr std::size_t kMostClientsAhead = 2'000;  // with more, putting the question itself would be felt

// Whoever points at few moves, or has reached them by key, is about to ask for them: the first plans are then there.
void look_ahead_at_moves(app::App& app, const Interaction& state) {
  if (!(state.is_hovered || state.is_focus_visible) || !app.scenario() || app.scenario()->clients->size() > kMostClientsAhead) return;
  if (!app.rebalancing().holds_for(today_of(app), app.view().is_blind)) app.request([](app::App& a) { a.want_rebalance(); });
}

void rail_item(Ui& ui, app::App& app, const RailItem& item, Rect box, bool shows_text) {
  const NodeId id = make_id(item.label);
  const bool is_current = app.view().screen == item.screen;
  const Interaction state = interact(ui, id, box);
  const app::RadarFigures* radar = item.screen == Screen::Ownership && !app.ownership().is_empty() && app.ownership().at() == today_of(app) ? app.ownership().radar() : nullptr;
  const auto contested = static_cast<std::int64_t>(radar ? radar->contested : 0);
  const std::string told = contested > 0 ? plural(contested, "contested account", "contested accounts") : std::string();
  ui.semantics.add({.id = id, .role = Role::Button, .rect = box, .name = item.label, .description = told, .flags = is_current ? kCurrent : 0u});
  const Color rest = ui.theme[Token::Hover].with_alpha(state.hover);
  if (is_current) {
    fill(ui, box, ui.theme[Token::Selected], 6);
  } else if (state.hover > 0) {
    fill(ui, box, state.is_held ? ui.theme[Token::Pressed] : rest, 6);
  }
  const float icon_x = shows_text ? box.x + ui.px(10) : box.x + (box.width - ui.px(16)) / 2;
  icon(ui, {icon_x, box.y + (box.height - ui.px(16)) / 2}, 16, item.icon, ui.theme[is_current ? Token::Accent : Token::Ink2]);
  if (shows_text) {
    const Type type = is_current ? Type::BodyStrong : Type::Body;
    text(ui, {box.x + ui.px(36), box.y + (box.height - line_height(ui, type)) / 2}, type, ui.theme[is_current ? Token::Ink1 : Token::Ink2],
         item.label);
    const std::string count = contested > 0 ? format_count(contested) : std::string();
    text(ui, {box.right() - ui.px(10) - text_width(ui, Type::Label, count), box.y + (box.height - line_height(ui, Type::Label)) / 2}, Type::Label, ui.theme[Token::Ink3], count);
  } else {
    tooltip(ui, id, box, item.label);
  }
  if (item.screen == Screen::Rebalance) look_ahead_at_moves(app, state);
  if (state.is_pressed) {
    const Screen screen = item.screen;
    app.request([screen](app::App& a) { a.show(screen); });
  }
}

void foot(Ui& ui, const app::App& app, Rect box) {
  horizontal_line(ui, box.x + ui.px(8), box.right() - ui.px(8), box.y, ui.theme[Token::Line]);
  const float left = box.x + ui.px(18);
  const float room = box.width - ui.px(36);
  const std::string title = app::shown_words(app, app.scenario()->title);
  clipped_text(ui, {left, box.y + ui.px(14)}, room, Type::SmallStrong, ui.theme[Token::Ink1], title);
  const Rect title_box{left, box.y + ui.px(14), room, line_height(ui, Type::SmallStrong)};
  ui.semantics.add({.id = make_id("scenario"), .role = Role::Text, .rect = title_box, .name = title});

  using Kind = app::SaveStatus::Kind;
  const Kind kind = app.save_status().kind;
  const std::string words = saved_words(app);
  const Token tone = kind == Kind::NotSaved ? Token::Danger : Token::Ink3;
  const float y = box.y + ui.px(36);
  const Icon sign = kind == Kind::Saved ? Icon::Check : kind == Kind::Saving ? Icon::More : Icon::Warn;
  icon(ui, {left - ui.px(1), y + ui.px(1)}, 14, sign, ui.theme[tone]);
  clipped_text(ui, {left + ui.px(17), y}, room - ui.px(17), Type::Label, ui.theme[tone], words);
  ui.semantics.add({.id = make_id("saved state"), .role = Role::Status, .rect = {left, y, room, ui.px(16)}, .name = words});
}

}  // namespace

RailForm rail_form(const Ui& ui) {
  const float width = ui.logical_width();
  return width < 720 ? RailForm::Bottom : width < 1100 ? RailForm::Icons : RailForm::Full;
}

float rail_size(const Ui& ui) {
  switch (rail_form(ui)) {
    case RailForm::Full: return ui.px(208);
    case RailForm::Icons: return ui.px(56);
    case RailForm::Bottom: return ui.px(56);
  }
  return 0;
}

std::string saved_words(const app::App& app) {
  const app::SaveStatus status = app.save_status();
  switch (status.kind) {
    case app::SaveStatus::Kind::Saved: return "Saved here at " + format_time(*status.saved_at, app.local_offset_minutes());
    case app::SaveStatus::Kind::Saving: return "Saving";
    case app::SaveStatus::Kind::NotSaved: return "Not saved";
    case app::SaveStatus::Kind::MemoryOnly: return "In memory only";
  }
  return {};
}

void brand_mark(Ui& ui, Point at, float size) {
  fill(ui, {at.x, at.y, ui.px(size), ui.px(size)}, ui.theme[Token::Accent], size * 0.25f);
  const float width = ui.px(size * 0.6f);
  const float height = ui.px(size * 0.12f);
  const float x = at.x + (ui.px(size) - width) / 2;
  for (const float y : {0.32f, 0.56f}) fill(ui, {x, at.y + ui.px(size * y), width, height}, ui.theme[Token::OnAccent], size * 0.06f);
}

void rail(Ui& ui, app::App& app, Rect box) {
  const IdScope scope("rail");
  const RailForm form = rail_form(ui);
  ui.semantics.push({.id = make_id("landmark"), .role = Role::Navigation, .rect = box, .name = "Screens"});
  if (form == RailForm::Bottom) {
    horizontal_line(ui, box.x, box.right(), box.y, ui.theme[Token::Line]);
    const float width = box.width / static_cast<float>(kItems.size());
    float x = box.x;
    for (const RailItem& item : kItems) {
      rail_item(ui, app, item, Rect{x, box.y, width, box.height}.inset(ui.px(8), ui.px(6)), false);
      x += width;
    }
    ui.semantics.pop();
    return;
  }
  const bool shows_text = form == RailForm::Full;
  vertical_line(ui, box.right() - ui.line_width(), box.y, box.bottom(), ui.theme[Token::Line]);
  brand_mark(ui, {box.x + ui.px(18), box.y + ui.px(16)}, 20);
  if (shows_text) {
    const Rect name{box.x + ui.px(48), box.y + ui.px(14), ui.px(140), ui.px(24)};
    text(ui, {name.x, name.y}, Type::Head, ui.theme[Token::Ink1], "Evenhand");
    ui.semantics.add({.id = make_id("name"), .role = Role::Text, .rect = name, .name = "Evenhand"});
  }
  float y = box.y + ui.px(52);
  for (const RailItem& item : kItems) {
    if (item.starts_group) {
      horizontal_line(ui, box.x + ui.px(18), box.right() - ui.px(18), y + ui.px(6), ui.theme[Token::Line]);
      y += ui.px(15);
    }
    rail_item(ui, app, item, {box.x + ui.px(8), y, box.width - ui.px(17), ui.px(32)}, shows_text);
    y += ui.px(34);
  }
  if (shows_text) foot(ui, app, {box.x, box.bottom() - ui.px(65), box.width - ui.line_width(), ui.px(65)});
  ui.semantics.pop();
}

}  // namespace evenhand::ui
