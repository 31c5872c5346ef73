// Where work begins (X8, FS-15): drop, choose or paste a table, see what was read and correct it, look around with a sample,
// go on with recent work.
#pragma once

#include <array>
#include <string>

#include "app/app.h"
#include "ui/kit/geometry.h"
#include "ui/kit/table.h"
#include "ui/kit/ui.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

struct StartState {
  std::string pasted;            // unfinished text in the field
  double reading_since = -1;     // Ui::seconds, for the progress bar
  std::size_t import_table = 0;  // whose columns are shown
  bool shows_all_remarks = false;
  bool shows_all_findings = false;
  std::array<bool, 4> shows_changes{};       // by exchange::DifferenceKind
  std::array<TableState, 4> changes;
};

void start_screen(Ui& ui, app::App& app, StartState& state, Rect body);

// The card that shows what was read: tables and what they list, roles of the columns, first rows, remarks, how sound the data
// is, what differs from what is open. Takes its height from the page.
void import_card(Ui& ui, app::App& app, StartState& state, const app::ProposedImport& draft, Page& page);

// The same for a file of this page's own, before it opens (FS-5).
void file_card(Ui& ui, app::App& app, const app::ProposedFile& draft, Page& page);

}  // namespace evenhand::ui
