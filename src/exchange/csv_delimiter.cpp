#include "exchange/csv_delimiter.h"

#include <algorithm>
#include <map>
#include <vector>

namespace evenhand::exchange {
namespace {

constexpr std::size_t kRecords = 200;
constexpr std::size_t kMaxLook = 4u * 1024u * 1024u;

// Column counts of the first records; blank ones are left out, and a last one that the look cuts off.
std::vector<std::size_t> column_counts(std::string_view text, char delimiter) {
  std::vector<std::size_t> counts;
  std::size_t columns = 1;
  bool is_quoted = false, is_cell_start = true, has_text = false;
  const auto end_record = [&] {
    if (has_text) counts.push_back(columns);
    columns = 1;
    is_cell_start = true;
    has_text = false;
  };
  const std::size_t size = std::min(text.size(), kMaxLook);
  for (std::size_t i = 0; i < size && counts.size() < kRecords; ++i) {
    const char c = text[i];
    if (is_quoted) {
      if (c == '"' && i + 1 < size && text[i + 1] == '"') ++i;
      else if (c == '"') is_quoted = false;
    } else if (c == '"' && is_cell_start) {
      is_quoted = has_text = true;
      is_cell_start = false;
    } else if (c == '\n' || c == '\r') {
      end_record();
    } else if (c == delimiter) {
      ++columns;
      is_cell_start = true;
    } else {
      is_cell_start = false;
      has_text = true;
    }
  }
  if (size == text.size() && counts.size() < kRecords && !is_quoted) end_record();
  return counts;
}

struct Fit {
  std::size_t columns = 1;
  double consistency = 0.0;
};

Fit fit_of(std::string_view text, char delimiter) {
  const std::vector<std::size_t> counts = column_counts(text, delimiter);
  std::map<std::size_t, std::size_t> tally;
  for (const std::size_t count : counts) ++tally[count];
  Fit fit;
  std::size_t best = 0;
  for (const auto& [columns, times] : tally) {
    if (times >= best) {
      best = times;
      fit.columns = columns;
    }
  }
  if (counts.empty() || fit.columns < 2) return fit;
  const bool may_be_decimal_commas = delimiter == ',' && counts.front() == 1 && fit.columns == 2;
  if (may_be_decimal_commas) return {};
  fit.consistency = static_cast<double>(best) / static_cast<double>(counts.size());
  if (counts.front() != fit.columns) fit.consistency *= 0.5;
  return fit;
}

struct SepLine {
  char delimiter = 0;
  std::size_t size = 0;
};

SepLine sep_line(std::string_view text) {
  if (text.size() < 5) return {};
  const std::string_view word = text.substr(0, 4);
  if (word != "sep=" && word != "SEP=" && word != "Sep=") return {};
  const std::string_view rest = text.substr(5);
  const std::size_t end = rest.starts_with("\r\n") ? 2 : rest.starts_with('\n') || rest.starts_with('\r') ? 1 : 0;
  return end == 0 ? SepLine{} : SepLine{text[4], 5 + end};
}

}  // namespace

DelimiterGuess guess_delimiter(std::string_view text, std::optional<char> wanted) {
  const SepLine line = sep_line(text);
  text.remove_prefix(line.size);
  if (!wanted && line.size > 0) wanted = line.delimiter;
  if (wanted) return {*wanted, fit_of(text, *wanted).columns, line.size};

  DelimiterGuess guess{',', 1, line.size};
  Fit best;
  for (const char delimiter : kDelimiters) {
    const Fit fit = fit_of(text, delimiter);
    const bool is_better = fit.consistency > best.consistency ||
                           (fit.consistency == best.consistency && fit.consistency > 0 && fit.columns > best.columns);
    if (!is_better) continue;
    best = fit;
    guess.delimiter = delimiter;
    guess.columns = fit.columns;
  }
  return guess;
}

}  // namespace evenhand::exchange
