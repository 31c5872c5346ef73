#include "exchange/header_fingerprint.h"

#include <array>
#include <vector>

#include "domain/sha256.h"
#include "exchange/header_words.h"
#include "exchange/import_table.h"

namespace evenhand::exchange {
namespace {

constexpr std::array<std::string_view, kTableKindCount> kKinds = {"clients", "people", "opportunities", "touchpoints", "other"};
constexpr std::array<std::string_view, 2> kMarks = {"point", "comma"};
constexpr std::array<std::string_view, 3> kOrders = {"year", "day", "month"};

template <std::size_t N>
std::optional<std::size_t> place_of(const std::array<std::string_view, N>& words, std::string_view word) {
  for (std::size_t i = 0; i < N; ++i) {
    if (words[i] == word) return i;
  }
  return std::nullopt;
}

std::optional<std::size_t> number_of(std::string_view text) {
  if (text.empty() || text.size() > 5) return std::nullopt;
  std::size_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = 10 * value + static_cast<std::size_t>(c - '0');
  }
  return value;
}

std::vector<std::string_view> parts_of(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(mark), text.size());
    parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

}  // namespace

std::string header_fingerprint(const ImportTable& table) {
  std::string headers;
  for (const std::string& header : table.first_row()) headers += header_key(header) + "\n";
  return sha256_hex(headers);
}

std::string remembered_choices(const TableProposal& table) {
  const ImportChoices& choices = table.choices;
  std::string line;
  const auto add = [&](std::string item) { line += (line.empty() ? "" : ";") + item; };
  if (choices.kind) add("kind=" + std::string(kKinds[static_cast<std::size_t>(*choices.kind)]));
  for (const auto& [column, role] : choices.roles) add(std::to_string(column) + "=" + std::string(role_word(role)));
  for (const auto& [column, mark] : choices.decimals) add(std::to_string(column) + "=decimal-" + std::string(kMarks[static_cast<std::size_t>(mark)]));
  for (const auto& [column, order] : choices.date_orders) add(std::to_string(column) + "=date-" + std::string(kOrders[static_cast<std::size_t>(order)]));
  return line;
}

std::optional<ImportChoices> recalled_choices(std::string_view line, std::size_t column_count) {
  ImportChoices choices;
  choices.is_remembered = true;
  for (const std::string_view item : parts_of(line, ';')) {
    const std::size_t equals = item.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    const std::string_view key = item.substr(0, equals), value = item.substr(equals + 1);
    if (key == "kind") {
      const auto kind = place_of(kKinds, value);
      if (!kind) return std::nullopt;
      choices.kind = static_cast<TableKind>(*kind);
      continue;
    }
    const std::optional<std::size_t> column = number_of(key);
    if (!column || *column >= column_count) return std::nullopt;
    if (value.starts_with("decimal-")) {
      const auto mark = place_of(kMarks, value.substr(8));
      if (!mark) return std::nullopt;
      choices.decimals[*column] = static_cast<DecimalMark>(*mark);
    } else if (value.starts_with("date-")) {
      const auto order = place_of(kOrders, value.substr(5));
      if (!order) return std::nullopt;
      choices.date_orders[*column] = static_cast<DateOrder>(*order);
    } else {
      const std::optional<ColumnRole> role = role_of_word(value);
      if (!role) return std::nullopt;
      choices.roles[*column] = *role;
    }
  }
  const bool has_any = choices.kind || !choices.roles.empty() || !choices.decimals.empty() || !choices.date_orders.empty();
  return has_any ? std::optional(choices) : std::nullopt;
}

}  // namespace evenhand::exchange
