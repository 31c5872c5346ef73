// Tables for tests: all cells of a parsed table, an independent slow parser, and random tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/csv_reader.h"
#include "unit/domain/random_scenario.h"

namespace evenhand::exchange::testing_support {

using Rows = std::vector<std::vector<std::string>>;

inline Rows rows_of(const CsvTable& table) {
  Rows rows;
  for (std::size_t i = 0; i < table.row_count(); ++i) {
    rows.emplace_back();
    for (RowCells cells = table.row(i); cells.next();) rows.back().emplace_back(cells.cell());
  }
  return rows;
}

// One character at a time, cells copied; knows nothing of limits, guards or guesses. Blank rows are dropped.
inline Rows slow_rows(std::string_view text, char delimiter) {
  Rows rows(1);
  std::string cell;
  bool is_quoted = false;
  const auto end_cell = [&] {
    rows.back().push_back(cell);
    cell.clear();
  };
  const auto end_row = [&] {
    end_cell();
    bool is_blank = true;
    for (const std::string& each : rows.back()) is_blank = is_blank && each.empty();
    if (is_blank) rows.back().clear();
    else rows.emplace_back();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
      cell.push_back('"');
      ++i;
    } else if (c == '"') {
      is_quoted = !is_quoted;
    } else if (!is_quoted && c == delimiter) {
      end_cell();
    } else if (!is_quoted && (c == '\n' || c == '\r')) {
      if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') ++i;
      end_row();
    } else {
      cell.push_back(c);
    }
  }
  if (!cell.empty() || !rows.back().empty()) end_row();
  if (rows.back().empty()) rows.pop_back();
  return rows;
}

inline std::string quoted_cell(const std::string& cell) {
  std::string quoted = "\"";
  for (const char c : cell) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

// A rectangular table of `columns`, as text; cells hold delimiters, quotes and line breaks.
inline std::string random_table(evenhand::testing_support::Random& random, char delimiter, std::size_t rows, std::size_t columns) {
  static const std::string kPieces[] = {"a", "B7", " ", ",", ";", "\"", "\n", "\r\n", "\t", "|", "é", "12.5", "=", "'"};
  const std::string line_end = random.one_in(2) ? "\r\n" : random.one_in(2) ? "\n" : "\r";
  std::string text;
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      std::string cell = column == 0 || row == 0 ? "k" : "";
      for (std::size_t n = random.below(4); n > 0; --n) cell += kPieces[random.below(std::size(kPieces))];
      const bool is_special = cell.find_first_of("\"\r\n,;\t|=") != std::string::npos;
      if (column > 0) text.push_back(delimiter);
      text += is_special || random.one_in(4) ? quoted_cell(cell) : cell;
    }
    if (row + 1 < rows || random.one_in(2)) text += line_end;
  }
  return text;
}

}  // namespace evenhand::exchange::testing_support
