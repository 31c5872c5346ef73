// The table behind column_vocabulary: header keys (header_words.h) of the usual exports and of plain spreadsheets, in
// English, German, French, Spanish and Dutch, with what they mean in a table of each kind.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "exchange/import_types.h"

namespace evenhand::exchange {

using KindSet = std::uint8_t;  // one bit for each TableKind
constexpr KindSet only(TableKind kind) { return static_cast<KindSet>(1u << static_cast<unsigned>(kind)); }

struct Synonyms {
  ColumnRole role;
  int strength;           // 4 says exactly this .. 1 perhaps this
  KindSet kinds;
  std::string_view keys;  // parted by blanks
};

std::span<const Synonyms> client_synonyms();  // tables of clients, and what records say of their client and owner
std::span<const Synonyms> person_synonyms();
std::span<const Synonyms> record_synonyms();

// Words that tell what a table lists.
struct KindWords {
  TableKind kind;
  int points;
  std::string_view keys;
};
std::span<const KindWords> kind_words();
// Parts of file names that do.
std::span<const KindWords> file_words();

}  // namespace evenhand::exchange
