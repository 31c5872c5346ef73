#include "exchange/table_import.h"

#include <algorithm>
#include <utility>

#include "domain/format.h"
#include "domain/sha256.h"
#include "domain/text.h"
#include "domain/validate.h"
#include "exchange/book_gather.h"
#include "exchange/column_roles.h"
#include "exchange/criterion_plan.h"
#include "exchange/import_notices.h"
#include "exchange/json_reader.h"
#include "exchange/name_folding.h"
#include "exchange/scenario_json.h"
#include "exchange/utf8.h"

namespace evenhand::exchange {
namespace {

constexpr std::size_t kPreviewRows = 20;
constexpr std::size_t kPreviewBytes = 160;
constexpr std::size_t kMaxFileBytes = JsonLimits{}.bytes - 1024u * 1024u;

std::vector<std::vector<std::string>> preview_of(const CsvTable& csv, bool has_header) {
  std::vector<std::vector<std::string>> preview;
  const std::size_t first = has_header ? 1 : 0;
  for (std::size_t row = first; row < std::min(csv.row_count(), first + kPreviewRows); ++row) {
    std::vector<std::string> shown;
    for (RowCells cells = csv.row(row); cells.next();) shown.push_back(visible_text(utf8_prefix(cells.cell(), kPreviewBytes)));
    shown.resize(csv.column_count());
    preview.push_back(std::move(shown));
  }
  return preview;
}

Error nothing_found(const ImportProposal& proposal) {
  return Error{ErrorCode::Empty,
               proposal.counts.rows == 0 ? "The table has a header but no rows below it."
                                         : "No row names a client, so there is nothing to import. Check which column is the client.",
               Place{proposal.source_name, {}, 0, 0}};
}

// What the scenario takes as a file, roughly and rather too high; a file above JsonLimits::bytes could not be read again.
std::size_t file_size_of(const ImportedBook& book) {
  std::size_t size = book.people.size() * 300 + book.criteria.size() * 500;
  for (const Client& client : book.clients) {
    size += 150 + client.id.value.size() + client.name.size() + client.segment.size();
    for (const CriterionValue& value : client.values) size += 36 + value.criterion.value.size();
  }
  for (const Assignment& assignment : book.assignments) size += 120 + assignment.client.value.size() + assignment.person.value.size();
  return size;
}

Error too_many_clients(const ImportProposal& proposal) {
  return Error{ErrorCode::TooLarge,
               "The table has " + format_count(static_cast<std::int64_t>(proposal.counts.clients)) +
                   " clients, more than one scenario can hold with their numbers. Import one team or region at a time, or fewer "
                   "number columns.",
               Place{proposal.source_name, {}, 0, 0}};
}

}  // namespace

struct ProposalJob::State {
  ImportProposal proposal;
  std::optional<BookGather> gather;
};

ProposalJob::ProposalJob(std::shared_ptr<const ImportTable> table, ImportChoices choices) : state_(std::make_unique<State>()) {
  ImportProposal& proposal = state_->proposal;
  proposal.source_name = table->source();
  proposal.encoding = table->encoding();
  proposal.delimiter = table->csv().delimiter();
  proposal.has_header = choices.has_header.value_or(table->first_row_looks_like_header());
  proposal.columns = propose_columns(*table, choices, proposal.has_header);
  proposal.preview = preview_of(table->csv(), proposal.has_header);
  proposal.choices = std::move(choices);
  note_table(*table, proposal);
  proposal.blocked = missing_column(proposal);
  proposal.table = std::move(table);
  if (!proposal.blocked) state_->gather.emplace(*proposal.table, proposal.columns, proposal.choices, proposal.has_header);
}

ProposalJob::~ProposalJob() = default;
ProposalJob::ProposalJob(ProposalJob&&) noexcept = default;
ProposalJob& ProposalJob::operator=(ProposalJob&&) noexcept = default;

Progress ProposalJob::step(std::size_t row_budget) { return state_->gather ? state_->gather->step(row_budget) : Progress{}; }

ImportProposal ProposalJob::take() {
  ImportProposal& proposal = state_->proposal;
  const CsvTable& csv = proposal.table->csv();
  proposal.counts.rows = csv.row_count() - std::min<std::size_t>(proposal.has_header ? 1 : 0, csv.row_count());
  proposal.counts.blank_rows = csv.blank_row_count();
  if (state_->gather) {
    GatheredBook gathered = state_->gather->take();
    state_->gather.reset();
    proposal.counts = gathered.counts;
    proposal.near_duplicates = std::move(gathered.near_duplicates);
    proposal.near_duplicate_clients = std::move(gathered.near_duplicate_clients);
    note_rows(gathered.facts, proposal);
    gathered.book.criteria = criteria_of(proposal.columns, proposal.source_name);
    if (gathered.book.clients.empty()) proposal.blocked = nothing_found(proposal);
    else if (file_size_of(gathered.book) > kMaxFileBytes) proposal.blocked = too_many_clients(proposal);
    else proposal.book = std::move(gathered.book);
  } else {
    note_long_rows(csv, proposal);
  }
  if (proposal.blocked) proposal.notices.push_back({NoticeWeight::Blocking, proposal.blocked->message, {}, {}});
  std::ranges::stable_sort(proposal.notices, {}, &ImportNotice::weight);
  return std::move(proposal);
}

ImportProposal propose_import(std::shared_ptr<const ImportTable> table, ImportChoices choices) {
  return ProposalJob(std::move(table), std::move(choices)).take();
}

ImportProposal with_choices(const ImportProposal& proposal, ImportChoices choices) {
  return propose_import(proposal.table, std::move(choices));
}

Result<Scenario> build_scenario(const ImportProposal& proposal, std::string title, std::string imported_on) {
  if (proposal.blocked) return std::unexpected(*proposal.blocked);
  Scenario scenario;
  scenario.title = normalised_name(title);
  scenario.source.name = proposal.source_name;
  scenario.source.imported_on = std::move(imported_on);
  scenario.people = proposal.book->people;
  scenario.clients = proposal.book->clients;
  scenario.assignments = proposal.book->assignments;
  Policy policy;
  policy.criteria = proposal.book->criteria;
  scenario.policy = std::move(policy);
  scenario.id = {sha256_hex(content_hash(scenario)).substr(0, 16)};
  if (std::optional<Error> error = validate(scenario)) {
    error->place.source = proposal.source_name;
    return std::unexpected(std::move(*error));
  }
  return scenario;
}

}  // namespace evenhand::exchange
