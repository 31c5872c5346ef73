// Inside edit_policy*.cpp and ballot*.cpp only: one line more on the record.
#pragma once

#include <string>

#include "domain/edit_policy.h"

namespace evenhand::edit_parts {

// `what` was done now, under the policy in force in `scenario`.
void note_in_log(Scenario& scenario, const Stamp& stamp, std::string what);
// The same under a version named here: that of the ownership policy, with the hash of the data that a verdict was made from.
void note_under_version(Scenario& scenario, const Stamp& stamp, std::string what, int version, std::string data_hash = {});

// Texts of the stamp as they are stored; an Error when one is no text.
Result<Stamp> clean_stamp(const Stamp& stamp);

}  // namespace evenhand::edit_parts
