// From the bytes of a dropped file to text: what kind of file it is, and in which encoding (FS-7).
// Everything that is not text is refused by name with the next step; nothing is decoded into replacement characters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "domain/error.h"

namespace evenhand::exchange {

enum class TextEncoding : std::uint8_t { Utf8, Utf16Le, Utf16Be, Windows1252 };

// "UTF-8", "UTF-16 (little endian)", ...
std::string_view encoding_name(TextEncoding encoding);

// How the person wants the bytes read. Detect asks for nothing; the others are the answer to an offer.
enum class TextReading : std::uint8_t { Detect, Windows1252 };

struct InputText {
  std::string text;  // valid UTF-8 without byte order mark and without NUL
  TextEncoding encoding = TextEncoding::Utf8;
  bool is_offer = false;       // the encoding is a guess: show the preview and ask
  std::size_t first_odd_line = 0;  // line, from 1, of the first byte that is not UTF-8; 0 = none
};

// Takes the bytes over (a large file is not copied when it is UTF-8). `source` is the file name, for messages.
// Errors: Empty, WrongKind, WrongEncoding, TooLarge (kMaxInputBytes).
Result<InputText> read_text(std::string source, std::string bytes, TextReading reading = TextReading::Detect);

inline constexpr std::size_t kMaxInputBytes = 150u * 1024u * 1024u;

}  // namespace evenhand::exchange
