// The last step of an import: from the proposal to a scenario of its own.
#include <utility>

#include "domain/sha256.h"
#include "domain/text.h"
#include "domain/validate.h"
#include "exchange/scenario_json.h"
#include "exchange/table_import.h"

namespace evenhand::exchange {

Scenario book_as_scenario(const ImportProposal& proposal) {
  Scenario scenario;
  scenario.source.name = proposal.source_name;
  for (const TableProposal& table : proposal.joined) {
    if (table.kind != TableKind::Other) scenario.source.name += ", " + table.source_name;
  }
  scenario.people = proposal.book->people;
  scenario.clients = proposal.book->clients;
  scenario.assignments = proposal.book->assignments;
  scenario.touchpoints = proposal.book->touchpoints;
  scenario.opportunities = proposal.book->opportunities;
  Policy policy;
  policy.criteria = proposal.book->criteria;
  scenario.policy = std::move(policy);
  return scenario;
}

Result<Scenario> build_scenario(const ImportProposal& proposal, std::string title, std::string imported_on) {
  if (proposal.blocked) return std::unexpected(*proposal.blocked);
  Scenario scenario = book_as_scenario(proposal);
  scenario.title = normalised_name(title);
  scenario.source.imported_on = std::move(imported_on);
  scenario.id = {sha256_hex(content_hash(scenario)).substr(0, 16)};
  if (std::optional<Error> error = validate(scenario)) {
    error->place.source = proposal.source_name;
    return std::unexpected(std::move(*error));
  }
  return scenario;
}

}  // namespace evenhand::exchange
