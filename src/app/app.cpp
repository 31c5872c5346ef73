#include "app/app.h"

#include <algorithm>
#include <utility>

#include "domain/format.h"
#include "domain/sha256.h"
#include "exchange/file_name.h"
#include "exchange/scenario_json.h"
#include "fairness/sentences.h"

namespace evenhand::app {

namespace {

std::string summary_of(const Scenario& scenario) {
  return plural(static_cast<std::int64_t>(scenario.clients->size()), "client", "clients") + ", " +
         plural(static_cast<std::int64_t>(scenario.people->size()), "person", "people");
}

std::string_view theme_word(ThemeChoice choice) {
  return choice == ThemeChoice::Light ? "light" : choice == ThemeChoice::Dark ? "dark" : "system";
}

}  // namespace

// ---- reading ---------------------------------------------------------------------------------------------------------

SaveStatus App::save_status() const { return open_ ? open_->autosave.status() : SaveStatus{}; }

std::string App::shown_name(const PersonId& person) const {
  if (!open_) return {};
  const std::vector<Person>& people = *scenario()->people;
  return view_.is_blind ? blind_names(people)(person) : real_names(people)(person);
}

const HiddenWords& App::hidden_words() const {
  if (open_ && !hidden_words_.is_of(*scenario())) hidden_words_ = HiddenWords(*scenario());
  return hidden_words_;
}

const RecentEntry* App::stored(const ScenarioId& scenario) const {
  const auto found = std::ranges::find(recent_, scenario, &RecentEntry::scenario);
  return found == recent_.end() ? nullptr : &*found;
}

// ---- deeds -----------------------------------------------------------------------------------------------------------

void App::carry_out_requests() {
  for (auto& deed : std::exchange(requests_, {})) deed(*this);
}

void App::apply(const Edit& edit) {
  if (!open_) return;
  Result<Scenario> next = edit.change(open_->scenario());
  if (!next) {
    const std::string& why = next.error().message;
    banner_ = Banner{Banner::Kind::Error, view_.is_blind ? hidden_words().in(why) : why, "Nothing was changed.", Banner::Remedy::None};
    return;
  }
  if (open_->history.record(std::move(*next), edit)) changed();
}

void App::finish_interaction() {
  if (open_) open_->history.finish_interaction();
}

void App::undo() {
  if (!open_ || !open_->history.can_undo()) return;
  const std::string label = open_->history.undo_label();
  open_->history.undo();
  changed();
  say("Undone: " + label);
}

void App::redo() {
  if (!open_ || !open_->history.can_redo()) return;
  const std::string label = open_->history.redo_label();
  open_->history.redo();
  changed();
  say("Done again: " + label);
}

// Left alone until the screen is looked at: an import of touchpoints is indexed once, and not for every weight that moves.
void App::follow_ownership() {
  if (open_ && view_.screen == Screen::Ownership) ownership_.follow(open_->scenario(), date_of(now_, offset_minutes_));
}

void App::changed() {
  derived_.follow(open_->scenario());
  follow_ownership();
  rebalancing_.follow(open_->scenario());
  remedies_.follow(open_->scenario());
  open_->autosave.edited(now_);
}

void App::want_rebalance() {
  if (!open_ || derived_.is_empty()) return;
  const std::vector<Person>& people = *scenario()->people;
  rebalancing_.want(derived_.basis(), derived_.figures(Ledger::Burden).loads, date_of(now_, offset_minutes_),
                    view_.is_blind ? blind_names(people) : real_names(people), view_.is_blind);
}

void App::show(Screen screen) {
  if (screen != Screen::Start && screen != Screen::Gallery && !open_) return;
  view_.screen = screen;
  view_.overlay = Overlay::None;
  if (screen == Screen::PeopleAndClients) {
    view_.person_page = {};
    view_.client_page = {};
  }
  if (screen == Screen::Ownership) view_.account = {};
  follow_ownership();
}

void App::set_view(View view) {
  if (view.theme != view_.theme) effects_.push_back(StorePreference{"theme", std::string(theme_word(view.theme))});
  if (!open_ && view.screen != Screen::Start && view.screen != Screen::Gallery) view.screen = Screen::Start;
  view_ = std::move(view);
  follow_ownership();
}

void App::say(std::string text, bool offers_undo) { toast_ = Toast{std::move(text), offers_undo, ++serial_}; }

void App::open_scenario(Scenario scenario, std::uint64_t stored_revision, std::optional<Instant> saved_at) {
  open_.emplace(OpenScenario{History(std::move(scenario)), Autosave(stored_revision, saved_at)});
  open_->autosave.set_memory_only(is_storage_known_ && !is_storage_available_);
  derived_.clear();
  ownership_.clear();
  rebalancing_.clear();
  remedies_.clear();
  derived_.follow(open_->scenario());
  rebalancing_.follow(open_->scenario());
  view_.plan = {};
  view_.person = {};
  view_.person_page = {};
  view_.client_page = {};
  view_.account = {};
  pasted_cells_.reset();
  view_.ledger = Ledger::Burden;
  view_.screen = Screen::Fairness;
  if (stored_revision == 0) open_->autosave.edited(now_);
  effects_.push_back(SetWindowTitle{"Evenhand"});
}

void App::open_recent(const ScenarioId& scenario) {
  if (open_ && open_->scenario().id == scenario) return show(Screen::Fairness);
  if (open_) {
    if (const auto save = open_->autosave.begin_save_at_once()) begin_save(*save);
  }
  effects_.push_back(LoadScenario{scenario});
}

void App::pick_file() { effects_.push_back(PickFile{".csv,.tsv,.txt,.json"}); }

void App::reload_for_update() { effects_.push_back(ApplyUpdate{}); }

void App::keep_as_copy() {
  if (!open_) return;
  Scenario copy = open_->scenario();
  copy.id = fresh_id();
  copy.title += " (copy)";
  const View view = view_;
  open_scenario(std::move(copy), 0, std::nullopt);
  view_ = view;
  banner_.reset();
}

ScenarioId App::fresh_id() {
  const std::string seed = std::to_string(now_.milliseconds) + ":" + std::to_string(++serial_) + ":" +
                           (open_ ? exchange::content_hash(open_->scenario()) : std::string());
  return {"s-" + sha256_hex(seed).substr(0, 16)};
}

// ---- saving ----------------------------------------------------------------------------------------------------------

void App::begin_save(const Autosave::Save& save) {
  const Scenario& scenario = open_->scenario();
  effects_.push_back(SaveSnapshot{scenario.id, save.revision, save.parent_revision, scenario.title, summary_of(scenario),
                                  exchange::to_json(scenario)});
}

void App::start() { effects_.push_back(LoadRecent{}); }

void App::advance(Instant now, int local_offset_minutes) {
  now_ = now;
  offset_minutes_ = local_offset_minutes;
  if (!open_) return;
  follow_ownership();
  if (const auto save = open_->autosave.begin_due_save(now)) begin_save(*save);
}

std::optional<Instant> App::next_deadline() const { return open_ ? open_->autosave.next_deadline() : std::nullopt; }

std::vector<Effect> App::take_effects() { return std::exchange(effects_, {}); }

bool App::has_work() const { return std::holds_alternative<ReadingImport>(import_draft_) || derived_.has_work() || ownership_.has_work() || rebalancing_.has_work() || works_on_remedies(); }

bool App::works_on_remedies() const {
  return view_.screen == Screen::Rebalance && view_.rebalance_view == RebalanceView::Remedies && remedies_.has_work();
}

void App::want_remedies(std::uint32_t most_moves) {
  if (open_) remedies_.want(open_->scenario(), date_of(now_, offset_minutes_), most_moves);
}

}  // namespace evenhand::app
