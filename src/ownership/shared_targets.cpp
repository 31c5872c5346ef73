#include "ownership/shared_targets.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "domain/scenario_index.h"
#include "domain/text.h"

namespace evenhand::ownership {

namespace {

bool is_share(const SharedTarget& target) { return normalised_name(target.unit) == "%"; }

// Decided in the year up to `at`.
bool counts(const Opportunity& deal, OpportunityKind kind, Date at) {
  return deal.kind == kind && deal.state != OpportunityState::Open && deal.closed && *deal.closed <= at && days_between(*deal.closed, at) < kSharedTargetDays;
}

std::vector<FunctionPart> in_order(const std::map<std::string, double>& money) {
  std::vector<FunctionPart> parts;
  for (const auto& [function, amount] : money) parts.push_back({function, amount});
  std::ranges::stable_sort(parts, std::greater<>(), &FunctionPart::money);
  return parts;
}

SharedTargetResult of_deals(const RecordIndex& records, const SharedTarget& target, Date at, OpportunityKind kind) {
  const std::vector<ClientId> accounts = shared_accounts(records, target.functions, at);
  SharedTargetResult result{.accounts = accounts.size()};
  std::map<std::string, double> parts;
  double money = 0.0;
  std::size_t won = 0, decided = 0, accounts_with = 0;
  for (const ClientId& client : accounts) {
    bool has_won = false;
    for (const Opportunity* deal : records.opportunities(client)) {
      if (!counts(*deal, kind, at)) continue;
      ++decided;
      if (deal->state != OpportunityState::Won) continue;
      ++won;
      has_won = true;
      money += deal->amount;
      for (const Credit& credit : deal->credits) {
        const Person* person = records.person(credit.person);
        if (person && !is_blank(person->function)) parts[person->function] += deal->amount * credit.share;
      }
    }
    accounts_with += has_won;
  }
  const bool is_retention = kind == OpportunityKind::Renewal;
  result.known = is_retention ? decided : accounts.size();
  result.parts = in_order(parts);
  if (result.known == 0) return result;
  const double part = is_retention ? static_cast<double>(won) : static_cast<double>(accounts_with);
  result.value = is_share(target) ? 100.0 * part / static_cast<double>(result.known) : money;
  return result;
}

SharedTargetResult of_advocacy(const RecordIndex& records, const SharedTarget& target, Date at) {
  const std::vector<ClientId> accounts = shared_accounts(records, target.functions, at);
  SharedTargetResult result{.accounts = accounts.size()};
  std::size_t advocates = 0;
  for (const ClientId& client : accounts) {
    const std::optional<double> satisfaction = records.client(client)->profile->satisfaction;
    if (!satisfaction) continue;
    ++result.known;
    advocates += *satisfaction >= kAdvocateSatisfaction;
  }
  if (result.known == 0) return result;
  result.value = is_share(target) ? 100.0 * static_cast<double>(advocates) / static_cast<double>(result.known) : static_cast<double>(advocates);
  return result;
}

}  // namespace

std::vector<ClientId> shared_accounts(const RecordIndex& records, const std::vector<std::string>& functions, Date at) {
  std::set<std::string> wanted;
  for (const std::string& function : functions) wanted.insert(matching_name(function));
  std::vector<ClientId> accounts;
  for (const Client& client : *records.scenario().clients) {
    std::set<std::string> found;
    const auto note = [&](const PersonId& id) {
      const Person* person = records.person(id);
      const std::string function = person ? matching_name(person->function) : std::string();
      if (!function.empty() && (wanted.empty() || wanted.contains(function))) found.insert(function);
    };
    for (const Assignment& each : assignments_of(records.scenario(), client.id)) {
      if (!each.since || *each.since <= at) note(each.person);
    }
    for (const Touchpoint* touch : records.touchpoints(client.id)) {
      if (touch->is_meaningful && touch->on <= at && days_between(touch->on, at) < kSharedTargetDays) note(touch->person);
    }
    if (found.size() >= 2) accounts.push_back(client.id);
  }
  return accounts;
}

SharedTargetResult result_of(const RecordIndex& records, const SharedTarget& target, Date at) {
  SharedTargetResult result;
  switch (target.kind) {
    case SharedTargetKind::Retention: result = of_deals(records, target, at, OpportunityKind::Renewal); break;
    case SharedTargetKind::Expansion: result = of_deals(records, target, at, OpportunityKind::Expansion); break;
    case SharedTargetKind::Advocacy: result = of_advocacy(records, target, at); break;
  }
  result.is_met = result.value && *result.value >= target.target;
  return result;
}

}  // namespace evenhand::ownership
