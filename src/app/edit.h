// An edit is what a person did: a label they would recognise and a function from Scenario to Scenario.
#pragma once

#include <functional>
#include <string>

#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand::app {

struct Edit {
  std::string label;                                 // "Weight of Hours a month: 60"
  std::function<Result<Scenario>(const Scenario&)> change;  // pure; an Error changes nothing
  // Edits of one interaction (one drag of a slider) carry the same non-empty key and make one undo step.
  std::string interaction;
};

}  // namespace evenhand::app
