// Text as people typed it: UTF-8 in, UTF-8 out. Composition to NFC is done where text enters the page.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace evenhand {

// Well-formed UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
bool is_utf8(std::string_view bytes);
bool are_utf8(std::initializer_list<std::string_view> texts);

// Leading and trailing white space removed, inner runs folded to one space. White space is that of Unicode, tabs, line
// breaks and no-break spaces included; zero-width marks U+200B and U+FEFF are dropped. Joiners stay: scripts need them.
std::string normalised_name(std::string_view name);

// For comparing words of people (skills, roles, languages): normalised_name with the letters A to Z in small.
std::string matching_name(std::string_view name);

// True when nothing is left after normalised_name.
bool is_blank(std::string_view text);

}  // namespace evenhand
