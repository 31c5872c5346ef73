#include "domain/sha256.h"
#include "exchange/json_writer.h"
#include "exchange/scenario_json.h"
#include "exchange/scenario_members.h"

namespace evenhand::exchange {
namespace {

class Encoder {
 public:
  explicit Encoder(JsonLayout layout) : out_(layout) {}

  JsonWriter& out() { return out_; }

  void scenario(const Scenario& scenario) {
    out_.begin_object();
    text("id", scenario.id.value);
    text("title", scenario.title);
    out_.key("source");
    source(scenario.source);
    out_.key("policy");
    policy(*scenario.policy);
    list("people", *scenario.people, &Encoder::person);
    list("clients", *scenario.clients, &Encoder::client);
    list("assignments", *scenario.assignments, &Encoder::assignment);
    out_.members(scenario.unknown_fields, members::kScenario);
    out_.end_object();
  }

 private:
  void text(std::string_view name, std::string_view value) {
    out_.key(name);
    out_.text(value);
  }

  void number(std::string_view name, double value) {
    out_.key(name);
    out_.number(value);
  }

  template <class Item>
  void list(std::string_view name, const std::vector<Item>& items, void (Encoder::*item)(const Item&)) {
    out_.key(name);
    out_.begin_array();
    for (const Item& each : items) (this->*item)(each);
    out_.end_array();
  }

  void source(const DataSource& source) {
    out_.begin_object();
    text("name", source.name);
    text("importedOn", source.imported_on);
    out_.members(source.unknown_fields, members::kSource);
    out_.end_object();
  }

  void policy(const Policy& policy) {
    out_.begin_object();
    out_.key("version");
    out_.whole(policy.version);
    number("tolerance", policy.tolerance);
    list("criteria", policy.criteria, &Encoder::criterion);
    out_.members(policy.unknown_fields, members::kPolicy);
    out_.end_object();
  }

  void criterion(const Criterion& criterion) {
    out_.begin_object();
    text("id", criterion.id.value);
    text("name", criterion.name);
    text("definition", criterion.definition);
    text("unit", criterion.unit);
    text("ledger", members::kLedgerNames[static_cast<std::size_t>(criterion.ledger)]);
    text("source", members::kSourceNames[static_cast<std::size_t>(criterion.source)]);
    out_.key("weight");
    out_.whole(criterion.weight);
    text("reason", criterion.reason);
    out_.members(criterion.unknown_fields, members::kCriterion);
    out_.end_object();
  }

  void person(const Person& person) {
    out_.begin_object();
    text("id", person.id.value);
    text("name", person.name);
    text("team", person.team);
    text("role", person.role);
    number("fte", person.fte);
    if (person.contract_hours) number("contractHours", *person.contract_hours);
    out_.members(person.unknown_fields, members::kPerson);
    out_.end_object();
  }

  void client(const Client& client) {
    out_.begin_object();
    text("id", client.id.value);
    text("name", client.name);
    text("segment", client.segment);
    out_.key("values");
    out_.begin_object();
    for (const CriterionValue& value : client.values) number(value.criterion.value, value.value);
    out_.end_object();
    out_.members(client.unknown_fields, members::kClient);
    out_.end_object();
  }

  void assignment(const Assignment& assignment) {
    out_.begin_object();
    text("client", assignment.client.value);
    text("person", assignment.person.value);
    number("share", assignment.share);
    out_.members(assignment.unknown_fields, members::kAssignment);
    out_.end_object();
  }

  JsonWriter out_;
};

}  // namespace

std::string content_hash(const Scenario& scenario) {
  Encoder encoder(JsonLayout::Compact);
  encoder.scenario(scenario);
  return sha256_hex(encoder.out().take());
}

std::string to_json(const Scenario& scenario, std::string_view envelope_fields) {
  Encoder encoder(JsonLayout::Pretty);
  JsonWriter& out = encoder.out();
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
  encoder.scenario(scenario);
  out.members(envelope_fields, members::kEnvelope);
  out.end_object();
  return out.take() + "\n";
}

}  // namespace evenhand::exchange
