#include "exchange/json_writer.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "exchange/decimal_text.h"
#include "exchange/json_reader.h"

namespace evenhand::exchange {

void JsonWriter::line() {
  if (layout_ == JsonLayout::Compact) return;
  out_.push_back('\n');
  out_.append(2 * has_members_.size(), ' ');
}

void JsonWriter::before_value() {
  if (is_after_key_) {
    is_after_key_ = false;
    return;
  }
  if (has_members_.empty()) return;
  if (has_members_.back()) out_.push_back(',');
  has_members_.back() = true;
  line();
}

std::size_t JsonWriter::leave_out_value() {
  before_value();
  return out_.size();
}

void JsonWriter::begin(char bracket) {
  before_value();
  out_.push_back(bracket);
  has_members_.push_back(false);
}

void JsonWriter::end(char bracket) {
  const bool has_members = has_members_.back();
  has_members_.pop_back();
  if (has_members) line();
  out_.push_back(bracket);
}

void JsonWriter::key(std::string_view name) {
  before_value();
  quoted(name);
  out_ += layout_ == JsonLayout::Compact ? ":" : ": ";
  is_after_key_ = true;
}

void JsonWriter::quoted(std::string_view value) {
  out_.push_back('"');
  const auto is_special = [](char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; };
  for (std::size_t at = 0; at < value.size(); ++at) {
    const std::size_t start = at;
    while (at < value.size() && !is_special(value[at])) ++at;
    out_ += value.substr(start, at - start);
    if (at == value.size()) break;
    const char c = value[at];
    switch (c) {
      case '"': out_ += "\\\""; break;
      case '\\': out_ += "\\\\"; break;
      case '\b': out_ += "\\b"; break;
      case '\f': out_ += "\\f"; break;
      case '\n': out_ += "\\n"; break;
      case '\r': out_ += "\\r"; break;
      case '\t': out_ += "\\t"; break;
      default: {
        char code[8];
        std::snprintf(code, sizeof code, "\\u%04x", static_cast<unsigned>(c));
        out_ += code;
      }
    }
  }
  out_.push_back('"');
}

void JsonWriter::text(std::string_view value) {
  before_value();
  quoted(value);
}

void JsonWriter::number(double value) {
  before_value();
  out_ += shortest_decimal(value);
}

void JsonWriter::whole(std::int64_t value) {
  before_value();
  out_ += std::to_string(value);
}

void JsonWriter::truth(bool value) {
  before_value();
  out_ += value ? "true" : "false";
}

void JsonWriter::text(std::string_view name, std::string_view value) {
  key(name);
  text(value);
}

void JsonWriter::whole(std::string_view name, std::int64_t value) {
  key(name);
  whole(value);
}

void JsonWriter::count(std::string_view name, std::size_t value) { whole(name, static_cast<std::int64_t>(value)); }

void JsonWriter::truth(std::string_view name, bool value) {
  key(name);
  truth(value);
}

void JsonWriter::rounded(std::string_view name, double value) {
  key(name);
  const double nine = std::round(value * 1e9) / 1e9;
  number(nine == 0.0 ? 0.0 : nine);
}

void JsonWriter::leaf(const JsonDocument& document, JsonIndex node) {
  const JsonKind kind = document.kind(node);
  if (kind == JsonKind::String) return text(document.text(node));
  before_value();
  out_ += kind == JsonKind::Number ? document.text(node) : kind == JsonKind::True ? "true" : kind == JsonKind::False ? "false" : "null";
}

void JsonWriter::value(const JsonDocument& document, JsonIndex root) {
  std::vector<JsonIndex> open;
  const auto close = [&] {
    if (document.kind(open.back()) == JsonKind::Object) end_object();
    else end_array();
    open.pop_back();
  };
  const JsonIndex last = document.end(root);
  for (JsonIndex node = root; node < last; ++node) {
    while (!open.empty() && document.end(open.back()) <= node) close();
    if (!open.empty() && document.kind(open.back()) == JsonKind::Object) key(document.key(node));
    const JsonKind kind = document.kind(node);
    if (kind == JsonKind::Object || kind == JsonKind::Array) {
      begin(kind == JsonKind::Object ? '{' : '[');
      open.push_back(node);
    } else {
      leaf(document, node);
    }
  }
  while (!open.empty()) close();
}

void JsonWriter::members(std::string_view object_text, std::span<const std::string_view> known) {
  if (object_text.empty()) return;
  const Result<JsonDocument> document = read_json(object_text, {});
  if (!document || document->kind(0) != JsonKind::Object) return;
  for (auto child = document->first_child(0); child; child = document->next_sibling(*child, 0)) {
    if (std::ranges::find(known, document->key(*child)) != known.end()) continue;
    key(document->key(*child));
    value(*document, *child);
  }
}

std::string without_layout(std::string_view text) {
  std::string compact;
  compact.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') continue;
    if (c != '"') {
      compact.push_back(c);
      continue;
    }
    const std::size_t start = at++;
    while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2 : 1;
    compact += text.substr(start, at + 1 - start);
  }
  return compact;
}

}  // namespace evenhand::exchange
