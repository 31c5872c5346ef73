#include "app/samples.h"

#include <array>

#include "app/sample_books.h"
#include "app/sample_parts.h"
#include "exchange/input.h"

namespace evenhand::app {

namespace {

#include "generated/sample_tables.inc"

constexpr std::array kSamples = {
    Sample{"uneven-load", "Uneven load", "8 people, 118 clients. Two carry more than a fair share, two have room.", sample::uneven_load},
    Sample{"claims", "One client, three claims", "6 people of two functions, 12 accounts. Who owns the relationship now?", sample::overlapping_claims},
    Sample{"large-region", "A large region", "60 people in six teams, 3,000 clients in many scripts.", sample::large_region},
    Sample{"two-columns", "Only names", "3 people, 24 clients. A table of client and owner, nothing else.", sample::only_names},
};

}  // namespace

std::span<const Sample> samples() { return kSamples; }

// What the import makes of a pasted table of two columns.
Result<Scenario> sample::only_names() {
  Result<exchange::Input> input = exchange::read_input("two-columns.csv", std::string(k_two_columns));
  if (!input) return std::unexpected(std::move(input.error()));
  return exchange::build_scenario(std::get<exchange::ImportProposal>(std::move(*input)), "Only names", iso_date(sample::kToday));
}

}  // namespace evenhand::app
