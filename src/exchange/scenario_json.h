// Scenario <-> canonical JSON text, byte-stable (FS-4, X1). The published schema is assets/schema/scenario-v1.json.
// Members have a fixed order, two blanks of indent, shortest numbers; what is empty or says the usual is left out; unknown
// members of each level are kept and written after the known ones in the order they came.
// Schema versions: 1, people, clients, assignments, criteria; 2, records, voices, versions and rules of the policy; 3, plans,
// reviews, handovers and ownership; 4, what a verdict and its entry in the log say of the rules and data they were made
// under; 5, last days, vetoes of clients and weights of continuity; 6, the weights of a verdict with what follows from them,
// and answers to its review triggers (scenario_migrate.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand::exchange {

inline constexpr std::string_view kScenarioFormat = "evenhand-scenario";
inline constexpr int kFormatVersion = 1;  // raised when older pages must not read the file
inline constexpr int kSchemaVersion = 6;  // raised when members are added that older pages may pass through

inline constexpr std::string_view kEnvelopeMembers[] = {"format", "formatVersion", "schemaVersion", "contentHash", "scenario"};

struct LoadedScenario {
  Scenario scenario;
  std::vector<std::string> warnings;  // sentences: changed by hand, written by a newer schema, set aside from an older one
  bool is_unchanged = true;           // the content hash in the file matches
  std::string envelope_fields;        // unknown members beside "scenario", as JSON object text; empty when none
};

// The file, ending in a line end. `envelope_fields` as in LoadedScenario.
std::string to_json(const Scenario& scenario, std::string_view envelope_fields = {});

// SHA-256, in hex, of the canonical compact text of the scenario; what "contentHash" holds.
std::string content_hash(const Scenario& scenario);

// Ends in domain validation: what it returns is a valid scenario.
// Errors: NewerVersion, Malformed, Invalid (with JSON pointer, line and column), WrongKind for JSON of another kind.
Result<LoadedScenario> from_json(std::string_view text, std::string_view source);

}  // namespace evenhand::exchange
