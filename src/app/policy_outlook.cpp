#include "app/policy_outlook.h"

#include <algorithm>
#include <cmath>

#include "domain/format.h"
#include "fairness/load.h"
#include "fairness/load_basis.h"

namespace evenhand::app {

namespace {

std::size_t outside(const LedgerLoads& loads) {
  return static_cast<std::size_t>(std::ranges::count_if(loads.ranked, [&](std::size_t j) { return loads.people[j].standing != Standing::InBand; }));
}

double highest(const LedgerLoads& loads) { return loads.ranked.empty() ? 0.0 : loads.people[loads.ranked.front()].ratio_value(); }

}  // namespace

PolicyOutlook policy_outlook(const App& app, const Policy& next, Ledger ledger) {
  const LedgerLoads& now = app.derived().figures(ledger).loads;
  Scenario other = *app.scenario();
  other.policy = next;
  const LedgerLoads then = ledger_loads(other, ledger);
  PolicyOutlook out;
  out.is_ready = now.is_ready() && then.is_ready();
  if (!out.is_ready) return out;
  out.max_before = highest(now);
  out.max_after = highest(then);
  out.outside_before = outside(now);
  out.outside_after = outside(then);
  for (std::size_t j = 0; j < now.people.size(); ++j) {
    if (now.people[j].state != PersonState::Counted || then.people[j].state != PersonState::Counted) continue;
    const RatioChange change{j, now.people[j].ratio_value(), then.people[j].ratio_value()};
    if (format_ratio(change.before) != format_ratio(change.after)) out.changes.push_back(change);
  }
  std::ranges::stable_sort(out.changes, std::greater<>(), [](const RatioChange& c) { return std::abs(c.change()); });
  return out;
}

std::string outlook_words(const App& app, const PolicyOutlook& outlook, std::size_t named) {
  if (!outlook.is_ready) return "no shares can be worked out";
  if (outlook.changes_nothing()) return "changes nobody’s share";
  std::string text;
  for (std::size_t i = 0; i < outlook.changes.size() && i < named; ++i) {
    const RatioChange& change = outlook.changes[i];
    text += (i == 0 ? "" : ", ") + app.shown_name((*app.scenario()->people)[change.person].id) + " " + format_ratio(change.before) + " \u2192 " + format_ratio(change.after);
  }
  if (outlook.changes.size() > named) text += " and " + plural(static_cast<std::int64_t>(outlook.changes.size() - named), "other", "others");
  if (outlook.outside_before != outlook.outside_after) {
    text += (text.empty() ? "" : "; ") + plural(static_cast<std::int64_t>(outlook.outside_after), "person", "people") + " outside the band instead of " +
            format_count(static_cast<std::int64_t>(outlook.outside_before));
  }
  return text;
}

}  // namespace evenhand::app
