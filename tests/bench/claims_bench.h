// How long the verdicts on about 90 clients served by several people take: medians in milliseconds.
#pragma once

#include <string>

namespace evenhand::bench {

struct ClaimTimes {
  double import_ms = 0.0;      // reading the tables, the unit that the others are told in
  double verdicts_ms = 0.0;    // evidence, verdict, flips and the sweep of each weight, for all of them
  double robustness_ms = 0.0;  // 20,000 draws for each
  double checksum = 0.0;       // the same on every machine
};

// `folder` holds the tables of the public sample; without it, or where they are not, tables are made up.
ClaimTimes claim_times(const std::string& folder);

}  // namespace evenhand::bench
