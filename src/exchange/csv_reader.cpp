#include "exchange/csv_reader.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "domain/format.h"
#include "exchange/csv_delimiter.h"

namespace evenhand::exchange {
namespace {

std::string count_text(std::uint64_t count) { return format_count(static_cast<std::int64_t>(count)); }

}  // namespace

CsvReader::CsvReader(std::string source, std::string text, CsvOptions options)
    : source_(std::move(source)), options_(options), size_(text.size()) {
  table_.cells_ = std::move(text);
}

void CsvReader::fail(ErrorCode code, std::string message, std::size_t column) {
  error_ = Error{code, std::move(message), Place{source_, {}, record_, column}};
  read_ = size_;
}

void CsvReader::start() {
  has_started_ = true;
  if (size_ > options_.limits.bytes) {
    fail(ErrorCode::TooLarge,
         "The table has " + count_text(size_ / (1024 * 1024)) + " MB; up to " + count_text(options_.limits.bytes / (1024 * 1024)) +
             " MB can be read. Export fewer columns or a shorter period.",
         0);
    return;
  }
  const DelimiterGuess guess = guess_delimiter(table_.cells_, options_.delimiter);
  table_.delimiter_ = guess.delimiter;
  usual_columns_ = guess.columns;
  read_ = guess.skip;
}

Progress CsvReader::step(std::size_t byte_budget) {
  if (!has_started_) start();
  const std::size_t goal = size_ - read_ > byte_budget ? read_ + byte_budget : size_;
  while (read_ < goal && !error_) read_record();
  return {read_, size_};
}

void CsvReader::read_plain_cell() {
  const char* data = table_.cells_.data();
  const char delimiter = table_.delimiter_;
  std::size_t end = read_;
  bool has_quote = false;
  while (end < size_ && data[end] != delimiter && data[end] != '\n' && data[end] != '\r') {
    has_quote |= data[end] == '"';
    ++end;
  }
  std::string_view cell(data + read_, end - read_);
  if (has_quote) {
    const bool is_guarded = cell.size() >= 3 && cell.starts_with("=\"") && cell.ends_with('"') &&
                            cell.substr(2, cell.size() - 3).find('"') == std::string_view::npos;
    if (is_guarded) cell = cell.substr(2, cell.size() - 3);
    else has_stray_quote_ = true;
  }
  std::memmove(table_.cells_.data() + write_, cell.data(), cell.size());
  write_ += cell.size();
  read_ = end;
}

bool CsvReader::read_quoted_cell(std::size_t column) {
  char* data = table_.cells_.data();
  const std::size_t opened = read_++;
  while (true) {
    const void* found = read_ < size_ ? std::memchr(data + read_, '"', size_ - read_) : nullptr;
    if (found == nullptr) {
      fail(ErrorCode::Malformed,
           "The quotation mark that opens row " + count_text(record_) + ", column " + count_text(column) +
               " is never closed. Close it, or export the table again.",
           column);
      return false;
    }
    const std::size_t quote = static_cast<std::size_t>(static_cast<const char*>(found) - data);
    const bool is_doubled = quote + 1 < size_ && data[quote + 1] == '"';
    const std::size_t size = quote - read_ + (is_doubled ? 1 : 0);
    std::memmove(data + write_, data + read_, size);
    write_ += size;
    read_ = quote + (is_doubled ? 2 : 1);
    if (!is_doubled) break;
  }
  if (read_ == size_ || data[read_] == table_.delimiter_ || data[read_] == '\n' || data[read_] == '\r') return true;
  const bool is_backslashed = read_ >= opened + 3 && data[read_ - 2] == '\\';
  fail(ErrorCode::Malformed,
       "Row " + count_text(record_) + ", column " + count_text(column) + " has text after a closing quotation mark." +
           (is_backslashed ? " The file seems to write quotation marks as \\\"; export it with doubled quotation marks (\"\")."
                           : " A quotation mark inside a cell must be doubled (\"\")."),
       column);
  return false;
}

void CsvReader::read_record() {
  ++record_;
  has_stray_quote_ = false;
  const std::size_t start = write_;
  std::size_t cells = 0, filled = 0, last_filled = 0;
  while (true) {
    const std::size_t cell_start = write_;
    if (read_ < size_ && table_.cells_[read_] == '"') {
      if (!read_quoted_cell(cells + 1)) return;
    } else {
      read_plain_cell();
    }
    ++cells;
    if (write_ > cell_start) {
      ++filled;
      last_filled = cells;
    }
    const bool is_last = read_ == size_ || table_.cells_[read_] != table_.delimiter_;
    if (read_ < size_) {
      const bool is_pair = table_.cells_[read_] == '\r' && read_ + 1 < size_ && table_.cells_[read_ + 1] == '\n';
      read_ += is_last && is_pair ? 2 : 1;
    }
    table_.cells_.data()[write_++] = '\0';
    if (is_last) break;
  }
  const std::size_t width = table_.starts_.empty() ? cells : std::min(cells, std::max(last_filled, table_.columns_));
  if (width > options_.limits.columns) {
    fail(ErrorCode::TooLarge,
         "Row " + count_text(record_) + " has " + count_text(width) + " columns; up to " + count_text(options_.limits.columns) +
             " can be read. Export only the columns that matter: the client, its account manager and the numbers to compare.",
         0);
    return;
  }
  keep_record(start, width, filled);
}

void CsvReader::keep_record(std::size_t start, std::size_t cells, std::size_t filled) {
  const std::size_t row = table_.starts_.empty() ? 0 : table_.starts_.size() - 1;
  const bool is_title = row == 0 && filled == 1 && usual_columns_ >= 3 && record_ <= 20;
  if (filled == 0 || is_title) {
    write_ = start;
    table_.title_rows_ += is_title;
    table_.skipped_rows_.push_back(static_cast<std::uint32_t>(row));
    return;
  }
  if (row >= options_.limits.rows) {
    fail(ErrorCode::TooLarge, "The table has more than " + count_text(options_.limits.rows) +
                                  " rows. Export a shorter period, or one row per client.", 0);
    return;
  }
  if (row == 0) {
    table_.columns_ = cells;
    table_.starts_.push_back(static_cast<std::uint32_t>(start));
  } else if (cells != table_.columns_) {
    ++table_.ragged_count_;
    if (table_.ragged_.size() < CsvTable::kMaxNamedRows) {
      table_.ragged_.push_back({row, cells, cells < table_.columns_ ? RaggedKind::Short : RaggedKind::Long});
    }
  }
  if (has_stray_quote_ && table_.stray_quotes_.size() < CsvTable::kMaxNamedRows) table_.stray_quotes_.push_back(row);
  table_.starts_.push_back(static_cast<std::uint32_t>(write_));
}

Result<CsvTable> CsvReader::take() {
  while (step(size_t{1} << 30).done < size_) {
  }
  if (!error_ && table_.row_count() == 0) fail(ErrorCode::Empty, "The file has no rows, only blank lines.", 0);
  if (error_) return std::unexpected(*error_);
  if (write_ < size_) table_.cells_.resize(write_);
  return std::move(table_);
}

Result<CsvTable> read_csv(std::string source, std::string text, CsvOptions options) {
  return CsvReader(std::move(source), std::move(text), options).take();
}

}  // namespace evenhand::exchange
