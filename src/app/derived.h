// What follows from the open scenario: loads, measures and the chance job of each ledger. Never stored; built again when the
// values it rests on change. A change of weight reuses the basis.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "domain/scenario.h"
#include "fairness/chance.h"
#include "fairness/consequence.h"
#include "fairness/load.h"
#include "fairness/load_basis.h"
#include "fairness/measures.h"

namespace evenhand::app {

struct LedgerFigures {
  LedgerLoads loads;
  Measures measures;
};

class Derived {
 public:
  // Throws away what no longer holds. Cheap when nothing relevant changed.
  void follow(const Scenario& scenario);
  void clear();

  bool is_empty() const { return !basis_; }
  // Valid until the next follow() or clear(); only when not empty.
  const LoadBasis& basis() const { return *basis_; }
  const LedgerFigures& figures(Ledger ledger) const { return figures_[static_cast<std::size_t>(ledger)]; }
  // Grows with every change of the figures; view caches key on it.
  std::uint64_t revision() const { return revision_; }

  // "Is it chance?" for one ledger, begun when first asked for. Empty while the ledger is not ready.
  std::optional<ChanceResult> chance(Ledger ledger) const;
  Progress chance_progress(Ledger ledger) const;
  void want_chance(Ledger ledger);
  // One slice of chance work; false when there is none.
  bool work();
  bool has_work() const;

 private:
  std::optional<LoadBasis> basis_;
  Shared<Policy> policy_;
  std::array<LedgerFigures, 3> figures_;
  std::array<std::optional<ChanceJob>, 3> chance_;
  std::uint64_t revision_ = 0;
};

}  // namespace evenhand::app
