// Where the tests' files are. Known to one source file alone, so that a compiler cache serves the others in every checkout.
#pragma once

#include <string>

namespace evenhand::testing_support {

std::string data_folder();    // tests/data/
std::string shared_folder();  // real data and corpora beside the project, where they are

}  // namespace evenhand::testing_support
