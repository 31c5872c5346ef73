// Numbers as people write them, decided once per column and never per cell (FS-8): decimal mark, thousands marks
// (comma, point, apostrophe, U+2019, blank, U+00A0, U+202F; also Indian groups), currency, percent, accounting brackets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace evenhand::exchange {

enum class DecimalMark : std::uint8_t { Point, Comma };

// What a column is, over all its cells.
enum class NumberKind : std::uint8_t {
  NotNumbers,  // fewer than nine of ten cells are numbers
  Numbers,     // one reading
  Ambiguous,   // both readings are possible and differ ("1.234"), or the column mixes both styles: ask
};

struct NumberColumn {
  NumberKind kind = NumberKind::NotNumbers;
  DecimalMark decimal = DecimalMark::Point;  // the better reading; for Ambiguous the first of equals
  bool has_evidence = false;                 // the decimal mark was seen, not only assumed
  bool is_mixed = false;                     // Ambiguous because both styles occur
  bool is_percent = false;                   // most numbers carry a percent sign; values stay as written (45 % = 45)
  std::string unit;                          // ISO 4217 code when one currency is written ("$" stays "$"), else "%" or empty
  bool has_mixed_currencies = false;
  std::size_t cells = 0;      // not blank
  std::size_t numbers = 0;    // readable under `decimal`
  std::size_t negatives = 0;  // of these, below zero
  bool is_whole = true;       // every number is whole
  std::string example;        // an ambiguous cell, as written
};

// Blank, and what people write for blank: "NULL", "N/A", "#N/A", "none", "-", a dash. Letter case does not matter.
bool is_blank_cell(std::string_view cell);

// The value of a cell under one decimal mark; nothing when it is no number under it. Always finite.
std::optional<double> parse_number(std::string_view cell, DecimalMark decimal);

// Collects a column's cells and answers once.
class NumberScan {
 public:
  void add(std::string_view cell);  // blanks are ignored
  NumberColumn result(std::optional<DecimalMark> chosen = {}) const;  // a chosen mark ends ambiguity

 private:
  struct Reading {
    std::size_t numbers = 0;
    std::size_t negatives = 0;
    std::size_t only = 0;  // readable under this mark and not under the other
    bool is_whole = true;
  };

  Reading point_;
  Reading comma_;
  std::size_t cells_ = 0;
  std::size_t readable_ = 0;   // under one mark or both
  std::size_t differing_ = 0;  // readable under both with different values
  std::size_t percents_ = 0;
  std::string currency_;
  bool has_mixed_currencies_ = false;
  std::string example_;
};

}  // namespace evenhand::exchange
