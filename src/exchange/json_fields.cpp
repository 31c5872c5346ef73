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

std::string JsonFields::text(JsonIndex node) {
  if (document_.kind(node) == JsonKind::String) return std::string(document_.text(node));
  fail(node, ErrorCode::Invalid, "expected a text in quotation marks.");
  return {};
}

double JsonFields::number(JsonIndex node) {
  if (document_.kind(node) == JsonKind::Number) return document_.number(node);
  fail(node, ErrorCode::Invalid, "expected a number.");
  return 0.0;
}

int JsonFields::whole(JsonIndex node) {
  const double value = number(node);
  if (value == std::floor(value) && std::abs(value) <= kMaxWhole) return static_cast<int>(value);
  fail(node, ErrorCode::Invalid, "expected a whole number.");
  return 0;
}

bool JsonFields::truth(JsonIndex node) {
  const JsonKind kind = document_.kind(node);
  if (kind != JsonKind::True && kind != JsonKind::False) fail(node, ErrorCode::Invalid, "expected true or false.");
  return kind == JsonKind::True;
}

Date JsonFields::day(JsonIndex node) {
  const bool is_text = document_.kind(node) == JsonKind::String;
  const std::optional<Date> date = is_text ? parse_iso_date(document_.text(node)) : std::nullopt;
  if (!date) fail(node, ErrorCode::Invalid, "expected a day of the calendar, written as \"YYYY-MM-DD\".");
  return date.value_or(Date{});
}

std::size_t JsonFields::word(JsonIndex node, std::span<const std::string_view> words) {
  const std::string_view value = document_.kind(node) == JsonKind::String ? document_.text(node) : std::string_view{};
  const auto found = std::ranges::find(words, value);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  std::string expected;
  for (const std::string_view each : words) expected += (expected.empty() ? "\"" : " or \"") + std::string(each) + "\"";
  fail(node, ErrorCode::Invalid, "expected " + expected + ".");
  return 0;
}

bool JsonFields::is_object(JsonIndex node) {
  if (document_.kind(node) == JsonKind::Object) return true;
  fail(node, ErrorCode::Invalid, "expected an object in braces.");
  return false;
}

bool JsonFields::is_array(JsonIndex node) {
  if (document_.kind(node) == JsonKind::Array) return true;
  fail(node, ErrorCode::Invalid, "expected a list in square brackets.");
  return false;
}

std::vector<JsonIndex> JsonFields::children(JsonIndex node) const {
  std::vector<JsonIndex> items;
  for (auto child = document_.first_child(node); child; child = document_.next_sibling(*child, node)) items.push_back(*child);
  return items;
}

std::string JsonFields::unknown(JsonIndex object, std::span<const std::string_view> known) const {
  const auto is_known = [&](JsonIndex child) { return std::ranges::contains(known, document_.key(child)); };
  auto child = document_.first_child(object);
  while (child && is_known(*child)) child = document_.next_sibling(*child, object);
  if (!child) return {};
  JsonWriter writer(JsonLayout::Compact);
  writer.begin_object();
  for (; child; child = document_.next_sibling(*child, object)) {
    if (is_known(*child)) continue;
    writer.key(document_.key(*child));
    writer.value(document_, *child);
  }
  writer.end_object();
  return writer.take();
}

}  // namespace evenhand::exchange
