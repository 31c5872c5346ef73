// The parts of the handovers view. Private to its files.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "domain/plan_records.h"
#include "ui/screens/flow_card.h"
#include "ui/screens/rebalance/handovers_view.h"

namespace evenhand::ui {

const Handover* find_handover(const app::App& app, const HandoverId& id);
// One undo step.
void change_handover(app::App& app, std::string label, const Handover& handover, std::function<void(Handover&)> change);
// "Meridian Clinics: Dana Okafor → Lee", as it may be shown.
std::string handover_title(const app::App& app, const Handover& handover);
// Free words as they may be shown: in blind mode no name of a person, nor of this client.
std::string handover_words(const app::App& app, const Handover& handover, std::string_view text);
// Why nothing can be typed now; empty = it can.
std::string_view why_message_stands(const app::App& app);

// The clients of these handovers change hands, in one step.
void make_moves(app::App& app, const std::vector<HandoverId>& handovers);

void handover_due_card(Ui& ui, app::App& app, const Handover& handover, Column& column);
void handover_facts_card(Ui& ui, app::App& app, HandoversViewState& state, const Handover& handover, Column& column);
void handover_people_card(Ui& ui, app::App& app, HandoversViewState& state, const Handover& handover, Column& column);
void handover_message_card(Ui& ui, app::App& app, HandoversViewState& state, const Handover& handover, bool is_for_client, Column& column);
void handover_items_card(Ui& ui, app::App& app, HandoversViewState& state, const Handover& handover, Column& column);
void handover_checks_card(Ui& ui, app::App& app, HandoversViewState& state, const Handover& handover, Column& column);
void handover_dialogs(Ui& ui, app::App& app, HandoversViewState& state);

}  // namespace evenhand::ui
