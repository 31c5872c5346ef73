#include <algorithm>
#include <charconv>
#include <utility>

#include "domain/validate.h"
#include "exchange/json_fields.h"
#include "exchange/json_reader.h"
#include "exchange/scenario_json.h"
#include "exchange/scenario_members.h"

namespace evenhand::exchange {
namespace {

// A decoded item and the node that it came from, so that items can be sorted and errors still point into the file.
template <class Item>
struct Located {
  Item item;
  JsonIndex node = 0;
};

template <class Item>
std::vector<Item> items_of(std::vector<Located<Item>>& located, std::vector<JsonIndex>& nodes) {
  std::vector<Item> items;
  items.reserve(located.size());
  for (Located<Item>& each : located) {
    items.push_back(std::move(each.item));
    nodes.push_back(each.node);
  }
  return items;
}

class Decoder {
 public:
  Decoder(const JsonDocument& document, std::string_view text, std::string_view source)
      : document_(document), fields_(document, text, source) {}

  Result<LoadedScenario> decode() {
    LoadedScenario loaded;
    if (check_envelope(loaded)) read_scenario(loaded.scenario);
    if (fields_.error()) return std::unexpected(*fields_.error());
    if (const std::optional<Error> broken = validate(loaded.scenario)) {
      fields_.fail(node_of(broken->place.pointer), broken->code, broken->message);
      return std::unexpected(*fields_.error());
    }
    check_hash(loaded);
    loaded.envelope_fields = fields_.unknown(0, members::kEnvelope);
    return loaded;
  }

 private:
  bool check_envelope(LoadedScenario& loaded) {
    const std::optional<JsonIndex> format = document_.member(0, "format");
    if (!format || document_.kind(*format) != JsonKind::String || document_.text(*format) != kScenarioFormat) {
      fields_.fail(0, ErrorCode::WrongKind, "this is JSON, but not an Evenhand scenario: expected \"format\": \"evenhand-scenario\" at its "
                                            "start. To import a table, save it as CSV.");
      return false;
    }
    const std::optional<int> version = fields_.whole(0, "formatVersion", Need::Required);
    const std::optional<int> schema = fields_.whole(0, "schemaVersion", Need::Required);
    if (!version || !schema) return false;
    if (*version > kFormatVersion) {
      fields_.fail(*document_.member(0, "formatVersion"), ErrorCode::NewerVersion,
                   "the file was written by a newer version of Evenhand (file format " + std::to_string(*version) + "; this page reads up to " +
                       std::to_string(kFormatVersion) + "). Open it with the newer version.");
      return false;
    }
    if (*version < 1 || *schema < 1) {
      fields_.fail(0, ErrorCode::Invalid, "expected \"formatVersion\" and \"schemaVersion\" of 1 or more.");
      return false;
    }
    if (*schema > kSchemaVersion) {
      loaded.warnings.push_back("The file was written by a newer version of Evenhand (schema " + std::to_string(*schema) +
                                "). What this page does not know is kept and written back.");
    }
    return true;
  }

  void read_scenario(Scenario& scenario) {
    const std::optional<JsonIndex> root = fields_.object(0, "scenario", Need::Required);
    if (!root) return;
    scenario.id = {fields_.text(*root, "id", Need::Required)};
    scenario.title = fields_.text(*root, "title", Need::Required);
    if (const auto source = fields_.object(*root, "source", Need::Optional)) {
      scenario.source = {fields_.text(*source, "name", Need::Optional), fields_.text(*source, "importedOn", Need::Optional),
                         fields_.unknown(*source, members::kSource)};
    }
    if (const auto policy = fields_.object(*root, "policy", Need::Required)) scenario.policy = read_policy(*policy);
    scenario.people = read_people(*root);
    scenario.clients = read_clients(*root);
    scenario.assignments = read_assignments(*root);
    scenario.unknown_fields = fields_.unknown(*root, members::kScenario);
  }

  Policy read_policy(JsonIndex node) {
    Policy policy;
    policy.version = fields_.whole(node, "version", Need::Required).value_or(1);
    policy.tolerance = fields_.number(node, "tolerance", Need::Required).value_or(policy.tolerance);
    for (const JsonIndex item : fields_.objects(node, "criteria")) {
      Criterion criterion;
      criterion.id = {fields_.text(item, "id", Need::Required)};
      criterion.name = fields_.text(item, "name", Need::Required);
      criterion.definition = fields_.text(item, "definition", Need::Optional);
      criterion.unit = fields_.text(item, "unit", Need::Optional);
      criterion.ledger = static_cast<Ledger>(fields_.one_of(item, "ledger", members::kLedgerNames));
      criterion.source = static_cast<CriterionSource>(fields_.one_of(item, "source", members::kSourceNames));
      criterion.weight = fields_.whole(item, "weight", Need::Required).value_or(0);
      criterion.reason = fields_.text(item, "reason", Need::Optional);
      criterion.unknown_fields = fields_.unknown(item, members::kCriterion);
      policy.criteria.push_back(std::move(criterion));
    }
    policy.unknown_fields = fields_.unknown(node, members::kPolicy);
    return policy;
  }

  std::vector<Person> read_people(JsonIndex root) {
    std::vector<Located<Person>> people;
    for (const JsonIndex item : fields_.objects(root, "people")) {
      Person person;
      person.id = {fields_.text(item, "id", Need::Required)};
      person.name = fields_.text(item, "name", Need::Required);
      person.team = fields_.text(item, "team", Need::Optional);
      person.role = fields_.text(item, "role", Need::Optional);
      person.fte = fields_.number(item, "fte", Need::Optional).value_or(1.0);
      person.contract_hours = fields_.number(item, "contractHours", Need::Optional);
      person.unknown_fields = fields_.unknown(item, members::kPerson);
      people.push_back({std::move(person), item});
    }
    std::ranges::stable_sort(people, {}, [](const Located<Person>& each) -> const PersonId& { return each.item.id; });
    return items_of(people, people_nodes_);
  }

  std::vector<CriterionValue> read_values(JsonIndex client) {
    std::vector<CriterionValue> values;
    const std::optional<JsonIndex> node = fields_.object(client, "values", Need::Optional);
    if (!node) return values;
    for (auto child = document_.first_child(*node); child; child = document_.next_sibling(*child, *node)) {
      if (document_.kind(*child) != JsonKind::Number) fields_.fail(*child, ErrorCode::Invalid, "expected a number.");
      else values.push_back({{std::string(document_.key(*child))}, document_.number(*child)});
    }
    std::ranges::sort(values, {}, &CriterionValue::criterion);
    return values;
  }

  std::vector<Client> read_clients(JsonIndex root) {
    std::vector<Located<Client>> clients;
    for (const JsonIndex item : fields_.objects(root, "clients")) {
      Client client;
      client.id = {fields_.text(item, "id", Need::Required)};
      client.name = fields_.text(item, "name", Need::Required);
      client.segment = fields_.text(item, "segment", Need::Optional);
      client.values = read_values(item);
      client.unknown_fields = fields_.unknown(item, members::kClient);
      clients.push_back({std::move(client), item});
    }
    std::ranges::stable_sort(clients, {}, [](const Located<Client>& each) -> const ClientId& { return each.item.id; });
    return items_of(clients, client_nodes_);
  }

  std::vector<Assignment> read_assignments(JsonIndex root) {
    std::vector<Located<Assignment>> assignments;
    for (const JsonIndex item : fields_.objects(root, "assignments")) {
      Assignment assignment;
      assignment.client = {fields_.text(item, "client", Need::Required)};
      assignment.person = {fields_.text(item, "person", Need::Required)};
      assignment.share = fields_.number(item, "share", Need::Optional).value_or(1.0);
      assignment.unknown_fields = fields_.unknown(item, members::kAssignment);
      assignments.push_back({std::move(assignment), item});
    }
    std::ranges::stable_sort(assignments, [](const Located<Assignment>& a, const Located<Assignment>& b) {
      return a.item.client != b.item.client ? a.item.client < b.item.client : a.item.person < b.item.person;
    });
    return items_of(assignments, assignment_nodes_);
  }

  // The node that a pointer of domain validation means: its positions are those after sorting.
  JsonIndex node_of(std::string_view pointer) const {
    for (const auto& [list, nodes] : {std::pair<std::string_view, const std::vector<JsonIndex>*>{"/people/", &people_nodes_},
                                      {"/clients/", &client_nodes_},
                                      {"/assignments/", &assignment_nodes_}}) {
      if (!pointer.starts_with(list)) continue;
      const std::string_view rest = pointer.substr(list.size());
      std::size_t index = 0;
      const auto [end, failure] = std::from_chars(rest.data(), rest.data() + rest.size(), index);
      if (failure != std::errc() || index >= nodes->size()) break;
      const std::string_view inside = rest.substr(static_cast<std::size_t>(end - rest.data()));
      return document_.at(document_.pointer((*nodes)[index]) + std::string(inside));
    }
    return document_.at("/scenario" + std::string(pointer));
  }

  void check_hash(LoadedScenario& loaded) {
    const std::optional<JsonIndex> hash = document_.member(0, "contentHash");
    const bool has_hash = hash && document_.kind(*hash) == JsonKind::String;
    loaded.is_unchanged = has_hash && document_.text(*hash) == content_hash(loaded.scenario);
    if (loaded.is_unchanged) return;
    loaded.warnings.push_back(has_hash ? "The file was changed outside Evenhand since it was exported. It is valid and was opened."
                                       : "The file carries no content hash, so changes since its export cannot be seen.");
  }

  const JsonDocument& document_;
  JsonFields fields_;
  std::vector<JsonIndex> people_nodes_, client_nodes_, assignment_nodes_;
};

}  // namespace

Result<LoadedScenario> from_json(std::string_view text, std::string_view source) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const Result<JsonDocument> document = read_json(text, source);
  if (!document) return std::unexpected(document.error());
  return Decoder(*document, text, source).decode();
}

}  // namespace evenhand::exchange
