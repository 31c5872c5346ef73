// Weights that are tried on a claim to see what would be: one is on the track, those tried before it stay. Never the policy's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/ownership_figures.h"

namespace evenhand::ui {

struct ClaimWhatIf {
  std::optional<std::size_t> criterion = {};  // whose weight is on the track; empty: the one nearest to a change
  std::optional<double> weight = {};          // of it, 0..1; empty: as it came onto the track
  std::vector<double> before = {};            // what was tried before it came there: one per criterion, sum 1; empty: as agreed
  std::vector<std::size_t> moved = {};        // by hand, the first first
  // ---- kept while they hold -------------------------------------------------------------------------------------------
  std::uint64_t revision = 0;
  std::optional<ownership::CriterionSweep> sweep = {};  // on the track when something was tried before
  std::vector<double> sweep_before = {};
  std::vector<double> weights = {};           // tried, one per criterion, sum 1; empty: as agreed
  ownership::ClaimEvidence evidence = {};     // under them
  ownership::ClaimVerdict verdict = {};

  // What is kept stays until the next frame: the cards of this one are told from it.
  void move(std::size_t which, std::optional<double> to);
  void take_onto_track(std::size_t which);
  void as_agreed();
  void clear() {
    as_agreed();
    criterion.reset();
  }
};

// The sweep on the track: the chosen criterion's, else the one whose verdict changes with the least; null without any.
const ownership::CriterionSweep* sweep_on_track(const app::ClaimFigures& figures, const ClaimWhatIf& what_if);
// Positions of the criteria that can be taken onto the track: those that count as agreed and are not all that counts now.
std::vector<std::size_t> criteria_to_try(const app::ClaimFigures& figures, const ClaimWhatIf& what_if);
// As agreed, 0..1; one per criterion.
std::vector<double> agreed_weights(const ownership::ClaimEvidence& evidence);
// Works out what the tried weights give when it is not yet; call it before the frame is told from it.
void keep_what_if(const app::OwnershipFigures& figures, const app::ClaimFigures& claim, ClaimWhatIf& what_if);

}  // namespace evenhand::ui
