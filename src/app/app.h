// The application without its surface: what is open, what can be done, what has to happen outside.
// Views read `state` through const accessors and send Requests; the outside sends Events and performs the Effects taken from here.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/autosave.h"
#include "app/derived.h"
#include "app/edit.h"
#include "app/effects.h"
#include "app/history.h"
#include "app/import_draft.h"
#include "app/notice.h"
#include "app/ownership_figures.h"
#include "app/rebalancing.h"
#include "app/remedies_work.h"
#include "app/view.h"
#include "domain/hidden_words.h"

namespace evenhand::exchange {
enum class CsvStyle : std::uint8_t;
}

namespace evenhand::app {

// A scenario being worked on.
struct OpenScenario {
  History history;
  Autosave autosave;

  const Scenario& scenario() const { return history.present(); }
};

// Left for another one: kept with its history as long as that one's opening can be undone, or done again.
struct LeftScenario {
  OpenScenario work;
  std::string step;  // "opening of North region"
};

class App {
 public:
  App();
  App(App&& other) noexcept;
  ~App();

  // ---- what views read -----------------------------------------------------------------------------------------------
  const OpenScenario* open() const { return open_ ? &*open_ : nullptr; }
  const Scenario* scenario() const { return open_ ? &open_->scenario() : nullptr; }
  const Derived& derived() const { return derived_; }
  const OwnershipFigures& ownership() const { return ownership_; }  // at ownership_day()
  // Today; on the ownership screen another day when one was chosen to look back at.
  Date ownership_day() const;
  const Rebalancing& rebalancing() const { return rebalancing_; }
  const RemediesWork& remedies() const { return remedies_; }
  const View& view() const { return view_; }
  const ImportDraft& import_draft() const { return import_draft_; }
  const std::vector<RecentEntry>& recent() const { return recent_; }
  bool is_storage_known() const { return is_storage_known_; }
  bool is_storage_available() const { return is_storage_available_; }
  bool has_waiting_update() const { return has_waiting_update_; }
  bool is_file_over() const { return is_file_over_; }  // a file is being dragged over the page
  const std::optional<Banner>& banner() const { return banner_; }
  const std::optional<Toast>& toast() const { return toast_; }
  SaveStatus save_status() const;
  // Undo goes back over the opening of a scenario too, to the one before, with its history.
  bool can_undo() const { return open_ && (open_->history.can_undo() || before_); }
  bool can_redo() const { return open_ && (open_->history.can_redo() || after_); }
  const std::string& undo_label() const;
  const std::string& redo_label() const;
  // What is open is in no store and in no file, and why.
  bool would_lose_edits() const;
  std::string loss_words() const;
  Instant now() const { return now_; }
  int local_offset_minutes() const { return offset_minutes_; }
  // The name as it may be shown now: "Person 3" in blind mode. Every text that names a person asks here.
  std::string shown_name(const PersonId& person) const;
  // What free words may not say in blind mode: names of people and clients (policy_names.h). Kept until one of them changes.
  const HiddenWords& hidden_words() const;

  // ---- what views ask for, carried out after the frame -----------------------------------------------------------------
  void request(std::function<void(App&)> deed) { requests_.push_back(std::move(deed)); }
  void request_edit(Edit edit) {
    request([edit = std::move(edit)](App& app) { app.apply(edit); });
  }
  void carry_out_requests();

  // ---- cells pasted into a table ---------------------------------------------------------------------------------------
  // While a table takes cells (it has the focus or a selection), pasted text goes to it and not to the import.
  void set_takes_cells(bool takes) { takes_cells_ = takes; }
  bool takes_cells() const { return takes_cells_ && open_ && view_.screen == Screen::PeopleAndClients; }
  const std::optional<std::string>& pasted_cells() const { return pasted_cells_; }
  void drop_pasted_cells() { pasted_cells_.reset(); }

  // ---- deeds -----------------------------------------------------------------------------------------------------------
  void apply(const Edit& edit);  // an Error of the change becomes a banner and nothing changes
  void finish_interaction();
  void want_chance(Ledger ledger) { derived_.want_chance(ledger); }
  void want_attainable(Ledger ledger) { derived_.want_attainable(ledger); }
  void want_rebalance();
  void want_remedies(std::uint32_t most_moves);  // worked on while they are looked at
  void widen_rebalance() { rebalancing_.widen(); }
  void stop_rebalance() { rebalancing_.stop(); }
  void resume_rebalance() { rebalancing_.resume(); }
  void want_radar() { ownership_.want_radar(); }
  void want_robustness(const AskedClaim& asked) { ownership_.want_robustness(asked); }
  void undo();
  void redo();
  void show(Screen screen);
  void set_view(View view);
  void say(std::string text, bool offers_undo = false);
  void begin_import(std::string name, std::string bytes, exchange::ImportChoices choices = {});
  // A further table joins those already read; otherwise as begin_import.
  void add_import(std::string name, std::string bytes);
  void set_import_choices(exchange::ImportChoices choices, std::size_t table = 0);  // of tables_of(proposal)
  void remove_import_table(std::size_t table);
  void set_import_update(bool is_update);  // into what is open
  void set_difference_choices(exchange::DifferenceChoices takes);
  void set_import_title(std::string title);
  void cancel_import();
  void accept_import();
  void open_recent(const ScenarioId& scenario);
  void open_sample(std::string_view name);
  void leave_anyway();  // the answer to Overlay::Leaving
  void go_back();       // to the scenario that was open before
  void open_newer();    // the state of this scenario that another tab has saved
  void pick_file();
  void export_scenario();
  void export_table(exchange::CsvStyle style = {});  // the figures, for a spreadsheet
  void export_figures();  // the figures with chance, for programs; begun now, downloaded when worked out
  void keep_as_copy();
  void reload_for_update();
  void dismiss_banner() { banner_.reset(); }
  void dismiss_toast() { toast_.reset(); }

  // ---- the outside -----------------------------------------------------------------------------------------------------
  void start();  // asks for what is stored
  void advance(Instant now, int local_offset_minutes);
  void handle(const Event& event);
  void handle(Event&& event);  // takes the bytes of a file over
  std::vector<Effect> take_effects();
  std::optional<Instant> next_deadline() const;
  // Does one small slice of background work (importing, chance); false when there is none left.
  bool work();
  bool has_work() const;

  // They are shown and not yet all worked out.
  bool works_on_remedies() const;

 private:
  struct Writing;  // a snapshot that becomes text, in slices when it is long

  void open_scenario(Scenario scenario, std::uint64_t stored_revision, std::optional<Instant> saved_at);
  void show_open();
  void swap_open(std::optional<LeftScenario>& from, std::optional<LeftScenario>& to);
  void leave_for(std::function<void(App&)> deed);  // asks first when something would be lost
  std::vector<OpenScenario*> kept();               // what is open, and what was left; a store may still answer for each
  void saved(const SaveFinished& event);
  void say_not_saved(const OpenScenario& work);
  void look_for_newer();
  void changed();
  void follow_ownership();
  void begin_reading(std::string name, std::string bytes, exchange::ImportChoices choices, std::shared_ptr<ProposedImport> beside,
                     std::vector<exchange::TableSource> others);
  bool work_on_import(ReadingImport& reading);
  void imported(ReadingImport reading, Result<exchange::Input> input);
  void propose(ProposedImport draft);
  void reread_import(ProposedImport draft, std::size_t table, exchange::ImportChoices choices);
  void propose_again(ProposedImport draft, std::vector<exchange::TableSource> sources);
  void remember_import(const exchange::ImportProposal& proposal);
  void propose_file(ReadingImport reading, exchange::LoadedScenario file);
  void open_file(exchange::LoadedScenario file);
  void take_import();
  void import_done(std::shared_ptr<ProposedImport> beside);
  void read_waiting_file();
  void warn(std::string text, std::string detail);
  void fail_import(std::string name, Error error);
  const RecentEntry* stored(const ScenarioId& scenario) const;
  void loaded(const ScenarioLoaded& event);
  void say_search_stopped();
  void begin_save(OpenScenario& work, const Autosave::Save& save);
  void write_some();
  void finish_writing();
  void save_at_once(OpenScenario& work);
  ScenarioId fresh_id();
  void download_figures(std::string_view extension, std::string_view type, std::string bytes);
  void finish_figures();
  bool work_on_figures();

  std::optional<OpenScenario> open_;
  std::optional<LeftScenario> before_, after_;  // where undo and redo lead when the history ends
  std::optional<Scenario> on_file_;             // as it is in a file or a sample
  std::function<void(App&)> leaving_;           // waits for the answer
  Derived derived_;
  OwnershipFigures ownership_;
  Rebalancing rebalancing_;
  RemediesWork remedies_;
  View view_;
  ImportDraft import_draft_ = NoImport{};
  std::vector<FileArrived> waiting_files_;               // dropped together, read one after another
  std::optional<exchange::ImportChoices> next_reading_;  // for a large file that is chosen again,
  std::string next_reading_name_;                        // under this name
  std::map<std::string, std::string> remembered_imports_;  // by header fingerprint
  std::vector<RecentEntry> recent_;
  std::vector<Effect> effects_;
  std::unique_ptr<Writing> writing_;
  std::vector<std::function<void(App&)>> requests_;
  std::optional<Banner> banner_;
  std::optional<Toast> toast_;
  Instant now_;
  int offset_minutes_ = 0;
  std::uint64_t serial_ = 0;
  std::vector<std::string> used_file_names_;
  std::optional<ScenarioId> figures_wanted_;  // a figures file is asked for and not yet downloaded
  bool is_storage_known_ = false;
  bool is_storage_available_ = true;
  bool has_waiting_update_ = false;
  bool is_file_over_ = false;
  bool takes_cells_ = false;
  std::optional<std::string> pasted_cells_;
  mutable HiddenWords hidden_words_;
};

}  // namespace evenhand::app
