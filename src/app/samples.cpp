#include "app/samples.h"

#include <array>

#include "app/sample_books.h"
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

// What the import makes of a pasted table of two columns. Its id is made from the day as well, so that is of the story's.
Result<Scenario> sample::only_names(Date today) {
  Result<exchange::Input> input = exchange::read_input("two-columns.csv", std::string(k_two_columns));
  if (!input) return std::unexpected(std::move(input.error()));
  Result<Scenario> scenario = exchange::build_scenario(std::get<exchange::ImportProposal>(std::move(*input)), "Only names", iso_date(kSampleDay));
  if (scenario) scenario->source.imported_on = iso_date(today);
  return scenario;
}

}  // namespace evenhand::app
