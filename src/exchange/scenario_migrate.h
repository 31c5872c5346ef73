// Files of earlier schema versions (X1). A schema version only adds members, so that an older file reads as it is, and so
// does a newer one that an older page has passed through. What can be in the way: a member that the older version did not
// know and passed through as it came, and that has since got a meaning it does not fit.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "exchange/json_document.h"

namespace evenhand::exchange {

// For a file of `schema_version` in which something is wrong at `pointer`: when that is inside a member which came with a
// later schema, the member is renamed in every object of its kind ("skills" to "skillsOfSchema1"), where it is kept as
// unknown. Gives the name, for a warning; nothing when the member was known to the version that wrote the file.
std::optional<std::string> set_aside_later_member(JsonDocument& document, std::string_view pointer, int schema_version);

}  // namespace evenhand::exchange
