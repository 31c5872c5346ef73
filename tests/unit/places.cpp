#include "unit/places.h"

namespace evenhand::testing_support {

std::string data_folder() { return EVENHAND_TEST_DATA "/"; }
std::string shared_folder() { return EVENHAND_SHARED_DATA "/"; }

}  // namespace evenhand::testing_support
