// Free words of the policy's record in blind mode (L6): "agreed by Dana Okafor" gives a name away where the tables do not.
#pragma once

#include <string>
#include <string_view>

#include "app/app.h"

namespace evenhand::app {

// The text as it may be shown now: in blind mode every name of a person or client in it, in full or one part of it as a word of
// its own (hidden_words.h), reads as App::shown_name and the blind names of clients give it.
std::string shown_words(const App& app, std::string_view text);
// The same inside a sentence: "The team" is "the team" there.
std::string shown_inside(const App& app, std::string_view text);

}  // namespace evenhand::app
