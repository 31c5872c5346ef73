#include "exchange/table_import.h"

#include <algorithm>
#include <utility>

#include "domain/format.h"
#include "exchange/book_gather.h"
#include "exchange/column_vocabulary.h"
#include "exchange/criterion_plan.h"
#include "exchange/import_notices.h"
#include "exchange/record_gather.h"
#include "exchange/scenario_size.h"

namespace evenhand::exchange {
namespace {

using enum ColumnRole;

constexpr std::size_t kMaxFileBytes = kMaxScenarioBytes - 1024u * 1024u;
constexpr std::size_t kRowsBeforeMeasuring = 20'000;

Error nothing_found(const ImportProposal& proposal) {
  return Error{ErrorCode::Empty,
               proposal.counts.rows == 0 ? "The table has a header but no rows below it."
                                         : "No row names a client, so there is nothing to import. Check which column is the client.",
               Place{proposal.source_name, {}, 0, 0}};
}

bool is_record(TableKind kind) { return kind == TableKind::Opportunities || kind == TableKind::Touchpoints; }

std::vector<CriterionId> criterion_ids(const ImportProposal& proposal) {
  std::vector<CriterionId> ids;
  for (const TableProposal* table : tables_of(proposal)) {
    for (const ColumnProposal& column : table->columns) {
      if (column.criterion && std::ranges::find(ids, column.criterion->id) == ids.end()) ids.push_back(column.criterion->id);
    }
  }
  return ids;
}

void drop_kept_apart(std::vector<NearDuplicate>& groups, const std::vector<std::string>& apart) {
  const auto is_apart = [&](const std::string& name) { return std::ranges::find(apart, name) != apart.end(); };
  std::erase_if(groups, [&](const NearDuplicate& group) { return std::ranges::all_of(group.names, is_apart); });
}

// One walk over the rows of one table.
struct Walk {
  enum class What : std::uint8_t { People, Book, Founder, Owners, Records };
  What what;
  std::size_t table;
};

std::vector<Walk> walks_of(const ImportProposal& proposal, bool& are_owners_from_records) {
  const std::vector<const TableProposal*> tables = tables_of(proposal);
  std::vector<Walk> walks;
  bool has_clients = false, has_owners = false;
  const auto each = [&](auto wanted, Walk::What what) {
    for (std::size_t i = 0; i < tables.size(); ++i) {
      if (wanted(*tables[i])) walks.push_back({what, i});
    }
  };
  for (const TableProposal* table : tables) {
    if (table->kind != TableKind::Clients) continue;
    has_clients = true;
    has_owners = has_owners || RowReader(*table).has_any({OwnerName, OwnerId, OwnerEmail, OwnerGivenName, OwnerFamilyName});
  }
  are_owners_from_records = has_clients && !has_owners;
  each([](const TableProposal& table) { return table.kind == TableKind::People; }, Walk::What::People);
  each([](const TableProposal& table) { return table.kind == TableKind::Clients; }, Walk::What::Book);
  if (!has_clients) each([](const TableProposal& table) { return is_record(table.kind); }, Walk::What::Founder);
  if (are_owners_from_records) each([](const TableProposal& table) { return is_record(table.kind); }, Walk::What::Owners);
  each([](const TableProposal& table) { return is_record(table.kind); }, Walk::What::Records);
  return walks;
}

}  // namespace

// After the rows: the people and records, the clients in slices, the book, how sound it is. A frame between them can cancel.
constexpr std::size_t kClosingSteps = 4;

struct ProposalJob::State {
  explicit State(std::vector<TableSource> sources)
      : proposal(understood_tables(std::move(sources))),
        people(!proposal.joined.empty()),
        book(proposal.choices, people, criterion_ids(proposal), !proposal.joined.empty()),
        records(book, people) {
    std::size_t number = 0;
    for (const TableProposal* table : tables_of(proposal)) {
      note_table(*table, number++, proposal);
      proposal.counts.rows += table->row_count;
      proposal.counts.blank_rows += table->table->csv().blank_row_count();
    }
    proposal.blocked = missing_column(proposal);
    if (!proposal.blocked) walks = walks_of(proposal, book.facts.are_owners_from_records);
    for (const Walk& each : walks) total += table_at(each.table).table->csv().row_count();
  }

  const TableProposal& table_at(std::size_t number) const { return number == 0 ? proposal : proposal.joined[number - 1]; }
  bool walk_some(std::size_t row_budget);
  bool is_too_large();
  Error size_error() const;
  void close_some(std::size_t client_budget);
  bool is_fillable();
  void gather_people();
  void fill();
  void note_all();

  ImportProposal proposal;
  BookPeople people;
  BookGather book;
  RecordGather records;
  std::vector<Walk> walks;
  std::size_t walk = 0, row = 0, done = 0, total = 0;
  std::size_t measured_again_at = kRowsBeforeMeasuring;
  std::optional<Walk> stopped_in;  // what would not fit into a file is not gathered to its end
  std::size_t closed = 0;  // of kClosingSteps
  GatheredBook gathered;
  PeopleFacts told;
  std::vector<Person> persons;
};

// True when the present walk is over.
bool ProposalJob::State::walk_some(std::size_t row_budget) {
  const auto [what, number] = walks[walk];
  const TableProposal& table = table_at(number);
  const std::size_t rows = table.table->csv().row_count();
  if (what == Walk::What::People) {
    RowReader reader(table);
    const std::size_t hours = reader.column_of(PersonHours);
    const bool is_per_week = hours != RowReader::kNone && is_weekly(table.columns[hours].header);
    const std::size_t first = std::max(row, reader.first_row()), end = std::min(rows, first + row_budget);
    for (std::size_t i = first; i < end; ++i) {
      if (reader.read(i)) people.add_listed(reader, is_per_week);
    }
    row = end;
    return row == rows;
  }
  if (what == Walk::What::Records) {
    if (row == 0) records.begin(table, number);
    const Progress progress = records.step(row_budget);
    row = std::max<std::size_t>(1, static_cast<std::size_t>(progress.done));
    return progress.is_finished();
  }
  using Part = BookGather::Part;
  if (row == 0) book.begin(table, number, what == Walk::What::Book ? Part::Book : what == Walk::What::Founder ? Part::Founder : Part::Owners);
  const Progress progress = book.step(row_budget);
  row = std::max<std::size_t>(1, static_cast<std::size_t>(progress.done));
  if (progress.is_finished()) book.end();
  return progress.is_finished();
}

// Says why not when nothing can be built.
bool ProposalJob::State::is_fillable() {
  if (proposal.blocked) {
    note_long_rows(proposal, proposal);
    return false;
  }
  if (!stopped_in && book.file_size() + records.file_size() <= kMaxFileBytes) return true;
  proposal.counts.clients = book.client_count();
  proposal.blocked = size_error();
  proposal.blocked->place.source = proposal.source_name;
  return false;
}

Error ProposalJob::State::size_error() const {
  std::string what = proposal.joined.empty() ? "The table has" : "The tables have";
  if (stopped_in) {
    const TableProposal& table = table_at(stopped_in->table);
    what = "Up to row " + format_count(static_cast<std::int64_t>(table.table->csv().row_number(row - 1))) + " of " + table.source_name + " there are";
  }
  return too_large(what, book.client_count(), records.touchpoint_count(), records.opportunity_count());
}

// Looked at each time the rows have grown by a quarter.
bool ProposalJob::State::is_too_large() {
  const std::size_t walked = done + row;
  if (walked < measured_again_at) return false;
  measured_again_at = walked + walked / 4;
  return book.file_size() + records.file_size() > kMaxFileBytes;
}

void ProposalJob::State::gather_people() {
  const std::vector<std::size_t> target = people.merge(proposal.choices.owner_merges);
  book.merge_people(target);
  records.take(target, gathered, proposal.counts);
  const bool takes_idle = proposal.choices.takes_idle_people.value_or(people.is_list_a_team());
  persons = people.take(takes_idle, told);
  proposal.counts.people = persons.size();
  proposal.counts.idle_people = takes_idle ? 0 : told.idle;
  proposal.near_duplicates = near_duplicates_of(people.rows_by_name());
  book.begin_take(gathered);
}

void ProposalJob::State::fill() {
  proposal.near_duplicate_clients = book.end_take();
  proposal.counts.clients = gathered.clients.size();
  drop_kept_apart(proposal.near_duplicates, proposal.choices.owners_apart);
  drop_kept_apart(proposal.near_duplicate_clients, proposal.choices.clients_apart);
  for (const auto* lists : {&book.facts.without_client, &book.facts.long_left_out}) {
    for (const auto& [table, rows] : *lists) proposal.counts.rows_left_out += rows.count;
  }
  if (gathered.clients.empty()) proposal.blocked = nothing_found(proposal);
  note_rows(book.facts, proposal);
  note_people(told, proposal);
  note_orphans(records.facts, proposal);
  if (proposal.blocked) return;
  ImportedBook result;
  result.criteria = criteria_of(tables_of(proposal));
  add_open_opportunities(result.criteria, gathered.clients, gathered.opportunities);
  result.people = std::move(persons);
  result.clients = std::move(gathered.clients);
  result.assignments = std::move(gathered.assignments);
  result.touchpoints = std::move(gathered.touchpoints);
  result.opportunities = std::move(gathered.opportunities);
  proposal.book = std::move(result);
}

void ProposalJob::State::note_all() {
  if (!proposal.blocked) {
    const HealthReport health = health_of(book_as_scenario(proposal));
    proposal.health.findings.insert(proposal.health.findings.end(), health.findings.begin(), health.findings.end());
  } else {
    proposal.notices.push_back({NoticeWeight::Blocking, proposal.blocked->message, {}, 0, {}});
  }
  sort_findings(proposal.health);
  std::ranges::stable_sort(proposal.notices, {}, &ImportNotice::weight);
}

void ProposalJob::State::close_some(std::size_t client_budget) {
  const bool has_more = closed == 1 && !book.take_some(client_budget, gathered, proposal.counts).is_finished();
  if (has_more) return;
  if (closed == 0 && is_fillable()) gather_people();
  else if (closed == 0) closed = 2;  // nothing to fill
  if (closed == 2 && !proposal.blocked) fill();
  if (closed == 3) note_all();
  ++closed;
}

ProposalJob::ProposalJob(std::vector<TableSource> sources) : state_(std::make_unique<State>(std::move(sources))) {}
ProposalJob::ProposalJob(std::shared_ptr<const ImportTable> table, ImportChoices choices)
    : ProposalJob(std::vector<TableSource>{{std::move(table), std::move(choices)}}) {}
ProposalJob::~ProposalJob() = default;
ProposalJob::ProposalJob(ProposalJob&&) noexcept = default;
ProposalJob& ProposalJob::operator=(ProposalJob&&) noexcept = default;

Progress ProposalJob::step(std::size_t row_budget) {
  State& state = *state_;
  if (state.walk < state.walks.size()) {
    const std::size_t rows = state.table_at(state.walks[state.walk].table).table->csv().row_count();
    const bool is_over = state.walk_some(row_budget);
    if (state.is_too_large()) {
      state.stopped_in = state.walks[state.walk];
      state.walk = state.walks.size();
    } else if (is_over) {
      state.done += rows;
      state.row = 0;
      ++state.walk;
    }
  } else if (state.closed < kClosingSteps) {
    state.close_some(row_budget);
  }
  const std::size_t total = state.total + kClosingSteps;
  if (state.closed == kClosingSteps) return {total, total};
  return {state.walk < state.walks.size() ? std::min(state.done + state.row, state.total) : state.total + state.closed, total};
}

ImportProposal ProposalJob::take() {
  while (!step(100'000).is_finished()) {
  }
  return std::move(state_->proposal);
}

ImportProposal propose_import(std::shared_ptr<const ImportTable> table, ImportChoices choices) {
  return ProposalJob(std::move(table), std::move(choices)).take();
}

ImportProposal propose_import(std::vector<TableSource> sources) { return ProposalJob(std::move(sources)).take(); }

ImportProposal with_choices(const ImportProposal& proposal, ImportChoices choices) { return with_choices(proposal, 0, std::move(choices)); }

ImportProposal with_choices(const ImportProposal& proposal, std::size_t table, ImportChoices choices) {
  std::vector<TableSource> sources = sources_of(proposal);
  sources[table].choices = std::move(choices);
  return propose_import(std::move(sources));
}

}  // namespace evenhand::exchange
