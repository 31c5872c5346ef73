#include "app/policy_export.h"

#include "domain/ballot.h"
#include "domain/format.h"

namespace evenhand::app {

ScenarioForExport scenario_for_export(const Scenario& scenario) {
  ScenarioForExport out{scenario, {}};
  const BallotRound* round = open_round(scenario);
  const std::size_t cast = round ? votes_cast(*round) : 0;
  if (cast == 0) return out;
  out.scenario.ballot_rounds.edit([](std::vector<BallotRound>& rounds) { rounds.back().ballots.clear(); });
  out.notice = "A vote is going on: " + plural(static_cast<std::int64_t>(cast), "vote stays", "votes stay") + " on this page and " +
               (cast == 1 ? "is" : "are") + " not in the file.";
  return out;
}

}  // namespace evenhand::app
