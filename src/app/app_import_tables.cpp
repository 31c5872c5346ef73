// Tables on their way in: read in slices, joined with those read before, corrected, then taken as a new scenario or as a
// change to the one that is open.
#include <algorithm>
#include <utility>

#include "app/app.h"
#include "domain/date.h"
#include "domain/format.h"
#include "exchange/header_fingerprint.h"
#include "exchange/import_table.h"

namespace evenhand::app {

namespace {

constexpr std::size_t kBytesPerSlice = 128 * 1024;
constexpr std::size_t kMostRowsAtOnce = 10'000;
constexpr std::string_view kPastedName = "pasted table";

std::string title_from(std::string_view file_name) {
  if (file_name.starts_with(kPastedName)) return "Pasted table";
  const std::size_t dot = file_name.find_last_of('.');
  std::string title(dot == std::string_view::npos || dot == 0 ? file_name : file_name.substr(0, dot));
  for (char& letter : title) {
    if (letter == '_') letter = ' ';
  }
  return capitalised(title);
}

// A second table of the same name gets a number, so that notices and the joined source tell them apart.
std::string name_beside(std::string name, const ProposedImport& draft) {
  const auto is_taken = [&](const std::string& tried) {
    return std::ranges::any_of(tables_of(draft.proposal), [&](const exchange::TableProposal* table) { return table->source_name == tried; });
  };
  std::string tried = name;
  for (int i = 2; is_taken(tried); ++i) tried = name + " " + std::to_string(i);
  return tried;
}

const std::string* bytes_of(const ProposedImport& draft, const std::shared_ptr<const exchange::ImportTable>& table) {
  const auto kept = std::ranges::find(draft.kept, table, &KeptBytes::table);
  return kept == draft.kept.end() || kept->bytes.empty() ? nullptr : &kept->bytes;
}

}  // namespace

void App::begin_reading(std::string name, std::string bytes, exchange::ImportChoices choices, std::shared_ptr<ProposedImport> beside,
                        std::vector<exchange::TableSource> others) {
  std::string kept = bytes.size() <= kMostKeptBytes ? bytes : std::string();
  auto job = std::make_shared<exchange::InputJob>(name, std::move(bytes), std::move(choices), std::move(others));
  job->set_recall([this](const exchange::ImportTable& table) -> std::optional<exchange::ImportChoices> {
    const auto known = remembered_imports_.find(exchange::header_fingerprint(table));
    return known == remembered_imports_.end() ? std::nullopt : exchange::recalled_choices(known->second, table.first_row().size());
  });
  import_draft_ = ReadingImport{std::move(name), std::move(job), std::move(kept), 0.0, std::move(beside)};
  view_.screen = Screen::Start;
  view_.is_presenting = false;
}

void App::begin_import(std::string name, std::string bytes, exchange::ImportChoices choices) {
  begin_reading(std::move(name), std::move(bytes), std::move(choices), nullptr, {});
}

void App::add_import(std::string name, std::string bytes) {
  if (std::holds_alternative<ReadingImport>(import_draft_) || std::holds_alternative<ProposedFile>(import_draft_)) {
    waiting_files_.push_back({std::move(name), std::move(bytes)});
    return;
  }
  auto* draft = std::get_if<ProposedImport>(&import_draft_);
  if (!draft) return begin_import(std::move(name), std::move(bytes));
  std::vector<exchange::TableSource> others = sources_of(draft->proposal);
  exchange::ImportChoices choices;
  if (next_reading_ && name == next_reading_name_) {
    choices = std::move(*next_reading_);
    std::erase_if(others, [&](const exchange::TableSource& source) { return source.table->source() == name; });
  } else {
    name = name_beside(std::move(name), *draft);
  }
  next_reading_.reset();
  auto beside = std::make_shared<ProposedImport>(std::move(*draft));
  begin_reading(std::move(name), std::move(bytes), std::move(choices), std::move(beside), std::move(others));
}

bool App::work() {
  if (writing_) {
    write_some();
    return true;
  }
  auto* reading = std::get_if<ReadingImport>(&import_draft_);
  if (reading) return work_on_import(*reading);
  if (view_.screen == Screen::Ownership && ownership_.work()) return true;
  if (works_on_remedies()) return remedies_.step();
  const bool waits_for_plans = rebalancing_.has_work() && !rebalancing_.has_picture();
  if (waits_for_plans) return rebalancing_.step();
  return work_on_figures() || rebalancing_.step() || ownership_.work();
}

bool App::work_on_import(ReadingImport& reading) {
  const Progress progress = reading.job->step(kBytesPerSlice);
  reading.fraction = progress.share();
  if (!progress.is_finished()) return true;
  Result<exchange::Input> input = reading.job->take();
  imported(std::move(reading), std::move(input));
  read_waiting_file();
  return true;
}

void App::read_waiting_file() {
  const bool is_busy = std::holds_alternative<ReadingImport>(import_draft_) || std::holds_alternative<ProposedFile>(import_draft_);
  if (waiting_files_.empty() || is_busy) return;
  if (const auto* failed = std::get_if<FailedImport>(&import_draft_)) warn("“" + failed->name + "” could not be read", failed->error.message);
  FileArrived next = std::move(waiting_files_.front());
  waiting_files_.erase(waiting_files_.begin());
  add_import(std::move(next.name), std::move(next.bytes));
}

// Back to what was shown before, and on with the files that wait.
void App::import_done(std::shared_ptr<ProposedImport> beside) {
  if (beside) propose(std::move(*beside));
  else import_draft_ = NoImport{};
  read_waiting_file();
}

void App::imported(ReadingImport reading, Result<exchange::Input> input) {
  if (!input && reading.beside) {
    warn("“" + reading.name + "” could not be read", input.error().message);
    import_draft_ = std::move(*reading.beside);
    return;
  }
  if (!input) return fail_import(std::move(reading.name), std::move(input.error()));
  if (auto* file = std::get_if<exchange::LoadedScenario>(&*input)) return propose_file(std::move(reading), std::move(*file));
  ProposedImport draft = reading.beside ? std::move(*reading.beside) : ProposedImport{.name = reading.name, .kept = {}, .proposal = {}, .title = title_from(reading.name)};
  draft.proposal = std::get<exchange::ImportProposal>(std::move(*input));
  const auto tables = tables_of(draft.proposal);
  std::erase_if(draft.kept, [&](const KeptBytes& kept) { return std::ranges::find(tables, kept.table, &exchange::TableProposal::table) == tables.end(); });
  for (const exchange::TableProposal* table : tables) {
    if (std::ranges::find(draft.kept, table->table, &KeptBytes::table) == draft.kept.end()) draft.kept.push_back({table->table, reading.bytes});
  }
  propose(std::move(draft));
}

void App::propose(ProposedImport draft) {
  if (!open_) draft.is_update = false;
  draft.difference = draft.is_update ? exchange::difference_of(*scenario(), draft.proposal) : exchange::ImportDifference{};
  import_draft_ = std::move(draft);
}

// The encoding and the delimiter are decisions about bytes: the file is read again, or chosen again when it was too large to
// be kept twice.
void App::reread_import(ProposedImport draft, std::size_t table, exchange::ImportChoices choices) {
  const exchange::TableProposal& changed = *tables_of(draft.proposal)[table];
  const std::string* bytes = bytes_of(draft, changed.table);
  std::string name = changed.source_name;
  std::string again = bytes ? *bytes : std::string();
  std::vector<exchange::TableSource> others = sources_of(draft.proposal);
  others.erase(others.begin() + static_cast<std::ptrdiff_t>(table));
  auto beside = std::make_shared<ProposedImport>(std::move(draft));
  if (bytes) return begin_reading(std::move(name), std::move(again), std::move(choices), std::move(beside), std::move(others));
  import_draft_ = std::move(*beside);
  next_reading_ = std::move(choices);
  next_reading_name_ = name;
  say("Choose " + name + " again: large files are not kept twice");
  pick_file();
}

void App::set_import_choices(exchange::ImportChoices choices, std::size_t table) {
  auto* draft = std::get_if<ProposedImport>(&import_draft_);
  if (!draft || table >= tables_of(draft->proposal).size()) return;
  const exchange::ImportChoices& now = tables_of(draft->proposal)[table]->choices;
  if (choices.reading != now.reading || choices.delimiter != now.delimiter) return reread_import(std::move(*draft), table, std::move(choices));
  choices.is_remembered = false;
  std::vector<exchange::TableSource> sources = sources_of(draft->proposal);
  sources[table].choices = std::move(choices);
  propose_again(std::move(*draft), std::move(sources));
}

// Large tables are gone through in slices, with a bar.
void App::propose_again(ProposedImport draft, std::vector<exchange::TableSource> sources) {
  if (draft.proposal.counts.rows > kMostRowsAtOnce) {
    std::string name = draft.name;
    auto beside = std::make_shared<ProposedImport>(std::move(draft));
    import_draft_ = ReadingImport{std::move(name), std::make_shared<exchange::InputJob>(std::move(sources)), {}, 0.0, std::move(beside)};
    return;
  }
  draft.proposal = exchange::propose_import(std::move(sources));
  propose(std::move(draft));
}

void App::remove_import_table(std::size_t table) {
  auto* draft = std::get_if<ProposedImport>(&import_draft_);
  if (!draft || table >= tables_of(draft->proposal).size()) return;
  std::vector<exchange::TableSource> sources = sources_of(draft->proposal);
  std::erase_if(draft->kept, [&](const KeptBytes& kept) { return kept.table == sources[table].table; });
  sources.erase(sources.begin() + static_cast<std::ptrdiff_t>(table));
  if (sources.empty()) return cancel_import();
  propose_again(std::move(*draft), std::move(sources));
}

void App::set_import_title(std::string title) {
  if (auto* draft = std::get_if<ProposedImport>(&import_draft_)) draft->title = std::move(title);
}

void App::set_import_update(bool is_update) {
  auto* draft = std::get_if<ProposedImport>(&import_draft_);
  if (!draft || !open_) return;
  draft->is_update = is_update;
  propose(std::move(*draft));
}

void App::set_difference_choices(exchange::DifferenceChoices takes) {
  if (auto* draft = std::get_if<ProposedImport>(&import_draft_)) draft->takes = std::move(takes);
}

void App::cancel_import() {
  next_reading_.reset();
  std::shared_ptr<ProposedImport> beside;
  if (auto* file = std::get_if<ProposedFile>(&import_draft_)) beside = file->beside;
  else waiting_files_.clear();
  if (auto* reading = std::get_if<ReadingImport>(&import_draft_)) beside = reading->beside;
  import_done(std::move(beside));
}

// Roles by the hash of the headers, nothing of the data (SD-1).
void App::remember_import(const exchange::ImportProposal& proposal) {
  for (const exchange::TableProposal* table : tables_of(proposal)) {
    const std::string line = exchange::remembered_choices(*table);
    const std::string print = table->has_header ? exchange::header_fingerprint(*table->table) : std::string();
    if (line.empty() || print.empty() || remembered_imports_[print] == line) continue;
    remembered_imports_[print] = line;
    effects_.push_back(StorePreference{std::string(kImportPreference) + print, line});
  }
}

void App::accept_import() {
  const auto* draft = std::get_if<ProposedImport>(&import_draft_);
  if (draft && draft->is_update && open_) return take_import();
  if (draft || std::holds_alternative<ProposedFile>(import_draft_)) leave_for([](App& app) { app.take_import(); });
}

// What cannot be taken stays on the card, to be corrected.
void App::take_import() {
  if (const auto* shown = std::get_if<ProposedFile>(&import_draft_)) {
    const ProposedFile taken = *shown;
    open_file(*taken.file);
    return import_done(taken.beside);
  }
  auto* draft = std::get_if<ProposedImport>(&import_draft_);
  if (!draft) return;
  const std::string today = iso_date(date_of(now_, offset_minutes_));
  const bool is_update = draft->is_update && open_;
  Result<Scenario> next = is_update ? exchange::with_import(*scenario(), draft->proposal, draft->takes, today)
                                    : exchange::build_scenario(draft->proposal, draft->title, today);
  if (!next) return warn("“" + draft->name + "” could not be taken. Nothing was changed", next.error().message);
  remember_import(draft->proposal);
  const std::string name = draft->name;
  import_draft_ = NoImport{};
  if (is_update) {
    show(Screen::Fairness);
    apply({.label = "Import of " + name, .change = [&](const Scenario&) { return *next; }, .interaction = {}});
    return finish_interaction();
  }
  if (stored(next->id) || (open_ && open_->scenario().id == next->id)) next->id = fresh_id();
  open_scenario(std::move(*next), 0, std::nullopt);
}

}  // namespace evenhand::app
