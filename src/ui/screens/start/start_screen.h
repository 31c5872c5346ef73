// Where work begins (X8, FS-15): drop, choose or paste a table, see what was read and correct it, look around with a sample,
// go on with recent work.
#pragma once

#include <string>

#include "app/app.h"
#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"

namespace evenhand::ui {

struct StartState {
  std::string pasted;            // unfinished text in the field
  double reading_since = -1;     // Ui::seconds, for the progress bar
};

void start_screen(Ui& ui, app::App& app, StartState& state, Rect body);

// The card that shows what was read of a table: roles of the columns, first rows, notices, title. Heights in device pixels.
void import_card(Ui& ui, app::App& app, const app::ProposedImport& draft, Rect box);
float import_card_height(const Ui& ui, const app::ProposedImport& draft, float width);

}  // namespace evenhand::ui
