// The rules that every Scenario in the page keeps (style 9: parse, then trust):
// - the scenario, every person, client, criterion, touchpoint, opportunity, ballot round and survey has an id, unique among
//   its kind; lists are sorted and without repeats as scenario.h, person.h, client.h, records.h and voices.h say;
// - whatever is named exists: people and clients in assignments, conflicts, touchpoints, opportunities, credits, wishes and
//   survey answers; people in an open ballot round; criteria in values and for utilisation. Closed rounds and agreed
//   policies are history: they may name people and criteria that are gone;
// - names, skills, regions and the like, goals and log entries are not blank; every text is well-formed UTF-8;
// - every date is a day of the calendar in the years 0 to 9999; a leave does not end before it begins;
// - fte 0..2; contract and bandwidth hours 0..744 a month; values, minutes and amounts finite and >= 0; caps >= 0;
//   skill levels 1..5, each skill once by its matching name (text.h); renewal probability 0..1, satisfaction 0..10;
// - shares above 0, at most 1, and 1 in sum per client (within kShareSlack); a client without any is unassigned; so the
//   credits of an opportunity. A reason for a lock only where there is a lock;
// - policy: 1..kMaxCriteria criteria, weights 0..kMaxWeight, tolerance above 0 and below 1, version at least 1, rules within
//   the ranges of policy.h; the agreed versions rise, and each keeps these rules by itself;
// - ballots: only the last round may be open; each ballot weighs every criterion of the round with 0..100; names as the
//   disclosure promises; a result only when closed; survey answers 1..5;
// - plans, reviews, handovers, verdicts and what else is about accounts: as plan_records.h, ownership_records.h and
//   account_records.h say; their clients exist, and people do except where those headers call a record history;
// - the ownership policy: as ownership_policy.h says, with a tree that has neither gap nor loop (decision_tree.h);
// - the date of import is empty or YYYY-MM-DD, the time of a log entry YYYY-MM-DDThh:mm.
#pragma once

#include <cstddef>
#include <optional>

#include "domain/error.h"
#include "domain/scenario.h"

namespace evenhand {

inline constexpr double kShareSlack = 1e-6;
inline constexpr double kMaxFte = 2.0;
inline constexpr double kMaxContractHours = 744.0;
inline constexpr std::size_t kMaxCriteria = 1000;
inline constexpr double kMaxSatisfaction = 10.0;
inline constexpr double kMaxRoleFactor = 2.0;
inline constexpr double kMaxFitFactor = 3.0;
inline constexpr double kMaxHealthy = 1.5;
inline constexpr int kMaxPeriodMonths = 24;
inline constexpr int kMaxRampMonths = 36;
inline constexpr int kMaxFairnessAnswer = 5;

// The first rule broken, in a sentence that names the thing, with a JSON pointer into the scenario as the file format names
// its members ("/people/3/contractHours"). Empty when the scenario is valid.
std::optional<Error> validate(const Scenario& scenario);

}  // namespace evenhand
