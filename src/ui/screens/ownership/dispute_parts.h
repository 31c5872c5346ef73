// Disputes with their clock (O7): shown on the account and on the escalation path.
// Private to the ownership screen.
#pragma once

#include <optional>

#include "ui/screens/ownership/record_parts.h"

namespace evenhand::ui {

// Where an open dispute stands today.
struct DisputeClock {
  int level = 1, levels = 0;      // levels 0: no path on record
  std::string level_name;
  Date due;                       // of the level
  std::int64_t days_left = 0;     // below 0: over the limit
  Date first_decision;            // the end of the cooling-off time
  bool is_cooling_off = false;
  bool is_last_level = false;
};
DisputeClock clock_of(const Scenario& scenario, const Dispute& dispute, Date today);
// "Level 1 of 3, The two who are involved: 2 days left, until 2 November 2026"
std::string clock_words(const app::App& app, const DisputeClock& clock);
const Dispute* open_dispute_of(const Scenario& scenario, const ClientId& client);

// An open dispute with clock, mediator and what can be done; `shows_client` where the card is about many accounts.
void dispute_block(Ui& ui, app::App& app, std::optional<RecordForm>& form, FlowCard& card, const Dispute& dispute, int index, bool shows_client);
// `suggested`: the parties as they stand in the form at first.
RecordForm open_dispute_form(const app::App& app, const ClientId& client, const std::vector<PersonId>& suggested = {});

// "Ingrid Vass, Operations"
std::string mediator_words(const app::App& app, const Mediator& mediator);
// "Belongs to none of the functions in dispute.", or why not, or that it cannot be told.
std::string neutral_words(const app::App& app, const Dispute& dispute);
// The fields of a mediator, and what was typed into them.
void ask_mediator(RecordForm& form, const Mediator& mediator);
Mediator mediator_from(const RecordForm& form);

}  // namespace evenhand::ui
