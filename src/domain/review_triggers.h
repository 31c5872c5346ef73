// What a verdict is looked at again for (O6): review triggers that nobody has settled, and the answers people give to them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/edit_policy.h"
#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand {

// In the order of the verdict: those that nobody has said happened and changed nothing.
std::vector<std::string> open_triggers(const Verdict& verdict);
// The day of the last answer that it had not happened, else the day the verdict was made.
Date trigger_looked_at(const Verdict& verdict, std::string_view trigger);
// The open ones that nobody has looked at for so many days: asked about on that day.
inline constexpr int kTriggerAskedAfterDays = 14;
std::vector<std::string> due_triggers(const Verdict& verdict, const Date& today);

// Puts the answer on the verdict and in the log, given on `stamp.on` by `stamp.by` for `stamp.reason`, which is needed.
// Refused for a verdict that is not in force, and for what it does not wait for or what is settled already.
Result<Scenario> with_trigger_answer(const Scenario& scenario, const VerdictId& verdict, std::string trigger, TriggerStand stand, const Stamp& stamp);

}  // namespace evenhand
