// How the open scenario reaches the store: when, and as what text. What the store says to it is in app_events.cpp.
#include <utility>

#include "app/app.h"
#include "domain/format.h"
#include "exchange/scenario_size.h"
#include "exchange/scenario_text_job.h"

namespace evenhand::app {

struct App::Writing {
  SaveSnapshot snapshot;
  exchange::ScenarioTextJob job;
};

namespace {

constexpr std::size_t kRowsAtOnce = 2'000;       // fewer are written within one frame
constexpr std::size_t kBytesPerSlice = 64 * 1024;

std::string summary_of(const Scenario& scenario) {
  return plural(static_cast<std::int64_t>(scenario.clients->size()), "client", "clients") + ", " +
         plural(static_cast<std::int64_t>(scenario.people->size()), "person", "people");
}

std::size_t rows_of(const Scenario& scenario) {
  return scenario.people->size() + scenario.clients->size() + scenario.assignments->size() + scenario.touchpoints->size() + scenario.opportunities->size();
}

}  // namespace

App::App() = default;
App::App(App&& other) noexcept = default;
App::~App() = default;

void App::begin_save(OpenScenario& work, const Autosave::Save& save) {
  finish_writing();
  const Scenario& scenario = work.scenario();
  SaveSnapshot snapshot{scenario.id, save.revision, save.parent_revision, scenario.title, summary_of(scenario), {}};
  writing_.reset(new Writing{std::move(snapshot), exchange::ScenarioTextJob(scenario)});
  if (rows_of(scenario) <= kRowsAtOnce) finish_writing();
}

void App::write_some() {
  writing_->job.step(kBytesPerSlice);
  if (writing_->job.is_finished()) finish_writing();
}

// What could not be read back is never called saved.
void App::finish_writing() {
  if (!writing_) return;
  SaveSnapshot snapshot = std::move(writing_->snapshot);
  snapshot.text = writing_->job.take();
  writing_.reset();
  if (snapshot.text.bytes.size() > exchange::kMaxScenarioBytes) return saved({snapshot.scenario, snapshot.revision, false, "size"});
  effects_.push_back(std::move(snapshot));
}

// The page, or the scenario, may be gone in a moment.
void App::save_at_once(OpenScenario& work) {
  finish_writing();
  const auto save = work.autosave.begin_save_at_once();
  if (!save) return;
  begin_save(work, *save);
  finish_writing();
}

std::vector<OpenScenario*> App::kept() {
  std::vector<OpenScenario*> all;
  if (open_) all.push_back(&*open_);
  for (auto* left : {&before_, &after_}) {
    if (*left) all.push_back(&(*left)->work);
  }
  return all;
}

// A copy that can be opened again any time is no loss, and neither is what the store holds.
bool App::would_lose_edits() const {
  if (!open_ || on_file_ == open_->scenario()) return false;
  const SaveStatus::Kind kind = save_status().kind;
  return kind == SaveStatus::Kind::NotSaved || (kind == SaveStatus::Kind::MemoryOnly && open_->autosave.has_unsaved_edits());
}

std::optional<Instant> App::next_deadline() const {
  std::optional<Instant> first = open_ ? open_->autosave.next_deadline() : std::nullopt;
  for (const auto* left : {&before_, &after_}) {
    const std::optional<Instant> due = *left ? (*left)->work.autosave.next_deadline() : std::nullopt;
    if (due && (!first || *due < *first)) first = due;
  }
  return first;
}

}  // namespace evenhand::app
