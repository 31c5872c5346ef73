// CSV for spreadsheets (FS-10): RFC 4180, CRLF, UTF-8 with byte order mark; text that a spreadsheet would run as a
// formula gets a leading apostrophe, numbers are never touched. The rows so guarded list the guarded columns in a last
// column, which our own import uses to take the apostrophes off again.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace evenhand::exchange {

using CsvValue = std::variant<std::string, double>;

enum class CsvStyle : std::uint8_t { CommaPoint, SemicolonComma };  // delimiter and decimal mark

struct CsvSheet {
  std::vector<std::string> header;
  std::vector<std::vector<CsvValue>> rows;
};

std::string write_csv(const CsvSheet& sheet, CsvStyle style = CsvStyle::CommaPoint);

// True when a spreadsheet might take the text for a formula.
bool needs_guard(std::string_view text);

// Header of the column that lists the guarded columns of each row, from 1, separated by blanks.
inline constexpr std::string_view kGuardHeader = "Evenhand: apostrophe added in columns";

}  // namespace evenhand::exchange
