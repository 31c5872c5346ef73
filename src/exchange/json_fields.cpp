#include "exchange/json_fields.h"

#include <algorithm>
#include <cmath>

#include "domain/format.h"
#include "exchange/json_reader.h"
#include "exchange/json_writer.h"

namespace evenhand::exchange {
namespace {

constexpr double kMaxWhole = 2147483647.0;

}  // namespace

void JsonFields::fail(JsonIndex node, ErrorCode code, std::string message) {
  if (error_) return;
  Place place = json_place(text_, source_, document_.offset(node), document_.pointer(node));
  if (!place.pointer.empty()) message = "Line " + std::to_string(place.row) + " (" + place.pointer + "): " + message;
  error_ = Error{code, capitalised(message), std::move(place)};
}

std::optional<JsonIndex> JsonFields::find(JsonIndex object, std::string_view name, Need need, std::string_view expected) {
  const std::optional<JsonIndex> found = document_.member(object, name);
  if (!found && need == Need::Required) {
    fail(object, ErrorCode::Invalid, "expected a member \"" + std::string(name) + "\" that holds " + std::string(expected) + ".");
  }
  return found;
}

std::string JsonFields::text(JsonIndex object, std::string_view name, Need need) {
  const std::optional<JsonIndex> node = find(object, name, need, "a text");
  if (!node) return {};
  if (document_.kind(*node) == JsonKind::String) return std::string(document_.text(*node));
  fail(*node, ErrorCode::Invalid, "expected a text in quotation marks.");
  return {};
}

std::optional<double> JsonFields::number(JsonIndex object, std::string_view name, Need need) {
  const std::optional<JsonIndex> node = find(object, name, need, "a number");
  if (!node) return std::nullopt;
  if (document_.kind(*node) == JsonKind::Number) return document_.number(*node);
  fail(*node, ErrorCode::Invalid, "expected a number.");
  return std::nullopt;
}

std::optional<int> JsonFields::whole(JsonIndex object, std::string_view name, Need need) {
  const std::optional<double> value = number(object, name, need);
  if (!value) return std::nullopt;
  if (*value == std::floor(*value) && std::abs(*value) <= kMaxWhole) return static_cast<int>(*value);
  fail(*document_.member(object, name), ErrorCode::Invalid, "expected a whole number.");
  return std::nullopt;
}

std::size_t JsonFields::one_of(JsonIndex object, std::string_view name, std::span<const std::string_view> names) {
  std::string expected;
  for (const std::string_view each : names) expected += (expected.empty() ? "\"" : " or \"") + std::string(each) + "\"";
  const std::optional<JsonIndex> node = find(object, name, Need::Required, expected);
  if (!node) return 0;
  const std::string_view value = document_.kind(*node) == JsonKind::String ? document_.text(*node) : std::string_view{};
  const auto found = std::ranges::find(names, value);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  fail(*node, ErrorCode::Invalid, "expected " + expected + ".");
  return 0;
}

std::optional<JsonIndex> JsonFields::object(JsonIndex parent, std::string_view name, Need need) {
  const std::optional<JsonIndex> node = find(parent, name, need, "an object");
  if (!node || document_.kind(*node) == JsonKind::Object) return node;
  fail(*node, ErrorCode::Invalid, "expected an object in braces.");
  return std::nullopt;
}

std::vector<JsonIndex> JsonFields::objects(JsonIndex parent, std::string_view name) {
  std::vector<JsonIndex> items;
  const std::optional<JsonIndex> list = find(parent, name, Need::Required, "a list");
  if (!list) return items;
  if (document_.kind(*list) != JsonKind::Array) {
    fail(*list, ErrorCode::Invalid, "expected a list in square brackets.");
    return items;
  }
  for (auto child = document_.first_child(*list); child; child = document_.next_sibling(*child, *list)) {
    if (document_.kind(*child) != JsonKind::Object) {
      fail(*child, ErrorCode::Invalid, "expected an object in braces.");
      return {};
    }
    items.push_back(*child);
  }
  return items;
}

std::string JsonFields::unknown(JsonIndex object, std::span<const std::string_view> known) const {
  JsonWriter writer(JsonLayout::Compact);
  bool is_empty = true;
  writer.begin_object();
  for (auto child = document_.first_child(object); child; child = document_.next_sibling(*child, object)) {
    if (std::ranges::find(known, document_.key(*child)) != known.end()) continue;
    writer.key(document_.key(*child));
    writer.value(document_, *child);
    is_empty = false;
  }
  writer.end_object();
  return is_empty ? std::string() : writer.take();
}

}  // namespace evenhand::exchange
