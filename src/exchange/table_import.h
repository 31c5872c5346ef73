// From parsed tables to an import proposal, and from the proposal to a scenario (X1). Only client and owner are required.
// Clients are matched by id, else by name with folded white space; the same client with several owners is shared in
// proportion to its rows; additive numbers of several rows are summed; negative numbers are left out and named.
// Several tables are joined by ids, else by names: accounts, people, opportunities, touchpoints.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "domain/error.h"
#include "exchange/csv_reader.h"
#include "exchange/import_types.h"
#include "exchange/join_tables.h"

namespace evenhand::exchange {

// Learns about the columns of a table once; resumable like CsvReader.
class TableScan {
 public:
  TableScan(std::string source, CsvTable table, const InputText& origin);
  ~TableScan();
  TableScan(TableScan&&) noexcept;
  TableScan& operator=(TableScan&&) noexcept;

  Progress step(std::size_t row_budget);  // counted in rows
  std::shared_ptr<const ImportTable> take();

 private:
  std::shared_ptr<ImportTable> table_;
  std::size_t row_ = 0;
};

// Gathers the rows under the choices; resumable like CsvReader. Never fails: tables that cannot be imported yet give a
// proposal with `blocked`.
class ProposalJob {
 public:
  ProposalJob(std::shared_ptr<const ImportTable> table, ImportChoices choices);
  explicit ProposalJob(std::vector<TableSource> sources);
  ~ProposalJob();
  ProposalJob(ProposalJob&&) noexcept;
  ProposalJob& operator=(ProposalJob&&) noexcept;

  Progress step(std::size_t row_budget);  // counted in rows
  ImportProposal take();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The whole proposal at once.
ImportProposal propose_import(std::shared_ptr<const ImportTable> table, ImportChoices choices = {});
ImportProposal propose_import(std::vector<TableSource> sources);

// The same tables, the base under other choices (not `reading` or `delimiter`, which need the bytes: read_input).
ImportProposal with_choices(const ImportProposal& proposal, ImportChoices choices);
// The same for one of tables_of(proposal). The base may be another table afterwards.
ImportProposal with_choices(const ImportProposal& proposal, std::size_t table, ImportChoices choices);

// What the tables give, without id, title and date; for looking at it. Only when not blocked.
Scenario book_as_scenario(const ImportProposal& proposal);

// `imported_on` is YYYY-MM-DD. The id is derived from the tables, how they are read, title and date; give a fresh one when that is taken.
// Errors: the proposal's `blocked`, or what domain validation says.
Result<Scenario> build_scenario(const ImportProposal& proposal, std::string title, std::string imported_on);

}  // namespace evenhand::exchange
