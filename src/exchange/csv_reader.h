// Strict RFC 4180 reader as a resumable job (FS-7): comma, semicolon, tab or bar; CR, LF or CRLF; quoted line breaks;
// a `sep=` line; a missing last line end. The guess of the delimiter is in csv_delimiter.h.
// Blank rows, and title lines of one cell above a wider table, are skipped and counted; rows of another length are kept as
// they are and named; `="00123"` reads 00123.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "domain/error.h"
#include "domain/progress.h"
#include "exchange/csv_table.h"

namespace evenhand::exchange {

struct CsvLimits {
  std::size_t columns = 2'000;
  std::size_t rows = 2'000'000;
  std::size_t bytes = 150u * 1024u * 1024u;
};

struct CsvOptions {
  std::optional<char> delimiter = {};  // the person's choice; otherwise guessed
  CsvLimits limits = {};
};

// Drop the reader to cancel. Cells are compacted inside the text that it was given, so memory stays near the file's size.
class CsvReader {
 public:
  CsvReader(std::string source, std::string text, CsvOptions options = {});

  // Reads whole rows until at least `byte_budget` bytes are consumed, or the end, or an error.
  Progress step(std::size_t byte_budget);

  // After the last step: the table, or the first error (Malformed with row and column, TooLarge, Empty).
  Result<CsvTable> take();

 private:
  void start();
  void read_record();
  void read_plain_cell();
  bool read_quoted_cell(std::size_t column);
  void keep_record(std::size_t start, std::size_t cells, std::size_t filled);
  void fail(ErrorCode code, std::string message, std::size_t column);

  std::string source_;
  CsvOptions options_;
  CsvTable table_;
  std::size_t size_ = 0;
  std::size_t read_ = 0;           // next byte to read
  std::size_t write_ = 0;          // end of the compacted cells; never beyond read_
  std::size_t usual_columns_ = 0;  // of most records at the start of the file
  std::uint64_t record_ = 0;       // records begun, blank ones counted
  bool has_started_ = false;
  bool has_stray_quote_ = false;   // in the present record
  std::optional<Error> error_;
};

// The whole text at once.
Result<CsvTable> read_csv(std::string source, std::string text, CsvOptions options = {});

}  // namespace evenhand::exchange
