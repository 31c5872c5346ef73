#include "ownership/credit.h"

#include <algorithm>
#include <map>
#include <set>

namespace evenhand::ownership {

namespace {

using Shares = std::map<PersonId, double>;
using Touches = std::vector<const Touchpoint*>;  // by day

constexpr double kTiny = 1e-9;

// Equally among the people of some touches.
void split(const std::set<PersonId>& people, double amount, Shares& shares) {
  for (const PersonId& id : people) shares[id] += amount / static_cast<double>(people.size());
}

std::set<PersonId> people_on(const Touches& touches, Date day) {
  std::set<PersonId> people;
  for (const Touchpoint* touch : touches) {
    if (touch->on == day) people.insert(touch->person);
  }
  return people;
}

void by_influence(const Touches& touches, const CreditRules& rules, Shares& shares) {
  std::map<PersonId, std::vector<double>> weights;
  double sum = 0.0;
  for (const Touchpoint* touch : touches) {
    const double weight = (touch->is_strategic ? rules.strategic_factor : 1.0) * (touch->with_executive ? rules.executive_factor : 1.0);
    weights[touch->person].push_back(weight);
  }
  std::map<PersonId, double> sums;
  for (auto& [id, own] : weights) {
    std::ranges::sort(own);
    for (const double weight : own) sums[id] += weight;
  }
  for (const auto& [id, own] : sums) sum += own;
  for (const auto& [id, own] : sums) shares[id] = own / sum;
}

void by_ends(const Touches& touches, Shares& shares) {
  const Date first = touches.front()->on, last = touches.back()->on;
  std::map<PersonId, std::int64_t> between;
  std::int64_t count = 0;
  for (const Touchpoint* touch : touches) {
    if (touch->on == first || touch->on == last) continue;
    ++between[touch->person];
    ++count;
  }
  const double end = count == 0 ? 0.5 : 0.4;
  split(people_on(touches, first), end, shares);
  split(people_on(touches, last), end, shares);
  for (const auto& [id, own] : between) shares[id] += 0.2 * static_cast<double>(own) / static_cast<double>(count);
}

void by_stages(const Touches& touches, const CreditRules& rules, Shares& shares) {
  double total = 0.0;
  for (const DealStage& stage : rules.deal_stages) total += stage.points;
  for (const DealStage& stage : rules.deal_stages) {
    std::set<PersonId> people;
    for (const Touchpoint* touch : touches) {
      if (std::ranges::find(stage.kinds, touch->kind) != stage.kinds.end()) people.insert(touch->person);
    }
    if (total > 0.0) split(people, stage.points / total, shares);
  }
}

Shares shares_by(CreditRule rule, const Touches& touches, const CreditRules& rules) {
  Shares shares;
  for (const Touchpoint* touch : touches) shares[touch->person] = 0.0;
  if (touches.empty()) return shares;
  switch (rule) {
    case CreditRule::Equal:
      for (auto& [id, share] : shares) share = 1.0 / static_cast<double>(shares.size());
      break;
    case CreditRule::Influence: by_influence(touches, rules, shares); break;
    case CreditRule::First: split(people_on(touches, touches.front()->on), 1.0, shares); break;
    case CreditRule::Last: split(people_on(touches, touches.back()->on), 1.0, shares); break;
    case CreditRule::Ends402040: by_ends(touches, shares); break;
    case CreditRule::Shapley: by_stages(touches, rules, shares); break;
    case CreditRule::PeerRated: break;
  }
  return shares;
}

void find_hoarding(const Touches& touches, const CreditRules& rules, CreditSplit& split_up) {
  for (const CreditShare& colleague : split_up.shares) {
    Touches rest = touches;
    std::erase_if(rest, [&](const Touchpoint* touch) { return touch->person == colleague.person; });
    const Shares without = shares_by(split_up.rule, rest, rules);
    for (CreditShare& own : split_up.shares) {
      if (own.person == colleague.person) continue;
      const double gain = without.at(own.person) - own.share;
      if (gain > own.gain_from_hoarding + kTiny) {
        own.gain_from_hoarding = gain;
        own.colleague = colleague.person;
      }
      const double in_proportion = colleague.share < 1.0 ? own.share / (1.0 - colleague.share) * colleague.share : 0.0;
      split_up.rewards_hoarding |= gain > in_proportion + kTiny;
    }
  }
}

void rate_by_peers(const RecordIndex& records, const ClientId& client, CreditSplit& result) {
  std::vector<const PeerReport*> reports;
  std::set<PersonId> people;
  for (const PeerReport& report : *records.scenario().peer_reports) {
    if (report.client != client) continue;
    reports.push_back(&report);
    people.insert(report.by);
    for (const PeerShare& share : report.points) people.insert(share.person);
  }
  std::vector<PersonId> order(people.begin(), people.end());
  for (const PersonId& id : order) {
    if (std::ranges::find(result.shares, id, &CreditShare::person) == result.shares.end()) result.shares.push_back({.person = id});
  }
  std::ranges::sort(result.shares, {}, &CreditShare::person);
  result.state = result.shares.size() < 3 ? CreditState::TooFewPeople : CreditState::TooFewReports;
  if (order.size() < 3 || reports.size() < order.size()) return;
  std::vector<std::vector<int>> points(order.size(), std::vector<int>(order.size(), 0));
  const auto at = [&](const PersonId& id) { return static_cast<std::size_t>(std::ranges::lower_bound(order, id) - order.begin()); };
  for (const PeerReport* report : reports) {
    for (const PeerShare& share : report->points) points[at(report->by)][at(share.person)] = share.points;
  }
  const auto shares = impartial_shares(points);
  if (!shares) return;
  result.state = CreditState::Ready;
  result.left_over = 1.0;
  for (CreditShare& own : result.shares) {
    if (!people.contains(own.person)) continue;
    own.share = (*shares)[at(own.person)];
    result.left_over -= own.share;
  }
  if (result.left_over < kTiny) result.left_over = 0.0;
}

}  // namespace

std::string_view credit_word(CreditRule rule) {
  constexpr std::array<std::string_view, kCreditRuleCount> words = {"equal", "influence", "first", "last", "40-20-40", "shapley", "peer"};
  return words[static_cast<std::size_t>(rule)];
}

CreditSplit credit_of(const RecordIndex& records, const OwnershipPolicy& policy, const ClientId& client, Date at, CreditRule rule) {
  CreditSplit result{.rule = rule};
  const Date first = months_before(at, policy.windows.window_months);
  Touches touches;
  std::map<PersonId, std::int64_t> counts;
  for (const Touchpoint* touch : records.touchpoints(client)) {
    if (touch->on < first || touch->on > at || !touch->is_meaningful) continue;
    touches.push_back(touch);
    ++counts[touch->person];
  }
  const Shares shares = shares_by(rule, touches, policy.credit);
  result.left_over = 1.0;
  for (const auto& [id, share] : shares) {
    result.shares.push_back({.person = id, .share = share, .touches = counts[id]});
    result.left_over -= share;
  }
  if (result.left_over < kTiny) result.left_over = 0.0;
  if (rule == CreditRule::PeerRated) {
    result.left_over = 0.0;
    rate_by_peers(records, client, result);
    return result;
  }
  if (touches.empty()) {
    result.state = CreditState::NobodyTouched;
    result.left_over = 0.0;
    return result;
  }
  find_hoarding(touches, policy.credit, result);
  return result;
}

}  // namespace evenhand::ownership
