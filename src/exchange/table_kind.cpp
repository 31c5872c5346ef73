#include "exchange/table_kind.h"

#include <algorithm>
#include <array>

#include "exchange/column_synonyms.h"
#include "exchange/column_vocabulary.h"
#include "exchange/header_words.h"

namespace evenhand::exchange {
namespace {

using enum TableKind;

constexpr double kKeyShare = 0.98;

std::vector<std::string_view> parts_of(std::string_view list) {
  std::vector<std::string_view> parts;
  for (std::size_t start = 0; start < list.size();) {
    const std::size_t end = std::min(list.find(' ', start), list.size());
    parts.push_back(list.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}


// Whether some column of the table can be `role`, and where.
std::optional<std::size_t> column_for(const ImportTable& table, TableKind kind, std::initializer_list<ColumnRole> roles, int least) {
  for (std::size_t i = 0; i < table.first_row().size(); ++i) {
    for (const RoleMeaning& meaning : role_meanings(table.first_row()[i], kind)) {
      if (meaning.strength >= least && std::ranges::find(roles, meaning.role) != roles.end()) return i;
    }
  }
  return std::nullopt;
}

bool is_key(const ImportTable& table, std::optional<std::size_t> column) {
  return column && (table.profiles()[*column].cells == 0 || table.profiles()[*column].distinct_share() >= kKeyShare);
}

}  // namespace

KindGuess guess_kind(const ImportTable& table, bool has_header, bool is_alone) {
  if (!has_header) return {Clients, Confidence::Guess, "Without a header it is read as a list of clients.", 0};
  std::array<int, kTableKindCount> points = {};
  std::array<std::string, kTableKindCount> said;
  for (const std::string& header : table.first_row()) {
    const std::string key = header_key(header);
    if (key.empty()) continue;
    for (const KindWords& words : kind_words()) {
      if (!has_word(words.keys, key)) continue;
      points[static_cast<std::size_t>(words.kind)] += words.points;
      if (said[static_cast<std::size_t>(words.kind)].empty() || words.points > 1) said[static_cast<std::size_t>(words.kind)] = header;
    }
  }
  const std::size_t dot = table.source().find_last_of('.');
  const std::string name = header_key(table.source().substr(0, dot));
  for (const KindWords& words : file_words()) {
    const bool is_named = std::ranges::any_of(parts_of(words.keys), [&](std::string_view part) { return name.find(part) != std::string::npos; });
    if (is_named && !is_alone) points[static_cast<std::size_t>(words.kind)] += words.points;
  }
  const auto at = [&](TableKind kind) { return points[static_cast<std::size_t>(kind)]; };
  const TableKind record = at(Opportunities) >= at(Touchpoints) ? Opportunities : Touchpoints;
  const bool has_client = column_for(table, record, {ColumnRole::ClientName, ColumnRole::ClientId}, 2).has_value();
  const bool has_owner = column_for(table, record, {ColumnRole::OwnerName, ColumnRole::OwnerId, ColumnRole::OwnerEmail}, 2).has_value();
  const bool has_client_name = column_for(table, Clients, {ColumnRole::ClientName, ColumnRole::ClientGivenName}, 2).has_value();
  const auto answer = [&](TableKind kind) {
    const std::size_t i = static_cast<std::size_t>(kind);
    const std::string why = said[i].empty() ? "Its name suggests it." : "The header \xE2\x80\x9C" + said[i] + "\xE2\x80\x9D suggests it.";
    return KindGuess{kind, points[i] >= 4 ? Confidence::Certain : points[i] >= 2 ? Confidence::Likely : Confidence::Guess, why, points[i]};
  };

  const bool has_day = column_for(table, record, {ColumnRole::RecordDate, ColumnRole::RecordOpened, ColumnRole::RecordAmount}, 2).has_value();
  const bool is_record = has_client && has_day && at(record) >= 3 && at(record) * 2 >= at(Clients);
  if (is_record && (!is_alone || has_owner)) return answer(record);
  const auto person = column_for(table, People, {ColumnRole::OwnerId, ColumnRole::OwnerName, ColumnRole::OwnerEmail, ColumnRole::OwnerFamilyName}, 3);
  if (!has_client && at(People) >= (is_alone ? 4 : 2) && at(People) > at(Clients) && is_key(table, person)) return answer(People);
  if (is_alone) return answer(Clients);
  if (!has_client_name && !(has_client && has_owner)) {
    return {Other, Confidence::Likely, "It names neither clients nor people, so no figure needs it.", 0};
  }
  if (at(Clients) == 0 && !has_owner) return {Other, Confidence::Guess, "Nothing in it says that it lists clients.", 0};
  return answer(Clients);
}

}  // namespace evenhand::exchange
