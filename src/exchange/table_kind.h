// What a table lists, judged from its headers, its file name and whether its keys repeat.
#pragma once

#include <string>

#include "exchange/import_table.h"
#include "exchange/import_types.h"

namespace evenhand::exchange {

struct KindGuess {
  TableKind kind = TableKind::Clients;
  Confidence confidence = Confidence::Guess;
  std::string why;    // one sentence
  int points = 0;     // for telling apart two tables of one kind
};

// `is_alone`: the only table. Then the plain book of business is assumed unless the headers clearly say otherwise, and
// "not used" is never the answer.
KindGuess guess_kind(const ImportTable& table, bool has_header, bool is_alone);

}  // namespace evenhand::exchange
