// Files and samples that open at once, and how the scenario leaves as a file. Tables are in app_import_tables.cpp.
#include <algorithm>
#include <utility>

#include "app/app.h"
#include "app/policy_export.h"
#include "app/samples.h"
#include "domain/date.h"
#include "domain/format.h"
#include "exchange/file_name.h"
#include "exchange/redaction.h"
#include "exchange/scenario_json.h"
#include "exchange/scenario_size.h"
#include "exchange/scenario_text_job.h"

namespace evenhand::app {

void App::fail_import(std::string name, Error error) { import_draft_ = FailedImport{std::move(name), std::move(error)}; }

void App::warn(std::string text, std::string detail) {
  banner_ = Banner{Banner::Kind::Error, std::move(text), std::move(detail), Banner::Remedy::None};
}

void App::propose_file(ReadingImport reading, exchange::LoadedScenario file) {
  if (open_ && open_->scenario() == file.scenario) {
    import_done(std::move(reading.beside));
    show(Screen::Fairness);
    return say("This file is what is open already");
  }
  import_draft_ = ProposedFile{std::move(reading.name), std::make_shared<const exchange::LoadedScenario>(std::move(file)), std::move(reading.beside)};
}

// A file never replaces what is open: it opens beside it, under its own id or, when that is taken, a fresh one (FS-5).
void App::open_file(exchange::LoadedScenario file) {
  const bool is_taken = stored(file.scenario.id) || (open_ && open_->scenario().id == file.scenario.id);
  if (is_taken) file.scenario.id = fresh_id();
  open_scenario(std::move(file.scenario), 0, std::nullopt);
  on_file_ = *scenario();
}

void App::open_sample(std::string_view name) {
  const auto sample = std::ranges::find(samples(), name, &Sample::name);
  if (sample == samples().end()) return;
  Result<Scenario> scenario = sample->build(date_of(now_, offset_minutes_));
  if (!scenario) return warn("“" + std::string(sample->title) + "” could not be opened", scenario.error().message);
  leave_for([opened = std::move(*scenario)](App& app) {
    Scenario next = opened;
    if (app.stored(next.id) || (app.open_ && app.open_->scenario().id == next.id)) next.id = app.fresh_id();
    app.open_scenario(std::move(next), 0, std::nullopt);
    app.on_file_ = *app.scenario();
  });
}

void App::export_scenario() {
  if (!open_) return;
  const std::string date = iso_date(date_of(now_, offset_minutes_));
  const std::string name = exchange::unused_file_name(
      exchange::export_file_name({.title = scenario()->title + (view_.is_blind ? ", names hidden" : ""), .date = date, .revision = open_->autosave.revision(), .extension = "json"}),
      used_file_names_);
  used_file_names_.push_back(name);
  const ScenarioForExport out = scenario_for_export(view_.is_blind ? exchange::without_names(*scenario()) : *scenario());
  std::string text = exchange::to_json(out.scenario);
  if (text.size() > exchange::kMaxScenarioBytes) text = exchange::ScenarioTextJob(out.scenario).take().bytes;  // opens again without its layout
  effects_.push_back(Download{name, "application/json", std::move(text)});
  if (!view_.is_blind) on_file_ = *scenario();
  say("Sent to downloads: " + name + (out.notice.empty() ? "" : ". " + out.notice));
}

}  // namespace evenhand::app
