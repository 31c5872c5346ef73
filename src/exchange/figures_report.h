// Everything the fairness screen says about a scenario, ready to be written: as JSON (figures_json.h), as a sheet
// (figures_sheet.h), as text (figures_text.h). The page and the command line write the same bytes from the same scenario.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "domain/scenario.h"
#include "fairness/chance.h"
#include "fairness/load.h"
#include "fairness/load_basis.h"
#include "fairness/measures.h"
#include "fairness/sentences.h"

namespace evenhand::exchange {

// Views on figures that live elsewhere; they must outlive the report.
struct LedgerReport {
  const LedgerLoads& loads;
  const Measures& measures;
  std::optional<ChanceResult> chance = {};  // finished; empty while the ledger is not ready
};

struct FiguresReport {
  const Scenario& scenario;
  const LoadBasis& basis;
  std::vector<LedgerReport> ledgers;  // in the order of kLedgers
  std::uint64_t seed = ChanceOptions{}.seed;
  bool is_blind = false;  // no names and no ids of people, no names of clients

  NameOf name_of() const;
};

struct FiguresChoices {
  std::optional<Ledger> ledger = {};  // all without it
  ChanceOptions chance = {};          // 0 deals: without chance
};

// The figures worked out in place.
class ComputedFigures {
 public:
  ComputedFigures(const Scenario& scenario, const FiguresChoices& choices);

  // Valid as long as this value stays where it is.
  FiguresReport report(bool is_blind) const;

 private:
  struct OfLedger {
    LedgerLoads loads;
    Measures measures;
    std::optional<ChanceResult> chance;
  };

  Scenario scenario_;
  LoadBasis basis_;
  std::vector<OfLedger> ledgers_;
  std::uint64_t seed_;
};

}  // namespace evenhand::exchange
