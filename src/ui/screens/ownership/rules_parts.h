// Parts of the page on the rules. Private to it.
#pragma once

#include "domain/edit_ownership_policy.h"
#include "ui/screens/ownership/rules_view.h"

namespace evenhand::ui {

// "This changes 1 of 2 standing verdicts: Solaria Energía." `told` keeps it until a policy or the records change.
const std::string& consequence_words(const app::App& app, RulesViewState& state, ToldConsequence& told, const OwnershipPolicy& before, const OwnershipPolicy& after);

// Tells in an open form what its change does to the verdicts in force.
void tell_consequence(const app::App& app, RulesViewState& state, RecordForm& form);

// A form that takes something out; the change is tried at once for what follows.
RecordForm removal_form(std::string question, std::string text, std::string label);

void criteria_cards(Ui& ui, app::App& app, RulesViewState& state, Page& page);
void stages_cards(Ui& ui, app::App& app, RulesViewState& state, Page& page);
void windows_cards(Ui& ui, app::App& app, RulesViewState& state, Page& page);
void deal_cards(Ui& ui, app::App& app, RulesViewState& state, Page& page);
void rules_versions_cards(Ui& ui, app::App& app, RulesViewState& state, Page& page);

// Points or fits typed into a table: the number, or a word to the person why it is none.
std::optional<double> number_in_cell(app::App& app, const std::string& text, double maximum);

}  // namespace evenhand::ui
