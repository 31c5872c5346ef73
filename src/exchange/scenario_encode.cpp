#include "domain/sha256.h"
#include "exchange/scenario_fields_accounts.h"
#include "exchange/scenario_fields_plans.h"
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
  const std::string no_hash(64, '0');
  out.text(no_hash);
  const std::size_t after_hash = out.size();
  out.key("scenario");
  const std::size_t begin = out.size();
  writer.write(scenario);
  const std::size_t end = out.size();
  out.members(envelope_fields, kEnvelopeMembers);
  out.end_object();
  std::string text = out.take();
  // One pass over the scenario instead of two: the hash is that of content_hash, taken from the text just written.
  const std::string hash = sha256_hex(without_layout(std::string_view(text).substr(begin, end - begin)));
  text.replace(after_hash - 1 - no_hash.size(), no_hash.size(), hash);
  return text.append("\n");
}

}  // namespace evenhand::exchange
