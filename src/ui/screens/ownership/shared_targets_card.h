// What functions answer for together (O12): on the credit of an account and among the rules. Private to the ownership screen.
#pragma once

#include <optional>

#include "ui/screens/ownership/record_parts.h"

namespace evenhand::ui {

// Told from the records of all accounts; `form` is the open one of the view.
void shared_targets_card(Ui& ui, app::App& app, KeptRecords& records, std::optional<RecordForm>& form, Column& column);

}  // namespace evenhand::ui
