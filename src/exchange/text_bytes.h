// From the bytes of a dropped file to text: what kind of file it is, and in which encoding (FS-7).
// Everything that is not text is refused by name with the next step; nothing is decoded into replacement characters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/error.h"
#include "domain/progress.h"

namespace evenhand::exchange {

enum class TextEncoding : std::uint8_t { Utf8, Utf16Le, Utf16Be, Windows1252 };

// "UTF-8", "UTF-16 (little endian)", ...
std::string_view encoding_name(TextEncoding encoding);

// How the person wants the bytes read. Detect asks for nothing; the others are in the order of TextEncoding.
enum class TextReading : std::uint8_t { Detect, Utf8, Utf16Le, Utf16Be, Windows1252 };
inline constexpr std::size_t kTextReadingCount = 5;

struct InputText {
  std::string text;  // valid UTF-8 without byte order mark and without NUL
  TextEncoding encoding = TextEncoding::Utf8;
  bool is_offer = false;       // the encoding is a guess: show the preview and ask
  std::size_t first_odd_line = 0;  // line, from 1, of the first byte that is not UTF-8; 0 = none
};

// Reading as a job: `step` until finished, then `take`. Checking, judging and decoding each go through the bytes in slices.
class TextReader {
 public:
  TextReader(std::string source, std::string bytes, TextReading reading = TextReading::Detect);

  Progress step(std::size_t byte_budget);  // counted in bytes of the present pass; only is_finished() tells the end
  Result<InputText> take();

 private:
  enum class Stage : std::uint8_t { Begin, Check, Judge, Decode, Finished };

  void begin();
  void check(std::size_t byte_budget);
  void judge(std::size_t byte_budget);
  void decode(std::size_t byte_budget);
  void decode_utf16(std::size_t end);
  bool decode_windows_1252(std::size_t end);
  void decode_as(TextEncoding encoding, bool is_offer, std::size_t from);
  void refuse(ErrorCode code, std::string message, std::size_t line = 0);
  void refuse_nul(std::string_view text, std::size_t offset);
  void refuse_odd_line();
  void finish(std::string text);

  std::string source_, bytes_;
  TextReading reading_;
  Stage stage_ = Stage::Begin;
  InputText out_;
  std::size_t at_ = 0;                  // next byte of the present pass
  std::size_t runs_ = 0, shaped_ = 0;   // of bytes beyond ASCII, and those of them that look like UTF-8
  std::optional<Error> error_;
};

// All at once. Takes the bytes over (a large file is not copied when it is UTF-8). `source` is the file name, for messages.
// Errors: Empty, WrongKind, WrongEncoding, TooLarge (kMaxInputBytes).
Result<InputText> read_text(std::string source, std::string bytes, TextReading reading = TextReading::Detect);

inline constexpr std::size_t kMaxInputBytes = 150u * 1024u * 1024u;

}  // namespace evenhand::exchange
