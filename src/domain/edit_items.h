// People and clients changed whole, one or many at once; pure, as edit_scenario.h says.
// Each item replaces the one of the same id (NotFound when there is none; Invalid when one is named twice or breaks a rule
// of validate.h). Words are stored as normalised_name gives them; lists are sorted, and blank entries and repeats dropped.
#pragma once

#include <vector>

#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand {

Result<Scenario> with_person(const Scenario& scenario, Person person);
Result<Scenario> with_people_changed(const Scenario& scenario, std::vector<Person> people);

Result<Scenario> with_client(const Scenario& scenario, Client client);
Result<Scenario> with_clients_changed(const Scenario& scenario, std::vector<Client> clients);

// As the edits above store them; for a person or a client that is added.
Person tidied(Person person);
Client tidied(Client client);

}  // namespace evenhand
