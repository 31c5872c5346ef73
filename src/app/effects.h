// What the app asks of the outside, and what the outside tells the app: plain data in both directions.
// The platform performs an effect and answers with events, never by calling back into the app.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "domain/clock.h"
#include "domain/ids.h"
#include "exchange/scenario_text.h"

namespace evenhand::app {

// ---- effects -------------------------------------------------------------------------------------------------------

// Write one snapshot and move the head, in one strict transaction (SD-2, SD-4). Fails with "conflict" when the stored
// head's revision is not `parent_revision` (SD-11). Answered by SaveFinished, only after the transaction completed.
struct SaveSnapshot {
  ScenarioId scenario;
  std::uint64_t revision = 0;         // parent_revision + 1 or more
  std::uint64_t parent_revision = 0;  // 0 = first snapshot of this scenario
  std::string title;
  std::string summary;  // one line for the list of recent work: "118 clients, 8 people"
  exchange::ScenarioText text;
};

struct LoadRecent {};                          // answered by RecentLoaded
struct LoadScenario { ScenarioId scenario; };  // answered by ScenarioLoaded or LoadFailed

// Answered by FileArrived, FileRefused or nothing when the person closes the picker.
struct PickFile { std::string accept; };  // ".csv,.json"

// A download gives no answer, so nothing is called saved: the notice says "sent to downloads" (FS-1).
struct Download {
  std::string file_name;
  std::string media_type;
  std::string bytes;
};

struct StorePreference { std::string key, value; };  // localStorage: preferences only, never scenario text (SD-1)
struct SetWindowTitle { std::string title; };        // names no person
struct ApplyUpdate {};                               // switch to the waiting version of the page (OF-5)

// A search for few moves, worked on by a second instance of the program (app/frontier_search.h); at most one at a time. Answered
// by SearchAdvanced until it is finished or ended, or by SearchFailed. Asked for only after CanWorkBeside.
struct BeginSearch {
  std::uint64_t search = 0;
  std::string question;
};
struct EndSearch {};  // at once: whatever it does, it is gone within 100 ms

using Effect = std::variant<SaveSnapshot, LoadRecent, LoadScenario, PickFile, Download, StorePreference, SetWindowTitle, ApplyUpdate, BeginSearch, EndSearch>;

// ---- events --------------------------------------------------------------------------------------------------------

struct SaveFinished {
  ScenarioId scenario;
  std::uint64_t revision = 0;
  bool is_saved = false;
  std::string reason;  // when not saved: "quota", "conflict", "blocked", "disk", "unknown"
};

struct RecentEntry {
  ScenarioId scenario;
  std::string title;
  std::string summary;
  std::uint64_t revision = 0;
  Instant saved_at;

  bool operator==(const RecentEntry&) const = default;
};

struct RecentLoaded {
  std::vector<RecentEntry> entries;  // newest first
  bool is_storage_available = true;  // false: private window, blocked storage: work lives in memory only (SD-14)
  bool has_lost_data = false;        // the witness knew more than the store does (SD-7)
};

struct ScenarioLoaded {
  ScenarioId scenario;
  std::uint64_t revision = 0;
  Instant saved_at;
  std::string bytes;
  bool is_older_copy = false;  // the newest snapshot failed its check; this is the newest good one (SD-5)
};

struct LoadFailed {
  ScenarioId scenario;
  std::string reason;
};

struct FileArrived { std::string name, bytes; };                            // dropped or picked
struct FileRefused { std::string name; std::uint64_t size_bytes = 0; };     // over kMaxFileBytes, never read; 0: cannot be read
struct FileDragged { bool is_over = false; };                               // a file hangs over the page, or has left it
struct TextPasted { std::string text; };
struct PreferenceKnown { std::string key, value; };                         // at start, one per stored preference
struct BecameHidden {};                                                     // flush at once (SD-15)
struct BecameVisible {};
struct UpdateWaiting {};                                                    // a new version of the page is ready
struct CanWorkBeside {};                                                    // at start, where a second instance can be had
struct SearchAdvanced {
  std::uint64_t search = 0;
  std::string answer;
};
struct SearchFailed {
  std::uint64_t search = 0;
  bool is_unavailable = false;  // no second instance can be had here, now or later; otherwise it ended for a fault of its own
};

using Event = std::variant<SaveFinished, RecentLoaded, ScenarioLoaded, LoadFailed, FileArrived, FileRefused, FileDragged, TextPasted, PreferenceKnown,
                           BecameHidden, BecameVisible, UpdateWaiting, CanWorkBeside, SearchAdvanced, SearchFailed>;

inline constexpr std::uint64_t kMaxFileBytes = 150ull * 1024 * 1024;

}  // namespace evenhand::app
