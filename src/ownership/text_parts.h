// Inside src/ownership only: names of a claim's people and criteria as its sentences say them.
#pragma once

#include <string>
#include <vector>

#include "ownership/ownership_texts.h"

namespace evenhand::ownership {

std::string name_at(const ClaimTelling& telling, std::size_t claimant);
std::string names_at(const ClaimTelling& telling, const std::vector<std::size_t>& claimants);
std::string criterion_name(const ClaimTelling& telling, std::size_t k);  // in small: "net new business"
std::string criterion_names(const ClaimTelling& telling, const std::vector<std::size_t>& criteria);

}  // namespace evenhand::ownership
