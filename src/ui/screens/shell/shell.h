// The frame around every screen (look 4): rail, header, standing notices, the screen itself, and what lies above it.
#pragma once

#include "app/app.h"
#include "ui/kit/command_palette.h"
#include "ui/kit/menu.h"
#include "ui/kit/toast.h"
#include "ui/kit/ui.h"
#include "ui/screens/fairness/fairness_screen.h"
#include "ui/screens/overview/overview_screen.h"
#include "ui/screens/ownership/ownership_screen.h"
#include "ui/screens/people/people_screen.h"
#include "ui/screens/policy/policy_screen.h"
#include "ui/screens/rebalance/rebalance_screen.h"
#include "ui/screens/shell/survey_dialog.h"
#include "ui/screens/start/start_screen.h"

#ifndef NDEBUG
#include "ui/screens/gallery/gallery_screen.h"
#endif

namespace evenhand::ui {

struct ShellState {
  StartState start;
  OverviewState overview;
  PeopleState people;
  PolicyState policy;
  FairnessState fairness;
  RebalanceState rebalance;
  OwnershipState ownership;
  MenuState file_menu, more_menu;
  PaletteState palette;
  ToastState toast;
  SurveyDialogState survey;
  std::string title;  // while the scenario is renamed
  bool is_renaming = false;
  std::uint64_t shown_toast = 0;
  bool is_mac = false;
#ifndef NDEBUG
  GalleryState gallery;
#endif
};

// Draws the whole page. What the person asks for is left in the app's requests; the caller carries them out after the frame.
void shell(Ui& ui, app::App& app, ShellState& state);

// Something is worked on that nothing keeps yet: it would be gone with the page.
bool has_unkept_work(const ShellState& state);

// Theme choice, blind and presenter mode as the kit needs them; before ui::begin_frame.
void apply_view(Ui& ui, const app::App& app);

void header(Ui& ui, app::App& app, ShellState& state, Rect box);
void overlays(Ui& ui, app::App& app, ShellState& state);

std::string_view screen_name(app::Screen screen);

}  // namespace evenhand::ui
