// An error as a value: what went wrong, in a sentence for people, and where.
#pragma once

#include <cstdint>
#include <expected>
#include <string>

namespace evenhand {

enum class ErrorCode : std::uint8_t {
  Empty,          // nothing to read
  WrongKind,      // a file of another kind (PDF, zip, HTML, an image)
  WrongEncoding,  // bytes that are no text in a known encoding
  TooLarge,       // over a stated limit
  Malformed,      // broken syntax
  MissingColumn,  // a required column is absent
  Invalid,        // readable, but breaks a rule of the model
  NewerVersion,   // written by a newer version of the page
  NotFound,
  Outside,        // the browser or the file system refused
};

// Place of an error. Rows and columns count from 1; 0 means unknown.
struct Place {
  std::string source;   // file name, or "pasted text"
  std::string pointer;  // JSON pointer, RFC 6901
  std::uint64_t row = 0;
  std::uint64_t column = 0;

  bool operator==(const Place&) const = default;
};

struct Error {
  ErrorCode code = ErrorCode::Invalid;
  std::string message;  // one or two sentences: what is wrong and what to do
  Place place;

  bool operator==(const Error&) const = default;
};

template <class T>
using Result = std::expected<T, Error>;

}  // namespace evenhand
