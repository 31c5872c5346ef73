// Reads JSON values with the type that is expected. The first mismatch is kept as the error, with line, column and pointer;
// what follows gives neutral values, so that a decoder needs no check after every value.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/date.h"
#include "domain/error.h"
#include "exchange/json_document.h"

namespace evenhand::exchange {

class JsonFields {
 public:
  JsonFields(const JsonDocument& document, std::string_view text, std::string_view source)
      : document_(document), text_(text), source_(source) {}

  const JsonDocument& document() const { return document_; }
  const std::optional<Error>& error() const { return error_; }

  // `message` is the sentence after the place: "expected a text."
  void fail(JsonIndex node, ErrorCode code, std::string message);

  std::string text(JsonIndex node);
  double number(JsonIndex node);
  int whole(JsonIndex node);
  bool truth(JsonIndex node);
  Date day(JsonIndex node);  // YYYY-MM-DD
  std::size_t word(JsonIndex node, std::span<const std::string_view> words);  // position; 0 after a failure

  bool is_object(JsonIndex node);  // false fails
  bool is_array(JsonIndex node);
  std::vector<JsonIndex> children(JsonIndex node) const;

  // Members not in `known` as compact JSON object text; empty when there are none.
  std::string unknown(JsonIndex object, std::span<const std::string_view> known) const;

 private:
  const JsonDocument& document_;
  std::string_view text_;
  std::string_view source_;
  std::optional<Error> error_;
};

}  // namespace evenhand::exchange
