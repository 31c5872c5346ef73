// The handovers of accepted plans and rulings (L5, O13): what is due in all of them, and one opened: who takes part, what decided it,
// what is told to whom and when, open items, the receiver's acceptance, checks after 30, 60 and 90 days.
#pragma once

#include <cstdint>
#include <string>

#include "app/app.h"
#include "ui/kit/ui.h"
#include "ui/screens/draft_field.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

enum class HandoverQuestion : std::uint8_t { None, Accept, Check, Remove };

struct HandoverDialog {
  HandoverQuestion question = HandoverQuestion::None;
  HandoverId handover;
  int after_days = 0;     // of a check
  int result = -1;        // CheckResult, -1 = not chosen
  std::string note;
};

struct HandoversViewState {
  HandoverId opened;      // empty = the list
  FieldDraft draft;
  std::string new_item;
  HandoverDialog dialog;
};

// Takes the boxes it needs from the page; `room` is what is left of the screen below its top, in device pixels.
void handovers_view(Ui& ui, app::App& app, HandoversViewState& state, Page& page, float room);

}  // namespace evenhand::ui
