// An import under way: read, shown, corrected, then taken or left (FS-5). Nothing of what is open changes before that.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "domain/error.h"
#include "exchange/difference.h"
#include "exchange/import_types.h"
#include "exchange/input.h"

namespace evenhand::app {

// The bytes of a table, kept for another reading (encoding, delimiter). Large files are not kept twice: theirs are empty.
struct KeptBytes {
  std::shared_ptr<const exchange::ImportTable> table;
  std::string bytes;
};
inline constexpr std::size_t kMostKeptBytes = 16u * 1024u * 1024u;

// Preferences of this prefix hold remembered choices; the rest of the key is a header fingerprint.
inline constexpr std::string_view kImportPreference = "import.";

struct NoImport {
  bool operator==(const NoImport&) const = default;
};

struct ProposedImport {
  std::string name;
  std::vector<KeptBytes> kept;
  exchange::ImportProposal proposal;
  std::string title;           // of the scenario to be made
  bool is_update = false;      // into what is open, instead of a new scenario
  exchange::DifferenceChoices takes = {};
  exchange::ImportDifference difference = {};  // to what is open; only when is_update
};

struct ReadingImport {
  std::string name;
  std::shared_ptr<exchange::InputJob> job;
  std::string bytes;           // to be kept
  double fraction = 0.0;       // 0..1
  std::shared_ptr<ProposedImport> beside = {};  // what was shown before, which this one joins or replaces; back to it on failure
};

// A file of this page's own: shown before it opens.
struct ProposedFile {
  std::string name;
  std::shared_ptr<const exchange::LoadedScenario> file;
  std::shared_ptr<ProposedImport> beside = {};  // back to it afterwards
};

struct FailedImport {
  std::string name;
  Error error;
};

using ImportDraft = std::variant<NoImport, ReadingImport, ProposedImport, ProposedFile, FailedImport>;

}  // namespace evenhand::app
