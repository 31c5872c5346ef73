// Pure transformations of a Scenario. Each takes a valid scenario and returns a valid one or an Error that says which
// rule stands in the way (NotFound: no such thing; Invalid: the new value breaks a rule of validate.h).
// A transformation that changes nothing returns a value equal to the one given. Unchanged collections stay shared.
// Names are stored as normalised_name gives them (text.h).
// More of them: edit_items.h (people and clients whole), edit_assignments.h, edit_records.h; edit_removal.h says what else
// goes with a person or a client. While the criteria stand (edit_policy.h), edits to them are refused; a locked
// assignment keeps its person and share until it is unlocked.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand {

Result<Scenario> with_title(const Scenario& scenario, std::string_view title);

// ---- policy --------------------------------------------------------------------------------------------------------
Result<Scenario> with_weight(const Scenario& scenario, const CriterionId& criterion, int weight);
Result<Scenario> with_ledger(const Scenario& scenario, const CriterionId& criterion, Ledger ledger);
Result<Scenario> with_tolerance(const Scenario& scenario, double tolerance);
// Replaces the criterion of the same id: name, definition, unit, reason and the rest.
Result<Scenario> with_criterion(const Scenario& scenario, Criterion criterion);
Result<Scenario> with_criterion_added(const Scenario& scenario, Criterion criterion);
// Takes the criterion's values off every client, and utilisation off the criterion. The last criterion stays.
Result<Scenario> with_criterion_removed(const Scenario& scenario, const CriterionId& criterion);

// ---- people --------------------------------------------------------------------------------------------------------
Result<Scenario> with_person_added(const Scenario& scenario, Person person);
// The shares of the others are rescaled to sum to 1; clients that the person carried alone become unassigned. Everything
// else that names the person goes too (edit_removal.h).
Result<Scenario> with_person_removed(const Scenario& scenario, const PersonId& person);

// ---- clients -------------------------------------------------------------------------------------------------------
Result<Scenario> with_client_added(const Scenario& scenario, Client client);
// With everything that names the client (edit_removal.h).
Result<Scenario> with_clients_removed(const Scenario& scenario, std::vector<ClientId> clients);

// ---- who carries what ----------------------------------------------------------------------------------------------
// From now on `person` alone carries the client.
Result<Scenario> with_client_moved(const Scenario& scenario, const ClientId& client, const PersonId& person);

struct ClientMove {
  ClientId client;
  PersonId to;

  bool operator==(const ClientMove&) const = default;
};
// All moves at once; a client named twice is an error.
Result<Scenario> with_clients_moved(const Scenario& scenario, std::span<const ClientMove> moves);

struct ClientShare {
  PersonId person;
  double share = 1.0;

  bool operator==(const ClientShare&) const = default;
};
// Shares must be above 0 and sum to 1; an empty list unassigns.
Result<Scenario> with_client_shared(const Scenario& scenario, const ClientId& client, std::vector<ClientShare> shares);

// An id that no person or client has yet: `prefix` and the first free number from 1 ("p1", "c12").
PersonId free_person_id(const Scenario& scenario, std::string_view prefix);
ClientId free_client_id(const Scenario& scenario, std::string_view prefix);

}  // namespace evenhand
