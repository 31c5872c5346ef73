// Survey answers are added here: pasted as a table, looked at, taken as one step (L4). What is shown of them afterwards
// keeps to the anonymity threshold.
#pragma once

#include <string>

#include "app/app.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct SurveyDialogState {
  std::string title;
  std::string text;
  bool was_open = false;
};

// True while it stays open.
bool survey_dialog(Ui& ui, app::App& app, SurveyDialogState& state);

}  // namespace evenhand::ui
