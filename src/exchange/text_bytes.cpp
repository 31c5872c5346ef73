#include "exchange/text_bytes.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "exchange/file_signature.h"
#include "exchange/utf8.h"

namespace evenhand::exchange {
namespace {

constexpr std::string_view kSaveAsUtf8 = " Save it again as \xE2\x80\x9C""CSV UTF-8\xE2\x80\x9D and drop that file.";

// Windows-1252 from 0x80 to 0x9F; 0 where it defines nothing.
constexpr char16_t kWindows1252[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

Error error_of(const std::string& source, ErrorCode code, std::string message, std::size_t line = 0) {
  return Error{code, std::move(message), Place{source, {}, line, 0}};
}

std::size_t line_of(std::string_view bytes, std::size_t offset) {
  std::size_t line = 1;
  for (std::size_t i = 0; i < offset; ++i) {
    if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 >= bytes.size() || bytes[i + 1] != '\n'))) ++line;
  }
  return line;
}

std::optional<std::string> decode_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const unsigned byte = static_cast<unsigned char>(c);
    const char32_t point = byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : byte;
    if (byte != 0 && point == 0) return std::nullopt;
    append_code_point(text, point);
  }
  return text;
}

std::optional<std::string> decode_utf16(std::string_view bytes, TextEncoding encoding) {
  const std::size_t high = encoding == TextEncoding::Utf16Be ? 0 : 1;
  const auto unit = [&](std::size_t at) {
    return static_cast<char32_t>((static_cast<unsigned char>(bytes[at + high]) << 8) |
                                 static_cast<unsigned char>(bytes[at + 1 - high]));
  };
  if (bytes.size() % 2 != 0) return std::nullopt;
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    char32_t point = unit(at);
    if (point >= 0xDC00 && point <= 0xDFFF) return std::nullopt;
    if (point >= 0xD800 && point <= 0xDBFF) {
      at += 2;
      if (at >= bytes.size()) return std::nullopt;
      const char32_t low = unit(at);
      if (low < 0xDC00 || low > 0xDFFF) return std::nullopt;
      point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
    }
    append_code_point(text, point);
  }
  return text;
}

// Every other byte NUL and hardly any NUL between: Latin text in UTF-16 that lost its mark.
std::optional<TextEncoding> unmarked_utf16(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  if (bytes.size() < 4 || bytes.size() % 2 != 0) return std::nullopt;
  std::size_t nuls[2] = {0, 0};
  for (std::size_t i = 0; i < head.size(); ++i) nuls[i % 2] += head[i] == '\0';
  const std::size_t half = head.size() / 2;
  if (nuls[1] * 10 >= half * 7 && nuls[0] == 0) return TextEncoding::Utf16Le;
  if (nuls[0] * 10 >= half * 7 && nuls[1] == 0) return TextEncoding::Utf16Be;
  return std::nullopt;
}

// UTF-8 with damage, rather than another encoding: at least half of the runs of high bytes have the shape of UTF-8.
bool looks_like_damaged_utf8(std::string_view bytes) {
  std::size_t runs = 0, shaped = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const unsigned lead = static_cast<unsigned char>(bytes[at]);
    std::size_t tails = 0;
    std::size_t end = at + 1;
    while (end < bytes.size() && static_cast<unsigned char>(bytes[end]) >= 0x80) {
      tails += (static_cast<unsigned char>(bytes[end]) & 0xC0u) == 0x80u;
      ++end;
    }
    const std::size_t wanted = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 99;
    ++runs;
    shaped += tails >= wanted;
    at = end;
  }
  return shaped > 0 && shaped * 2 >= runs;
}

Result<InputText> refuse_nul(const std::string& source, std::string_view bytes, std::size_t offset) {
  const std::size_t line = line_of(bytes, offset);
  return std::unexpected(error_of(source, ErrorCode::WrongEncoding,
                                  "Line " + std::to_string(line) +
                                      " holds a NUL byte, which no table has: this is not a text file, or it is damaged. Export "
                                      "the table again as CSV.",
                                  line));
}

Result<InputText> from_utf16(const std::string& source, std::string_view bytes, TextEncoding encoding, bool is_offer) {
  std::optional<std::string> text = decode_utf16(bytes, encoding);
  if (!text) {
    return std::unexpected(error_of(source, ErrorCode::WrongEncoding,
                                    "This looks like " + std::string(encoding_name(encoding)) + " text, but it is damaged." +
                                        std::string(kSaveAsUtf8)));
  }
  if (text->empty()) return std::unexpected(error_of(source, ErrorCode::Empty, "The file is empty."));
  if (const std::size_t nul = text->find('\0'); nul != std::string::npos) return refuse_nul(source, *text, nul);
  return InputText{std::move(*text), encoding, is_offer, 0};
}

Result<InputText> from_other(const std::string& source, const std::string& bytes, std::size_t odd, TextReading reading) {
  const std::size_t line = line_of(bytes, odd);
  const bool is_asked_for = reading == TextReading::Windows1252;
  std::optional<std::string> text;
  if (is_asked_for || !looks_like_damaged_utf8(bytes)) text = decode_windows_1252(bytes);
  if (!text) {
    return std::unexpected(error_of(source, ErrorCode::WrongEncoding,
                                    "Line " + std::to_string(line) +
                                        " holds bytes that are not UTF-8 text, so some letters are damaged." +
                                        std::string(kSaveAsUtf8),
                                    line));
  }
  return InputText{std::move(*text), TextEncoding::Windows1252, !is_asked_for, line};
}

}  // namespace

std::string_view encoding_name(TextEncoding encoding) {
  constexpr std::string_view kNames[] = {"UTF-8", "UTF-16 (little endian)", "UTF-16 (big endian)", "Windows-1252"};
  return kNames[static_cast<std::size_t>(encoding)];
}

Result<InputText> read_text(std::string source, std::string bytes, TextReading reading) {
  if (bytes.empty()) return std::unexpected(error_of(source, ErrorCode::Empty, "The file is empty."));
  if (bytes.size() > kMaxInputBytes) {
    return std::unexpected(error_of(source, ErrorCode::TooLarge,
                                    "The file has " + std::to_string(bytes.size() / (1024 * 1024)) +
                                        " MB; up to 150 MB can be read. Export fewer columns or a shorter period."));
  }
  if (std::optional<std::string> what = describe_foreign_file(bytes)) {
    return std::unexpected(error_of(source, ErrorCode::WrongKind, std::move(*what)));
  }
  const std::string_view view = bytes;
  if (view.starts_with("\xFF\xFE")) return from_utf16(source, view.substr(2), TextEncoding::Utf16Le, false);
  if (view.starts_with("\xFE\xFF")) return from_utf16(source, view.substr(2), TextEncoding::Utf16Be, false);
  if (const auto encoding = unmarked_utf16(view)) return from_utf16(source, view, *encoding, true);
  if (view.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  if (bytes.empty()) {
    return std::unexpected(error_of(source, ErrorCode::Empty, "The file is empty but for a byte order mark."));
  }
  if (const std::size_t nul = bytes.find('\0'); nul != std::string::npos) return refuse_nul(source, bytes, nul);
  if (const auto odd = first_invalid_utf8(bytes)) return from_other(source, bytes, *odd, reading);
  return InputText{std::move(bytes), TextEncoding::Utf8, false, 0};
}

}  // namespace evenhand::exchange
