// Importing again into what is open (X1): what the table says differently, and the scenario with the differences that the
// person takes. Clients are matched by id, else by name when the name is the only one of its kind on both sides; people the
// same way. What a table does not say (a blank cell, a column that is not there) is no difference.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"
#include "exchange/import_types.h"

namespace evenhand::exchange {

struct ClientChange {
  ClientId client;          // as in the open scenario; of new ones as in the table
  std::string name;
  std::string before, after;  // who looks after it, or the figure with its name; empty for new and gone clients
  std::string field = {};     // of a figure: which one

  bool operator==(const ClientChange&) const = default;
};

// Each list sorted by client, then text.
struct ImportDifference {
  std::vector<ClientChange> added;
  std::vector<ClientChange> gone;      // in the scenario, not in the table
  std::vector<ClientChange> owners;    // looked after by someone else, or in other shares
  std::vector<ClientChange> figures;   // values, segment and profile
  std::vector<std::string> new_people;      // names
  std::vector<std::string> changed_people;  // names; team, role, hours and the like
  std::vector<std::string> new_criteria;    // names
  std::size_t locked_owners = 0;       // changes of owner that a lock forbids; not among `owners`
  std::size_t new_touchpoints = 0, new_opportunities = 0, changed_opportunities = 0;

  bool is_empty() const;
  bool operator==(const ImportDifference&) const = default;
};

ImportDifference difference_of(const Scenario& open, const ImportProposal& proposal);

enum class DifferenceKind : std::uint8_t { Added, Gone, Owners, Figures };
// Names one change among all of a difference.
std::string difference_key(DifferenceKind kind, const ClientId& client, std::string_view field = {});

// The kinds of difference to take. Removing what is gone is never taken by default.
struct DifferenceChoices {
  bool takes_added = true;
  bool removes_gone = false;
  bool takes_owners = true;
  bool takes_figures = true;
  bool takes_records = true;
  std::set<std::string> left_out = {};  // difference_key of single changes that are not taken although their kind is

  bool operator==(const DifferenceChoices&) const = default;
};

// The open scenario with what was chosen. Policy weights, locks, wishes, ballots and everything else that the tables do not
// speak of stay. New criteria come with weight 0. Nothing chosen gives an equal scenario.
// Errors: the proposal's `blocked`; what domain validation says.
Result<Scenario> with_import(const Scenario& open, const ImportProposal& proposal, const DifferenceChoices& choices, std::string imported_on);

}  // namespace evenhand::exchange
