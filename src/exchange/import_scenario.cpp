// The last step of an import: from the proposal to a scenario of its own.
#include <string>
#include <string_view>
#include <utility>

#include "domain/sha256.h"
#include "domain/text.h"
#include "domain/validate.h"
#include "exchange/import_table.h"
#include "exchange/table_import.h"

namespace evenhand::exchange {
namespace {

// The same for the same tables, read the same way. Cheaper than a hash of all they give.
std::string id_of(const ImportProposal& proposal, std::string_view title, std::string_view imported_on) {
  Sha256 hash;
  const auto add = [&](std::string_view part) {
    hash.add(std::to_string(part.size()) + ":");
    hash.add(part);
  };
  add(title);
  add(imported_on);
  for (const TableProposal* table : tables_of(proposal)) {
    add(table->source_name);
    add(kind_label(table->kind));
    for (const ColumnProposal& column : table->columns) add(role_word(column.role));
    for (const auto* merges : {&table->choices.owner_merges, &table->choices.client_merges}) {
      for (const NameMerge& merge : *merges) {
        add(merge.from);
        add(merge.into);
      }
    }
    add(table->table->csv().cells());
  }
  return hash.hex().substr(0, 16);
}

}  // namespace

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
  scenario.id = {id_of(proposal, scenario.title, scenario.source.imported_on)};
  if (std::optional<Error> error = validate(scenario)) {
    error->place.source = proposal.source_name;
    return std::unexpected(std::move(*error));
  }
  return scenario;
}

}  // namespace evenhand::exchange
