// The day it is where the page is read: what screens count from.
#pragma once

#include "app/app.h"
#include "domain/date.h"

namespace evenhand::ui {

inline Date today_of(const app::App& app) { return date_of(app.now(), app.local_offset_minutes()); }

}  // namespace evenhand::ui
