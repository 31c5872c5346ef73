// One line from a table to its proposal, for tests.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

#include "exchange/input.h"
#include "unit/exchange/test_files.h"

namespace evenhand::exchange::testing_support {

inline ImportProposal import_of(std::string text, ImportChoices choices = {}) {
  Result<Input> input = read_input("table.csv", std::move(text), std::move(choices));
  EXPECT_TRUE(input.has_value()) << (input ? "" : input.error().message);
  if (!input || !std::holds_alternative<ImportProposal>(*input)) return {};
  return std::get<ImportProposal>(std::move(*input));
}

inline ImportProposal import_of_file(std::string_view name, ImportChoices choices = {}) { return import_of(data_file(name), std::move(choices)); }

inline ColumnRole role_of(const ImportProposal& proposal, std::string_view header) {
  const auto found = std::ranges::find(proposal.columns, header, &ColumnProposal::header);
  EXPECT_NE(found, proposal.columns.end()) << header;
  return found == proposal.columns.end() ? ColumnRole::Unused : found->role;
}

inline std::string header_of(const ImportProposal& proposal, ColumnRole role) {
  const auto found = std::ranges::find(proposal.columns, role, &ColumnProposal::role);
  return found == proposal.columns.end() ? "" : found->header;
}

inline const Criterion* criterion_of(const ImportProposal& proposal, std::string_view id) {
  const auto& criteria = proposal.book->criteria;
  const auto found = std::ranges::find_if(criteria, [&](const Criterion& criterion) { return criterion.id.value == id; });
  return found == criteria.end() ? nullptr : &*found;
}

inline bool says(const ImportProposal& proposal, NoticeWeight weight, std::string_view part) {
  return std::ranges::any_of(proposal.notices, [&](const ImportNotice& notice) {
    return notice.weight == weight && notice.text.find(part) != std::string::npos;
  });
}

inline std::string all_notices(const ImportProposal& proposal) {
  std::string text;
  for (const ImportNotice& notice : proposal.notices) text += notice.text + "\n";
  return text;
}

inline double value_of(const Scenario& scenario, std::string_view client, std::string_view criterion) {
  for (const Client& each : *scenario.clients) {
    if (each.id.value != client) continue;
    for (const CriterionValue& value : each.values) {
      if (value.criterion.value == criterion) return value.value;
    }
  }
  return -1.0;
}

}  // namespace evenhand::exchange::testing_support
