// Names come into sentences from outside, so that blind mode ("Person 3") holds in every one of them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "domain/client.h"
#include "domain/person.h"

namespace evenhand {

using NameOf = std::function<std::string(const PersonId&)>;
using ClientNameOf = std::function<std::string(const ClientId&)>;

// "Person 3": the third in order of id, for blind mode.
NameOf blind_names(const std::vector<Person>& people);
NameOf real_names(const std::vector<Person>& people);

// `clients` is sorted by id and must outlive the function. "Client 12": the twelfth in order of id; in blind mode a
// client's name would give its owner away.
ClientNameOf blind_client_names(const std::vector<Client>& clients);
ClientNameOf real_client_names(const std::vector<Client>& clients);

}  // namespace evenhand
