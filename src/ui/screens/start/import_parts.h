// Parts of the card that shows what was read, from top to bottom. A part knows its height before it is drawn.
#pragma once

#include <functional>
#include <vector>

#include "app/app.h"
#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"
#include "ui/screens/start/start_screen.h"

namespace evenhand::ui {

struct ImportPart {
  float height = 0;                    // device pixels
  std::function<void(Rect)> draw;      // into a box of the card's inner width and this height
};

// Everything is drawn in the frame in which the parts are made.
struct ImportView {
  Ui& ui;
  app::App& app;
  StartState& state;
  const app::ProposedImport& draft;
  float width = 0;                     // inside the card, device pixels

  const exchange::ImportProposal& proposal() const { return draft.proposal; }
  bool is_narrow() const { return width < ui.px(620); }
};

std::vector<ImportPart> table_parts(const ImportView& view);       // one row for each table: what it lists
ImportPart reading_part(const ImportView& view);                   // letters, delimiter and header row of the shown table
ImportPart grid_part(const ImportView& view);                      // columns, roles and first rows of the shown table
std::vector<ImportPart> remark_parts(const ImportView& view);      // notices, spellings, health of the data
std::vector<ImportPart> difference_parts(const ImportView& view);  // nothing while nothing is open

// Lines with an icon at the left.
struct RemarkLine {
  std::string_view text;
  bool is_warning = false;
  bool is_error = false;
};
ImportPart line_part(const ImportView& view, RemarkLine line);

}  // namespace evenhand::ui
