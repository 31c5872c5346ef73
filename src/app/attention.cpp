#include "app/attention.h"

#include <algorithm>

#include "app/attention_due.h"
#include "domain/format.h"

namespace evenhand::app {
namespace {

constexpr double kWellKnown = 0.9;  // below this share of known values a counted criterion is worth a word

std::int64_t whole(std::size_t count) { return static_cast<std::int64_t>(count); }

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return capitalised(count_in_words(whole(count))) + " " + std::string(count == 1 ? one : many);
}

std::string coverage_words(double share) { return share >= 1.0 ? "all" : format_percent(std::min(share, 0.999), share > 0.99 ? 1 : 0); }

void owners(const Derived& derived, std::vector<AttentionItem>& items) {
  const LedgerLoads& burden = derived.figures(Ledger::Burden).loads;
  if (!burden.unassigned.empty()) {
    items.push_back({Urgency::Now, "unassigned", counted(burden.unassigned.size(), "client has", "clients have") + " no owner",
                     "They count in nobody's load until they have one.", "", Screen::PeopleAndClients});
  }
  if (!burden.without_capacity.empty()) {
    items.push_back({Urgency::Now, "no-capacity", counted(burden.without_capacity.size(), "person carries", "people carry") + " load without capacity",
                     "No working time is on record in the period that the policy names.", "", Screen::PeopleAndClients});
  }
}

void vote(const Scenario& scenario, std::vector<AttentionItem>& items) {
  if (scenario.ballot_rounds->empty() || !scenario.ballot_rounds->back().is_open()) return;
  const BallotRound& round = scenario.ballot_rounds->back();
  items.push_back({Urgency::Now, "vote", "A vote on the weights is open",
                   format_count(whole(round.ballots.size())) + " of " + plural(whole(round.voters.size()), "person has", "people have") +
                       " voted; nothing is shown before all have.",
                   "open", Screen::Policy});
}

void agreement(const Scenario& scenario, std::vector<AttentionItem>& items) {
  const std::vector<PolicyVersion>& versions = *scenario.policy_versions;
  if (versions.empty()) {
    items.push_back({Urgency::Know, "not-agreed", "The policy has not been agreed yet", "The weights are a first proposal. Agree on them before anything is decided by them.",
                     "", Screen::Policy});
  } else if (*versions.back().policy != *scenario.policy) {
    items.push_back({Urgency::Soon, "changed-policy", "The policy was changed since it was agreed",
                     "Version " + format_count(versions.back().policy->version) + " was agreed on " + format_date(versions.back().agreed_on) + ".", "",
                     Screen::Policy});
  }
}

void renewals(const Scenario& scenario, Date today, std::vector<AttentionItem>& items) {
  const RenewalsAhead found = renewals_ahead(scenario, today);
  if (found.ahead == 0) return;
  const std::string doubt = found.doubtful == 0 ? std::string("None of them is on record as doubtful.")
                                                : counted(found.doubtful, "of them is", "of them are") + " on record as less likely than not.";
  items.push_back({Urgency::Soon, "renewals", counted(found.ahead, "renewal falls", "renewals fall") + " due", doubt, "in 60 days", Screen::PeopleAndClients});
}

void gaps(const Scenario& scenario, const Derived& derived, std::vector<AttentionItem>& items) {
  std::vector<std::string> names;
  double least = 1.0;
  for (const Ledger ledger : kLedgers) {
    for (const CriterionUse& use : derived.figures(ledger).loads.criteria) {
      if (use.state != CriterionState::Counted || use.coverage >= kWellKnown) continue;
      names.push_back(scenario.policy->criteria[use.position].name);
      least = std::min(least, use.coverage);
    }
  }
  if (names.empty()) return;
  const std::string least_known = format_percent(least, 0) + (names.size() == 1 ? "" : " at least");
  items.push_back({Urgency::Know, "gaps", join_names(names) + (names.size() == 1 ? " is" : " are") + " not known for every client",
                   "Known for " + least_known + "; the rest is estimated from the same segment.", "", Screen::PeopleAndClients});
}

void cover(const Derived& derived, std::vector<AttentionItem>& items) {
  const Cover& found = derived.cover();
  if (!found.nobody.empty()) {
    items.push_back({Urgency::Soon, "nobody", counted(found.nobody.size(), "client fits", "clients fit") + " nobody in the team",
                     "No one has the skill, language or region on record that they need.", "", Screen::PeopleAndClients});
  }
  if (!found.single.empty()) {
    items.push_back({Urgency::Know, "single", counted(found.single.size(), "client hangs", "clients hang") + " on one person",
                     "Nobody else has the skill, language or region on record that they need.", "", Screen::PeopleAndClients});
  }
}

void hours(const Scenario& scenario, const Derived& derived, std::vector<AttentionItem>& items) {
  const Utilisation& use = derived.utilisation();
  if (use.above == 0) return;
  const std::string limit = format_percent(scenario.policy->utilisation.healthy_high);
  items.push_back({Urgency::Soon, "hours", counted(use.above, "person carries", "people carry") + " more than " + limit + " of the hours there are",
                   "Hours are known for " + coverage_words(use.coverage) + " of the clients.", "", Screen::Fairness});
}

void felt(const Derived& derived, std::vector<AttentionItem>& items) {
  const Perception* const all = derived.perception(Ledger::Burden);
  if (all == nullptr) return;
  const auto groups = std::ranges::count_if(all->groups, [](const GroupPerception& group) { return group.kind == PerceptionCase::EvenButFeltUnfair; });
  if (groups == 0 && all->kind != PerceptionCase::EvenButFeltUnfair) return;
  items.push_back({Urgency::Soon, "felt", "Even figures are felt to be unfair", perception_summary(*all) + " Talk about recognition, visibility and growth.", "",
                   Screen::Fairness});
}

}  // namespace

RenewalsAhead renewals_ahead(const Scenario& scenario, Date today) {
  const std::int64_t first = days_since_epoch(today), last = first + kRenewalDays;
  RenewalsAhead found;
  for (const Client& client : *scenario.clients) {
    if (!client.profile->renewal_on) continue;
    ++found.dated;
    const std::int64_t day = days_since_epoch(*client.profile->renewal_on);
    if (day < first || day > last) continue;
    ++found.ahead;
    if (client.profile->renewal_probability.value_or(1.0) < 0.5) ++found.doubtful;
  }
  return found;
}

std::vector<AttentionItem> attention(const Scenario& scenario, const Derived& derived, Date today, const ClientNameOf& client_name, const RadarFigures* radar) {
  std::vector<AttentionItem> items;
  owners(derived, items);
  vote(scenario, items);
  add_due_items(scenario, today, client_name, items);
  if (radar) add_contested_item(*radar, client_name, items);
  hours(scenario, derived, items);
  felt(derived, items);
  renewals(scenario, today, items);
  agreement(scenario, items);
  cover(derived, items);
  gaps(scenario, derived, items);
  std::ranges::stable_sort(items, {}, &AttentionItem::urgency);
  return items;
}

View view_of(const AttentionItem& item, View view) {
  view.screen = item.screen;
  view.overlay = Overlay::None;
  if (item.screen == Screen::PeopleAndClients) {
    view.person_page = {};
    view.client_page = {};
  } else if (item.screen == Screen::Rebalance) {
    view.rebalance_view = item.rebalance_view;
  } else if (item.screen == Screen::Ownership) {
    view.account = item.account;
    if (!item.account.value.empty()) view.account_view = item.account_view;
    view.ownership_view = item.ownership_view;
  }
  return view;
}

}  // namespace evenhand::app
