// When to save, and what to tell the person (SD-2, SD-3): 300 ms after the last edit, at the latest 1 s after the first
// unsaved one; one save in flight, the newest state wins; a failed save is retried with back-off and never hides.
// Pure: time comes in, a wish to save comes out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/clock.h"

namespace evenhand::app {

struct SaveStatus {
  enum class Kind : std::uint8_t {
    Saved,       // everything on the screen is in the store
    Saving,      // an edit waits or is being written
    NotSaved,    // the store refused; `reason` says why; edits are kept in memory
    MemoryOnly,  // there is no store here (private window, blocked)
  };
  Kind kind = Kind::Saved;
  std::optional<Instant> saved_at;  // of the last completed save
  std::string reason;

  bool operator==(const SaveStatus&) const = default;
};

class Autosave {
 public:
  // `stored_revision`: the head in the store; 0 when the scenario was never saved.
  Autosave(std::uint64_t stored_revision, std::optional<Instant> saved_at);

  void edited(Instant now);
  // What to write now, if anything: begins a save of the newest revision.
  struct Save {
    std::uint64_t revision = 0, parent_revision = 0;
  };
  std::optional<Save> begin_due_save(Instant now);
  std::optional<Save> begin_save_at_once();  // the page is being hidden or closed (SD-15)
  void finished(std::uint64_t revision, bool is_saved, const std::string& reason, Instant now);

  void set_memory_only(bool is_memory_only) { is_memory_only_ = is_memory_only; }
  bool has_unsaved_edits() const { return edited_revision_ > stored_revision_; }
  bool is_conflicted() const { return last_reason_ == "conflict"; }
  std::uint64_t revision() const { return edited_revision_; }  // of what is on the screen
  // The newest that was written from here; the store holds a greater one when another tab wrote it.
  std::uint64_t written_revision() const { return stored_revision_ > flying_revision() ? stored_revision_ : flying_revision(); }
  std::optional<Instant> next_deadline() const;
  SaveStatus status() const;

 private:
  std::optional<Save> begin();
  std::uint64_t flying_revision() const { return flights_.empty() ? 0 : flights_.back().revision; }

  std::uint64_t stored_revision_;
  std::uint64_t edited_revision_;
  std::vector<Save> flights_;          // begun and not yet answered, oldest first
  std::optional<Instant> saved_at_;
  std::optional<Instant> first_unsaved_, last_edit_, retry_at_;
  int failures_ = 0;
  std::string last_reason_;
  bool is_memory_only_ = false;
};

}  // namespace evenhand::app
