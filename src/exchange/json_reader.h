// Strict RFC 8259 reader (FS-6): UTF-8 only, no duplicate keys, no lone surrogates, no trailing data, finite numbers.
// Never recurses on the depth of the input. Errors carry line (row), column and JSON pointer.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "domain/error.h"
#include "exchange/json_document.h"

namespace evenhand::exchange {

struct JsonLimits {
  std::size_t bytes = 64u * 1024u * 1024u;
  std::size_t depth = 128;
  std::size_t values = 5'000'000;
  std::size_t string_bytes = 1024u * 1024u;
  bool has_unique_keys = true;  // refuse an object that names a key twice; RFC 8259 leaves that open
};

// A UTF-8 byte order mark is skipped; other encodings are for read_text. Errors: Empty, Malformed, TooLarge, WrongEncoding.
Result<JsonDocument> read_json(std::string_view text, std::string_view source, const JsonLimits& limits = {});

// Line and column, from 1, of a byte; columns count characters.
Place json_place(std::string_view text, std::string_view source, std::size_t offset, std::string pointer);

}  // namespace evenhand::exchange
