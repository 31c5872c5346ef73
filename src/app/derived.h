// What follows from the open scenario: loads, measures and the further figures of the screens. Never stored; built again
// when the values they rest on change. A change of weight reuses the basis. Loads and measures are always there; everything
// else is worked out when first asked for and kept as long as it holds.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "domain/scenario.h"
#include "fairness/attainable.h"
#include "fairness/ballot_envy.h"
#include "fairness/chance.h"
#include "fairness/consequence.h"
#include "fairness/cover.h"
#include "fairness/criterion_shares.h"
#include "fairness/load.h"
#include "fairness/load_basis.h"
#include "fairness/measures.h"
#include "fairness/misfits.h"
#include "fairness/perception.h"
#include "fairness/utilisation.h"

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
  // Valid until the next follow() or clear(); only when not empty. So is everything below.
  const LoadBasis& basis() const { return *basis_; }
  const LedgerFigures& figures(Ledger ledger) const { return figures_[static_cast<std::size_t>(ledger)]; }
  // Grows with every change of the figures; view caches key on it.
  std::uint64_t revision() const { return revision_; }

  // Worked out at once when first asked for.
  const Utilisation& utilisation() const;
  const std::vector<CriterionShares>& criterion_shares() const;
  const std::vector<TeamPart>& team_parts(Ledger ledger) const;
  const BallotEnvy& ballot_envy(Ledger ledger) const;
  const Perception* perception(Ledger ledger) const;  // of survey(); null without one
  // The latest unless another was chosen that is still there; null without any.
  const Survey* survey() const;
  void choose_survey(const SurveyId& survey);
  // These do not depend on weights.
  const std::vector<SkillRow>& skill_matrix() const;
  const Cover& cover() const;
  const Misfits& misfits() const;

  // "Is it chance?" for one ledger, begun when first asked for. Empty while the ledger is not ready.
  std::optional<ChanceResult> chance(Ledger ledger) const;
  Progress chance_progress(Ledger ledger) const;
  void want_chance(Ledger ledger);
  // The best fractional plan, likewise; null until it is found.
  const Attainable* attainable(Ledger ledger) const;
  Progress attainable_progress(Ledger ledger) const;
  void want_attainable(Ledger ledger);
  // One slice of work; false when there is none.
  bool work();
  bool has_work() const;

 private:
  // Kept until what it rests on changes.
  struct Asked {
    std::optional<Utilisation> utilisation;
    std::optional<std::vector<CriterionShares>> criterion_shares;
    std::array<std::optional<std::vector<TeamPart>>, 3> team_parts;
    std::array<std::optional<BallotEnvy>, 3> ballot_envy;
    std::array<std::optional<Perception>, 3> perception;
    std::optional<std::vector<SkillRow>> skill_matrix;
    std::optional<Cover> cover;
    std::optional<Misfits> misfits;
  };

  void forget_what_rests_on_weights();
  void forget_what_rests_on_voices(const Scenario& scenario);

  Scenario scenario_;
  std::optional<LoadBasis> basis_;
  std::array<LedgerFigures, 3> figures_;
  std::array<std::optional<ChanceJob>, 3> chance_;
  std::array<std::optional<AttainableJob>, 3> attainable_job_;
  std::array<std::optional<Attainable>, 3> attainable_;
  mutable Asked asked_;
  SurveyId chosen_survey_;
  std::uint64_t revision_ = 0;
};

}  // namespace evenhand::app
