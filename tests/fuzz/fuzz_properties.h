// What must hold for any bytes at all, one function per reader. Each gives the property that does not hold; empty when all
// do. Crashes, leaks and undefined behaviour are for the sanitizers to find. Used by the fuzz targets beside this file, and
// by the unit tests on the seed corpus (tests/data/fuzz), which run natively and as WebAssembly.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "domain/validate.h"
#include "exchange/input.h"
#include "exchange/json_reader.h"
#include "exchange/json_writer.h"
#include "exchange/scenario_json.h"

namespace evenhand::fuzz {

// What is read can be written, and what was written reads as the same.
inline std::string broken_by_json(std::string_view bytes) {
  using namespace exchange;
  const Result<JsonDocument> document = read_json(bytes, "x");
  if (!document) return document.error().message.empty() ? "a refusal without a reason" : "";
  for (const JsonLayout layout : {JsonLayout::Compact, JsonLayout::Pretty}) {
    JsonWriter first(layout), second(layout);
    first.value(*document, 0);
    const std::string once = first.take();
    const Result<JsonDocument> again = read_json(once, "x");
    if (!again) return "what was written is refused: " + again.error().message;
    second.value(*again, 0);
    if (second.take() != once) return "written twice, it differs";
  }
  return {};
}

// What is opened is valid, and its export opens as the same with equal bytes.
inline std::string broken_by_scenario(std::string_view bytes) {
  using namespace exchange;
  const Result<LoadedScenario> loaded = from_json(bytes, "x");
  if (!loaded) return loaded.error().message.empty() ? "a refusal without a reason" : "";
  if (const auto error = validate(loaded->scenario)) return "an invalid scenario was opened: " + error->message;
  const std::string text = to_json(loaded->scenario, loaded->envelope_fields);
  const Result<LoadedScenario> again = from_json(text, "x");
  if (!again) return "its export is refused: " + again.error().message;
  if (again->scenario != loaded->scenario) return "its export holds another scenario";
  if (!again->is_unchanged) return "its export carries a wrong hash";
  if (to_json(again->scenario, again->envelope_fields) != text) return "exported twice, it differs";
  return {};
}

// Any file: a table that is proposed can be blocked, but never becomes an invalid scenario.
inline std::string broken_by_table(std::string_view bytes) {
  using namespace exchange;
  Result<Input> input = read_input("x.csv", std::string(bytes));
  if (!input) return input.error().message.empty() ? "a refusal without a reason" : "";
  const ImportProposal* proposal = std::get_if<ImportProposal>(&*input);
  if (proposal == nullptr) return {};
  const Result<Scenario> scenario = build_scenario(*proposal, "Title", "2026-11-21");
  if (!scenario) return scenario.error().message.empty() ? "a refusal without a reason" : "";
  if (const auto error = validate(*scenario)) return "an invalid scenario was built: " + error->message;
  return {};
}

}  // namespace evenhand::fuzz
