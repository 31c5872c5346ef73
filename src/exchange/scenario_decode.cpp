#include <charconv>
#include <utility>

#include "domain/sha256.h"
#include "domain/validate.h"
#include "exchange/json_fields.h"
#include "exchange/json_reader.h"
#include "exchange/json_writer.h"
#include "exchange/scenario_fields_accounts.h"
#include "exchange/scenario_fields_plans.h"
#include "exchange/scenario_fields_policy.h"
#include "exchange/scenario_fields_records.h"
#include "exchange/scenario_json.h"
#include "exchange/scenario_migrate.h"
#include "exchange/scenario_read.h"

namespace evenhand::exchange {
namespace {

struct Versions {
  int format = 0;
  int schema = 0;
};

Result<Versions> read_envelope(const JsonDocument& document, std::string_view text, std::string_view source) {
  JsonFields in(document, text, source);
  const std::optional<JsonIndex> format = document.member(0, "format");
  if (!format || document.kind(*format) != JsonKind::String || document.text(*format) != kScenarioFormat) {
    in.fail(0, ErrorCode::WrongKind, "this is JSON, but not an Evenhand scenario: expected \"format\": \"evenhand-scenario\" at its "
                                     "start. To import a table, save it as CSV.");
    return std::unexpected(*in.error());
  }
  const auto whole = [&](std::string_view name) {
    const std::optional<JsonIndex> node = document.member(0, name);
    if (node) return in.whole(*node);
    in.fail(0, ErrorCode::Invalid, "expected a member \"" + std::string(name) + "\" that holds a number.");
    return 0;
  };
  const Versions versions{whole("formatVersion"), whole("schemaVersion")};
  if (versions.format > kFormatVersion) {
    in.fail(*document.member(0, "formatVersion"), ErrorCode::NewerVersion,
            "the file was written by a newer version of Evenhand (file format " + std::to_string(versions.format) + "; this page reads up to " +
                std::to_string(kFormatVersion) + "). Open it with the newer version.");
  }
  if (versions.format < 1 || versions.schema < 1) {
    in.fail(0, ErrorCode::Invalid, "expected \"formatVersion\" and \"schemaVersion\" of 1 or more.");
  }
  if (in.error()) return std::unexpected(*in.error());
  return versions;
}

// The node that a pointer of domain validation means: in sorted lists its positions are those after sorting.
JsonIndex node_of(const JsonDocument& document, const ReadState& state, std::string_view pointer) {
  const std::string_view list = pointer.substr(0, pointer.find('/', 1));
  const auto rows = list.empty() ? state.rows.end() : state.rows.find(list.substr(1));
  if (rows != state.rows.end() && list.size() < pointer.size()) {
    const std::string_view rest = pointer.substr(list.size() + 1);
    std::size_t index = 0;
    const auto [end, failure] = std::from_chars(rest.data(), rest.data() + rest.size(), index);
    if (failure == std::errc() && index < rows->second.size()) {
      const std::string_view inside = rest.substr(static_cast<std::size_t>(end - rest.data()));
      return document.at(document.pointer(rows->second[index]) + std::string(inside));
    }
  }
  return document.at("/scenario" + std::string(pointer));
}

Result<Scenario> read_scenario(const JsonDocument& document, std::string_view text, std::string_view source) {
  JsonFields in(document, text, source);
  ReadState state{in};
  Scenario scenario;
  if (const std::optional<JsonIndex> root = document.member(0, "scenario")) ScenarioReader(state, 0).read(*root, scenario);
  else in.fail(0, ErrorCode::Invalid, "expected a member \"scenario\" that holds an object.");
  if (!in.error()) {
    if (const std::optional<Error> broken = validate(scenario)) {
      in.fail(node_of(document, state, broken->place.pointer), broken->code, broken->message);
    }
  }
  if (in.error()) return std::unexpected(*in.error());
  return scenario;
}

// Over the text of the file, so that it does not depend on what the members mean here.
bool is_hash_right(const JsonDocument& document, JsonIndex hash) {
  if (document.kind(hash) != JsonKind::String) return false;
  JsonWriter compact(JsonLayout::Compact);
  compact.value(document, *document.member(0, "scenario"));
  return document.text(hash) == sha256_hex(compact.take());
}

}  // namespace

Result<LoadedScenario> from_json(std::string_view text, std::string_view source) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  Result<JsonDocument> document = read_json(text, source);
  if (!document) return std::unexpected(std::move(document.error()));
  const Result<Versions> versions = read_envelope(*document, text, source);
  if (!versions) return std::unexpected(versions.error());

  LoadedScenario loaded;
  const std::optional<JsonIndex> hash = document->member(0, "contentHash");
  loaded.is_unchanged = hash && document->member(0, "scenario") && is_hash_right(*document, *hash);
  Result<Scenario> scenario = read_scenario(*document, text, source);
  while (!scenario) {
    const std::optional<std::string> name = set_aside_later_member(*document, scenario.error().place.pointer, versions->schema);
    if (!name) return std::unexpected(std::move(scenario.error()));
    loaded.warnings.push_back("\u201C" + *name + "\u201D in this older file is not what it means today. It is kept in the file under another name and not used.");
    scenario = read_scenario(*document, text, source);
  }
  loaded.scenario = std::move(*scenario);
  if (versions->schema > kSchemaVersion) {
    loaded.warnings.push_back("The file was written by a newer version of Evenhand (schema " + std::to_string(versions->schema) +
                              "). What this page does not know is kept and written back.");
  }
  if (!loaded.is_unchanged) {
    loaded.warnings.push_back(hash ? "The file was changed outside Evenhand since it was exported. It is valid and was opened."
                                   : "The file carries no content hash, so changes since its export cannot be seen.");
  }
  loaded.envelope_fields = JsonFields(*document, text, source).unknown(0, kEnvelopeMembers);
  return loaded;
}

}  // namespace evenhand::exchange
