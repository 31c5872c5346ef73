// What headers mean: a table of synonyms of the usual CRM exports, in English, German, French, Spanish and Dutch.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "domain/policy.h"
#include "exchange/import_types.h"

namespace evenhand::exchange {

struct RoleMeaning {
  ColumnRole role = ColumnRole::Unused;
  int strength = 0;  // 4 says exactly this .. 1 perhaps this
};

// All that a header may mean in a table of this kind, best first; empty when unknown.
std::vector<RoleMeaning> role_meanings(std::string_view header, TableKind kind = TableKind::Clients);

// Means something in a table of any kind.
bool is_known_header(std::string_view header);

struct CriterionMeaning {
  Ledger ledger = Ledger::Burden;
  std::string_view unit;
  bool is_additive = true;
};

// Set when the header says what kind of number the column holds.
std::optional<CriterionMeaning> criterion_meaning(std::string_view header);

// An id, code, phone or post code, date, or place on the map: digits that are no quantity.
bool names_no_quantity(std::string_view header);

// "hours a week" and the like, in four languages.
bool is_weekly(std::string_view header);

}  // namespace evenhand::exchange
