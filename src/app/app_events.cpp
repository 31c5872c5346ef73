// What the outside tells the app.
#include <algorithm>
#include <utility>

#include "app/app.h"
#include "domain/format.h"
#include "exchange/scenario_json.h"

namespace evenhand::app {

namespace {

template <class... Handlers>
struct Overloaded : Handlers... {
  using Handlers::operator()...;
};

constexpr std::string_view kNothingIsKept = "This browser keeps nothing for this page";
constexpr std::string_view kNotSaved = "Not saved: ";  // begins every failure of what is open

std::string save_failure_text(const std::string& reason) {
  if (reason == "quota") return "Not saved: this browser has no room left for the page's data";
  if (reason == "disk") return "Not saved: the disk refused to write";
  if (reason == "conflict") return "Not saved: a newer state of this scenario was saved in another tab";
  if (reason == "size") return "Not saved: the scenario has grown larger than this page could open again (64 MB)";
  if (reason == "blocked") return "Not saved: this browser does not let the page store data";
  return "Not saved: the browser's storage did not accept the data";
}

}  // namespace

void App::handle(Event&& event) {
  auto* file = std::get_if<FileArrived>(&event);
  if (!file) return handle(std::as_const(event));
  is_file_over_ = false;
  add_import(std::move(file->name), std::move(file->bytes));
}

void App::handle(const Event& event) {
  std::visit(Overloaded{
                 [&](const SaveFinished& e) { saved(e); },
                 [&](const RecentLoaded& e) {
                   const bool is_first_answer = !is_storage_known_;
                   const bool is_late_answer = is_storage_known_ && !is_storage_available_ && e.is_storage_available;
                   recent_ = e.entries;
                   is_storage_known_ = true;
                   is_storage_available_ = e.is_storage_available;
                   for (OpenScenario* work : kept()) work->autosave.set_memory_only(!e.is_storage_available);
                   look_for_newer();
                   const bool says_nothing_is_kept = banner_ && banner_->text == kNothingIsKept;
                   if (e.is_storage_available && says_nothing_is_kept) banner_.reset();
                   if (!is_first_answer && !is_late_answer) return;
                   if (e.has_lost_data) {
                     banner_ = Banner{Banner::Kind::Warning, "This browser has lost data that was saved here",
                                      "The page's storage is younger than its last save. If you kept a file, import it now.", Banner::Remedy::None};
                   } else if (!e.is_storage_available) {
                     banner_ = Banner{Banner::Kind::Warning, std::string(kNothingIsKept),
                                      "You can work as usual. Save a file before you close the page.", Banner::Remedy::None};
                   }
                   if (!open_ && !recent_.empty() && std::holds_alternative<NoImport>(import_draft_)) {
                     effects_.push_back(LoadScenario{recent_.front().scenario});
                   }
                 },
                 [&](const ScenarioLoaded& e) { loaded(e); },
                 [&](const LoadFailed& e) {
                   const RecentEntry* entry = stored(e.scenario);
                   banner_ = Banner{Banner::Kind::Error, "“" + (entry ? entry->title : std::string("The scenario")) + "” could not be opened",
                                    "What is stored could not be read. Nothing was changed; if you kept a file, import it.", Banner::Remedy::None};
                 },
                 [&](const FileArrived& e) {
                   is_file_over_ = false;
                   add_import(e.name, e.bytes);
                 },
                 [&](const FileDragged& e) { is_file_over_ = e.is_over; },
                 [&](const FileRefused& e) {
                   view_.screen = Screen::Start;
                   Error error{ErrorCode::Outside, "This file cannot be read. It may be a folder, or it was moved or deleted meanwhile.", Place{e.name, {}, 0, 0}};
                   if (e.size_bytes > 0) {
                     error.code = ErrorCode::TooLarge;
                     error.message = "This file has " + format_bytes(e.size_bytes) + "; the page reads up to " + format_bytes(kMaxFileBytes) +
                                     ". Export fewer columns or a shorter period.";
                   }
                   const bool is_free = std::holds_alternative<NoImport>(import_draft_) || std::holds_alternative<FailedImport>(import_draft_);
                   if (is_free) fail_import(e.name, std::move(error));
                   else warn("“" + e.name + "” could not be read", std::move(error.message));
                 },
                 [&](const TextPasted& e) {
                   if (takes_cells()) {
                     pasted_cells_ = e.text;
                   } else {
                     add_import("pasted table", e.text);
                   }
                 },
                 [&](const PreferenceKnown& e) {
                   if (e.key.starts_with(kImportPreference)) remembered_imports_[e.key.substr(kImportPreference.size())] = e.value;
                   if (e.key != "theme") return;
                   view_.theme = e.value == "light" ? ThemeChoice::Light : e.value == "dark" ? ThemeChoice::Dark : ThemeChoice::System;
                 },
                 [&](const BecameHidden&) {
                   for (OpenScenario* work : kept()) save_at_once(*work);
                 },
                 [&](const BecameVisible&) { effects_.push_back(LoadRecent{}); },
                 [&](const UpdateWaiting&) { has_waiting_update_ = true; },
                 [&](const CanWorkBeside&) { rebalancing_.work_beside(); },
                 [&](const SearchAdvanced& e) {
                   if (!rebalancing_.advanced(e.search, e.answer)) say_search_stopped();
                 },
                 [&](const SearchFailed& e) {
                   if (!rebalancing_.failed(e.search, e.is_unavailable)) say_search_stopped();
                 },
             },
             event);
}

void App::say_search_stopped() {
  banner_ = Banner{Banner::Kind::Warning, "The search for few moves has stopped by itself",
                   "Your work is untouched, and what was found is still shown. “Go on” searches again.", Banner::Remedy::None};
}

void App::say_not_saved(const OpenScenario& work) {
  const std::string text = save_failure_text(work.autosave.status().reason);
  if (&work != &*open_) {
    const bool is_behind = before_ && &work == &before_->work;
    banner_ = Banner{Banner::Kind::Error, "“" + work.scenario().title + "”: " + text, "It is still in memory. Go back to it and save it as a file.",
                     is_behind ? Banner::Remedy::GoBack : Banner::Remedy::None};
    return;
  }
  if (work.autosave.status().reason == "size") {
    banner_ = Banner{Banner::Kind::Error, text, "A file would be too large as well. Undo the last step, or remove records that are not needed.", Banner::Remedy::None};
    return;
  }
  const bool is_conflict = work.autosave.is_conflicted();
  banner_ = Banner{Banner::Kind::Error, text,
                   is_conflict ? "Your changes are still here. Keep them as a copy, or save them as a file."
                               : "Your changes are still here and saving is tried again. To be safe, save them as a file.",
                   is_conflict ? Banner::Remedy::KeepAsCopy : Banner::Remedy::SaveFile};
}

std::string App::loss_words() const {
  const SaveStatus status = save_status();
  if (status.kind == SaveStatus::Kind::MemoryOnly) return std::string(kNothingIsKept);
  return status.kind == SaveStatus::Kind::NotSaved ? save_failure_text(status.reason) : std::string();
}

// The scenario may have been left meanwhile: its failure is told all the same.
void App::saved(const SaveFinished& event) {
  const auto works = kept();
  const auto found = std::ranges::find_if(works, [&](const OpenScenario* work) { return work->scenario().id == event.scenario; });
  if (event.is_saved) effects_.push_back(LoadRecent{});
  if (found == works.end()) {
    const RecentEntry* entry = stored(event.scenario);
    const std::string title = entry ? "“" + entry->title + "”" : "A scenario you left";
    if (!event.is_saved) warn(title + ": " + save_failure_text(event.reason), "Its last changes are not kept.");
    return;
  }
  OpenScenario& work = **found;
  work.autosave.finished(event.revision, event.is_saved, event.reason, now_);
  if (!event.is_saved) return say_not_saved(work);
  const bool shows_failure = banner_ && (&work == &*open_ ? banner_->text.starts_with(kNotSaved) : banner_->remedy == Banner::Remedy::GoBack);
  if (shows_failure) banner_.reset();
}

// Another tab may have gone on with the scenario while this one slept (SD-15): said before the next edit, which could not be saved.
void App::look_for_newer() {
  const RecentEntry* entry = open_ ? stored(open_->scenario().id) : nullptr;
  const bool is_behind = entry && entry->revision > open_->autosave.written_revision() && !open_->autosave.has_unsaved_edits();
  if (is_behind) {
    banner_ = Banner{Banner::Kind::Warning, "Another tab has changed this scenario", "What you see here is older. Changes made here could not be saved over it.",
                     Banner::Remedy::OpenNewer};
  } else if (banner_ && banner_->remedy == Banner::Remedy::OpenNewer) {
    banner_.reset();
  }
}

void App::loaded(const ScenarioLoaded& event) {
  Result<exchange::LoadedScenario> file = exchange::from_json(event.bytes, "the browser's storage");
  if (!file) return handle(LoadFailed{event.scenario, file.error().message});
  const bool is_same = open_ && open_->scenario().id == event.scenario;
  if (is_same && open_->autosave.has_unsaved_edits()) return;
  file->scenario.id = event.scenario;
  open_scenario(std::move(file->scenario), event.revision, event.saved_at);
  if (event.is_older_copy) {
    banner_ = Banner{Banner::Kind::Warning, "The newest save was damaged; this is the one before it",
                     "Saved on " + format_date(event.saved_at, offset_minutes_) + " at " + format_time(event.saved_at, offset_minutes_) + ".",
                     Banner::Remedy::SaveFile};
  } else if (is_same) {
    if (banner_ && banner_->remedy == Banner::Remedy::OpenNewer) banner_.reset();
    say("This is the newer state");
  }
}

}  // namespace evenhand::app
