// How data comes in: pasted, dropped, picked or a sample; and how the scenario leaves as a file.
#include <utility>

#include "app/app.h"
#include "app/policy_export.h"
#include "app/samples.h"
#include "domain/date.h"
#include "domain/format.h"
#include "exchange/file_name.h"
#include "exchange/redaction.h"
#include "exchange/scenario_json.h"

namespace evenhand::app {

namespace {

constexpr std::size_t kBytesPerSlice = 256 * 1024;
constexpr std::string_view kPastedName = "pasted table";

std::string title_from(std::string_view file_name) {
  if (file_name == kPastedName) return "Pasted table";
  const std::size_t dot = file_name.find_last_of('.');
  std::string title(dot == std::string_view::npos || dot == 0 ? file_name : file_name.substr(0, dot));
  for (char& letter : title) {
    if (letter == '_') letter = ' ';
  }
  return capitalised(title);
}

}  // namespace

void App::begin_import(std::string name, std::string bytes, exchange::ImportChoices choices) {
  auto job = std::make_shared<exchange::InputJob>(name, bytes, std::move(choices));
  import_draft_ = ReadingImport{std::move(name), std::move(job), std::move(bytes), 0.0};
  view_.screen = Screen::Start;
  view_.is_presenting = false;
}

bool App::work() {
  auto* reading = std::get_if<ReadingImport>(&import_draft_);
  if (!reading) return work_on_figures();
  const Progress progress = reading->job->step(kBytesPerSlice);
  reading->fraction = progress.share();
  if (!progress.is_finished()) return true;
  Result<exchange::Input> input = reading->job->take();
  imported(std::move(reading->name), std::move(reading->bytes), std::move(input));
  return true;
}

void App::imported(std::string name, std::string bytes, Result<exchange::Input> input) {
  if (!input) return fail_import(std::move(name), std::move(input.error()));
  if (auto* file = std::get_if<exchange::LoadedScenario>(&*input)) {
    import_draft_ = NoImport{};
    return open_file(std::move(*file));
  }
  std::string title = title_from(name);
  import_draft_ = ProposedImport{std::move(name), std::move(bytes), std::get<exchange::ImportProposal>(std::move(*input)), std::move(title)};
}

void App::fail_import(std::string name, Error error) { import_draft_ = FailedImport{std::move(name), std::move(error)}; }

// A file never replaces what is open: it opens beside it, under its own id or, when that is taken, a fresh one (FS-5).
void App::open_file(exchange::LoadedScenario file) {
  if (open_ && open_->scenario() == file.scenario) {
    show(Screen::Fairness);
    return say("This file is what is open already");
  }
  const bool is_taken = stored(file.scenario.id) || (open_ && open_->scenario().id == file.scenario.id);
  if (is_taken) file.scenario.id = fresh_id();
  if (open_) {
    if (const auto save = open_->autosave.begin_save_at_once()) begin_save(*save);
  }
  open_scenario(std::move(file.scenario), 0, std::nullopt);
  if (!file.warnings.empty()) {
    banner_ = Banner{Banner::Kind::Warning, "The file was opened, with a remark", file.warnings.front(), Banner::Remedy::None};
  } else {
    say("Opened " + scenario()->title);
  }
}

void App::set_import_choices(exchange::ImportChoices choices) {
  auto* draft = std::get_if<ProposedImport>(&import_draft_);
  if (!draft) return;
  const exchange::ImportChoices& now = draft->proposal.choices;
  if (choices.reading != now.reading || choices.delimiter != now.delimiter) {
    return begin_import(std::move(draft->name), std::move(draft->bytes), std::move(choices));
  }
  draft->proposal = exchange::with_choices(draft->proposal, std::move(choices));
}

void App::set_import_title(std::string title) {
  if (auto* draft = std::get_if<ProposedImport>(&import_draft_)) draft->title = std::move(title);
}

void App::cancel_import() { import_draft_ = NoImport{}; }

void App::accept_import() {
  auto* draft = std::get_if<ProposedImport>(&import_draft_);
  if (!draft) return;
  const std::string today = iso_date(date_of(now_, offset_minutes_));
  Result<Scenario> scenario = exchange::build_scenario(draft->proposal, draft->title, today);
  if (!scenario) return fail_import(std::move(draft->name), std::move(scenario.error()));
  if (stored(scenario->id) || (open_ && open_->scenario().id == scenario->id)) scenario->id = fresh_id();
  if (open_) {
    if (const auto save = open_->autosave.begin_save_at_once()) begin_save(*save);
  }
  import_draft_ = NoImport{};
  open_scenario(std::move(*scenario), 0, std::nullopt);
}

void App::open_sample(std::string_view name) {
  for (const Sample& sample : samples()) {
    if (sample.name != name) continue;
    Result<exchange::Input> input = exchange::read_input("sample " + std::string(name), std::string(sample.table));
    if (!input) return fail_import(std::string(sample.title), std::move(input.error()));
    import_draft_ = ProposedImport{"sample", {}, std::get<exchange::ImportProposal>(std::move(*input)), std::string(sample.title)};
    return accept_import();
  }
}

void App::export_scenario() {
  if (!open_) return;
  const std::string date = iso_date(date_of(now_, offset_minutes_));
  const std::string name = exchange::unused_file_name(
      exchange::export_file_name({.title = scenario()->title + (view_.is_blind ? ", names hidden" : ""), .date = date, .extension = "json"}), used_file_names_);
  used_file_names_.push_back(name);
  const ScenarioForExport out = scenario_for_export(view_.is_blind ? exchange::without_names(*scenario()) : *scenario());
  effects_.push_back(Download{name, "application/json", exchange::to_json(out.scenario)});
  say("Sent to downloads: " + name + (out.notice.empty() ? "" : ". " + out.notice));
}

}  // namespace evenhand::app
