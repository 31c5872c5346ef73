// Reads the members of JSON objects with their types. The first mismatch is kept as the error; what follows gives
// neutral values, so that a decoder needs no check after every member.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"
#include "exchange/json_document.h"

namespace evenhand::exchange {

enum class Need : std::uint8_t { Required, Optional };

class JsonFields {
 public:
  JsonFields(const JsonDocument& document, std::string_view text, std::string_view source)
      : document_(document), text_(text), source_(source) {}

  const std::optional<Error>& error() const { return error_; }

  // `what` is the sentence after the place: "expected a text".
  void fail(JsonIndex node, ErrorCode code, std::string message);

  std::string text(JsonIndex object, std::string_view name, Need need);
  std::optional<double> number(JsonIndex object, std::string_view name, Need need);
  std::optional<int> whole(JsonIndex object, std::string_view name, Need need);
  // Position in `names`; 0 after a failure.
  std::size_t one_of(JsonIndex object, std::string_view name, std::span<const std::string_view> names);

  std::optional<JsonIndex> object(JsonIndex parent, std::string_view name, Need need);
  std::vector<JsonIndex> objects(JsonIndex parent, std::string_view name);  // the items of a required list of objects

  // Members not in `known` as compact JSON object text; empty when there are none.
  std::string unknown(JsonIndex object, std::span<const std::string_view> known) const;

 private:
  std::optional<JsonIndex> find(JsonIndex object, std::string_view name, Need need, std::string_view expected);

  const JsonDocument& document_;
  std::string_view text_;
  std::string_view source_;
  std::optional<Error> error_;
};

}  // namespace evenhand::exchange
