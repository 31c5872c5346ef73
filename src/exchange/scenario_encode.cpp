#include "domain/sha256.h"
#include "exchange/scenario_fields_policy.h"
#include "exchange/scenario_fields_records.h"
#include "exchange/scenario_json.h"
#include "exchange/scenario_write.h"

namespace evenhand::exchange {

std::string content_hash(const Scenario& scenario) {
  ScenarioWriter writer(JsonLayout::Compact);
  writer.write(scenario);
  return sha256_hex(writer.out().take());
}

std::string to_json(const Scenario& scenario, std::string_view envelope_fields) {
  ScenarioWriter writer(JsonLayout::Pretty);
  JsonWriter& out = writer.out();
  out.begin_object();
  out.key("format");
  out.text(kScenarioFormat);
  out.key("formatVersion");
  out.whole(kFormatVersion);
  out.key("schemaVersion");
  out.whole(kSchemaVersion);
  out.key("contentHash");
  out.text(content_hash(scenario));
  out.key("scenario");
  writer.write(scenario);
  out.members(envelope_fields, kEnvelopeMembers);
  out.end_object();
  return out.take() + "\n";
}

}  // namespace evenhand::exchange
