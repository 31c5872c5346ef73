#include "exchange/csv_writer.h"

#include <algorithm>

#include "exchange/decimal_text.h"

namespace evenhand::exchange {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kTriggers[] = {"="sv,  "+"sv,  "-"sv,  "@"sv, "\t"sv, "\r"sv, "\n"sv, "\0"sv,
                                          "\xEF\xBC\x9D"sv, "\xEF\xBC\x8B"sv, "\xEF\xBC\x8D"sv, "\xEF\xBC\xA0"sv, "\xE2\x88\x92"sv};

bool is_plain_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const auto is_digits = [](std::string_view part) {
    return !part.empty() && std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
  };
  if (point == std::string_view::npos) return is_digits(text);
  return is_digits(text.substr(0, point)) && is_digits(text.substr(point + 1));
}

class Sheet {
 public:
  Sheet(CsvStyle style, bool has_guards) : delimiter_(style == CsvStyle::CommaPoint ? ',' : ';'), has_guards_(has_guards) {}

  void row(const std::vector<CsvValue>& values, std::string_view last_cell) {
    std::string guarded;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (i > 0) out_.push_back(delimiter_);
      if (const double* number = std::get_if<double>(&values[i])) {
        out_ += localised(*number);
        continue;
      }
      const std::string& text = std::get<std::string>(values[i]);
      if (needs_guard(text)) {
        guarded += (guarded.empty() ? "" : " ") + std::to_string(i + 1);
        cell("'" + text);
      } else {
        cell(text);
      }
    }
    if (has_guards_) {
      out_.push_back(delimiter_);
      if (last_cell.empty()) cell(guarded);
      else cell(last_cell);
    }
    out_ += "\r\n";
  }

  std::string take() { return std::move(out_); }

 private:
  std::string localised(double number) const {
    std::string text = shortest_decimal(number);
    if (delimiter_ == ';') std::ranges::replace(text, '.', ',');
    return text;
  }

  void cell(std::string_view text) {
    const bool is_special = text.find_first_of("\"\r\n\t|;,") != std::string_view::npos || text.starts_with(' ') || text.ends_with(' ');
    if (!is_special) {
      out_ += text;
      return;
    }
    out_.push_back('"');
    for (const char c : text) {
      if (c == '"') out_.push_back('"');
      out_.push_back(c);
    }
    out_.push_back('"');
  }

  std::string out_ = "\xEF\xBB\xBF";
  char delimiter_;
  bool has_guards_;
};

std::vector<CsvValue> as_values(const std::vector<std::string>& header) { return {header.begin(), header.end()}; }

}  // namespace

bool needs_guard(std::string_view text) {
  if (is_plain_number(text)) return false;
  while (text.starts_with(' ') || text.starts_with('"') || text.starts_with('\'') || text.starts_with("\xC2\xA0")) {
    text.remove_prefix(text.starts_with("\xC2\xA0") ? 2 : 1);
  }
  return std::ranges::any_of(kTriggers, [&](std::string_view trigger) { return text.starts_with(trigger); });
}

std::string write_csv(const CsvSheet& sheet, CsvStyle style) {
  const auto is_guarded = [](const CsvValue& value) {
    const std::string* text = std::get_if<std::string>(&value);
    return text != nullptr && needs_guard(*text);
  };
  const bool has_guards =
      std::ranges::any_of(sheet.rows, [&](const std::vector<CsvValue>& row) { return std::ranges::any_of(row, is_guarded); });
  Sheet out(style, has_guards);
  out.row(as_values(sheet.header), kGuardHeader);
  for (const std::vector<CsvValue>& row : sheet.rows) out.row(row, {});
  return out.take();
}

}  // namespace evenhand::exchange
