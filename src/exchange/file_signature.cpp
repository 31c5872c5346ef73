#include "exchange/file_signature.h"

#include <algorithm>
#include <cstddef>

namespace evenhand::exchange {
namespace {

struct Signature {
  std::string_view bytes;
  std::size_t offset;
  std::string_view what;
};

using namespace std::string_view_literals;

constexpr std::string_view kSpreadsheetAdvice =
    " Open it there, choose Save as or Download, take \xE2\x80\x9C""CSV UTF-8\xE2\x80\x9D, and drop that file.";
constexpr std::string_view kTableAdvice = " Save the table as CSV and drop that file.";

constexpr Signature kOthers[] = {
    {"%PDF-"sv, 0, "This is a PDF."},
    {"\x89PNG\r\n\x1A\n"sv, 0, "This is a picture (PNG)."},
    {"\xFF\xD8\xFF"sv, 0, "This is a picture (JPEG)."},
    {"GIF87a"sv, 0, "This is a picture (GIF)."},
    {"GIF89a"sv, 0, "This is a picture (GIF)."},
    {"II*\0"sv, 0, "This is a picture (TIFF)."},
    {"MM\0*"sv, 0, "This is a picture (TIFF)."},
    {"WEBP"sv, 8, "This is a picture (WebP)."},
    {"ftypheic"sv, 4, "This is a picture (HEIC)."},
    {"ftypavif"sv, 4, "This is a picture (AVIF)."},
    {"{\\rtf"sv, 0, "This is a formatted text document (RTF)."},
    {"\x1F\x8B"sv, 0, "This is a gzip archive."},
    {"7z\xBC\xAF\x27\x1C"sv, 0, "This is a 7-Zip archive."},
    {"Rar!\x1A\x07"sv, 0, "This is a RAR archive."},
    {"PAR1"sv, 0, "This is a Parquet file."},
    {"SQLite format 3\0"sv, 0, "This is a SQLite database."},
    {"\0\0\xFE\xFF"sv, 0, "This is text in UTF-32."},
    {"\xFF\xFE\0\0"sv, 0, "This is text in UTF-32."},
};

constexpr std::string_view kTags[] = {"<!doctype html", "<html", "<head", "<body", "<table", "<script", "<meta", "<div", "<!--"};

bool has_at(std::string_view bytes, std::size_t offset, std::string_view wanted) {
  return bytes.size() >= offset + wanted.size() && bytes.substr(offset, wanted.size()) == wanted;
}

std::string_view without_mark_and_blanks(std::string_view bytes) {
  if (has_at(bytes, 0, "\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t start = bytes.find_first_not_of(" \t\r\n\f");
  return start == std::string_view::npos ? std::string_view{} : bytes.substr(start);
}

std::string lower_head(std::string_view bytes) {
  std::string head(bytes.substr(0, 32));
  std::ranges::transform(head, head.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return head;
}

std::string describe_zip(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 64 * 1024);
  const auto holds = [&](std::string_view part) { return head.find(part) != std::string_view::npos; };
  if (holds("word/")) return "This is a Word document (.docx)." + std::string(kTableAdvice);
  if (holds("opendocument.spreadsheet")) return "This is a LibreOffice spreadsheet (.ods)." + std::string(kSpreadsheetAdvice);
  if (holds("xl/") || holds("[Content_Types].xml")) return "This is an Excel workbook (.xlsx)." + std::string(kSpreadsheetAdvice);
  return "This is a zip archive; Excel workbooks (.xlsx) look like this too. If it is a workbook, open it and save the table "
         "as \xE2\x80\x9C""CSV UTF-8\xE2\x80\x9D; otherwise unpack it and drop the CSV file inside.";
}

}  // namespace

std::optional<std::string> describe_foreign_file(std::string_view bytes) {
  if (has_at(bytes, 0, "PK\x03\x04") || has_at(bytes, 0, "PK\x05\x06")) return describe_zip(bytes);
  if (has_at(bytes, 0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
    return "This is a file of an older Office program, perhaps an Excel workbook (.xls)." + std::string(kSpreadsheetAdvice);
  }
  for (const Signature& signature : kOthers) {
    if (has_at(bytes, signature.offset, signature.bytes)) return std::string(signature.what) + std::string(kTableAdvice);
  }
  const std::string head = lower_head(without_mark_and_blanks(bytes));
  if (std::ranges::any_of(kTags, [&](std::string_view tag) { return head.starts_with(tag); })) {
    return "This is a web page (HTML), perhaps a sign-in page that was saved instead of the export. "
           "Export the table as CSV again while signed in, and drop that file.";
  }
  if (head.starts_with("<?xml")) return "This is an XML file." + std::string(kTableAdvice);
  return std::nullopt;
}

}  // namespace evenhand::exchange
