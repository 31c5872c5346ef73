// Names of the members of the scenario format, version 1, one list per object; shared by the two halves of the codec.
// assets/schema/scenario-v1.json says the same for others.
#pragma once

#include <array>
#include <string_view>

namespace evenhand::exchange::members {

inline constexpr std::array<std::string_view, 5> kEnvelope = {"format", "formatVersion", "schemaVersion", "contentHash", "scenario"};
inline constexpr std::array<std::string_view, 7> kScenario = {"id", "title", "source", "policy", "people", "clients", "assignments"};
inline constexpr std::array<std::string_view, 2> kSource = {"name", "importedOn"};
inline constexpr std::array<std::string_view, 3> kPolicy = {"version", "tolerance", "criteria"};
inline constexpr std::array<std::string_view, 8> kCriterion = {"id",     "name",   "definition", "unit",
                                                               "ledger", "source", "weight",     "reason"};
inline constexpr std::array<std::string_view, 6> kPerson = {"id", "name", "team", "role", "fte", "contractHours"};
inline constexpr std::array<std::string_view, 4> kClient = {"id", "name", "segment", "values"};
inline constexpr std::array<std::string_view, 3> kAssignment = {"client", "person", "share"};

// By the value of the enumeration.
inline constexpr std::array<std::string_view, 3> kLedgerNames = {"burden", "opportunity", "visibility"};
inline constexpr std::array<std::string_view, 2> kSourceNames = {"clientCount", "column"};

}  // namespace evenhand::exchange::members
