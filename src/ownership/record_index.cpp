#include "ownership/record_index.h"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "domain/scenario_index.h"

namespace evenhand::ownership {

RecordIndex::RecordIndex(const Scenario& scenario)
    : scenario_(scenario),
      touchpoints_(runs_of(*scenario.touchpoints)),
      opportunities_(runs_of(*scenario.opportunities)),
      hand_evidence_(runs_of(*scenario.hand_evidence)),
      rulings_(runs_of(*scenario.rulings)) {}

template <class Record>
RecordIndex::Runs<Record> RecordIndex::runs_of(const std::vector<Record>& records) const {
  const std::vector<Client>& clients = *scenario_.clients;
  std::vector<std::pair<std::size_t, const Record*>> found;
  found.reserve(records.size());
  for (const Record& record : records) {
    if (const auto at = position_of(clients, record.client)) found.emplace_back(*at, &record);
  }
  std::ranges::sort(found, [](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first < b.first;
    if constexpr (std::is_same_v<Record, Touchpoint>) {
      if (a.second->on != b.second->on) return a.second->on < b.second->on;
    }
    return a.second->id < b.second->id;
  });
  Runs<Record> runs;
  runs.first.assign(clients.size() + 1, 0);
  for (const auto& [client, record] : found) {
    ++runs.first[client + 1];
    runs.records.push_back(record);
  }
  for (std::size_t i = 0; i < clients.size(); ++i) runs.first[i + 1] += runs.first[i];
  return runs;
}

template <class Record>
std::span<const Record* const> RecordIndex::run(const Runs<Record>& runs, const ClientId& client) const {
  const auto at = position_of(*scenario_.clients, client);
  if (!at) return {};
  return std::span(runs.records).subspan(runs.first[*at], runs.first[*at + 1] - runs.first[*at]);
}

std::span<const Touchpoint* const> RecordIndex::touchpoints(const ClientId& client) const { return run(touchpoints_, client); }
std::span<const Opportunity* const> RecordIndex::opportunities(const ClientId& client) const { return run(opportunities_, client); }
std::span<const HandEvidence* const> RecordIndex::hand_evidence(const ClientId& client) const { return run(hand_evidence_, client); }
std::span<const Ruling* const> RecordIndex::rulings(const ClientId& client) const { return run(rulings_, client); }

const Person* RecordIndex::person(const PersonId& id) const {
  const auto at = position_of(*scenario_.people, id);
  return at ? &(*scenario_.people)[*at] : nullptr;
}

const Client* RecordIndex::client(const ClientId& id) const {
  const auto at = position_of(*scenario_.clients, id);
  return at ? &(*scenario_.clients)[*at] : nullptr;
}

Date months_before(Date date, int months) {
  const int count = date.year * 12 + (date.month - 1) - months;
  const int year = count >= 0 ? count / 12 : -((11 - count) / 12);
  const int month = count - year * 12 + 1;
  const Date next = month == 12 ? Date{year + 1, 1, 1} : Date{year, month + 1, 1};
  const int last = date_from_days(days_since_epoch(next) - 1).day;
  return {year, month, std::min(date.day, last)};
}

}  // namespace evenhand::ownership
