#include "domain/review_triggers.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "domain/edit_record_parts.h"
#include "domain/format.h"

namespace evenhand {

using namespace edit_parts;

std::vector<std::string> open_triggers(const Verdict& verdict) {
  std::vector<std::string> open;
  for (const std::string& trigger : verdict.review_triggers) {
    const auto settles = [&](const TriggerAnswer& answer) { return answer.trigger == trigger && answer.stand == TriggerStand::Stays; };
    if (std::ranges::none_of(verdict.trigger_answers, settles)) open.push_back(trigger);
  }
  return open;
}

Date trigger_looked_at(const Verdict& verdict, std::string_view trigger) {
  Date last = verdict.made_on;
  for (const TriggerAnswer& answer : verdict.trigger_answers) {
    if (answer.trigger == trigger) last = std::max(last, answer.on);
  }
  return last;
}

std::vector<std::string> due_triggers(const Verdict& verdict, const Date& today) {
  std::vector<std::string> due = open_triggers(verdict);
  std::erase_if(due, [&](const std::string& trigger) { return days_since_epoch(today) - days_since_epoch(trigger_looked_at(verdict, trigger)) < kTriggerAskedAfterDays; });
  return due;
}

Result<Scenario> with_trigger_answer(const Scenario& scenario, const VerdictId& id, std::string trigger, TriggerStand stand, const Stamp& stamp) {
  const Result<Stamp> clean = clean_stamp(stamp);
  if (!clean) return std::unexpected(clean.error());
  const auto found = std::ranges::find(*scenario.verdicts, id, &Verdict::id);
  if (found == scenario.verdicts->end()) return unknown("verdict", id.value);
  if (clean->reason.empty()) return invalid("Say what you found: one sentence is enough.");
  if (!found->is_in_force(clean->on)) return invalid("This verdict is not in force on " + format_date(clean->on) + ".");
  if (!std::ranges::contains(open_triggers(*found), trigger)) return invalid("The verdict does not wait for this, or it is settled already.");
  Verdict changed = *found;
  const std::string what = "Looked at again: " + name_of(scenario, changed.client) + ", \u201C" + trigger + "\u201D " + (stand == TriggerStand::NotYet ? "has not happened" : "has happened, the verdict stays");
  changed.trigger_answers.push_back({.trigger = std::move(trigger), .stand = stand, .on = clean->on, .by = clean->by, .reason = clean->reason});
  Result<Scenario> after = with_record(scenario, &Scenario::verdicts, std::move(changed), [&](const Verdict& v) { return v.id == id; },
                                       [](const Verdict& v) { return std::tie(v.made_on, v.id); }, validation::check_verdicts);
  if (after) note_in_log(*after, *clean, what);
  return after;
}

}  // namespace evenhand
