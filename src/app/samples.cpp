#include "app/samples.h"

#include <array>

namespace evenhand::app {

namespace {

// Written by the build from assets/samples: one `constexpr std::string_view k_<file name>` per table.
#include "generated/sample_tables.inc"

constexpr std::array kSamples = {
    Sample{"uneven-load", "Uneven load", "8 people, 118 clients. Two carry more than a fair share, two have room.", k_uneven_load},
    Sample{"two-columns", "Only names", "3 people, 24 clients. A table of client and owner, nothing else.", k_two_columns},
    Sample{"large-region", "A large region", "24 people in four teams, 640 clients in many scripts.", k_large_region},
};

}  // namespace

std::span<const Sample> samples() { return kSamples; }

}  // namespace evenhand::app
