// Compares what ImGui was given with what the semantic tree says.
#pragma once

#include <string>
#include <vector>

#include "ui/kit/semantics.h"

namespace evenhand::test {

std::vector<std::string> lint_frame(const ui::Semantics& semantics);

}  // namespace evenhand::test
