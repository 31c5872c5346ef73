// What everything told about rebalancing plans rests on: the scenario, its figures and the model made of it, the day, and the
// names to use. References outlive every call.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "domain/date.h"
#include "domain/format.h"
#include "fairness/load.h"
#include "fairness/names.h"
#include "fairness/rebalance_model.h"

namespace evenhand {

struct RebalanceContext {
  const Scenario& scenario;
  const LoadBasis& basis;
  std::array<const LedgerLoads*, 3> loads;  // by ledger; the model was made from the first
  const RebalanceModel& model;
  Date today;
  const NameOf& name_of;
  const ClientNameOf& client_name_of;
  const Locale& locale = kEnglish;

  const RebalanceProblem& problem() const { return model.problem; }
  // `person` and `client` are scenario positions.
  std::string person_name(std::size_t person) const;
  std::string client_name(std::size_t client) const;
  // "Acme", "Acme and two others": the clients of a unit.
  std::string unit_name(std::uint32_t unit) const;
  // "1.12", in parts of a fair share.
  std::string ratio_text(Ratio ratio) const;
  // kNobody: has no capacity or leaves, and so has no ratio.
  std::uint32_t problem_position(std::size_t person) const;
};

// "The last day of Dana is 31 December 2026.": of somebody who leaves (departure.h).
std::string departure_sentence(const RebalanceContext& context, std::size_t person);

// The plan that changes nothing; forced units are with kNobody.
RebalanceOwners owners_today(const RebalanceProblem& problem);

}  // namespace evenhand
