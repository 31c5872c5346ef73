// A node of the decision tree in words, the same in the drawn tree, in the editor and on the way that a claim took.
#pragma once

#include <string>
#include <string_view>

#include "domain/format.h"
#include "domain/ownership_policy.h"

namespace evenhand::ownership {

// "Margin at least 0.20?", "Clear owner". `own_words`: the team's for it, as they may be shown; then the threshold follows in brackets.
std::string node_words(const DecisionNode& node, std::string_view own_words = {}, const Locale& locale = kEnglish);

}  // namespace evenhand::ownership
