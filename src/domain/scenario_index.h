// Positions in a Scenario's sorted collections. Valid for a valid scenario only (validate.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "domain/scenario.h"

namespace evenhand {

// Position in the collection, by binary search; empty when there is none.
std::optional<std::size_t> position_of(const std::vector<Person>& people, const PersonId& id);
std::optional<std::size_t> position_of(const std::vector<Client>& clients, const ClientId& id);
std::optional<std::size_t> position_of(const Policy& policy, const CriterionId& id);

// The known value, empty when it is not known.
std::optional<double> value_of(const Client& client, const CriterionId& criterion);

// The assignments of one client: a run of the sorted list, empty when unassigned.
std::span<const Assignment> assignments_of(const Scenario& scenario, const ClientId& client);

// Who carries what, by position. Built once in O(n log people), it holds no reference to the scenario.
class ScenarioIndex {
 public:
  explicit ScenarioIndex(const Scenario& scenario);

  std::size_t person_count() const { return of_person_first_.size() - 1; }
  std::size_t client_count() const { return of_client_first_.size() - 1; }

  // Positions in scenario.assignments, ascending: of one client, of one person.
  struct Run {
    std::uint32_t first = 0;
    std::uint32_t last = 0;  // one past the end
    bool is_empty() const { return first == last; }
    std::uint32_t size() const { return last - first; }
  };
  Run assignments_of_client(std::size_t client) const { return {of_client_first_[client], of_client_first_[client + 1]}; }
  std::span<const std::uint32_t> assignments_of_person(std::size_t person) const;

  std::uint32_t person_of_assignment(std::size_t assignment) const { return person_[assignment]; }
  std::uint32_t client_of_assignment(std::size_t assignment) const { return client_[assignment]; }

 private:
  std::vector<std::uint32_t> of_client_first_;
  std::vector<std::uint32_t> of_person_first_;
  std::vector<std::uint32_t> of_person_;
  std::vector<std::uint32_t> person_;
  std::vector<std::uint32_t> client_;
};

}  // namespace evenhand
