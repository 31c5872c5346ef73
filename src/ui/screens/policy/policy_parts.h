// The parts of the policy screen. Private to its files.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "domain/edit_policy.h"
#include "ui/kit/control.h"
#include "ui/screens/flow_card.h"
#include "ui/screens/page.h"
#include "ui/screens/policy/policy_screen.h"

namespace evenhand::ui {

// ---- what the parts share (policy_parts.cpp) -----------------------------------------------------------------------
Stamp stamp_now(const app::App& app, std::string by = {}, std::string reason = {});
void request_policy_edit(app::App& app, std::string label, std::function<Result<Scenario>(const Scenario&)> change);
void ask(PolicyState& state, PolicyQuestion question);
// The kept sentence of this name, made anew when it does not hold any more.
const std::string& kept_words(Ui& ui, const app::App& app, PolicyState& state, const std::string& name, const std::function<std::string()>& make);
// The same for one that takes a pass over all clients: with many of them one is made in a frame, and the others read "…" until then.
const std::string& kept_outlook(Ui& ui, const app::App& app, PolicyState& state, const std::string& name, const std::function<std::string()>& make);
// What another policy would do, in the ledger that is looked at: "Leila Haddad 0.72 → 0.80, ..."
std::string outlook_of(const app::App& app, const std::function<void(Policy&)>& change);
// "Version 2, agreed on 3 June 2026 by The team. 3 changes since."
std::string standing_of_policy(const app::App& app);

// ---- tabs ----------------------------------------------------------------------------------------------------------
void criteria_tab(Ui& ui, app::App& app, PolicyState& state, Page& page, Rect body);
void criterion_row(Ui& ui, app::App& app, PolicyState& state, std::size_t position, FlowCard& card);
void criterion_editor(Ui& ui, app::App& app, PolicyState& state, const Criterion& criterion, FlowCard& card);

void entitlement_tab(Ui& ui, app::App& app, PolicyState& state, Page& page);
void capacity_card(Ui& ui, app::App& app, PolicyState& state, Column& column);
void roles_card(Ui& ui, app::App& app, PolicyState& state, Column& column);
void shares_card(Ui& ui, app::App& app, PolicyState& state, Column& column);
void caps_card(Ui& ui, app::App& app, PolicyState& state, Column& column);
void continuity_card(Ui& ui, app::App& app, PolicyState& state, Column& column);
void fit_card(Ui& ui, app::App& app, PolicyState& state, Column& column);
void utilisation_card(Ui& ui, app::App& app, PolicyState& state, Column& column);
void anonymity_card(Ui& ui, app::App& app, PolicyState& state, Column& column);

void vote_tab(Ui& ui, app::App& app, PolicyState& state, Page& page);
void opening_card(Ui& ui, app::App& app, PolicyState& state, Column& column);
void progress_card(Ui& ui, app::App& app, PolicyState& state, Column& column);
void booth_card(Ui& ui, app::App& app, PolicyState& state, Column& column);
void result_cards(Ui& ui, app::App& app, PolicyState& state, Column& column);
void ballots_card(Ui& ui, app::App& app, PolicyState& state, const BallotRound& round, Column& column);
const BallotRound* shown_round(const app::App& app, const PolicyState& state);
std::string_view disclosure_words(Disclosure disclosure);   // "Only the median and the spread"
std::string_view disclosure_promise(Disclosure disclosure); // a sentence

void versions_tab(Ui& ui, app::App& app, PolicyState& state, Page& page);
void versions_card(Ui& ui, app::App& app, PolicyState& state, Column& column);
void comparison_card(Ui& ui, app::App& app, PolicyState& state, Column& column);
void lock_card(Ui& ui, app::App& app, PolicyState& state, Column& column);

void policy_dialogs(Ui& ui, app::App& app, PolicyState& state);

}  // namespace evenhand::ui
