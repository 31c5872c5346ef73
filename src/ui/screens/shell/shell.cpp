#include "ui/screens/shell/shell.h"

#include "ui/kit/banner.h"
#include "ui/kit/interact.h"
#include "ui/kit/paint.h"
#include "ui/screens/shell/rail.h"

namespace evenhand::ui {

namespace {

std::string_view remedy_label(app::Banner::Remedy remedy) {
  switch (remedy) {
    case app::Banner::Remedy::SaveFile: return "Save a file";
    case app::Banner::Remedy::KeepAsCopy: return "Keep mine as a copy";
    case app::Banner::Remedy::ReloadForUpdate: return "Switch now";
    case app::Banner::Remedy::GoBack: return "Go back to it";
    case app::Banner::Remedy::OpenNewer: return "Open the newer state";
    case app::Banner::Remedy::None: return {};
  }
  return {};
}

void carry_out(app::App& app, app::Banner::Remedy remedy) {
  switch (remedy) {
    case app::Banner::Remedy::SaveFile: return app.export_scenario();
    case app::Banner::Remedy::KeepAsCopy: return app.keep_as_copy();
    case app::Banner::Remedy::ReloadForUpdate: return app.reload_for_update();
    case app::Banner::Remedy::GoBack: return app.go_back();
    case app::Banner::Remedy::OpenNewer: return app.open_newer();
    case app::Banner::Remedy::None: return;
  }
}

// Draws the standing notice at the top of `rest` and cuts its room off.
void notice(Ui& ui, app::App& app, Rect& rest) {
  const bool offers_update = !app.banner() && app.has_waiting_update() && app.save_status().kind == app::SaveStatus::Kind::Saved;
  if (!app.banner() && !offers_update) return;
  static const app::Banner kUpdate{app::Banner::Kind::Info, "A new version of this page is ready", "Your work is saved. The version you have keeps working as long as you like.",
                                   app::Banner::Remedy::ReloadForUpdate};
  const app::Banner what = app.banner() ? *app.banner() : kUpdate;
  const BannerTone tone = what.kind == app::Banner::Kind::Error ? BannerTone::Danger
                          : what.kind == app::Banner::Kind::Warning ? BannerTone::Warning
                                                                    : BannerTone::Info;
  const BannerSpec spec{.tone = tone, .title = what.text, .text = what.detail, .action = remedy_label(what.remedy), .can_be_dismissed = !offers_update};
  const float width = rest.width - ui.px(48);
  const float height = banner_height(ui, width, spec);
  const Rect box{rest.x + ui.px(24), rest.y + ui.px(12), width, height};
  cut_top(rest, height + ui.px(12));
  switch (banner(ui, box, spec)) {
    case BannerAnswer::Action: app.request([remedy = what.remedy](app::App& a) { carry_out(a, remedy); }); break;
    case BannerAnswer::Dismissed: app.request([](app::App& a) { a.dismiss_banner(); }); break;
    default: break;
  }
}

void screen(Ui& ui, app::App& app, ShellState& state, Rect body) {
  if (app.view().screen != app::Screen::Policy) leave_policy(state.policy);
  if (app.view().screen != app::Screen::Rebalance) leave_remedies(state.rebalance.remedies);
  ui.semantics.push({.id = make_id("main"), .role = Role::Main, .rect = body, .name = screen_name(app.view().screen)});
  switch (app.view().screen) {
    case app::Screen::Start: start_screen(ui, app, state.start, body); break;
    case app::Screen::Overview: overview_screen(ui, app, state.overview, body); break;
    case app::Screen::PeopleAndClients: people_screen(ui, app, state.people, body); break;
    case app::Screen::Policy: policy_screen(ui, app, state.policy, body); break;
    case app::Screen::Fairness: fairness_screen(ui, app, state.fairness, body); break;
    case app::Screen::Rebalance: rebalance_screen(ui, app, state.rebalance, body); break;
    case app::Screen::Ownership: ownership_screen(ui, app, state.ownership, body); break;
    case app::Screen::Gallery:
#ifndef NDEBUG
      gallery_screen(ui, state.gallery, body);
#endif
      break;
  }
  ui.semantics.pop();
}

}  // namespace

std::string_view screen_name(app::Screen screen) {
  switch (screen) {
    case app::Screen::Start: return "Start";
    case app::Screen::Overview: return "Overview";
    case app::Screen::PeopleAndClients: return "People and clients";
    case app::Screen::Policy: return "Policy";
    case app::Screen::Fairness: return "Fairness";
    case app::Screen::Rebalance: return "Rebalance";
    case app::Screen::Ownership: return "Ownership";
    case app::Screen::Gallery: return "Component gallery";
  }
  return {};
}

bool has_unkept_work(const ShellState& state) { return !state.ownership.rules.tree.drafts.empty(); }

void apply_view(Ui& ui, const app::App& app) {
  ui.is_presenting = app.view().is_presenting;
  ui.wanted_palette.reset();
  if (app.view().theme == app::ThemeChoice::System || ui.environment.forced_colors) return;
  const bool is_dark = app.view().theme == app::ThemeChoice::Dark;
  const bool is_high = ui.environment.prefers_more_contrast;
  ui.wanted_palette = is_dark ? (is_high ? Palette::HighContrastDark : Palette::Dark) : (is_high ? Palette::HighContrastLight : Palette::Light);
}

void shell(Ui& ui, app::App& app, ShellState& state) {
  Rect rest{0, 0, ui.environment.width, ui.environment.height};
  const bool has_frame = app.open() != nullptr || app.view().screen == app::Screen::Gallery;
  const bool has_rail = app.open() != nullptr && !ui.is_presenting;
  if (has_rail) {
    const bool at_bottom = rail_form(ui) == RailForm::Bottom;
    rail(ui, app, at_bottom ? cut_bottom(rest, rail_size(ui)) : cut_left(rest, rail_size(ui)));
  }
  if (has_frame) header(ui, app, state, cut_top(rest, ui.px(56)));
  notice(ui, app, rest);
  screen(ui, app, state, rest);
  overlays(ui, app, state);
}

}  // namespace evenhand::ui
