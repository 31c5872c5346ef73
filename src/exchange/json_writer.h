// Writes JSON in one canonical form: two blanks of indent (as JSON.stringify(value, null, 2) lays it out) or compact.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exchange/json_document.h"

namespace evenhand::exchange {

enum class JsonLayout : std::uint8_t { Pretty, Compact };

class JsonWriter {
 public:
  explicit JsonWriter(JsonLayout layout) : layout_(layout) {}

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }
  void key(std::string_view name);

  void text(std::string_view value);
  void number(double value);  // finite; shortest form
  void whole(std::int64_t value);
  void truth(bool value);

  // A key with its value.
  void text(std::string_view key, std::string_view value);
  void whole(std::string_view key, std::int64_t value);
  void count(std::string_view key, std::size_t value);
  void truth(std::string_view key, bool value);
  void rounded(std::string_view key, double value);  // to nine decimals; never -0

  // A value of a document, as it was written there.
  void value(const JsonDocument& document, JsonIndex node);

  // The members of a JSON object text but those named in `known`; nothing when the text is no JSON object.
  void members(std::string_view object_text, std::span<const std::string_view> known);

  // Text that stands as it is; nothing is known of what it opens or closes.
  void raw(std::string_view text) { out_ += text; }
  // Where the next value would stand, which is then written by other means.
  std::size_t leave_out_value();

  std::size_t size() const { return out_.size(); }  // bytes so far
  std::string_view since(std::size_t at) const { return std::string_view(out_).substr(at); }
  std::string take() { return std::move(out_); }

 private:
  void begin(char bracket);
  void end(char bracket);
  void before_value();
  void line();
  void quoted(std::string_view value);
  void leaf(const JsonDocument& document, JsonIndex node);

  JsonLayout layout_;
  std::string out_;
  std::vector<bool> has_members_;  // per open bracket
  bool is_after_key_ = false;
};

// What the compact layout would have given for JSON text that was laid out.
std::string without_layout(std::string_view text);

}  // namespace evenhand::exchange
