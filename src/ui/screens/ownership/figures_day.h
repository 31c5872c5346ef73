// The day whose figures the ownership screen shows (O2, O3, O10): today, or another one to look back at, so that records of
// earlier years can be read. One day for every view; it belongs to the view and not to the scenario.
#pragma once

#include <string>

#include "app/app.h"
#include "ui/kit/geometry.h"
#include "ui/kit/ui.h"
#include "ui/screens/draft_field.h"
#include "ui/screens/page.h"

namespace evenhand::ui {

// Figures rest on it; what is due, and the days of what is put on the record, count from today_of (today.h).
inline Date figures_day(const app::App& app) { return app.ownership_day(); }
bool looks_back(const app::App& app);  // figures_day() is not today

// "Figures as of" with a field; empty means today. Its height with the draft's error, device pixels.
void figures_day_field(Ui& ui, app::App& app, FieldDraft& draft, Rect box);
float figures_day_field_height(const Ui& ui, const app::App& app, const FieldDraft& draft, float width);

// Says on every view that another day is looked at, and leads back to today; nothing while it is today.
void figures_day_note(Ui& ui, app::App& app, Page& page);

}  // namespace evenhand::ui
