// What the views of the rebalance screen share.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/app.h"
#include "domain/edit_plans.h"
#include "ui/screens/page.h"
#include "ui/screens/rebalance/rebalance_screen.h"
#include "ui/screens/today.h"

namespace evenhand::ui {

// Views as tabs, or a list where they would not fit.
void rebalance_tabs(Ui& ui, app::App& app, Page& page);
std::string_view rebalance_view_name(app::RebalanceView view);
void show_rebalance_view(app::App& app, app::RebalanceView view);  // after the frame

// The stamp of a decision made now.
Stamp rebalance_stamp(const app::App& app, std::string by = {}, std::string reason = {});
// One undo step, under its label.
void request_plan_edit(app::App& app, std::string label, std::function<Result<Scenario>(const Scenario&)> change);

// Said once a plan that takes effect on this day is accepted.
void say_accepted(app::App& app, const std::optional<Date>& effective_on);

// As they may be shown: "Client 7" in blind mode.
std::string shown_client(const app::App& app, const ClientId& client);

}  // namespace evenhand::ui
