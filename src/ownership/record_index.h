// The records of each client, found once: every question of this folder asks for one client at a time.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "domain/scenario.h"

namespace evenhand::ownership {

// Built in O(n log n) from a valid scenario, which must outlive it. Lists of one client are by day, then id; opportunities,
// evidence by hand and rulings by id. A client that does not exist has none.
class RecordIndex {
 public:
  explicit RecordIndex(const Scenario& scenario);

  const Scenario& scenario() const { return scenario_; }
  std::span<const Touchpoint* const> touchpoints(const ClientId& client) const;
  std::span<const Opportunity* const> opportunities(const ClientId& client) const;
  std::span<const HandEvidence* const> hand_evidence(const ClientId& client) const;
  std::span<const Ruling* const> rulings(const ClientId& client) const;

  // Null when nobody has this id.
  const Person* person(const PersonId& id) const;
  const Client* client(const ClientId& id) const;

 private:
  template <class Record>
  struct Runs {
    std::vector<const Record*> records;
    std::vector<std::uint32_t> first;  // per client, and one past the last
  };

  template <class Record>
  Runs<Record> runs_of(const std::vector<Record>& records) const;
  template <class Record>
  std::span<const Record* const> run(const Runs<Record>& runs, const ClientId& client) const;

  const Scenario& scenario_;
  Runs<Touchpoint> touchpoints_;
  Runs<Opportunity> opportunities_;
  Runs<HandEvidence> hand_evidence_;
  Runs<Ruling> rulings_;
};

// `date` less whole months; the day is held within the month: 31 May less 3 months is 28 February (29 in a leap year).
Date months_before(Date date, int months);

inline std::int64_t days_between(Date from, Date to) { return days_since_epoch(to) - days_since_epoch(from); }

}  // namespace evenhand::ownership
