// What was learned after an overlap (O11): shown on the account and on the escalation path. Private to the ownership screen.
#pragma once

#include <optional>

#include "ui/screens/ownership/record_parts.h"

namespace evenhand::ui {

// Looks back, newest first; of one client, or of all when it is empty.
void post_mortem_rows(Ui& ui, app::App& app, std::optional<RecordForm>& form, FlowCard& card, const ClientId& client);
RecordForm post_mortem_form(const app::App& app, const ClientId& client, const PostMortem* edited = nullptr);

}  // namespace evenhand::ui
