#include <string>
#include <vector>

#include "app/commands.h"
#include "app/policy_names.h"
#include "domain/edit_scenario.h"
#include "domain/text.h"
#include "ui/kit/dialog.h"
#include "ui/kit/interact.h"
#include "ui/kit/label.h"
#include "ui/kit/paint.h"
#include "ui/kit/text_field.h"
#include "ui/screens/shell/shell.h"

namespace evenhand::ui {

namespace {

using app::Overlay;

void close_overlay(app::App& app) {
  app.request([](app::App& a) {
    app::View view = a.view();
    view.overlay = Overlay::None;
    a.set_view(view);
  });
}

#ifdef NDEBUG
bool is_listed(const app::Command& command) { return !command.is_for_debug_builds; }
#else
bool is_listed(const app::Command&) { return true; }
#endif

Icon icon_of(app::CommandId id) {
  using app::CommandId;
  switch (id) {
    case CommandId::Undo: return Icon::Undo;
    case CommandId::Redo: return Icon::Redo;
    case CommandId::ShowStart: return Icon::Start;
    case CommandId::ShowOverview: return Icon::Overview;
    case CommandId::ShowPeopleAndClients: return Icon::People;
    case CommandId::ShowPolicy: return Icon::Policy;
    case CommandId::ShowFairness: return Icon::Fairness;
    case CommandId::ShowRebalance: return Icon::Rebalance;
    case CommandId::ShowOwnership: return Icon::Ownership;
    case CommandId::ImportFile:
    case CommandId::AddSurvey: return Icon::Upload;
    case CommandId::ExportScenario:
    case CommandId::ExportTable:
    case CommandId::ExportTableSemicolon: return Icon::Download;
    case CommandId::ExportFigures: return Icon::Download;
    case CommandId::Blind: return Icon::Eye;
    case CommandId::Present:
    case CommandId::StopPresenting: return Icon::Screen;
    case CommandId::LightTheme: return Icon::Sun;
    case CommandId::DarkTheme: return Icon::Moon;
    case CommandId::ShortcutHelp: return Icon::Keyboard;
    default: return Icon::Right;
  }
}

void palette(Ui& ui, app::App& app, ShellState& state) {
  state.palette.is_open = app.view().overlay == Overlay::CommandPalette;
  if (!state.palette.is_open) {
    state.palette.was_open = false;
    return;
  }
  std::vector<std::string> texts;
  std::vector<PaletteEntry> entries;
  std::vector<app::CommandId> ids;
  texts.reserve(app::commands().size() * 3);
  for (const app::Command& one : app::commands()) {
    if (!is_listed(one) || one.id == app::CommandId::CommandPalette) continue;
    texts.push_back(app::label_of(one, app));
    const std::string& label = texts.back();
    texts.push_back(app::shortcut_text(one.shortcut, state.is_mac));
    const std::string& keys = texts.back();
    texts.push_back(app::why_not(one, app));
    entries.push_back({.label = label, .place = one.place, .shortcut = keys, .disabled_reason = texts.back(), .icon = icon_of(one.id)});
    ids.push_back(one.id);
  }
  const auto chosen = command_palette(ui, state.palette, {.entries = entries});
  if (!state.palette.is_open || chosen) close_overlay(app);
  if (!chosen) return;
  const app::CommandId id = ids[static_cast<std::size_t>(*chosen)];
  app.request([id](app::App& a) { app::command(id).run(a); });
}

void shortcut_help(Ui& ui, app::App& app, const ShellState& state) {
  std::vector<const app::Command*> listed;
  for (const app::Command& one : app::commands()) {
    if (is_listed(one) && !one.shortcut.is_none()) listed.push_back(&one);
  }
  const float row = ui.px(30);
  const auto body = [&](Ui& u, Rect box) {
    int index = 0;
    const auto line_of = [&](std::string_view label, const std::string& keys) {
      const IdScope scope(index++);
      horizontal_line(u, box.x, box.right(), box.y, u.theme[Token::Line]);
      text_line(u, {box.x, box.y, box.width - u.px(130), row}, label);
      text_line(u, {box.right() - u.px(120), box.y, u.px(120), row}, keys, {.type = Type::SmallStrong, .color = Token::Ink2, .align = Align::Right});
      box.y += row;
    };
    for (const app::Command* one : listed) line_of(one->label, app::shortcut_text(one->shortcut, state.is_mac));
    line_of("Next part of the page", "F6");
    line_of("Change a cell of a table", "F2");
    line_of("Walk a chart or a table", "Arrow keys");
  };
  const DialogSpec spec{.question = "Keyboard shortcuts", .deed = "Close", .safe_answer = {},
                        .body_height = row * static_cast<float>(listed.size() + 3), .body = body};
  if (dialog(ui, spec) != DialogAnswer::None) close_overlay(app);
}

void about(Ui& ui, app::App& app) {
  const DialogSpec spec{.question = "About Evenhand",
                        .text = "Evenhand shows whether client load is fairly spread, what few moves would even it out, and whose client it is where several speak for one. The page sends no data anywhere: what you import stays in this browser and "
                                "leaves only as files you save. On a hosted copy the browser fetches the page itself and checks for a new version. "
                                "Built with Dear ImGui and nlohmann/json, both under the MIT licence, and compiled with Emscripten.",
                        .deed = "Close", .safe_answer = {}};
  if (dialog(ui, spec) != DialogAnswer::None) close_overlay(app);
}

void rename(Ui& ui, app::App& app, ShellState& state) {
  if (!state.is_renaming) state.title = app.scenario()->title;
  state.is_renaming = true;
  const auto body = [&](Ui& u, Rect box) {
    const TextFieldResult typed = text_field(u, box, {.label = "Name of the scenario", .text = state.title});
    if (typed.text) state.title = *typed.text;
  };
  const DialogAnswer answer = dialog(ui, {.question = "Rename this scenario?", .text = "Files and reports carry the name. It is one step to undo.", .deed = "Rename",
                                          .deed_disabled_reason = is_blank(state.title) ? "Type a name first" : "", .body_height = ui.px(56), .body = body});
  if (answer == DialogAnswer::None) return;
  if (answer == DialogAnswer::Deed) {
    const std::string title = normalised_name(state.title);
    app.request_edit({"Name: " + title, [title](const Scenario& scenario) { return with_title(scenario, title); }, {}});
  }
  close_overlay(app);
}

// What is open is nowhere else, and another scenario is to take its place (SD-2).
void leaving(Ui& ui, app::App& app) {
  const bool is_lost = app.would_lose_edits();
  const std::string why = app.loss_words();
  std::string text = "“" + app::shown_words(app, app.scenario()->title) + "” " + (is_lost ? "stands in this tab only. " + why + ". Undo brings it back until the page is closed."
                                                            : why.empty() ? "is saved now." : "was sent to downloads. Check that the file is there.");
  if (is_lost && app.view().is_blind) text += " A file saved in blind mode holds no names: switch Blind off for a whole one.";
  switch (dialog(ui, {.question = "Open another scenario?", .text = text, .deed = is_lost ? "Open anyway" : "Open it", .safe_answer = "Stay",
                      .other_deed = is_lost ? "Save a file first" : "", .removes = is_lost})) {
    case DialogAnswer::None: return;
    case DialogAnswer::Safe: return close_overlay(app);
    case DialogAnswer::Deed: return app.request([](app::App& a) { a.leave_anyway(); });
    case DialogAnswer::Other: return app.request([](app::App& a) { a.export_scenario(); });
  }
}

void passing_word(Ui& ui, app::App& app, ShellState& state) {
  const auto& said = app.toast();
  if (said && said->serial != state.shown_toast) {
    state.shown_toast = said->serial;
    show_toast(ui, state.toast, said->text, said->offers_undo ? "Undo" : "");
  }
  if (toast(ui, state.toast)) app.request([](app::App& a) { a.undo(); });
}

}  // namespace

void overlays(Ui& ui, app::App& app, ShellState& state) {
  palette(ui, app, state);
  if (app.view().overlay == Overlay::ShortcutHelp) shortcut_help(ui, app, state);
  if (app.view().overlay == Overlay::About) about(ui, app);
  if (app.view().overlay == Overlay::AddSurvey && app.open() && !survey_dialog(ui, app, state.survey)) close_overlay(app);
  if (app.view().overlay == Overlay::Leaving && app.open()) leaving(ui, app);
  if (app.view().overlay == Overlay::Rename && app.open()) rename(ui, app, state);
  else state.is_renaming = false;
  passing_word(ui, app, state);
}

}  // namespace evenhand::ui
