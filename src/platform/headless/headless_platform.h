// The outside in memory, for tests and the command line: a store, files, a clock that stands still until it is moved. It can
// fail the way browsers do: refuse a write, lose one it had acknowledged, return a broken file, drop the clipboard.
// Answers wait for take_events(), as they do in a browser.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/effects.h"
#include "app/frontier_search.h"
#include "platform/platform.h"

namespace evenhand::platform {

struct Faults {
  std::string refuses_saves_with;     // "quota", "disk", "blocked", "unknown"; empty: saves work
  bool holds_saves = false;           // saves are neither done nor answered until it is false again and release_saves() is called
  bool is_storage_blocked = false;    // private window: nothing is stored, nothing can be loaded
  bool returns_broken_files = false;  // a picked or dropped file arrives cut in half
  bool drops_clipboard = false;       // what is pasted never arrives
  bool ends_searches = false;         // the second instance ends as soon as it is asked
  bool has_no_second_instance = false;  // and there will be no other
};

class HeadlessPlatform final : public Platform {
 public:
  Faults faults = {};
  bool works_beside = false;  // says at the start that a second instance can be had: some pieces of work at every take_events()

  void perform(const app::Effect& effect) override;
  std::vector<app::Event> take_events() override;
  Instant now() const override { return now_; }
  int local_offset_minutes(Instant) const override { return offset_minutes_; }

  // ---- what a test does to the outside ---------------------------------------------------------------------------------
  void set_clock(Instant now, int offset_minutes = 0);
  void advance(std::int64_t milliseconds) { now_.milliseconds += milliseconds; }
  void start();  // tells the preferences that are stored
  void deliver(app::Event event) { events_.push_back(std::move(event)); }
  void drop_file(const std::string& name, const std::string& bytes);       // as if dropped on the page
  void will_pick(std::optional<app::FileArrived> file) { picked_ = std::move(file); }  // nothing: the person closes the picker
  void paste(const std::string& text);
  void release_saves();
  // The newest snapshot is gone although it was acknowledged: eviction, or a store that went back in time.
  void lose_last_save(const ScenarioId& scenario);
  // The newest snapshot fails its check; the one before is found instead.
  void damage_last_save(const ScenarioId& scenario);

  // ---- what a test may look at -------------------------------------------------------------------------------------------
  const app::SaveSnapshot* newest(const ScenarioId& scenario) const;
  const std::vector<app::Download>& downloads() const { return downloads_; }
  const std::map<std::string, std::string>& preferences() const { return preferences_; }
  const std::string& window_title() const { return window_title_; }
  const std::vector<std::string>& asked_for_files() const { return asked_for_files_; }  // the accept lists, in order
  int update_requests() const { return update_requests_; }

 private:
  struct Stored {
    app::SaveSnapshot snapshot;
    Instant saved_at;
    bool is_damaged = false;
  };
  struct Shelf {
    std::vector<Stored> snapshots;          // oldest first
    std::uint64_t acknowledged_revision = 0;  // the witness: never behind what was said to be saved
  };

  void work_beside();
  void save(const app::SaveSnapshot& snapshot);
  void answer_save(const app::SaveSnapshot& snapshot, std::string reason);
  void load_recent();
  void load(const ScenarioId& scenario);
  void arrive(const app::FileArrived& file);
  static const Stored* newest_good(const Shelf& shelf);

  std::map<ScenarioId, Shelf> shelves_;
  std::vector<app::SaveSnapshot> held_saves_;
  std::vector<app::Event> events_;
  std::vector<app::Download> downloads_;
  std::vector<std::string> asked_for_files_;
  std::map<std::string, std::string> preferences_;
  std::optional<app::FileArrived> picked_;
  std::string window_title_;
  app::FrontierSearch searcher_;
  std::uint64_t search_ = 0;
  Instant now_;
  int offset_minutes_ = 0;
  int update_requests_ = 0;
};

}  // namespace evenhand::platform
