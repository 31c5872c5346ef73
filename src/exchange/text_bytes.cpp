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

std::size_t line_of(std::string_view bytes, std::size_t offset) {
  std::size_t line = 1;
  for (std::size_t i = 0; i < offset; ++i) {
    if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 >= bytes.size() || bytes[i + 1] != '\n'))) ++line;
  }
  return line;
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

}  // namespace

std::string_view encoding_name(TextEncoding encoding) {
  constexpr std::string_view kNames[] = {"UTF-8", "UTF-16 (little endian)", "UTF-16 (big endian)", "Windows-1252"};
  return kNames[static_cast<std::size_t>(encoding)];
}

TextReader::TextReader(std::string source, std::string bytes, TextReading reading)
    : source_(std::move(source)), bytes_(std::move(bytes)), reading_(reading) {}

void TextReader::refuse(ErrorCode code, std::string message, std::size_t line) {
  error_ = Error{code, std::move(message), Place{source_, {}, line, 0}};
  stage_ = Stage::Finished;
}

void TextReader::refuse_nul(std::string_view text, std::size_t offset) {
  const std::size_t line = line_of(text, offset);
  refuse(ErrorCode::WrongEncoding,
         "Line " + std::to_string(line) + " holds a NUL byte, which no table has: this is not a text file, or it is damaged. Export the table again as CSV.", line);
}

void TextReader::refuse_odd_line() {
  refuse(ErrorCode::WrongEncoding,
         "Line " + std::to_string(out_.first_odd_line) + " holds bytes that are not UTF-8 text, so some letters are damaged." + std::string(kSaveAsUtf8),
         out_.first_odd_line);
}

void TextReader::finish(std::string text) {
  out_.text = std::move(text);
  bytes_ = {};
  stage_ = Stage::Finished;
}

void TextReader::decode_as(TextEncoding encoding, bool is_offer, std::size_t from) {
  out_.encoding = encoding;
  out_.is_offer = is_offer;
  at_ = from;
  out_.text.reserve(encoding == TextEncoding::Windows1252 ? bytes_.size() + bytes_.size() / 8 : bytes_.size());
  stage_ = Stage::Decode;
}

void TextReader::begin() {
  if (bytes_.empty()) return refuse(ErrorCode::Empty, "The file is empty.");
  if (bytes_.size() > kMaxInputBytes) {
    return refuse(ErrorCode::TooLarge, "The file has " + std::to_string(bytes_.size() / (1024 * 1024)) +
                                           " MB; up to 150 MB can be read. Export fewer columns or a shorter period.");
  }
  if (std::optional<std::string> what = describe_foreign_file(bytes_)) return refuse(ErrorCode::WrongKind, std::move(*what));
  const std::string_view view = bytes_;
  const bool is_little = view.starts_with("\xFF\xFE"), is_big = view.starts_with("\xFE\xFF");
  if (reading_ == TextReading::Utf16Le || (is_little && reading_ == TextReading::Detect)) return decode_as(TextEncoding::Utf16Le, false, is_little ? 2 : 0);
  if (reading_ == TextReading::Utf16Be || (is_big && reading_ == TextReading::Detect)) return decode_as(TextEncoding::Utf16Be, false, is_big ? 2 : 0);
  const auto unmarked = reading_ == TextReading::Detect ? unmarked_utf16(view) : std::nullopt;
  if (unmarked) return decode_as(*unmarked, true, 0);
  if (view.starts_with("\xEF\xBB\xBF")) bytes_.erase(0, 3);
  if (bytes_.empty()) return refuse(ErrorCode::Empty, "The file is empty but for a byte order mark.");
  if (reading_ == TextReading::Windows1252) return decode_as(TextEncoding::Windows1252, false, 0);
  stage_ = Stage::Check;
}

void TextReader::check(std::size_t byte_budget) {
  const std::string_view part = utf8_prefix(std::string_view(bytes_).substr(at_), std::max<std::size_t>(byte_budget, 4));
  if (const std::size_t nul = part.find('\0'); nul != std::string_view::npos) return refuse_nul(bytes_, at_ + nul);
  if (const auto odd = first_invalid_utf8(part); odd || part.empty()) {
    out_.first_odd_line = line_of(bytes_, at_ + odd.value_or(0));
    at_ = 0;
    stage_ = Stage::Judge;
    return;
  }
  at_ += part.size();
  if (at_ == bytes_.size()) finish(std::move(bytes_));
}

// UTF-8 with damage, rather than another encoding: at least half of the runs of high bytes have the shape of UTF-8.
void TextReader::judge(std::size_t byte_budget) {
  const std::size_t goal = std::min(bytes_.size(), at_ + std::max<std::size_t>(byte_budget, 1));
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes_[i]); };
  while (at_ < goal) {
    const unsigned lead = byte(at_);
    if (lead == 0) return refuse_nul(bytes_, at_);
    ++at_;
    if (lead < 0x80) continue;
    std::size_t tails = 0;
    for (; at_ < bytes_.size() && byte(at_) >= 0x80; ++at_) tails += (byte(at_) & 0xC0u) == 0x80u;
    const std::size_t wanted = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 99;
    ++runs_;
    shaped_ += tails >= wanted;
  }
  if (at_ < bytes_.size()) return;
  if (reading_ == TextReading::Utf8 || (shaped_ > 0 && shaped_ * 2 >= runs_)) return refuse_odd_line();
  decode_as(TextEncoding::Windows1252, true, 0);
}

// False at a byte that means nothing.
bool TextReader::decode_windows_1252(std::size_t end) {
  for (; at_ < end; ++at_) {
    const unsigned byte = static_cast<unsigned char>(bytes_[at_]);
    const char32_t point = byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : byte;
    if (point == 0) return false;
    append_code_point(out_.text, point);
  }
  return true;
}

void TextReader::decode_utf16(std::size_t end) {
  const std::size_t high = out_.encoding == TextEncoding::Utf16Be ? 0 : 1;
  const auto unit = [&](std::size_t at) -> char32_t {
    if (at + 1 >= bytes_.size()) return 0xDC00;  // half a unit, or half a pair: damaged
    return static_cast<char32_t>((static_cast<unsigned char>(bytes_[at + high]) << 8) | static_cast<unsigned char>(bytes_[at + 1 - high]));
  };
  while (at_ < end) {
    char32_t point = unit(at_);
    at_ += 2;
    bool is_damaged = point >= 0xDC00 && point <= 0xDFFF;
    if (point >= 0xD800 && point < 0xDC00) {
      const char32_t low = at_ < bytes_.size() ? unit(at_) : 0;
      is_damaged = low < 0xDC00 || low > 0xDFFF || at_ + 1 >= bytes_.size();
      at_ += 2;
      point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
    }
    if (is_damaged) {
      return refuse(ErrorCode::WrongEncoding,
                    "This looks like " + std::string(encoding_name(out_.encoding)) + " text, but it is damaged." + std::string(kSaveAsUtf8));
    }
    if (point == 0) return refuse_nul(out_.text, out_.text.size());
    append_code_point(out_.text, point);
  }
}

void TextReader::decode(std::size_t byte_budget) {
  const std::size_t end = std::min(bytes_.size(), at_ + std::max<std::size_t>(byte_budget, 4));
  if (out_.encoding != TextEncoding::Windows1252) {
    decode_utf16(end);
  } else if (!decode_windows_1252(end)) {
    if (bytes_[at_] == '\0') return refuse_nul(bytes_, at_);
    if (out_.first_odd_line == 0) out_.first_odd_line = line_of(bytes_, at_);
    return refuse_odd_line();
  }
  if (error_ || at_ < bytes_.size()) return;
  if (out_.text.empty()) return refuse(ErrorCode::Empty, "The file is empty.");
  finish(std::move(out_.text));
}

Progress TextReader::step(std::size_t byte_budget) {
  switch (stage_) {
    case Stage::Begin: begin(); break;
    case Stage::Check: check(byte_budget); break;
    case Stage::Judge: judge(byte_budget); break;
    case Stage::Decode: decode(byte_budget); break;
    case Stage::Finished: break;
  }
  if (stage_ == Stage::Finished) return {1, 1};
  return {std::min(at_, bytes_.size()), bytes_.size() + 1};
}

Result<InputText> TextReader::take() {
  while (!step(size_t{1} << 30).is_finished()) {
  }
  if (error_) return std::unexpected(std::move(*error_));
  return std::move(out_);
}

Result<InputText> read_text(std::string source, std::string bytes, TextReading reading) {
  return TextReader(std::move(source), std::move(bytes), reading).take();
}

}  // namespace evenhand::exchange
