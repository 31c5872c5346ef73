#include "app/app.h"

#include <algorithm>
#include <utility>

#include "domain/sha256.h"
#include "exchange/scenario_json.h"

namespace evenhand::app {

namespace {

std::string_view theme_word(ThemeChoice choice) {
  return choice == ThemeChoice::Light ? "light" : choice == ThemeChoice::Dark ? "dark" : "system";
}

// A search that the next picture will ask for is begun with the press that leads there, not a frame later.
void look_ahead(App& app) {
  const View& view = app.view();
  if (view.screen == Screen::Rebalance && view.rebalance_view == RebalanceView::Proposal) app.want_rebalance();
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
  if (!open_->history.record(std::move(*next), edit)) return;
  after_.reset();
  changed();
}

void App::finish_interaction() {
  if (open_) open_->history.finish_interaction();
}

const std::string& App::undo_label() const { return before_ && !open_->history.can_undo() ? before_->step : open_->history.undo_label(); }
const std::string& App::redo_label() const { return after_ && !open_->history.can_redo() ? after_->step : open_->history.redo_label(); }

void App::undo() {
  if (!can_undo()) return;
  const std::string label = undo_label();
  if (open_->history.can_undo()) {
    open_->history.undo();
    changed();
  } else {
    swap_open(before_, after_);
  }
  say(view_.is_blind ? "Undone" : "Undone: " + label);
}

void App::redo() {
  if (!can_redo()) return;
  const std::string label = redo_label();
  if (open_->history.can_redo()) {
    open_->history.redo();
    changed();
  } else {
    swap_open(after_, before_);
  }
  say(view_.is_blind ? "Done again" : "Done again: " + label);
}

Date App::ownership_day() const {
  const Date today = date_of(now_, offset_minutes_);
  return view_.screen == Screen::Ownership ? view_.figures_on.value_or(today) : today;
}

// Left alone until a screen shows them: an import of touchpoints is indexed once, and not for every weight that moves.
void App::follow_ownership() {
  if (!open_) return;
  const bool is_shown = view_.screen == Screen::Ownership || view_.screen == Screen::Overview || (view_.screen == Screen::PeopleAndClients && !view_.client_page.value.empty());
  if (is_shown) ownership_.follow(open_->scenario(), ownership_day());
  else if (!ownership_.is_empty() && !ownership_.holds_for(open_->scenario())) ownership_.clear();
}

void App::changed() {
  derived_.follow(open_->scenario());
  follow_ownership();
  rebalancing_.follow(open_->scenario());
  remedies_.follow(open_->scenario());
  open_->autosave.edited(now_);
  auto* draft = std::get_if<ProposedImport>(&import_draft_);
  if (draft && draft->is_update) propose(std::move(*draft));
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
  look_ahead(*this);
}

void App::set_view(View view) {
  if (view.theme != view_.theme) effects_.push_back(StorePreference{"theme", std::string(theme_word(view.theme))});
  if (!open_ && view.screen != Screen::Start && view.screen != Screen::Gallery) view.screen = Screen::Start;
  view_ = std::move(view);
  derived_.choose_survey(view_.survey);
  follow_ownership();
  look_ahead(*this);
}

void App::say(std::string text, bool offers_undo) { toast_ = Toast{std::move(text), offers_undo, ++serial_}; }

void App::open_scenario(Scenario scenario, std::uint64_t stored_revision, std::optional<Instant> saved_at) {
  const bool is_another = open_ && open_->scenario().id != scenario.id;
  before_.reset();
  after_.reset();
  if (is_another) {
    save_at_once(*open_);
    open_->history.forget_undone();
    before_ = LeftScenario{std::move(*open_), "opening of " + scenario.title};
    say("Opened " + scenario.title, true);
  }
  open_.emplace(OpenScenario{History(std::move(scenario)), Autosave(stored_revision, saved_at)});
  open_->autosave.set_memory_only(is_storage_known_ && !is_storage_available_);
  if (stored_revision == 0) open_->autosave.edited(now_);
  show_open();
  effects_.push_back(SetWindowTitle{"Evenhand"});
}

// What was left opens again where it stood, and what is open waits on the other side.
void App::swap_open(std::optional<LeftScenario>& from, std::optional<LeftScenario>& to) {
  LeftScenario back = std::move(*from);
  from.reset();
  save_at_once(*open_);
  to = LeftScenario{std::move(*open_), back.step};
  open_ = std::move(back.work);
  show_open();
  banner_.reset();
  if (open_->autosave.status().kind == SaveStatus::Kind::NotSaved) say_not_saved(*open_);
}

void App::show_open() {
  derived_.clear();
  ownership_.clear();
  rebalancing_.clear();
  remedies_.clear();
  derived_.follow(open_->scenario());
  rebalancing_.follow(open_->scenario());
  view_.survey = {};
  derived_.choose_survey({});
  view_.plan = {};
  view_.person = {};
  view_.person_page = {};
  view_.client_page = {};
  view_.account = {};
  view_.figures_on.reset();
  pasted_cells_.reset();
  view_.ledger = Ledger::Burden;
  view_.screen = Screen::Fairness;
  auto* draft = std::get_if<ProposedImport>(&import_draft_);
  if (draft && draft->is_update) propose(std::move(*draft));
}

void App::open_recent(const ScenarioId& scenario) {
  if (open_ && open_->scenario().id == scenario) return show(Screen::Fairness);
  leave_for([scenario](App& app) {
    if (app.open_) app.save_at_once(*app.open_);
    app.effects_.push_back(LoadScenario{scenario});
  });
}

void App::open_newer() {
  if (open_ && !open_->autosave.has_unsaved_edits()) effects_.push_back(LoadScenario{open_->scenario().id});
}

void App::go_back() {
  if (before_) swap_open(before_, after_);
}

void App::leave_for(std::function<void(App&)> deed) {
  if (!would_lose_edits()) return deed(*this);
  leaving_ = std::move(deed);
  view_.overlay = Overlay::Leaving;
}

void App::leave_anyway() {
  view_.overlay = Overlay::None;
  if (const auto deed = std::exchange(leaving_, {})) deed(*this);
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
  toast_.reset();
  banner_.reset();
}

ScenarioId App::fresh_id() {
  const std::string seed = std::to_string(now_.milliseconds) + ":" + std::to_string(++serial_) + ":" +
                           (open_ ? exchange::content_hash(open_->scenario()) : std::string());
  return {"s-" + sha256_hex(seed).substr(0, 16)};
}

void App::start() { effects_.push_back(LoadRecent{}); }

void App::advance(Instant now, int local_offset_minutes) {
  now_ = now;
  offset_minutes_ = local_offset_minutes;
  follow_ownership();
  for (OpenScenario* work : kept()) {
    if (const auto save = work->autosave.begin_due_save(now)) begin_save(*work, *save);
  }
}

std::vector<Effect> App::take_effects() {
  for (Effect& order : rebalancing_.take_orders()) effects_.push_back(std::move(order));
  return std::exchange(effects_, {});
}

bool App::has_work() const {
  return writing_ || std::holds_alternative<ReadingImport>(import_draft_) || derived_.has_work() || ownership_.has_work() || rebalancing_.has_work() || works_on_remedies();
}

bool App::works_on_remedies() const {
  return view_.screen == Screen::Rebalance && view_.rebalance_view == RebalanceView::Remedies && remedies_.has_work();
}

void App::want_remedies(std::uint32_t most_moves) {
  if (open_) remedies_.want(open_->scenario(), date_of(now_, offset_minutes_), most_moves);
}

}  // namespace evenhand::app
