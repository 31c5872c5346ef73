// An import under way: read, shown, corrected, then taken or left (FS-5). Nothing of what is open changes before that.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "domain/error.h"
#include "exchange/import_types.h"
#include "exchange/input.h"

namespace evenhand::app {

struct NoImport {
  bool operator==(const NoImport&) const = default;
};

struct ReadingImport {
  std::string name;
  std::shared_ptr<exchange::InputJob> job;
  std::string bytes;           // kept for another reading (encoding, delimiter)
  double fraction = 0.0;       // 0..1
};

struct ProposedImport {
  std::string name;
  std::string bytes;
  exchange::ImportProposal proposal;
  std::string title;           // of the scenario to be made
};

struct FailedImport {
  std::string name;
  Error error;
};

using ImportDraft = std::variant<NoImport, ReadingImport, ProposedImport, FailedImport>;

}  // namespace evenhand::app
